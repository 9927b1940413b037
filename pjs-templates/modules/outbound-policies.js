// HTTP requests that traffic policies bear on, or whose endpoint is chosen by more than weights.
import config from './config.js'
import { clusterPolicy } from './clusters.js'
import { afterDelay } from './delay.js'
import forwarding from './forward.js'
import policyChain from './policy-chain.js'
import policyTable, { chosen } from './policy-table.js'
import refused from './refusal.js'
import staticReply from './static-reply.js'
import { forwardPath, isGrpc, layoutFor } from './request.js'
import { routeOf } from './routes.js'

/** Of the current request: what its filters know and share. What only some of them use is undefined until they set it. */
var $flow
/** Address of who calls, where some endpoint is chosen by it. */
var $source
/** More picks than this are not made to find another endpoint than the last. */
var MOST_PICKS = 16
var UNTRIED = []
var identity = config.identity
var overLimit = staticReply({ status: 503, headers: { 'content-type': 'text/plain' }, body: 'over the limit\n' }, '14', 'over the limit')
var noBackend = staticReply({ status: 503, headers: { 'content-type': 'text/plain' }, body: 'no backend\n' }, '14', 'no backend')
var ways = forwarding(() => $flow.endpoint)
var answered = pipeline($ =>
  $.replaceData()
    .replaceMessageEnd()
    .replaceMessageStart(() => ($flow.delay ? afterDelay($flow, $flow.answer) : $flow.answer)),
)

/** Where clusters have knobs of their own: the ways with what watches over them, by what is watched. */
/** @type {any} */
var managing = null
/** @type {any} */
var watched = null

/** `filters`: what proxies of this feature set do to requests, in order. */
export default function outboundPolicies(filters) {
  var combine = policyChain(filters, attempt, () => $flow, look)
  managing = clusterPolicy()
  if (managing !== null) watched = managing.watchRequests(ways, () => $flow)
  // Of a request that has no policy and still is looked at: for its endpoint.
  var none = { fixed: combine({}), found: [], combined: null }

  return {
    needsSource: managing?.needsSource ?? false,
    onInbound: inbound => {
      $source = inbound.remoteAddress
    },
    /** Gives a function (path, accepts, routes) -> what bears on such requests, or null. */
    tableOf: policies => {
      var bearingOn = policies.length === 0 ? () => null : policyTable(policies, filters, combine)
      return (path, accepts, routes) => bearingOn(path, accepts) ?? (routes.some(each => each.isManaged) ? none : null)
    },
    carry: carry,
  }
}

/** What each filter has to see of an answer. */
var look = {
  response: response => {
    var flow = $flow
    var hooks = flow.policy.response
    for (var i = 0; i < hooks.length; i++) hooks[i](flow, response)
  },
  failure: end => $flow.policy.failure.forEach(each => each($flow, end)),
  tail: end => $flow.policy.tail.forEach(each => each($flow, end)),
  end: () => $flow.policy.end.forEach(each => each($flow)),
}

/** For every request of these, so written for speed: a look-up costs less than a call, and each field something. */
function carry(decision, head) {
  if (head.path !== decision.path) forwardPath(head, decision.path)
  var policy = decision.policies.fixed ?? chosen(decision.policies, head)
  var flow = {
    head: head,
    path: decision.path,
    caller: identity,
    source: $source,
    policy: policy,
    decision: decision,
    route: decision.route ?? routeOf(decision, head),
    tries: 0,
    tried: UNTRIED,
    isGrpc: head.headers['content-type'] !== undefined && isGrpc(head),
  }
  $flow = flow
  var hooks = policy.request
  for (var i = 0; i < hooks.length; i++) {
    var answer = hooks[i](flow)
    if (answer) {
      flow.answer = answer
      return answered
    }
  }
  if (flow.isGrpc) return policy.grpcPipeline
  // Nothing holds the request, repeats it or looks at its answer.
  return policy.pipeline === null ? attempt() : policy.pipeline
}

/** One try to get an answer: an endpoint, and the way there. */
function attempt() {
  var flow = $flow
  var head = flow.head
  if (flow.tries > 0) {
    if (managing !== null) managing.giveUp(flow)
    flow.tried = flow.tried.concat([flow.endpoint])
  }
  var endpoint = flow.route.endpoint ?? flow.route.next(flow)
  if (!endpoint || flow.tries > 0 || flow.policy.admits.length > 0) endpoint = endpointFor(flow, endpoint)
  flow.tries++
  if (endpoint === null) {
    if (managing !== null) managing.release(flow)
    flow.isOwnAnswer = true
    return answered
  }
  flow.endpoint = endpoint
  if (endpoint.cluster !== null) {
    managing.begin(flow, endpoint)
    return layoutFor(head, watched[endpoint.cluster.watches], endpoint)
  }
  if (flow.target !== undefined) head.path = flow.target
  return layoutFor(head, ways, endpoint)
}

/** `endpoint`: the one that was picked. Null when there is none to go to: then `flow.answer` says so. */
function endpointFor(flow, endpoint) {
  if (endpoint && flow.endpoint === endpoint) endpoint = otherEndpoint(flow, endpoint)
  if (endpoint && flow.policy.admits.length > 0) endpoint = admittedEndpoint(flow, endpoint)
  if (endpoint) return endpoint
  flow.answer = refusal(flow, endpoint)
  if (flow.answer) return null
  var instead = flow.route.next(flow)
  if (!instead) flow.answer = refusal(flow, null)
  return instead
}

/** Null: the request goes on to another service. `endpoint`: undefined where none is let in. */
function refusal(flow, endpoint) {
  if (endpoint === undefined) return flow.policy.refuse[0](flow)
  if (flow.limited) return refused(flow, 'limit', flow.limited.rule, overLimit)
  return refused(flow, 'empty', flow.decision.rule, noBackend)
}

/** Than the last one, where there is one. */
function otherEndpoint(flow, last) {
  var endpoint = last
  for (var i = 0; i < MOST_PICKS && endpoint === last; i++) endpoint = flow.route.next(flow)
  return endpoint ?? last
}

/** Undefined where none is let in. */
function admittedEndpoint(flow, first) {
  var endpoint = first
  for (var i = 0; i < MOST_PICKS && endpoint; i++) {
    var candidate = endpoint
    if (flow.policy.admits.every(each => each(flow, candidate))) return candidate
    flow.tried = flow.tried.concat([candidate])
    endpoint = flow.route.next(flow)
  }
  return undefined
}
