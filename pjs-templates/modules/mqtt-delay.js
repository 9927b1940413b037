// Publishes that wait until their rates allow them. Whoever waits is not read from any more: what came before goes on as credit for its bytes is given.
import { letGo } from './mqtt-kept.js'
import { send } from './mqtt-link.js'
import { PINGREQ } from './mqtt-packets.js'
import { widen } from './mqtt-window.js'

/** A broker that gets nothing for longer than the keep-alive takes the client for gone: after this part of it, a ping goes in the client's place. */
var PINGS_AFTER = 0.5

/** Credit for whatever a client may have sent. */
var EVERYTHING = 1000000000000

/** How many waits that are over may still be in the list. */
var MOST_OVER = 1000

/**
 * What the client sends from here on waits until `rate` has room for `cost`. A session takes from the budget for its first waiting packet, and for the next
 * one only when that has gone. So sessions that share a budget take turns, and a session that leaves takes nothing with it.
 */
export function delay(session, rate, cost) {
  var wait = session.waits.length > 0 || session.marks.length > 0 ? -1 : rate.take(session.client, cost, true)
  if (wait === 0) return
  session.marks.push({ bytes: session.up.emitted, rate: rate, cost: cost, until: wait < 0 ? 0 : Date.now() / 1000 + wait })
}

/** Gives credit for the bytes that may go on: those up to the first wait at once, the others as the waits end. */
export function release(session, size) {
  var done = 0
  session.marks.forEach(mark => {
    var at = mark.bytes
    mark.bytes = session.tail + at - done
    session.tail = 0
    done = at
    session.waits.push(mark)
  })
  if (done > 0 || session.marks.length > 0) session.marks = []
  session.tail += size - done
  if (session.waitTimer === null) advance(session)
}

/** Gives credit up to the first wait that is not over. */
function advance(session) {
  var now = Date.now() / 1000
  for (var isMore = session.past < session.waits.length; isMore; isMore = session.past < session.waits.length) {
    var first = session.waits[session.past]
    produce(session, first.bytes)
    first.bytes = 0
    if (first.until === 0) first.until = now + first.rate.take(session.client, first.cost, true)
    if (first.until > now) {
      waitFor(session, first.until - now)
      if (session.past > MOST_OVER) {
        session.waits = session.waits.slice(session.past, session.waits.length)
        session.past = 0
      }
      return
    }
    session.past++
  }
  if (session.past > 0) {
    session.waits = []
    session.past = 0
  }
  produce(session, session.tail)
  session.tail = 0
}

function produce(session, size) {
  if (size === 0) return
  if (session.slots !== null) {
    session.slots.produce(size)
    return
  }
  session.kept.allowed += size
  widen(session)
}

function waitFor(session, seconds) {
  var pingsAfter = (session.serverKeepAlive ?? session.keepAlive) * PINGS_AFTER
  var isLong = pingsAfter > 0 && seconds > pingsAfter
  session.waitTimer = new Timeout(isLong ? pingsAfter : seconds)
  session.waitTimer
    .wait()
    .then(() => {
      session.waitTimer = null
      if (isLong) ping(session)
      advance(session)
      if (session.kept !== null) letGo(session)
    })
    // Cancelled.
    .catch(() => {})
}

/** What waits begins with a packet, so here the broker is between two. */
function ping(session) {
  if (session.state !== 'open') return
  session.ownPings++
  send(session.hubs.toBroker, new Data(PINGREQ))
}

/** After the end of the way to the broker: the client is read to its end, or nobody would see that it has one. What waited goes nowhere. */
export function readOn(session) {
  if (session.slots !== null) session.slots.produce(EVERYTHING)
}

/** Returns what a session that is gone has taken for a packet that still waits. */
export function cancelDelays(session) {
  if (session.waitTimer === null) return
  session.waitTimer.cancel()
  session.waitTimer = null
  var first = session.waits[session.past]
  first.rate.give(session.client, first.cost)
  session.waits = []
  session.past = 0
}
