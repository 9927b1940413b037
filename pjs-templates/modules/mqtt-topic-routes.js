// Publishes that go to the broker of another service, over a second connection of the session. The client gets the acknowledgements as if one broker had
// sent them all.
import config from './config.js'
import { readByte, readUint16 } from './mqtt-bytes.js'
import choosing, { brokersOf } from './mqtt-brokers.js'
import { writeConnect } from './mqtt-connect.js'
import { DROP, PASS, STOP, WAIT, cut, head, mayInsert, newStream, readHead, verdict } from './mqtt-framing.js'
import linking, { newHubs, newOutbox, post, send } from './mqtt-link.js'
import { REASON, TYPE } from './mqtt-packets.js'
import { MOST_ALIASES } from './mqtt-properties.js'
import { COMPLETE, MORE, publish, readPublish, writePublish } from './mqtt-publish.js'
import { answer, end, sendAnswers } from './mqtt-session.js'
import { matches } from './mqtt-topics.js'
import connectingBroker from './mqtt-tunnel.js'

var PINGREQ = new Data([0xc0, 0])

/** A client need not ping as long as it sends anything. After this part of its keep-alive, the proxy pings all of its brokers in its place. */
var PINGS_AFTER = 0.25

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
  sendAnswers(secondary.session)
  return secondary.down.isStopped ? fail(secondary) : undefined
}

function onSecondaryEnd(end) {
  return $secondary.isClosed ? end : fail($secondary)
}

/** The client is gone. If the broker has not answered CONNECT yet, what the client sent last is still on its way. */
function leave(secondary) {
  secondary.isClosed = true
  hangUpIn(secondary, secondary.isOpen ? 0 : config.timeouts.connectSeconds)
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
  secondary.isClosed = true
  if (secondary.session.state !== 'ended') end(secondary.session, secondary.rule, REASON.SERVER_SHUTTING_DOWN, 'broker', null)
  return new StreamEnd()
}

/** Only acknowledgements are passed on to the client. */
function readSecondary(secondary, _, ahead) {
  var whole = readHead(ahead)
  if (whole < 0) return STOP
  verdict.size = whole === 0 ? ahead.size + 1 : head.size + head.length
  if (whole === 0 || ahead.size < verdict.size) return WAIT
  switch (head.first >> 4) {
    case TYPE.CONNACK:
      var bytes = new Data(ahead)
      bytes.shift(head.size + 1)
      if (readByte(bytes) !== 0) return STOP
      secondary.isOpen = true
      if (secondary.isClosed) hangUpIn(secondary, 0)
      return DROP
    case TYPE.PUBACK:
    case TYPE.PUBREC:
    case TYPE.PUBCOMP:
      answer(secondary.session, new Data(ahead).shift(verdict.size))
      return DROP
    case TYPE.PINGRESP:
      return DROP
    default:
      return STOP
  }
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
      case TYPE.PINGREQ:
        return decidePing(session, ahead)
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
      if (publish.qos > 0) session.secondaries?.byId?.delete?.(publish.id)
      return PASS
    }
    var secondary = secondaryOf(session, route)
    if (secondary === null) return fault(session)
    if (publish.qos > 0) session.secondaries.byId.set(publish.id, secondary)
    post(secondary.outbox, writePublish(session.level, topic, publish.isRetained, false))
    verdict.divert = secondary.outbox
    verdict.skipped = publish.size
    return DROP
  }

  /** The release of a publish of QoS 2 goes where the publish went. */
  function decideRelease(session, ahead) {
    if (ahead.size < verdict.size) return WAIT
    var body = new Data(ahead)
    body.shift(head.size)
    var secondary = session.secondaries?.byId?.get?.(readUint16(body))
    if (!secondary) return PASS
    post(secondary.outbox, new Data(ahead).shift(verdict.size))
    return DROP
  }

  /** Keeps the other connections alive as well. */
  function decidePing(session, ahead) {
    if (ahead.size < verdict.size) return WAIT
    if (session.secondaries !== null) pingSecondaries(session.secondaries)
    return PASS
  }

  function secondaryOf(session, route) {
    if (session.secondaries === null) {
      var seconds = session.connect.keepAlive * PINGS_AFTER
      // `isPingDue`: the session's own broker has to get a ping as well.
      session.secondaries = {
        all: [],
        byRoute: new Map(),
        byId: new Map(),
        seconds: seconds,
        pingedAt: Date.now(),
        isPingDue: false,
        withPing: withPing,
      }
    }
    var secondary = session.secondaries.byRoute.get(route.id)
    if (secondary) return secondary
    var endpoint = route.choose(session.client)
    if (endpoint === null) return null
    var hubs = newHubs()
    secondary = {
      session: session,
      endpoint: endpoint,
      hubs: hubs,
      outbox: newOutbox(hubs.toBroker),
      down: newStream(),
      isOpen: false,
      isClosed: false,
      rule: mqtt.refusals.broker,
      timer: null,
      leave: leave,
    }
    session.secondaries.byRoute.set(route.id, secondary)
    session.secondaries.all.push(secondary)
    carrier.spawn(secondary)
    post(secondary.outbox, connectPacket(session))
    return secondary
  }

  function fault(session) {
    end(session, mqtt.refusals.packet, REASON.MALFORMED, 'PUBLISH', null)
    return STOP
  }
}

function pingSecondaries(secondaries) {
  secondaries.pingedAt = Date.now()
  secondaries.all.forEach(secondary => post(secondary.outbox, new Data(PINGREQ)))
}

/** What the client sends to one broker is not seen by the others: to them it might look as if it had gone. */
function pingInTime(session) {
  var secondaries = session.secondaries
  if (secondaries.seconds === 0 || Date.now() - secondaries.pingedAt < secondaries.seconds * 1000) return
  pingSecondaries(secondaries)
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
    properties: [],
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
