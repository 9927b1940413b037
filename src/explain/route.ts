// Which route a request takes, and how its backends share it: rulebook sections 2 (precedence) and 3.
import type { NamedMatch, NodePlace, ResolvedMesh, ResolvedPort, ResolvedService, ResolvedSplit, SplitTarget } from '../phases/2-resolve/resolved.js'
import { matchPredicates } from './match.js'
import { compareRanks, rank } from './precedence.js'
import type { ServicePortOf } from './reach.js'
import type { Request } from './request.js'
import type { Trail } from './trail.js'
import type { Position } from './verdict.js'

export interface ChosenRoute {
  readonly id: string
  /** Weights above 0; none: nobody is there to answer. */
  readonly targets: readonly SplitTarget[]
  readonly place: NodePlace
}

/** Without a request: where connections go. */
export function chooseRoute(
  { mesh, trail }: { readonly mesh: ResolvedMesh; readonly trail: Trail },
  at: Position,
  { service, port }: ServicePortOf,
  request: Request | undefined,
): ChosenRoute {
  for (const { split, match } of request ? conditionalRoutes(service, mesh) : []) {
    const id = `split/${split.id}#${match.name}`
    const missed = matchPredicates(match, request!, mesh.pathRegexAnchor).filter(({ holds }) => !holds)
    const isTaken = missed.length === 0
    trail.add(at, 'route', id, isTaken, isTaken ? 'every predicate holds' : `not so: ${missed.map(({ text }) => text).join('; ')}`, match.place)
    if (isTaken) return { id, targets: targetsOf(split, port), place: split.place }
  }
  const whole = service.splits.find(({ matches }) => matches === null)
  const id = whole ? `split/${whole.id}` : `service/${service.id}`
  const place = whole?.place ?? service.place
  const targets = whole ? targetsOf(whole, port) : [{ service, port: port.port, weight: 1 }]
  trail.add(at, 'route', id, true, whole ? 'the split of all traffic' : 'no split: the service itself', place)
  return { id, targets, place }
}

/** Of splits by id, then as declared; precedence decides first. */
function conditionalRoutes(service: ResolvedService, mesh: ResolvedMesh): { split: ResolvedSplit; match: NamedMatch }[] {
  const all = service.splits.flatMap(split => (split.matches ?? []).map(match => ({ split, match, rank: rank(match.written, mesh.pathRegexAnchor) })))
  return all.sort((a, b) => compareRanks(a.rank, b.rank))
}

function targetsOf(split: ResolvedSplit, port: ResolvedPort): readonly SplitTarget[] {
  return split.targets.get(port.port) ?? []
}
