// The reference interpreter: what the rulebook (docs/semantics.md) says of one flow. Shares no code with lowering or scripts.
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'
import type { Answer, Decision } from './decision.js'
import type { Flow } from './flow.js'
import { enter } from './inbound.js'
import type { KnownState } from './known-state.js'
import { mergeAnswers } from './merge-answers.js'
import { nearestMisses } from './nearest.js'
import { whatAppliesNext } from './next.js'
import { leave } from './outbound.js'
import { callerNames, doorsTo, namedPort, requestOf } from './parties.js'
import { keyOf } from './reach.js'
import { Trail } from './trail.js'
import { refuse } from './verdict.js'

/** What `decide` may assume about the mesh while it runs. */
export interface DecideOptions {
  /** Where a service port has workloads and no endpoint, each of them is taken to have one. Default: false, and nobody answers. */
  readonly assumeEndpoints?: boolean
  /** What is known of the state of proxies and endpoints. Default: all is well. */
  readonly state?: KnownState
}

/** Always gives an answer. Names in the flow that the mesh does not know lead to what a proxy would do with them. */
export function decide(mesh: ResolvedMesh, flow: Flow, options: DecideOptions = {}): Decision {
  const trail = new Trail()
  const answers = mergeAnswers(answersTo(mesh, flow, options, trail))
  return { flow, answers, trail: trail.steps, nearest: nearestMisses(mesh, flow, answers), next: whatAppliesNext(mesh, flow, answers, trail.applied) }
}

function answersTo(mesh: ResolvedMesh, flow: Flow, { assumeEndpoints = false, state = {} }: DecideOptions, trail: Trail): Answer[] {
  const { caller, destination, source } = flow
  const target = namedPort(mesh, destination)
  const request = requestOf(mesh, flow)
  const workload = 'workload' in caller ? mesh.workloads.get(caller.workload) : undefined
  if (workload && !('workload' in destination)) return leave({ mesh, workload, request, source, assumeEndpoints, state, trail }, destination, target)
  const visitor = { caller: callerNames(mesh, caller), request, source, state }
  const doors = doorsTo(mesh, flow, request)
  if (doors.length > 0) {
    const backend = target ? keyOf(target) : null
    return doors.map(door => ({ ...enter(mesh, door.workload, door.number, visitor, trail), share: 1 / doors.length, backend }))
  }
  const nowhere = { side: 'inbound', proxy: '' } as const
  trail.add(nowhere, 'endpoint', NOBODY, true, 'no workload of the mesh serves it')
  return [refuse(nowhere, 'unavailable', NOBODY, undefined)]
}

/** No proxy decides: there is none to dial. */
const NOBODY = 'nobody'
