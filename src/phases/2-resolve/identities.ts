// Identities, their principals, and the workloads that run as them.
import type { Identity, MeshModel } from '../../model/mesh-model.generated.js'
import { resolveProxy } from './proxy-settings.js'
import { fieldAt, type References } from './references.js'
import type { ResolvedIdentity, ResolvedWorkload } from './resolved.js'

export function resolveIdentities(model: MeshModel, references: References): Map<string, ResolvedIdentity> {
  const trustDomain = model.mesh.trustDomain ?? 'cluster.local'
  const found = new Map<string, ResolvedIdentity>()
  for (const [id, { node }] of references.unique('identity', 'identities', model.identities)) found.set(id, identity(node, trustDomain))
  return found
}

export function resolveWorkloads(
  model: MeshModel,
  identities: ReadonlyMap<string, ResolvedIdentity>,
  references: References,
): Map<string, ResolvedWorkload> {
  const found = new Map<string, ResolvedWorkload>()
  for (const [id, { node, place }] of references.unique('workload', 'workloads', model.workloads)) {
    const known = identities.get(node.identity)
    const at = fieldAt(place, 'identity')
    if (!known) references.unknown('identity', node.identity, at, 'identities', identities.keys(), 'error')
    found.set(id, {
      id,
      namespace: namespaceOf(id),
      place,
      identity: known ?? identity({ id: node.identity }, model.mesh.trustDomain ?? 'cluster.local'),
      cluster: node.cluster,
      locality: node.locality,
      ports: node.ports ?? [],
      proxy: resolveProxy(model.mesh.proxy, node.proxy, place),
      serves: [],
      mqtt: new Map(),
    })
  }
  return found
}

function identity({ id, principals = [] }: Identity, trustDomain: string): ResolvedIdentity {
  const [namespace, account] = [namespaceOf(id), nameOf(id)]
  const all = [`${account}.${namespace}.${trustDomain}`, ...principals].map(principal => principal.toLowerCase())
  return { id, principals: [...new Set(all)] }
}

export const namespaceOf = (id: string): string => id.slice(0, id.indexOf('/'))
export const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1)
