// Carries a session between its two connections: it judges what the client sends, reads what the broker sends, and tells each side when the other has ended.
import { countersOf } from './mqtt-counters.js'
import { cancelDelays, release } from './mqtt-delay.js'
import { cut } from './mqtt-framing.js'
import { keep, keepEnd, newKept } from './mqtt-kept.js'
import linking from './mqtt-link.js'
import { REASON, disconnect, refusal } from './mqtt-packets.js'
import { hasBegun } from './listen.js'
import { close, end, finish, hasTooManyAnswers, isListening, newSession, sendAnswers, sendToBroker } from './mqtt-session.js'
import { newGate, newWindow, isHeld, shrink } from './mqtt-window.js'
import { reportDenial } from './report.js'

/** A DISCONNECT comes alone, or after the last few packets. So larger chunks, from a busy stream, are not searched for it. */
var MOST_BEFORE_DISCONNECT = 1024

var DISCONNECT = 0xe0

/** Without a reason, and with reason 0 and no properties, as clients of version 5 write it in one of two ways. */
var PLAIN_DISCONNECT = new RegExp('e0(00|0100|020000)$')

var $session

/** The session of the current connection, for pipelines that are started in it. */
export function currentSession() {
  return $session
}

/**
 * `rules`: { key, refusals, connectSeconds, isDelayed, hasWindows, needsCredit, isGated }, the last three as in mqtt-window.js and mqtt-secondary-credit.js;
 * `judge` and `read`: the `decide` for what clients and for what brokers send; `connection`: the pipeline to the broker. Returns a pipeline for the bytes of
 * MQTT, to be started with { names, peer }.
 */
export default function carrying(rules, judge, read, connection) {
  var link = linking(connection, fromBroker, onBrokerEnd)

  /** Mostly a chunk is one packet, and the one that is expected: with what is known of it, the rest of a session costs more than its bytes. */
  function fromClient(data) {
    var session = $session
    var entry = session.up.expected
    if (entry === null || entry.span !== data.size || new Data(data).shift(entry.size).toString() !== entry.key) return judgeAll(session, data)
    session.up.last = entry
    session.up.expected = entry.next
    session.counters.bytesIn += entry.span
    session.counters.publishes++
    return data
  }

  function judgeAll(session, data) {
    if (session.up.isStopped) return undefined
    var size = data.size
    if (size === 0) return undefined
    if (session.up.isUnseen) session.isLeaving = endsWithDisconnect(data)
    var out = cut(session, session.up, data, judge)
    if (session.secondaries !== null) {
      session.secondaries.all.forEach(secondary => secondary.flush(secondary))
      out = session.secondaries.withPing(session, out)
    }
    if (hasTooManyAnswers(session)) end(session, rules.refusals.packet, REASON.QUOTA_EXCEEDED, 'before CONNACK', null)
    sendAnswers(session)
    count(session, size)
    if (rules.isDelayed) {
      release(session, out === null ? 0 : out.size)
      session.up.expected = null
      if (session.state === 'ended') cancelDelays(session)
      if (session.kept !== null) out = keep(session.kept, out)
    }
    if (session.state !== 'ended') return out === null ? undefined : out
    return out === null ? new StreamEnd() : [out, new StreamEnd()]
  }

  /** Where nobody looks at packets. A payload may end so, too: then a broker that goes away is not told of, but only seen to go. */
  function endsWithDisconnect(data) {
    if (data.size < 2 || data.size > MOST_BEFORE_DISCONNECT) return false
    var last = new Data(data)
    last.shift(Math.max(0, data.size - 4))
    // One call, because this is asked of each small chunk.
    if (PLAIN_DISCONNECT.test(last.toString('hex'))) return true
    var head = new Data(data).shift(2).toArray()
    return head[0] === DISCONNECT && head[1] === data.size - 2
  }

  function count(session, size) {
    var counters = session.counters
    if (counters === null) {
      if (session.state !== 'connecting') return
      counters = session.counters = countersOf(rules.key, session.client.identity)
      counters.sessions.increase()
    }
    counters.bytesIn += size
    counters.publishes += session.up.packets
    session.up.packets = 0
  }

  function onClientEnd(end) {
    if ($session.state === 'new') $session.state = 'ended'
    $session.isLeaving = true
    return $session.kept === null ? end : keepEnd($session.kept, end)
  }

  function fromBroker(data) {
    var session = $session
    var entry = session.down.expected
    if (entry === null || entry.span !== data.size || new Data(data).shift(entry.size).toString() !== entry.key) return readAll(session, data)
    session.down.last = entry
    session.down.expected = entry.next
    session.counters.bytesOut += entry.span
    return data
  }

  function readAll(session, data) {
    if (session.down.isStopped) return undefined
    if (session.counters !== null) session.counters.bytesOut += data.size
    var out = cut(session, session.down, data, read)
    sendToBroker(session)
    if (!session.down.isStopped) return out === null ? undefined : out
    return out === null ? leave(session) : [out, ...leave(session)]
  }

  function onBrokerEnd(end) {
    var session = $session
    if (session.state !== 'ended' && !session.isLeaving && !session.hasBrokerLeft) return leave(session)
    // Whatever waits has nowhere to go.
    if (rules.isDelayed || isHeld(session)) finish(session, true)
    return end
  }

  /** The broker went away, does not speak MQTT, or serves the client in a later session. Not all brokers say that to clients of version 5. */
  function leave(session) {
    var isTakenOver = (session.successor?.state ?? 'ended') !== 'ended'
    if (!isTakenOver) reportDenial(rules.refusals.broker, session, 'broker', null)
    var isWaiting = session.state === 'connecting'
    var isTold = isWaiting || isListening(session)
    finish(session, isTold)
    if (!isTold) return []
    return [
      isWaiting
        ? refusal(session.level, REASON.SERVER_UNAVAILABLE)
        : disconnect(isTakenOver ? REASON.SESSION_TAKEN_OVER : REASON.SERVER_SHUTTING_DOWN),
    ]
  }

  function start(connection) {
    hasBegun(connection)
    $session = newSession(connection?.names ?? [], connection?.peer ?? null, rules.connectSeconds, rules.refusals.timeout)
    if (rules.hasWindows) $session.window = newWindow()
    if (rules.isDelayed) {
      if (rules.hasWindows) $session.kept = newKept()
      else $session.slots = new algo.Quota(0)
    }
    if (rules.needsCredit) $session.credit = new algo.Quota(0)
    if (rules.isGated) $session.gate = newGate()
    // Opens the way for what the proxy sends before the client's first byte goes on.
    return new MessageStart()
  }

  function stop() {
    close($session)
    $session.counters?.sessions?.decrease?.()
  }

  function counted($) {
    return rules.hasWindows ? $.handleData(data => shrink($session, data.size)) : $
  }

  function gated($) {
    return rules.isGated ? $.throttleDataRate(() => $session.gate) : $
  }

  function heldBack($) {
    if (rules.isDelayed && !rules.hasWindows) return $.throttleDataRate(() => $session.slots)
    return rules.needsCredit ? $.throttleDataRate(() => $session.credit) : $
  }

  return pipeline($ =>
    heldBack(
      gated(counted($.onStart(start).onEnd(stop)))
        .replaceData(fromClient)
        .replaceStreamEnd(onClientEnd),
    ).pipe(link, () => $session.hubs),
  )
}
