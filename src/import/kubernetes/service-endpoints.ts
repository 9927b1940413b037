// The addresses behind a service: EndpointSlices, else Endpoints, else the pods that it selects, else its own DNS name.
import type { Endpoint, Locality, Origin } from '../../model/mesh-model.generated.js'
import type { EndpointGroup, Inventory, KubernetesService, KubernetesServicePort, Pod, Runnable } from '../inventory.js'
import { sortedBy } from '../../order.js'
import type { Places } from './places.js'
import type { Runnables } from './runnables.js'

/** What is known about a service when its endpoints are made. */
export interface Backing {
  readonly service: KubernetesService
  readonly groups: readonly EndpointGroup[]
  /** Selected ones. */
  readonly pods: readonly Pod[]
  /** Selected templates, and what runs in the pods. */
  readonly runnables: readonly Runnable[]
}

export type EndpointSource = 'addresses' | 'pods' | 'dns' | 'none'

export class EndpointFinder {
  readonly #podsById: ReadonlyMap<string, Pod>
  readonly #podsByAddress: ReadonlyMap<string, Pod>

  constructor(
    readonly inventory: Inventory,
    readonly runnables: Runnables,
    readonly places: Places,
    readonly clusterDomain: string,
  ) {
    this.#podsById = new Map(inventory.pods.map(pod => [pod.id, pod]))
    const addressed = inventory.pods.filter(pod => !pod.hostNetwork && !pod.finished)
    this.#podsByAddress = new Map(addressed.flatMap(pod => (pod.address === undefined ? [] : [[pod.address, pod] as const])))
  }

  /** The pod that an address of an EndpointSlice or Endpoints belongs to. */
  podOf(address: EndpointGroup['addresses'][number]): Pod | undefined {
    return (address.pod === undefined ? undefined : this.#podsById.get(address.pod)) ?? this.#podsByAddress.get(address.address)
  }

  sourceOf({ groups, pods, runnables }: Backing): EndpointSource {
    if (groups.length > 0) return 'addresses'
    if (pods.some(pod => pod.address !== undefined)) return 'pods'
    return runnables.length > 0 ? 'dns' : 'none'
  }

  endpoints(backing: Backing, port: KubernetesServicePort): Endpoint[] {
    const found = {
      addresses: () => this.#ofGroups(backing, port),
      pods: () => this.#ofPods(backing, port),
      dns: () => this.#ofName(backing, port),
      none: () => [],
    }[this.sourceOf(backing)]()
    const unique = new Map(found.map(endpoint => [`${endpoint.address} ${String(endpoint.port).padStart(5, '0')}`, endpoint]))
    return sortedBy(unique, ([key]) => key).map(([, endpoint]) => endpoint)
  }

  /** Ports that a service port means on the machines: its number, or what the name stands for there. */
  targetPorts({ targetPort, port }: KubernetesServicePort, runnables: readonly Runnable[]): number[] {
    if (typeof targetPort !== 'string') return [targetPort ?? port]
    return runnables.flatMap(({ ports }) => ports.find(({ name }) => name === targetPort)?.number ?? [])
  }

  #ofGroups({ service, groups, runnables }: Backing, port: KubernetesServicePort): Endpoint[] {
    return groups.flatMap(group => {
      // No ports at all: the addresses answer on whatever the service means.
      const listed = group.ports.length === 0 ? { port: undefined } : group.ports.find(({ name }) => name === (port.name ?? ''))
      if (!listed) return []
      return group.addresses.flatMap(address => {
        const pod = this.podOf(address)
        const number = listed.port ?? this.targetPorts(port, pod ? [pod] : runnables)[0]
        if (number === undefined) return []
        const place = this.places.of(address.node ?? pod?.node, address.region, address.zone)
        const outside = pod ? !this.#podInMesh(pod) : this.#unknownIsOutside(service, runnables)
        return endpoint(address.address, number, address.origin, outside, place)
      })
    })
  }

  #ofPods({ service, pods }: Backing, port: KubernetesServicePort): Endpoint[] {
    return pods.flatMap(pod => {
      const [number] = this.targetPorts(port, [pod])
      if (pod.address === undefined || number === undefined || pod.finished || !(pod.ready || service.publishNotReady)) return []
      return endpoint(pod.address, number, pod.addressOrigin, !this.#podInMesh(pod), this.places.of(pod.node))
    })
  }

  /** The name of a headless service leads to its pods without translation of ports. */
  #ofName({ service, runnables }: Backing, port: KubernetesServicePort): Endpoint[] {
    const number = service.headless ? this.targetPorts(port, runnables)[0] : port.port
    if (number === undefined) return []
    const outside = runnables.every(runnable => !this.runnables.inMesh(runnable))
    return [endpoint(`${service.name}.${service.namespace}.svc.${this.clusterDomain}`, number, port.origin, outside, undefined)]
  }

  #podInMesh(pod: Pod): boolean {
    return this.runnables.inMesh(this.runnables.ofPod.get(pod.id) ?? pod)
  }

  /** Addresses written by hand behind a service without a selector have no sidecar that we could know of. */
  #unknownIsOutside(service: KubernetesService, runnables: readonly Runnable[]): boolean {
    if (runnables.length > 0) return runnables.every(runnable => !this.runnables.inMesh(runnable))
    return service.selector.size === 0
  }
}

function endpoint(address: string, port: number, origin: Origin, outside: boolean, place: Locality | undefined): Endpoint {
  return { address, port, ...(place && { locality: place }), ...(outside && { transport: 'plain' as const }), origin }
}
