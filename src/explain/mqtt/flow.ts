// A question about MQTT to the reference interpreter: who opens which session, and does what in it.
import type { Caller, Destination } from '../flow.js'

/** Who opens which session, and what the client does in it. */
export interface MqttFlow {
  readonly caller: Caller
  /** A port of protocol mqtt. */
  readonly destination: Exclude<Destination, { readonly host: true }>
  readonly session: MqttSession
  readonly action: MqttAction
}

/** What CONNECT says. */
export interface MqttSession {
  readonly version: '3.1.1' | '5'
  /** Default: empty, so that the broker is to choose one. */
  readonly clientId?: string
  readonly username?: string
  /** Absent, with a user name: the right one. */
  readonly password?: string
  /** Seconds. Default: 60. */
  readonly keepAlive?: number
  /** Default: true. */
  readonly cleanStart?: boolean
  readonly will?: MqttMessage
}

/** A publish, or a will. */
export interface MqttMessage {
  readonly topic: string
  /** Default: 0. */
  readonly qos?: 0 | 1 | 2
  /** Default: false. */
  readonly retain?: boolean
  /** Default: 0. */
  readonly payloadBytes?: number
}

/** Each is asked on a new session: where its CONNECT is refused, that is the answer. */
export type MqttAction =
  | { readonly kind: 'connect' }
  | ({ readonly kind: 'publish' } & MqttMessage)
  | { readonly kind: 'subscribe'; readonly filter: string; readonly qos?: 0 | 1 | 2 }
