// MQTT policies with every default filled in: per workload port what clients may do, per service port how sessions are carried.
import type { NodePlace, ResolvedPort, ResolvedService } from '../resolved.js'

export interface ResolvedMqttPolicy {
  readonly id: string
  readonly place: NodePlace
  readonly service: ResolvedService
}

/** One port of one workload. Null lists ask for nothing; an empty one allows nothing. */
export interface ResolvedMqttPort {
  /** Those that are about it, in order of id. */
  readonly policies: readonly ResolvedMqttPolicy[]
  readonly authentication: ResolvedAuthentication
  /** The first that is about the client decides. */
  readonly connect: readonly ResolvedConnectRule[] | null
  /** In order of policy, then as declared. */
  readonly topics: readonly ResolvedTopicRule[] | null
  readonly checkDeliveries: boolean
  readonly onDeny: { readonly mqtt3: 'drop' | 'disconnect'; readonly mqtt5: 'drop' | 'disconnect' }
  readonly limits: ResolvedMqttLimits
  readonly rewrite: readonly ResolvedRewrite[]
  readonly webSocketPaths: readonly string[]
  readonly tunnel: boolean
  /** What health probes are known by; null: none come. */
  readonly probes: ResolvedMqttHealth | null
}

export interface ResolvedAuthentication {
  readonly place: NodePlace | undefined
  /** Null: user names are not checked. */
  readonly credentials: readonly ResolvedCredential[] | null
  /** With a certificate too. */
  readonly required: boolean
  readonly anonymous: boolean
  readonly forward: boolean
}

export interface ResolvedCredential {
  readonly username: string
  /** Principal; null: the client is only its user name. */
  readonly identity: string | null
  readonly secret:
    | { readonly kind: 'password'; readonly digest: 'sha256' | 'sha512'; readonly iterations: number; readonly salt: string; readonly hash: string }
    | { readonly kind: 'token'; readonly sha256: string }
  readonly place: NodePlace
}

export interface MqttText {
  readonly kind: 'exact' | 'prefix' | 'regex'
  /** A regex is anchored already. */
  readonly value: string
}

type MqttGroup = 'any' | 'certificate' | 'credentials' | 'authenticated' | 'anonymous'

/** All that is not null must hold. */
export interface ResolvedMqttClient {
  /** Empty: nobody. */
  readonly principals: readonly string[] | null
  readonly group: MqttGroup
  readonly username: MqttText | null
  readonly clientId: MqttText | null
}

/** Null: every client. */
export type MqttClients = readonly ResolvedMqttClient[] | null

export interface ResolvedConnectRule {
  /** allow/mqtt/<policy>#connect-<name>. */
  readonly id: string
  readonly place: NodePlace
  readonly clients: MqttClients
  readonly clientIds: readonly (MqttText & { readonly substituted: boolean })[] | null
  readonly levels: readonly (4 | 5)[]
  readonly keepAlive: { readonly minSeconds: number; readonly maxSeconds: number | null }
  readonly will: boolean
  readonly forceCleanStart: boolean
  readonly maxPacketBytes: number | null
}

export interface ResolvedFilter {
  readonly filter: string
  /** {identity}, {clientId} or {username} in it stand for the client's own. */
  readonly substituted: boolean
}

export interface ResolvedTopicRule {
  /** allow/mqtt/<policy>#<name>. */
  readonly id: string
  readonly place: NodePlace
  readonly clients: MqttClients
  readonly publish: readonly ResolvedFilter[]
  readonly subscribe: readonly ResolvedFilter[]
}

type MqttLimitKey = 'instance' | 'identity' | 'clientId' | 'username'

export interface ResolvedMqttLimits {
  readonly connectSeconds: number
  readonly controlPacketBytes: number
  readonly maxPayloadBytes: number | null
  readonly maxQos: number
  readonly retain: 'allow' | 'strip' | 'deny'
  readonly connections: readonly ResolvedConnectionLimit[]
  readonly rates: readonly ResolvedMqttRate[]
  readonly overLimit: { readonly mqtt3: 'delay' | 'disconnect'; readonly mqtt5: 'reject' | 'delay' | 'disconnect' }
}

export interface ResolvedConnectionLimit {
  /** limit/mqtt/<policy>#<name>. */
  readonly id: string
  readonly place: NodePlace
  readonly key: MqttLimitKey
  readonly max: number
}

export interface ResolvedMqttRate {
  /** limit/mqtt/<policy>#<name>. */
  readonly id: string
  readonly place: NodePlace
  readonly of: 'connects' | 'publishes' | 'bytes'
  readonly key: MqttLimitKey
  readonly topics: readonly ResolvedFilter[] | null
  readonly amount: number
  readonly seconds: number
  readonly burst: number
  readonly maxKeys: number
}

/** A text stands for itself, a number for one level, null, as the last one, for the rest. */
export type TemplateLevel = string | number | null

export interface ResolvedRewrite {
  /** rewrite/mqtt/<policy>#<name>. */
  readonly id: string
  readonly place: NodePlace
  readonly clients: MqttClients
  readonly client: readonly TemplateLevel[]
  readonly broker: readonly TemplateLevel[]
  readonly substituted: boolean
}

/** One port of one service, as its callers' proxies see it. */
export interface ResolvedMqttService {
  /** Those that are about it, in order of id. */
  readonly policies: readonly ResolvedMqttPolicy[]
  readonly hash: 'clientId' | 'identity' | 'username' | null
  readonly sticky: { readonly id: string; readonly maxKeys: number } | null
  readonly publishes: readonly ResolvedTopicRoute[]
  readonly health: ResolvedMqttHealth | null
  readonly webSocketPaths: readonly string[]
  readonly tunnel: boolean
  readonly connectSeconds: number
  readonly controlPacketBytes: number
}

export interface ResolvedTopicRoute {
  /** route/mqtt/<policy>#<name>. */
  readonly id: string
  readonly place: NodePlace
  readonly topics: readonly ResolvedFilter[]
  readonly service: ResolvedService
  readonly port: ResolvedPort
}

export interface ResolvedMqttHealth {
  /** health/mqtt/<policy>. */
  readonly id: string
  readonly intervalSeconds: number
  readonly timeoutSeconds: number
  readonly healthyAfter: number
  readonly unhealthyAfter: number
  readonly clientIdPrefix: string
}
