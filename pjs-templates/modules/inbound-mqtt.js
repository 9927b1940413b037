// An MQTT port of the workload: who may connect, and what each client may publish and subscribe to, is decided before the broker sees it.
import judging from './mqtt-client-packets.js'
import readingBroker from './mqtt-broker-packets.js'
import watching from './dropped-connections.js'
import admission from './mqtt-admission.js'
import carrying, { currentSession } from './mqtt-carrier.js'
import { rateLimit } from './mqtt-limits.js'
import topicRights from './mqtt-rights.js'
import rewriting from './mqtt-rewrite.js'
import { impatience } from './listen.js'
import { acceptTunnel } from './mqtt-tunnel.js'
import overWebSocket, { byFirstByte } from './mqtt-websocket.js'
import { sessionOptions } from './platform.js'
import { closed } from './replies.js'
import { refuseConnection } from './report.js'

var $connection

export default function inboundMqtt(port) {
  var config = port.mqtt
  var callers = port.connections
  var rates = config.limits.rates.map(limit => rateLimit(limit, limit.id))
  /** @type {any} */
  var compiled = { config: config, rates: rates, rightsOf: topicRights(config.topics), rewritesFor: rewriting(config.rewrite), admit: null }
  compiled.admit = admission(compiled)
  var rules = {
    key: config.key,
    refusals: config.refusals,
    connectSeconds: config.limits.connectSeconds,
    hasWindows: false,
    needsCredit: false,
    isGated: false,
    isDelayed: rates.some(rate => rate.of !== 'connects') && (config.overLimit.mqtt3 === 'delay' || config.overLimit.mqtt5 === 'delay'),
  }
  var judge = judging(compiled)
  var read = readingBroker(config.checkDeliveries, config.refusals, config.limits, null)
  // With a window, the session wants to know its connection to the broker.
  var application = pipeline($ => $.connect(port.application, () => watching(sessionOptions, currentSession().window)))
  var session = carrying(rules, judge, read, application)
  var webSocket = config.webSocketPaths.length === 0 ? null : overWebSocket(config.webSocketPaths, session)
  var tunnel = config.tunnel ? acceptTunnel(session, carrying({ ...rules, hasWindows: true }, judge, read, application)) : null
  var isPlain = webSocket === null && tunnel === null

  function isAllowed() {
    var names = $connection.names
    if (names.length === 0) return config.anyone !== null
    return callers.authenticated !== null || names.some(name => callers.principals[name])
  }

  function choose(event) {
    if (!isAllowed()) {
      refuseConnection(port.denyRule, $connection.names[0], $connection.peer)
      return closed
    }
    return isPlain ? session : byFirstByte(event, session, webSocket, $connection.names.length > 0 ? tunnel : null)
  }

  function start(connection) {
    $connection = connection
  }

  if (isPlain) return pipeline($ => $.onStart(start).pipe(choose, () => $connection))
  return pipeline($ =>
    $.onStart(start)
      .insert(() => impatience($connection, rules.connectSeconds))
      .pipe(choose, () => $connection),
  )
}
