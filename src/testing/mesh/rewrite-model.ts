// Moves a mesh model onto one machine: explicit listeners instead of interception, endpoints and files where the layout has them.
import type { Endpoint, Listener, MeshModel, ProxySettings, Service, ServicePort, Workload } from '../../model/mesh-model.generated.js'
import { endpointName, externalEndpoints, type Layout, targetPortOf, type WorkloadPlace } from './layout.js'

/** PEM paths. */
export interface WorkloadFiles {
  readonly certPath: string
  readonly keyPath: string
  readonly trustedPaths: readonly string[]
}

/**
 * The model as it is compiled for the test. Everything else in it stays what it was.
 * @throws when the model has a workload or endpoint that the layout does not know.
 */
export function rewriteModel(model: MeshModel, layout: Layout, filesOf: (workload: string) => WorkloadFiles): MeshModel {
  const placeOf = (id: string): WorkloadPlace => {
    const place = layout.workloads.get(id)
    if (!place) throw new Error(`workload ${id} was not there when the mesh was started`)
    return place
  }
  return {
    ...model,
    mesh: { ...model.mesh, ...(model.mesh.proxy && { proxy: withoutSurroundings(model.mesh.proxy) }) },
    workloads: (model.workloads ?? []).map(workload => rewriteWorkload(workload, placeOf(workload.id), filesOf(workload.id))),
    services: (model.services ?? []).map(service => ({
      ...service,
      ports: service.ports.map(port => ({ ...port, endpoints: endpointsOf(model, service, port, layout, placeOf) })),
    })),
  }
}

function rewriteWorkload(workload: Workload, place: WorkloadPlace, files: WorkloadFiles): Workload {
  const { certPath, keyPath, trustedPaths } = files
  return {
    ...workload,
    proxy: {
      ...withoutSurroundings(workload.proxy ?? {}),
      interception: 'none',
      listeners: listenersOf(place),
      applicationAddress: place.address,
      certificates: { certificate: certPath, key: keyPath, trusted: [...trustedPaths] },
    },
  }
}

function listenersOf(place: WorkloadPlace): Listener[] {
  return [
    { direction: 'outbound', ...place.outboundHttp },
    ...[...place.inbound].map(([workloadPort, at]): Listener => ({ direction: 'inbound', ...at, workloadPort })),
    ...[...place.open.values()].map(({ at, workloadPort, tls }): Listener => ({ direction: 'inbound', ...at, workloadPort, tls })),
    ...[...place.outbound].map(([key, at]): Listener => {
      const colon = key.lastIndexOf(':')
      return { direction: 'outbound', ...at, service: key.slice(0, colon), servicePort: Number(key.slice(colon + 1)) }
    }),
  ]
}

/** What tells a proxy about the machine that it was meant for. */
function withoutSurroundings({
  interception,
  inbound,
  outbound,
  listeners,
  applicationAddress,
  certificates,
  admin,
  ...rest
}: ProxySettings): ProxySettings {
  return rest
}

function endpointsOf(model: MeshModel, service: Service, port: ServicePort, layout: Layout, placeOf: (id: string) => WorkloadPlace): Endpoint[] {
  const external = externalEndpoints(service, port)
  const kept = external.map((endpoint): Endpoint => {
    const place = layout.external.get(endpointName(endpoint))
    if (!place) throw new Error(`endpoint ${endpointName(endpoint)} of ${service.id} was not there when the mesh was started`)
    return { ...endpoint, ...place.at }
  })
  const replaced = (port.endpoints ?? []).filter(endpoint => !external.includes(endpoint))
  const serving = (service.workloads ?? []).flatMap(id => (model.workloads ?? []).find(workload => workload.id === id) ?? [])
  const served = serving.flatMap((workload, i): Endpoint[] => {
    const place = placeOf(workload.id)
    const target = targetPortOf(port, workload)
    const listener = target === undefined ? undefined : place.inbound.get(target)
    if (target === undefined || !listener) return []
    // As many endpoints as workloads: they belong together in order, with weight, priority and locality.
    const { transport, ...attributes } = replaced.length === serving.length ? (replaced[i] as Endpoint) : ({} as Endpoint)
    const at = place.hasSidecar ? { ...listener, transport: 'mtls' as const } : { address: place.address, port: target, transport: 'plain' as const }
    return [{ ...attributes, ...at }]
  })
  return [...served, ...kept]
}
