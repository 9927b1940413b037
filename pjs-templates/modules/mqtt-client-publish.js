// A publish from a client: which topic it is for, whether it is allowed and within the limits, and what the broker gets.
import { delay } from './mqtt-delay.js'
import { head } from './mqtt-framing.js'
import { DROP, PASS, REPLACE, STOP, WAIT, verdict } from './mqtt-verdict.js'
import { remember } from './mqtt-known-heads.js'
import { REASON, TYPE, acknowledgement } from './mqtt-packets.js'
import { COMPLETE, MORE, TOO_LARGE, isPlain, publish, readPublish, writePublish } from './mqtt-publish.js'
import { responseLevels, withResponse } from './mqtt-response-topic.js'
import { brokerLevels } from './mqtt-rewrite.js'
import { mayPublish } from './mqtt-rights.js'
import { answer, end, stop } from './mqtt-session.js'
import { isTopic } from './mqtt-topics.js'
import { reportDenial } from './report.js'

export default function judgingPublishes(port) {
  var config = port.config
  var refusals = config.refusals
  var limits = config.limits
  var rates = port.rates.filter(rate => rate.of !== 'connects')

  return (session, stream, ahead) => {
    var size = head.size + head.length
    var most = session.rights.maxPacketBytes
    if (most !== null && size > most) return fault(session, refusals.packetSize, REASON.PACKET_TOO_LARGE)
    switch (readPublish(ahead, session.level)) {
      case COMPLETE:
        break
      case MORE:
        verdict.size = publish.needed
        return WAIT
      case TOO_LARGE:
        return fault(session, refusals.packetSize, REASON.PACKET_TOO_LARGE)
      default:
        return fault(session, refusals.packet, REASON.MALFORMED)
    }
    verdict.size = size
    /** @type {any} */
    var alias = null
    var isNamed = publish.topic !== ''
    if (publish.alias > 0) {
      if (publish.alias > session.aliasMaximum) return fault(session, refusals.packet, REASON.ALIAS_INVALID)
      alias = aliasOf(session)
      if (alias === null) return fault(session, refusals.packet, REASON.ALIAS_INVALID)
    }
    var topic = alias === null ? publish.topic : alias.topic
    if (!isTopic(topic)) return fault(session, refusals.packet, REASON.MALFORMED)
    var levels = topic.split('/')
    if (!mayPublish(session.rights, levels)) return deny(session, refusals.publish, topic, REASON.NOT_AUTHORIZED, REASON.NOT_AUTHORIZED)
    var payloadSize = size - publish.size
    if (limits.maxPayloadBytes !== null && payloadSize > limits.maxPayloadBytes)
      return deny(session, refusals.payload, topic, REASON.QUOTA_EXCEEDED, REASON.PACKET_TOO_LARGE)
    if (publish.qos > limits.maxQos) return deny(session, refusals.qos, topic, REASON.NOT_AUTHORIZED, REASON.QOS_NOT_SUPPORTED)
    if (publish.isRetained && limits.retain === 'deny')
      return deny(session, refusals.retain, topic, REASON.NOT_AUTHORIZED, REASON.RETAIN_NOT_SUPPORTED)
    var name = session.rights.rewrites.length === 0 ? levels : brokerLevels(session.rights.rewrites, levels)
    if (name === null) return deny(session, refusals.rewrite, topic, REASON.NOT_AUTHORIZED, REASON.NOT_AUTHORIZED)
    var hasResponse = false
    if (session.rights.rewrites.length > 0 && publish.properties !== null) {
      var response = responseLevels(publish.properties)
      if (response === null) return fault(session, refusals.packet, REASON.MALFORMED)
      if (response !== undefined) {
        var responseName = brokerLevels(session.rights.rewrites, response)
        if (responseName === null) return deny(session, refusals.rewrite, response.join('/'), REASON.NOT_AUTHORIZED, REASON.NOT_AUTHORIZED)
        publish.properties = withResponse(publish.properties, responseName)
        hasResponse = true
      }
    }
    var isRetained = publish.isRetained && limits.retain !== 'strip'
    // If the broker does not know the alias, because the publish that set it was not sent on, the topic is written out again.
    var mustName = alias !== null && !isNamed && !alias.isKnown
    var isChanged = isRetained !== publish.isRetained || mustName || hasResponse || (name !== levels && isNamed)
    if (isChanged) {
      verdict.put = writePublish(session.level, isNamed || mustName ? name.join('/') : '', isRetained, true)
      if (verdict.put.size + payloadSize > session.mostToBroker)
        return deny(session, refusals.packetSize, topic, REASON.QUOTA_EXCEEDED, REASON.PACKET_TOO_LARGE)
    }
    var isLimited = false
    for (var i = 0; i < rates.length; i++) {
      if (rates[i].isAbout(levels)) {
        isLimited = true
        var answered = take(session, rates[i], size, topic)
        if (answered !== PASS) {
          giveBack(session, levels, i, size)
          return answered
        }
      }
    }
    stream.packets++
    if (publish.qos === 2) session.dropped.delete(publish.id)
    if (alias !== null) alias.isKnown = true
    if (isChanged) {
      verdict.taken = publish.size
      verdict.size = size
      return REPLACE
    }
    if (!isLimited && isPlain()) remember(stream, ahead, publish.size, payloadSize)
    return PASS
  }

  /** What the first `count` rates gave for a publish that another one has no room for. */
  function giveBack(session, levels, count, size) {
    for (var i = 0; i < count; i++) if (rates[i].isAbout(levels)) rates[i].give(session.client, rates[i].of === 'bytes' ? size : 1)
  }

  /** Takes one publish from the budget. Returns PASS, or the answer to a publish that is over the limit. */
  function take(session, rate, size, topic) {
    var mode = session.level === 5 ? config.overLimit.mqtt5 : config.overLimit.mqtt3
    var cost = rate.of === 'bytes' ? size : 1
    if (mode === 'delay') {
      delay(session, rate, cost)
      return PASS
    }
    if (rate.take(session.client, cost, false) === 0) return PASS
    reportDenial(rate.id, session, 'PUBLISH', topic)
    if (mode === 'disconnect') {
      stop(session, REASON.RATE_TOO_HIGH)
      return STOP
    }
    if (publish.qos > 0) answer(session, acknowledgement(publish.qos === 1 ? TYPE.PUBACK : TYPE.PUBREC, publish.id, REASON.QUOTA_EXCEEDED.code))
    return DROP
  }

  function deny(session, rule, topic, reason, endReason) {
    reportDenial(rule, session, 'PUBLISH', topic)
    if (publish.qos === 0) return DROP
    if ((session.level === 5 ? config.onDeny.mqtt5 : config.onDeny.mqtt3) === 'disconnect') {
      stop(session, endReason)
      return STOP
    }
    var type = publish.qos === 1 ? TYPE.PUBACK : TYPE.PUBREC
    if (session.level !== 5 && publish.qos === 2) session.dropped.add(publish.id)
    answer(session, acknowledgement(type, publish.id, session.level === 5 ? reason.code : 0))
    return DROP
  }

  function fault(session, rule, reason) {
    end(session, rule, reason, 'PUBLISH', null)
    return STOP
  }
}

/** The alias that the publish sets or uses; null if it was never set. If it is set again, the broker's alias differs until the broker gets that publish. */
function aliasOf(session) {
  if (publish.topic === '') return session.aliases[publish.alias] ?? null
  var alias = { topic: publish.topic, isKnown: false }
  session.aliases[publish.alias] = alias
  return alias
}
