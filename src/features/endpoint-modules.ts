// What a proxy needs besides weights to choose an endpoint, and why.
import type { Cluster, ProxyConfig } from '../model/proxy-config.generated.js'

export type EndpointModule =
  | 'cluster-policy'
  | 'least-request'
  | 'consistent-hash'
  | 'sticky-cookie'
  | 'outlier-detection'
  | 'health-check'
  | 'connection-limits'

interface Row {
  /** PipyJS module in modules/. */
  readonly module: EndpointModule
  readonly reason: string
  readonly neededBy: (cluster: Cluster) => boolean
}

export const ENDPOINT_MODULES: readonly Row[] = [
  {
    module: 'cluster-policy',
    reason: 'a cluster has a policy of its own, tiers, or endpoints with a path prefix',
    neededBy: ({ endpoints, policy }) =>
      Object.keys(policy).some(knob => knob !== 'timeouts') || endpoints.some(({ tier, pathPrefix }) => tier > 0 || pathPrefix !== ''),
  },
  { module: 'least-request', reason: 'a cluster is balanced so', neededBy: ({ policy }) => policy.loadBalancing?.algorithm === 'least-request' },
  { module: 'consistent-hash', reason: 'a cluster is balanced so', neededBy: ({ policy }) => policy.loadBalancing?.algorithm === 'consistent-hash' },
  {
    module: 'sticky-cookie',
    reason: 'clients stay with one endpoint of a cluster',
    neededBy: ({ policy }) => (policy.loadBalancing?.stickyCookie ?? null) !== null,
  },
  {
    module: 'outlier-detection',
    reason: 'a cluster leaves out endpoints at which requests fail',
    neededBy: ({ policy }) => policy.outlierDetection !== undefined,
  },
  { module: 'health-check', reason: 'the endpoints of a cluster are asked', neededBy: ({ policy }) => policy.healthCheck !== undefined },
  {
    module: 'connection-limits',
    reason: 'a cluster takes so many connections or requests at a time',
    neededBy: ({ policy }) => policy.connectionLimits !== undefined,
  },
]

export function endpointModulesOf({ outbound: { clusters } }: ProxyConfig): EndpointModule[] {
  const all = Object.values(clusters)
  return ENDPOINT_MODULES.filter(({ neededBy }) => all.some(neededBy)).map(({ module }) => module)
}
