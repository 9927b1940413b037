// Where publishes go by topic, no broker sees all that a client sends, and each could take it for gone. So the proxy pings all of them in its place.
import { post } from './mqtt-link.js'
import { PINGREQ } from './mqtt-packets.js'

/** The session's own broker is pinged after this part of the keep-alive, while the client sends elsewhere. */
var PINGS_AFTER = 0.25

/** The other brokers are pinged as long as the session lasts, each time after this part of the keep-alive. */
var PINGS_EACH = 0.5

/** `keepAlive`: that of this broker, which may be another one than the client's. */
export function startPings(secondary, keepAlive) {
  if (keepAlive > 0 && !secondary.isClosed) pingAfter(secondary, keepAlive * PINGS_EACH)
}

function pingAfter(secondary, seconds) {
  secondary.pinger = new Timeout(seconds)
  secondary.pinger
    .wait()
    .then(() => {
      post(secondary.quota.own, new Data(PINGREQ))
      secondary.flush(secondary)
      pingAfter(secondary, seconds)
    })
    // Cancelled.
    .catch(() => {})
}

export function stopPings(secondary) {
  secondary.pinger?.cancel?.()
  secondary.pinger = null
}

/**
 * `out`: what goes to the session's own broker of what the client has sent. Returns it, followed by a ping if one is due. That is asked of each piece, and not
 * only between packets: a long publish to another broker may take longer than the keep-alive.
 */
export function withPing(session, out) {
  var up = session.up
  // The own broker gets a publish just now.
  if (up.left > 0 && up.isKept) return out
  var secondaries = session.secondaries
  var seconds = (session.serverKeepAlive ?? session.keepAlive) * PINGS_AFTER
  if (seconds === 0 || Date.now() - secondaries.pingedAt < seconds * 1000) return out
  secondaries.pingedAt = Date.now()
  session.ownPings++
  return (out ?? new Data()).push(new Data(PINGREQ))
}
