// What a proxy accepts for its workload.
import { httpRules } from '../../features/access.js'
import { connectionRateLimits, inboundPolicies } from '../../features/inbound-policy.js'
import { isListenedTo } from '../../features/listener.js'
import { lowerMqttPort } from '../../features/mqtt.js'
import { addressPort, sortedRecord, sortedUnique } from '../../features/service-discovery.js'
import { anyone, connections } from '../../features/tcp-route.js'
import type { InboundPort } from '../../model/proxy-config.generated.js'
import {
  carriesBytes,
  type ResolvedIdentity,
  type ResolvedPolicy,
  type ResolvedService,
  type ResolvedWorkload,
  type ServedPort,
} from '../2-resolve/resolved.js'
import type { MeshIndex } from './mesh-index.js'
import { compareText } from '../../order.js'

/** What the workloads of one identity that serve the same have in common. They share it: nobody may change it. */
export interface ServedSide extends Pick<InboundPort, 'hosts' | 'rules' | 'connections' | 'connectionRateLimits' | 'policies'> {
  /** Rule id, or null for nobody. */
  readonly anyone: string | null
}

export function lowerInbound(workload: ResolvedWorkload, index: MeshIndex): Record<string, InboundPort> {
  const byNumber = new Map<number, ServedPort[]>()
  for (const served of workload.serves) {
    if (!isListenedTo(served.number, workload.proxy)) continue
    const list = byNumber.get(served.number)
    if (list) list.push(served)
    else byNumber.set(served.number, [served])
  }
  const ports = [...byNumber].map(([number, served]): [string, InboundPort] => {
    const { hosts, rules, connections, connectionRateLimits, policies, anyone } = index.served(workload.identity, number, served)
    const { protocol: transport } = served[0]!.port
    const mqtt = workload.mqtt.get(number)
    const key = `${workload.id}:${number}`
    return [
      String(number),
      {
        // Without a policy there is nothing to look at in MQTT: who may connect decides.
        protocol: carriesBytes(transport) ? (mqtt ? 'mqtt' : 'tcp') : transport,
        application: addressPort(workload.proxy.applicationAddress, number),
        hosts,
        denyRule: `deny/default@${key}`,
        hostRule: `deny/unknown-host@${key}`,
        rules,
        connections,
        connectionRateLimits,
        policies,
        ...(mqtt && { mqtt: lowerMqttPort(mqtt, key, anyone) }),
      },
    ]
  })
  return sortedRecord(new Map(ports))
}

export function lowerServed(identity: ResolvedIdentity, number: number, served: readonly ServedPort[], index: MeshIndex): ServedSide {
  const policies = [identity, ...servedServices(served)].flatMap(destination => index.policiesTo.get(destination) ?? [])
  policies.sort((a, b) => compareText(a.id, b.id))
  const context = { number, served, policies, hostsOf: index.inboundHosts, apexHostsOf: index.apexHosts }
  const bytes = carriesBytes(served[0]!.port.protocol)
  return {
    hosts: sortedUnique(served.flatMap(index.inboundHosts)),
    rules: bytes ? [] : httpRules(context),
    connections: bytes ? connections(context) : null,
    connectionRateLimits: connectionRateLimits(served, index.mesh.clusterDomain),
    policies: inboundPolicies(served, index.mesh.clusterDomain),
    anyone: anyone(context),
  }
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
