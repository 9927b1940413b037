// "Denied" says what would have allowed it: the policies about the destination, by how little is missing.
import { carriesBytes, type ResolvedMesh } from '../phases/2-resolve/resolved.js'
import { failures, readPolicies } from './access.js'
import type { Answer, NearMiss } from './decision.js'
import { type Door, servingWorkloads } from './endpoints.js'
import type { Flow } from './flow.js'
import { callerNames, doorsTo, requestOf, soughtPort } from './parties.js'
import type { ServicePortOf } from './reach.js'
import { isUnreadable, type Request } from './request.js'

/** Fewest predicates that fail first, then most that hold, then by id. Empty where nothing is denied for want of a policy. */
export function nearestMisses(mesh: ResolvedMesh, flow: Flow, answers: readonly Answer[]): NearMiss[] {
  const caller = callerNames(mesh, flow.caller)
  const denied = answers.filter(({ verdict }) => verdict === 'denied')
  const request = requestOf(mesh, flow)
  if (denied.length === 0 || typeof caller === 'string' || (request && isUnreadable(request))) return []
  const misses = new Map<string, NearMiss>()
  for (const { workload, number } of deniedDoors(mesh, flow, denied, request)) {
    const served = workload.serves.filter(one => one.number === number)
    const readable = served[0] && carriesBytes(served[0].port.protocol) ? undefined : request
    for (const { policy, allows, predicates } of readPolicies({ mesh, workload, number, served, caller, request: readable })) {
      const known = misses.get(policy.id)
      if (allows || (known && failures(known.predicates) <= failures(predicates))) continue
      misses.set(policy.id, { id: policy.id, place: policy.place, proxy: workload.id, predicates })
    }
  }
  return [...misses.values()].sort(nearestFirst)
}

function nearestFirst(a: NearMiss, b: NearMiss): number {
  return failures(a.predicates) - failures(b.predicates) || b.predicates.length - a.predicates.length || (a.id < b.id ? -1 : 1)
}

/** Where it was denied; when that was before anybody was reached, where it would have arrived. */
function deniedDoors(mesh: ResolvedMesh, flow: Flow, denied: readonly Answer[], request: Request | undefined): Door[] {
  const target = soughtPort(mesh, flow, request)
  const all = [...doorsTo(mesh, flow, request), ...(target ? backendsOf(target).flatMap(backend => servingWorkloads(mesh, backend)) : [])]
  const refusing = all.filter(({ workload }) => denied.some(one => one.side === 'inbound' && one.proxy === workload.id))
  return refusing.length > 0 ? refusing : all
}

function backendsOf({ service, port }: ServicePortOf): ServicePortOf[] {
  const targets = service.splits.flatMap(split => split.targets.get(port.port) ?? [])
  return targets.flatMap(target => {
    const own = target.service.ports.find(one => one.port === target.port)
    return own ? [{ service: target.service, port: own }] : []
  })
}
