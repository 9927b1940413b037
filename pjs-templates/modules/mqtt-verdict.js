// What is to become of a packet in a stream: the answers of those who decide it to those who find the packets.

/** Larger packets are not collected to be read as a whole. No answer of a broker needs as much. */
var LARGEST_WHOLE = 1048576

/** What `decide` may answer. PASS and DROP are about the whole packet, whether or not all of it has arrived. */
export var WAIT = 0
export var PASS = 1
export var DROP = 2
export var REPLACE = 3
export var STOP = 4

/**
 * The answer of `decide`. One object serves for all, because it is read before the next question. `size`: bytes of the packet (WAIT: bytes that are needed to
 * decide). REPLACE: the first `taken` bytes are replaced by `put`, and the rest passes. DROP: everything after the first `skipped` bytes goes to the outbox
 * `divert` instead, or nowhere if that is null.
 */
/** @type {any} */
export var verdict = { size: 0, taken: 0, put: null, divert: null, skipped: 0 }

/** At least `size` bytes are needed to decide. */
export function waitFor(size) {
  verdict.size = size
  return WAIT
}

/** The packet, of `verdict.size` bytes, is replaced by another one. */
export function replaceWhole(packet) {
  verdict.taken = verdict.size
  verdict.put = packet
  return REPLACE
}

/** Of a packet of `verdict.size` bytes that is read as a whole: PASS when all of it has come, WAIT before, STOP if it is too large. */
export function collect(ahead) {
  if (verdict.size > LARGEST_WHOLE) return STOP
  return ahead.size < verdict.size ? WAIT : PASS
}
