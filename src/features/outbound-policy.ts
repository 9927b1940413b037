// Knobs that the caller's proxy keeps for each request.
import type { Fallback, Mirror, OutboundPolicy } from '../model/proxy-config.generated.js'
import { carriesBytes, type ResolvedIdentity, type ResolvedKnobs, type ResolvedPort, type ResolvedService } from '../phases/2-resolve/resolved.js'
import { lowerPathChange } from './path-change.js'
import { keyOf } from './service-discovery.js'
import { type PolicyEntry, policyEntries } from './traffic-policy.js'

export function outboundPolicies(service: ResolvedService, port: ResolvedPort, caller: ResolvedIdentity): OutboundPolicy[] {
  if (carriesBytes(port.protocol)) return []
  return policyEntries(service, port, caller)
    .map(entry => lowerEntry(entry, port, keyOf(service, port.port)))
    .filter(policy => Object.keys(policy).length > 1)
}

/** Services that policies send requests to besides the one that they are for. */
export function sideServices(
  service: ResolvedService,
  port: ResolvedPort,
  caller: ResolvedIdentity,
): { service: ResolvedService; port: ResolvedPort }[] {
  if (carriesBytes(port.protocol)) return []
  const sides = policyEntries(service, port, caller).flatMap(({ policy: { knobs } }) => [knobs.mirror, knobs.fallback])
  return sides.flatMap(side => {
    const own = side?.service && sidePort(side.service, side.port, port)
    return side?.service && own ? [{ service: side.service, port: own }] : []
  })
}

function lowerEntry({ policy, match }: PolicyEntry, port: ResolvedPort, destination: string): OutboundPolicy {
  const { faultInjection, redirect, rewrite, headers, mirror, circuitBreaker, timeouts, retry, fallback } = policy.knobs
  const named = (noun: string) => ({ key: `${noun}/${policy.id}@${destination}`, rule: `${noun}/${policy.id}` })
  const { key: retryKey } = named('retry')
  const mirrored = mirror && lowerMirror(mirror, port, named('mirror').key)
  const instead = fallback && lowerFallback(fallback, port)
  const perTrySeconds = timeouts?.perTrySeconds ?? 0
  const requestSeconds = timeouts?.requestSeconds ?? 0
  return {
    match,
    ...(faultInjection && { faultInjection: { ...named('fault-injection'), ...faultInjection } }),
    ...(redirect && { redirect: { rule: named('redirect').rule, ...redirect, path: lowerPathChange(redirect.path, match) } }),
    ...(rewrite && { rewrite: { rule: named('rewrite').rule, ...rewrite, path: lowerPathChange(rewrite.path, match) } }),
    ...(headers && { headers }),
    ...(mirrored && { mirror: mirrored }),
    ...(circuitBreaker && { circuitBreaker: { ...named('circuit-breaker'), ...circuitBreaker } }),
    ...((perTrySeconds > 0 || requestSeconds > 0) && { timeouts: { rule: named('timeouts').rule, perTrySeconds, requestSeconds } }),
    ...(retry && { retry: { key: retryKey, ...retry } }),
    ...(instead && { fallback: instead }),
  }
}

function lowerMirror(
  { service, port, percent, maxBodyBytes }: NonNullable<ResolvedKnobs['mirror']>,
  original: ResolvedPort,
  key: string,
): Mirror | undefined {
  const own = sidePort(service, port, original)
  return own && { key, cluster: keyOf(service, own.port), host: `${service.name}.${service.namespace}`, percent, maxBodyBytes }
}

function lowerFallback({ on, service, port, reply }: NonNullable<ResolvedKnobs['fallback']>, original: ResolvedPort): Fallback | undefined {
  if (!service) return { on: [...on], cluster: null, host: '', reply }
  const own = sidePort(service, port, original)
  return own && { on: [...on], cluster: keyOf(service, own.port), host: `${service.name}.${service.namespace}`, reply: null }
}

export function sidePort(service: ResolvedService, wanted: number | undefined, original: ResolvedPort): ResolvedPort | undefined {
  const number = wanted ?? original.port
  const found =
    service.ports.find(port => port.port === number) ?? (wanted === undefined && service.ports.length === 1 ? service.ports[0] : undefined)
  return found && carriesBytes(found.protocol) ? undefined : found
}
