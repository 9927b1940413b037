// What a proxy sends for its workload, and where to.
import { listenerService, outboundListeners } from '../../features/listener.js'
import { MATCH_ANY } from '../../features/http-route.js'
import { outboundPolicies, sideServices } from '../../features/outbound-policy.js'
import { lowerMqttService } from '../../features/mqtt.js'
import { addressesOf, destinationsOf, hostTable, keyOf, namesOf, sortedRecord, sortedUnique } from '../../features/service-discovery.js'
import { policyEntries } from '../../features/traffic-policy.js'
import type { Cluster, OutboundService, ProxyConfig, Route } from '../../model/proxy-config.generated.js'
import { carriesBytes, type ResolvedPort, type ResolvedService, type ResolvedWorkload } from '../2-resolve/resolved.js'
import type { MeshIndex } from './mesh-index.js'

export function lowerOutbound(workload: ResolvedWorkload, reachable: readonly ResolvedService[], index: MeshIndex): ProxyConfig['outbound'] {
  const { clusterDomain } = index.mesh
  const services = new Map<string, OutboundService>()
  const clusters = new Map<string, Cluster>()
  const add = (service: ResolvedService, port: ResolvedPort, routes: Route[]) => {
    const key = keyOf(service, port.port)
    const names = [...namesOf(service, clusterDomain, workload.namespace), ...addressesOf(service, port)]
    services.set(key, {
      protocol: port.protocol === 'mqtt' && !port.mqtt ? 'tcp' : port.protocol,
      hosts: sortedUnique(names),
      hostRule: `deny/unknown-host@${key}`,
      emptyRule: `deny/no-backend@${key}`,
      routes,
      policies: outboundPolicies(service, port, workload.identity),
      ...(port.mqtt && { mqtt: lowerMqttService(service, port, port.mqtt) }),
    })
  }
  const addCluster = (service: ResolvedService, port: ResolvedPort) => {
    const key = keyOf(service, port.port)
    if (!clusters.has(key)) clusters.set(key, index.cluster(service, port, workload))
  }
  const called = reachable.flatMap(service => service.ports.map(port => ({ service, port })))
  for (const { service, port } of called) {
    if (services.has(keyOf(service, port.port))) continue
    const routes = index.routes(service, port)
    add(service, port, routes)
    for (const { cluster } of routes.flatMap(route => route.backends)) {
      const target = index.servicePort(cluster)
      if (target) addCluster(target.service, target.port)
    }
    for (const { policy } of policyEntries(service, port, workload.identity)) {
      for (const side of sideServices(policy, port)) addCluster(side.service, side.port)
    }
    // Whether the caller may publish there is for that service's own side to say.
    called.push(...(port.mqtt?.publishes ?? []))
  }
  // A listener for what no policy allows stays, and refuses: an absent one would look like an outage.
  for (const listener of workload.proxy.listeners) {
    const target = listenerService(listener, index.mesh.services)
    const key = target && keyOf(target.service, target.port.port)
    if (!key || services.has(key)) continue
    const denied = `deny/default@${key}`
    const refused = { id: `service/${target.service.id}`, match: MATCH_ANY, backends: [] }
    // Without a name, no Host of a request is right: 403. Bytes are refused for want of a backend.
    const protocol = carriesBytes(target.port.protocol) ? 'tcp' : target.port.protocol
    services.set(key, { protocol, hosts: [], hostRule: denied, emptyRule: denied, routes: [refused], policies: [] })
  }
  return {
    listeners: outboundListeners(workload.proxy, index.mesh.services),
    destinations: destinationsOf(reachable),
    hosts: hostTable(reachable, workload, clusterDomain),
    services: sortedRecord(services),
    clusters: sortedRecord(clusters),
  }
}
