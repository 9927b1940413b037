// Entrance from the mesh: mutual TLS, then the pipeline of the port that was dialled.
import config from './config.js'
import { certificate, namesOf, trusted } from './identity.js'
import listen, { impatience, listenForSessions } from './listen.js'
import { refuseConnection } from './report.js'
import { closed } from './replies.js'

/** { pipeline, names, inbound, peer }: one for each connection, handed to the port's pipeline. `names` is null until the handshake is done. */
var $connection
var $settled
var $isGone

/**
 * `protocols` = { http, tcp, mqtt }: what makes a port's pipeline, null where no port needs it. `connectionGate` makes of a port's limits what
 * tells whether a connection may go on; null where no port has such limits.
 */
export default function listenInbound(protocols, connectionGate) {
  var ports = {}
  var gates = {}
  Object.entries(config.inbound.ports).forEach(entry => {
    var port = entry[1]
    ports[entry[0]] = pipelineOf(protocols, port)
    if (port.connectionRateLimits.length > 0) gates[entry[0]] = connectionGate(port.connectionRateLimits)
  })

  /** Who goes away in the middle of the handshake would else be waited for until the idle time-out, and would wait as long for us. */
  var secured = pipeline($ =>
    $.handleStreamEnd(() => {
      $isGone = true
      if ($settled && $connection.names === null) $settled(new Data())
    })
      .acceptTLS({
        certificate: certificate,
        trusted: trusted,
        alpn: ['h2', 'http/1.1'],
        onState: session => {
          if (session.state === 'connected') {
            $connection.names = namesOf(session.peer)
            $settled(new Data())
          }
        },
      })
      .to($ =>
        $
          // Nothing goes on before the caller is known; the empty event then starts protocols in which the server speaks first.
          .onStart(
            () =>
              new Promise(resolve => {
                $settled = resolve
                if ($isGone) resolve(new Data())
              }),
          )
          .pipe(
            () => ($connection.names === null || ($connection.gate !== null && !$connection.gate.late($connection)) ? closed : $connection.pipeline),
            () => $connection,
          ),
      ),
  )

  /** For clients without a certificate. */
  var oneSided = pipeline($ =>
    $.acceptTLS({ certificate: certificate }).to($ =>
      $.pipe(
        () => $connection.pipeline,
        () => $connection,
      ),
    ),
  )

  config.inbound.listeners.forEach(listener => {
    if (listener.port !== null && config.inbound.ports[listener.port]?.protocol === 'mqtt') listenForMqtt(listener)
    else listenForAny(listener)
  })

  function listenForMqtt(listener) {
    var portPipeline = ports[listener.port]
    var seconds = config.inbound.ports[listener.port].mqtt.limits.connectSeconds
    var entrance = listener.tls === 'none' ? portPipeline : listener.tls === 'server' ? oneSided : secured
    listenForSessions(listener.address, $ =>
      $.onStart(inbound => {
        var names = listener.tls === undefined ? null : []
        $connection = { pipeline: portPipeline, names: names, peer: inbound.remoteAddress, gate: gates[listener.port] ?? null, quotas: {} }
        return new Data()
      })
        .insert(() => impatience($connection, seconds))
        .pipe(
          () => ($connection.gate === null || isAdmitted($connection) ? entrance : closed),
          () => $connection,
        ),
    )
  }

  function listenForAny(listener) {
    listen(listener.address, listener.port === null, $ =>
      $.onStart(inbound => {
        var port = listener.port ?? inbound.destinationPort
        $connection = { pipeline: ports[port], names: null, inbound: inbound, peer: inbound.remoteAddress, gate: gates[port] ?? null, quotas: {} }
        if (!$connection.pipeline) refuseConnection('deny/unknown-port@' + config.proxy, null, inbound.remoteAddress)
      }).pipe(() => ($connection.pipeline && ($connection.gate === null || $connection.gate.early($connection)) ? secured : closed)),
    )
  }
}

/** Of whom no certificate is asked nothing more will be known later. */
function isAdmitted(connection) {
  return connection.gate.early(connection) && (connection.names === null || connection.gate.late(connection))
}

function pipelineOf(protocols, port) {
  switch (port.protocol) {
    case 'tcp':
      return protocols.tcp(port)
    case 'mqtt':
      return protocols.mqtt(port)
    default:
      return protocols.http(port)
  }
}
