// The way of a session to its broker: a connection of its own or, over a narrow link, a stream in the one that all sessions to the endpoint share.
import connectionsTo from './connect.js'
import { serverOptions, tunnelOptions } from './platform.js'

var $endpoint
var $connection

var way = connectionsTo(() => $endpoint).way

/** HTTP/2 between two sidecars, with a stream for each session. The certificate of the connection is that of all of them. */
var shared = pipeline($ =>
  $.connectHTTPTunnel(() => new Message({ method: 'CONNECT', path: 'mqtt', headers: { host: 'mqtt' } })).to($ =>
    $.muxHTTP(() => $endpoint, tunnelOptions).to($ => $.pipe(way)),
  ),
)

/** `endpoint` gives the one chosen for the current stream, with `isTunnelled`. */
export default function connecting(endpoint) {
  return pipeline($ =>
    $.onStart(() => {
      $endpoint = endpoint()
      return new Data()
    }).pipe(() => ($endpoint.isTunnelled ? shared : way())),
  )
}

/** The other end. `session`: pipeline of MQTT's bytes, started for each stream with what this one is started with. */
export function acceptTunnel(session) {
  return pipeline($ =>
    $.onStart(connection => {
      $connection = connection
    })
      .demuxHTTP(serverOptions)
      .to($ => $.acceptHTTPTunnel(answer).to($ => $.pipe(session, () => $connection))),
  )
}

function answer(request) {
  return new Message({ status: request.head.method === 'CONNECT' ? 200 : 405 })
}
