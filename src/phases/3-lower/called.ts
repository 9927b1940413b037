// What all proxies of one caller with the same listeners have in common on their outbound side: what they may call, and where it is.
import { outboundPolicies, sideServices } from '../../features/outbound-policy.js'
import { lowerMqttService } from '../../features/mqtt.js'
import type { Caller } from '../../features/caller.js'
import type { WaysOut } from '../../features/listener.js'
import { addressesOf, destinationsOf, hostTable, keyOf, namesOf, sortedRecord, sortedUnique } from '../../features/service-discovery.js'
import type { Cluster, OutboundService, ProxyConfig } from '../../model/proxy-config.generated.js'
import type { ResolvedPort, ResolvedService } from '../2-resolve/resolved.js'
import type { MeshIndex } from './mesh-index.js'

/** Proxies share it: nobody may change it. */
export type CalledSide = Pick<ProxyConfig['outbound'], 'destinations' | 'hosts' | 'services' | 'clusters'>

/**
 * What no listener leads to is left out: nothing would ever ask for it. Addresses come and go, and scripts must not change with them, so a listener that
 * goes by destination leads to all services.
 */
export function lowerCalled(caller: Caller, out: WaysOut, index: MeshIndex): CalledSide {
  const reachable = index.reachable(caller.identity).services
  const names = reachable.map(service => index.names(service, caller))
  const destinations = out.byDestination ? destinationsOf(names) : {}
  const hosts = out.byHost ? hostTable(names) : {}
  const ledTo = out.byDestination ? null : new Set([...Object.values(hosts), ...out.services])
  const services = new Map<string, OutboundService>()
  const clusters = new Map<string, Cluster>()
  const addCluster = (service: ResolvedService, port: ResolvedPort) => {
    const key = keyOf(service, port.port)
    if (!clusters.has(key)) clusters.set(key, index.cluster(service, port, caller))
  }
  const called = reachable
    .flatMap(service => service.ports.map(port => ({ service, port })))
    .filter(({ service, port }) => ledTo?.has(keyOf(service, port.port)) ?? true)
  for (const { service, port } of called) {
    const key = keyOf(service, port.port)
    if (services.has(key)) continue
    const lowered = index.outboundService(service, port, caller)
    services.set(key, lowered)
    for (const { cluster } of lowered.routes.flatMap(route => route.backends)) {
      const target = index.servicePort(cluster)
      if (target) addCluster(target.service, target.port)
    }
    for (const side of sideServices(service, port, caller.identity)) addCluster(side.service, side.port)
    // Whether the caller may publish there is for that service's own side to say.
    called.push(...(port.mqtt?.publishes ?? []))
  }
  return {
    destinations,
    hosts,
    services: sortedRecord(services),
    clusters: sortedRecord(clusters),
  }
}

export function lowerService(service: ResolvedService, port: ResolvedPort, caller: Caller, index: MeshIndex): OutboundService {
  const key = keyOf(service, port.port)
  const names = [...namesOf(service, index.mesh.clusterDomain, caller.namespace), ...addressesOf(service, port)]
  return {
    protocol: port.protocol === 'mqtt' && !port.mqtt ? 'tcp' : port.protocol,
    hosts: sortedUnique(names),
    hostRule: `deny/unknown-host@${key}`,
    emptyRule: `deny/no-backend@${key}`,
    routes: index.routes(service, port),
    policies: outboundPolicies(service, port, caller.identity),
    ...(port.mqtt && { mqtt: lowerMqttService(service, port, port.mqtt) }),
  }
}
