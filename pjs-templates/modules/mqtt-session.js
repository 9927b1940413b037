// One client's session: who it is, what it may do, and both streams of it; and how the proxy speaks to either side on its own.
import { cancelDelays, readOn } from './mqtt-delay.js'
import { mayInsert, newStream } from './mqtt-framing.js'
import { forget } from './mqtt-known-heads.js'
import { newHubs, send } from './mqtt-link.js'
import { disconnect, refusal } from './mqtt-packets.js'
import { endCredit } from './mqtt-window.js'
import { reportDenial } from './report.js'

/** Seconds that a client has to read the reason before its connection is closed: closing it with bytes of the client unread would lose the reason. */
var LINGER = 0.25

/** Bytes of the proxy's own packets that are collected before they are sent: sending once costs as much as a hundred denials. */
var MOST_COLLECTED = 16384

/** The largest packet that MQTT allows, in bytes. */
var LARGEST_PACKET = 268435460

/** The session of a client that has not sent CONNECT yet. */
var NOBODY = { names: [], identity: null, username: null, clientId: '', hasCertificate: false, hasCredentials: false }

/** `names`: those in the certificate. `peer`: the client's address. `state`: new, connecting, open or ended. */
export function newSession(names, peer, connectSeconds, rule) {
  var session = {
    hubs: newHubs(),
    up: newStream(),
    down: newStream(),
    names: names,
    peer: peer,
    level: 0,
    // Seconds, as the client says it; 0 is none.
    keepAlive: 0,
    client: NOBODY,
    state: 'new',
    isLeaving: false,
    // How long a health probe may last; 0 for clients.
    probeSeconds: 0,
    hasBrokerLeft: false,
    timer: new Timeout(connectSeconds),
    endpoint: null,
    rights: null,
    // By alias: { topic, isKnown }, `isKnown`: the broker has it too.
    aliases: {},
    aliasMaximum: 0,
    // By alias: { topic, isTold }, `isTold`: the client has it too.
    deliveryAliases: {},
    // The largest packet that either side has said it accepts: a changed name may make a packet larger.
    mostToClient: LARGEST_PACKET,
    mostToBroker: LARGEST_PACKET,
    // Ids of publishes of QoS 2 that the broker never saw, and of deliveries that the client never saw.
    dropped: new Set(),
    undelivered: new Set(),
    // Type and id of an answer -> its codes; -1 where the broker's code is to be filled in.
    pending: new Map(),
    openKeys: [],
    // A later session with the same client id.
    successor: null,
    counters: null,
    // Bytes of the proxy's own packets that have not been sent yet.
    toClient: [],
    toBroker: [],
    // Credit in bytes for what goes to the broker; the waits in it, in order, of which the first `past` are over; the waits of the chunk that is
    // being judged; and the bytes after the last wait.
    slots: null,
    waits: [],
    past: 0,
    marks: [],
    tail: 0,
    waitTimer: null,
    // In a tunnel, where there is no such credit: what waits.
    kept: null,
    // In a tunnel, as in mqtt-window.js: at the broker's sidecar, what the client may send; at the caller's, credit for it, and whether the other side gives any.
    window: null,
    credit: null,
    hasWindow: false,
    // For topic routes: the client's CONNECT, and the connections to other brokers; where these may go through tunnels, what closes while they have no credit
    // there, and how many of them have none.
    connect: null,
    secondaries: null,
    gate: null,
    holds: 0,
    // Seconds, where the broker has asked for another keep-alive than the client's.
    serverKeepAlive: null,
    // How many of the broker's ping answers belong to pings that the client has not sent.
    ownPings: 0,
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

/** The question whether the broker serves has been answered, or nobody waits for the answer any more. */
export function endProbe(session) {
  session.timer = new Timeout(session.probeSeconds)
  session.timer
    .wait()
    .then(() => finish(session, false))
    // Cancelled.
    .catch(() => {})
}

/** Gives the client a packet of the proxy's own; `sendAnswers` sends it, if nothing did before. May only be called while data from the client is handled. */
export function answer(session, packet) {
  if (session.toClient.length > MOST_COLLECTED) sendAnswers(session)
  packet.toArray().forEach(byte => session.toClient.push(byte))
}

/** Sends what is collected for the client. Nothing may go to it before CONNACK, so until then it is kept, and follows CONNACK. */
export function sendAnswers(session) {
  if (session.toClient.length === 0 || session.state === 'connecting') return
  var packets = new Data(session.toClient)
  session.toClient = []
  if (mayInsert(session.down, packets)) send(session.hubs.toClient, packets)
}

/** Whether a client keeps sending although the broker does not answer its CONNECT. */
export function hasTooManyAnswers(session) {
  return session.state === 'connecting' && session.toClient.length > MOST_COLLECTED
}

/** Gives the broker a packet of the proxy's own; `sendToBroker` sends it, if nothing did before. May only be called while data from the broker is handled. */
export function answerBroker(session, packet) {
  if (session.toBroker.length > MOST_COLLECTED) sendToBroker(session)
  packet.toArray().forEach(byte => session.toBroker.push(byte))
}

/** Sends what is collected for the broker. */
export function sendToBroker(session) {
  if (session.toBroker.length === 0) return
  var packets = new Data(session.toBroker)
  session.toBroker = []
  if (mayInsert(session.up, packets)) send(session.hubs.toBroker, packets)
}

/** Answers CONNECT with a refusal and closes. `level` 0: without an answer. */
export function refuse(session, rule, reason, level) {
  reportDenial(rule, session, 'CONNECT', null)
  settle(session)
  if (level > 0) send(session.hubs.toClient, refusal(level, reason))
  finish(session, level > 0)
}

/** Ends a session because of a packet from the client that is not accepted. */
export function end(session, rule, reason, packet, topic) {
  reportDenial(rule, session, packet, topic)
  stop(session, reason)
}

/** As `end`, if the reason has been reported already. A client of version 5 gets DISCONNECT; the broker does not, so that it publishes a will. */
export function stop(session, reason) {
  var isTold = isListening(session)
  sendAnswers(session)
  if (isTold) send(session.hubs.toClient, disconnect(reason))
  finish(session, isTold)
}

/** Nothing is forwarded any more, in either direction. */
export function finish(session, hasToRead) {
  if (session.state === 'connecting') session.toClient = []
  session.state = 'ended'
  session.up.isStopped = true
  session.down.isStopped = true
  session.up.expected = null
  session.down.expected = null
  cancelDelays(session)
  linger(session, hasToRead)
}

/** Whether the client can be told a reason: only version 5, after CONNACK, between two packets. */
export function isListening(session) {
  return session.level === 5 && session.state === 'open' && !(session.down.left > 0 && session.down.isKept)
}

/** Closes the client's connection when it has had time to read; by then the broker has got everything sent before. */
export function linger(session, hasToRead) {
  new Timeout(hasToRead ? LINGER : 0).wait().then(() => {
    send(session.hubs.toBroker, new StreamEnd())
    send(session.hubs.toClient, new StreamEnd('ConnectionReset'))
    readOn(session)
    endCredit(session)
  })
}

/** The session does not count any more. */
export function closeKeys(session) {
  session.openKeys.forEach(open => open.limit.close(open.key))
  session.openKeys = []
}

/** The session's connection is gone. */
export function close(session) {
  settle(session)
  cancelDelays(session)
  session.state = 'ended'
  closeKeys(session)
  session.secondaries?.all?.forEach?.(secondary => secondary.leave(secondary))
  forget(session.up)
  forget(session.down)
  // They know the session, too.
  session.secondaries = null
}
