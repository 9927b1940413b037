// The codes with which a refusal is told, in the words of both versions.
import type { MqttSession } from './flow.js'

export type Reason =
  | 'unsupported-version'
  | 'bad-client-id'
  | 'bad-credentials'
  | 'not-authorized'
  | 'filter-invalid'
  | 'malformed'
  | 'protocol-error'
  | 'packet-too-large'
  | 'quota-exceeded'
  | 'retain-not-supported'
  | 'qos-not-supported'

/** Reason code of version 5, and return code of a CONNACK of 3.1.1. */
const CODES: Readonly<Record<Reason, readonly [v5: number, v3: number]>> = {
  malformed: [0x81, 0x05],
  'protocol-error': [0x82, 0x05],
  'unsupported-version': [0x84, 0x01],
  'bad-client-id': [0x85, 0x02],
  'bad-credentials': [0x86, 0x04],
  'not-authorized': [0x87, 0x05],
  'filter-invalid': [0x8f, 0x80],
  'packet-too-large': [0x95, 0x05],
  'quota-exceeded': [0x97, 0x03],
  'retain-not-supported': [0x9a, 0x05],
  'qos-not-supported': [0x9b, 0x05],
}

export function codeOf(reason: Reason, version: MqttSession['version']): number {
  const [v5, v3] = CODES[reason]
  return version === '5' ? v5 : v3
}
