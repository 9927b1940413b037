// How much of a session in a tunnel may be on its way to the broker. The broker's sidecar reads on from the tunnel whatever becomes of one session, so that no
// session holds up the others; the caller's sidecar reads from its client only as far as it has credit. HTTP/2 has windows for this, but Pipy crashes where one closes.
import { integer, packet, readInteger } from './mqtt-bytes.js'
import { mayInsert } from './mqtt-framing.js'
import { send } from './mqtt-link.js'
import { hasUnsent } from './socket-options.js'

/** Bytes. Credit is given when half of them have gone. */
export var WINDOW = 65536

/** Seconds after which a broker that does not read is looked at again: the first time, and at most. */
var SHORTEST = 0.01
var LONGEST = 1

/** More than a session ever sends. */
export var EVERYTHING = 1000000000000

/** The type of a packet that MQTT does not have. It gives credit, a number of bytes, from one sidecar to the other. */
export var CREDIT = 0

/**
 * At the broker's sidecar. `open`: bytes that the client has credit for; `isTold`: the other sidecar knows that there is a window; `socket`: of the connection
 * to the broker.
 */
export function newWindow() {
  return { open: WINDOW, isTold: false, isAsked: false, pause: 0, socket: null }
}

/** To be called when so many bytes have come. */
export function shrink(session, size) {
  session.window.open -= size
  if (!session.window.isTold || session.window.open <= WINDOW / 2) giveIn(session, 0)
}

/** To be called when less of the session waits. */
export function widen(session) {
  if (session.window !== null && session.window.open <= WINDOW / 2) giveIn(session, 0)
}

/** Never at once: if the tunnel has no room, whoever sends in the course of reading from it would stop reading. */
function giveIn(session, seconds) {
  if (session.window.isAsked) return
  session.window.isAsked = true
  new Timeout(seconds).wait().then(() => {
    session.window.isAsked = false
    if (session.state !== 'ended') give(session)
  })
}

function give(session) {
  var window = session.window
  var room = WINDOW - window.open
  if (session.kept !== null) room -= session.kept.size
  if (room < WINDOW / 2) room = 0
  else if (isReading(window)) window.pause = 0
  else {
    room = 0
    window.pause = Math.min(LONGEST, Math.max(SHORTEST, window.pause * 2))
    giveIn(session, window.pause)
  }
  if (room === 0 && window.isTold) return
  window.isTold = true
  window.open += room
  var credit = packet(CREDIT * 16, new Data(integer(room)))
  if (mayInsert(session.down, credit)) send(session.hubs.toClient, credit)
}

function isReading(window) {
  return window.socket?.state === 'connected' && !hasUnsent(window.socket.socket)
}

/** At the caller's sidecar, when a CONNECT of so many bytes goes to `endpoint`. */
export function beginCredit(session, size) {
  session.credit.produce(session.endpoint.isTunnelled ? Math.max(WINDOW, size) : EVERYTHING)
}

export function takeCredit(session, body) {
  session.hasWindow = true
  addLater(session.credit, readInteger(body))
}

/** CONNACK has come. A sidecar of an earlier version gives no credit. */
export function settleCredit(session) {
  if (session.credit !== null && !session.hasWindow) addLater(session.credit, EVERYTHING)
}

function addLater(credit, size) {
  if (size > 0) new Timeout(0).wait().then(() => credit.produce(size))
}

/** What a client's bytes pass before they are judged, where mqtt-secondary-credit.js may close it. */
export function newGate() {
  return new algo.Quota(EVERYTHING)
}

/** Whether the client is not read from. */
export function isHeld(session) {
  return (session.credit !== null && session.credit.current <= 0) || session.holds > 0
}

/** Reads the client to its end. */
export function endCredit(session) {
  if (session.credit !== null) session.credit.produce(EVERYTHING)
  if (session.gate !== null) session.gate.produce(EVERYTHING)
}
