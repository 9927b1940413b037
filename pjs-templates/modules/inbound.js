// Entrance from the mesh: mutual TLS, then the pipeline of the port that was dialled.
import config from './config.js'
import { certificate, namesOf, trusted } from './identity.js'
import listen from './listen.js'
import { refuseConnection } from './report.js'
import { closed } from './replies.js'

/** { port, caller, peer }: one for each connection, handed to the port's pipeline. */
var $connection
var $connected

/**
 * `protocols` = { http, tcp }: what makes a port's pipeline, null where no port needs it. `connectionGate` makes of a port's limits what
 * tells whether a connection may go on; null where no port has such limits.
 */
export default function listenInbound(protocols, connectionGate) {
  var ports = {}
  var gates = {}
  Object.entries(config.inbound.ports).forEach(entry => {
    var port = entry[1]
    ports[entry[0]] = port.protocol === 'tcp' ? protocols.tcp(port) : protocols.http(port)
    if (port.connectionRateLimits.length > 0) gates[entry[0]] = connectionGate(port.connectionRateLimits)
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
          () => ($connection.gate === null || $connection.gate.late($connection) ? $connection.pipeline : closed),
          () => $connection,
        ),
    ),
  )

  config.inbound.listeners.forEach(listener => {
    listen(listener.address, listener.port === null, $ =>
      $.onStart(inbound => {
        var port = listener.port ?? inbound.destinationPort
        $connection = { pipeline: ports[port], names: [], peer: inbound.remoteAddress, gate: gates[port] ?? null, quotas: {} }
        if (!$connection.pipeline) refuseConnection('deny/unknown-port@' + config.proxy, null, inbound.remoteAddress)
      }).pipe(() => ($connection.pipeline && ($connection.gate === null || $connection.gate.early($connection)) ? secured : closed)),
    )
  })
}
