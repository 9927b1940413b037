// Where everything of a mesh lives on one machine: each workload, and each endpoint without one, has a loopback address.
import type { Endpoint, MeshModel, Protocol, Service, ServicePort, Workload } from '../../model/mesh-model.generated.js'
import type { TcpAddress } from '../address.js'
import { isFree } from '../ports.js'

export interface WorkloadPlace {
  readonly id: string
  /** namespace/serviceAccount. */
  readonly identity: string
  readonly address: string
  /** False: callers reach the application directly and in plain. */
  readonly hasSidecar: boolean
  /** Ports of the application, with the protocol of a service that leads there. */
  readonly applications: ReadonlyMap<number, Protocol>
  /** Inbound listener of each workload port. */
  readonly inbound: ReadonlyMap<number, TcpAddress>
  /** Inbound listeners of the model that ask for no certificate, by `openKey`. */
  readonly open: ReadonlyMap<string, OpenListener>
  /** Takes the application's HTTP and goes by Host. */
  readonly outboundHttp: TcpAddress
  /** By `serviceKey`: a listener for each service port. */
  readonly outbound: ReadonlyMap<string, TcpAddress>
}

/** How a listener that asks for no certificate speaks: plainly, or over TLS. */
export type OpenTls = 'none' | 'server'

interface OpenListener {
  readonly at: TcpAddress
  readonly workloadPort: number
  readonly tls: OpenTls
}

/** An endpoint that no workload stands behind. */
export interface ExternalPlace {
  /** `address:port` in the model. */
  readonly name: string
  readonly at: TcpAddress
  readonly protocol: Protocol
  /** Identity to answer with over mTLS; absent: plain. */
  readonly identity?: string
}

export interface Layout {
  readonly workloads: ReadonlyMap<string, WorkloadPlace>
  /** By `address:port` in the model. */
  readonly external: ReadonlyMap<string, ExternalPlace>
}

const FIRST_PROXY_PORT = 15_001

/**
 * Gives everything its place. `nextAddress` hands out loopback addresses that nobody else uses.
 * @param sidecars workloads that run a proxy.
 */
export async function layOut(model: MeshModel, sidecars: ReadonlySet<string>, nextAddress: () => string): Promise<Layout> {
  const services = model.services ?? []
  const workloads = new Map<string, WorkloadPlace>()
  for (const workload of model.workloads ?? [])
    workloads.set(workload.id, await placeWorkload(workload, model, sidecars.has(workload.id), nextAddress()))
  const external = new Map<string, ExternalPlace>()
  const addresses = new Map<string, string>()
  for (const service of services) {
    for (const port of service.ports) {
      for (const endpoint of externalEndpoints(service, port)) {
        const name = endpointName(endpoint)
        const address = addresses.get(endpoint.address) ?? nextAddress()
        addresses.set(endpoint.address, address)
        if (!external.has(name)) external.set(name, placeEndpoint(service, port, endpoint, address))
      }
    }
  }
  return { workloads, external }
}

/** Endpoints that stay endpoints of their own: of services without workloads, and plain ones. */
export function externalEndpoints(service: Service, port: ServicePort): Endpoint[] {
  const hasWorkloads = (service.workloads ?? []).length > 0
  return (port.endpoints ?? []).filter(endpoint => !hasWorkloads || endpoint.transport === 'plain')
}

export function endpointName({ address, port }: Endpoint): string {
  return `${address}:${port}`
}

export function serviceKey(service: string, port: number): string {
  return `${service}:${port}`
}

export function openKey(workloadPort: number, tls: OpenTls): string {
  return `${workloadPort} ${tls}`
}

/** The workload's port that a service port leads to; undefined when the workload has no port of that name. */
export function targetPortOf(port: ServicePort, workload: Workload): number | undefined {
  const target = port.targetPort ?? port.port
  return typeof target === 'number' ? target : workload.ports?.find(({ name }) => name === target)?.number
}

/** Service ports that get an outbound listener of their own. */
function isProxied(port: ServicePort): boolean {
  return port.protocol !== 'udp'
}

async function placeWorkload(workload: Workload, model: MeshModel, hasSidecar: boolean, address: string): Promise<WorkloadPlace> {
  const { services = [] } = model
  const applications = new Map<number, Protocol>()
  for (const service of services.filter(({ workloads }) => workloads?.includes(workload.id))) {
    for (const port of service.ports) {
      const target = targetPortOf(port, workload)
      if (target !== undefined && !applications.has(target)) applications.set(target, port.protocol)
    }
  }
  for (const { number } of workload.ports ?? []) if (!applications.has(number)) applications.set(number, 'http')
  const taken = new Set(applications.keys())
  const outboundHttp = await nextListener(address, taken)
  const inbound = new Map<number, TcpAddress>()
  for (const number of applications.keys()) inbound.set(number, await nextListener(address, taken))
  const open = new Map<string, OpenListener>()
  for (const { direction, tls, port, workloadPort = port } of workload.proxy?.listeners ?? model.mesh.proxy?.listeners ?? []) {
    if (direction !== 'inbound' || (tls !== 'none' && tls !== 'server') || !applications.has(workloadPort)) continue
    open.set(openKey(workloadPort, tls), { at: await nextListener(address, taken), workloadPort, tls })
  }
  const outbound = new Map<string, TcpAddress>()
  for (const service of services) {
    for (const port of service.ports.filter(isProxied)) outbound.set(serviceKey(service.id, port.port), await nextListener(address, taken))
  }
  return { id: workload.id, identity: workload.identity, address, hasSidecar, applications, inbound, open, outboundHttp, outbound }
}

function placeEndpoint(service: Service, port: ServicePort, endpoint: Endpoint, address: string): ExternalPlace {
  const isPlain = endpoint.transport === 'plain'
  return {
    name: endpointName(endpoint),
    at: { address, port: endpoint.port },
    protocol: port.protocol,
    ...(!isPlain && { identity: service.identities?.[0] ?? 'external/unnamed' }),
  }
}

/** The address is ours, but a server on 0.0.0.0 may have the port. */
async function nextListener(address: string, taken: Set<number>): Promise<TcpAddress> {
  let port = FIRST_PROXY_PORT
  while (taken.has(port) || !(await isFree(address, port))) port++
  taken.add(port)
  return { address, port }
}
