// HTTP to services: route, backend and endpoint for each request.
import config from './config.js'
import compileConditions from './conditions.js'
import { decide, newScope } from './decisions.js'
import { afterDelay } from './delay.js'
import forwarding from './forward.js'
import { findHost, hostName, hostPort, hostTable } from './host.js'
import matchTable from './match-table.js'
import policyChain from './policy-chain.js'
import policyTable, { chosen } from './policy-table.js'
import { clusterPolicy, isManaged, nextEndpoint, onlyEndpoint } from './clusters.js'
import { buffersUploads, serverOptions } from './platform.js'
import { badRequest, denied, unavailable } from './replies.js'
import refused from './refusal.js'
import { refuseRequest } from './report.js'
import staticReply from './static-reply.js'
import { forwardPath, isForbiddenInHttp2, isGrpc, isHeadWithBody, layoutFor } from './request.js'

var $endpoint
/** Of a request that a traffic policy bears on: what its filters know and share. */
var $flow
/** Address of who calls, where some endpoint is chosen by it. */
var $source
var badRequestRule = 'deny/bad-request@' + config.proxy
/** More picks than this are not made to find another endpoint than the last. */
var MOST_PICKS = 16
var UNTRIED = []
var overLimit = staticReply({ status: 503, headers: { 'content-type': 'text/plain' }, body: 'over the limit\n' }, '14', 'over the limit')
var noBackend = staticReply({ status: 503, headers: { 'content-type': 'text/plain' }, body: 'no backend\n' }, '14', 'no backend')
var ways = forwarding(() => $endpoint)
var http1 = ways.http1
var answered = pipeline($ =>
  $.replaceData()
    .replaceMessageEnd()
    .replaceMessageStart(() => ($flow.delay === 0 ? $flow.answer : afterDelay($flow, $flow.answer))),
)

var services = {}
/** Where clusters have knobs of their own: the ways with what watches over them, by what is watched. */
/** @type {any} */
var managing = null
/** @type {any} */
var watched = null

/** Stands for the policies of a request that has none, and still is looked at: for its endpoint. @type {any} */
var noPolicies = null

/** `filters`: what proxies of this feature set do to requests, in order. */
export default function outboundHttp(filters) {
  var combine = policyChain(filters, attempt, () => $flow, look)
  managing = clusterPolicy()
  if (managing !== null) {
    watched = managing.watchRequests(ways, () => $flow)
    noPolicies = { fixed: combine({}), found: [], combined: null }
  }
  Object.entries(config.outbound.services).forEach(entry => {
    var service = entry[1]
    if (service.protocol === 'tcp') return
    services[entry[0]] = {
      service: service,
      hosts: hostTable(service.hosts),
      find: matchTable(service.routes.map(compileRoute)),
      policiesFor: service.policies.length === 0 ? null : policyTable(service.policies, filters, combine),
    }
  })
  return listener
}

/** `endpoint` where there is only one to choose. */
function compileRoute(route) {
  return {
    match: route.match,
    conditions: compileConditions(route.match),
    isManaged: isManaged(route.backends),
    endpoint: onlyEndpoint(route.backends),
    next: nextEndpoint(route.backends),
  }
}

/** `hosts`: host or host:port -> service key, or null where the connection has settled the service: then `keys` holds it alone. */
function listener(keys, hosts) {
  var scope = newScope((host, path, method) => {
    var name = hostName(host)
    var key = hosts === null ? keys[0] : serviceAt(hosts, name, hostPort(host))
    var entry = services[key]
    if (!entry) return { known: false, rule: 'deny/unknown-host@' + config.proxy, routes: [] }
    if (findHost(entry.hosts, name) !== true) return { known: false, rule: entry.service.hostRule, routes: [] }
    var takesMethod = each => each.match.methods.length === 0 || each.match.methods.includes(method)
    var routes = entry.find(path, takesMethod)
    var route = routes[0].conditions.length === 0 ? routes[0] : null
    return {
      known: true,
      rule: entry.service.emptyRule,
      isHead: method === 'HEAD',
      endpoint: route?.endpoint ?? null,
      route: route,
      routes: routes,
      policies:
        (entry.policiesFor === null ? null : entry.policiesFor(path, takesMethod)) ?? (routes.some(each => each.isManaged) ? noPolicies : null),
    }
  })

  /** For every request: look-ups instead of calls, which cost more. */
  function onRequest(request) {
    var head = request.head
    var headers = head.headers
    if (head.scheme && isForbiddenInHttp2(head)) return refuse(badRequest, badRequestRule, head)
    var target = head.path
    var decision = scope.byHost[headers.host]?.[target]?.[head.method]
    if (decision?.known !== true) {
      decision = decide(scope, head)
      if (decision === null) return refuse(badRequest, badRequestRule, head)
      if (!decision.known) return refuse(denied, decision.rule, head)
    }
    if (decision.policies !== null) return withPolicies(decision, head)
    var endpoint = decision.endpoint ?? routeOf(decision, head).next()
    if (!endpoint) return isHeadWithBody(head) ? refuse(badRequest, badRequestRule, head) : refuse(unavailable, decision.rule, head)
    $endpoint = endpoint
    if (target !== decision.path) forwardPath(head, decision.path)
    if (
      endpoint.isHttp2 ||
      decision.isHead ||
      headers['content-type'] !== undefined ||
      headers.upgrade !== undefined ||
      headers.expect !== undefined ||
      (buffersUploads && (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined))
    ) {
      if (isHeadWithBody(head)) return refuse(badRequest, badRequestRule, head)
      return layoutFor(head, ways, endpoint.isHttp2)
    }
    return http1
  }

  var toRequests = $ => $.demuxHTTP(serverOptions).to($ => $.pipe(onRequest))
  if (managing === null || !managing.needsSource) return pipeline(toRequests)
  return pipeline($ =>
    toRequests(
      $.onStart(inbound => {
        $source = inbound.remoteAddress
      }),
    ),
  )
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

/** As in `onRequest`, a call costs more than all the look-ups here. */
function withPolicies(decision, head) {
  if (decision.isHead && isHeadWithBody(head)) return refuse(badRequest, badRequestRule, head)
  if (head.path !== decision.path) forwardPath(head, decision.path)
  var policy = decision.policies.fixed ?? chosen(decision.policies, head)
  $flow = {
    head: head,
    path: decision.path,
    caller: config.identity,
    policy: policy,
    decision: decision,
    route: decision.route ?? routeOf(decision, head),
    endpoint: null,
    answer: null,
    delay: 0,
    copy: null,
    isGrpc: head.headers['content-type'] !== undefined && isGrpc(head),
    isOwnAnswer: false,
    isDiverted: false,
    tries: 0,
    timedOut: 0,
    grpcStatus: 0,
    branches: 0,
    bodyBytes: 0,
    startedAt: 0,
    retry: null,
    kept: null,
    hasEnded: false,
    wait: 0,
    breaker: null,
    epoch: 0,
    admittedAt: 0,
    answeredAt: 0,
    source: $source,
    tried: UNTRIED,
    target: null,
    cookie: null,
    slot: null,
    limited: null,
    held: null,
    heldTry: 0,
    unjudged: null,
  }
  var hooks = policy.request
  for (var i = 0; i < hooks.length; i++) {
    $flow.answer = hooks[i]($flow)
    if ($flow.answer) return answered
  }
  if ($flow.isGrpc) return policy.grpcPipeline
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
  var endpoint = flow.tries === 0 && flow.policy.admits.length === 0 ? (flow.route.endpoint ?? flow.route.next(flow)) : null
  if (!endpoint) endpoint = endpointFor(flow)
  flow.tries++
  if (endpoint === null) {
    if (managing !== null) managing.release(flow)
    flow.isOwnAnswer = true
    return answered
  }
  $endpoint = endpoint
  flow.endpoint = endpoint
  if (endpoint.cluster !== null) {
    managing.begin(flow, endpoint)
    return layoutFor(head, watched[endpoint.cluster.watches], endpoint.isHttp2)
  }
  if (flow.target !== null) head.path = flow.target
  var headers = head.headers
  return endpoint.isHttp2 ||
    headers['content-type'] !== undefined ||
    headers.upgrade !== undefined ||
    headers.expect !== undefined ||
    (buffersUploads && (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined))
    ? layoutFor(head, ways, endpoint.isHttp2)
    : http1
}

/** Null when there is none to go to: then `flow.answer` says so. */
function endpointFor(flow) {
  var endpoint = flow.route.next(flow)
  if (endpoint && flow.endpoint === endpoint) endpoint = otherEndpoint(flow, endpoint)
  if (endpoint && flow.policy.admits.length > 0) endpoint = admittedEndpoint(flow, endpoint)
  if (endpoint) return endpoint
  flow.answer = refusal(flow, endpoint)
  if (flow.answer !== null) return null
  var instead = flow.route.next(flow)
  if (!instead) flow.answer = refusal(flow, null)
  return instead
}

/** Null: the request goes on to another service. `endpoint`: undefined where none is let in. */
function refusal(flow, endpoint) {
  if (endpoint === undefined) return flow.policy.refuse[0](flow)
  if (flow.limited !== null) return refused(flow, 'limit', flow.limited.rule, overLimit)
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

function routeOf(decision, head) {
  return decision.route ?? decision.routes.find(route => route.conditions.every(test => test(head)))
}

function serviceAt(hosts, name, port) {
  return findHost(hosts, port === '' ? name : name + ':' + port)
}

function refuse(reply, rule, head) {
  refuseRequest(rule, config.identity, reply.status, head)
  return isGrpc(head) ? reply.grpc : reply.http
}
