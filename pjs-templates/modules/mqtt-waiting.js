// Publishes that wait for room at a broker, in order, each with its bytes. The bytes of all are together, because a page of memory for each would be too much.
import { collected, newOutbox, post } from './mqtt-link.js'

/** Bytes that may wait. */
var MOST_BYTES = 1048576

/** Bytes that what is known of a waiting publish counts for. */
var EACH = 64

/** How many publishes that have gone may still be in the list. */
var MOST_GONE = 1000

/** `publishes`: { size, … }, of which the first `gone` have gone. `held`: the bytes of the others, as far as they have come. `bytes`: what all count for. */
export function newWaiting() {
  return { publishes: [], gone: 0, held: newOutbox(null), bytes: 0 }
}

export function isEmpty(waiting) {
  return waiting.gone === waiting.publishes.length
}

/** Whether a publish of this size may wait, too. */
export function canWait(waiting, size) {
  return waiting.bytes + size + EACH <= MOST_BYTES
}

/** `one`: { size, … }; `written`: everything before its payload. Returns the outbox for the payload. */
export function putLast(waiting, one, written) {
  waiting.publishes.push(one)
  waiting.bytes += one.size + EACH
  post(waiting.held, written)
  return waiting.held
}

/** The publish that is next; null if there is none, or if not all of it has come. */
export function firstOf(waiting) {
  if (isEmpty(waiting)) return null
  var one = waiting.publishes[waiting.gone]
  return collected(waiting.held).size < one.size ? null : one
}

/** Takes the first publish out, and returns its bytes. */
export function takeFirst(waiting) {
  var size = waiting.publishes[waiting.gone].size
  waiting.bytes -= size + EACH
  if (++waiting.gone > MOST_GONE || isEmpty(waiting)) {
    waiting.publishes = waiting.publishes.slice(waiting.gone, waiting.publishes.length)
    waiting.gone = 0
  }
  return collected(waiting.held).shift(size)
}
