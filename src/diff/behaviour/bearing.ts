// What of a mesh bears on calls to one service, as a text: where the texts of two meshes are equal, nothing that is called there can differ.
import type { ResolvedIdentity, ResolvedMesh, ResolvedPolicy, ResolvedService, ResolvedWorkload } from '../../phases/2-resolve/resolved.js'

export interface Bearing {
  readonly service: ResolvedService
  /** These three in order of id. */
  readonly services: readonly ResolvedService[]
  readonly workloads: readonly ResolvedWorkload[]
  readonly policies: readonly ResolvedPolicy[]
  /** True: the mode of some service there lets everybody in. */
  readonly hasPermissive: boolean
  /** Everything but the policies, in one text. */
  readonly ground: string
}

/** Of one mesh. Finds everything once, so that a service costs what bears on it. */
export class BearingIndex {
  readonly #found = new Map<string, Bearing>()
  readonly #texts = new Map<object, string>()
  readonly #policiesTo = new Map<object, ResolvedPolicy[]>()
  readonly #workloadsOf = new Map<ResolvedService, Set<ResolvedWorkload>>()
  readonly #byAddress = new Map<string, Set<ResolvedService>>()
  readonly #byListener = new Map<string, ResolvedWorkload[]>()
  readonly #workloadsAs = new Map<ResolvedIdentity, ResolvedWorkload[]>()

  constructor(readonly mesh: ResolvedMesh) {
    for (const policy of mesh.policies) {
      const destination = policy.identity ?? policy.service
      if (destination) listIn(this.#policiesTo, destination).push(policy)
    }
    for (const workload of mesh.workloads.values()) {
      listIn(this.#workloadsAs, workload.identity).push(workload)
      for (const { service } of workload.serves) setIn(this.#workloadsOf, service).add(workload)
      for (const { direction, address, port } of workload.proxy.listeners) {
        if (direction === 'inbound') listIn(this.#byListener, `${address}:${port}`).push(workload)
      }
    }
    for (const service of mesh.services.values()) for (const address of dialledAt(service)) setIn(this.#byAddress, address).add(service)
  }

  of(id: string): Bearing | undefined {
    const service = this.mesh.services.get(id)
    if (!service) return undefined
    const known = this.#found.get(id) ?? this.#bearing(service)
    this.#found.set(id, known)
    return known
  }

  /** Who calls, as far as destinations care. Empty: there is nobody of that name. */
  callerText(id: string): string {
    const identity = this.mesh.identities.get(id)
    if (!identity) return ''
    return textOf({ identity, workloads: this.workloadsAs(id).map(({ id: workload, proxy }) => [workload, proxy.interception, proxy.listeners]) })
  }

  /** In order of id. */
  workloadsAs(identity: string): readonly ResolvedWorkload[] {
    const known = this.mesh.identities.get(identity)
    return (known && this.#workloadsAs.get(known)) ?? []
  }

  /** All of it; with a caller only what concerns that one, null standing for all that no policy names. */
  text({ ground, policies }: Bearing, caller?: string | null): string {
    const concerning = caller === undefined ? policies : policies.filter(policy => concerns(policy, caller))
    return [ground, ...concerning.map(policy => this.#policyText(policy, caller === undefined))].join('\n')
  }

  /** The service, its splits' backends, whoever answers for them, and what else answers there or is dialled by the same address. */
  #bearing(service: ResolvedService): Bearing {
    const called = new Set<ResolvedService>([service])
    for (const address of dialledAt(service)) for (const other of this.#byAddress.get(address) ?? []) called.add(other)
    for (const one of [...called]) for (const split of one.splits) for (const { service: backend } of split.backends) called.add(backend)
    const workloads = new Set([...called].flatMap(one => [...(this.#workloadsOf.get(one) ?? []), ...this.#behindListeners(one)]))
    const services = new Set([...called, ...[...workloads].flatMap(workload => workload.serves.map(served => served.service))])
    for (const one of [...services]) for (const apex of one.apexes) services.add(apex)
    const identities = [...called].flatMap(one => one.identities)
    const destinations = new Set<object>([...services, ...identities, ...[...workloads].map(({ identity }) => identity)])
    const policies = [...destinations].flatMap(destination => this.#policiesTo.get(destination) ?? [])
    const { trustDomain, clusterDomain } = this.mesh
    const parts = { services: sorted(services), workloads: sorted(workloads), policies: sorted(policies) }
    const texts = [
      ...parts.services.map(one => this.#text(one, () => serviceText(one))),
      ...parts.workloads.map(one => this.#text(one, () => workloadText(one))),
    ]
    const hasPermissive = [...services].some(({ permissive }) => permissive)
    return { service, ...parts, hasPermissive, ground: [trustDomain, clusterDomain, ...texts].join('\n') }
  }

  #behindListeners({ ports }: ResolvedService): ResolvedWorkload[] {
    return ports.flatMap(({ endpoints }) => endpoints.flatMap(({ address, port }) => this.#byListener.get(`${address}:${port}`) ?? []))
  }

  #policyText(policy: ResolvedPolicy, withSources: boolean): string {
    const rest = this.#text(policy, () => policyText(policy))
    return withSources ? rest + textOf(policy.sources) : rest
  }

  #text(key: object, make: () => string): string {
    const known = this.#texts.get(key) ?? make()
    this.#texts.set(key, known)
    return known
  }
}

/** All that an answer about this service depends on: the interpreter looks through every service and policy of a mesh. */
export function partOf(mesh: ResolvedMesh, bearing: Bearing | undefined, caller: ResolvedWorkload | undefined): ResolvedMesh {
  const { services = [], workloads = [], policies = [] } = bearing ?? {}
  const callers = caller && !workloads.includes(caller) ? [caller] : []
  return { ...mesh, services: byId(services), workloads: byId(sorted([...workloads, ...callers])), policies }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map(item => [item.id, item]))
}

export function concerns({ authenticated, sources }: ResolvedPolicy, caller: string | null): boolean {
  return authenticated || sources.some(({ id }) => id === caller)
}

/** address:port, as an application dials it: virtual addresses, or else the endpoints themselves. */
function dialledAt({ vips, ports }: ResolvedService): string[] {
  return ports.flatMap(({ port, endpoints }) => [...vips.map(vip => `${vip}:${port}`), ...endpoints.map(one => `${one.address}:${one.port}`)])
}

function serviceText({ id, hosts, vips, permissive, ports, identities, splits }: ResolvedService): string {
  const divided = splits.map(({ id: split, matches, targets }) => ({
    split,
    matches: matches?.map(({ match }) => match) ?? null,
    targets: [...targets].map(([port, list]) => [port, list.map(({ service, port: number, weight }) => [service.id, number, weight])]),
  }))
  return textOf({ id, hosts, vips, permissive, ports, identities, divided })
}

function workloadText({ id, identity, serves, proxy }: ResolvedWorkload): string {
  const served = serves.map(({ service, port, number }) => [service.id, port.port, number])
  return textOf({ id, identity, served, interception: proxy.interception, listeners: proxy.listeners })
}

function policyText({ id, identity, service, port, authenticated, matches, ports }: ResolvedPolicy): string {
  const wanted = matches?.map(({ match }) => match) ?? null
  return textOf({ id, identity: identity?.id, service: service?.id, port, authenticated, wanted, ports: ports && [...ports] })
}

/** Where something was written does not matter. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (key, item) => (key === 'place' ? undefined : item))
}

function sorted<T extends { readonly id: string }>(items: Iterable<T>): T[] {
  return [...new Set(items)].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function listIn<K, V>(map: Map<K, V[]>, key: K): V[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}

function setIn<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const set = map.get(key) ?? new Set()
  map.set(key, set)
  return set
}
