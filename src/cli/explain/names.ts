// What people call workloads, identities and services on a command line, as the mesh's own ids.
import { nearestName } from '../../diagnostics/nearest.js'
import type { Caller, Destination } from '../../explain/flow.js'
import { carriesBytes, type ResolvedMesh, type ResolvedService } from '../../phases/2-resolve/resolved.js'
import { UsageError } from '../exit-codes.js'

/** A workload, an identity (ns/serviceAccount), the short name of either, a principal, or `anonymous`. */
export function callerNamed(mesh: ResolvedMesh, written: string): Caller {
  if (written === 'anonymous') return { certificate: 'none' }
  const ids = new Set([...mesh.workloads.keys(), ...mesh.identities.keys()])
  const id = idNamed(written, [...ids])
  if (id === undefined) {
    if (written.includes('.') && !written.includes('/')) return { principals: [written.toLowerCase()] }
    throw unknown('workload or identity', written, ids)
  }
  if (mesh.workloads.has(id)) return { workload: id }
  // All workloads of an identity may call the same.
  const [runs] = [...mesh.workloads.values()].filter(({ identity }) => identity.id === id)
  return runs ? { workload: runs.id } : { principals: mesh.identities.get(id)!.principals.slice(0, 1) }
}

export interface NamedDestination {
  readonly destination: Destination & { readonly service: string; readonly port: number }
  readonly isTcp: boolean
  readonly isMqtt: boolean
}

/** `service[:port]`, the service as ns/name, name.ns or an unambiguous name; `nearby` is the namespace that wins among several. */
export function destinationNamed(mesh: ResolvedMesh, written: string, nearby: string | undefined): NamedDestination {
  const [, name = '', number] = /^(.*?)(?::(\d+))?$/.exec(written) ?? []
  const service = serviceNamed(mesh, name, nearby)
  const ports = service.ports.map(({ port }) => port)
  const port = number === undefined ? (ports.length === 1 ? ports[0]! : undefined) : Number(number)
  const own = service.ports.find(one => one.port === port)
  if (!own)
    throw new UsageError(
      `${service.id} has ${number === undefined ? 'several ports' : `no port ${number}`}; write one of ${ports.map(each => `${service.id}:${each}`).join(', ')}`,
    )
  return { destination: { service: service.id, port: own.port }, isTcp: carriesBytes(own.protocol), isMqtt: own.protocol === 'mqtt' }
}

function serviceNamed(mesh: ResolvedMesh, written: string, nearby: string | undefined): ResolvedService {
  const ids = [...mesh.services.keys()]
  const [name, namespace] = written.split('.')
  const id = mesh.services.has(`${nearby}/${written}`) ? `${nearby}/${written}` : (idNamed(written, ids) ?? idNamed(`${namespace}/${name}`, ids))
  const service = mesh.services.get(id ?? '')
  if (!service) throw unknown('service', written, ids)
  return service
}

/** @throws UsageError for a short name that several have. */
function idNamed(written: string, ids: readonly string[]): string | undefined {
  if (ids.includes(written)) return written
  const found = written.includes('/') ? [] : ids.filter(id => id.endsWith(`/${written}`))
  if (found.length > 1) throw new UsageError(`${written} is a name in several namespaces: ${found.sort().join(', ')}`)
  return found[0]
}

function unknown(kind: string, written: string, ids: Iterable<string>): UsageError {
  const all = [...ids]
  const nearest = written.includes('/')
    ? nearestName(written, all)
    : all.find(id =>
        id.endsWith(
          `/${nearestName(
            written,
            all.map(each => each.split('/')[1]!),
          )}`,
        ),
      )
  return new UsageError(`there is no ${kind} ${written}${nearest ? `; did you mean ${nearest}?` : ''}`)
}
