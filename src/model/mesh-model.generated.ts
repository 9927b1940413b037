// Generated from schemas/mesh-model.schema.json by `npm run generate`; do not edit.

/**
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
 * IP address (IPv6 without brackets) or DNS name.
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
 * Absolute, or relative to the proxy's working directory.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "FilePath".
 */
export type FilePath = string
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "DomainName".
 */
export type DomainName = string
/**
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "PortName".
 */
export type PortName = string
/**
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
 * A number and ms, s, m or h.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Duration".
 */
export type Duration = string

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
}
/**
 * What holds for the whole mesh.
 *
 * This interface was referenced by `MeshModel`'s JSON-Schema
 * via the `definition` "Mesh".
 */
export interface Mesh {
  /**
   * Shown in summaries and log lines.
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
   * IP address (IPv6 without brackets) or DNS name.
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
 * inbound: accepts mutual TLS for one port of the workload. outbound: takes the application's plain traffic for one service port, or, without a service, HTTP for any service by Host.
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
 * Pipy's admin port (metrics, dumps). Off unless given.
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
   * Largest request body that Pipy 1.5 holds in memory to send it over a pooled connection; larger ones, and those of unknown length, stream over a connection of their own. Pipy 2.0 streams them all. Default: 65536.
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
   * Cluster it runs in, where the mesh spans several.
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
  region: Label
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
   * IP address (IPv6 without brackets) or DNS name.
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
   * IP address (IPv6 without brackets) or DNS name.
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
   * IP address (IPv6 without brackets) or DNS name.
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
