// Properties of MQTT 5 packets: read as a table by id, and put together again.
import { integer, readByte, readBytes, readInteger, readUint16, uint16 } from './mqtt-bytes.js'

/** Aliases that the proxy remembers for each side; a larger maximum of one side is lowered for the other. */
export var MOST_ALIASES = 64

export var RESPONSE_TOPIC = 0x08
export var ASSIGNED_CLIENT_ID = 0x12
export var SERVER_KEEP_ALIVE = 0x13
export var REQUEST_PROBLEM_INFORMATION = 0x17
export var RECEIVE_MAXIMUM = 0x21
export var TOPIC_ALIAS_MAXIMUM = 0x22
export var TOPIC_ALIAS = 0x23
export var MAXIMUM_QOS = 0x24
export var RETAIN_AVAILABLE = 0x25
export var MAXIMUM_PACKET_SIZE = 0x27
var USER_PROPERTY = 0x26
var SUBSCRIPTION_ID = 0x0b

var KINDS = {}
;[0x01, 0x17, 0x19, 0x24, 0x25, 0x28, 0x29, 0x2a].forEach(id => {
  KINDS[id] = 'byte'
})
;[0x13, 0x21, 0x22, 0x23].forEach(id => {
  KINDS[id] = 'uint16'
})
;[0x02, 0x11, 0x18, 0x27].forEach(id => {
  KINDS[id] = 'uint32'
})
;[0x03, 0x08, 0x09, 0x12, 0x15, 0x16, 0x1a, 0x1c, 0x1f].forEach(id => {
  KINDS[id] = 'bytes'
})
KINDS[SUBSCRIPTION_ID] = 'integer'
KINDS[USER_PROPERTY] = 'pair'

/** Takes a packet's properties off the front of `data`, without their length. Null where the data ends before. */
export function takeProperties(data) {
  var size = readInteger(data)
  return size < 0 || data.size < size ? null : data.shift(size)
}

/**
 * The properties in order: { id, value, bytes }, `value` only of numbers, `bytes` with the id. Null where they are malformed or one comes twice that
 * may not.
 */
export function readProperties(properties) {
  var rest = new Data(properties)
  var list = []
  var seen = {}
  for (var isMore = rest.size > 0; isMore; isMore = rest.size > 0) {
    var before = new Data(rest)
    var id = readByte(rest)
    var value = skip(rest, KINDS[id])
    if (value < 0 || (seen[id] && id !== USER_PROPERTY && id !== SUBSCRIPTION_ID)) return null
    seen[id] = true
    list.push({ id: id, value: value, bytes: before.shift(before.size - rest.size) })
  }
  return list
}

/** Takes a value off the front; -1 where it is none. */
function skip(rest, kind) {
  switch (kind) {
    case 'byte':
      return readByte(rest)
    case 'uint16':
      return readUint16(rest)
    case 'uint32':
      return readUint32(rest)
    case 'integer':
      return readInteger(rest)
    case 'bytes':
      return readBytes(rest) === null ? -1 : 0
    case 'pair':
      return readBytes(rest) === null || readBytes(rest) === null ? -1 : 0
    default:
      return -1
  }
}

function readUint32(rest) {
  var high = readUint16(rest)
  var low = readUint16(rest)
  return high < 0 || low < 0 ? -1 : high * 65536 + low
}

/** The value of a property that is a number; undefined if there is none. */
export function valueOf(list, id) {
  return list.find(property => property.id === id)?.value
}

/** The value of a property that is a number, or 0. */
export function numberOf(list, id) {
  return valueOf(list, id) ?? 0
}

/** Without those of one id. */
export function without(list, id) {
  return list.filter(property => property.id !== id)
}

/** With a number that is not above `most`: `missing` is what no such property means. Gives the same list where it is so already. */
export function atMost(list, id, most, missing) {
  var given = valueOf(list, id)
  if ((given ?? missing) <= most) return list
  return [...without(list, id), { id: id, value: most, bytes: new Data([id, ...numberBytes(id, most)]) }]
}

function numberBytes(id, value) {
  switch (KINDS[id]) {
    case 'byte':
      return [value]
    case 'uint16':
      return uint16(value)
    default:
      return [...uint16(value >> 16), ...uint16(value & 0xffff)]
  }
}

/** With their length before them. */
export function writeProperties(list) {
  var body = new Data()
  list.forEach(property => body.push(new Data(property.bytes)))
  return new Data(integer(body.size)).push(body)
}
