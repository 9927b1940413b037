// Kinds of osm-edge and FSM that change traffic there and become nothing here, with what is missing.

const POLICIES = ['policy.openservicemesh.io', 'policy.flomesh.io']
const CLUSTERS = ['multicluster.flomesh.io', 'flomesh.io']
const EXTENSIONS = ['extension.gateway.flomesh.io', 'gateway.flomesh.io']
const GATEWAY = ['gateway.flomesh.io']

const OUTSIDE = 'destinations outside the mesh are refused until a service of a mesh model names them'
const SCRIPTS = 'scripts of users do not run in proxies that pipyc makes'
const OTHER_CLUSTERS = 'endpoints of other clusters come from a mesh model, with cluster and pathPrefix'
const ADDRESSES = 'callers are known by their certificates, not by their addresses'
const CERTIFICATES = 'proxies read certificates from files, whoever issues them'
const OWN_GATEWAY = 'it is about a gateway of FSM alone'
const RENAMED = (kind: string) => `FSM 1.5 has ${kind} in its place, which is imported`

const ROWS: readonly [groups: readonly string[], kinds: string, reason: string][] = [
  [POLICIES, 'Egress EgressGateway', OUTSIDE],
  [POLICIES, 'IngressBackend', 'who calls from outside the mesh needs a certificate of the mesh, and an access policy'],
  [POLICIES, 'AccessControl', ADDRESSES],
  [POLICIES, 'AccessCert', CERTIFICATES],
  [POLICIES, 'Isolation', 'addresses are cut off by nothing here'],
  [POLICIES, 'TrafficWarmup', 'a new endpoint has its full share at once'],
  [['plugin.flomesh.io'], 'Plugin PluginChain PluginConfig', SCRIPTS],
  [CLUSTERS, 'Cluster ServiceExport ServiceImport', OTHER_CLUSTERS],
  [EXTENSIONS, 'FilterDefinition FilterConfig', SCRIPTS],
  [EXTENSIONS, 'ListenerFilter RequestTermination HTTPLog Metrics Zipkin ProxyTag DNSModifier', OWN_GATEWAY],
  [EXTENSIONS, 'ExternalRateLimit', 'no request is shown to another service; rateLimits of a traffic policy count in the proxy'],
  [EXTENSIONS, 'ConcurrencyLimit', 'connectionLimits of a traffic policy bounds what is under way'],
  [EXTENSIONS, 'IPRestriction', ADDRESSES],
  [GATEWAY, 'RouteRuleFilterPolicy', OWN_GATEWAY],
  [GATEWAY, 'RateLimitPolicy', RENAMED('RateLimit')],
  [GATEWAY, 'CircuitBreakingPolicy', RENAMED('CircuitBreaker')],
  [GATEWAY, 'FaultInjectionPolicy', RENAMED('FaultInjection')],
  [GATEWAY, 'SessionStickyPolicy LoadBalancerPolicy', RENAMED('BackendLBPolicy')],
  [GATEWAY, 'RetryPolicy', 'write a traffic policy with retry, or a Retry (policy.flomesh.io), which is imported'],
  [GATEWAY, 'AccessControlPolicy', ADDRESSES],
  [GATEWAY, 'UpstreamTLSPolicy GatewayTLSPolicy', CERTIFICATES],
  [['traffic.flomesh.io'], 'HTTPTrafficRule TrafficSplit', "proxies of FSM read SMI's kinds instead, which are imported"],
  [['xnetwork.flomesh.io'], 'AccessControl', ADDRESSES],
]

const REASONS = new Map(
  ROWS.flatMap(([groups, kinds, reason]) => groups.flatMap(group => kinds.split(' ').map(kind => [`${group}/${kind}`, reason]))),
)

/** What is missing without the kind; undefined: nothing is known of it. */
export function whatIsMissing(group: string, kind: string): string | undefined {
  return REASONS.get(`${group}/${kind}`)
}
