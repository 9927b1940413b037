// What carries the bytes of TCP connections. Where one side breaks off, so does the other: Pipy would end it in order, and half a file would look like a
// whole one.
import watching from './dropped-connections.js'
import { isOver, isSending, resetWhenClosed } from './socket-options.js'

/** Seconds until a server that has gone has said so to what was on its way to it. */
var SETTLES = 0.05

/** { inbound, socket, hasEnded }: the client's connection, the one to the server while it is open, and whether the client has ended. */
var $ends

/** To be called when the client's connection begins. */
export function beginAt(inbound) {
  $ends = { inbound: inbound.socket, socket: null, hasEnded: false }
}

/** Adds the stages that `carry` adds, and what looks at the ends of both sides. */
export default function betweenEnds($, carry) {
  return carry(
    $.handleStreamEnd(end => {
      $ends.hasEnded = true
      if (end.error && $ends.socket !== null) resetWhenClosed($ends.socket.socket)
    }),
  ).replaceStreamEnd(end => {
    var server = $ends.socket
    // Who is refused, or finds no server, sees an end in order.
    if (server?.state !== 'connected') return end
    if (end.error) return broken(end)
    if ($ends.hasEnded) return end
    if (isOver(server.socket)) return broken(new StreamEnd('ConnectionReset'))
    return isSending(server.socket) ? new Timeout(SETTLES).wait().then(() => settled(end)) : end
  })
}

/** Pipy takes a reset for an end in order if it is writing at that moment. */
function settled(end) {
  if ($ends.hasEnded || ($ends.socket !== null && !isOver($ends.socket.socket))) return end
  return broken(new StreamEnd('ConnectionReset'))
}

function broken(end) {
  resetWhenClosed($ends.inbound)
  return end
}

/** Options for the connection to the server. */
export function watched(options) {
  return watching(options, $ends)
}
