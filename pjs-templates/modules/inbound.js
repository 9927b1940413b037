// Entrance from the mesh: mutual TLS, then the pipeline of the port that was dialled.
import config from './config.js'
import { certificate, namesOf, trusted } from './identity.js'
import listen from './listen.js'
import { refuseConnection } from './report.js'
import { closed } from './replies.js'

/** { pipeline, names, peer }: one for each connection, handed to the port's pipeline. `names` is null until the handshake is done. */
var $connection
var $settled
var $isGone

/** `protocols` = { http, tcp }: what makes a port's pipeline, null where no port needs it. */
export default function listenInbound(protocols) {
  var ports = {}
  Object.entries(config.inbound.ports).forEach(entry => {
    var port = entry[1]
    ports[entry[0]] = port.protocol === 'tcp' ? protocols.tcp(port) : protocols.http(port)
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
            () => ($connection.names === null ? closed : $connection.pipeline),
            () => $connection,
          ),
      ),
  )

  config.inbound.listeners.forEach(listener => {
    listen(listener.address, listener.port === null, $ =>
      $.onStart(inbound => {
        var port = listener.port ?? inbound.destinationPort
        $connection = { pipeline: ports[port], names: null, peer: inbound.remoteAddress }
        if (!$connection.pipeline) refuseConnection('deny/unknown-port@' + config.proxy, null, inbound.remoteAddress)
      }).pipe(() => ($connection.pipeline ? secured : closed)),
    )
  })
}
