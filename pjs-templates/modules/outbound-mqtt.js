// MQTT to a service: a broker for each session, chosen at its CONNECT; and publishes by topic to the brokers of other services.
import config from './config.js'
import choosing, { brokersOf } from './mqtt-brokers.js'
import readingBroker from './mqtt-broker-packets.js'
import carrying, { currentSession } from './mqtt-carrier.js'
import { readConnect } from './mqtt-connect.js'
import { head, readHead } from './mqtt-framing.js'
import { PASS, STOP, verdict, waitFor } from './mqtt-verdict.js'
import watch from './mqtt-health.js'
import { REASON, TYPE } from './mqtt-packets.js'
import { impatience } from './listen.js'
import { refuse, settle } from './mqtt-session.js'
import diverting from './mqtt-topic-routes.js'
import connectingBroker from './mqtt-tunnel.js'
import { beginCredit } from './mqtt-window.js'
import overWebSocket, { byFirstByte } from './mqtt-websocket.js'
import { reportConnect } from './report.js'
import { breakOffAfter } from './socket-options.js'

/** What a client may do is decided at the broker's side; here it may do everything. */
var ALL_RIGHTS = { publish: null, subscribe: null, rewrites: [], maxPacketBytes: null }

var $local
var $inbound

export default function outboundMqtt(service) {
  var mqtt = service.mqtt
  var refusals = mqtt.refusals
  var brokers = brokersOf(service)
  var choice = choosing(service, brokers)
  var divert = mqtt.publishes.length === 0 ? null : diverting(mqtt)
  var hasRoutedTunnel = mqtt.publishes.some(route => config.outbound.services[route.service].mqtt?.tunnel)
  watch(mqtt.health, brokers)

  function judge(session, stream, ahead) {
    if (divert !== null && session.state !== 'new') return divert(session, stream, ahead)
    var whole = readHead(ahead)
    if (whole === 0) return waitFor(ahead.size + 1)
    if (whole < 0 || head.first !== TYPE.CONNECT * 16) return reject(session, refusals.packet, REASON.MALFORMED, 0)
    var size = head.size + head.length
    if (size > mqtt.controlPacketBytes) return reject(session, refusals.packetSize, REASON.MALFORMED, 0)
    if (ahead.size < size) return waitFor(size)
    verdict.size = size
    var body = new Data(ahead)
    body.shift(head.size)
    return decideConnect(session, stream, body.shift(head.length))
  }

  function decideConnect(session, stream, body) {
    var connect = readConnect(body)
    if (connect.reason !== null) return reject(session, refusals.packet, connect.reason, connect.level)
    session.level = connect.level
    session.keepAlive = connect.keepAlive
    session.client = {
      names: [config.identity],
      identity: config.identity,
      username: connect.username,
      clientId: connect.clientId,
      hasCertificate: true,
      hasCredentials: false,
    }
    session.endpoint = choice.choose(session.client)
    if (session.endpoint === null) return reject(session, service.emptyRule, REASON.SERVER_UNAVAILABLE, connect.level)
    if (session.credit !== null) beginCredit(session, verdict.size)
    session.rights = ALL_RIGHTS
    session.state = 'connecting'
    settle(session)
    reportConnect(session)
    if (divert === null) stream.isUnseen = true
    else session.connect = connect
    return PASS
  }

  function reject(session, rule, reason, level) {
    refuse(session, rule, reason, level)
    return STOP
  }

  var rules = {
    key: mqtt.key,
    refusals: refusals,
    connectSeconds: mqtt.connectSeconds,
    isDelayed: false,
    hasWindows: false,
    needsCredit: mqtt.tunnel,
    isGated: hasRoutedTunnel,
  }
  var session = carrying(
    rules,
    judge,
    readingBroker(false, null, null, choice.keep),
    connectingBroker(() => currentSession().endpoint, mqtt.tunnel),
  )
  var served = mqtt.webSocketPaths.length === 0 ? session : byProtocol(mqtt, session)
  return (mqtt.tunnel || hasRoutedTunnel) && config.timeouts.unreadSeconds > 0 ? endingStalled(served) : served
}

function byProtocol(mqtt, session) {
  var webSocket = overWebSocket(mqtt.webSocketPaths, session)
  return pipeline($ =>
    $.onStart(() => {
      // Of the application itself: it has no certificate here.
      $local = { names: [], peer: null }
      return new Data()
    })
      .insert(() => impatience($local, mqtt.connectSeconds))
      .pipe(
        event => byFirstByte(event, session, webSocket, null),
        () => $local,
      ),
  )
}

/** Whoever leaves unread what is sent to it holds up all sessions that share a connection with it. */
function endingStalled(served) {
  return pipeline($ =>
    $.onStart(inbound => {
      $inbound = inbound
      breakOffAfter(inbound.socket, config.timeouts.unreadSeconds)
      return new Data()
    }).pipe(served, () => $inbound),
  )
}
