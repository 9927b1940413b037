// Which traffic policies a proxy keeps for a port, nearest first: route, then port, then service; of equals those for some callers first.
import type { Match } from '../model/proxy-config.generated.js'
import type { ResolvedIdentity, ResolvedPort, ResolvedService, ResolvedTrafficPolicy } from '../phases/2-resolve/resolved.js'
import { MATCH_ANY } from './http-route.js'
import { comparePrecedence } from './precedence.js'
import { compareText } from '../order.js'

export interface PolicyEntry {
  readonly policy: ResolvedTrafficPolicy
  readonly match: Match
}

/** One entry for each match of a route; `caller`: only what bears on its traffic. */
export function policyEntries(service: ResolvedService, port: ResolvedPort, caller?: ResolvedIdentity): PolicyEntry[] {
  return service.trafficPolicies
    .filter(policy => (policy.port === undefined || policy.port === port.port) && (!caller || !policy.callers || policy.callers.includes(caller)))
    .flatMap(policy => (policy.matches?.map(({ match }) => match) ?? [MATCH_ANY]).map(match => ({ policy, match })))
    .sort(nearestFirst)
}

/** The nearest value of a knob that belongs to endpoints. */
export function nearestKnob<T>(
  service: ResolvedService,
  port: ResolvedPort,
  caller: ResolvedIdentity,
  pick: (policy: ResolvedTrafficPolicy) => T | undefined,
): T | undefined {
  for (const { policy } of policyEntries(service, port, caller)) {
    const found = policy.matches ? undefined : pick(policy)
    if (found !== undefined) return found
  }
  return undefined
}

export function nearestFirst(a: PolicyEntry, b: PolicyEntry): number {
  return (
    comparePrecedence(a.match, b.match) ||
    distance(a.policy) - distance(b.policy) ||
    reach(a.policy) - reach(b.policy) ||
    compareText(a.policy.id, b.policy.id)
  )
}

function distance({ matches, port }: ResolvedTrafficPolicy): number {
  if (matches) return 0
  return port === undefined ? 2 : 1
}

function reach({ callers }: ResolvedTrafficPolicy): number {
  return callers ? 0 : 1
}
