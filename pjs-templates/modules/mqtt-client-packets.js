// What a client sends: each packet that is not known yet is judged. It goes on, is dropped, is changed, or ends the session.
import { readConnect, writeConnect } from './mqtt-connect.js'
import { bodyOf, head, readHead } from './mqtt-framing.js'
import { DROP, PASS, STOP, replaceWhole, verdict, waitFor } from './mqtt-verdict.js'
import { forget } from './mqtt-known-heads.js'
import { REASON, TYPE, acknowledgement } from './mqtt-packets.js'
import decidePublish from './mqtt-client-publish.js'
import judgingSubscriptions from './mqtt-client-subscribe.js'
import { answer, end, endProbe, finish, refuse, settle } from './mqtt-session.js'
import { readUint16 } from './mqtt-bytes.js'
import { reportConnect } from './report.js'

/** `port`: as compiled by inbound-mqtt.js. Returns the `decide` for framing. */
export default function judging(port) {
  var config = port.config
  var refusals = config.refusals
  var limits = config.limits
  var publishDecision = decidePublish(port)
  var subscriptions = judgingSubscriptions(config)

  function decide(session, stream, ahead) {
    var whole = readHead(ahead)
    if (whole === 0) return waitFor(ahead.size + 1)
    if (whole < 0) return fault(session, REASON.MALFORMED, 'remaining length')
    var type = head.first >> 4
    var isFirst = session.state === 'new'
    if (isFirst !== (type === TYPE.CONNECT)) return fault(session, REASON.PROTOCOL_ERROR, isFirst ? 'no CONNECT' : 'second CONNECT')
    if (session.isLeaving) {
      finish(session, false)
      return STOP
    }
    if (type === TYPE.PUBLISH) return publishDecision(session, stream, ahead)
    if (!areRight(type, head.first & 15, head.length, session.level)) return fault(session, REASON.MALFORMED, 'fixed header')
    var size = head.size + head.length
    var most = isFirst ? limits.controlPacketBytes : Math.min(limits.controlPacketBytes, session.rights.maxPacketBytes ?? limits.controlPacketBytes)
    if (size > most) return tooLarge(session)
    if (ahead.size < size) return waitFor(size)
    verdict.size = size
    switch (type) {
      case TYPE.CONNECT:
        return decideConnect(session, bodyOf(ahead))
      case TYPE.SUBSCRIBE:
        return subscriptions.decideSubscribe(session, bodyOf(ahead))
      case TYPE.UNSUBSCRIBE:
        return subscriptions.decideUnsubscribe(session, bodyOf(ahead))
      case TYPE.PUBREL:
        return decideRelease(session, readUint16(bodyOf(ahead)))
      case TYPE.DISCONNECT:
        session.isLeaving = true
        forget(stream)
        return PASS
      default:
        return PASS
    }
  }

  function decideConnect(session, body) {
    var size = verdict.size
    var connect = readConnect(body)
    if (connect.reason !== null) {
      refuse(session, connect.reason === REASON.MALFORMED ? refusals.packet : refusals.version, connect.reason, connect.level)
      return STOP
    }
    session.level = connect.level
    session.keepAlive = connect.keepAlive
    var refused = port.admit(session, connect)
    if (refused === null && session.rights.maxPacketBytes !== null && size > session.rights.maxPacketBytes)
      refused = { rule: refusals.packetSize, reason: REASON.PACKET_TOO_LARGE }
    if (refused !== null) {
      refuse(session, refused.rule, refused.reason, connect.level)
      return STOP
    }
    session.state = 'connecting'
    settle(session)
    if (session.probeSeconds > 0) endProbe(session)
    reportConnect(session)
    if (!connect.isChanged) return PASS
    return replaceWhole(writeConnect(connect))
  }

  /** The release of a publish that the broker never saw ends here. */
  function decideRelease(session, id) {
    if (!session.dropped.has(id)) return PASS
    session.dropped.delete(id)
    answer(session, acknowledgement(TYPE.PUBCOMP, id, 0))
    return DROP
  }

  function tooLarge(session) {
    if (session.state === 'new') {
      refuse(session, refusals.packetSize, REASON.PACKET_TOO_LARGE, 0)
      return STOP
    }
    end(session, refusals.packetSize, REASON.PACKET_TOO_LARGE, 'too large', null)
    return STOP
  }

  function fault(session, reason, what) {
    if (session.state === 'new') refuse(session, refusals.packet, reason, 0)
    else end(session, refusals.packet, reason, what, null)
    return STOP
  }

  return decide
}

/** Whether a client may send a packet of this type, with these flags and this length. */
function areRight(type, flags, length, level) {
  switch (type) {
    case TYPE.CONNECT:
      return flags === 0
    case TYPE.SUBSCRIBE:
    case TYPE.UNSUBSCRIBE:
      return flags === 2
    case TYPE.PUBREL:
      return flags === 2 && isAcknowledgement(length, level)
    case TYPE.PUBACK:
    case TYPE.PUBREC:
    case TYPE.PUBCOMP:
      return flags === 0 && isAcknowledgement(length, level)
    case TYPE.PINGREQ:
      return flags === 0 && length === 0
    case TYPE.DISCONNECT:
      return flags === 0 && (level === 5 || length === 0)
    case TYPE.AUTH:
      return flags === 0 && level === 5
    default:
      return false
  }
}

function isAcknowledgement(length, level) {
  return level === 5 ? length >= 2 : length === 2
}
