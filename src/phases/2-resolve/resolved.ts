// The model with every default filled in and every reference followed. Objects point at each other; nothing here is text to look up.
import type { Location } from '../../diagnostics/diagnostic.js'
import type { HttpMatch, Locality } from '../../model/mesh-model.generated.js'
import type {
  Bandwidth,
  CircuitBreaker,
  ConnectionLimits,
  FaultInjection,
  HeaderOperations,
  HealthCheck,
  LoadBalancing,
  Match,
  OutlierDetection,
  PathChange,
  RateLimit,
  Redirect,
  Reply,
  Retry,
  TrafficKey,
} from '../../model/proxy-config.generated.js'
import type { ResolvedMqttPort, ResolvedMqttService } from './mqtt/resolved.js'

/** A whole mesh, as `decide` and the later phases read it. */
export interface ResolvedMesh {
  readonly name: string
  readonly trustDomain: string
  readonly clusterDomain: string
  readonly pathRegexAnchor: 'full' | 'start'
  /** All maps are by id, in order of id. */
  readonly identities: ReadonlyMap<string, ResolvedIdentity>
  readonly workloads: ReadonlyMap<string, ResolvedWorkload>
  readonly services: ReadonlyMap<string, ResolvedService>
  readonly policies: readonly ResolvedPolicy[]
  readonly splits: readonly ResolvedSplit[]
  readonly trafficPolicies: readonly ResolvedTrafficPolicy[]
}

/** Where a node of the model is, and where it was written. */
export interface NodePlace {
  readonly pointer: string
  readonly origin: Location | undefined
  /** Of the node around a field. */
  readonly around?: Location | undefined
}

export interface ResolvedIdentity {
  readonly id: string
  /** The first one is that of its own certificates. */
  readonly principals: readonly string[]
}

export interface ResolvedWorkload {
  readonly id: string
  readonly namespace: string
  readonly place: NodePlace
  readonly identity: ResolvedIdentity
  readonly cluster: string | undefined
  readonly locality: Locality | undefined
  readonly ports: readonly { readonly number: number; readonly name?: string | undefined }[]
  readonly proxy: ResolvedProxy
  /** Filled while services are resolved. */
  readonly serves: ServedPort[]
  /** By workload port: those that an MQTT policy is about. Filled while MQTT policies are resolved. */
  readonly mqtt: Map<number, ResolvedMqttPort>
}

/** A service port, as one workload serves it. */
export interface ServedPort {
  readonly service: ResolvedService
  readonly port: ResolvedPort
  readonly number: number
}

export type Transport = 'http' | 'h2' | 'tcp' | 'mqtt'

/** Where nothing limits a number; scripts can count to it. */
export const UNLIMITED = Number.MAX_SAFE_INTEGER

/** A connection, not requests, is what is allowed, split and forwarded. */
export function carriesBytes(protocol: Transport): protocol is 'tcp' | 'mqtt' {
  return protocol === 'tcp' || protocol === 'mqtt'
}

export interface ResolvedPort {
  readonly port: number
  readonly protocol: Transport
  readonly endpoints: readonly ResolvedEndpoint[]
  /** Null: sessions are carried like any bytes. Filled while MQTT policies are resolved. */
  mqtt: ResolvedMqttService | null
}

export interface ResolvedEndpoint {
  readonly address: string
  readonly port: number
  readonly weight: number
  readonly priority: number
  readonly transport: 'mtls' | 'plain'
  readonly cluster: string | undefined
  readonly locality: Locality | undefined
  /** Empty for none. */
  readonly pathPrefix: string
}

export interface ResolvedService {
  readonly id: string
  readonly place: NodePlace
  readonly namespace: string
  readonly name: string
  /** Lower case. */
  readonly hosts: readonly string[]
  readonly vips: readonly string[]
  readonly permissive: boolean
  readonly ports: readonly ResolvedPort[]
  /** Who may serve it. */
  readonly identities: readonly ResolvedIdentity[]
  /** Splits of which it is the apex, and apexes of which it is a backend. Filled while splits are resolved. */
  readonly splits: ResolvedSplit[]
  readonly apexes: ResolvedService[]
  /** Those about it. Filled while traffic policies are resolved. */
  readonly trafficPolicies: ResolvedTrafficPolicy[]
}

export interface NamedMatch {
  /** The match's name, or its place in the group. */
  readonly name: string
  readonly match: Match
  /** As the user wrote it: the interpreter reads this one. */
  readonly written: HttpMatch
  readonly place: NodePlace
}

export interface ResolvedGroup {
  readonly id: string
  readonly matches: readonly NamedMatch[]
  /** Of each name, where in `matches` it stands. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** TCP: the ports, null for all. */
  readonly ports: readonly number[] | null
}

export interface ResolvedPolicy {
  readonly id: string
  readonly place: NodePlace
  /** Both undefined: it names nothing, and allows nothing. */
  readonly identity: ResolvedIdentity | undefined
  readonly service: ResolvedService | undefined
  readonly port: number | undefined
  readonly sources: readonly ResolvedIdentity[]
  readonly sourcesPlace: NodePlace
  readonly authenticated: boolean
  /** Callers without a certificate too, where a listener takes them. */
  readonly anyone: boolean
  /** Null: every request. Empty: none. */
  readonly matches: readonly NamedMatch[] | null
  /** Workload ports; null: all of them. */
  readonly ports: ReadonlySet<number> | null
  readonly rulesPlace: NodePlace
}

export interface SplitTarget {
  readonly service: ResolvedService
  readonly port: number
  readonly weight: number
}

export interface ResolvedSplit {
  readonly id: string
  readonly place: NodePlace
  readonly apex: ResolvedService
  /** Null: every request. */
  readonly matches: readonly NamedMatch[] | null
  readonly backends: readonly { readonly service: ResolvedService; readonly weight: number }[]
  /** By port of the apex; only weights above 0. */
  readonly targets: ReadonlyMap<number, readonly SplitTarget[]>
}

export interface ResolvedProxy {
  readonly interception: 'redirect' | 'none'
  readonly inbound: { readonly address: string; readonly port: number }
  readonly outbound: { readonly address: string; readonly port: number }
  readonly listeners: readonly ResolvedListener[]
  readonly applicationAddress: string
  readonly certificates: { readonly certificate: string; readonly key: string; readonly trusted: readonly string[] }
  readonly admin: { readonly address: string; readonly port: number } | undefined
  readonly timeouts: {
    readonly connectSeconds: number
    readonly idleSeconds: number
    readonly poolIdleSeconds: number
    readonly halfClosedSeconds: number
    readonly unreadSeconds: number
  }
  /** Where `idleSeconds` is written: for the workload, or for the mesh. */
  readonly idlePlace: NodePlace
  readonly limits: {
    readonly headerBytes: number
    readonly headerFields: number
    readonly bufferedRequestBytes: number
    readonly cachedDecisions: number
    readonly logLinesPerSecond: number
  }
}

export interface ResolvedListener {
  readonly direction: 'inbound' | 'outbound'
  readonly address: string
  readonly port: number
  readonly place: NodePlace
  readonly service: string | undefined
  readonly servicePort: number | undefined
  readonly workloadPort: number
  /** inbound: whether clients need a certificate, and whether there is TLS at all. */
  readonly tls: 'mutual' | 'server' | 'none'
}

/** One policy, about one service: everything it touches, and nothing else. */
export interface ResolvedTrafficPolicy {
  readonly id: string
  readonly place: NodePlace
  readonly service: ResolvedService
  /** Undefined: every port. */
  readonly port: number | undefined
  /** Null: every request. */
  readonly matches: readonly NamedMatch[] | null
  /** Null: everyone. */
  readonly callers: readonly ResolvedIdentity[] | null
  readonly knobs: ResolvedKnobs
}

export type ResolvedTrafficKey = TrafficKey
export type ResolvedReply = Reply
export type ResolvedPathChange = Omit<PathChange, 'covered'>

type Settings<T> = Omit<T, 'key' | 'rule'>

/** As the scripts read them, without what only lowering knows: names of state and rules, references as text. */
export interface ResolvedKnobs {
  readonly rateLimits?: readonly (Settings<RateLimit> & { readonly level: 'connection' | 'request' })[]
  readonly cors?: ResolvedCors
  readonly bandwidth?: Settings<Bandwidth>
  readonly faultInjection?: Settings<FaultInjection>
  readonly redirect?: Omit<Redirect, 'rule' | 'path'> & { readonly path: ResolvedPathChange | null }
  readonly rewrite?: { readonly host: string; readonly path: ResolvedPathChange | null }
  readonly headers?: HeaderOperations
  readonly mirror?: { readonly service: ResolvedService; readonly port: number | undefined; readonly percent: number; readonly maxBodyBytes: number }
  readonly circuitBreaker?: Settings<CircuitBreaker>
  /** Undefined: not given. */
  readonly timeouts?: Readonly<Record<'connectSeconds' | 'perTrySeconds' | 'requestSeconds' | 'idleSeconds', number | undefined>>
  readonly retry?: Settings<Retry>
  readonly fallback?: {
    readonly on: readonly ('open' | 'empty' | 'limit')[]
    readonly service: ResolvedService | undefined
    readonly port: number | undefined
    readonly reply: Reply | null
  }
  readonly connectionLimits?: Omit<Settings<ConnectionLimits>, 'waitSeconds'>
  readonly loadBalancing?: Settings<LoadBalancing> & { readonly locality: 'none' | 'cluster' | 'failover'; readonly clusters: readonly string[] }
  readonly outlierDetection?: Settings<OutlierDetection>
  readonly healthCheck?: Settings<HealthCheck>
}

export interface ResolvedCors {
  readonly origins: readonly string[]
  readonly methods: readonly string[]
  readonly headers: readonly string[]
  readonly exposeHeaders: readonly string[]
  readonly credentials: boolean
  readonly maxAgeSeconds: number
}
