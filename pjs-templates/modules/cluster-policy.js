// Clusters with knobs of their own, tiers or remote endpoints: what is known of them, and who chooses among their endpoints.
import config from './config.js'
import roundRobin from './balancer.js'
import { choose, choosing, seek, stuckTo, wanted } from './endpoint-choice.js'
import { begin, giveUp, release, watchConnection, watchRequests } from './endpoint-tries.js'
import straightWay from './straight-way.js'

/** Endpoints with a pipeline of their own, which takes 5 KB of memory. */
var MOST_STRAIGHT = 100

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

/** Null where requests have to be changed for each endpoint. `long`: the pipeline of requests that cannot go straight. */
function straightTo(managed, long) {
  if (managed.hasPrefix || managed.endpoints.length > MOST_STRAIGHT || managed.endpoints.some(endpoint => endpoint.isHttp2)) return null
  return managed.straight ?? (managed.straight = straightWay(managed, long))
}
