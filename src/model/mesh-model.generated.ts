// Generated from schemas/mesh-model.schema.json by `npm run generate`; do not edit.

/**
 * Lower-case letters, digits and -, with a letter or digit at both ends.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Label".
 */
export type Label = string
/**
 * namespace/name, both in Kubernetes' alphabet.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "ObjectId".
 */
export type ObjectId = string
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Mode".
 */
export type Mode = 'strict' | 'permissive'
/**
 * IP address (IPv6 without brackets) or DNS name. Digits and dots alone are an IPv4 address.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Address".
 */
export type Address = string
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Port".
 */
export type Port = number
/**
 * Absolute, or relative to the proxy's working directory; of letters, digits, blanks and . _ / + @ -.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "FilePath".
 */
export type FilePath = string
/**
 * A DNS name.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "DomainName".
 */
export type DomainName = string
/**
 * Lower-case letters, digits and -, with a letter or digit at both ends.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "PortName".
 */
export type PortName = string
/**
 * A host name; *. may stand before it.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "HostPattern".
 */
export type HostPattern = string
/**
 * IPv4, or IPv6 without brackets.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "IpAddress".
 */
export type IpAddress = string
/**
 * http: HTTP/1.1 and HTTP/2 with prior knowledge. h2c, grpc: HTTP/2 toward the endpoint. tcp, tls (passed through), mqtt: bytes. udp: not proxied yet.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Protocol".
 */
export type Protocol = 'http' | 'h2c' | 'grpc' | 'tcp' | 'tls' | 'mqtt' | 'udp'
/**
 * Begins with /; no query, no fragment.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "PathText".
 */
export type PathText = string
/**
 * ECMAScript pattern without flags, in the part that Pipy's engine knows (no lookbehind, named groups or Unicode classes).
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Regex".
 */
export type Regex = string
/**
 * An HTTP header name.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "HeaderName".
 */
export type HeaderName = string
/**
 * A cookie name.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "CookieName".
 */
export type CookieName = string
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Percent".
 */
export type Percent = number
/**
 * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Duration".
 */
export type Duration = string
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttName".
 */
export type MqttName = string
/**
 * Levels between /, which may be empty; + for one level, # at the end for all that follow.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "TopicFilter".
 */
export type TopicFilter = string
/**
 * instance (default): one budget for the proxy. Otherwise, one budget for each identity, client id or user name.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttLimitKey".
 */
export type MqttLimitKey = 'instance' | 'identity' | 'clientId' | 'username'
/**
 * Largest number of keys remembered. The key that was unused for longest is forgotten first. Default: 10000.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MaxKeys".
 */
export type MaxKeys = number

/**
 * A service mesh as pipyc understands it: identities, workloads, services, routes, access policies and splits. Importers write it from SMI and Kubernetes manifests; people write it by hand. Optional fields get their defaults in the resolve phase and nowhere else.
 */
export interface MeshModel {
  /**
   * Version of this contract.
   */
  apiVersion: 'pipyc/v1'
  mesh: Mesh
  identities?: Identity[]
  workloads?: Workload[]
  services?: Service[]
  routeGroups?: RouteGroup[]
  accessPolicies?: AccessPolicy[]
  splits?: Split[]
  trafficPolicies?: TrafficPolicy[]
  mqttPolicies?: MqttPolicy[]
}
/**
 * What holds for the whole mesh.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Mesh".
 */
export interface Mesh {
  /**
   * Letters, digits, -, _ and ., with a letter or digit at both ends. Shown in summaries and log lines.
   */
  name: string
  /**
   * Last part of every principal. Default: cluster.local.
   */
  trustDomain?: string
  /**
   * Last part of service host names (<service>.<namespace>.svc.<clusterDomain>). Default: cluster.local.
   */
  clusterDomain?: string
  /**
   * strict (default): what no policy allows is denied. permissive: every caller with a mesh certificate is allowed. Neither turns mutual TLS off.
   */
  mode?: 'strict' | 'permissive'
  /**
   * Modes of single namespaces and services; a service's override beats its namespace's.
   */
  modeOverrides?: ModeOverride[]
  /**
   * full (default): a path regex must match the whole path. start: only its beginning, as SMI's text reads.
   */
  pathRegexAnchor?: 'full' | 'start'
  proxy?: ProxySettings
  origin?: Origin
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "ModeOverride".
 */
export interface ModeOverride {
  namespace?: Label
  service?: ObjectId
  mode: Mode
  origin?: Origin
}
/**
 * Where a node was written. Importers fill it in; diagnostics show it.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Origin".
 */
export interface Origin {
  file: string
  /**
   * From 1.
   */
  line: number
  /**
   * From 1.
   */
  column: number
  /**
   * First column after the text, on the same line.
   */
  endColumn?: number
  /**
   * kind namespace/name of the manifest.
   */
  resource?: string
}
/**
 * Proxy settings of every workload that does not set its own.
 */
export interface ProxySettings {
  /**
   * redirect (default): iptables sends connections to the proxy, which reads the original destination. none: only the explicit listeners.
   */
  interception?: 'redirect' | 'none'
  inbound?: Bind
  outbound?: Bind1
  /**
   * Explicit listeners, for applications and hosts without interception.
   */
  listeners?: Listener[]
  /**
   * IP address (IPv6 without brackets) or DNS name. Digits and dots alone are an IPv4 address.
   */
  applicationAddress?: string
  certificates?: Certificates
  admin?: Bind2
  timeouts?: ProxyTimeouts
  limits?: ProxyLimits
}
/**
 * Where redirected inbound connections arrive. Default: 0.0.0.0:15003.
 */
export interface Bind {
  address: Address
  port: Port
}
/**
 * Where redirected outbound connections arrive. Default: 127.0.0.1:15001.
 */
export interface Bind1 {
  address: Address
  port: Port
}
/**
 * inbound: accepts mutual TLS, or what tls says, for one port of the workload. outbound: takes the application's plain traffic for one service port, or, without a service, HTTP for any service by Host.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Listener".
 */
export interface Listener {
  direction: 'inbound' | 'outbound'
  address: Address
  port: Port
  /**
   * namespace/name, both in Kubernetes' alphabet.
   */
  service?: string
  /**
   * outbound: its port. Default: its only one.
   */
  servicePort?: number
  /**
   * inbound: the workload's port that is served here. Default: port.
   */
  workloadPort?: number
  /**
   * inbound, for an mqtt port with an MQTT policy: mutual (default); server: clients need no certificate; none: plain TCP. Who has none may connect by a policy whose source is the group any.
   */
  tls?: 'mutual' | 'server' | 'none'
  origin?: Origin
}
/**
 * Paths, on the proxy's machine, of PEM files. Keys never enter the model.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Certificates".
 */
export interface Certificates {
  /**
   * Chain of the workload. Default: /etc/pipyc/tls/cert.pem.
   */
  certificate?: string
  /**
   * Default: /etc/pipyc/tls/key.pem.
   */
  key?: string
  /**
   * Mesh CA certificates, several during a rotation. Default: [/etc/pipyc/tls/ca.pem].
   *
   * @minItems 1
   */
  trusted?: FilePath[]
}
/**
 * Pipy's admin port (metrics, dumps): an argument for Pipy's start, in manifest.json. Off unless given.
 */
export interface Bind2 {
  address: Address
  port: Port
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "ProxyTimeouts".
 */
export interface ProxyTimeouts {
  /**
   * Default: 5s.
   */
  connect?: string
  /**
   * A connection without a byte in either direction. Default: 1h, so that WebSocket, SSE and MQTT sessions live. 0s: never.
   */
  idle?: string
  /**
   * A pooled upstream connection without a request. Default: 30s.
   */
  poolIdle?: string
  /**
   * How long an HTTP/1.1 client that has ended its side of the connection may wait for its answer, at least; at most it is twice as long. No less than a second. Default: 5s. 0s: as long as the answer takes.
   */
  halfClosed?: string
  /**
   * How long an MQTT client whose sessions share a tunnel may leave what is sent to it unread; then its connection is closed, because all others of the tunnel wait meanwhile. Default: 15s. 0s: for ever.
   */
  unread?: string
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "ProxyLimits".
 */
export interface ProxyLimits {
  /**
   * Largest HTTP header block. Default: 16384.
   */
  headerBytes?: number
  /**
   * Most header fields of a request over HTTP/2, and most lines of its cookies; one with more is refused (400). Default: 256.
   */
  headerFields?: number
  /**
   * Largest request body that is held in memory to send it over a pooled connection; larger ones, and those of unknown length, stream over a connection of their own. Default: 65536.
   */
  bufferedRequestBytes?: number
  /**
   * Most routing and access decisions kept in memory. Default: 8192.
   */
  cachedDecisions?: number
  /**
   * Most refusals logged each second; the rest are counted. Default: 20.
   */
  logLinesPerSecond?: number
}
/**
 * Who a workload is. Its principal is <serviceAccount>.<namespace>.<trustDomain>, carried as a DNS SAN, or as CN where there is no DNS SAN, of a certificate that the mesh CA signed.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Identity".
 */
export interface Identity {
  /**
   * namespace/name, both in Kubernetes' alphabet.
   */
  id: string
  /**
   * Further certificate names that mean this identity.
   */
  principals?: DomainName[]
  origin?: Origin
}
/**
 * Something that runs with a sidecar: all its instances share one identity and one proxy configuration.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Workload".
 */
export interface Workload {
  /**
   * namespace/name, both in Kubernetes' alphabet.
   */
  id: string
  identity: ObjectId
  /**
   * Ports on which the application listens; services refer to them by number or name.
   */
  ports?: WorkloadPort[]
  locality?: Locality
  /**
   * Lower-case letters, digits and -, with a letter or digit at both ends.
   */
  cluster?: string
  proxy?: ProxySettings1
  origin?: Origin
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "WorkloadPort".
 */
export interface WorkloadPort {
  number: Port
  name?: PortName
  origin?: Origin
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Locality".
 */
export interface Locality {
  /**
   * Lower-case letters, digits and -, with a letter or digit at both ends.
   */
  region?: string
  zone?: Label
}
/**
 * Settings of this workload's proxy; each field replaces the mesh's.
 */
export interface ProxySettings1 {
  /**
   * redirect (default): iptables sends connections to the proxy, which reads the original destination. none: only the explicit listeners.
   */
  interception?: 'redirect' | 'none'
  inbound?: Bind
  outbound?: Bind1
  /**
   * Explicit listeners, for applications and hosts without interception.
   */
  listeners?: Listener[]
  /**
   * IP address (IPv6 without brackets) or DNS name. Digits and dots alone are an IPv4 address.
   */
  applicationAddress?: string
  certificates?: Certificates
  admin?: Bind2
  timeouts?: ProxyTimeouts
  limits?: ProxyLimits
}
/**
 * A name that callers use and the endpoints that answer. Its host names in the mesh (b, b.ns, b.ns.svc, b.ns.svc.<clusterDomain>) follow from its id.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Service".
 */
export interface Service {
  id: ObjectId
  /**
   * Further host names; a first label of * matches one or more labels.
   */
  hosts?: HostPattern[]
  /**
   * Virtual addresses that callers dial (cluster IPs).
   */
  vips?: IpAddress[]
  ports: ServicePort[]
  /**
   * Workloads that serve it.
   */
  workloads?: ObjectId[]
  /**
   * Identities that may serve it besides those of its workloads; the server's certificate must name one of them all.
   */
  identities?: ObjectId[]
  origin?: Origin
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "ServicePort".
 */
export interface ServicePort {
  /**
   * Port that callers dial.
   */
  port: number
  name?: PortName
  /**
   * Port on which the workloads listen, a number or a workload port's name. Default: port.
   */
  targetPort?: Port | PortName
  protocol: Protocol
  endpoints?: Endpoint[]
  origin?: Origin
}
/**
 * One address that answers for a service port.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Endpoint".
 */
export interface Endpoint {
  /**
   * IP address (IPv6 without brackets) or DNS name. Digits and dots alone are an IPv4 address.
   */
  address: string
  port: Port
  /**
   * Share relative to the other endpoints of the same priority; 0 gets no traffic. Default: 1.
   */
  weight?: number
  /**
   * 0 is used first; a higher tier only while the lower ones have no endpoint. Default: 0.
   */
  priority?: number
  cluster?: Label
  locality?: Locality
  /**
   * HTTP: written before the path of every request that goes to this endpoint, as the entrance of another cluster wants it. Default: nothing.
   */
  pathPrefix?: string
  /**
   * mtls (default): a sidecar answers with a mesh certificate. plain: no TLS, for endpoints outside the mesh.
   */
  transport?: 'mtls' | 'plain'
  origin?: Origin
}
/**
 * A named description of traffic. It does nothing by itself: access policies and splits refer to it.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "RouteGroup".
 */
export interface RouteGroup {
  /**
   * namespace/name, both in Kubernetes' alphabet.
   */
  id: string
  /**
   * HTTP matches; any of them (OR).
   *
   * @minItems 1
   */
  http?: HttpMatch[]
  tcp?: TcpMatch
  origin?: Origin
}
/**
 * Requests that satisfy every given part (AND). Nothing given: every request.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "HttpMatch".
 */
export interface HttpMatch {
  name?: string
  path?: PathMatch
  /**
   * HTTP methods, case-sensitive; absent, empty or * means every method.
   *
   * Items: An HTTP method, in capital letters.
   */
  methods?: string[]
  /**
   * All of them must hold.
   */
  headers?: HeaderMatch[]
  /**
   * All of them must hold.
   */
  query?: QueryMatch[]
  origin?: Origin
}
/**
 * Compared with the normalised path, without query and fragment.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "PathMatch".
 */
export interface PathMatch {
  exact?: PathText
  /**
   * Begins with /; no query, no fragment.
   */
  prefix?: string
  regex?: Regex
}
/**
 * An absent header never satisfies exact or regex.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "HeaderMatch".
 */
export interface HeaderMatch {
  /**
   * Compared case-insensitively.
   */
  name: string
  exact?: string
  /**
   * ECMAScript pattern without flags, in the part that Pipy's engine knows (no lookbehind, named groups or Unicode classes).
   */
  regex?: string
  /**
   * true: the header is there. false: it is not.
   */
  present?: boolean
  origin?: Origin
}
/**
 * Compared with the first value of the parameter, percent-decoded.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "QueryMatch".
 */
export interface QueryMatch {
  name: string
  exact?: string
  /**
   * ECMAScript pattern without flags, in the part that Pipy's engine knows (no lookbehind, named groups or Unicode classes).
   */
  regex?: string
  origin?: Origin
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "TcpMatch".
 */
export interface TcpMatch {
  /**
   * Ports of the workload (targetPort); absent or empty means every port.
   */
  ports?: Port[]
}
/**
 * Lets callers reach a destination. Policies only add up; there is no deny.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "AccessPolicy".
 */
export interface AccessPolicy {
  id: ObjectId
  destination: AccessDestination
  /**
   * @minItems 1
   */
  sources: AccessSource[]
  /**
   * HTTP and TCP route groups: AND between the kinds, OR inside a kind. Absent or empty: all traffic.
   */
  rules?: AccessRule[]
  origin?: Origin
}
/**
 * An identity (all its workloads) or a service; port narrows it to one workload port.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "AccessDestination".
 */
export interface AccessDestination {
  identity?: ObjectId
  service?: ObjectId
  port?: Port
  origin?: Origin
}
/**
 * A caller: an identity, or a group (authenticated: whoever has a certificate of the mesh CA; any: whoever gets a connection).
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "AccessSource".
 */
export interface AccessSource {
  identity?: ObjectId
  group?: 'any' | 'authenticated'
  origin?: Origin
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "AccessRule".
 */
export interface AccessRule {
  kind: 'http' | 'tcp'
  routeGroup: ObjectId
  /**
   * Names of matches in the group. Absent or empty: all of them.
   */
  matches?: string[]
  origin?: Origin
}
/**
 * Divides the traffic of one service (the apex) among backend services of its namespace.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Split".
 */
export interface Split {
  id: ObjectId
  /**
   * namespace/name, both in Kubernetes' alphabet.
   */
  service: string
  /**
   * HTTP route groups whose requests are split; all others go to the apex itself. Absent or empty: everything is split.
   */
  matches?: RouteGroupRef[]
  backends: SplitBackend[]
  origin?: Origin
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "RouteGroupRef".
 */
export interface RouteGroupRef {
  routeGroup: ObjectId
  origin?: Origin
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "SplitBackend".
 */
export interface SplitBackend {
  service: ObjectId
  /**
   * Share relative to the other backends; 0 gets no traffic.
   */
  weight: number
  origin?: Origin
}
/**
 * How traffic to a destination is limited, repeated, balanced or changed. For one knob of one request the nearest target wins: route, then port, then service; and a policy for some callers wins over one for all. Two that are equally near and touch the same knob are an error.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "TrafficPolicy".
 */
export interface TrafficPolicy {
  id: ObjectId
  target: PolicyTarget
  /**
   * Identities whose traffic it is about. Absent: everyone's.
   *
   * @minItems 1
   */
  callers?: ObjectId[]
  /**
   * Kept by the destination's proxy.
   *
   * @minItems 1
   */
  rateLimits?: RateLimit[]
  cors?: Cors
  bandwidth?: Bandwidth
  faultInjection?: FaultInjection
  redirect?: Redirect
  rewrite?: Rewrite
  headers?: HeaderOperations
  mirror?: Mirror
  circuitBreaker?: CircuitBreaker
  timeouts?: TrafficTimeouts
  retry?: Retry
  fallback?: Fallback
  connectionLimits?: ConnectionLimits
  loadBalancing?: LoadBalancing
  outlierDetection?: OutlierDetection
  healthCheck?: HealthCheck
  origin?: Origin
}
/**
 * A service; port narrows it to one of its ports, route to the requests that an HTTP route group describes. connectionLimits, loadBalancing, outlierDetection and healthCheck belong to endpoints and take no route.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "PolicyTarget".
 */
export interface PolicyTarget {
  service: ObjectId
  /**
   * As callers dial it.
   */
  port?: number
  route?: PolicyRoute
  origin?: Origin
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "PolicyRoute".
 */
export interface PolicyRoute {
  routeGroup: ObjectId
  /**
   * Names of matches in the group. Absent or empty: all of them.
   */
  matches?: string[]
  origin?: Origin
}
/**
 * A token bucket: requests tokens per unit come in smoothly, burst is how many it holds. One budget for each proxy process, however many threads it has. A route's limits replace those of its service.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "RateLimit".
 */
export interface RateLimit {
  /**
   * request (default): HTTP requests. connection: accepted connections, for every protocol; takes no route, no header and no cookie.
   */
  level?: 'request' | 'connection'
  /**
   * Tokens per unit.
   */
  requests: number
  unit: 'second' | 'minute' | 'hour'
  /**
   * Default: requests.
   */
  burst?: number
  key?: TrafficKey
  /**
   * Buckets kept; the one used longest ago is forgotten first. Default: 10000.
   */
  maxKeys?: number
  /**
   * replace (default): limits of a nearer target stand in for those of this one. all: this one counts as well.
   */
  combine?: 'replace' | 'all'
  reply?: StaticReply
  origin?: Origin
}
/**
 * What has a bucket of its own. Default: the whole instance.
 */
export interface TrafficKey {
  source?: 'instance' | 'identity' | 'ip'
  header?: HeaderName
  cookie?: CookieName
}
/**
 * Default: 429 and nothing else. retry-after is always set.
 */
export interface StaticReply {
  status?: number
  headers?: HeaderValue[]
  /**
   * Default: empty.
   */
  body?: string
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "HeaderValue".
 */
export interface HeaderValue {
  name: HeaderName
  /**
   * One line.
   */
  value: string
}
/**
 * Answered by the destination's proxy. A preflight request of an origin in the list is answered without asking the application and without a policy that allows OPTIONS.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Cors".
 */
export interface Cors {
  /**
   * Exact origins (https://shop.example), https://*.example for its subdomains, or * for all.
   *
   * @minItems 1
   *
   * Items: An origin such as https://shop.example, https://*.example, or *.
   */
  origins: string[]
  /**
   * Default: GET, HEAD, POST.
   *
   * Items: An HTTP method, in capital letters or *.
   */
  methods?: string[]
  /**
   * Request headers that scripts may set. Default: none beyond the safe ones.
   *
   * Items: An HTTP header name or *.
   */
  headers?: string[]
  exposeHeaders?: HeaderName[]
  /**
   * Default: false. Not together with origin *.
   */
  credentials?: boolean
  /**
   * How long a preflight answer holds. Default: 5s.
   */
  maxAge?: string
}
/**
 * Bytes per second, kept by the destination's proxy; more than that waits.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Bandwidth".
 */
export interface Bandwidth {
  /**
   * Toward the destination.
   */
  upload?: number
  /**
   * From the destination.
   */
  download?: number
  /**
   * Who shares it. connection (default); route: all requests of the target; identity: all of one caller's.
   */
  per?: 'connection' | 'route' | 'identity'
}
/**
 * Made by the caller's proxy, before anything else. Percentages are of requests.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "FaultInjection".
 */
export interface FaultInjection {
  delay?: {
    percent: Percent
    time: Duration
    /**
     * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
     */
    maxTime?: string
  }
  abort?: {
    percent: Percent
    status: number
    /**
     * For gRPC. Default: 14.
     */
    grpcStatus?: number
  }
}
/**
 * Answered by the caller's proxy. What is not given stays as the request has it; a scheme without a port means the scheme's usual port.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Redirect".
 */
export interface Redirect {
  scheme?: 'http' | 'https'
  host?: DomainName
  port?: Port
  path?: PathChange
  /**
   * Default: 302.
   */
  status?: 301 | 302 | 303 | 307 | 308
}
/**
 * full: the whole path. prefix: what the route's prefix or exact match covered. regex with replacement: every match in the path; $1 … $9 are its groups. The query stays. A request for which the result is no path in normal form gets 400.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "PathChange".
 */
export interface PathChange {
  full?: PathText
  prefix?: PathText
  regex?: Regex
  /**
   * Part of a path; no blanks, no ?, # or \.
   */
  replacement?: string
}
/**
 * Done by the caller's proxy after the route is chosen; the destination's proxy judges the new path and host.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Rewrite".
 */
export interface Rewrite {
  path?: PathChange
  host?: DomainName
}
/**
 * Done by the caller's proxy. remove, then set, then add. Host, and headers that carry identity, framing or the protocol, cannot be touched.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "HeaderOperations".
 */
export interface HeaderOperations {
  request?: HeaderChange
  response?: HeaderChange
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "HeaderChange".
 */
export interface HeaderChange {
  set?: HeaderValue[]
  /**
   * Appended to a value that is there, after a comma; set-cookie becomes another line, cookie another pair.
   */
  add?: HeaderValue[]
  remove?: HeaderName[]
}
/**
 * A copy of the request to another service; its answer is thrown away, and the original never waits for it.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Mirror".
 */
export interface Mirror {
  service: ObjectId
  /**
   * Default: the port that the request is for, or the service's only one.
   */
  port?: number
  /**
   * Default: 100.
   */
  percent?: number
  /**
   * Requests with more are not mirrored. Default: 65536.
   */
  maxBodyBytes?: number
}
/**
 * Kept by the caller's proxy. Opens when a condition holds within the sliding window; ratios count only past minRequests. Then probes requests are let through: all must succeed for it to close.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "CircuitBreaker".
 */
export interface CircuitBreaker {
  /**
   * service (default), or one for each endpoint.
   */
  scope?: 'service' | 'endpoint'
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  window?: string
  /**
   * Default: 20.
   */
  minRequests?: number
  /**
   * Part of all requests, above 0, at most 1. An error: status 500 and above, gRPC status 2, 4, 13, 14 or 15, or no answer.
   */
  errorRatio?: number
  errorCount?: number
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  slowAfter?: string
  slowRatio?: number
  slowCount?: number
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  openFor?: string
  /**
   * Default: 1.
   */
  probes?: number
  reply?: StaticReply1
}
/**
 * While open. Default: 503 and nothing else; a fallback of the same target comes first.
 */
export interface StaticReply1 {
  status?: number
  headers?: HeaderValue[]
  /**
   * Default: empty.
   */
  body?: string
}
/**
 * Kept by the caller's proxy. Passed: 504.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "TrafficTimeouts".
 */
export interface TrafficTimeouts {
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  connect?: string
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  perTry?: string
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  request?: string
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  idle?: string
}
/**
 * Done by the caller's proxy, on another endpoint than the last where there is one; decided on the head of the answer, so bodies stream through untouched.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Retry".
 */
export interface Retry {
  /**
   * Tries after the first.
   */
  attempts: number
  /**
   * connect-failure, reset, timeout, 5xx, gateway-error (502, 503, 504), retriable-4xx (409), or statuses such as 429 or 50x. Default: connect-failure, reset, gateway-error, timeout.
   *
   * @minItems 1
   *
   * Items: connect-failure, reset, timeout, 5xx, gateway-error, retriable-4xx, or a status such as 429 or 50x.
   */
  on?: string[]
  /**
   * Default: GET, HEAD, OPTIONS, TRACE, PUT, DELETE.
   *
   * @minItems 1
   *
   * Items: An HTTP method, in capital letters.
   */
  methods?: string[]
  backoff?: {
    /**
     * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
     */
    base?: string
    /**
     * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
     */
    max?: string
  }
  /**
   * Most retries, as a part of requests in the last ten seconds.
   */
  budget?: {
    /**
     * Default: 20.
     */
    percent?: number
    /**
     * Always allowed. Default: 3.
     */
    minPerSecond?: number
  }
  /**
   * Requests with a larger body, or one of unknown length, are not repeated. Default: 65536.
   */
  maxBodyBytes?: number
}
/**
 * What callers get in place of a refusal of their own proxy.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Fallback".
 */
export interface Fallback {
  /**
   * open: the circuit breaker is open. empty: no endpoint is left. limit: past connectionLimits.
   *
   * @minItems 1
   */
  on: ('open' | 'empty' | 'limit')[]
  /**
   * namespace/name, both in Kubernetes' alphabet.
   */
  service?: string
  /**
   * Default: the port that the request is for, or the service's only one.
   */
  port?: number
  reply?: StaticReply2
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "StaticReply".
 */
export interface StaticReply2 {
  status?: number
  headers?: HeaderValue[]
  /**
   * Default: empty.
   */
  body?: string
}
/**
 * For each caller's proxy toward one service port. Past them: 503, or a closed connection.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "ConnectionLimits".
 */
export interface ConnectionLimits {
  /**
   * TCP connections, or HTTP/1.1 requests at a time.
   */
  connections?: number
  /**
   * HTTP requests under way.
   */
  requests?: number
  /**
   * Requests past the limit that wait for room, at most as long as a connection may take (timeouts.connect), instead of being refused at once. Default: 0.
   */
  pending?: number
}
/**
 * Which endpoint of a service port takes a request.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "LoadBalancing".
 */
export interface LoadBalancing {
  /**
   * Default: round-robin.
   */
  algorithm?: 'round-robin' | 'least-request' | 'consistent-hash'
  hashOn?: TrafficKey1
  /**
   * Sends later requests of a client to the endpoint of its first one, while that is healthy.
   */
  stickyCookie?: {
    name: CookieName
    /**
     * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
     */
    maxAge?: string
  }
  /**
   * none (default): endpoints' own priorities alone. failover: within one priority first the caller's zone, then its region, then its cluster, then others. cluster: the same without zones and regions. A tier takes traffic only while those before it have no healthy endpoint.
   */
  locality?: 'none' | 'cluster' | 'failover'
  /**
   * Order in which other clusters take over, with locality failover or cluster. Default: by name.
   */
  clusters?: Label[]
  /**
   * Percentage of a tier's endpoints below which the next one helps out. Default: 0, only when none is left.
   */
  overflowThreshold?: number
}
/**
 * For consistent-hash.
 */
export interface TrafficKey1 {
  source?: 'instance' | 'identity' | 'ip'
  header?: HeaderName
  cookie?: CookieName
}
/**
 * Takes an endpoint out for a while after failures in a row: status 500 and above, no connection, no answer.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "OutlierDetection".
 */
export interface OutlierDetection {
  /**
   * Default: 5.
   */
  consecutiveFailures?: number
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  ejectFor?: string
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  maxEjectFor?: string
  /**
   * Of a service port's endpoints. Default: 50.
   */
  maxEjectedPercent?: number
}
/**
 * Asks each endpoint on an interval; one checker for each proxy process. Until the first answers an endpoint counts as healthy.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "HealthCheck".
 */
export interface HealthCheck {
  /**
   * Absent: whether a connection opens.
   */
  http?: {
    /**
     * Begins with /; no query, no fragment.
     */
    path?: string
    /**
     * A DNS name.
     */
    host?: string
    /**
     * Default: 200 to 399.
     *
     * @minItems 1
     */
    statuses?: number[]
  }
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  interval?: string
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  timeout?: string
  /**
   * Failures in a row. Default: 3.
   */
  unhealthyAfter?: number
  /**
   * Successes in a row. Default: 2.
   */
  healthyAfter?: number
}
/**
 * What MQTT clients of a service may do, and how their sessions are carried. It narrows what access policies allow, which say who may connect at all. An absent section has no effect. A port can have each section once, except topics and websocket, which add up.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttPolicy".
 */
export interface MqttPolicy {
  id: ObjectId
  /**
   * namespace/name, both in Kubernetes' alphabet.
   */
  service: string
  /**
   * Only this port of the service. Default: all its mqtt ports.
   */
  port?: number
  authentication?: MqttAuthentication
  /**
   * The first rule that applies to the client decides. A client to which no rule applies is refused. Absent: every client may connect.
   */
  connect?: MqttConnectRule[]
  /**
   * What clients may publish and subscribe to. Rules add up; there is no deny. Absent: everything.
   */
  topics?: MqttTopicRule[]
  /**
   * check (default): what the broker sends to a client must be something that the client may subscribe to, also in sessions that the broker kept. trust: it is not checked.
   */
  deliveries?: 'check' | 'trust'
  onDeny?: MqttOnDeny
  limits?: MqttLimits
  /**
   * The first rule that covers a topic changes it, in both directions. Access is checked with the name that the client uses.
   */
  rewrite?: MqttRewrite[]
  routing?: MqttRouting
  health?: MqttHealth
  websocket?: MqttWebSocket
  /**
   * true: the sessions of one proxy share an HTTP/2 connection to each mtls endpoint, for narrow links. Default: false.
   */
  tunnel?: boolean
  origin?: Origin
}
/**
 * Who a client is. Its certificate says so; without one, its user name and password, or its token; otherwise it is anonymous.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttAuthentication".
 */
export interface MqttAuthentication {
  /**
   * If given, every user name that a client sends is checked, whether the client has a certificate or not.
   */
  credentials?: MqttCredential[]
  /**
   * without-certificate (default): only clients without a certificate need credentials. always: a client with a certificate needs them as well.
   */
  required?: 'without-certificate' | 'always'
  /**
   * true: clients with neither certificate nor credentials may connect. Default: false.
   */
  anonymous?: boolean
  /**
   * keep (default): the broker gets user name and password as the client sent them. strip: it gets neither.
   */
  forward?: 'keep' | 'strip'
  origin?: Origin
}
/**
 * A user name, and the hash of a password or of a token. Passwords and tokens themselves are never part of the model.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttCredential".
 */
export interface MqttCredential {
  username: MqttName
  /**
   * PBKDF2, as written by mosquitto_passwd ($7$iterations$salt$hash) or passlib ($pbkdf2-sha256$…, $pbkdf2-sha512$…).
   */
  passwordHash?: string
  /**
   * sha256: and 64 hexadecimal digits: the hash of a random token, which the client sends as its password, with this user name or none.
   */
  tokenHash?: string
  /**
   * namespace/name, both in Kubernetes' alphabet.
   */
  identity?: string
  origin?: Origin
}
/**
 * How some clients may connect. Everything that is given must hold.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttConnectRule".
 */
export interface MqttConnectRule {
  /**
   * Lower-case letters, digits and -, with a letter or digit at both ends.
   */
  name?: string
  /**
   * The clients to which the rule applies; any of them (OR). Default: every client.
   *
   * @minItems 1
   */
  clients?: MqttClient[]
  /**
   * Any of them (OR). Default: every client id.
   *
   * @minItems 1
   */
  clientIds?: MqttClientId[]
  /**
   * Protocol versions: 3.1.1 and 5. Default: both.
   *
   * @minItems 1
   */
  versions?: ('3.1.1' | '5' | 5)[]
  keepAlive?: MqttKeepAlive
  /**
   * allow (default): the client may set a will, on topics that it may publish to. deny: no will.
   */
  will?: 'allow' | 'deny'
  /**
   * client (default): as the client asks. force: always a new session.
   */
  cleanStart?: 'client' | 'force'
  /**
   * Largest packet that the client may send, in bytes. Default: what MQTT allows.
   */
  maxPacketBytes?: number
  origin?: Origin
}
/**
 * Clients for which every given part holds (AND).
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttClient".
 */
export interface MqttClient {
  identity?: ObjectId
  /**
   * How the client is authenticated. any; certificate: by mutual TLS; credentials: by user name or token; authenticated: by either; anonymous: by neither.
   */
  group?: 'any' | 'certificate' | 'credentials' | 'authenticated' | 'anonymous'
  username?: MqttText
  clientId?: MqttText
  origin?: Origin
}
/**
 * A name that the client chooses.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttText".
 */
export interface MqttText {
  exact?: MqttName
  prefix?: MqttName
  /**
   * ECMAScript pattern without flags, in the part that Pipy's engine knows (no lookbehind, named groups or Unicode classes).
   */
  regex?: string
}
/**
 * Client ids that a client may use. {identity} and {username} in exact and prefix stand for the client's own.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttClientId".
 */
export interface MqttClientId {
  /**
   * An empty text: the client may let the broker choose its id.
   */
  exact?: string
  prefix?: MqttName
  /**
   * ECMAScript pattern without flags, in the part that Pipy's engine knows (no lookbehind, named groups or Unicode classes).
   */
  regex?: string
  origin?: Origin
}
/**
 * Bounds for the keep-alive that a client announces. 0 means no keep-alive, and counts as above every bound.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttKeepAlive".
 */
export interface MqttKeepAlive {
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  min?: string
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  max?: string
  origin?: Origin
}
/**
 * Topics for some clients. {identity}, {clientId} and {username} stand for the client's own. A filter gives nothing to a client that has no such name, or whose name contains +, # or /, or begins with $.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttTopicRule".
 */
export interface MqttTopicRule {
  /**
   * Lower-case letters, digits and -, with a letter or digit at both ends.
   */
  name?: string
  /**
   * Any of them (OR). Default: every client.
   *
   * @minItems 1
   */
  clients?: MqttClient[]
  /**
   * Topic filters. Default: none.
   */
  publish?: TopicFilter[]
  /**
   * Topic filters. Every topic that a subscription can match must be matched by one of them. Default: none.
   */
  subscribe?: TopicFilter[]
  origin?: Origin
}
/**
 * What happens on a denied PUBLISH of QoS 1 or 2. One of QoS 0 is dropped.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttOnDeny".
 */
export interface MqttOnDeny {
  /**
   * disconnect (default): the connection is closed. drop: the publish is acknowledged and dropped, so that the client does not send it again and again.
   */
  mqtt3?: 'drop' | 'disconnect'
  /**
   * drop (default): the publish is answered with reason 0x87. disconnect: DISCONNECT 0x87.
   */
  mqtt5?: 'drop' | 'disconnect'
  origin?: Origin
}
/**
 * Limits on what clients send, for each proxy of the service.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttLimits".
 */
export interface MqttLimits {
  /**
   * Numbers of sessions that may be open at the same time.
   */
  connections?: MqttConnectionLimit[]
  /**
   * Every rate that applies to a packet must allow it.
   */
  rates?: MqttRateLimit[]
  overLimit?: MqttOverLimit
  /**
   * Largest payload of a PUBLISH and of a will, in bytes. Default: what MQTT allows.
   */
  maxPayloadBytes?: number
  /**
   * Highest QoS of publishes. The QoS of subscriptions is lowered to it. Default: 2.
   */
  maxQos?: number
  /**
   * allow (default). strip: the retain flag is removed. deny: a retained publish is treated as one that is not allowed.
   */
  retain?: 'allow' | 'strip' | 'deny'
  /**
   * Largest packet other than PUBLISH, in bytes; it applies to CONNECT as well. Default: 262144.
   */
  controlPacketBytes?: number
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  connectWithin?: string
  origin?: Origin
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttConnectionLimit".
 */
export interface MqttConnectionLimit {
  /**
   * Lower-case letters, digits and -, with a letter or digit at both ends.
   */
  name?: string
  key?: MqttLimitKey
  max: number
  /**
   * Has no effect: only keys that have sessions are remembered.
   */
  maxKeys?: number
  origin?: Origin
}
/**
 * A token bucket: amount tokens in each period (per), refilled smoothly.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttRateLimit".
 */
export interface MqttRateLimit {
  /**
   * Lower-case letters, digits and -, with a letter or digit at both ends.
   */
  name?: string
  /**
   * connects: CONNECT packets. publishes: PUBLISH packets. bytes: bytes of PUBLISH packets.
   */
  of: 'connects' | 'publishes' | 'bytes'
  key?: MqttLimitKey
  /**
   * Topic filters. Only publishes to topics that they match count. Default: all.
   *
   * @minItems 1
   */
  topics?: TopicFilter[]
  amount: number
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  per?: string
  /**
   * The size of the bucket: how much may come at once. Default: amount.
   */
  burst?: number
  maxKeys?: MaxKeys
  origin?: Origin
}
/**
 * What happens to a publish over a rate. A CONNECT over a rate is refused.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttOverLimit".
 */
export interface MqttOverLimit {
  /**
   * delay (default): the proxy stops reading from the client until the rate allows the publish. disconnect: the connection is closed.
   */
  mqtt3?: 'delay' | 'disconnect'
  /**
   * reject (default): a publish of QoS 1 or 2 is answered with reason 0x97, one of QoS 0 is dropped. delay: as for mqtt3. disconnect: DISCONNECT 0x96.
   */
  mqtt5?: 'reject' | 'delay' | 'disconnect'
  origin?: Origin
}
/**
 * Another name for topics at the broker, given by a prefix of whole levels or by two templates. {identity}, {clientId} and {username} stand for the client's own; any other {name} stands for one level, and # at the end of both templates for the rest.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttRewrite".
 */
export interface MqttRewrite {
  /**
   * Lower-case letters, digits and -, with a letter or digit at both ends.
   */
  name?: string
  /**
   * Any of them (OR). Default: every client.
   *
   * @minItems 1
   */
  clients?: MqttClient[]
  prefix?: MqttPrefix
  /**
   * Levels between /, which may be empty; + for one level, # at the end for all that follow.
   */
  client?: string
  /**
   * Levels between /, which may be empty; + for one level, # at the end for all that follow.
   */
  broker?: string
  origin?: Origin
}
/**
 * Whole levels at the beginning of a topic.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttPrefix".
 */
export interface MqttPrefix {
  /**
   * Levels between /, which may be empty; + for one level, # at the end for all that follow.
   */
  strip?: string
  /**
   * Levels between /, which may be empty; + for one level, # at the end for all that follow.
   */
  add?: string
  origin?: Origin
}
/**
 * Which broker a session goes to. Splits and endpoint weights give each broker its share; this decides how the broker for a session is chosen.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttRouting".
 */
export interface MqttRouting {
  /**
   * Consistent hash: the same client gets the same broker as long as the brokers stay the same. identity is that of the caller's proxy. Default: by weight.
   */
  hash?: 'clientId' | 'identity' | 'username'
  /**
   * true: a client id that comes back gets the broker that it had before. Default: false.
   */
  sticky?: boolean
  /**
   * Largest number of client ids remembered for sticky. Default: 10000.
   */
  maxKeys?: number
  /**
   * Publishes that go to another service's broker instead. The first route that matches decides.
   */
  publishes?: MqttTopicRoute[]
  origin?: Origin
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttTopicRoute".
 */
export interface MqttTopicRoute {
  /**
   * Lower-case letters, digits and -, with a letter or digit at both ends.
   */
  name?: string
  /**
   * Topic filters; any of them (OR).
   *
   * @minItems 1
   */
  topics: TopicFilter[]
  service: ObjectId
  /**
   * Its port. Default: its only mqtt port.
   */
  port?: number
  origin?: Origin
}
/**
 * Callers' proxies check each broker with CONNECT and PINGREQ. A broker that fails gets no new sessions while another one is healthy.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttHealth".
 */
export interface MqttHealth {
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  interval?: string
  /**
   * A whole number of at most seven digits and ms, s, m or h, such as 1500ms.
   */
  timeout?: string
  /**
   * Successes in a row. Default: 1.
   */
  healthyAfter?: number
  /**
   * Failures in a row. Default: 3.
   */
  unhealthyAfter?: number
  /**
   * Client ids of the probes begin with this prefix. The broker's proxy lets them connect for as long as the time-out, and does not let them do anything. Default: pipyc-health-.
   */
  clientIdPrefix?: string
  origin?: Origin
}
/**
 * The port also takes MQTT over WebSocket (subprotocol mqtt), which it recognises by the first byte. The broker gets plain MQTT.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "MqttWebSocket".
 */
export interface MqttWebSocket {
  path: PathText
  origin?: Origin
}
/**
 * A property of the caller or the request. A request that lacks the header or cookie shares one bucket or place with all others that lack it.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "TrafficKey".
 */
export interface TrafficKey2 {
  source?: 'instance' | 'identity' | 'ip'
  header?: HeaderName
  cookie?: CookieName
}
/**
 * How a sidecar meets its surroundings.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "ProxySettings".
 */
export interface ProxySettings2 {
  /**
   * redirect (default): iptables sends connections to the proxy, which reads the original destination. none: only the explicit listeners.
   */
  interception?: 'redirect' | 'none'
  inbound?: Bind
  outbound?: Bind1
  /**
   * Explicit listeners, for applications and hosts without interception.
   */
  listeners?: Listener[]
  /**
   * IP address (IPv6 without brackets) or DNS name. Digits and dots alone are an IPv4 address.
   */
  applicationAddress?: string
  certificates?: Certificates
  admin?: Bind2
  timeouts?: ProxyTimeouts
  limits?: ProxyLimits
}
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Bind".
 */
export interface Bind3 {
  address: Address
  port: Port
}
