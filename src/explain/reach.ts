// What a workload's own sidecar lets it call: docs/decisions/005.
import {
  carriesBytes,
  type ResolvedMesh,
  type ResolvedPolicy,
  type ResolvedPort,
  type ResolvedService,
  type ResolvedWorkload,
} from '../phases/2-resolve/resolved.js'
import { hostFit, type Host, inHostForm, isIpAddress, serviceNames } from './host.js'

export interface ServicePortOf {
  readonly service: ResolvedService
  readonly port: ResolvedPort
}

/** namespace/name:port. */
export const keyOf = ({ service, port }: ServicePortOf): string => `${service.id}:${port.port}`

/** In order of id. */
export function reachableServices(mesh: ResolvedMesh, workload: ResolvedWorkload): ResolvedService[] {
  return [...mesh.services.values()].filter(service => isReachable(mesh, workload, service))
}

/** By a policy or mode of its own, or as the apex through which a backend is reached. */
function isReachable(mesh: ResolvedMesh, workload: ResolvedWorkload, service: ResolvedService): boolean {
  const backends = service.splits.flatMap(split => split.backends.map(backend => backend.service))
  return [service, ...backends].some(one => one.permissive || policyToCall(mesh, workload, one) !== undefined)
}

/** The first policy, by id, with the caller among its sources and the service as its destination. */
export function policyToCall(mesh: ResolvedMesh, workload: ResolvedWorkload, service: ResolvedService): ResolvedPolicy | undefined {
  return mesh.policies.find(policy => {
    const isDestination = policy.service === service || (policy.identity !== undefined && service.identities.includes(policy.identity))
    return isDestination && (policy.authenticated || policy.sources.includes(workload.identity))
  })
}

/** By what a Host names. Exact names beat wildcards, longer wildcards shorter ones; then the first service by id. */
export function serviceByHost(
  mesh: ResolvedMesh,
  services: readonly ResolvedService[],
  host: Host,
  callerNamespace?: string,
): ServicePortOf | undefined {
  let best: ServicePortOf | undefined
  let bestFit = 0
  for (const service of services) {
    const port = portOf(service, host.port)
    if (!port) continue
    for (const name of [...serviceNames(mesh, service, callerNamespace), ...service.vips.map(inHostForm)]) {
      const fit = hostFit(name, host.name)
      if (fit > bestFit) [best, bestFit] = [{ service, port }, fit]
    }
  }
  return best
}

/** Without a port in the Host: port 80, or the only one for requests. */
function portOf(service: ResolvedService, written: string): ResolvedPort | undefined {
  const ports = service.ports.filter(({ protocol }) => !carriesBytes(protocol))
  if (written !== '') return ports.find(({ port }) => String(port) === written)
  return ports.find(({ port }) => port === 80) ?? (ports.length === 1 ? ports[0] : undefined)
}

/** address:port that an application dials to reach it; undefined where the model knows none. */
export function addressOf({ service, port }: ServicePortOf): string | undefined {
  const [vip] = service.vips
  if (vip !== undefined) return dialled(vip, port.port)
  const endpoint = port.endpoints.find(({ address }) => isIpAddress(address))
  return endpoint && dialled(endpoint.address, endpoint.port)
}

/** Virtual addresses come before endpoints; of several services with one address the first by id. */
export function serviceByAddress(services: readonly ResolvedService[], address: string): ServicePortOf | undefined {
  const all = services.flatMap(service => service.ports.map(port => ({ service, port })))
  return (
    all.find(({ service, port }) => service.vips.some(vip => dialled(vip, port.port) === address)) ??
    all.find(({ port }) => port.endpoints.some(endpoint => isIpAddress(endpoint.address) && dialled(endpoint.address, endpoint.port) === address))
  )
}

export function dialled(address: string, port: number): string {
  return `${inHostForm(address)}:${port}`
}
