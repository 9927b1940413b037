// One MQTT policy before it is put together with the others about a port: what it does not say is undefined.
import type {
  ResolvedAuthentication,
  ResolvedConnectRule,
  ResolvedMqttHealth,
  ResolvedMqttLimits,
  ResolvedMqttPolicy,
  ResolvedMqttPort,
  ResolvedMqttService,
  ResolvedRewrite,
  ResolvedTopicRule,
} from './resolved.js'

export interface MqttSections {
  readonly policy: ResolvedMqttPolicy
  readonly authentication: ResolvedAuthentication | undefined
  readonly connect: readonly ResolvedConnectRule[] | undefined
  readonly topics: readonly ResolvedTopicRule[] | undefined
  readonly deliveries: 'check' | 'trust' | undefined
  readonly onDeny: ResolvedMqttPort['onDeny'] | undefined
  readonly limits: ResolvedMqttLimits | undefined
  readonly rewrite: readonly ResolvedRewrite[] | undefined
  readonly routing: Pick<ResolvedMqttService, 'hash' | 'sticky' | 'publishes'> | undefined
  readonly health: ResolvedMqttHealth | undefined
  readonly webSocketPath: string | undefined
  readonly tunnel: boolean | undefined
}

/** Those of which a port has one. Topics add up, and so do WebSocket paths. */
export type OnlyOne = Exclude<keyof MqttSections, 'policy' | 'topics' | 'webSocketPath'>
