// TCP to a service: a backend and an endpoint for each connection.
import config from './config.js'
import { clusterPolicy, isManaged, nextEndpoint } from './clusters.js'
import connecting from './connect.js'
import { connectOptions } from './platform.js'
import { refuseConnection } from './report.js'
import { closed } from './replies.js'
import betweenEnds, { beginAt, watched } from './tcp-ends.js'

var $endpoint
/** Of a connection whose endpoint has knobs: what is known of it. */
var $flow

export default function outboundTcp(service) {
  var backends = service.routes[service.routes.length - 1].backends
  var next = nextEndpoint(backends)
  var connection = connecting(
    () => $endpoint,
    () => watched($endpoint.socket ?? connectOptions),
  ).connection

  function choose() {
    $endpoint = next()
    if ($endpoint) return connection
    refuseConnection(service.emptyRule, config.identity, null)
    return closed
  }

  if (isManaged(backends)) return managedTcp(service, next, connection)
  return pipeline($ =>
    betweenEnds(
      $.onStart(inbound => {
        beginAt(inbound)
        return new Data()
      }),
      $ => $.pipe(choose),
    ),
  )
}

function managedTcp(service, next, connection) {
  var managing = clusterPolicy()
  var judged = managing.watchConnection(connection)

  function choose() {
    $endpoint = next($flow)
    if ($endpoint) {
      if ($endpoint.cluster === null) return connection
      managing.begin($flow, $endpoint)
      return judged
    }
    refuseConnection($flow.limited?.settings?.rule ?? service.emptyRule, config.identity, null)
    managing.release($flow)
    return closed
  }

  return pipeline($ =>
    betweenEnds(
      $.onStart(inbound => {
        beginAt(inbound)
        $flow = {
          head: null,
          caller: config.identity,
          source: inbound.remoteAddress,
          tried: [],
          tries: 1,
        }
        return new Data()
      }),
      $ => $.pipe(choose),
    ),
  )
}
