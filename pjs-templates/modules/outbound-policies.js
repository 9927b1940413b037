// HTTP requests to which traffic policies apply, or whose endpoint is chosen by more than weights.
import config from './config.js'
import endpointFor from './admitted-endpoint.js'
import answeredWith from './answered.js'
import { clusterPolicy } from './clusters.js'
import { current, flowOf } from './current.js'
import { isTimed, next } from './deadlines.js'
import forwarding from './forward.js'
import { fittingAnswers } from './http2-answers.js'
import policyChain from './policy-chain.js'
import policyTable, { chosen } from './policy-table.js'
import { hasLeft } from './pool.js'
import { unanswered } from './replies.js'
import { chooseWay, forwardPath, isGrpc, isPlain } from './request.js'
import { choiceOfRoute } from './routes.js'

/** The request that is being tried. */
var $flow
/** The caller's address, if an endpoint is chosen by it. */
var $source
var UNTRIED = []
var ways = forwarding(() => $flow.endpoint, left)

/** The try that waits in this pipeline. */
var $waits
/** Whether its request has ended. */
var $hasEnded

/** Waits for room toward a cluster, and then tries. A request whose client has gone meanwhile takes no room. */
var queued = pipeline($ =>
  $.onEnd(() => {
    if ($flow.queue === 'waits') $flow.limited.leaveQueue($flow)
  })
    .handleStreamEnd(onQueuedEnd)
    .replaceMessageStart(start => {
      $waits = $flow.tries
      return $flow.limited.wait($flow, start)
    })
    .pipe(resume),
)

var unheard = pipeline($ => $.replaceMessageStart().replaceData().replaceMessageEnd())

var trying = pipeline($ => $.pipe(attempt))

/** If clusters have knobs of their own: the ways with the stages that watch answers, by what is watched. */
/** @type {any} */
var managing = null
/** @type {any} */
var watched = null

/** `filters`: those of this proxy's feature set, in order. */
export default function outboundPolicies(filters) {
  var combine = policyChain(filters, trying)
  managing = clusterPolicy()
  if (managing !== null) watched = managing.watchRequests(ways)
  // For a request that has no policy, but whose endpoint is chosen by more than weights.
  var none = { fixed: combine({}), found: [], combined: null }

  return {
    needsSource: managing?.needsSource ?? false,
    onInbound: inbound => {
      $source = inbound.remoteAddress
    },
    /** Returns a function (path, accepts, routes), which gives what applies to such requests, or null. */
    tableOf: policies => {
      var bearingOn = policies.length === 0 ? () => null : policyTable(policies, filters, combine)
      return (path, accepts, routes) => bearingOn(path, accepts) ?? (routes.some(each => each.choice.isManaged) ? none : null)
    },
    carry: carry,
    settle: settle,
    fittingWay: fittingWay,
  }
}

/**
 * Sets a decision's way for plain requests, unless headers choose a policy or a route, or the address chooses an endpoint. If the decision settles the first
 * endpoint, the first try goes `straight` there; if it settles the cluster, the try takes the cluster's straight way.
 */
function settle(decision) {
  decision.newFlow = settledFlow
  var policy = decision.policies.fixed
  if (policy === null || decision.choice === null || decision.isHead || managing?.needsSource) return
  decision.isSettled = true
  var way = decision.endpoint?.way
  if (policy.isSettled && way) {
    decision.straight = decision.endpoint
    decision.tries = 1
    if (policy.isTimedOnly) {
      decision.needs = 'deadline'
      decision.timeouts = policy.timeouts
      decision.way = way
      return
    }
    decision.choose = policy.choosing(way)
    decision.needs = decision.choose === null ? policy.needs : 'choice'
    decision.way = decision.choose === null ? policy.straightTo(way) : way
    return
  }
  var managed = decision.choice.managed
  var choose = managed === null || !policy.isSettled || policy.repeats ? null : managing.straightTo(managed, trying)
  if (choose === null) {
    decision.needs = 'flow'
    decision.way = policy.wayFor('plain')
  } else if (policy.isEmpty) {
    decision.needs = 'choice'
    decision.choose = choose
    decision.way = trying
  } else {
    decision.needs = policy.needs === 'flow' || policy.asksWhoAnswered ? 'flow' : 'decision'
    decision.way = policy.straightTo(chosenBy(choose, managed))
  }
}

/** For requests over HTTP/2 that `judge` of http2-judge.js has found fitting. */
function fittingWay(policy, kind) {
  policy.fitting[kind] = fittingAnswers(policy.wayFor(kind))
  return policy.fitting[kind]
}

/** Where a cluster's choice leads if filters come before it. */
function chosenBy(choose, managed) {
  if (managed.chosen === null) managed.chosen = pipeline($ => $.pipe(request => choose(request, null)))
  return managed.chosen
}

/** The way of a request that is not plain, or whose decision has no way. */
function carry(decision, head) {
  if (head.path !== decision.path) forwardPath(head, decision.path)
  var flow = newFlow(decision, head)
  current.flow = flow
  return flow.policy.wayFor(flow.isGrpc ? 'grpc' : flow.isPlain ? 'plain' : 'any')
}

/** Of a request that goes where its decision says. */
function settledFlow(decision, head) {
  var flow = newFlow(decision, head)
  flow.endpoint = decision.straight
  flow.tries = decision.tries
  return flow
}

function newFlow(decision, head) {
  return {
    head: head,
    caller: config.identity,
    source: $source,
    policy: decision.policies.fixed ?? chosen(decision.policies, head),
    decision: decision,
    choice: choiceOfRoute(decision, head),
    endpoint: null,
    tries: 0,
    tried: UNTRIED,
    isGrpc: isGrpc(head),
    isPlain: isPlain(head),
    retry: null,
    startedAt: 0,
  }
}

/** One try to get an answer: chooses an endpoint, and the way there. */
function attempt(start) {
  var flow = $flow
  if (!flow) {
    flow = flowOf(start.head)
    $flow = flow
  }
  var head = flow.head
  // Of the way that the request has not gone after all.
  if (isTimed) next.deadline = null
  if (flow.queue === 'waits') {
    // It takes the place of the try before it, whose time is over.
    flow.tries++
    return waiting(flow)
  }
  if (flow.queue === 'goes on') flow.queue = 'left'
  else {
    if (flow.tries > 0) {
      if (managing !== null) managing.giveUp(flow)
      flow.tried = flow.tried.concat([flow.endpoint])
      flow.limited = null
    }
    flow.tries++
  }
  var choice = flow.choice
  var managed = choice.managed
  // Written without calls, because each of them costs.
  var endpoint = managed?.isCalm && flow.tries === 1 ? managed.pick(flow) : (choice.endpoint ?? choice.next(flow))
  if (!endpoint || flow.tries > 1 || flow.policy.admits.length > 0) endpoint = endpointFor(flow, endpoint)
  if (endpoint === undefined) return waiting(flow)
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
  } else if (flow.target !== undefined) head.path = flow.target
  var isFitting = flow.isFitting && flow.tries === 1 && endpoint.isHttp2
  if (isFitting) {
    // Pipy checks it for the connection, not for the stream.
    delete head.headers['content-length']
    delete head.headers.expect
  }
  var way = isFitting
    ? (cluster === null ? ways : watched[cluster.watches]).http2
    : cluster !== null
      ? flow.isPlain && !endpoint.isHttp2
        ? watched[cluster.watches].http1
        : chooseWay(head, watched[cluster.watches], endpoint)
      : flow.tries > 1
        ? laterWay(head, endpoint)
        : flow.isPlain && endpoint.way !== null
          ? endpoint.way
          : chooseWay(head, ways, endpoint)
  if (!isTimed) return way
  var timeouts = flow.policy.timeouts
  if (timeouts === null || flow.racedTry === flow.tries) return way
  if (endpoint.isHttp2) return raced(flow, way)
  next.deadline = {
    until: next.now + (flow.tries === 1 ? timeouts.firstMs : timeouts.laterMs(flow)),
    head: head,
    flow: flow,
    timeouts: timeouts,
  }
  return way
}

/** The client of the request that is being tried has left: what comes of it says nothing, and nothing is tried again. */
function left() {
  $flow.hasLeft = true
  $flow.onLeft?.()
}

/** If an HTTP/2 client resets its stream, Pipy ends the request a second time. */
function onQueuedEnd() {
  if ($hasEnded) {
    left()
    if ($flow.queue === 'waits') $flow.limited.leaveQueue($flow)
  }
  $hasEnded = true
}

/** In a race with the time-out of this try. */
function raced(flow, way) {
  current.flow = flow
  return flow.policy.timeouts.raced(way)
}

function waiting(flow) {
  return isTimed && flow.policy.timeouts !== null && flow.racedTry !== flow.tries ? raced(flow, queued) : queued
}

/** A request passes the pipeline of an endpoint once. */
function laterWay(head, endpoint) {
  var way = chooseWay(head, ways, endpoint)
  return way === endpoint.way ? ways.http1 : way
}

/** After a wait: goes on with the try, unless its time is over or another try has replaced it. */
function resume(start) {
  var flow = $flow
  if (hasLeft(flow)) {
    if (flow.queue === 'waits') flow.limited.leaveQueue(flow)
    return unanswered
  }
  if (flow.queue !== 'waits' || flow.tries !== $waits || flow.timedOut === flow.tries) return unheard
  flow.queue = 'goes on'
  if (flow.slot) {
    flow.limited = null
    flow.granted = flow.slot
  }
  return attempt(start)
}
