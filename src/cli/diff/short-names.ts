// What people call identities and services: the name alone where no other namespace has it.
import type { MeshModel } from '../../model/mesh-model.generated.js'

export interface ShortNames {
  /** null: every identity that no policy names. */
  caller(id: string | null): string
  /** With the port where the service has several. */
  destination(service: string, port: number): string
  service(id: string): string
}

export function shortNames(...models: readonly MeshModel[]): ShortNames {
  const identities = shortener(models.flatMap(model => model.identities ?? []))
  const services = shortener(models.flatMap(model => model.services ?? []))
  const ports = new Map<string, Set<number>>()
  for (const service of models.flatMap(model => model.services ?? [])) {
    const known = ports.get(service.id) ?? new Set()
    for (const { port } of service.ports) known.add(port)
    ports.set(service.id, known)
  }
  return {
    caller: id => (id === null ? 'any other identity' : identities(id)),
    destination: (service, port) => ((ports.get(service)?.size ?? 0) > 1 ? `${services(service)}:${port}` : services(service)),
    service: services,
  }
}

function shortener(nodes: readonly { readonly id: string }[]): (id: string) => string {
  const idsOf = new Map<string, Set<string>>()
  for (const { id } of nodes) {
    const ids = idsOf.get(nameOf(id)) ?? new Set()
    idsOf.set(nameOf(id), ids.add(id))
  }
  return id => (idsOf.get(nameOf(id))?.size === 1 ? nameOf(id) : id)
}

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1)
