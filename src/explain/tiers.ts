// Which endpoints of a service port come before which: rulebook section 3, failover.
import type { ResolvedEndpoint, ResolvedPort, ResolvedService, ResolvedWorkload } from '../phases/2-resolve/resolved.js'
import { type Chooser, endpointKnob } from './endpoint-knob.js'

/** In order. Endpoints of weight 0 are in none; those beyond the first count only where something tells who is well. */
export function tiersOf(chooser: Pick<Chooser, 'mesh' | 'workload'>, service: ResolvedService, port: ResolvedPort): ResolvedEndpoint[][] {
  const place = placing(chooser, service, port)
  const tiers = new Map<string, ResolvedEndpoint[]>()
  for (const endpoint of port.endpoints.filter(({ weight }) => weight > 0)) {
    const key = place(endpoint)
      .map(number => String(number).padStart(10, '0'))
      .join()
    tiers.set(key, [...(tiers.get(key) ?? []), endpoint])
  }
  const inOrder = [...tiers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, endpoints]) => endpoints)
  const isWatched = port.mqtt
    ? port.mqtt.health
    : (endpointKnob(chooser, service, port, 'outlierDetection') ?? endpointKnob(chooser, service, port, 'healthCheck'))
  return isWatched ? inOrder : inOrder.slice(0, 1)
}

/** Priority; then zone, region (with locality failover), cluster, and other clusters in the order given, the rest by name. */
function placing(
  chooser: Pick<Chooser, 'mesh' | 'workload'>,
  service: ResolvedService,
  port: ResolvedPort,
): (endpoint: ResolvedEndpoint) => number[] {
  const { locality = 'none', clusters = [] } = endpointKnob(chooser, service, port, 'loadBalancing')?.settings ?? {}
  if (locality === 'none') return ({ priority }) => [priority]
  const elsewhere = [...new Set(port.endpoints.filter(endpoint => isElsewhere(endpoint, chooser.workload)).map(({ cluster }) => cluster!))].sort()
  const order = [...clusters, ...elsewhere]
  return endpoint => {
    const far = distance(endpoint, chooser.workload, locality)
    return [endpoint.priority, far, far < OTHER_CLUSTER ? 0 : order.indexOf(endpoint.cluster!)]
  }
}

const OTHER_CLUSTER = 3

/** Zone, region, cluster, others. A region that is not known may be any, so that the zone's name decides. */
function distance(endpoint: ResolvedEndpoint, caller: ResolvedWorkload, by: 'cluster' | 'failover'): number {
  if (isElsewhere(endpoint, caller)) return OTHER_CLUSTER
  if (by === 'cluster') return OTHER_CLUSTER - 1
  const { region, zone } = caller.locality ?? {}
  const there = endpoint.locality ?? {}
  const mayBeOneRegion = region === undefined || there.region === undefined || there.region === region
  if (mayBeOneRegion && zone !== undefined && there.zone === zone) return 0
  if (region === undefined || there.region !== region) return 2
  return there.zone === zone ? 0 : 1
}

function isElsewhere({ cluster }: ResolvedEndpoint, caller: ResolvedWorkload): boolean {
  return cluster !== undefined && cluster !== caller.cluster
}
