// Packets that the proxy writes itself, and the reasons in them.
import { uint16 } from './mqtt-bytes.js'

/** Types, the upper half of the first byte. */
export var CONNECT = 1
export var CONNACK = 2
export var PUBLISH = 3
export var PUBACK = 4
export var PUBREC = 5
export var PUBREL = 6
export var PUBCOMP = 7
export var SUBSCRIBE = 8
export var SUBACK = 9
export var UNSUBSCRIBE = 10
export var UNSUBACK = 11
export var PINGREQ = 12
export var PINGRESP = 13
export var DISCONNECT = 14
export var AUTH = 15

/** Reasons of version 5, with the return code that 3.1.1 has for a refused CONNECT. */
export var MALFORMED = { code: 0x81, code3: 0 }
export var PROTOCOL_ERROR = { code: 0x82, code3: 5 }
export var UNSUPPORTED_VERSION = { code: 0x84, code3: 1 }
export var BAD_CLIENT_ID = { code: 0x85, code3: 2 }
export var BAD_CREDENTIALS = { code: 0x86, code3: 4 }
export var NOT_AUTHORIZED = { code: 0x87, code3: 5 }
export var SERVER_UNAVAILABLE = { code: 0x88, code3: 3 }
export var SERVER_SHUTTING_DOWN = { code: 0x8b, code3: 3 }
export var KEEP_ALIVE_TIMEOUT = { code: 0x8d, code3: 0 }
export var FILTER_INVALID = { code: 0x8f, code3: 0 }
export var ALIAS_INVALID = { code: 0x94, code3: 0 }
export var PACKET_TOO_LARGE = { code: 0x95, code3: 5 }
export var RATE_TOO_HIGH = { code: 0x96, code3: 0 }
export var QUOTA_EXCEEDED = { code: 0x97, code3: 3 }
export var RETAIN_NOT_SUPPORTED = { code: 0x9a, code3: 5 }
export var QOS_NOT_SUPPORTED = { code: 0x9b, code3: 5 }
export var CONNECTION_RATE = { code: 0x9f, code3: 3 }

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
  var first = type * 16 + (type === PUBREL ? 2 : 0)
  return new Data(code === 0 ? [first, 2, ...uint16(id)] : [first, 3, ...uint16(id), code])
}
