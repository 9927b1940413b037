// What a proxy accepts for its workload.
import { httpRules } from '../../features/access.js'
import { inboundPolicies } from '../../features/inbound-policy.js'
import { addressPort, sortedRecord, sortedUnique } from '../../features/service-discovery.js'
import { connections } from '../../features/tcp-route.js'
import { compare } from '../../features/http-route.js'
import type { InboundPort } from '../../model/proxy-config.generated.js'
import type { ResolvedPolicy, ResolvedService, ResolvedWorkload, ServedPort } from '../2-resolve/resolved.js'
import type { MeshIndex } from './mesh-index.js'

export function lowerInbound(workload: ResolvedWorkload, index: MeshIndex): Record<string, InboundPort> {
  const byNumber = new Map<number, ServedPort[]>()
  for (const served of workload.serves) {
    const list = byNumber.get(served.number)
    if (list) list.push(served)
    else byNumber.set(served.number, [served])
  }
  const ports = [...byNumber].map(([number, served]): [string, InboundPort] => {
    const services = servedServices(served)
    const policies = [workload.identity, ...services].flatMap(destination => index.policiesTo.get(destination) ?? [])
    policies.sort((a, b) => compare(a.id, b.id))
    const context = { number, served, policies, hostsOf: index.inboundHosts, apexHostsOf: index.apexHosts }
    const { protocol } = served[0]!.port
    const bytes = protocol === 'tcp'
    return [
      String(number),
      {
        protocol,
        application: addressPort(workload.proxy.applicationAddress, number),
        hosts: sortedUnique(served.flatMap(index.inboundHosts)),
        denyRule: `deny/default@${workload.id}:${number}`,
        hostRule: `deny/unknown-host@${workload.id}:${number}`,
        rules: bytes ? [] : httpRules(context),
        connections: bytes ? connections(context) : null,
        policies: inboundPolicies(served, index.mesh.clusterDomain),
      },
    ]
  })
  return sortedRecord(ports)
}

/** With the apexes whose splits send requests here: what is allowed for them is allowed where they are answered. */
function servedServices(served: readonly ServedPort[]): ResolvedService[] {
  return [...new Set(served.flatMap(({ service }) => [service, ...service.apexes]))]
}

/** Every policy about this workload, allowed on one of its ports or not. */
export function accessPoliciesOf(workload: ResolvedWorkload, index: MeshIndex): ResolvedPolicy[] {
  const destinations = new Set<unknown>([workload.identity, ...servedServices(workload.serves)])
  return [...destinations].flatMap(destination => index.policiesTo.get(destination) ?? [])
}
