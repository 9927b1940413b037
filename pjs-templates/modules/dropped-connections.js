// Ends connections of which Pipy does not tell that they are no more. When it cannot write to a server, because that has reset the connection, it closes the
// socket and says nothing: the client waits for ever. And while it reads nothing from a client, because the server is slow, it does not hear that the
// client has reset the connection. Sidecars on both sides would keep connections and bytes until the idle time-out.
import { cookieOf, isOver, resetWhenClosed } from './socket-options.js'

/** Seconds in which each connection is looked at once, and the parts that are looked at one after the other, so that thousands hold up nobody. */
var PERIOD = 3
var PARTS = 6

/** Of each part: number -> { outbound, socket, cookie, inbound }. @type {any[]} */
var parts = []
for (var i = 0; i < PARTS; i++) parts.push({})
var opened = 0
var open = 0
var isLooking = false

/**
 * Options for a connection that is watched. `given`: its other options. `holder`, unless null: gets the connection as its `socket` while it is open; its
 * `inbound`, if there is one, is the client's socket.
 */
export default function watching(given, holder) {
  var number = 0
  return {
    ...given,
    onState: outbound => {
      if (outbound.state === 'connected') number = add(outbound, holder?.inbound ?? null)
      else if (outbound.state === 'closed' && number > 0) {
        remove(number)
        number = 0
      }
      if (holder !== null) {
        if (outbound.state !== 'closed') holder.socket = outbound
        // Each of the two keeps the other: Pipy would never free them.
        else if (holder.socket === outbound) holder.socket = null
      }
      if (given.onState) given.onState(outbound)
    },
  }
}

/** Gives its number, or 0 where the system has no such cookies. */
function add(outbound, inbound) {
  var socket = outbound.socket
  var cookie = cookieOf(socket)
  if (cookie === null) return 0
  var number = ++opened
  parts[number % PARTS][number] = { outbound: outbound, socket: socket, cookie: cookie, inbound: inbound }
  open++
  if (!isLooking) {
    isLooking = true
    lookLater(0)
  }
  return number
}

function remove(number) {
  delete parts[number % PARTS][number]
  open--
}

function look(each) {
  if (cookieOf(each.socket) === each.cookie) {
    if (each.inbound === null || !isOver(each.inbound)) return
    // Else the system would go on to offer the server what it has no room for.
    resetWhenClosed(each.socket)
  }
  each.outbound.close()
}

function lookLater(at) {
  new Timeout(PERIOD / PARTS).wait().then(() => {
    Object.values(parts[at]).forEach(look)
    isLooking = open > 0
    if (isLooking) lookLater((at + 1) % PARTS)
  })
}
