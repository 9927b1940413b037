// The reference interpreter's answer to a question about MQTT.
import type { NodePlace } from '../../phases/2-resolve/resolved.js'
import type { NearMiss, NextStep, Side, Verdict } from '../decision.js'
import type { MqttFlow } from './flow.js'

/** What comes of a packet in a session, and why. */
export interface MqttDecision {
  readonly flow: MqttFlow
  /** The shares add up to 1. */
  readonly answers: readonly MqttAnswer[]
  /** In the order in which things were looked at. */
  readonly trail: readonly MqttStep[]
  /** Of a denial: the topic or connect rules that come nearest, or the access policies. */
  readonly nearest: readonly NearMiss[]
  /** What still bears on what is allowed: limits. */
  readonly next: readonly NextStep[]
}

/** Packets with which a proxy itself may answer. */
export type MqttPacket = 'CONNACK' | 'PUBACK' | 'PUBREC' | 'SUBACK' | 'DISCONNECT'

/** One thing that may come of the packet. */
export interface MqttAnswer {
  /** Above 0, at most 1. */
  readonly share: number
  /** allowed: the broker answers. denied: no rule allows it. rejected: it is no valid packet. unavailable: no broker is there. */
  readonly verdict: Verdict
  /** What the proxy itself answers; null: nothing, or what the broker answers. */
  readonly packet: MqttPacket | null
  /** Return code or reason code in it, of the client's version. */
  readonly code: number | null
  /** The proxy ends the connection. */
  readonly closed: boolean
  readonly rule: string
  readonly side: Side
  readonly proxy: string
  /** Service port of the broker that a session, or this publish, goes to (namespace/name:port); null where none does. */
  readonly broker: string | null
  readonly endpoints: readonly string[]
  readonly workload: string | null
  /** As the broker gets it; null where it gets nothing. */
  readonly forwarded: MqttForwarded | null
  readonly place: NodePlace | undefined
}

/** The packet as the broker gets it. */
export type MqttForwarded =
  | { readonly kind: 'connect'; readonly cleanStart: boolean; readonly withCredentials: boolean; readonly willTopic: string | null }
  | { readonly kind: 'publish'; readonly topic: string; readonly retain: boolean }
  | { readonly kind: 'subscribe'; readonly filter: string; readonly qos: 0 | 1 | 2 }

/** One rule that was tried. */
export interface MqttStep {
  readonly side: Side
  readonly proxy: string
  readonly kind: 'connection' | 'route' | 'client' | 'connect' | 'topic' | 'limit' | 'rewrite'
  readonly id: string
  readonly matched: boolean
  readonly reason: string
  readonly place: NodePlace | undefined
}
