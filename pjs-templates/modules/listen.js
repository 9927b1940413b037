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
  var layout = pipeline(builder)
  var options = { ...listenOptions, transparent: true }
  pipy.listen(address, { ...options, maxConnections: 0 }, layout)
  new Timeout(0).wait().then(() => {
    pipy.listen(address, options, layout)
  })
}

/** For sessions that only their own keep-alive ends. */
export function listenForSessions(address, builder) {
  pipy.listen(address, sessionListenOptions, builder)
}
