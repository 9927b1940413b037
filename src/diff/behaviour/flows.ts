// The questions for one pair: ways in which the caller reaches the service, times the classes of its requests.
import type { Caller, Destination, Flow } from '../../explain/flow.js'
import type { Match } from '../../model/proxy-config.generated.js'
import type { ResolvedMesh } from '../../phases/2-resolve/resolved.js'
import type { MatchedRequest } from '../requests/holds.js'
import { type Bearing, type BearingIndex, concerns } from './bearing.js'
import type { Pair, Sides } from './pairs.js'

/** How a caller gets to a port of a service. */
export interface Way {
  readonly caller: Caller
  readonly destination: Destination
}

/** Through its own sidecar first, where both meshes run it; then past it, at the inbound side of every workload that either has there. */
export function waysTo({ caller, service, named }: Pair, port: number, index: Sides<BearingIndex>): Way[] {
  const { before, after } = index
  const inside: Destination = { service, port }
  const doors = [...doorsOf(service, port, after.mesh), ...doorsOf(service, port, before.mesh)]
  const direct = [...new Map(doors.map(door => [door.key, door])).values()]
  const past = (principals: readonly string[]) =>
    direct.map(({ workload, number }): Way => ({ caller: { principals }, destination: { workload, port: number } }))
  if (caller !== null) {
    const workload = after.workloadsAs(caller).find(({ id }) => before.workloadsAs(caller).some(old => old.id === id))
    const own: Way[] = workload ? [{ caller: { workload: workload.id }, destination: inside }] : []
    return [...own, ...past(sharedPrincipals(caller, before.mesh, after.mesh))]
  }
  const bystander = [...after.mesh.workloads.values()].find(
    ({ id, identity }) =>
      !named.has(identity.id) &&
      before.mesh.workloads.get(id)?.identity.id === identity.id &&
      before.callerText(identity.id) === after.callerText(identity.id) &&
      !direct.some(({ workload }) => workload === id),
  )
  const stranger = past([strangerTo(before.mesh, after.mesh)])
  return bystander ? [{ caller: { workload: bystander.id }, destination: inside }, ...stranger] : stranger
}

/** Of its certificates. None where the meshes have different names for it: then no one certificate is shown in both. */
function sharedPrincipals(caller: string, ...meshes: readonly ResolvedMesh[]): string[] {
  const names = new Set(meshes.flatMap(({ identities }) => identities.get(caller)?.principals[0] ?? []))
  return names.size === 1 ? [...names] : []
}

/** A principal that neither mesh knows. */
function strangerTo(...meshes: readonly ResolvedMesh[]): string {
  const known = new Set(meshes.flatMap(({ identities }) => [...identities.values()].flatMap(({ principals }) => principals)))
  for (let n = 0; ; n++) {
    const principal = `stranger${n === 0 ? '' : n}.elsewhere.${meshes[0]!.trustDomain}`
    if (!known.has(principal)) return principal
  }
}

function doorsOf(service: string, port: number, { workloads }: ResolvedMesh): { key: string; workload: string; number: number }[] {
  return [...workloads.values()].flatMap(({ id, serves }) =>
    serves
      .filter(served => served.service.id === service && served.port.port === port)
      .map(({ number }) => ({ key: `${id}:${number}`, workload: id, number })),
  )
}

/** Matches that tell requests of this caller to this service apart. */
export function matchesOn(bearing: Bearing | undefined, caller: string | null): Match[] {
  if (!bearing) return []
  const rules = bearing.policies.filter(policy => concerns(policy, caller)).flatMap(policy => policy.matches ?? [])
  const routes = bearing.service.splits.flatMap(split => split.matches ?? [])
  return [...rules, ...routes].map(({ match }) => match)
}

/** The usual name first, then names that only one of the meshes knows. */
export function hostsOf({ before, after }: Pair): string[] {
  const [old, now] = [before?.service.hosts ?? [], after?.service.hosts ?? []]
  const { namespace, name } = (after ?? before)!.service
  const different = [...now.filter(host => !old.includes(host)), ...old.filter(host => !now.includes(host))]
  return [`${name}.${namespace}`, ...different.map(host => host.replace(/^\*/, 'any'))]
}

export function flowOf({ caller, destination }: Way, request: MatchedRequest | undefined, host: string, isUsualHost: boolean): Flow {
  if (!request) return { caller, destination }
  const query = [...request.query].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  const headers = [...request.headers].filter(([name]) => name !== 'host')
  return {
    caller,
    destination,
    request: {
      method: request.method,
      path: query === '' ? request.path : `${request.path}?${query}`,
      ...hostPart(request.headers.get('host') ?? (isUsualHost && 'service' in destination ? undefined : host)),
      ...(headers.length > 0 && { headers }),
    },
  }
}

function hostPart(host: string | undefined): { host?: string } {
  return host === undefined ? {} : { host }
}
