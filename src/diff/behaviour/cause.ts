// What somebody edited to bring a change of behaviour about: the changed object nearest to the rule that decided.
import type { Location } from '../../diagnostics/diagnostic.js'
import type { Answer, Decision } from '../../explain/decision.js'
import type { MeshModel } from '../../model/mesh-model.generated.js'
import type { ResolvedMesh, ResolvedPolicy } from '../../phases/2-resolve/resolved.js'
import type { BehaviourChange, ModelChange, ObjectKind } from '../mesh-diff.js'
import { matchHolds, type MatchedRequest } from '../requests/holds.js'
import type { Pair, Sides } from './pairs.js'

export interface MeshSide {
  readonly model: MeshModel
  readonly mesh: ResolvedMesh
}

type Candidate = readonly [kind: ObjectKind, id: string, place?: Location | undefined]
type Cause = NonNullable<BehaviourChange['cause']>

export class Causes {
  readonly #changes: ReadonlyMap<string, ModelChange>

  constructor(
    readonly sides: Sides<MeshSide>,
    changes: readonly ModelChange[],
  ) {
    this.#changes = new Map(changes.map(change => [`${change.kind} ${change.id}`, change]))
  }

  /** Undefined: no object that changed explains it. */
  of(kind: BehaviourChange['kind'], pair: Pair, request: MatchedRequest | undefined, decided: Sides<Decision>): Cause | undefined {
    const candidates: Candidate[] = []
    if (kind === 'widened') candidates.push(...this.#access('after', 'before', pair, request, decided.after))
    else if (kind === 'narrowed') candidates.push(...this.#access('before', 'after', pair, request, decided.before))
    const answers = [...decided.after.answers, ...decided.before.answers]
    candidates.push(...answers.flatMap(answer => routing(answer, pair)))
    for (const [objectKind, id, place] of candidates) {
      const change = this.#changes.get(`${objectKind} ${id}`)
      if (change) return { text: `${objectKind} ${id} ${change.change}`, place: place ?? change.place }
    }
    return undefined
  }

  /** `allowing`: the mesh in which the flow is allowed. */
  #access(
    allowing: keyof Sides<unknown>,
    other: keyof Sides<unknown>,
    { caller }: Pair,
    request: MatchedRequest | undefined,
    decision: Decision,
  ): Candidate[] {
    const { mesh, model } = this.sides[allowing]
    const refusing = this.sides[other].mesh.policies
    return decision.answers.flatMap(({ verdict, rule }): Candidate[] => {
      if (verdict !== 'allowed') return []
      if (rule.startsWith('permissive/'))
        return [
          ['mesh', this.sides.after.mesh.name],
          ['service', rule.slice('permissive/'.length)],
        ]
      const policy = mesh.policies.find(({ id }) => rule === `allow/${id}`)
      if (!policy) return []
      const counterpart = refusing.find(({ id }) => id === policy.id)
      const own: Candidate = ['policy', policy.id]
      if (!counterpart) return [own]
      if (!covers(counterpart, caller)) return [['policy', policy.id, sourceOf(policy, caller, model)], own]
      return [...routesOf(policy, request, model), own]
    })
  }
}

function covers({ authenticated, sources }: ResolvedPolicy, caller: string | null): boolean {
  return authenticated || sources.some(({ id }) => id === caller)
}

/** Where the policy names the caller, or everybody. */
function sourceOf({ id }: ResolvedPolicy, caller: string | null, { accessPolicies = [] }: MeshModel): Location | undefined {
  const sources = accessPolicies.find(policy => policy.id === id)?.sources ?? []
  return (sources.find(source => source.identity === caller) ?? sources.find(source => source.group !== undefined))?.origin
}

/** The routes that let the request in, and their groups. */
function routesOf({ matches }: ResolvedPolicy, request: MatchedRequest | undefined, { routeGroups = [] }: MeshModel): Candidate[] {
  if (!matches || !request) return []
  return matches
    .filter(({ match }) => matchHolds(match, request))
    .flatMap(({ name, place }): Candidate[] => {
      const [, at] = /^\/routeGroups\/(\d+)\//.exec(place.pointer) ?? []
      const group = routeGroups[Number(at)]
      return group
        ? [
            ['route', `${group.id}#${name}`, place.origin],
            ['route group', group.id],
          ]
        : []
    })
}

function routing({ route, backend, workload }: Answer, { service }: Pair): Candidate[] {
  const split = /^split\/([^#]*)/.exec(route ?? '')?.[1]
  return [
    ...(split === undefined ? [] : [['split', split] as const]),
    ...(backend === null ? [] : [['service', backend.replace(/:\d+$/, '')] as const]),
    ['service', service],
    ...(workload === null ? [] : [['workload', workload] as const]),
  ]
}
