// HTTP requests that traffic policies bear on, or whose endpoint is chosen by more than weights.
import config from './config.js'
import answeredWith from './answered.js'
import { clusterPolicy } from './clusters.js'
import { current, flowOf } from './current.js'
import forwarding from './forward.js'
import policyChain from './policy-chain.js'
import policyTable, { chosen } from './policy-table.js'
import refused from './refusal.js'
import staticReply from './static-reply.js'
import { forwardPath, isGrpc, chooseWay } from './request.js'
import { routeOf } from './routes.js'

/** The request that is tried. */
var $flow
/** Address of who calls, where some endpoint is chosen by it. */
var $source
/** More picks than this are not made to find another endpoint than the last. */
var MOST_PICKS = 16
var UNTRIED = []
var overLimit = staticReply({ status: 503, headers: { 'content-type': 'text/plain' }, body: 'over the limit\n' }, '14', 'over the limit')
var noBackend = staticReply({ status: 503, headers: { 'content-type': 'text/plain' }, body: 'no backend\n' }, '14', 'no backend')
var ways = forwarding(() => $flow.endpoint)

/** The try that waits in this pipeline. */
var $waits

/** Waits for room toward a cluster, and tries then. Who has gone meanwhile takes up none. */
var queued = pipeline($ =>
  $.onEnd(() => {
    if ($flow.isWaiting) $flow.limited.leaveQueue($flow)
  })
    .replaceMessageStart(start => {
      $waits = $flow.tries
      return $flow.limited.wait($flow, start)
    })
    .pipe(resume),
)

var unheard = pipeline($ => $.replaceMessageStart().replaceData().replaceMessageEnd())

var trying = pipeline($ => $.pipe(attempt))

/** Where clusters have knobs of their own: the ways with what watches over them, by what is watched. */
/** @type {any} */
var managing = null
/** @type {any} */
var watched = null

/** `filters`: what proxies of this feature set do to requests, in order. */
export default function outboundPolicies(filters) {
  var combine = policyChain(filters, trying)
  managing = clusterPolicy()
  if (managing !== null) watched = managing.watchRequests(ways)
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
    settle: settle,
  }
}

/**
 * Gives a decision the way of plain requests, unless their headers choose a policy or a route, or their address an endpoint. Where the first endpoint
 * is settled with it, the first try goes `straight` there; where its cluster is, by the cluster's straight way.
 */
function settle(decision) {
  decision.newFlow = newFlow
  var policy = decision.policies.fixed
  if (policy === null || decision.route === null || decision.isHead || managing?.needsSource) return
  decision.needsFlow = policy.needsFlow
  if (policy.isSettled && decision.endpoint?.way) {
    decision.straight = decision.endpoint
    decision.tries = 1
    decision.way = policy.straightTo(decision.endpoint.way)
    return
  }
  var managed = decision.route.managed
  var choose = managed === null || !policy.isSettled || policy.repeats ? null : managing.straightTo(managed, trying)
  if (choose === null) {
    decision.needsFlow = true
    decision.way = policy.wayFor('any')
  } else if (policy.isEmpty) {
    decision.choose = choose
    decision.way = trying
  } else {
    decision.needsFlow = policy.needsFlow || policy.asksWhoAnswered
    decision.way = policy.straightTo(chosenBy(choose, managed))
  }
}

/** What a cluster's choice leads to, where filters come before it. */
function chosenBy(choose, managed) {
  if (managed.chosen === null) managed.chosen = pipeline($ => $.pipe(request => choose(request, null)))
  return managed.chosen
}

/** A request that is not plain, or whose decision has no way. */
function carry(decision, head) {
  if (head.path !== decision.path) forwardPath(head, decision.path)
  var flow = newFlow(decision, head)
  current.flow = flow
  return flow.policy.wayFor(flow.isGrpc ? 'grpc' : 'any')
}

function newFlow(decision, head) {
  return {
    head: head,
    caller: config.identity,
    source: $source,
    policy: decision.policies.fixed ?? chosen(decision.policies, head),
    decision: decision,
    route: routeOf(decision, head),
    endpoint: null,
    tries: 0,
    tried: UNTRIED,
    isGrpc: isGrpc(head),
    isPlain: false,
    retry: null,
    startedAt: 0,
  }
}

/** One try to get an answer: an endpoint, and the way there. */
function attempt(start) {
  var flow = $flow
  if (!flow) {
    flow = flowOf(start.head)
    $flow = flow
  }
  var head = flow.head
  if (flow.isWaiting) {
    // In the place of the try before, whose time is over.
    flow.tries++
    return queued
  }
  if (flow.isResumed) flow.isResumed = false
  else {
    if (flow.tries > 0) {
      if (managing !== null) managing.giveUp(flow)
      flow.tried = flow.tried.concat([flow.endpoint])
    }
    flow.tries++
  }
  var route = flow.route
  var managed = route.managed
  // Each call that a choice does without counts.
  var endpoint = managed?.isCalm && flow.tries === 1 ? managed.pick(flow) : (route.endpoint ?? route.next(flow))
  if (!endpoint && flow.limited && flow.limited.mayWait(flow)) return queued
  if (!endpoint || flow.tries > 1 || flow.policy.admits.length > 0) endpoint = endpointFor(flow, endpoint)
  if (endpoint === null) {
    if (managing !== null) managing.release(flow)
    flow.isOwnAnswer = true
    return answeredWith(flow, flow.answer)
  }
  flow.endpoint = endpoint
  var cluster = endpoint.cluster
  // Of a backend that it does not go to after all.
  if (flow.slot && flow.slot !== cluster?.limits) managing.release(flow)
  if (cluster !== null) {
    if (cluster.begins || flow.target !== undefined) managing.begin(flow, endpoint)
    return flow.isPlain && !endpoint.isHttp2 ? watched[cluster.watches].http1 : chooseWay(head, watched[cluster.watches], endpoint)
  }
  if (flow.target !== undefined) head.path = flow.target
  return flow.isPlain && endpoint.way !== null ? endpoint.way : chooseWay(head, ways, endpoint)
}

/** After a wait: goes on with the try, unless its time is over or another has come in its place. */
function resume(start) {
  var flow = $flow
  if (!flow.isWaiting || flow.tries !== $waits || flow.timedOut === flow.tries) return unheard
  flow.isWaiting = false
  flow.isResumed = true
  if (flow.slot) flow.limited = null
  return attempt(start)
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
  if (flow.limited) return refused(flow, 'limit', flow.limited.settings.rule, overLimit)
  return refused(flow, 'empty', flow.decision.rule, noBackend)
}

/** Than the last one, where there is one. */
function otherEndpoint(flow, last) {
  var endpoint = last
  for (var i = 0; i < MOST_PICKS && endpoint === last; i++) endpoint = flow.route.next(flow)
  if (endpoint === last && !flow.route.isSplit) endpoint = flow.route.seek(flow, each => each !== last)
  return endpoint ?? last
}

/** Undefined where none is let in, null where another than those has no room, or nobody. */
function admittedEndpoint(flow, first) {
  var endpoint = first
  var isLetIn = candidate => flow.policy.admits.every(each => each(flow, candidate))
  for (var i = 0; i < MOST_PICKS && endpoint; i++) {
    var candidate = endpoint
    if (isLetIn(candidate)) return candidate
    flow.tried = flow.tried.concat([candidate])
    endpoint = flow.route.next(flow)
  }
  return flow.route.seek(flow, isLetIn)
}
