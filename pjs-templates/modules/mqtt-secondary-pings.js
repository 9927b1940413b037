// Where publishes go by topic, no broker sees all that a client sends, and each could take it for gone. So the proxy pings all of them in its place.
import { mayInsert } from './mqtt-framing.js'
import { post } from './mqtt-link.js'

var PINGREQ = new Data([0xc0, 0])

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

/** The client has sent something: notes whether its own broker has to get a ping. */
export function pingInTime(session) {
  var secondaries = session.secondaries
  var seconds = (session.serverKeepAlive ?? session.connect.keepAlive) * PINGS_AFTER
  if (seconds === 0 || Date.now() - secondaries.pingedAt < seconds * 1000) return
  secondaries.pingedAt = Date.now()
  secondaries.isPingDue = true
}

/** `out` (the client's bytes for its own broker), followed by a ping if one is due. */
export function withPing(session, out) {
  var secondaries = session.secondaries
  if (!secondaries.isPingDue) return out
  secondaries.isPingDue = false
  session.ownPings++
  var ping = new Data(PINGREQ)
  return mayInsert(session.up, ping) ? (out ?? new Data()).push(ping) : out
}
