// Knobs that the destination's proxy keeps.
import type { ConnectionRateLimit, InboundPolicy } from '../model/proxy-config.generated.js'
import { carriesBytes, type ResolvedIdentity, type ResolvedPort, type ResolvedService, type ServedPort } from '../phases/2-resolve/resolved.js'
import { lowerCors } from './cors.js'
import { matchKey } from './precedence.js'
import { addressesOf, keyOf, namesOf, sortedUnique } from './service-discovery.js'
import { nearestFirst, type PolicyEntry, policyEntries } from './traffic-policy.js'

type HostedEntry = PolicyEntry & { readonly hosts: string[] }

/** Policies of the services that a workload port serves, and of the apexes in whose names it answers. */
export function inboundPolicies(served: readonly ServedPort[], clusterDomain: string): InboundPolicy[] {
  return hostedEntries(served, clusterDomain)
    .map(entry => lowerEntry(entry, carriesBytes(served[0]!.port.protocol)))
    .filter(policy => Object.keys(policy).length > 3)
}

/** Connections name no host: those of all services of the port count. */
export function connectionRateLimits(served: readonly ServedPort[], clusterDomain: string): ConnectionRateLimit[] {
  return hostedEntries(served, clusterDomain).flatMap(({ policy }) =>
    (policy.knobs.rateLimits ?? []).flatMap((limit, i) => {
      const { level, perSecond, burst, on, maxKeys } = limit
      return level === 'request' ? [] : [{ ...named(policy.id, i), callers: principals(policy.callers), perSecond, burst, on, maxKeys }]
    }),
  )
}

function hostedEntries(served: readonly ServedPort[], clusterDomain: string): HostedEntry[] {
  const all = served.flatMap(({ service, port }) => [{ service, port }, ...apexPorts(service, port)])
  const sources = [...new Map(all.map(one => [keyOf(one.service, one.port.port), one])).values()]
  // An apex counts even where it has no port of its own: requests come in its name.
  const isShared = new Set(served.flatMap(({ service }) => [service, ...service.apexes])).size > 1
  const found = sources.flatMap(({ service, port }) => {
    // A port that answers for one service only is about that one whatever it is called.
    const hosts = isShared ? sortedUnique([...namesOf(service, clusterDomain), ...addressesOf(service, port)]) : []
    return policyEntries(service, port).map(entry => ({ ...entry, hosts }))
  })
  return merged(found).sort(nearestFirst)
}

/** Several ports of a service may lead here, or one apex through several backends: a policy about all of them is still one. */
function merged(entries: readonly HostedEntry[]): HostedEntry[] {
  const known = new Map<string, HostedEntry>()
  for (const entry of entries) {
    const key = `${entry.policy.id} ${matchKey(entry.match)}`
    const hosts = sortedUnique([...(known.get(key)?.hosts ?? []), ...entry.hosts])
    known.set(key, { ...entry, hosts })
  }
  return [...known.values()]
}

/** As a split does it: from the apex's port of the same number, or where the backend has no other port from all of them. */
function apexPorts(service: ResolvedService, port: ResolvedPort): { service: ResolvedService; port: ResolvedPort }[] {
  return service.apexes.flatMap(apex =>
    apex.ports
      .filter(own => carriesBytes(own.protocol) === carriesBytes(port.protocol))
      .filter(own => own.port === port.port || service.ports.length === 1)
      .map(own => ({ service: apex, port: own })),
  )
}

/** Bytes are held back, and nothing else happens to them. */
function lowerEntry({ policy, match, hosts }: HostedEntry, isBytes: boolean): InboundPolicy {
  const { bandwidth } = policy.knobs
  const { rateLimits = [], cors } = isBytes ? {} : policy.knobs
  const limits = rateLimits.flatMap(({ level, ...limit }, i) => (level === 'request' ? [{ ...named(policy.id, i), ...limit }] : []))
  return {
    hosts,
    match,
    callers: principals(policy.callers),
    ...(limits.length > 0 && { rateLimits: limits }),
    ...(cors && { cors: lowerCors(cors) }),
    ...(bandwidth && { bandwidth: { key: `bandwidth/${policy.id}`, ...bandwidth } }),
  }
}

/** One bucket for all matches of a policy and all ports of its service. */
function named(policy: string, i: number): { key: string; rule: string } {
  return { key: `rate-limit/${policy}#${i}`, rule: `rate-limit/${policy}` }
}

function principals(callers: readonly ResolvedIdentity[] | null): string[] | null {
  return callers && sortedUnique(callers.flatMap(identity => identity.principals))
}
