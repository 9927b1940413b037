// Publishes that go to the broker of another service, over a second connection of the session. The client gets the acknowledgements as if one broker had
// sent them all. That connection has no session which would outlive it. So a publish of QoS 2 is released there at once, before the client is told of it:
// if the client released it itself, over another connection, that broker would have forgotten it.
import config from './config.js'
import { readByte, readUint16 } from './mqtt-bytes.js'
import choosing, { brokersOf } from './mqtt-brokers.js'
import { writeConnect } from './mqtt-connect.js'
import { DROP, PASS, STOP, WAIT, cut, head, mayInsert, newStream, readHead, verdict } from './mqtt-framing.js'
import linking, { dispatch, newHubs, newOutbox, post, send } from './mqtt-link.js'
import { REASON, TYPE, acknowledgement } from './mqtt-packets.js'
import { MAXIMUM_PACKET_SIZE, MOST_ALIASES, REQUEST_PROBLEM_INFORMATION, SERVER_KEEP_ALIVE } from './mqtt-properties.js'
import { readProperties, takeProperties, valueOf } from './mqtt-properties.js'
import { COMPLETE, MORE, publish, readPublish, writePublish } from './mqtt-publish.js'
import { hasWaiting, newQuota, release, setQuota, take } from './mqtt-send-quota.js'
import { answer, end, sendAnswers } from './mqtt-session.js'
import { matches } from './mqtt-topics.js'
import { reportDenial } from './report.js'
import connectingBroker from './mqtt-tunnel.js'

var PINGREQ = new Data([0xc0, 0])

/** A client need not ping as long as it sends anything, and its own broker may see nothing of that. After this part of its keep-alive the proxy pings in its place. */
var PINGS_AFTER = 0.25

/** The other brokers are pinged as long as the session lasts, each time after this part of the keep-alive. */
var PINGS_EACH = 0.5

/** From this on the reason in PUBREC is a refusal. */
var REFUSED = 0x80

/** What the client says of the acknowledgements that it takes. */
var ABOUT_ANSWERS = [MAXIMUM_PACKET_SIZE, REQUEST_PROBLEM_INFORMATION]

var $secondary
var link = linking(
  connectingBroker(() => $secondary.endpoint),
  fromSecondary,
  onSecondaryEnd,
)
var carrier = pipeline($ =>
  $.onStart(secondary => {
    $secondary = secondary
    return new Data()
  }).pipe(link, () => $secondary.hubs),
)

function fromSecondary(data) {
  var secondary = $secondary
  cut(secondary, secondary.down, data, readSecondary)
  if (secondary.down.isStopped) return fail(secondary)
  flush(secondary)
  sendAnswers(secondary.session)
  if (secondary.isClosed && isDone(secondary)) hangUpIn(secondary, 0)
}

function onSecondaryEnd(end) {
  return $secondary.isClosed ? end : fail($secondary)
}

/** Sends what may go to the broker. */
function flush(secondary) {
  release(secondary.quota)
  dispatch(secondary.outbox)
}

function isDone(secondary) {
  return secondary.isOpen && !hasWaiting(secondary.quota)
}

/** The client is gone. What it sent last may be still on its way: the broker has not answered CONNECT yet, or takes no more at once. */
function leave(secondary) {
  stopPings(secondary)
  secondary.isClosed = true
  hangUpIn(secondary, isDone(secondary) ? 0 : config.timeouts.connectSeconds)
}

function hangUpIn(secondary, seconds) {
  secondary.timer?.cancel?.()
  secondary.timer = new Timeout(seconds)
  secondary.timer
    .wait()
    .then(() => hangUp(secondary))
    // Cancelled.
    .catch(() => {})
}

function hangUp(secondary) {
  send(secondary.hubs.toBroker, new StreamEnd())
  send(secondary.hubs.toClient, new StreamEnd())
}

/** What is not acknowledged by now never will be: the client has to connect again, and sends it again. */
function fail(secondary) {
  stopPings(secondary)
  secondary.isClosed = true
  if (secondary.session.state !== 'ended') end(secondary.session, secondary.rule, REASON.SERVER_SHUTTING_DOWN, 'broker', null)
  return new StreamEnd()
}

/** Whatever the client sends to its own broker: the keep-alive here may be another one. */
function pingAfter(secondary, seconds) {
  secondary.pinger = new Timeout(seconds)
  secondary.pinger
    .wait()
    .then(() => {
      post(secondary.quota.own, new Data(PINGREQ))
      flush(secondary)
      pingAfter(secondary, seconds)
    })
    // Cancelled.
    .catch(() => {})
}

function stopPings(secondary) {
  secondary.pinger?.cancel?.()
  secondary.pinger = null
}

function readSecondary(secondary, _, ahead) {
  var whole = readHead(ahead)
  if (whole < 0) return STOP
  verdict.size = whole === 0 ? ahead.size + 1 : head.size + head.length
  if (whole === 0 || ahead.size < verdict.size) return WAIT
  var type = head.first >> 4
  var packet = new Data(ahead).shift(verdict.size)
  var body = new Data(packet)
  body.shift(head.size)
  switch (type) {
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
  secondary.isOpen = true
  var keepAlive = valueOf(properties, SERVER_KEEP_ALIVE) ?? secondary.keepAlive
  if (keepAlive > 0 && !secondary.isClosed) pingAfter(secondary, keepAlive * PINGS_EACH)
  return true
}

/** Acknowledgements are passed on to the client, but for those between PUBLISH and the end of QoS 2. */
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

/** `mqtt`: the service whose publishes are routed. Returns the `decide` for what a client sends after CONNECT. */
export default function diverting(mqtt) {
  var routes = mqtt.publishes.map(route => {
    var service = config.outbound.services[route.service]
    return { id: route.id, filters: route.topics.map(filter => filter.levels), choose: choosing(service, brokersOf(service)) }
  })

  return (session, _, ahead) => {
    var whole = readHead(ahead)
    if (whole === 0) return waitFor(ahead.size + 1)
    if (whole < 0) return fault(session)
    verdict.size = head.size + head.length
    if (session.secondaries !== null) pingInTime(session)
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
    // An alias that a publish for another broker has set is not known here, nor the other way round: routes go by topic, so a topic stays on one side.
    if (route === undefined) {
      // An earlier publish for another broker may have had the same id.
      if (publish.qos > 0) session.secondaries?.unreleased?.delete?.(publish.id)
      return PASS
    }
    var secondary = secondaryOf(session, route)
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
    if (ahead.size < verdict.size) return WAIT
    var body = new Data(ahead)
    body.shift(head.size)
    var id = readUint16(body)
    if (!session.secondaries?.unreleased?.delete?.(id)) return PASS
    answer(session, acknowledgement(TYPE.PUBCOMP, id, 0))
    return DROP
  }

  function secondaryOf(session, route) {
    if (session.secondaries === null) {
      // `unreleased`: ids of publishes of QoS 2 that the client has not released; `isPingDue`: the session's own broker has to get a ping.
      session.secondaries = { all: [], byRoute: new Map(), unreleased: new Map(), pingedAt: Date.now(), isPingDue: false, withPing: withPing }
    }
    var secondary = session.secondaries.byRoute.get(route.id)
    if (secondary) return secondary
    var endpoint = route.choose(session.client)
    if (endpoint === null) return null
    var hubs = newHubs()
    var outbox = newOutbox(hubs.toBroker)
    secondary = {
      session: session,
      endpoint: endpoint,
      hubs: hubs,
      outbox: outbox,
      quota: newQuota(session, outbox, reject),
      unreleased: session.secondaries.unreleased,
      keepAlive: session.connect.keepAlive,
      down: newStream(),
      isOpen: false,
      isClosed: false,
      rule: mqtt.refusals.broker,
      timer: null,
      pinger: null,
      flush: flush,
      leave: leave,
    }
    session.secondaries.byRoute.set(route.id, secondary)
    session.secondaries.all.push(secondary)
    carrier.spawn(secondary)
    post(secondary.outbox, connectPacket(session))
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

/** What the client sends to the others is not seen by its own broker: to that it might look as if it had gone. */
function pingInTime(session) {
  var secondaries = session.secondaries
  var seconds = (session.serverKeepAlive ?? session.connect.keepAlive) * PINGS_AFTER
  if (seconds === 0 || Date.now() - secondaries.pingedAt < seconds * 1000) return
  secondaries.pingedAt = Date.now()
  secondaries.isPingDue = true
}

/** `out` (the client's bytes for its own broker), followed by a ping if one is due. */
function withPing(session, out) {
  var secondaries = session.secondaries
  if (!secondaries.isPingDue) return out
  secondaries.isPingDue = false
  session.ownPings++
  var ping = new Data(PINGREQ)
  return mayInsert(session.up, ping) ? (out ?? new Data()).push(ping) : out
}

/** As the client's, but without a session of its own at that broker, and without a will. */
function connectPacket(session) {
  var connect = session.connect
  return writeConnect({
    level: connect.level,
    flags: 2,
    keepAlive: connect.keepAlive,
    properties: connect.properties.filter(property => ABOUT_ANSWERS.includes(property.id)),
    clientId: connect.clientId,
    will: null,
    username: connect.username,
    password: connect.password === null ? null : new Data(connect.password),
  })
}

function waitFor(size) {
  verdict.size = size
  return WAIT
}
