// Clusters with knobs of their own, tiers or remote endpoints: which endpoint a request may go to, and what becomes of it there.
import config from './config.js'
import roundRobin from './balancer.js'
import { isUpstreams } from './request.js'
import addCookie from './set-cookie.js'
import straightWay from './straight-way.js'

/** More picks than this are not made to find an endpoint that has not been tried. */
var MOST_PICKS = 16

/** Endpoints with a pipeline of their own, which takes 5 KB of memory. */
var MOST_STRAIGHT = 100

/** UNKNOWN, DEADLINE_EXCEEDED, INTERNAL, UNAVAILABLE, DATA_LOSS. */
var GRPC_FAILURES = { 2: true, 4: true, 13: true, 14: true, 15: true }

/** The request or connection that the pipeline carries. */
var $flow
/** Which of its tries the pipeline carries: the pipeline of a try that was given up ends only after the next one has begun. */
var $try

/**
 * `modules`: those that the proxy's clusters need, by knob. The functions here take a request as its flow: `head`, `caller`, `source`, and `tried`, the
 * endpoints that it should not go to if there are others.
 */
export default function clusterPolicy(modules) {
  return {
    needsSource: Object.values(config.outbound.clusters).some(cluster => cluster.policy.loadBalancing?.hashOn?.kind === 'ip'),
    manage: (cluster, endpoints) => manage(cluster, endpoints, modules),
    begin: begin,
    giveUp: giveUp,
    release: release,
    watchRequests: watchRequests,
    watchConnection: watchConnection,
    straightTo: straightTo,
  }
}

/** Null where nothing but weights decides. */
function manage(cluster, endpoints, modules) {
  var policy = cluster.policy
  var hasPrefix = cluster.endpoints.some(endpoint => endpoint.pathPrefix !== '')
  var last = cluster.endpoints.reduce((tier, endpoint) => Math.max(tier, endpoint.tier), 0)
  if (!hasPrefix && last === 0 && !policy.loadBalancing && !policy.outlierDetection && !policy.healthCheck && !policy.connectionLimits) return null
  var balancing = policy.loadBalancing ?? { algorithm: 'round-robin', stickyCookie: null, overflowThreshold: 0 }
  var managed = {
    endpoints: endpoints,
    tiers: new Array(last + 1).fill(null).map((_, tier) => endpoints.filter((_, i) => cluster.endpoints[i].tier === tier)),
    threshold: balancing.overflowThreshold,
    algorithm: algorithmOf(balancing, modules),
    usable: [],
    pick: null,
    /** The endpoint, while there is but one to choose; undefined while it may change with time, as `isSteady` says; else null. */
    only: undefined,
    /** Whether `pick` asks for the request's head. */
    isByRequest: balancing.algorithm === 'consistent-hash',
    counts: balancing.algorithm === 'least-request',
    sticky: null,
    outlier: null,
    limits: null,
    watches: '',
    /** Whether `begin` has to be called for each try. */
    begins: false,
    /** Whether an endpoint is there, and none is out that may come back. */
    isSteady: false,
    /** Whether that holds, and nothing but `pick` chooses for a first try. */
    isCalm: false,
    hasPrefix: hasPrefix,
    /** What chooses the pipeline of a plain request, once asked for. */
    straight: null,
    /** The same as a pipeline. */
    chosen: null,
  }
  endpoints.forEach((endpoint, i) => {
    endpoint.cluster = managed
    endpoint.pathPrefix = cluster.endpoints[i].pathPrefix
    endpoint.active = 0
    endpoint.isHealthy = true
    endpoint.isEjected = false
    endpoint.straight = null
    endpoint.introducing = null
  })
  var changed = () => choose(managed)
  if (balancing.stickyCookie !== null) managed.sticky = modules.stickyCookie(balancing, endpoints)
  if (policy.outlierDetection) managed.outlier = modules.outlierDetection(policy.outlierDetection, endpoints, changed)
  if (policy.healthCheck) modules.healthCheck(policy.healthCheck, endpoints, changed)
  if (policy.connectionLimits) {
    var limits = modules.connectionLimits(policy.connectionLimits)
    limits.leadsTo = isWanted => wanted(managed, isWanted) !== undefined
    managed.limits = limits
  }
  if (managed.sticky !== null || managed.outlier !== null) managed.watches += 'head'
  if (managed.counts || managed.limits !== null) managed.watches += 'end'
  choose(managed)
  managed.begins = hasPrefix || managed.sticky !== null || managed.watches !== ''
  var next = choosing(managed)
  return {
    cluster: managed,
    next: next,
    seek: (flow, isWanted) => seek(managed, next, flow, isWanted),
    stuckTo: managed.sticky === null ? null : flow => stuckTo(managed, flow),
  }
}

function algorithmOf(balancing, modules) {
  switch (balancing.algorithm) {
    case 'least-request':
      return modules.leastRequest
    case 'consistent-hash':
      return modules.consistentHash(balancing)
    default:
      return roundRobin
  }
}

/** Lays out the choice among the endpoints that are left; after each change of their health. */
function choose(managed) {
  var usable = inFirstTiers(managed, endpoint => endpoint.isHealthy && !endpoint.isEjected)
  // Of those that health checks leave, the ones that requests have failed at are better than none.
  if (usable.length === 0) usable = inFirstTiers(managed, endpoint => endpoint.isHealthy)
  managed.usable = usable
  managed.pick = usable.length === 0 ? () => null : managed.algorithm(usable)
  managed.isSteady = usable.length > 0 && (managed.outlier === null || managed.outlier.until === 0)
  managed.only = managed.isSteady ? (usable.length === 1 ? usable[0] : null) : undefined
  managed.isCalm = managed.isSteady && managed.limits === null && managed.sticky === null
}

/** A tier helps out while of those before it fewer than the threshold are left. */
function inFirstTiers(managed, isUsable) {
  var found = []
  managed.tiers.some(tier => {
    var left = tier.filter(isUsable)
    found = found.concat(left)
    return left.length > 0 && left.length * 100 >= managed.threshold * tier.length
  })
  return found
}

/** Gives a function that names an endpoint, or null where there is none: then `flow.limited` says of which limit, if for want of room. */
function choosing(managed) {
  var limits = managed.limits
  var sticky = managed.sticky
  var outlier = managed.outlier
  return flow => {
    if (limits !== null && flow.slot !== limits) {
      if (flow.slot) flow.slot.leave()
      flow.slot = limits.enter() ? limits : null
      flow.limited = flow.slot === null ? limits : null
      if (flow.slot === null) return null
    }
    // Without a cookie there is nothing to look for.
    var endpoint = sticky === null || flow.head === null || flow.head.headers.cookie === undefined ? null : stuckTo(managed, flow)
    if (endpoint === null) {
      if (outlier !== null && outlier.until !== 0) outlier.readmit()
      endpoint = managed.pick(flow)
      if (endpoint !== null && flow.tried.length > 0 && flow.tried.includes(endpoint)) endpoint = another(managed, flow) ?? endpoint
    }
    return endpoint
  }
}

/** One that has not been tried, in this tier or a later one; undefined where there is none. */
function another(managed, flow) {
  for (var i = 0; i < MOST_PICKS; i++) {
    var endpoint = managed.pick(flow)
    if (!flow.tried.includes(endpoint)) return endpoint
  }
  return managed.tiers.flat().find(each => each.isHealthy && !each.isEjected && !flow.tried.includes(each))
}

/** One that is wanted, first of all of those in use; undefined where there is none, null where there is no room, or nobody at all. */
function seek(managed, next, flow, isWanted) {
  if (next(flow) === null) return null
  flow.limited = null
  return wanted(managed, isWanted)
}

function wanted(managed, isWanted) {
  return managed.usable.find(isWanted) ?? managed.tiers.flat().find(each => each.isHealthy && !each.isEjected && isWanted(each))
}

/** The endpoint that the request's cookie names, while it is well. */
function stuckTo(managed, flow) {
  if (managed.outlier !== null && managed.outlier.until !== 0) managed.outlier.readmit()
  var endpoint = managed.sticky.find(flow)
  return endpoint?.isHealthy && !endpoint.isEjected && !flow.tried.includes(endpoint) ? endpoint : null
}

/** Null where requests have to be changed for each endpoint. `long`: the pipeline of requests that cannot go straight. */
function straightTo(managed, long) {
  if (managed.hasPrefix || managed.endpoints.length > MOST_STRAIGHT || managed.endpoints.some(endpoint => endpoint.isHttp2)) return null
  return managed.straight ?? (managed.straight = straightWay(managed, long))
}

/** A try at an endpoint of such a cluster: its path, and what it takes up. */
function begin(flow, endpoint) {
  var managed = endpoint.cluster
  if (flow.head !== null && (flow.target !== undefined || endpoint.pathPrefix !== '')) {
    flow.target = flow.target ?? flow.head.path
    flow.head.path = endpoint.pathPrefix + flow.target
  }
  var sticky = managed.sticky
  if (sticky === null || flow.head === null) flow.cookie = null
  else flow.cookie = flow.head.headers.cookie === undefined ? endpoint.cookie : sticky.cookieFor(flow, endpoint)
  if (managed.watches === '') return
  $flow = flow
  $try = flow.tries
  flow.held = endpoint
  flow.heldTry = flow.tries
  flow.unjudged = managed.outlier === null ? null : endpoint
  if (managed.counts) endpoint.active++
}

/** Before another try: one without an answer has failed. The room that it had is the next one's. */
function giveUp(flow) {
  judge(flow, false)
  letGo(flow)
}

/** `flow`: undefined where nothing is watched. */
function judge(flow, isGood) {
  var endpoint = flow?.unjudged
  if (!endpoint) return
  flow.unjudged = null
  endpoint.cluster.outlier.report(endpoint, isGood)
}

function release(flow) {
  if (flow.slot) {
    flow.slot.leave()
    flow.slot = null
  }
  letGo(flow)
}

function letGo(flow) {
  if (flow.held) {
    if (flow.held.cluster.counts) flow.held.active--
    flow.held = null
  }
}

/**
 * For each combination of what a cluster can watch: ways that report what came of a request. `onHead` and `onEnd` write out what `judge` and `release`
 * do, because most requests then need no call.
 */
function watchRequests(ways) {
  var onHead = answer => {
    var flow = $flow
    var status = answer.head.status
    var endpoint = flow.unjudged
    if (endpoint && status < 500 && !flow.isGrpc && endpoint.outlier.failures === 0) flow.unjudged = null
    else if (!flow.isGrpc || status >= 500) judge(flow, status < 500)
    // Retries know failures by their lack of headers, and nobody should stay with an endpoint that has not answered.
    if (flow.cookie && isUpstreams(answer.head)) addCookie(answer.head.headers, flow.cookie)
  }
  var onStreamEnd = end => {
    if (end.error) judge($flow, false)
  }
  // The status of gRPC comes last.
  var onTail = end => judge($flow, GRPC_FAILURES[end.tail?.headers?.['grpc-status']] !== true)
  var onEnd = () => {
    var flow = $flow
    if ($try !== flow.heldTry) return
    if (flow.slot) {
      flow.slot.leave()
      flow.slot = null
    }
    if (flow.held) {
      if (flow.held.cluster.counts) flow.held.active--
      flow.held = null
    }
  }
  var around = (way, heads, tails, ends) =>
    pipeline($ => {
      $.pipe(way)
      if (heads) $.handleMessageStart(onHead).handleStreamEnd(onStreamEnd)
      if (heads && tails) $.handleMessageEnd(onTail)
      if (ends) $.onEnd(onEnd)
    })
  var variant = (heads, ends) => ({
    http1: around(ways.http1, heads, false, ends),
    http2: around(ways.http2, heads, true, ends),
    upgrade: around(ways.upgrade, heads, false, ends),
    upload: around(ways.upload, heads, false, ends),
    whole: around(ways.whole, heads, false, ends),
    short: around(ways.short, heads, false, ends),
  })
  return { '': ways, head: variant(true, false), end: variant(false, true), headend: variant(true, true) }
}

/** Ends of a stream that say that no connection was there. */
var CONNECT_FAILURES = { CannotResolve: true, ConnectionRefused: true, ConnectionTimeout: true, Unauthorized: true, ProtocolError: true }

/** A connection has succeeded with the first byte of the endpoint, or with an end that comes after it was there. */
function watchConnection(connection) {
  return pipeline($ =>
    $.pipe(connection)
      .handleStreamStart(first => judge($flow, !(first instanceof StreamEnd) || !CONNECT_FAILURES[first.error]))
      .onEnd(() => {
        if ($flow && $try === $flow.heldTry) release($flow)
      }),
  )
}
