// What a broker sends: the proxy's own codes are filled into answers; deliveries are checked, and get the client's names for topics.
import { bodyOf, head, readHead } from './mqtt-framing.js'
import { DROP, PASS, REPLACE, STOP, WAIT, collect, replaceWhole, verdict, waitFor } from './mqtt-verdict.js'
import { remember } from './mqtt-known-heads.js'
import { TYPE, acknowledgement } from './mqtt-packets.js'
import { readByte, readText, readUint16, packet } from './mqtt-bytes.js'
import { MAXIMUM_PACKET_SIZE, MAXIMUM_QOS, MOST_ALIASES, RETAIN_AVAILABLE, SERVER_KEEP_ALIVE, TOPIC_ALIAS_MAXIMUM } from './mqtt-properties.js'
import { ASSIGNED_CLIENT_ID, atMost, numberOf, readProperties, takeProperties, valueOf, writeProperties } from './mqtt-properties.js'
import { COMPLETE, MORE, isPlain, publish, readPublish, writePublish } from './mqtt-publish.js'
import { responseLevels, withResponse } from './mqtt-response-topic.js'
import { clientLevels } from './mqtt-rewrite.js'
import { mayReceive } from './mqtt-rights.js'
import { answerBroker } from './mqtt-session.js'
import { mergeCodes, readAnswer, writeAnswer } from './mqtt-subscribe.js'
import { CREDIT, settleCredit, takeCredit } from './mqtt-window.js'
import { reportDenial } from './report.js'

/** Larger than any packet. */
var NO_MAXIMUM = 0x10000000

/**
 * `mustCheck`: whether deliveries are checked. `refusals`: ids of rules, for deliveries that are not allowed and others. `limits`: those of which clients of
 * version 5 are told, or null. `named`: called with the id that a broker gives to a client without one, and the endpoint; or null. Returns the `decide` for framing.
 */
export default function readingBroker(mustCheck, refusals, limits, named) {
  function decide(session, stream, ahead) {
    var whole = readHead(ahead)
    if (whole === 0) return waitFor(ahead.size + 1)
    if (whole < 0) return STOP
    verdict.size = head.size + head.length
    var type = head.first >> 4
    if (type === CREDIT && session.endpoint?.isTunnelled) return decideCredit(session, ahead)
    if (session.state === 'connecting' && type !== TYPE.CONNACK && !(type === TYPE.AUTH && session.level === 5) && type !== TYPE.DISCONNECT)
      return STOP
    switch (type) {
      case TYPE.PUBLISH:
        if ((mustCheck && session.rights.subscribe !== null) || session.rights.rewrites.length > 0) return decideDelivery(session, stream, ahead)
        if (head.size === 2) remember(stream, ahead, 2, head.length)
        return PASS
      case TYPE.CONNACK:
        return session.state === 'connecting' ? decideConnack(session, ahead) : STOP
      case TYPE.SUBACK:
      case TYPE.UNSUBACK:
        return session.pending.size === 0 ? PASS : decideAnswer(session, type, ahead)
      case TYPE.PUBREL:
        return session.undelivered.size === 0 ? PASS : decideRelease(session, ahead)
      case TYPE.DISCONNECT:
        session.hasBrokerLeft = true
        return session.level === 5 ? PASS : STOP
      case TYPE.AUTH:
        return session.level === 5 ? PASS : STOP
      case TYPE.PUBACK:
      case TYPE.PUBREC:
      case TYPE.PUBCOMP:
        return PASS
      case TYPE.PINGRESP:
        if (session.ownPings === 0) return PASS
        session.ownPings--
        return DROP
      default:
        return STOP
    }
  }

  function decideCredit(session, ahead) {
    var part = collect(ahead)
    if (part !== PASS) return part
    takeCredit(session, bodyOf(ahead))
    return DROP
  }

  function decideConnack(session, ahead) {
    var part = collect(ahead)
    if (part !== PASS) return part
    settleCredit(session)
    var body = bodyOf(ahead)
    var flags = readByte(body)
    var code = readByte(body)
    if (code < 0) return STOP
    if (code === 0) session.state = 'open'
    else session.hasBrokerLeft = true
    if (session.level !== 5) return withAnswers(session, new Data(ahead).shift(verdict.size), false)
    var taken = takeProperties(body)
    var properties = taken === null ? null : readProperties(taken)
    if (properties === null) return STOP
    session.serverKeepAlive = valueOf(properties, SERVER_KEEP_ALIVE) ?? null
    session.aliasMaximum = Math.min(MOST_ALIASES, numberOf(properties, TOPIC_ALIAS_MAXIMUM))
    if (code === 0 && named !== null && session.client.clientId === '') nameClient(session, properties)
    session.mostToBroker = numberOf(properties, MAXIMUM_PACKET_SIZE) || session.mostToBroker
    var told = atMost(properties, TOPIC_ALIAS_MAXIMUM, MOST_ALIASES, 0)
    if (code === 0 && limits !== null) told = withLimits(told, session.rights)
    return withAnswers(session, packet(TYPE.CONNACK * 16, new Data([flags, code]).push(writeProperties(told))), told !== properties)
  }

  /** The client will come back with this id. */
  function nameClient(session, properties) {
    var property = properties.find(each => each.id === ASSIGNED_CLIENT_ID)
    if (property === undefined) return
    var bytes = new Data(property.bytes)
    bytes.shift(1)
    var id = readText(bytes)
    if (id !== null) named(id, session.endpoint)
  }

  /** The answers that the client was given meanwhile follow CONNACK, because nothing may come before it. */
  function withAnswers(session, connack, isChanged) {
    var answers = session.toClient
    session.toClient = []
    if (session.state !== 'open' || answers.length === 0) return isChanged ? replaceWhole(connack) : PASS
    return replaceWhole(connack.push(new Data(answers)))
  }

  /** Tells clients of version 5 what would be refused, so that they need not try. */
  function withLimits(properties, rights) {
    var told = atMost(properties, MAXIMUM_QOS, limits.maxQos, 2)
    if (limits.retain === 'deny') told = atMost(told, RETAIN_AVAILABLE, 0, 1)
    return rights.maxPacketBytes === null ? told : atMost(told, MAXIMUM_PACKET_SIZE, rights.maxPacketBytes, NO_MAXIMUM)
  }

  function decideAnswer(session, type, ahead) {
    var part = collect(ahead)
    if (part !== PASS) return part
    var answer = readAnswer(bodyOf(ahead), session.level)
    if (answer === null) return STOP
    var key = type + ':' + answer.id
    var own = session.pending.get(key)
    if (own === undefined) return PASS
    session.pending.delete(key)
    var codes = mergeCodes(own, answer.codes)
    return codes === null ? STOP : replaceWhole(writeAnswer(type * 16, answer.id, answer.properties, codes))
  }

  /** Later packets of a delivery of QoS 2 that the client never saw. */
  function decideRelease(session, ahead) {
    var part = collect(ahead)
    if (part !== PASS) return part
    var id = readUint16(bodyOf(ahead))
    if (!session.undelivered.has(id)) return PASS
    session.undelivered.delete(id)
    answerBroker(session, acknowledgement(TYPE.PUBCOMP, id, 0))
    return DROP
  }

  function decideDelivery(session, stream, ahead) {
    var size = verdict.size
    switch (readPublish(ahead, session.level)) {
      case COMPLETE:
        break
      case MORE:
        verdict.size = publish.needed
        return WAIT
      default:
        return STOP
    }
    if (publish.alias > MOST_ALIASES) return STOP
    var isNamed = publish.topic !== ''
    if (publish.alias > 0 && isNamed) session.deliveryAliases[publish.alias] = { topic: publish.topic, isTold: false }
    var alias = publish.alias > 0 ? session.deliveryAliases[publish.alias] : null
    if (alias === undefined) return STOP
    var topic = isNamed ? publish.topic : alias.topic
    verdict.size = size
    var levels = topic.split('/')
    var name = session.rights.rewrites.length === 0 ? levels : clientLevels(session.rights.rewrites, levels)
    if (name === null || (mustCheck && !mayReceive(session.rights, name))) return withhold(session, refusals.delivery, topic)
    // A delivery that was withheld has set an alias that the client does not know.
    var mustName = alias !== null && !isNamed && !alias.isTold
    var isChanged = mustName || (name !== levels && isNamed)
    if (session.rights.rewrites.length > 0 && publish.properties !== null) isChanged = nameResponse(session) || isChanged
    if (isChanged) {
      verdict.put = writePublish(session.level, isNamed || mustName ? name.join('/') : '', publish.isRetained, true)
      if (verdict.put.size + size - publish.size > session.mostToClient) return withhold(session, refusals.packetSize, topic)
      verdict.taken = publish.size
    }
    if (publish.qos === 2) session.undelivered.delete(publish.id)
    if (alias !== null) alias.isTold = true
    if (isChanged) return REPLACE
    if (isPlain()) remember(stream, ahead, publish.size, size - publish.size)
    return PASS
  }

  /** Whether the delivery asks for an answer; a topic to which no name of the client's leads is left out. */
  function nameResponse(session) {
    var response = responseLevels(publish.properties)
    if (response === undefined) return false
    publish.properties = withResponse(publish.properties, response === null ? null : clientLevels(session.rights.rewrites, response))
    return true
  }

  /** Acknowledges in the client's place, so that the broker does not send it again and again. */
  function withhold(session, rule, topic) {
    reportDenial(rule, session, 'delivery', topic)
    if (publish.qos === 1) answerBroker(session, acknowledgement(TYPE.PUBACK, publish.id, 0))
    if (publish.qos === 2) {
      session.undelivered.add(publish.id)
      answerBroker(session, acknowledgement(TYPE.PUBREC, publish.id, 0))
    }
    return DROP
  }

  return decide
}
