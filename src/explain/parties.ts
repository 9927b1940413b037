// The two ends of a flow, as the mesh knows them.
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'
import { type Door, servingWorkloads } from './endpoints.js'
import type { Caller, Destination, Flow } from './flow.js'
import { type ServicePortOf, serviceByHost } from './reach.js'
import { isUnreadable, type Request, readRequest, type Unreadable } from './request.js'

/** Names in the certificate that the caller shows at an inbound side; or why there are none. */
export function callerNames(mesh: ResolvedMesh, caller: Caller): readonly string[] | 'none' | 'foreign' {
  if ('certificate' in caller) return caller.certificate
  // They are DNS names, which have no case.
  if ('principals' in caller) return caller.principals.map(name => name.toLowerCase())
  return mesh.workloads.get(caller.workload)?.identity.principals.slice(0, 1) ?? 'none'
}

export function requestOf(mesh: ResolvedMesh, { request, destination }: Flow): Request | Unreadable | undefined {
  return request && readRequest(request, defaultHost(mesh, destination))
}

/** The service port that the flow names; undefined where it names none, or none that there is. */
export function namedPort(mesh: ResolvedMesh, destination: Destination): ServicePortOf | undefined {
  if (!('service' in destination)) return undefined
  const service = mesh.services.get(destination.service)
  const ports = service?.ports ?? []
  const port = destination.port === undefined ? (ports.length === 1 ? ports[0] : undefined) : ports.find(own => own.port === destination.port)
  return service && port && { service, port }
}

/** Of the whole mesh, whoever may call it. */
export function soughtPort(mesh: ResolvedMesh, { destination }: Flow, request: Request | Unreadable | undefined): ServicePortOf | undefined {
  if (!('host' in destination)) return namedPort(mesh, destination)
  return request && !isUnreadable(request) ? serviceByHost(mesh, [...mesh.services.values()], request.host) : undefined
}

/** Inbound sides at which the flow may arrive without a sidecar of the caller's. */
export function doorsTo(mesh: ResolvedMesh, flow: Flow, request: Request | Unreadable | undefined): Door[] {
  const { destination } = flow
  if ('workload' in destination) {
    const workload = mesh.workloads.get(destination.workload)
    return workload ? [{ workload, number: destination.port }] : []
  }
  const target = soughtPort(mesh, flow, request)
  return target ? servingWorkloads(mesh, target) : []
}

function defaultHost(mesh: ResolvedMesh, destination: Destination): string {
  if ('service' in destination) {
    const name = destination.service.split('/').reverse().join('.')
    const port = namedPort(mesh, destination)?.port.port ?? 80
    return port === 80 ? name : `${name}:${port}`
  }
  if (!('workload' in destination)) return ''
  const served = mesh.workloads.get(destination.workload)?.serves.find(({ number }) => number === destination.port)
  return served ? `${served.service.name}.${served.service.namespace}` : ''
}
