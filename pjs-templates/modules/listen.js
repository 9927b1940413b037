// Opens a listener.
import { listenOptions, sessionListenOptions } from './platform.js'

/**
 * `isTransparent`: connections come by iptables, and their original destination is wanted. Both Pipys accept the first connection before
 * they know that; so the listener opens without room for one, and gets room a moment later.
 */
export default function listen(address, isTransparent, builder) {
  if (!isTransparent) {
    pipy.listen(address, listenOptions, builder)
    return
  }
  var accepting = pipeline(builder)
  var options = { ...listenOptions, transparent: true }
  pipy.listen(address, { ...options, maxConnections: 0 }, accepting)
  new Timeout(0).wait().then(() => {
    pipy.listen(address, options, accepting)
  })
}

/** For sessions that only their own keep-alive ends. */
export function listenForSessions(address, builder) {
  pipy.listen(address, sessionListenOptions, builder)
}

/**
 * Of a connection for sessions: { …, patience }, a timer. To be inserted at its beginning: it ends if no session begins, which has a time of its
 * own. The first call counts.
 */
export function impatience(connection, seconds) {
  if (connection.patience) return new Data()
  connection.patience = new Timeout(seconds)
  return (
    connection.patience
      .wait()
      .then(() => new StreamEnd('ReadTimeout'))
      // A session has begun.
      .catch(() => new Data())
  )
}

/** Sessions that share a connection all come here. */
export function hasBegun(connection) {
  connection?.patience?.cancel?.()
}
