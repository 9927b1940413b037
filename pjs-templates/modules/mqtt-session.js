// One client's session: who it is, what it may do, and both streams of it; and how the proxy speaks to either side on its own.
import { forget, mayInsert, newStream } from './mqtt-framing.js'
import { newHubs, send } from './mqtt-link.js'
import { disconnect, refusal } from './mqtt-packets.js'
import { reportDenial } from './report.js'

/** Seconds that a client has to read the reason before its connection is cut off: bytes of it that nobody reads would take the reason with them. */
var LINGER = 0.25

/** A client that has not sent CONNECT yet. */
var NOBODY = { names: [], identity: null, username: null, clientId: '', hasCertificate: false, hasCredentials: false }

/** `names`: of the certificate. `peer`: address of the client. `state`: new, connecting, open, ended. */
export function newSession(names, peer, connectSeconds, rule) {
  var session = {
    hubs: newHubs(),
    up: newStream(),
    down: newStream(),
    names: names,
    peer: peer,
    level: 0,
    client: NOBODY,
    state: 'new',
    isLeaving: false,
    isProbe: false,
    hasBrokerLeft: false,
    timer: new Timeout(connectSeconds),
    endpoint: null,
    rights: null,
    // By alias: { topic, isKnown }, `isKnown`: the broker has it too.
    aliases: {},
    aliasMaximum: 0,
    deliveryAliases: {},
    // Ids of publishes of QoS 2 that the broker never saw, and of deliveries that the client never saw.
    dropped: new Set(),
    undelivered: new Set(),
    // Type and id of an answer -> codes, -1 where the broker's belong.
    pending: new Map(),
    openKeys: [],
    counters: null,
    // Credit in bytes for what goes to the broker; positions in it that have to wait.
    slots: null,
    marks: [],
    releaseTime: 0,
    // Of topic routes: the client's CONNECT, and the connections to other brokers.
    connect: null,
    secondaries: null,
  }
  session.timer
    .wait()
    .then(() => {
      if (session.state === 'new') refuse(session, rule, null, 0)
    })
    // Cancelled.
    .catch(() => {})
  return session
}

/** CONNECT has come. */
export function settle(session) {
  session.timer?.cancel?.()
  session.timer = null
}

/** Gives the client a packet of the proxy's own. Only while something of the client is handled. */
export function answer(session, packet) {
  if (mayInsert(session.down, packet)) send(session.hubs.toClient, packet)
}

/** Gives the broker a packet of the proxy's own. Only while something of the broker is handled. */
export function answerBroker(session, packet) {
  if (mayInsert(session.up, packet)) send(session.hubs.toBroker, packet)
}

/** Answers CONNECT with a refusal and closes. `level` 0: without an answer. */
export function refuse(session, rule, reason, level) {
  reportDenial(rule, session, 'CONNECT', null)
  settle(session)
  if (level > 0) send(session.hubs.toClient, refusal(level, reason))
  finish(session, level > 0)
}

/** Ends a session from the client's side, for a packet of it that is not served. */
export function end(session, rule, reason, packet, topic) {
  reportDenial(rule, session, packet, topic)
  stop(session, reason)
}

/** As `end`, for what has been reported. Version 5 gets DISCONNECT; the broker's connection ends without one, so that a will is published. */
export function stop(session, reason) {
  var isTold = isListening(session)
  if (isTold) send(session.hubs.toClient, disconnect(reason))
  finish(session, isTold)
}

/** Nothing goes on any more, in either direction. */
export function finish(session, hasToRead) {
  session.state = 'ended'
  session.up.isStopped = true
  session.down.isStopped = true
  session.up.expected = null
  session.down.expected = null
  linger(session, hasToRead)
}

/** Whether the client can be told a reason: only version 5, after CONNACK, between two packets. */
export function isListening(session) {
  return session.level === 5 && session.state === 'open' && !(session.down.left > 0 && session.down.isKept)
}

/** Cuts off the client once it had time to read; the broker has then got everything before. */
export function linger(session, hasToRead) {
  new Timeout(hasToRead ? LINGER : 0).wait().then(() => {
    send(session.hubs.toBroker, new StreamEnd())
    send(session.hubs.toClient, new StreamEnd('ConnectionReset'))
  })
}

/** What the client sends from here on reaches the broker `seconds` from now. */
export function delay(session, seconds) {
  session.marks.push({ at: session.up.emitted, time: Date.now() / 1000 + seconds })
}

/** Gives credit for the bytes that go on now: at once up to the first mark, then as the marks say. */
export function release(session, size) {
  var done = 0
  var marks = session.marks
  marks.forEach(mark => {
    credit(session, mark.at - done)
    done = mark.at
    session.releaseTime = Math.max(session.releaseTime, mark.time)
  })
  if (marks.length > 0) session.marks = []
  credit(session, size - done)
}

function credit(session, size) {
  if (size <= 0) return
  var wait = session.releaseTime - Date.now() / 1000
  if (wait <= 0) session.slots.produce(size)
  else new Timeout(wait).wait().then(() => session.slots.produce(size))
}

/** The session's connection is gone. */
export function close(session) {
  settle(session)
  session.state = 'ended'
  session.openKeys.forEach(open => open.limit.close(open.key))
  session.openKeys = []
  session.secondaries?.all?.forEach?.(secondary => secondary.leave(secondary))
  forget(session.up)
  forget(session.down)
  // They know the session, too.
  session.secondaries = null
}
