// Where workloads and the pods behind services are: by Nodes, and by what pod templates ask for.
import type { Locality } from '../../model/mesh-model.generated.js'
import type { Inventory, Pod, Runnable } from '../inventory.js'
import { sortedBy } from '../../order.js'
import type { Runnables } from './runnables.js'
import { locality } from './topology.js'

export class Places {
  readonly #regionOfZone: ReadonlyMap<string, string>
  readonly #podsOf = new Map<Runnable, Pod[]>()

  constructor(
    readonly inventory: Inventory,
    runnables: Runnables,
  ) {
    const zones = sortedBy(inventory.nodes.values(), place => `${place.zone} ${place.region}`)
    this.#regionOfZone = new Map(zones.flatMap(({ zone, region }) => (zone === undefined || region === undefined ? [] : [[zone, region] as const])))
    for (const pod of inventory.pods) {
      const runnable = runnables.ofPod.get(pod.id)
      if (!runnable || pod.finished) continue
      const others = this.#podsOf.get(runnable)
      if (others) others.push(pod)
      else this.#podsOf.set(runnable, [pod])
    }
  }

  /** What is written goes before what is known of the node. */
  of(node: string | undefined, region?: string, zone?: string): Locality | undefined {
    const known = node === undefined ? undefined : this.inventory.nodes.get(node)
    const place = zone ?? known?.zone
    return locality(region ?? known?.region ?? (place === undefined ? undefined : this.#regionOfZone.get(place)), place)
  }

  /** What its template selects, else what the nodes of all its pods have in common: a workload has one configuration, wherever its pods run. */
  ofWorkload(workload: Runnable): Locality | undefined {
    const { node, region, zone } = workload.selectedNodes
    const asked = this.of(node, region, zone)
    if (asked) return asked
    const [first, ...others] = (this.#podsOf.get(workload) ?? []).map(pod => this.of(pod.node))
    return others.reduce(inCommon, first)
  }
}

/** A zone of one name in two regions is two zones. */
function inCommon(one: Locality | undefined, other: Locality | undefined): Locality | undefined {
  const region = one?.region === other?.region ? one?.region : undefined
  return locality(region, one?.region === other?.region && one?.zone === other?.zone ? one?.zone : undefined)
}
