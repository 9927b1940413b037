// Heads of publishes about which nothing has to be decided any more: clients send the same few topics again and again.

/** A table of known heads is emptied when it is full, because clients choose what is in it. */
var MOST_KNOWN = 256

/**
 * From now on, packets with this head pass without a decision; it has `size` bytes, and `rest` follow. `next` is the head that came after it the last time:
 * clients send their topics in turn, and if the length of a head is guessed right, one look-up finds it.
 */
export function remember(stream, ahead, size, rest) {
  var key = new Data(ahead).shift(size).toString()
  if (key === undefined) return
  if (++stream.knownCount > MOST_KNOWN) forget(stream)
  /** @type {any} */
  var entry = { key: key, size: size, rest: rest, span: size + rest, next: null }
  entry.next = entry
  stream.known[key] = entry
  if (size > 3) stream.sizes[new Data(ahead).shift(4).toString()] = size
  if (stream.last !== null) stream.last.next = entry
  stream.last = entry
}

/** Entries refer to each other, so nothing but this would ever free them. */
export function forget(stream) {
  Object.values(stream.known).forEach(entry => {
    entry.next = null
  })
  stream.known = {}
  stream.sizes = {}
  stream.knownCount = 1
  stream.last = null
  stream.expected = null
}

/** The known head with which `ahead` begins, found by the length that its first bytes give; null if there is none. */
export function lookUp(stream, ahead) {
  var size = stream.sizes[new Data(ahead).shift(4).toString()]
  if (!(size > 0)) return null
  var entry = stream.known[new Data(ahead).shift(size).toString()]
  return entry?.rest >= 0 ? entry : null
}
