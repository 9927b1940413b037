// Publishes that go to the broker of another service, over a second connection of the session.
import config from './config.js'
import { readUint16 } from './mqtt-bytes.js'
import choosing, { brokersOf } from './mqtt-brokers.js'
import { head, readHead } from './mqtt-framing.js'
import { DROP, PASS, STOP, WAIT, collect, verdict, waitFor } from './mqtt-verdict.js'
import { REASON, TYPE, acknowledgement } from './mqtt-packets.js'
import { MOST_ALIASES } from './mqtt-properties.js'
import { COMPLETE, MORE, publish, readPublish, writePublish } from './mqtt-publish.js'
import { connectSecondary } from './mqtt-secondary.js'
import { withPing } from './mqtt-secondary-pings.js'
import { take } from './mqtt-send-quota.js'
import { answer, end } from './mqtt-session.js'
import { matches } from './mqtt-topics.js'
import { reportDenial } from './report.js'

/** In place of a secondary: the route leads to the session's own broker, where a second connection of the same client id would end the session. */
var OWN_BROKER = {}

/** `mqtt`: the service whose publishes are routed. Returns the `decide` for what a client sends after CONNECT. */
export default function diverting(mqtt) {
  var routes = mqtt.publishes.map(route => {
    var service = config.outbound.services[route.service]
    return {
      id: route.id,
      filters: route.topics.map(filter => filter.levels),
      choose: route.service === mqtt.key ? null : choosing(service, brokersOf(service)).choose,
    }
  })

  return (session, _, ahead) => {
    var whole = readHead(ahead)
    if (whole === 0) return waitFor(ahead.size + 1)
    if (whole < 0) return fault(session)
    verdict.size = head.size + head.length
    switch (head.first >> 4) {
      case TYPE.PUBLISH:
        return decidePublish(session, ahead)
      case TYPE.PUBREL:
        return decideRelease(session, ahead)
      case TYPE.DISCONNECT:
        session.isLeaving = true
        return PASS
      default:
        return PASS
    }
  }

  function decidePublish(session, ahead) {
    var size = verdict.size
    switch (readPublish(ahead, session.level)) {
      case COMPLETE:
        break
      case MORE:
        return waitFor(publish.needed)
      default:
        return fault(session)
    }
    verdict.size = size
    if (publish.alias > MOST_ALIASES) return fault(session)
    var isNamed = publish.topic !== ''
    if (publish.alias > 0 && isNamed) session.aliases[publish.alias] = { topic: publish.topic, isKnown: false }
    var alias = publish.alias > 0 ? session.aliases[publish.alias] : null
    if (alias === undefined) return fault(session)
    var topic = isNamed ? publish.topic : alias.topic
    var levels = topic.split('/')
    var route = routes.find(each => each.filters.some(filter => matches(filter, levels)))
    var secondary = route === undefined ? OWN_BROKER : secondaryOf(session, route)
    // An alias that a publish for another broker has set is not known here, nor the other way round: routes go by topic, so a topic stays on one side.
    if (secondary === OWN_BROKER) {
      // An earlier publish for another broker may have had the same id.
      if (publish.qos > 0) session.secondaries?.unreleased?.delete?.(publish.id)
      return PASS
    }
    if (secondary === null) {
      end(session, mqtt.refusals.broker, REASON.SERVER_SHUTTING_DOWN, 'PUBLISH', topic)
      return STOP
    }
    var unreleased = session.secondaries.unreleased
    if (publish.qos === 2 && publish.isDuplicate && unreleased.has(publish.id)) return again(session, unreleased.get(publish.id))
    if (publish.qos === 1) unreleased.delete(publish.id)
    if (publish.qos === 2) unreleased.set(publish.id, -1)
    verdict.divert = take(secondary.quota, topic, writePublish(session.level, topic, publish.isRetained, false), size - publish.size)
    verdict.skipped = publish.size
    return DROP
  }

  /** A publish of QoS 2 that has been sent before. `code`: of the PUBREC that the client has got; -1 where it will get it. */
  function again(session, code) {
    if (code >= 0) answer(session, acknowledgement(TYPE.PUBREC, publish.id, code))
    return DROP
  }

  /** Of a publish of QoS 2 that has gone elsewhere, and was released there. */
  function decideRelease(session, ahead) {
    var part = collect(ahead)
    if (part !== PASS) return part === WAIT ? WAIT : fault(session)
    var body = new Data(ahead)
    body.shift(head.size)
    var id = readUint16(body)
    if (!session.secondaries?.unreleased?.delete?.(id)) return PASS
    answer(session, acknowledgement(TYPE.PUBCOMP, id, 0))
    return DROP
  }

  function secondaryOf(session, route) {
    if (session.secondaries === null) {
      // `unreleased`: ids of publishes of QoS 2 that the client has not released.
      session.secondaries = { all: [], byRoute: new Map(), unreleased: new Map(), pingedAt: Date.now(), withPing: withPing }
    }
    var known = session.secondaries.byRoute.get(route.id)
    if (known) return known
    var endpoint = route.choose === null ? session.endpoint : route.choose(session.client)
    if (endpoint === null) return null
    var secondary = secondaryAt(session, endpoint)
    session.secondaries.byRoute.set(route.id, secondary)
    return secondary
  }

  /** One connection to each broker: it would end another one of the same client id. */
  function secondaryAt(session, endpoint) {
    if (endpoint.address === session.endpoint.address) return OWN_BROKER
    var known = session.secondaries.all.find(each => each.endpoint.address === endpoint.address)
    if (known) return known
    var secondary = connectSecondary(session, endpoint, mqtt.refusals.broker, reject)
    session.secondaries.all.push(secondary)
    return secondary
  }

  /** A publish that the broker does not take. PUBACK and PUBREC know few reasons. */
  function reject(session, one, reason) {
    reportDenial(reason === REASON.PACKET_TOO_LARGE ? mqtt.refusals.packetSize : mqtt.refusals.broker, session, 'PUBLISH', one.topic)
    if (one.qos === 0) return
    session.secondaries?.unreleased?.delete?.(one.id)
    var code = reason === REASON.QOS_NOT_SUPPORTED || reason === REASON.RETAIN_NOT_SUPPORTED ? REASON.NOT_AUTHORIZED.code : REASON.QUOTA_EXCEEDED.code
    answer(session, acknowledgement(one.qos === 1 ? TYPE.PUBACK : TYPE.PUBREC, one.id, code))
  }

  function fault(session) {
    end(session, mqtt.refusals.packet, REASON.MALFORMED, 'PUBLISH', null)
    return STOP
  }
}
