// TCP to a service: a backend and an endpoint for each connection.
import config from './config.js'
import forwarding from './forward.js'
import { nextEndpoint } from './clusters.js'
import { refuseConnection } from './report.js'
import { closed } from './replies.js'

var $endpoint

export default function outboundTcp(service) {
  var next = nextEndpoint(service.routes[service.routes.length - 1].backends)
  var connection = forwarding(() => $endpoint).connection

  function choose() {
    $endpoint = next()
    if ($endpoint) return connection
    refuseConnection(service.emptyRule, config.identity, null)
    return closed
  }

  return pipeline($ => $.pipe(choose))
}
