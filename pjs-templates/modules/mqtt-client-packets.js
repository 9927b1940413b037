// What a client sends: each packet that is not known yet is judged. It goes on, is dropped, is changed, or ends the session.
import { readConnect, writeConnect } from './mqtt-connect.js'
import { DROP, PASS, REPLACE, STOP, WAIT, forget, head, readHead, verdict } from './mqtt-framing.js'
import { REASON, TYPE, acknowledgement } from './mqtt-packets.js'
import decidePublish from './mqtt-client-publish.js'
import { brokerLevels } from './mqtt-rewrite.js'
import { maySubscribe } from './mqtt-rights.js'
import { answer, end, endProbe, finish, refuse, settle } from './mqtt-session.js'
import { readUint16 } from './mqtt-bytes.js'
import { readSubscribe, readUnsubscribe, writeAnswer, writeFilters } from './mqtt-subscribe.js'
import { filterLevels, fitsPacket, withoutShare } from './mqtt-topics.js'
import { reportConnect, reportDenial } from './report.js'

/** Subscriptions that were allowed in part and that the broker has not answered. */
var MOST_PENDING = 100

/** `port`: as compiled by inbound-mqtt.js. Returns the `decide` for framing. */
export default function judging(port) {
  var config = port.config
  var refusals = config.refusals
  var limits = config.limits
  var publishDecision = decidePublish(port)

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
        return decideSubscribe(session, bodyOf(ahead))
      case TYPE.UNSUBSCRIBE:
        return decideUnsubscribe(session, bodyOf(ahead))
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
    return replaceBy(writeConnect(connect))
  }

  function decideSubscribe(session, body) {
    var request = readSubscribe(body, session.level)
    if (request === null) return fault(session, REASON.MALFORMED, 'SUBSCRIBE')
    var isChanged = false
    var own = request.filters.map(each => {
      var code = refusalOf(session, each)
      if (code < 0 && limits.maxQos < (each.options & 3)) {
        each.options = (each.options & 0xfc) + limits.maxQos
        isChanged = true
      }
      return code
    })
    return forward(session, request, own, isChanged || session.rights.rewrites.length > 0, TYPE.SUBACK)
  }

  /** -1 if the subscription is allowed; `each.filter` is then the broker's name for it. */
  function refusalOf(session, each) {
    var written = filterLevels(each.filter)
    var levels = written === null ? null : withoutShare(written)
    if (levels === null) return denied(session, refusals.packet, each.filter, REASON.FILTER_INVALID)
    if (!maySubscribe(session.rights, levels)) return denied(session, refusals.subscribe, each.filter, REASON.NOT_AUTHORIZED)
    return renamed(session, each, written, levels) ? -1 : denied(session, refusals.rewrite, each.filter, REASON.NOT_AUTHORIZED)
  }

  function renamed(session, each, written, levels) {
    if (session.rights.rewrites.length === 0) return true
    var name = brokerLevels(session.rights.rewrites, levels)
    if (name === null) return false
    var share = written.slice(0, written.length - levels.length)
    var filter = [...share, ...name].join('/')
    if (!fitsPacket(filter)) return false
    each.filter = filter
    return true
  }

  function denied(session, rule, filter, reason) {
    reportDenial(rule, session, 'SUBSCRIBE', filter)
    return session.level === 5 ? reason.code : 0x80
  }

  function decideUnsubscribe(session, body) {
    var request = readUnsubscribe(body, session.level)
    if (request === null) return fault(session, REASON.MALFORMED, 'UNSUBSCRIBE')
    if (session.rights.rewrites.length === 0) return PASS
    // A filter without a name at the broker was never subscribed to: 0x11.
    var own = request.filters.map(each => {
      var written = filterLevels(each.filter)
      var levels = written === null ? null : withoutShare(written)
      return levels !== null && renamed(session, each, written, levels) ? -1 : 0x11
    })
    return forward(session, request, own, true, TYPE.UNSUBACK)
  }

  /** Sends on what `own` does not answer, and remembers the answers in `own` until the broker's answer comes. */
  function forward(session, request, own, isChanged, answerType) {
    var rest = request.filters.filter((_, i) => own[i] < 0)
    var isWhole = rest.length === own.length && !isChanged
    var changed = rest.length === 0 || isWhole ? null : writeFilters(head.first, request, rest)
    if (changed !== null && changed.size > session.mostToBroker) {
      // Quota exceeded, which UNSUBACK does not know.
      var tooLargeCode = answerType === TYPE.SUBACK ? REASON.QUOTA_EXCEEDED.code : 0x83
      rest.forEach(each => reportDenial(refusals.packetSize, session, 'SUBSCRIBE', each.filter))
      return answered(
        session,
        request.id,
        answerType,
        own.map(code => (code < 0 ? tooLargeCode : code)),
      )
    }
    if (rest.length === 0) return answered(session, request.id, answerType, own)
    if (rest.length < own.length && !(answerType === TYPE.UNSUBACK && session.level !== 5)) {
      var key = answerType + ':' + request.id
      if (!session.pending.has(key) && session.pending.size >= MOST_PENDING) return fault(session, REASON.QUOTA_EXCEEDED, 'subscriptions')
      session.pending.set(key, own)
    }
    return isWhole ? PASS : replaceBy(changed)
  }

  /** An answer in the broker's place. */
  function answered(session, id, type, codes) {
    var told = type === TYPE.UNSUBACK && session.level !== 5 ? [] : codes
    answer(session, writeAnswer(type * 16, id, session.level === 5 ? new Data() : null, told))
    return DROP
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

function waitFor(size) {
  verdict.size = size
  return WAIT
}

/** Replaces the whole packet. */
function replaceBy(packet) {
  verdict.taken = verdict.size
  verdict.put = packet
  return REPLACE
}

function bodyOf(ahead) {
  var packet = new Data(ahead)
  packet.shift(head.size)
  return packet.shift(head.length)
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
