// Everything that proxies have in common, found once: lowering one proxy then costs what that proxy needs.
import type { Cluster, OutboundService, Route } from '../../model/proxy-config.generated.js'
import { type Caller, callerKey } from '../../features/caller.js'
import type { WaysOut } from '../../features/listener.js'
import { lowerCluster } from '../../features/mtls.js'
import { apexHosts, inboundHosts, keyOf, type ServiceNames, serviceNames } from '../../features/service-discovery.js'
import { lowerRoutes } from '../../features/split.js'
import type {
  ResolvedIdentity,
  ResolvedMesh,
  ResolvedPolicy,
  ResolvedPort,
  ResolvedService,
  ResolvedWorkload,
  ServedPort,
} from '../2-resolve/resolved.js'
import { type CalledSide, lowerCalled, lowerService } from './called.js'
import { lowerServed, type ServedSide } from './inbound.js'
import { type Reachable, reachableFrom } from './reachable.js'

export class MeshIndex {
  readonly policiesTo = new Map<unknown, ResolvedPolicy[]>()
  readonly policiesFrom = new Map<unknown, ResolvedPolicy[]>()
  readonly servicesOf = new Map<unknown, ResolvedService[]>()
  readonly workloadsOf = new Map<unknown, ResolvedWorkload[]>()
  readonly forEveryone: readonly ResolvedPolicy[]
  readonly permissive: readonly ResolvedService[]
  readonly #reachable = new Map<ResolvedIdentity, Reachable>()
  readonly #called = new Map<string, CalledSide>()
  readonly #served = new Map<string, ServedSide>()
  readonly #names = new Map<string, ServiceNames>()
  readonly #outboundServices = new Map<string, OutboundService>()
  readonly #routes = new Map<ResolvedPort, Route[]>()
  readonly #clusters = new Map<ResolvedPort, Cluster>()
  readonly #hosts = new Map<ResolvedPort, string[]>()
  readonly #apexHosts = new Map<ResolvedService, string[]>()
  readonly #ports = new Map<string, { service: ResolvedService; port: ResolvedPort }>()

  constructor(readonly mesh: ResolvedMesh) {
    for (const policy of mesh.policies) {
      add(this.policiesTo, policy.identity ?? policy.service, policy)
      for (const source of policy.sources) add(this.policiesFrom, source, policy)
    }
    for (const service of mesh.services.values()) {
      for (const identity of service.identities) add(this.servicesOf, identity, service)
      for (const port of service.ports) this.#ports.set(keyOf(service, port.port), { service, port })
    }
    for (const workload of mesh.workloads.values()) {
      add(this.workloadsOf, workload.identity, workload)
      for (const service of new Set(workload.serves.map(served => served.service))) add(this.workloadsOf, service, workload)
    }
    this.forEveryone = mesh.policies.filter(policy => policy.authenticated)
    this.permissive = [...mesh.services.values()].filter(service => service.permissive)
  }

  servicePort(key: string): { service: ResolvedService; port: ResolvedPort } | undefined {
    return this.#ports.get(key)
  }

  reachable(identity: ResolvedIdentity): Reachable {
    return memo(this.#reachable, identity, () => reachableFrom(identity, this))
  }

  called(caller: Caller, out: WaysOut): CalledSide {
    return memo(this.#called, callerKey(caller) + JSON.stringify(out), () => lowerCalled(caller, out, this))
  }

  served(identity: ResolvedIdentity, number: number, served: readonly ServedPort[]): ServedSide {
    const key = [identity.id, number, ...served.map(({ service, port }) => keyOf(service, port.port))].join()
    return memo(this.#served, key, () => lowerServed(identity, number, served, this))
  }

  names(service: ResolvedService, { namespace }: Caller): ServiceNames {
    return memo(this.#names, `${namespace} ${service.id}`, () => serviceNames(service, namespace, this.mesh.clusterDomain))
  }

  /** Like a cluster the same for all callers in a namespace, unless a policy says otherwise. */
  outboundService(service: ResolvedService, port: ResolvedPort, caller: Caller): OutboundService {
    const lower = () => lowerService(service, port, caller, this)
    const key = `${caller.namespace} ${keyOf(service, port.port)}`
    return service.trafficPolicies.length > 0 ? lower() : memo(this.#outboundServices, key, lower)
  }

  routes(service: ResolvedService, port: ResolvedPort): Route[] {
    return memo(this.#routes, port, () => lowerRoutes(service, port))
  }

  /** The same for all callers, unless a policy or what differs between them says otherwise. */
  cluster(service: ResolvedService, port: ResolvedPort, caller: Caller): Cluster {
    const lower = () => lowerCluster(service, port, this.mesh.clusterDomain, caller)
    return service.trafficPolicies.length > 0 ? lower() : memo(this.#clusters, port, lower)
  }

  inboundHosts = ({ service, port }: ServedPort): string[] => memo(this.#hosts, port, () => inboundHosts(service, port, this.mesh.clusterDomain))

  apexHosts = (apex: ResolvedService): string[] => memo(this.#apexHosts, apex, () => apexHosts(apex, this.mesh.clusterDomain))
}

function add<T>(map: Map<unknown, T[]>, key: unknown, value: T): void {
  if (key === undefined) return
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function memo<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
