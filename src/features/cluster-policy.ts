// Knobs that belong to endpoints, and the order in which endpoints are used.
import type { Cluster, ClusterPolicy } from '../model/proxy-config.generated.js'
import type { ResolvedEndpoint, ResolvedKnobs, ResolvedPort, ResolvedService } from '../phases/2-resolve/resolved.js'
import type { Caller } from './caller.js'
import { addressPort, keyOf } from './service-discovery.js'
import { nearestKnob, policyEntries } from './traffic-policy.js'

export function lowerClusterPolicy(service: ResolvedService, port: ResolvedPort, { identity, proxy }: Caller): ClusterPolicy {
  const at = keyOf(service, port.port)
  const nearest = <T>(noun: string, pick: (knobs: ResolvedKnobs) => T | undefined) =>
    nearestKnob(service, port, identity, ({ id, knobs }) => {
      const settings = pick(knobs)
      return settings && { named: { key: `${noun}/${id}@${at}`, rule: `${noun}/${id}` }, settings }
    })
  const limits = nearest('connection-limits', knobs => knobs.connectionLimits)
  const balancing = nearest('load-balancing', knobs => knobs.loadBalancing)
  const outlier = nearest('outlier-detection', knobs => knobs.outlierDetection)
  const health = nearest('health-check', knobs => knobs.healthCheck)
  const connectSeconds = nearestKnob(service, port, identity, ({ knobs }) => knobs.timeouts?.connectSeconds)
  const idleSeconds = nearestKnob(service, port, identity, ({ knobs }) => knobs.timeouts?.idleSeconds)
  return {
    ...((connectSeconds !== undefined || idleSeconds !== undefined) && {
      timeouts: { connectSeconds: connectSeconds ?? proxy.timeouts.connectSeconds, idleSeconds: idleSeconds ?? proxy.timeouts.idleSeconds },
    }),
    ...(limits && { connectionLimits: { ...limits.named, ...limits.settings, waitSeconds: connectSeconds ?? proxy.timeouts.connectSeconds } }),
    ...(balancing && { loadBalancing: lowerLoadBalancing(balancing.named.key, balancing.settings) }),
    ...(outlier && { outlierDetection: { key: outlier.named.key, ...outlier.settings } }),
    ...(health && { healthCheck: lowerHealthCheck(health.named.key, health.settings, service, port) }),
  }
}

function lowerLoadBalancing(key: string, { algorithm, hashOn, stickyCookie, overflowThreshold }: NonNullable<ResolvedKnobs['loadBalancing']>) {
  return { key, algorithm, hashOn, stickyCookie, overflowThreshold }
}

/** A sidecar that is asked knows the service by its name. */
function lowerHealthCheck(
  key: string,
  { http, ...settings }: NonNullable<ResolvedKnobs['healthCheck']>,
  service: ResolvedService,
  port: ResolvedPort,
) {
  const host = `${service.name}.${service.namespace}${port.port === 80 ? '' : `:${port.port}`}`
  return { key, ...settings, http: http && { ...http, host: http.host || host } }
}

/** Tiers beyond the first are kept where something tells healthy endpoints from others: nothing would ever go there. */
export function lowerEndpoints(service: ResolvedService, port: ResolvedPort, caller: Caller): Cluster['endpoints'] {
  const usable = port.endpoints.filter(endpoint => endpoint.weight > 0)
  const rank = ranking(service, port, caller)
  const ranks = [...new Set(usable.map(rank))].sort((a, b) => a - b)
  const tiers = watchesHealth(service, port, caller) ? ranks : ranks.slice(0, 1)
  return usable
    .map(endpoint => ({ endpoint, tier: tiers.indexOf(rank(endpoint)) }))
    .filter(({ tier }) => tier >= 0)
    .map(({ endpoint, tier }) => ({
      address: addressPort(endpoint.address, endpoint.port),
      weight: endpoint.weight,
      transport: endpoint.transport,
      tier,
      pathPrefix: endpoint.pathPrefix,
    }))
}

/** Of brokers whose sessions are read only MQTT's own checks tell. */
function watchesHealth(service: ResolvedService, port: ResolvedPort, { identity }: Caller): boolean {
  if (port.mqtt) return port.mqtt.health !== null
  return policyEntries(service, port, identity).some(({ policy: { knobs } }) => knobs.outlierDetection || knobs.healthCheck)
}

/** Priority first; within one, as locality says, the caller's zone, its region, its cluster, other clusters in their order. */
function ranking(service: ResolvedService, port: ResolvedPort, caller: Caller): (endpoint: ResolvedEndpoint) => number {
  const balancing = nearestKnob(service, port, caller.identity, ({ knobs }) => knobs.loadBalancing)
  if (!balancing || balancing.locality === 'none') return ({ priority }) => priority
  const others = [...new Set(port.endpoints.flatMap(({ cluster }) => (isElsewhere(cluster, caller) ? [cluster ?? ''] : [])))].sort()
  const order = [...balancing.clusters, ...others.filter(cluster => !balancing.clusters.includes(cluster))]
  const steps = order.length + 3
  return endpoint => endpoint.priority * steps + nearness(endpoint, caller, order, balancing.locality === 'failover')
}

function nearness({ cluster, locality }: ResolvedEndpoint, caller: Caller, order: readonly string[], byZone: boolean): number {
  if (isElsewhere(cluster, caller)) return 3 + order.indexOf(cluster ?? '')
  const own = caller.locality
  if (!byZone || !own || !locality) return 2
  const isSameZone = locality.zone === own.zone
  // Where a region is not known, only zones can tell.
  if (locality.region === undefined || own.region === undefined) return isSameZone && own.zone !== undefined ? 0 : 2
  if (locality.region !== own.region) return 2
  return isSameZone ? 0 : 1
}

function isElsewhere(cluster: string | undefined, caller: Caller): boolean {
  return cluster !== undefined && cluster !== caller.cluster
}
