// Generated from schemas/proxy-config.schema.json by `npm run generate`; do not edit.

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
  }[]
}
