// Generated from schemas/proxy-config.schema.json by `npm run generate`; do not edit.

/**
 * Names state that outlives a change of the rest of the configuration.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "StateKey".
 */
export type StateKey = string
/**
 * Any of them (OR); null: every client.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttClients".
 */
export type MqttClients = null | MqttClient[]
/**
 * Levels: a text stands for itself, a number for one level (the variable of that number, from 0), null, as the last one, for all levels that follow (one or more, or none after at least one level).
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttTemplate".
 */
export type MqttTemplate = (string | number | null)[]

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
   * In seconds; 0 of idleSeconds, halfClosedSeconds and unreadSeconds means never.
   */
  timeouts: {
    connectSeconds: number
    idleSeconds: number
    poolIdleSeconds: number
    halfClosedSeconds: number
    unreadSeconds: number
  }
  limits: {
    headerBytes: number
    headerFields: number
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
     * address:port that applications dial -> service key. Empty without a listener that selects by destination.
     */
    destinations: {
      [k: string]: string
    }
    /**
     * host and host:port -> service key. Lower case, no trailing dot. Empty without a listener that selects by host.
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
  /**
   * Only on listeners of one mqtt port, where clients need no certificate: server: TLS with the proxy's certificate, the client's is not asked for; none: plain TCP. Absent: mutual TLS.
   */
  tls?: 'server' | 'none'
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "InboundPort".
 */
export interface InboundPort {
  protocol: 'http' | 'h2' | 'tcp' | 'mqtt'
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
   * HTTP: what is allowed, in order of precedence. Empty for tcp and mqtt.
   */
  rules: AccessRule[]
  /**
   * tcp and mqtt: who may connect. Null for HTTP.
   */
  connections: null | Callers
  /**
   * Of accepted connections; all of them count.
   */
  connectionRateLimits: ConnectionRateLimit[]
  /**
   * What is done to the traffic: nearest target first, of equals those for some callers first. For tcp only bandwidth, and no match counts.
   */
  policies: InboundPolicy[]
  mqtt?: MqttPort
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
 * via the `definition` "ConnectionRateLimit".
 */
export interface ConnectionRateLimit {
  key: StateKey
  /**
   * Rule id of a refusal.
   */
  rule: string
  /**
   * Principals; null: every caller.
   */
  callers: null | string[]
  perSecond: number
  burst: number
  on: TrafficKey
  maxKeys: number
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
  perSecond: number
  burst: number
  on: TrafficKey
  maxKeys: number
  combine: 'replace' | 'all'
  reply: Reply
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
 * What the MQTT policies of a workload port say: there where its protocol is mqtt, and only there. Lists that are null ask for nothing; an empty list allows nothing.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttPort".
 */
export interface MqttPort {
  /**
   * namespace/name:port of the workload; state is kept under keys that begin with it.
   */
  key: string
  /**
   * Rule id of what lets clients without a certificate connect, or null.
   */
  anyone: string | null
  /**
   * Paths of MQTT over WebSocket; empty: plain MQTT only.
   */
  webSocketPaths: string[]
  /**
   * Callers' proxies may send sessions through HTTP/2.
   */
  tunnel: boolean
  /**
   * A clean CONNECT of 3.1.1 whose client id begins with prefix, from a caller that may connect, without user name and will, is a health probe: no connect rule and no limit, nothing but PINGREQ and DISCONNECT, and its end after timeoutSeconds. An identity has a hundred of them each intervalSeconds. Null: no probes.
   */
  probes: null | {
    prefix: string
    intervalSeconds: number
    timeoutSeconds: number
  }
  authentication: MqttAuthentication
  /**
   * The first rule that is about the client decides; none: refused. Null: every client may connect.
   */
  connect: null | MqttConnectRule[]
  /**
   * All rules that are about the client add up. Null: every topic.
   */
  topics: null | MqttTopicRule[]
  /**
   * Whether what the broker sends must match a filter that the client may subscribe to.
   */
  checkDeliveries: boolean
  onDeny: {
    mqtt3: 'drop' | 'disconnect'
    mqtt5: 'drop' | 'disconnect'
  }
  overLimit: {
    mqtt3: 'delay' | 'disconnect'
    mqtt5: 'reject' | 'delay' | 'disconnect'
  }
  limits: MqttLimits
  /**
   * The first rule about the client that covers a topic decides.
   */
  rewrite: MqttRewriteRule[]
  refusals: MqttRefusals
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttAuthentication".
 */
export interface MqttAuthentication {
  /**
   * Every user name and password that a client sends is checked against the two lists. False: the broker may do so.
   */
  checked: boolean
  /**
   * Clients with a certificate need credentials too.
   */
  required: boolean
  /**
   * Clients with neither may connect.
   */
  anonymous: boolean
  /**
   * The broker gets user name and password; false: they are taken out of CONNECT.
   */
  forward: boolean
  passwords: {
    username: string
    /**
     * Principal of whoever has it, or null.
     */
    identity: string | null
    /**
     * PBKDF2 with HMAC of this, one block.
     */
    digest: 'sha256' | 'sha512'
    iterations: number
    /**
     * Hexadecimal.
     */
    salt: string
    /**
     * Hexadecimal, lower case: 32 or 64 bytes.
     */
    hash: string
  }[]
  tokens: {
    /**
     * That CONNECT carries, or it carries none.
     */
    username: string
    identity: string | null
    /**
     * Hexadecimal, lower case, of what is sent as password.
     */
    sha256: string
  }[]
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttConnectRule".
 */
export interface MqttConnectRule {
  /**
   * allow/mqtt/<policy>#connect-<name>.
   */
  id: string
  clients: MqttClients
  /**
   * Any of them; null: every client id.
   */
  clientIds:
    | null
    | {
        kind: 'exact' | 'prefix' | 'regex'
        value: string
        /**
         * {identity} and {username} in value stand for the client's own; a client without one has no such id.
         */
        substituted: boolean
      }[]
  /**
   * Protocol levels: 4 is 3.1.1, 5 is 5.
   */
  levels: (4 | 5)[]
  /**
   * Seconds; maxSeconds null: no bound. A client's 0 is above every bound.
   */
  keepAlive: {
    minSeconds: number
    maxSeconds: number | null
  }
  will: boolean
  forceCleanStart: boolean
  /**
   * With the fixed header; null: no bound.
   */
  maxPacketBytes: number | null
}
/**
 * All that is not null must hold.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttClient".
 */
export interface MqttClient {
  /**
   * One of the certificate's names, or of the credential's identity, is one of these; empty: nobody.
   */
  principals: null | string[]
  group: 'any' | 'certificate' | 'credentials' | 'authenticated' | 'anonymous'
  username: null | MqttText
  clientId: null | MqttText
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttText".
 */
export interface MqttText {
  kind: 'exact' | 'prefix' | 'regex'
  /**
   * A regex is anchored already.
   */
  value: string
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttTopicRule".
 */
export interface MqttTopicRule {
  /**
   * allow/mqtt/<policy>#<name>.
   */
  id: string
  clients: MqttClients
  publish: MqttFilter[]
  subscribe: MqttFilter[]
}
/**
 * A topic filter. Where it is substituted, {identity}, {clientId} and {username} in a level stand for the client's own; a client that has none, or one with + # / or NUL in it or $ at its beginning, has no such filter.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttFilter".
 */
export interface MqttFilter {
  filter: string
  /**
   * As split at /; + and # are levels of their own, # the last.
   */
  levels: string[]
  substituted: boolean
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttLimits".
 */
export interface MqttLimits {
  /**
   * For a new connection to send its CONNECT.
   */
  connectSeconds: number
  /**
   * Largest packet other than PUBLISH, with its fixed header.
   */
  controlPacketBytes: number
  maxPayloadBytes: number | null
  maxQos: number
  retain: 'allow' | 'strip' | 'deny'
  connections: {
    /**
     * limit/mqtt/<policy>#<name>: rule id, and key of its state.
     */
    id: string
    key: 'instance' | 'identity' | 'clientId' | 'username'
    max: number
  }[]
  rates: {
    /**
     * limit/mqtt/<policy>#<name>: rule id, and key of its state.
     */
    id: string
    of: 'connects' | 'publishes' | 'bytes'
    key: 'instance' | 'identity' | 'clientId' | 'username'
    /**
     * Only publishes to these, by the client's name; null: all. Never substituted.
     */
    topics: null | MqttFilter[]
    amount: number
    seconds: number
    burst: number
    maxKeys: number
  }[]
}
/**
 * Two templates of the same variables: what matches one is written as the other.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttRewriteRule".
 */
export interface MqttRewriteRule {
  id: string
  clients: MqttClients
  client: MqttTemplate
  broker: MqttTemplate
  /**
   * As in a filter; a client without one does not have this rule.
   */
  substituted: boolean
}
/**
 * Rule ids of refusals that no rule of the model gives its name to.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttRefusals".
 */
export interface MqttRefusals {
  /**
   * Protocol level that nobody, or this client, may use.
   */
  version: string
  /**
   * Wrong user name, password or token, or none where one is required.
   */
  credentials: string
  anonymous: string
  /**
   * No connect rule is about the client.
   */
  connect: string
  clientId: string
  keepAlive: string
  /**
   * Will not allowed, or not on this topic.
   */
  will: string
  publish: string
  subscribe: string
  delivery: string
  payload: string
  qos: string
  retain: string
  /**
   * A filter that a rewrite rule covers in part, or a topic whose new name is none.
   */
  rewrite: string
  /**
   * Malformed, or against the protocol.
   */
  packet: string
  packetSize: string
  /**
   * No CONNECT in time.
   */
  timeout: string
  /**
   * The broker cannot be reached, or went away.
   */
  broker: string
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
  protocol: 'http' | 'h2' | 'tcp' | 'mqtt'
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
  mqtt?: MqttService
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
  /**
   * Rule id of a refusal, because what the redirect makes of the request is none that two readers agree about.
   */
  rule: string
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
   * 0: none is written. Null: as asked for.
   */
  port: number | null
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
  /**
   * regex: as C++'s std::regex_replace reads it, $01 to $09 for the groups and $$ for a dollar sign.
   */
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
   * Rule id of a refusal, because the new path is none that two readers agree about.
   */
  rule: string
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
  /**
   * In order; a name may come more than once.
   */
  add: {
    name: string
    value: string
  }[]
  remove: string[]
}
/**
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "Mirror".
 */
export interface Mirror {
  key: StateKey
  cluster: string
  /**
   * What the copy asks for.
   */
  host: string
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
 * How sessions to a service are carried by their caller's proxy: there where its protocol is mqtt, and only there.
 *
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "MqttService".
 */
export interface MqttService {
  /**
   * Service key; state is kept under keys that begin with it.
   */
  key: string
  /**
   * Paths at which applications may speak MQTT over WebSocket to their proxy; the proxies speak plain MQTT.
   */
  webSocketPaths: string[]
  /**
   * Sessions to one mtls endpoint share an HTTP/2 connection.
   */
  tunnel: boolean
  /**
   * What decides on the endpoint, with weights as shares; null: the next by weight.
   */
  hash: 'clientId' | 'identity' | 'username' | null
  /**
   * Remember the endpoint of each client id; null: no.
   */
  sticky: null | {
    /**
     * Key of the state.
     */
    id: string
    maxKeys: number
  }
  /**
   * Publishes for another service's broker; the first that matches decides.
   */
  publishes: {
    /**
     * route/mqtt/<policy>#<name>.
     */
    id: string
    /**
     * Never substituted.
     */
    topics: MqttFilter[]
    /**
     * Service key, in outbound.services.
     */
    service: string
  }[]
  health: null | {
    /**
     * health/mqtt/<policy>@<service key>: key of the state.
     */
    id: string
    intervalSeconds: number
    timeoutSeconds: number
    healthyAfter: number
    unhealthyAfter: number
    clientIdPrefix: string
  }
  /**
   * For a new connection to send its CONNECT.
   */
  connectSeconds: number
  /**
   * Largest packet other than PUBLISH, with its fixed header.
   */
  controlPacketBytes: number
  refusals: {
    packet: string
    packetSize: string
    timeout: string
    broker: string
  }
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
 * This interface was referenced by `ProxyConfig`'s JSON-Schema
 * via the `definition` "ConnectionLimits".
 */
export interface ConnectionLimits {
  key: StateKey
  rule: string
  /**
   * Connections or requests under way at a time.
   */
  most: number
  pending: number
  /**
   * Longest wait for room.
   */
  waitSeconds: number
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
