// The way of a session to its broker: a connection of its own or, for a narrow link, a stream in the connection that all sessions to the endpoint share.
import serving from './http-server.js'
import connecting from './connect.js'
import watching from './dropped-connections.js'
import muxedConnection from './muxed-connection.js'
import { serverOptions, sessionOptions, tunnelOptions } from './platform.js'

var $endpoint
var $connection
/** Whether the caller's sidecar heeds windows, as in mqtt-window.js. */
var $heedsWindow = false
/**
 * A session in the tunnel: { up, down, endpoint, link, headers, hasEnded }, shared by the client's pipeline and the stream's. `hasEnded`: the client's side has
 * ended.
 */
var $stream

/** Sessions have a keep-alive of their own. */
var options = () => watching(sessionOptions, null)
var way = connecting(() => $endpoint, options).way
var sharedWay = connecting(() => $stream.endpoint, options).way

/** Ends a stream from the client's side. */
var ending = pipeline($ =>
  $.onStart(stream => {
    $stream = stream
    return new StreamEnd()
  }).swap(() => $stream.up),
)

/**
 * The pipeline of a stream ends with the end of the answer. If that came first, the stream's own end would never be sent, and the other sidecar would keep
 * its session, and the connection to the broker, for as long as the tunnel lasts.
 */
function endBothSides(end) {
  var stream = $stream
  return whenIdle()
    .then(() => {
      if (stream.hasEnded) return undefined
      stream.hasEnded = true
      ending.spawn(stream)
      return whenIdle()
    })
    .then(() => end)
}

/** Not at once, because Pipy is working in this stream. */
function whenIdle() {
  return new Timeout(0).wait()
}

/**
 * HTTP/2 between two sidecars, with a stream for each session. The certificate of the connection counts for all of them. Each stream has a pipeline of its
 * own, for the reason given in http2-stream.js. There is a hub for each direction, because packets from the broker are answered at once, and a hub drops
 * whatever it is sent while it is sending.
 */
var lasting = pipeline($ =>
  $.onStart(stream => {
    $stream = stream
    return new Data()
  })
    .swap(() => $stream.up)
    .connectHTTPTunnel(() => new Message({ method: 'CONNECT', path: 'mqtt', headers: $stream.headers }))
    .to($ => $.muxHTTP(() => $stream.link, tunnelOptions).to($ => muxedConnection($, () => $stream.link, sharedWay)))
    .fork([0])
    .to($ => $.swap(() => $stream.down).replaceStreamEnd())
    .replaceStreamEnd(endBothSides),
)

/**
 * What comes back into the branches goes nowhere. It is removed for 2.0, which would pass on an end. A client's connection that breaks while something is written
 * to it has no end: Pipy only drops its pipelines.
 */
var joined = pipeline($ =>
  $.onEnd(endDropped)
    .fork([0])
    .to($ =>
      $.replaceStreamEnd(end => {
        if ($stream.hasEnded) return undefined
        $stream.hasEnded = true
        return end
      }).swap(() => $stream.up),
    )
    .swap(() => $stream.down),
)

function endDropped() {
  var stream = $stream
  if (stream.hasEnded) return
  stream.hasEnded = true
  whenIdle().then(() => ending.spawn(stream))
}

/** Of a request for a stream. */
var PLAIN = { host: 'mqtt' }
var WITH_WINDOW = { host: 'mqtt', 'mqtt-window': '1' }

function shared(endpoint, heedsWindow) {
  var headers = heedsWindow ? WITH_WINDOW : PLAIN
  $stream = { up: new pipeline.Hub(), down: new pipeline.Hub(), endpoint: endpoint, link: living(endpoint), headers: headers, hasEnded: false }
  lasting.spawn($stream)
  return joined
}

/** What muxHTTP has a connection for: a new one when the last is dead. */
function living(endpoint) {
  if (endpoint.link === undefined || endpoint.link.isDead) endpoint.link = { isDead: false }
  return endpoint.link
}

/** `endpoint()` gives the endpoint chosen for the current stream, with `isTunnelled`; `heedsWindow`: whether its session needs credit in a tunnel. */
export default function connectingBroker(endpoint, heedsWindow) {
  return pipeline($ =>
    $.onStart(() => {
      $endpoint = endpoint()
      return new Data()
    }).pipe(() => ($endpoint.isTunnelled ? shared($endpoint, heedsWindow) : way())),
  )
}

/** The other end. `session`, `windowed`: pipelines for the bytes of MQTT, which are started for each stream with the same argument as this one. */
export function acceptTunnel(session, windowed) {
  var served = serving($ =>
    $.demuxHTTP(serverOptions).to($ =>
      $.acceptHTTPTunnel(answer).to($ =>
        $.pipe(
          () => ($heedsWindow ? windowed : session),
          () => $connection,
        ),
      ),
    ),
  )
  return pipeline($ =>
    $.onStart(connection => {
      $connection = connection
    }).pipe(served.way),
  )
}

function answer(request) {
  $heedsWindow = request.head.headers['mqtt-window'] !== undefined
  return new Message({ status: request.head.method === 'CONNECT' ? 200 : 405 })
}
