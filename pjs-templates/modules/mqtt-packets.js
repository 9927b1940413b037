// Packets that the proxy writes itself, and the reasons in them.
import { uint16 } from './mqtt-bytes.js'

/** The upper half of a packet's first byte. */
export var TYPE = {
  CONNECT: 1,
  CONNACK: 2,
  PUBLISH: 3,
  PUBACK: 4,
  PUBREC: 5,
  PUBREL: 6,
  PUBCOMP: 7,
  SUBSCRIBE: 8,
  SUBACK: 9,
  UNSUBSCRIBE: 10,
  UNSUBACK: 11,
  PINGREQ: 12,
  PINGRESP: 13,
  DISCONNECT: 14,
  AUTH: 15,
}

/** `code`: reason of version 5. `code3`: return code of 3.1.1 for a refused CONNECT. */
export var REASON = {
  MALFORMED: { code: 0x81, code3: 5 },
  PROTOCOL_ERROR: { code: 0x82, code3: 5 },
  IMPLEMENTATION_SPECIFIC: { code: 0x83, code3: 5 },
  UNSUPPORTED_VERSION: { code: 0x84, code3: 1 },
  BAD_CLIENT_ID: { code: 0x85, code3: 2 },
  BAD_CREDENTIALS: { code: 0x86, code3: 4 },
  NOT_AUTHORIZED: { code: 0x87, code3: 5 },
  SERVER_UNAVAILABLE: { code: 0x88, code3: 3 },
  SERVER_SHUTTING_DOWN: { code: 0x8b, code3: 3 },
  SESSION_TAKEN_OVER: { code: 0x8e, code3: 3 },
  FILTER_INVALID: { code: 0x8f, code3: 5 },
  ALIAS_INVALID: { code: 0x94, code3: 5 },
  PACKET_TOO_LARGE: { code: 0x95, code3: 5 },
  RATE_TOO_HIGH: { code: 0x96, code3: 5 },
  QUOTA_EXCEEDED: { code: 0x97, code3: 3 },
  RETAIN_NOT_SUPPORTED: { code: 0x9a, code3: 5 },
  QOS_NOT_SUPPORTED: { code: 0x9b, code3: 5 },
  CONNECTION_RATE: { code: 0x9f, code3: 3 },
}

/** To be copied: sending empties it. */
export var PINGREQ = new Data([0xc0, 0])

/** CONNACK that refuses, as the protocol level has it. */
export function refusal(level, reason) {
  return new Data(level === 5 ? [0x20, 3, 0, reason.code, 0] : [0x20, 2, 0, reason.code3])
}

/** Only version 5 has it in this direction. */
export function disconnect(reason) {
  return new Data([0xe0, 2, reason.code, 0])
}

/** PUBACK, PUBREC, PUBREL or PUBCOMP. `code` 0 is success. */
export function acknowledgement(type, id, code) {
  var first = type * 16 + (type === TYPE.PUBREL ? 2 : 0)
  return new Data(code === 0 ? [first, 2, ...uint16(id)] : [first, 3, ...uint16(id), code])
}
