// Which traffic policies the caller's sidecar keeps for a request: rulebook section 4.
import type {
  ResolvedKnobs,
  ResolvedMesh,
  ResolvedPort,
  ResolvedService,
  ResolvedTrafficPolicy,
  ResolvedWorkload,
} from '../phases/2-resolve/resolved.js'
import { matches } from './match.js'
import { compareRanks, rank } from './precedence.js'
import type { Request } from './request.js'

export interface Bearing {
  readonly policy: ResolvedTrafficPolicy
  /** Of its route's matches the one that wins; undefined where it has no route. */
  readonly match: NonNullable<ResolvedTrafficPolicy['matches']>[number] | undefined
}

/** What a request is subject to at its caller's side, nearest first. */
export function bearingOn(mesh: ResolvedMesh, service: ResolvedService, port: ResolvedPort, caller: ResolvedWorkload, request: Request): Bearing[] {
  const found = mesh.trafficPolicies.flatMap((policy): Ranked[] => {
    if (policy.service !== service || (policy.port !== undefined && policy.port !== port.port)) return []
    if (policy.callers && !policy.callers.includes(caller.identity)) return []
    if (!policy.matches) return [{ policy, match: undefined, rank: NO_ROUTE }]
    return policy.matches
      .filter(match => matches(match, request, mesh.pathRegexAnchor))
      .map(match => ({ policy, match, rank: rank(match.written, mesh.pathRegexAnchor) }))
  })
  return found.sort((a, b) => compareRanks(a.rank, b.rank) || width(a.policy) - width(b.policy) || reach(a.policy) - reach(b.policy))
}

interface Ranked extends Bearing {
  readonly rank: readonly number[]
}

/** As a match that asks for nothing. */
const NO_ROUTE = [0, 0, 0, 0, 0]

/** Route, then port, then service. */
function width({ matches, port }: ResolvedTrafficPolicy): number {
  return matches ? 0 : port === undefined ? 2 : 1
}

/** Some callers before all. */
function reach({ callers }: ResolvedTrafficPolicy): number {
  return callers ? 0 : 1
}

export interface Holding<Knob extends keyof ResolvedKnobs> extends Bearing {
  readonly settings: NonNullable<ResolvedKnobs[Knob]>
}

/** The nearest policy that has the knob decides about it, and no other has a say. */
export function nearestWith<Knob extends keyof ResolvedKnobs>(bearing: readonly Bearing[], knob: Knob): Holding<Knob> | undefined {
  for (const one of bearing) {
    const settings = one.policy.knobs[knob]
    if (settings !== undefined) return { ...one, settings: settings as NonNullable<ResolvedKnobs[Knob]> }
  }
  return undefined
}
