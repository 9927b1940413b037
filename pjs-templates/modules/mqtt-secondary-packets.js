// What the broker of a topic route sends. The client gets its acknowledgements as if one broker had sent them all, but for those between PUBLISH and the end
// of QoS 2: such a publish is released at once, before the client is told of it. If the client released it itself, over another connection, that broker would
// have forgotten it.
import { readByte, readUint16 } from './mqtt-bytes.js'
import { head, readHead } from './mqtt-framing.js'
import { DROP, PASS, STOP, collect, verdict } from './mqtt-verdict.js'
import { post } from './mqtt-link.js'
import { TYPE, acknowledgement } from './mqtt-packets.js'
import { SERVER_KEEP_ALIVE, readProperties, takeProperties, valueOf } from './mqtt-properties.js'
import { addCredit, settleSecondary } from './mqtt-secondary-credit.js'
import { startPings } from './mqtt-secondary-pings.js'
import { setQuota } from './mqtt-send-quota.js'
import { answer } from './mqtt-session.js'
import { CREDIT } from './mqtt-window.js'

/** From this on the reason in PUBREC is a refusal. */
var REFUSED = 0x80

/** The `decide` for framing. */
export function readSecondary(secondary, _, ahead) {
  var whole = readHead(ahead)
  if (whole < 0) return STOP
  verdict.size = whole === 0 ? ahead.size + 1 : head.size + head.length
  var part = collect(ahead)
  if (part !== PASS) return part
  var type = head.first >> 4
  var packet = new Data(ahead).shift(verdict.size)
  var body = new Data(packet)
  body.shift(head.size)
  switch (type) {
    case CREDIT:
      if (secondary.credit === null) return STOP
      addCredit(secondary.credit, body)
      return DROP
    case TYPE.CONNACK:
      return readConnack(secondary, body) ? DROP : STOP
    case TYPE.PUBACK:
    case TYPE.PUBREC:
    case TYPE.PUBCOMP:
      readAcknowledgement(secondary, type, packet, body)
      return DROP
    case TYPE.PINGRESP:
      return DROP
    default:
      return STOP
  }
}

function readConnack(secondary, body) {
  body.shift(1)
  if (readByte(body) !== 0) return false
  var taken = secondary.session.level === 5 ? takeProperties(body) : new Data()
  var properties = taken === null ? null : readProperties(taken)
  if (properties === null) return false
  setQuota(secondary.quota, properties)
  settleSecondary(secondary.credit)
  secondary.isOpen = true
  startPings(secondary, valueOf(properties, SERVER_KEEP_ALIVE) ?? secondary.keepAlive)
  return true
}

function readAcknowledgement(secondary, type, packet, body) {
  var open = secondary.quota.open
  var id = readUint16(body)
  var code = open.get(id)
  if (code === undefined) return
  var reason = Math.max(0, readByte(body))
  if (type === TYPE.PUBREC && reason < REFUSED) {
    open.set(id, reason)
    post(secondary.quota.own, acknowledgement(TYPE.PUBREL, id, 0))
    return
  }
  open.delete(id)
  if (type === TYPE.PUBCOMP) {
    if (secondary.unreleased.has(id)) secondary.unreleased.set(id, code)
    answer(secondary.session, acknowledgement(TYPE.PUBREC, id, code))
    return
  }
  secondary.unreleased.delete(id)
  answer(secondary.session, packet)
}
