// What a proxy sends for its workload, and where to.
import { listenerService, outboundListeners, waysOut } from '../../features/listener.js'
import { MATCH_ANY } from '../../features/http-route.js'
import { keyOf, sortedRecord } from '../../features/service-discovery.js'
import type { OutboundService, ProxyConfig } from '../../model/proxy-config.generated.js'
import { carriesBytes, type ResolvedPort, type ResolvedService, type ResolvedWorkload } from '../2-resolve/resolved.js'
import type { MeshIndex } from './mesh-index.js'

export function lowerOutbound(workload: ResolvedWorkload, index: MeshIndex): ProxyConfig['outbound'] {
  const listeners = outboundListeners(workload.proxy, index.mesh.services)
  const { destinations, hosts, services, clusters } = index.called(workload, waysOut(listeners))
  // A listener for what no policy allows stays, and refuses: an absent one would look like an outage.
  const refused = new Map<string, OutboundService>()
  for (const listener of workload.proxy.listeners) {
    const target = listenerService(listener, index.mesh.services)
    const key = target && keyOf(target.service, target.port.port)
    if (key && !Object.hasOwn(services, key)) refused.set(key, refusing(target.service, target.port))
  }
  return {
    listeners,
    destinations,
    hosts,
    services: refused.size > 0 ? sortedRecord(new Map([...Object.entries(services), ...refused])) : services,
    clusters,
  }
}

/** Without a name, no Host of a request is right: 403. Bytes are refused for want of a backend. */
function refusing(service: ResolvedService, port: ResolvedPort): OutboundService {
  const denied = `deny/default@${keyOf(service, port.port)}`
  const route = { id: `service/${service.id}`, match: MATCH_ANY, backends: [] }
  const protocol = carriesBytes(port.protocol) ? 'tcp' : port.protocol
  return { protocol, hosts: [], hostRule: denied, emptyRule: denied, routes: [route], policies: [] }
}
