// MQTT's numbers and texts, read from the front of a Data and written to one.

/** As a literal it would be an empty string. */
export var NUL = new Data([0]).toString()

/** Longer variable byte integers are malformed. */
var LONGEST_INTEGER = 4

/** -1 if the data ends too early. */
export function readByte(data) {
  return data.size < 1 ? -1 : data.shift(1).toArray()[0]
}

/** Big-endian; -1 if the data ends too early. */
export function readUint16(data) {
  if (data.size < 2) return -1
  var bytes = data.shift(2).toArray()
  return bytes[0] * 256 + bytes[1]
}

/** A variable byte integer; -1 if the data ends too early, -2 if it is malformed. */
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

/** Bytes with their length before them; null if the data ends too early. */
export function readBytes(data) {
  var size = readUint16(data)
  return size < 0 || data.size < size ? null : data.shift(size)
}

/** A text with its length before it; null if the data ends too early, or if it is not a text in MQTT: not UTF-8, or with NUL in it. */
export function readText(data) {
  var bytes = readBytes(data)
  return bytes === null ? null : textOf(bytes)
}

/** Null for what is not a text in MQTT. */
export function textOf(bytes) {
  var text = bytes.toString()
  if (text === undefined || text.indexOf(NUL) >= 0) return null
  // Mostly ASCII: as many bytes as characters.
  return text.length === bytes.size || isWellFormed(bytes.toArray()) ? text : null
}

/** Whether it is UTF-8. Pipy itself accepts characters whose end is missing or that take more bytes than they need, and surrogates. */
function isWellFormed(bytes) {
  // For the current character: how many bytes are missing, and the bounds of the next byte.
  var missing = 0
  var least = 0x80
  var most = 0xbf
  return (
    bytes.every(byte => {
      if (missing > 0) {
        missing--
        var isInside = byte >= least && byte <= most
        least = 0x80
        most = 0xbf
        return isInside
      }
      if (byte < 0x80) return true
      if (byte < 0xc2 || byte > 0xf4) return false
      missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
      if (byte === 0xe0) least = 0xa0
      if (byte === 0xed) most = 0x9f
      if (byte === 0xf0) least = 0x90
      if (byte === 0xf4) most = 0x8f
      return true
    }) && missing === 0
  )
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
