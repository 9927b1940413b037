// Generated from schemas/proxy-config.schema.json by `npm run generate`; do not edit.

/**
 * Names state that outlives a change of the rest of the configuration.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "StateKey".
 */
export type StateKey = string

/**
 * config.json: every value that a proxy's scripts read. All fields are required: the scripts hold mechanism, never defaults.
 */
export interface ProxyConfig {
  formatVersion: 1
  /**
   * namespace/name of the workload.
   */
  proxy: string
  /**
   * Principal of the workload.
   */
  identity: string
  /**
   * Paths of PEM files on the proxy's machine.
   */
  tls: {
    certificate: string
    key: string
    trusted: string[]
  }
  /**
   * In seconds; idleSeconds 0 means never.
   */
  timeouts: {
    connectSeconds: number
    idleSeconds: number
    poolIdleSeconds: number
  }
  limits: {
    headerBytes: number
    bufferedRequestBytes: number
    cachedDecisions: number
    logLinesPerSecond: number
  }
  inbound: {
    listeners: InboundListener[]
    /**
     * By workload port.
     */
    ports: {
      [k: string]: InboundPort
    }
  }
  outbound: {
    listeners: OutboundListener[]
    /**
     * address:port that applications dial -> service key.
     */
    destinations: {
      [k: string]: string
    }
    /**
     * host and host:port -> service key, for listeners that select by host. Lower case, no trailing dot.
     */
    hosts: {
      [k: string]: string
    }
    /**
     * By service key, namespace/name:port.
     */
    services: {
      [k: string]: OutboundService
    }
    /**
     * By service key.
     */
    clusters: {
      [k: string]: Cluster
    }
  }
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "InboundListener".
 */
export interface InboundListener {
  /**
   * address:port to listen on.
   */
  address: string
  /**
   * Workload port served here; null: by the original destination.
   */
  port: number | null
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "InboundPort".
 */
export interface InboundPort {
  protocol: 'http' | 'h2' | 'tcp'
  /**
   * address:port of the application.
   */
  application: string
  /**
   * Host names that requests may ask for: lower case, no port; a first label of * matches one or more labels.
   */
  hosts: string[]
  /**
   * Rule id of a refusal because no rule allows it.
   */
  denyRule: string
  /**
   * Rule id of a refusal because the host is unknown.
   */
  hostRule: string
  /**
   * HTTP: what is allowed, in order of precedence. Empty for tcp.
   */
  rules: AccessRule[]
  /**
   * tcp: who may connect. Null for HTTP.
   */
  connections: null | Callers
  /**
   * What is done to the traffic: nearest target first, of equals those for some callers first.
   */
  policies: InboundPolicy[]
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "AccessRule".
 */
export interface AccessRule {
  /**
   * Only for these hosts; empty: for every host of the port.
   */
  hosts: string[]
  match: Match
  callers: Callers
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Match".
 */
export interface Match {
  path: {
    kind: 'any' | 'exact' | 'prefix' | 'regex'
    /**
     * Empty for any; a regex is anchored already.
     */
    value: string
  }
  /**
   * Empty: every method.
   */
  methods: string[]
  headers: Condition[]
  query: Condition[]
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Condition".
 */
export interface Condition {
  /**
   * Header names are lower case.
   */
  name: string
  kind: 'exact' | 'regex' | 'present' | 'absent'
  /**
   * Empty for present and absent; a regex is anchored already.
   */
  value: string
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Callers".
 */
export interface Callers {
  /**
   * principal -> id of the policy that allows it.
   */
  principals: {
    [k: string]: string
  }
  /**
   * Id of a policy that allows every caller with a mesh certificate, or null.
   */
  authenticated: string | null
}
/**
 * Knobs that are absent are not this policy's business.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "InboundPolicy".
 */
export interface InboundPolicy {
  /**
   * Only for these hosts; empty: for every host of the port.
   */
  hosts: string[]
  match: Match
  /**
   * Principals; null: every caller.
   */
  callers: null | string[]
  /**
   * @minItems 1
   */
  rateLimits?: RateLimit[]
  cors?: Cors
  bandwidth?: Bandwidth
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "RateLimit".
 */
export interface RateLimit {
  key: StateKey
  /**
   * Rule id of a refusal.
   */
  rule: string
  level: 'connection' | 'request'
  perSecond: number
  burst: number
  on: TrafficKey
  maxKeys: number
  combine: 'replace' | 'all'
  reply: Reply
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "TrafficKey".
 */
export interface TrafficKey {
  kind: 'instance' | 'identity' | 'ip' | 'header' | 'cookie'
  /**
   * Of the header, in lower case, or of the cookie; else empty.
   */
  name: string
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Reply".
 */
export interface Reply {
  status: number
  /**
   * Names in lower case.
   */
  headers: {
    [k: string]: string
  }
  body: string
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Cors".
 */
export interface Cors {
  anyOrigin: boolean
  /**
   * Exact, in lower case.
   */
  origins: string[]
  /**
   * Subdomains of these: scheme://, then .host and port, in lower case.
   */
  suffixes: {
    scheme: string
    suffix: string
  }[]
  methods: string
  headers: string
  exposeHeaders: string
  credentials: boolean
  maxAgeSeconds: number
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Bandwidth".
 */
export interface Bandwidth {
  key: StateKey
  /**
   * Bytes per second; 0: no limit.
   */
  upload: number
  download: number
  per: 'connection' | 'route' | 'identity'
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "OutboundListener".
 */
export interface OutboundListener {
  address: string
  select: 'destination' | 'host' | 'service'
  /**
   * Service key; null unless select is service.
   */
  service: string | null
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "OutboundService".
 */
export interface OutboundService {
  protocol: 'http' | 'h2' | 'tcp'
  /**
   * Names a request to this service may carry; as in InboundPort.
   */
  hosts: string[]
  hostRule: string
  /**
   * Rule id of a refusal because no backend is left.
   */
  emptyRule: string
  /**
   * In order of precedence; the last one matches everything.
   */
  routes: Route[]
  /**
   * What is done to the traffic of this proxy's workload, nearest target first. Empty for tcp.
   */
  policies: OutboundPolicy[]
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Route".
 */
export interface Route {
  id: string
  match: Match
  backends: {
    cluster: string
    weight: number
  }[]
}
/**
 * Knobs that are absent are not this policy's business.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "OutboundPolicy".
 */
export interface OutboundPolicy {
  match: Match
  faultInjection?: FaultInjection
  redirect?: Redirect
  rewrite?: Rewrite
  headers?: HeaderOperations
  mirror?: Mirror
  circuitBreaker?: CircuitBreaker
  timeouts?: RequestTimeouts
  retry?: Retry
  fallback?: Fallback
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "FaultInjection".
 */
export interface FaultInjection {
  key: StateKey
  /**
   * Rule id of an abort.
   */
  rule: string
  delay: null | {
    percent: number
    minSeconds: number
    maxSeconds: number
  }
  abort: null | {
    percent: number
    status: number
    grpcStatus: number
  }
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Redirect".
 */
export interface Redirect {
  status: number
  /**
   * Always given.
   */
  scheme: string
  /**
   * Empty: as asked for.
   */
  host: string
  /**
   * 0: none is written.
   */
  port: number
  path: null | PathChange
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "PathChange".
 */
export interface PathChange {
  kind: 'full' | 'prefix' | 'regex'
  /**
   * prefix: what of the path is replaced.
   */
  covered: string
  value: string
  /**
   * regex: the pattern, not anchored; else empty.
   */
  regex: string
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Rewrite".
 */
export interface Rewrite {
  /**
   * Empty: unchanged.
   */
  host: string
  path: null | PathChange
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "HeaderOperations".
 */
export interface HeaderOperations {
  request: HeaderChange
  response: HeaderChange
}
/**
 * Names in lower case.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "HeaderChange".
 */
export interface HeaderChange {
  set: {
    [k: string]: string
  }
  add: {
    [k: string]: string
  }
  remove: string[]
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Mirror".
 */
export interface Mirror {
  key: StateKey
  cluster: string
  percent: number
  maxBodyBytes: number
}
/**
 * Ratios and counts: 0 where the condition is not given.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "CircuitBreaker".
 */
export interface CircuitBreaker {
  key: StateKey
  /**
   * Rule id of a refusal.
   */
  rule: string
  scope: 'service' | 'endpoint'
  windowSeconds: number
  minRequests: number
  errorRatio: number
  errorCount: number
  slowSeconds: number
  slowRatio: number
  slowCount: number
  openSeconds: number
  probes: number
  reply: Reply
}
/**
 * 0: none.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "RequestTimeouts".
 */
export interface RequestTimeouts {
  /**
   * Rule id of a 504.
   */
  rule: string
  perTrySeconds: number
  requestSeconds: number
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Retry".
 */
export interface Retry {
  key: StateKey
  /**
   * After the first.
   */
  attempts: number
  /**
   * Of answers that the upstream itself gave.
   */
  statuses: number[]
  connectFailure: boolean
  reset: boolean
  timeout: boolean
  methods: string[]
  baseSeconds: number
  maxSeconds: number
  budgetPercent: number
  budgetPerSecond: number
  maxBodyBytes: number
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Fallback".
 */
export interface Fallback {
  on: ('open' | 'empty' | 'limit')[]
  /**
   * Null: the reply.
   */
  cluster: string | null
  /**
   * What the other service is asked for; empty where there is none.
   */
  host: string
  reply: null | Reply
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Cluster".
 */
export interface Cluster {
  protocol: 'http' | 'h2' | 'tcp'
  sni: string
  /**
   * The server's certificate must name one of these.
   */
  principals: string[]
  /**
   * Rule id of a refusal because the server's certificate names none of them.
   */
  identityRule: string
  endpoints: {
    address: string
    weight: number
    transport: 'mtls' | 'plain'
    /**
     * 0 is used first. Only 0 where nothing tells healthy endpoints from others.
     */
    tier: number
    /**
     * Written before the path of each request; empty for none.
     */
    pathPrefix: string
  }[]
  policy: ClusterPolicy
}
/**
 * Knobs that are absent are off.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "ClusterPolicy".
 */
export interface ClusterPolicy {
  /**
   * In place of the proxy's.
   */
  timeouts?: {
    connectSeconds: number
    idleSeconds: number
  }
  connectionLimits?: ConnectionLimits
  loadBalancing?: LoadBalancing
  outlierDetection?: OutlierDetection
  healthCheck?: HealthCheck
}
/**
 * 0: no limit.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "ConnectionLimits".
 */
export interface ConnectionLimits {
  key: StateKey
  rule: string
  connections: number
  requests: number
  pending: number
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "LoadBalancing".
 */
export interface LoadBalancing {
  key: StateKey
  algorithm: 'round-robin' | 'least-request' | 'consistent-hash'
  hashOn: null | TrafficKey
  stickyCookie: null | {
    name: string
    /**
     * Written after the value.
     */
    attributes: string
  }
  /**
   * Percent.
   */
  overflowThreshold: number
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "OutlierDetection".
 */
export interface OutlierDetection {
  key: StateKey
  consecutiveFailures: number
  ejectSeconds: number
  maxEjectSeconds: number
  maxEjectedPercent: number
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "HealthCheck".
 */
export interface HealthCheck {
  key: StateKey
  /**
   * Null: whether a connection opens.
   */
  http: null | {
    path: string
    host: string
    /**
     * Empty: 200 to 399.
     */
    statuses: number[]
  }
  intervalSeconds: number
  timeoutSeconds: number
  unhealthyAfter: number
  healthyAfter: number
}
