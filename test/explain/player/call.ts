// A request or connection at the proxy of a workload that calls: what bears on it there.
import type { Flow } from '../../../src/explain/flow.ts'
import { namedPort, requestOf } from '../../../src/explain/parties.ts'
import { keyOf, reachableServices, type ServicePortOf, serviceByHost } from '../../../src/explain/reach.ts'
import { isUnreadable } from '../../../src/explain/request.ts'
import { type Bearing, bearingOn, type Holding, nearestWith } from '../../../src/explain/traffic-policy.ts'
import type { ResolvedKnobs, ResolvedMesh, ResolvedWorkload } from '../../../src/phases/2-resolve/resolved.ts'

export interface Call {
  readonly workload: ResolvedWorkload
  readonly bearing: readonly Bearing[]
  readonly target: ServicePortOf | undefined
}

/** Undefined: it begins at the destination's side. */
export function callOf(mesh: ResolvedMesh, flow: Flow): Call | undefined {
  const { caller, destination } = flow
  const workload = 'workload' in caller && !('workload' in destination) ? mesh.workloads.get(caller.workload) : undefined
  if (!workload) return undefined
  const request = requestOf(mesh, flow)
  const readable = request && !isUnreadable(request) ? request : undefined
  const byHost = () => readable && serviceByHost(mesh, reachableServices(mesh, workload), readable.host, workload.namespace)
  const target = 'host' in destination ? byHost() : namedPort(mesh, destination)
  return { workload, target, bearing: target && readable ? bearingOn(mesh, target.service, target.port, workload, readable) : [] }
}

export interface Kept<Knob extends keyof ResolvedKnobs> extends Holding<Knob> {
  /** Of its state. */
  readonly key: string
}

/** State belongs to the policy, the port and the proxy. */
export function kept<Knob extends keyof ResolvedKnobs>(call: Call | undefined, knob: Knob): Kept<Knob> | undefined {
  const found = call && nearestWith(call.bearing, knob)
  return found && call.target && { ...found, key: `${call.workload.id} ${knob}/${found.policy.id}@${keyOf(call.target)}` }
}
