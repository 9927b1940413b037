// Which rate limits take a token of a request or a connection, and of which bucket: rulebook section 4, "Rate limit".
import type { ResolvedKnobs, ResolvedTrafficKey, ResolvedTrafficPolicy } from '../phases/2-resolve/resolved.js'
import type { Arrival } from './access.js'
import type { Request } from './request.js'
import { bearingAt, isForCaller, servicesAt } from './traffic-policy.js'

type Settings = NonNullable<ResolvedKnobs['rateLimits']>[number]

export interface LimitOn {
  readonly policy: ResolvedTrafficPolicy
  readonly settings: Settings
  /** `policy#i`, for the policy's limit of that index. */
  readonly bucket: string
}

/** The nearest target's limits, and of farther ones those that count in any case. In the order in which they are asked. */
export function requestLimits(arrival: Arrival, request: Request): LimitOn[] {
  const holding = [...new Set(bearingAt(arrival, request).map(({ policy }) => policy))].filter(policy => limitsOf(policy, 'request').length > 0)
  return holding.flatMap((policy, i) => limitsOf(policy, 'request').filter(({ settings }) => i === 0 || settings.combine === 'all'))
}

/** A connection asks for nothing yet: those of all services that the port answers for. */
export function connectionLimitsAt(arrival: Arrival): LimitOn[] {
  const about = servicesAt(arrival)
  return arrival.mesh.trafficPolicies
    .filter(policy => !policy.matches && isForCaller(policy, arrival.caller) && about.some(holds => holds(policy)))
    .flatMap(policy => limitsOf(policy, 'connection'))
}

function limitsOf(policy: ResolvedTrafficPolicy, level: Settings['level']): LimitOn[] {
  return (policy.knobs.rateLimits ?? []).flatMap((settings, i) =>
    settings.level === level ? [{ policy, settings, bucket: `${policy.id}#${i}` }] : [],
  )
}

/** What tells buckets of one limit apart; undefined: those that have no such thing share one. `source`: the caller's address. */
export function bucketText(
  { kind, name }: ResolvedTrafficKey,
  caller: readonly string[],
  request: Request | undefined,
  source = '',
): string | undefined {
  switch (kind) {
    case 'instance':
      return ''
    case 'identity':
      return caller[0]
    case 'ip':
      return source
    case 'header':
      return request?.headers.get(name)
    case 'cookie':
      return cookieOf(request, name)
  }
}

/** The first of that name. */
export function cookieOf(request: Request | undefined, name: string): string | undefined {
  const pair = (request?.headers.get('cookie') ?? '').split('; ').find(one => one.startsWith(`${name}=`))
  return pair?.slice(name.length + 1).replace(/;.*$/s, '')
}
