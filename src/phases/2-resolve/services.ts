// Services: their ports, who serves them, and which mode they are in.
import type { MeshModel, Service, ServicePort } from '../../model/mesh-model.generated.js'
import { canonicalAddress } from './address.js'
import { nameOf, namespaceOf } from './identities.js'
import { fieldAt, placeOf, related, type References } from './references.js'
import type { NodePlace, ResolvedIdentity, ResolvedPort, ResolvedService, ResolvedWorkload, Transport } from './resolved.js'

const TRANSPORT: Readonly<Record<string, Transport>> = { http: 'http', h2c: 'h2', grpc: 'h2', tcp: 'tcp', tls: 'tcp', mqtt: 'mqtt' }

interface Known {
  readonly identities: ReadonlyMap<string, ResolvedIdentity>
  readonly workloads: ReadonlyMap<string, ResolvedWorkload>
}

export function resolveServices(model: MeshModel, known: Known, references: References): Map<string, ResolvedService> {
  const placed = references.unique('service', 'services', model.services)
  const permissive = modes(model, placed, references)
  const taken: Taken = new Map()
  const found = new Map<string, ResolvedService>()
  for (const [id, { node, place }] of placed) {
    const workloads = follow(node.workloads, known.workloads, 'workload', 'workloads', place, references)
    const extra = follow(node.identities, known.identities, 'identity', 'identities', place, references)
    const ports: ResolvedPort[] = []
    const service: ResolvedService = {
      id,
      place,
      namespace: namespaceOf(id),
      name: nameOf(id),
      hosts: (node.hosts ?? []).map(host => host.toLowerCase()),
      vips: (node.vips ?? []).map(canonicalAddress),
      permissive: permissive(node),
      ports,
      identities: [...new Set([...workloads.map(workload => workload.identity), ...extra])],
      splits: [],
      apexes: [],
      trafficPolicies: [],
    }
    const numbers = new Map<number, NodePlace>()
    for (const [i, written] of node.ports.entries()) {
      const at = placeOf(written, `${place.pointer}/ports/${i}`, place)
      const port = resolvePort(written, id, numbers, at, references)
      if (!port) continue
      ports.push(port)
      reportTargetPort(written, workloads, at, references)
      for (const workload of workloads) serve(workload, { service, port, written, at }, taken, references)
    }
    found.set(id, service)
  }
  return found
}

/** Undefined, and reported, where it cannot be proxied or `numbers`, those of the service so far, has it. */
function resolvePort(
  written: ServicePort,
  service: string,
  numbers: Map<number, NodePlace>,
  at: NodePlace,
  { sink }: References,
): ResolvedPort | undefined {
  const protocol = TRANSPORT[written.protocol]
  if (!protocol) {
    sink.report('listener/unsupported-protocol', at, { service, protocol: written.protocol })
    return undefined
  }
  const first = numbers.get(written.port)
  if (first) {
    sink.report('reference/duplicate-id', at, { kind: 'port', id: `${service}:${written.port}` }, { related: [related('first written here', first)] })
    return undefined
  }
  numbers.set(written.port, at)
  return { port: written.port, protocol, endpoints: endpoints(written), mqtt: null }
}

interface Offer {
  readonly service: ResolvedService
  readonly port: ResolvedPort
  readonly written: ServicePort
  readonly at: NodePlace
}

/** By workload:port, what it was first used for. */
type Taken = Map<string, { readonly transport: Transport; readonly place: NodePlace }>

/** Lets the workload serve the port, unless its own port carries something else already. */
function serve(workload: ResolvedWorkload, { service, port, written, at }: Offer, taken: Taken, references: References): void {
  const number = targetPort(written, workload)
  if (number === undefined) return
  const first = taken.get(`${workload.id}:${number}`)
  if (first && first.transport !== port.protocol) {
    const details = { related: [related(`the first use of the port, as ${first.transport}`, first.place)] }
    references.sink.report('listener/port-protocols', at, { workload: workload.id, port: number }, details)
    return
  }
  if (!first) taken.set(`${workload.id}:${number}`, { transport: port.protocol, place: at })
  workload.serves.push({ service, port, number })
}

function follow<T>(
  ids: readonly string[] = [],
  known: ReadonlyMap<string, T>,
  kind: 'workload' | 'identity',
  field: string,
  service: NodePlace,
  references: References,
): T[] {
  const found = new Set<T>()
  ids.forEach((id, i) => {
    const target = known.get(id)
    if (target) found.add(target)
    else references.unknown(kind, id, fieldAt(service, `${field}/${i}`), field, known.keys())
  })
  return [...found]
}

function targetPort({ port, targetPort: target = port }: ServicePort, workload: ResolvedWorkload): number | undefined {
  return typeof target === 'number' ? target : workload.ports.find(({ name }) => name === target)?.number
}

/** Once for all workloads: one slip in a service is one finding. */
function reportTargetPort(written: ServicePort, workloads: readonly ResolvedWorkload[], at: NodePlace, references: References): void {
  const without = workloads.filter(workload => targetPort(written, workload) === undefined)
  if (without.length === 0) return
  const names = new Set(without.flatMap(({ ports }) => ports.flatMap(({ name }) => name ?? [])))
  const sought = `ports of ${without.length === 1 ? 'workload' : 'workloads'} ${without.map(({ id }) => id).join(', ')}`
  references.unknown('port', String(written.targetPort), fieldAt(at, 'targetPort'), sought, names)
}

function endpoints({ endpoints: written = [] }: ServicePort): ResolvedPort['endpoints'] {
  return written.map(({ address, port, weight = 1, priority = 0, transport = 'mtls', cluster, locality, pathPrefix = '' }) => {
    return { address: canonicalAddress(address), port, weight, priority, transport, cluster, locality, pathPrefix: pathPrefix.replace(/\/$/, '') }
  })
}

/** A service's own override beats its namespace's, which beats the mesh's. */
function modes(model: MeshModel, services: ReadonlyMap<string, unknown>, references: References): (service: Service) => boolean {
  const overrides = new Map<string, { readonly mode: string; readonly place: NodePlace }>()
  model.mesh.modeOverrides?.forEach((override, i) => {
    const { service, namespace = '' } = override
    const place = placeOf(override, `/mesh/modeOverrides/${i}`)
    if (service !== undefined && !services.has(service)) references.unknown('service', service, place, 'services', services.keys())
    const id = service ?? namespace
    const first = overrides.get(id)
    if (first && first.mode !== override.mode) {
      references.sink.report(
        'access/two-modes',
        place,
        { id, first: first.mode, second: override.mode },
        { related: [related('the other mode', first.place)] },
      )
    }
    overrides.set(id, { mode: override.mode, place })
  })
  return ({ id }) => ((overrides.get(id) ?? overrides.get(namespaceOf(id)))?.mode ?? model.mesh.mode ?? 'strict') === 'permissive'
}
