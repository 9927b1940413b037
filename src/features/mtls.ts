// Who a proxy is, and which servers it accepts.
import type { Cluster, ProxyConfig } from '../model/proxy-config.generated.js'
import { carriesBytes, type ResolvedPort, type ResolvedProxy, type ResolvedService } from '../phases/2-resolve/resolved.js'
import { addressPort, keyOf, sortedUnique } from './service-discovery.js'

export function tlsFiles({ certificates }: ResolvedProxy): ProxyConfig['tls'] {
  return { certificate: certificates.certificate, key: certificates.key, trusted: [...certificates.trusted] }
}

export function lowerCluster(service: ResolvedService, port: ResolvedPort, clusterDomain: string): Cluster {
  const key = keyOf(service, port.port)
  const usable = port.endpoints.filter(endpoint => endpoint.weight > 0)
  const tier = usable.reduce((lowest, endpoint) => Math.min(lowest, endpoint.priority), Infinity)
  return {
    protocol: carriesBytes(port.protocol) ? 'tcp' : port.protocol,
    sni: `${service.name}.${service.namespace}.svc.${clusterDomain}`,
    principals: sortedUnique(service.identities.flatMap(identity => identity.principals)),
    identityRule: `deny/server-identity@${key}`,
    endpoints: usable
      .filter(endpoint => endpoint.priority === tier)
      .map(({ address, port: number, weight, transport }) => ({ address: addressPort(address, number), weight, transport })),
  }
}
