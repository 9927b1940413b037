// Who a proxy is, and which servers it accepts.
import type { Cluster, ProxyConfig } from '../model/proxy-config.generated.js'
import { carriesBytes, type ResolvedPort, type ResolvedProxy, type ResolvedService } from '../phases/2-resolve/resolved.js'
import type { Caller } from './caller.js'
import { lowerClusterPolicy, lowerEndpoints } from './cluster-policy.js'
import { keyOf, sortedUnique } from './service-discovery.js'

export function tlsFiles({ certificates }: ResolvedProxy): ProxyConfig['tls'] {
  return { certificate: certificates.certificate, key: certificates.key, trusted: [...certificates.trusted] }
}

export function lowerCluster(service: ResolvedService, port: ResolvedPort, clusterDomain: string, caller: Caller): Cluster {
  const key = keyOf(service, port.port)
  return {
    protocol: carriesBytes(port.protocol) ? 'tcp' : port.protocol,
    sni: `${service.name}.${service.namespace}.svc.${clusterDomain}`,
    principals: sortedUnique(service.identities.flatMap(identity => identity.principals)),
    identityRule: `deny/server-identity@${key}`,
    endpoints: lowerEndpoints(service, port, caller),
    policy: lowerClusterPolicy(service, port, caller),
  }
}
