// Which services an identity may call: its proxies get no others.
import type { ResolvedIdentity, ResolvedPolicy, ResolvedService } from '../2-resolve/resolved.js'
import type { MeshIndex } from './mesh-index.js'
import { compareText } from '../../order.js'

export interface Reachable {
  /** In order of id. */
  readonly services: readonly ResolvedService[]
  readonly policies: readonly ResolvedPolicy[]
}

export function reachableFrom(identity: ResolvedIdentity, index: MeshIndex): Reachable {
  const services = new Set<ResolvedService>(index.permissive)
  const policies = [...(index.policiesFrom.get(identity) ?? []), ...index.forEveryone]
  for (const { identity, service } of policies) {
    if (service) services.add(service)
    if (identity) for (const served of index.servicesOf.get(identity) ?? []) services.add(served)
  }
  // Through an apex a caller reaches its backends; the apex's names are what it dials.
  for (const service of [...services]) for (const apex of service.apexes) services.add(apex)
  return { services: [...services].sort((a, b) => compareText(a.id, b.id)), policies }
}
