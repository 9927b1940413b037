// Checks what RFC 6455 demands and Pipy's WebSocket decoder does not: that frames of clients are masked, of known kinds, without extensions, and in order.

var CONTINUATION = 0
var BINARY = 2
var CLOSE = 8
var PONG = 10

/** Longest payload of a control frame. */
var MOST_OF_CONTROL = 125

var MASK_SIZE = 4

/** `left`: how many bytes of the current frame are still to come. `head`: the head of the next frame, as far as it has come; it has `needed` bytes. */
export function newFrames() {
  return { left: 0, head: new Data(), needed: 2, isFragmented: false, isFailed: false }
}

/** Returns what may go on of `data`: all of it, or everything before the first fault; `frames.isFailed` is set then. */
export function onlyRight(frames, data) {
  if (frames.left >= data.size) {
    frames.left -= data.size
    return data
  }
  var rest = new Data(data)
  var good = 0
  for (var isMore = rest.size > 0; isMore; isMore = rest.size > 0 && !frames.isFailed) {
    if (frames.left > 0) {
      var size = Math.min(frames.left, rest.size)
      rest.shift(size)
      frames.left -= size
    } else takeHead(frames, rest)
    if (!frames.isFailed && frames.head.size === 0) good = data.size - rest.size
  }
  return frames.isFailed ? data.shift(good) : data
}

function takeHead(frames, rest) {
  frames.head.push(rest.shift(frames.needed - frames.head.size))
  if (frames.head.size < frames.needed) return
  var bytes = new Data(frames.head).toArray()
  var length = bytes[1] & 127
  if (frames.needed === 2) {
    if (!isRight(frames, bytes[0], bytes[1])) {
      frames.isFailed = true
      return
    }
    frames.needed = length === 127 ? 10 : length === 126 ? 4 : 2
    if (frames.needed > 2) return
  } else length = bytes.slice(2, frames.needed).reduce((sum, byte) => sum * 256 + byte, 0)
  frames.left = MASK_SIZE + length
  frames.head = new Data()
  frames.needed = 2
}

function isRight(frames, first, second) {
  var opcode = first & 15
  var isLast = (first & 128) !== 0
  if ((first & 0x70) !== 0 || (second & 128) === 0) return false
  if (opcode >= CLOSE) return opcode <= PONG && isLast && (second & 127) <= MOST_OF_CONTROL
  if (opcode > BINARY || (opcode === CONTINUATION) !== frames.isFragmented) return false
  frames.isFragmented = !isLast
  return true
}
