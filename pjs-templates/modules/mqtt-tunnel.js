// The way of a session to its broker: a connection of its own or, over a narrow link, a stream in the one that all sessions to the endpoint share.
import serving from './http-server.js'
import connecting from './connect.js'
import { serverOptions, tunnelOptions } from './platform.js'

var $endpoint
var $connection
/** Of a session in the tunnel: { up, down, endpoint }, known to the client's pipeline and to the stream's. */
var $stream

var way = connecting(() => $endpoint).way

/**
 * HTTP/2 between two sidecars, with a stream for each session. The certificate of the connection is that of all of them. Each stream has a pipeline
 * of its own, for the reason that http2-stream.js gives; with a hub for each direction, because packets from the broker are answered at once, and a
 * hub drops what it is sent meanwhile.
 */
var lasting = pipeline($ =>
  $.onStart(stream => {
    $stream = stream
    return new Data()
  })
    .swap(() => $stream.up)
    .connectHTTPTunnel(() => new Message({ method: 'CONNECT', path: 'mqtt', headers: { host: 'mqtt' } }))
    .to($ => $.muxHTTP(() => $stream.endpoint, tunnelOptions).to($ => $.pipe(connecting(() => $stream.endpoint).way)))
    .fork([0])
    .to($ => $.swap(() => $stream.down).replaceStreamEnd()),
)

/** What comes back into the branches goes nowhere: for 2.0, which would pass on an end, it is taken away. */
var joined = pipeline($ =>
  $.fork([0])
    .to($ => $.swap(() => $stream.up))
    .swap(() => $stream.down),
)

function shared(endpoint) {
  $stream = { up: new pipeline.Hub(), down: new pipeline.Hub(), endpoint: endpoint }
  lasting.spawn($stream)
  return joined
}

/** `endpoint` gives the one chosen for the current stream, with `isTunnelled`. */
export default function connectingBroker(endpoint) {
  return pipeline($ =>
    $.onStart(() => {
      $endpoint = endpoint()
      return new Data()
    }).pipe(() => ($endpoint.isTunnelled ? shared($endpoint) : way())),
  )
}

/** The other end. `session`: pipeline of MQTT's bytes, started for each stream with what this one is started with. */
export function acceptTunnel(session) {
  var served = serving($ => $.demuxHTTP(serverOptions).to($ => $.acceptHTTPTunnel(answer).to($ => $.pipe(session, () => $connection))))
  return pipeline($ =>
    $.onStart(connection => {
      $connection = connection
    }).pipe(served.way),
  )
}

function answer(request) {
  return new Message({ status: request.head.method === 'CONNECT' ? 200 : 405 })
}
