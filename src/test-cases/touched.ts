// What of a mesh took part in a decision: every policy and match that allows it, not only the first, and the split that it took.
import { readPolicies } from '../explain/access.js'
import type { Answer, Decision } from '../explain/decision.js'
import { matches } from '../explain/match.js'
import { callerNames, requestOf } from '../explain/parties.js'
import { isUnreadable, type Request } from '../explain/request.js'
import type { MeshModel } from '../model/mesh-model.generated.js'
import { valueAt } from '../model/pointer.js'
import { carriesBytes, type ResolvedMesh, type ResolvedPolicy } from '../phases/2-resolve/resolved.js'
import { backendId, type CoverageItem, matchId, routeId, sourceId } from './coverage-items.js'

export type Touched = Pick<CoverageItem, 'kind' | 'id'>

type ModelPolicy = NonNullable<MeshModel['accessPolicies']>[number]

export function touchedBy(decision: Decision, mesh: ResolvedMesh, model: MeshModel): Touched[] {
  const { flow, answers } = decision
  const request = requestOf(mesh, flow)
  const caller = callerNames(mesh, flow.caller)
  const readable = request && !isUnreadable(request) ? request : undefined
  return [
    ...answers.flatMap(answer =>
      allowing(answer, decision, mesh, typeof caller === 'string' ? [] : caller, readable).flatMap(policy =>
        touchedOf(policy, mesh, model, typeof caller === 'string' ? [] : caller, readable),
      ),
    ),
    ...answers.flatMap(splitTaken),
    ...matchesTaken(decision, mesh, model),
  ]
}

function allowing(
  { verdict, workload: id, backend, rule }: Answer,
  { flow: { destination } }: Decision,
  mesh: ResolvedMesh,
  caller: readonly string[],
  request: Request | undefined,
): ResolvedPolicy[] {
  if (verdict !== 'allowed') return []
  const workload = id === null ? undefined : mesh.workloads.get(id)
  // Nobody's sidecar answers: what lets the caller call it decides.
  if (!workload) return mesh.policies.filter(policy => rule === `allow/${policy.id}`)
  const number =
    'workload' in destination ? destination.port : workload.serves.find(({ service, port }) => `${service.id}:${port.port}` === backend)?.number
  if (number === undefined) return []
  const served = workload.serves.filter(one => one.number === number)
  const asked = served[0] && carriesBytes(served[0].port.protocol) ? undefined : request
  return readPolicies({ mesh, workload, number, served, caller, request: asked }).flatMap(({ policy, allows }) => (allows ? [policy] : []))
}

function touchedOf(policy: ResolvedPolicy, mesh: ResolvedMesh, model: MeshModel, caller: readonly string[], request: Request | undefined): Touched[] {
  const { sources } = valueAt(model, policy.place.pointer) as ModelPolicy
  const named = policy.sources.filter(({ principals }) => principals.some(principal => caller.includes(principal))).map(({ id }) => id)
  const groups = sources.flatMap(({ group }) => group ?? [])
  const held = request ? (policy.matches ?? []).filter(match => matches(match, request, mesh.pathRegexAnchor)) : []
  return [
    { kind: 'policy', id: policy.id },
    ...[...named, ...groups].map((source): Touched => ({ kind: 'source', id: sourceId(policy.id, source) })),
    ...held.flatMap((match): Touched[] => {
      const route = routeId(model, match)
      return [
        { kind: 'match', id: matchId(policy.id, route) },
        { kind: 'route', id: route },
      ]
    }),
  ]
}

/** `split/<id>`, or `split/<id>#<match>`. */
function splitOf(route: string | null): string | undefined {
  return /^split\/([^#]*)/.exec(route ?? '')?.[1]
}

function splitTaken({ route, backend }: Answer): Touched[] {
  const split = splitOf(route)
  if (split === undefined) return []
  const service = backend?.slice(0, backend.lastIndexOf(':'))
  return [{ kind: 'split', id: split }, ...(service ? [{ kind: 'backend' as const, id: backendId(split, service) }] : [])]
}

/** The route's id has the match's name, and only its place says of which group. */
function matchesTaken({ trail }: Decision, mesh: ResolvedMesh, model: MeshModel): Touched[] {
  const taken = trail.filter(step => step.kind === 'route' && step.matched)
  return taken.flatMap(({ id, place }): Touched[] => {
    const split = mesh.splits.find(one => one.id === splitOf(id))
    const match = split?.matches?.find(one => one.place.pointer === place?.pointer)
    if (!split || !match) return []
    const route = routeId(model, match)
    return [
      { kind: 'match', id: matchId(split.id, route) },
      { kind: 'route', id: route },
    ]
  })
}
