// Checks what RFC 6455 demands and Pipy's WebSocket decoder does not: that frames of clients are masked, of known kinds, without extensions, and in order.

var CONTINUATION = 0
var BINARY = 2
var CLOSE = 8
var PONG = 10

/** Longest payload of a control frame. */
var MOST_OF_CONTROL = 125

var MASK_SIZE = 4

/** Without the mask. */
var LONGEST_HEAD = 10

/** `left`: how many bytes of the current frame are still to come; `isDropped`: they go nowhere. `head`: the head of the next frame, as far as it has come. */
export function newFrames() {
  return { left: 0, isDropped: false, head: null, isFragmented: false, isFailed: false }
}

/**
 * Returns what may go on of `data`: all of it, or everything before the first fault; `frames.isFailed` is set then. Pings and pongs are left out, because Pipy
 * takes those between the pieces of a message for a part of it.
 */
export function onlyRight(frames, data) {
  var source = frames.head === null ? data : frames.head.push(data)
  frames.head = null
  // Mostly, what comes is one frame, or a part of one.
  if (frames.left === 0) beginFrame(frames, source)
  if (frames.left >= source.size && !frames.isDropped) {
    frames.left -= source.size
    return source
  }
  var ahead = new Data(source)
  var out = new Data()
  var run = 0
  for (var isMore = frames.left > 0; isMore; isMore = frames.left > 0) {
    var size = Math.min(frames.left, ahead.size)
    ahead.shift(size)
    frames.left -= size
    if (frames.isDropped) {
      if (run > 0) out.push(source.shift(run))
      run = 0
      source.shift(size)
    } else run += size
    if (ahead.size === 0) return run > 0 ? out.push(source.shift(run)) : out
    beginFrame(frames, ahead)
  }
  return run > 0 ? out.push(source.shift(run)) : out
}

/** Reads the head with which `ahead` begins; it counts in `left`. If it is not complete, it is kept in `head`. */
function beginFrame(frames, ahead) {
  var bytes = new Data(ahead).shift(LONGEST_HEAD).toArray()
  var length = bytes[1] & 127
  var size = length === 127 ? 10 : length === 126 ? 4 : 2
  if (bytes.length < size) {
    // A fault is not waited for.
    if (bytes.length > 1 && !hasRightKind(frames, bytes[0], bytes[1])) frames.isFailed = true
    else frames.head = new Data(ahead)
  } else if (isRight(frames, bytes[0], bytes[1])) {
    if (size > 2) length = bytes.slice(2, size).reduce((sum, byte) => sum * 256 + byte, 0)
    frames.left = size + MASK_SIZE + length
    frames.isDropped = (bytes[0] & 15) > CLOSE
  } else frames.isFailed = true
}

function isRight(frames, first, second) {
  if (!hasRightKind(frames, first, second)) return false
  if ((first & 15) < CLOSE) frames.isFragmented = (first & 128) === 0
  return true
}

function hasRightKind(frames, first, second) {
  var opcode = first & 15
  var isLast = (first & 128) !== 0
  if ((first & 0x70) !== 0 || (second & 128) === 0) return false
  if (opcode >= CLOSE) return opcode <= PONG && isLast && (second & 127) <= MOST_OF_CONTROL
  return opcode <= BINARY && (opcode === CONTINUATION) === frames.isFragmented
}
