// What waits of a session in a tunnel. The proxy reads on from the tunnel, so it keeps the bytes itself: up to the session's window (mqtt-window.js).
import { collected, newOutbox, post, send } from './mqtt-link.js'

/** `size`: bytes that are kept, of which the first `allowed` may go on; `hasEnded`: the client's end follows them. */
export function newKept() {
  return { bytes: newOutbox(null), size: 0, allowed: 0, hasEnded: false }
}

/** Takes what has come, and gives what goes on; either may be null. */
export function keep(kept, out) {
  if (out !== null) {
    kept.size += out.size
    if (kept.size === kept.allowed && kept.size === out.size) {
      kept.size = 0
      kept.allowed = 0
      return out
    }
    // Joined with others: a small piece would keep a page of memory.
    post(kept.bytes, out)
  }
  return takeAllowed(kept)
}

/** Takes the client's end. Gives it if nothing is before it. */
export function keepEnd(kept, end) {
  if (kept.size === 0) return end
  kept.hasEnded = true
  return undefined
}

/** Sends what may go on. Not to be called while data from the client is handled. */
export function letGo(session) {
  var kept = session.kept
  var out = takeAllowed(kept)
  if (out !== null) send(session.hubs.toBroker, out)
  if (kept.hasEnded && kept.size === 0) {
    kept.hasEnded = false
    send(session.hubs.toBroker, new StreamEnd())
  }
}

function takeAllowed(kept) {
  var size = kept.allowed
  if (size === 0) return null
  kept.allowed = 0
  kept.size -= size
  return collected(kept.bytes).shift(size)
}
