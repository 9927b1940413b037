// Routes of a service, with everything that a request needs of them laid out at load.
import compileConditions from './conditions.js'
import { choiceOf } from './clusters.js'
import { wayTo } from './forward.js'

/** Endpoints with a pipeline of their own, which takes 5 KB of memory. */
var MOST_WAYS = 1000
var ways = 0

export function compileRoute(route) {
  var choice = choiceOf(route.backends)
  var endpoint = choice.endpoint
  if (endpoint !== null && !endpoint.isHttp2 && !endpoint.way && ++ways <= MOST_WAYS) endpoint.way = wayTo(endpoint)
  return {
    match: route.match,
    conditions: compileConditions(route.match),
    choice: choice,
  }
}

/** The choice of the route, of a decision's, whose conditions the request meets. */
export function choiceOfRoute(decision, head) {
  return decision.choice ?? decision.routes.find(route => route.conditions.every(test => test(head))).choice
}
