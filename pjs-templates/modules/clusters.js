// Clusters and the routes to them, with everything that a choice needs laid out at load.
import config from './config.js'
import roundRobin from './balancer.js'

var clusters = {}
Object.entries(config.outbound.clusters).forEach(entry => {
  var cluster = entry[1]
  var principals = Object.fromEntries(cluster.principals.map(principal => [principal, true]))
  clusters[entry[0]] = roundRobin(
    cluster.endpoints
      .filter(endpoint => endpoint.tier === 0)
      .map(endpoint => ({
        address: endpoint.address,
        weight: endpoint.weight,
        tls: endpoint.transport === 'mtls',
        isHttp2: cluster.protocol === 'h2',
        sni: cluster.sni,
        principals: principals,
        identityRule: cluster.identityRule,
      })),
  )
})

/** Gives a function that names the next endpoint of these backends, or null where there is none. */
export function nextEndpoint(backends) {
  if (backends.length === 1) return clusters[backends[0].cluster]
  var nextBackend = roundRobin(backends.map(backend => ({ weight: backend.weight, next: clusters[backend.cluster] })))
  return backends.length === 0 ? () => null : () => nextBackend().next()
}

/** The endpoint, where there is no choice; else null. */
export function onlyEndpoint(backends) {
  return backends.length === 1 && config.outbound.clusters[backends[0].cluster].endpoints.length === 1 ? clusters[backends[0].cluster]() : null
}
