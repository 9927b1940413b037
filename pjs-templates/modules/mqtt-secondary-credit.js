// Credit for what a topic route sends through a tunnel, as mqtt-window.js has it for a session's own broker. What there is no credit for stays in the outbox.
// Meanwhile the client is not read from: what it would send next may be for the same broker.
import { readInteger } from './mqtt-bytes.js'
import { collected, send } from './mqtt-link.js'
import { EVERYTHING, WINDOW } from './mqtt-window.js'

/** For a tunnel in which a CONNECT of so many bytes goes first. `left`: bytes; `isGiven`: the other sidecar gives credit; `isHolding`: the client. */
export function newCredit(size) {
  return { left: Math.max(WINDOW, size), isGiven: false, isHolding: false }
}

export function addCredit(credit, body) {
  credit.isGiven = true
  credit.left += readInteger(body)
}

/** CONNACK has come. A sidecar of an earlier version gives no credit. */
export function settleSecondary(credit) {
  if (credit !== null && !credit.isGiven) credit.left = EVERYTHING
}

/** Sends what there is credit for. */
export function spend(secondary) {
  var credit = secondary.credit
  var bytes = collected(secondary.outbox)
  var size = Math.min(bytes.size, credit.left)
  if (size > 0) {
    credit.left -= size
    send(secondary.hubs.toBroker, bytes.shift(size))
  }
  var isShort = bytes.size > 0
  if (isShort === credit.isHolding) return
  credit.isHolding = isShort
  if (isShort) hold(secondary.session)
  else letGo(secondary.session)
}

function hold(session) {
  session.holds++
  session.gate.consume(session.gate.current)
}

/** Not at once: what the client sends then is for tunnels, and whoever writes to a full tunnel while reading from it would stop reading. */
function letGo(session) {
  session.holds--
  new Timeout(0).wait().then(() => {
    if (session.holds === 0) session.gate.produce(EVERYTHING)
  })
}
