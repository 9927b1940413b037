// Entrance from the mesh: mutual TLS, then the pipeline of the port that was dialled.
import config from './config.js'
import { certificate, namesOf, trusted } from './identity.js'
import listen, { listenForSessions } from './listen.js'
import { refuseConnection } from './report.js'
import { closed } from './replies.js'

/** { port, caller, peer }: one for each connection, handed to the port's pipeline. */
var $connection
var $connected

/** `protocols` = { http, tcp, mqtt }: what makes a port's pipeline, null where no port needs it. */
export default function listenInbound(protocols) {
  var ports = {}
  Object.entries(config.inbound.ports).forEach(entry => {
    var port = entry[1]
    ports[entry[0]] = pipelineOf(protocols, port)
  })

  var secured = pipeline($ =>
    $.acceptTLS({
      certificate: certificate,
      trusted: trusted,
      alpn: ['h2', 'http/1.1'],
      onState: session => {
        if (session.state === 'connected') {
          $connection.names = namesOf(session.peer)
          $connected(new Data())
        }
      },
    }).to($ =>
      $
        // Nothing goes on before the caller is known; the empty event then starts protocols in which the server speaks first.
        .onStart(
          () =>
            new Promise(resolve => {
              $connected = resolve
            }),
        )
        .pipe(
          () => $connection.pipeline,
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
    var layout = ports[listener.port]
    var entrance = listener.tls === 'none' ? layout : listener.tls === 'server' ? oneSided : secured
    listenForSessions(listener.address, $ =>
      $.onStart(inbound => {
        $connection = { pipeline: layout, names: [], peer: inbound.remoteAddress }
        return new Data()
      }).pipe(entrance, () => $connection),
    )
  }

  function listenForAny(listener) {
    listen(listener.address, listener.port === null, $ =>
      $.onStart(inbound => {
        var port = listener.port ?? inbound.destinationPort
        $connection = { pipeline: ports[port], names: [], peer: inbound.remoteAddress }
        if (!$connection.pipeline) refuseConnection('deny/unknown-port@' + config.proxy, null, inbound.remoteAddress)
      }).pipe(() => ($connection.pipeline ? secured : closed)),
    )
  }
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
