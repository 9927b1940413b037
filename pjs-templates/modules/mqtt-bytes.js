// MQTT's numbers and texts, read from the front of a Data and written to one.

/** As a literal it would be an empty string. */
export var NUL = new Data([0]).toString()

/** Longer variable byte integers are malformed. */
var LONGEST_INTEGER = 4

/** -1 where the data ends before. */
export function readByte(data) {
  return data.size < 1 ? -1 : data.shift(1).toArray()[0]
}

/** Big-endian; -1 where the data ends before. */
export function readUint16(data) {
  if (data.size < 2) return -1
  var bytes = data.shift(2).toArray()
  return bytes[0] * 256 + bytes[1]
}

/** A variable byte integer; -1 where the data ends before, -2 where it is malformed. */
export function readInteger(data) {
  var value = 0
  var scale = 1
  for (var i = 0; i < LONGEST_INTEGER; i++) {
    var byte = readByte(data)
    if (byte < 0) return -1
    value += (byte & 127) * scale
    if (byte < 128) return value
    scale *= 128
  }
  return -2
}

/** Bytes with their length before them; null where the data ends before. */
export function readBytes(data) {
  var size = readUint16(data)
  return size < 0 || data.size < size ? null : data.shift(size)
}

/** A text with its length before it; null where the data ends before, or for what is no text in MQTT: other than UTF-8, or with NUL in it. */
export function readText(data) {
  var bytes = readBytes(data)
  return bytes === null ? null : textOf(bytes)
}

/** Null for what is no text in MQTT. */
export function textOf(bytes) {
  var text = bytes.toString()
  return text === undefined || text.indexOf(NUL) >= 0 ? null : text
}

export function uint16(value) {
  return [value >> 8, value & 255]
}

/** The bytes of a variable byte integer. */
export function integer(value) {
  if (value < 128) return [value]
  var bytes = []
  var rest = value
  for (var isMore = true; isMore; isMore = rest > 0) {
    var low = rest % 128
    rest = (rest - low) / 128
    bytes.push(rest > 0 ? low + 128 : low)
  }
  return bytes
}

/** `bytes` with their length before them. */
export function sizedBytes(bytes) {
  return new Data(uint16(bytes.size)).push(bytes)
}

export function sizedText(text) {
  return sizedBytes(new Data(text))
}

/** A packet with this first byte and body. The body is taken over. */
export function packet(first, body) {
  return new Data([first, ...integer(body.size)]).push(body)
}
