// Clients without a certificate, at listeners that ask for none.
import type { ResolvedMesh } from '../../phases/2-resolve/resolved.js'
import { readPolicies } from '../access.js'
import type { Answer } from '../decision.js'
import type { Door } from '../endpoints.js'
import type { Caller } from '../flow.js'
import { doorsTo, namedPort } from '../parties.js'
import { keyOf } from '../reach.js'
import { answer, refuse } from '../verdict.js'
import type { MqttFlow } from './flow.js'

/** Undefined: it is an ordinary connection. */
export function plainConnections(
  mesh: ResolvedMesh,
  caller: Caller,
  destination: MqttFlow['destination'],
): { readonly answers: readonly Answer[]; readonly nearest: readonly never[] } | undefined {
  if (!('certificate' in caller)) return undefined
  const open = doorsTo(mesh, { caller, destination }, undefined).filter(takesAnyone)
  if (open.length === 0) return undefined
  const target = namedPort(mesh, destination)
  const backend = target ? keyOf(target) : null
  return { answers: open.map(door => ({ ...enter(mesh, door), share: 1 / open.length, backend })), nearest: [] }
}

function takesAnyone({ workload, number }: Door): boolean {
  return (
    workload.mqtt.has(number) &&
    workload.proxy.listeners.some(one => one.direction === 'inbound' && one.workloadPort === number && one.tls !== 'mutual')
  )
}

/** Only the source group `any` lets in whoever has no certificate; permissive mode asks for one. */
function enter(mesh: ResolvedMesh, { workload, number }: Door): Answer {
  const at = { side: 'inbound', proxy: workload.id, workload: workload.id } as const
  const served = workload.serves.filter(one => one.number === number)
  const readings = readPolicies({ mesh, workload, number, served, caller: [], request: undefined })
  const admitting = readings.find(({ policy, allows }) => policy.anyone && allows)
  if (admitting) return answer(at, `allow/${admitting.policy.id}`, { verdict: 'allowed', place: admitting.policy.place })
  return refuse(at, 'denied', `deny/default@${workload.id}:${number}`, undefined)
}
