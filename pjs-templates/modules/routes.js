// Routes of a service, with everything that a request needs of them laid out at load.
import compileConditions from './conditions.js'
import { isManaged, nextEndpoint, onlyEndpoint, onlyManaged, seekEndpoint } from './clusters.js'
import { wayTo } from './forward.js'

/** Endpoints with a pipeline of their own, which takes 5 KB of memory. */
var MOST_WAYS = 1000
var ways = 0

/** `endpoint` where there is only one to choose. */
export function compileRoute(route) {
  var endpoint = onlyEndpoint(route.backends)
  if (endpoint !== null && !endpoint.isHttp2 && !endpoint.way && ++ways <= MOST_WAYS) endpoint.way = wayTo(endpoint)
  return {
    match: route.match,
    conditions: compileConditions(route.match),
    isManaged: isManaged(route.backends),
    managed: onlyManaged(route.backends),
    endpoint: endpoint,
    next: nextEndpoint(route.backends),
    seek: seekEndpoint(route.backends),
    isSplit: route.backends.length > 1,
  }
}

/** Of a decision's routes the one whose conditions the request meets. */
export function routeOf(decision, head) {
  return decision.route ?? decision.routes.find(route => route.conditions.every(test => test(head)))
}
