// Knobs that the destination's proxy keeps.
import type { InboundPolicy } from '../model/proxy-config.generated.js'
import type { ResolvedPort, ResolvedService, ServedPort } from '../phases/2-resolve/resolved.js'
import { lowerCors } from './cors.js'
import { addressesOf, namesOf, sortedUnique } from './service-discovery.js'
import { nearestFirst, type PolicyEntry, policyEntries } from './traffic-policy.js'

/** Policies of the services that a workload port serves, and of the apexes in whose names it answers. */
export function inboundPolicies(served: readonly ServedPort[], clusterDomain: string): InboundPolicy[] {
  const sources = served.flatMap(({ service, port }) => [{ service, port }, ...apexPorts(service, port)])
  const isShared = new Set(sources.map(({ service }) => service)).size > 1
  const found: (PolicyEntry & { readonly hosts: string[] })[] = []
  for (const { service, port } of sources) {
    // A port that answers for one service only is about that one whatever it is called.
    const hosts = isShared ? sortedUnique([...namesOf(service, clusterDomain), ...addressesOf(service, port)]) : []
    for (const entry of policyEntries(service, port)) {
      const { rateLimits, cors, bandwidth } = entry.policy.knobs
      if (rateLimits || cors || bandwidth) found.push({ ...entry, hosts })
    }
  }
  return found.sort(nearestFirst).map(lowerEntry)
}

function apexPorts(service: ResolvedService, port: ResolvedPort): { service: ResolvedService; port: ResolvedPort }[] {
  return service.apexes.flatMap(apex => {
    const own = apex.ports.find(candidate => candidate.port === port.port) ?? (service.ports.length === 1 ? apex.ports[0] : undefined)
    return own ? [{ service: apex, port: own }] : []
  })
}

function lowerEntry({ policy, match, hosts }: PolicyEntry & { readonly hosts: string[] }): InboundPolicy {
  const { rateLimits, cors, bandwidth } = policy.knobs
  return {
    hosts,
    match,
    callers: policy.callers && sortedUnique(policy.callers.flatMap(({ principals }) => principals)),
    // One bucket for all matches of a policy and all ports of its service.
    ...(rateLimits && {
      rateLimits: rateLimits.map((limit, i) => ({ key: `rate-limit/${policy.id}#${i}`, rule: `rate-limit/${policy.id}`, ...limit })),
    }),
    ...(cors && { cors: lowerCors(cors) }),
    ...(bandwidth && { bandwidth: { key: `bandwidth/${policy.id}`, ...bandwidth } }),
  }
}
