// The way of a session to its broker: a connection of its own or, over a narrow link, a stream in the one that all sessions to the endpoint share.
import serving from './http-server.js'
import connecting from './connect.js'
import { serverOptions, sessionOptions, tunnelOptions } from './platform.js'

var $endpoint
var $connection
/** Of a session in the tunnel: { up, down, endpoint, hasEnded }, known to the client's pipeline and to the stream's. `hasEnded`: from the client's side. */
var $stream

/** Sessions have a keep-alive of their own. */
var way = connecting(() => $endpoint, sessionOptions).way

/** Ends a stream from the client's side. */
var ending = pipeline($ =>
  $.onStart(stream => {
    $stream = stream
    return new StreamEnd()
  }).swap(() => $stream.up),
)

/**
 * The pipeline of a stream goes with the answer's end. If that came first, the stream's own end would never be sent: the other sidecar would keep its
 * session, and the connection to the broker, as long as the tunnel.
 */
function endBothSides(end) {
  var stream = $stream
  if (stream.hasEnded) return end
  stream.hasEnded = true
  // Not at once: Pipy is at work in this stream.
  return new Timeout(0)
    .wait()
    .then(() => {
      ending.spawn(stream)
      return new Timeout(0).wait()
    })
    .then(() => end)
}

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
    .to($ => $.muxHTTP(() => $stream.endpoint, tunnelOptions).to($ => $.pipe(connecting(() => $stream.endpoint, sessionOptions).way)))
    .fork([0])
    .to($ => $.swap(() => $stream.down).replaceStreamEnd())
    .replaceStreamEnd(endBothSides),
)

/** What comes back into the branches goes nowhere: for 2.0, which would pass on an end, it is taken away. */
var joined = pipeline($ =>
  $.fork([0])
    .to($ =>
      $.replaceStreamEnd(end => {
        if ($stream.hasEnded) return undefined
        $stream.hasEnded = true
        return end
      }).swap(() => $stream.up),
    )
    .swap(() => $stream.down),
)

function shared(endpoint) {
  $stream = { up: new pipeline.Hub(), down: new pipeline.Hub(), endpoint: endpoint, hasEnded: false }
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
