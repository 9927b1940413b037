// Clusters and the routes to them, with everything that a choice needs laid out at load.
import config from './config.js'
import roundRobin from './balancer.js'

/** What cluster-policy.js made, in proxies that have clusters with knobs of their own; main.js sets it before anything asks. @type {any} */
var policy = null
var clusters = {}

export function manageClusters(clusterPolicy) {
  policy = clusterPolicy
}

/** Null where no cluster has knobs of its own. */
export function clusterPolicy() {
  return policy
}

function clusterAt(key) {
  return clusters[key] ?? (clusters[key] = load(config.outbound.clusters[key]))
}

function load(cluster) {
  var principals = Object.fromEntries(cluster.principals.map(principal => [principal, true]))
  var timeouts = cluster.policy.timeouts
  var socket = timeouts ? { connectTimeout: timeouts.connectSeconds, idleTimeout: timeouts.idleSeconds } : null
  var endpoints = cluster.endpoints.map(endpoint => ({
    address: endpoint.address,
    weight: endpoint.weight,
    tls: endpoint.transport === 'mtls',
    isHttp2: cluster.protocol === 'h2',
    sni: cluster.sni,
    principals: principals,
    identityRule: cluster.identityRule,
    socket: socket,
    way: null,
    answering: null,
    cluster: null,
    pathPrefix: '',
    seek: null,
  }))
  var managed = policy === null ? null : policy.manage(cluster, endpoints)
  var seek = managed?.seek ?? seekIn(endpoints)
  endpoints.forEach(endpoint => {
    endpoint.seek = seek
  })
  return { next: managed?.next ?? roundRobin(endpoints), seek: seek, managed: managed, endpoints: endpoints, choice: null }
}

/** Of these endpoints one that is wanted; each time it begins at another one. */
function seekIn(endpoints) {
  var first = 0
  return (_, isWanted) => {
    var at = ++first % endpoints.length
    return endpoints.slice(at).concat(endpoints.slice(0, at)).find(isWanted)
  }
}

/** Whether the choice depends on the request, or on what came of others: then `nextEndpoint` wants to be told of the request. */
export function isManaged(backends) {
  return backends.some(backend => clusterAt(backend.cluster).managed !== null)
}

/** Gives a function that names the next endpoint of these backends for a request (flow), or null where there is none. */
export function nextEndpoint(backends) {
  if (backends.length === 0) return () => null
  if (backends.length === 1) return clusterAt(backends[0].cluster).next
  var items = backends.map(backend => ({
    weight: backend.weight,
    next: clusterAt(backend.cluster).next,
    stuckTo: clusterAt(backend.cluster).managed?.stuckTo,
    limits: clusterAt(backend.cluster).managed?.cluster?.limits,
  }))
  var nextBackend = roundRobin(items)
  var sticky = items.filter(each => each.stuckTo)
  var limited = items.filter(each => each.limits)
  if (sticky.length + limited.length === 0) return flow => nextBackend().next(flow)
  // By the backend's own choice, which looks for room, too.
  return flow => (waitedFor(limited, flow) ?? sticky.find(each => each.stuckTo(flow)) ?? nextBackend()).next(flow)
}

/** The backend for whose room the request has just waited. */
function waitedFor(limited, flow) {
  if (!flow.granted) return undefined
  var granted = flow.granted
  flow.granted = null
  return limited.find(each => each.limits === granted)
}

/** Gives all that a request needs for its choice among these backends. `endpoint`, `managed`: null where the other functions here say so. */
export function choiceOf(backends) {
  if (backends.length !== 1) return newChoice(backends)
  // Of these there may be thousands, and the choice takes more memory than a route without it.
  var cluster = clusterAt(backends[0].cluster)
  return cluster.choice ?? (cluster.choice = newChoice(backends))
}

function newChoice(backends) {
  return {
    isManaged: isManaged(backends),
    managed: onlyManaged(backends),
    endpoint: onlyEndpoint(backends),
    next: nextEndpoint(backends),
    seek: seekEndpoint(backends),
  }
}

/**
 * Gives a function that looks through all endpoints of these backends for one that `isWanted`, where picks in turn have come to none; each time it begins
 * at another one. Undefined where there is none, null where there is one that `wouldBe`, but for want of room (then `flow.limited` says of which limit), or
 * because nobody of a backend is left.
 */
function seekEndpoint(backends) {
  var clusters = backends.map(backend => clusterAt(backend.cluster))
  var first = 0
  return (flow, isWanted, wouldBe) => {
    var nobody
    var full = null
    first++
    for (var i = 0; i < clusters.length; i++) {
      var cluster = clusters[(first + i) % clusters.length]
      var found = cluster.seek(flow, isWanted)
      if (found) return found
      var limited = flow.limited
      flow.limited = null
      if (found === null && !limited) nobody = null
      if (limited && limited.leadsTo(wouldBe)) full = limited
    }
    flow.limited = full
    return full === null ? nobody : null
  }
}

/** What cluster-policy.js knows of the cluster, where these backends have only one, and it has knobs; else null. */
function onlyManaged(backends) {
  return backends.length === 1 ? (clusterAt(backends[0].cluster).managed?.cluster ?? null) : null
}

/** The endpoint, where there is no choice; else null. */
function onlyEndpoint(backends) {
  if (backends.length !== 1 || isManaged(backends)) return null
  var cluster = clusterAt(backends[0].cluster)
  return cluster.endpoints.length === 1 ? cluster.next() : null
}
