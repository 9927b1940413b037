// What all proxies of one caller have in common on their outbound side: what they may call, and where it is.
import { outboundPolicies, sideServices } from '../../features/outbound-policy.js'
import { lowerMqttService } from '../../features/mqtt.js'
import type { Caller } from '../../features/caller.js'
import { addressesOf, destinationsOf, hostTable, keyOf, namesOf, sortedRecord, sortedUnique } from '../../features/service-discovery.js'
import { policyEntries } from '../../features/traffic-policy.js'
import type { Cluster, OutboundService, ProxyConfig } from '../../model/proxy-config.generated.js'
import type { ResolvedPort, ResolvedService } from '../2-resolve/resolved.js'
import type { MeshIndex } from './mesh-index.js'

/** Proxies share it: nobody may change it. */
export type CalledSide = Pick<ProxyConfig['outbound'], 'destinations' | 'hosts' | 'services' | 'clusters'>

export function lowerCalled(caller: Caller, index: MeshIndex): CalledSide {
  const reachable = index.reachable(caller.identity).services
  const names = reachable.map(service => index.names(service, caller))
  const services = new Map<string, OutboundService>()
  const clusters = new Map<string, Cluster>()
  const addCluster = (service: ResolvedService, port: ResolvedPort) => {
    const key = keyOf(service, port.port)
    if (!clusters.has(key)) clusters.set(key, index.cluster(service, port, caller))
  }
  const called = reachable.flatMap(service => service.ports.map(port => ({ service, port })))
  for (const { service, port } of called) {
    const key = keyOf(service, port.port)
    if (services.has(key)) continue
    const lowered = index.outboundService(service, port, caller)
    services.set(key, lowered)
    for (const { cluster } of lowered.routes.flatMap(route => route.backends)) {
      const target = index.servicePort(cluster)
      if (target) addCluster(target.service, target.port)
    }
    for (const { policy } of policyEntries(service, port, caller.identity)) {
      for (const side of sideServices(policy, port)) addCluster(side.service, side.port)
    }
    // Whether the caller may publish there is for that service's own side to say.
    called.push(...(port.mqtt?.publishes ?? []))
  }
  return {
    destinations: destinationsOf(names),
    hosts: hostTable(names),
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
