// Clients that have ended their side of a connection. Pipy does not end their requests, since they may yet read the answer; after a while their requests'
// connections are closed, because most of them have given up.
import config from './config.js'
import { closeSoon } from './connect.js'
import { abandonWhere } from './links.js'

/** In which they may still get the answer, at least; at most it is twice as long. 0: as long as the answer takes. */
var seconds = config.timeouts.halfClosedSeconds

/** Those that have ended their side lately, and before that. @type {any[]} */
var ended = []
/** @type {any[]} */
var endedBefore = []

/** Adds a stage to a client's connection, before its requests are told apart. `client()`: that of the connection, as in pool.js. */
export default function givingUpHalfClosed($, client) {
  if (seconds === 0) return $
  return $.handleStreamEnd(() => {
    var one = client()
    one.hasEnded = true
    ended.push(one)
  })
}

function giveUpLater() {
  new Timeout(Math.max(1, seconds)).wait().then(() => {
    endedBefore.forEach(giveUp)
    endedBefore = ended
    ended = []
    giveUpLater()
  })
}

function giveUp(client) {
  if (client.isOver) return
  client.hasLeft = true
  abandonWhere(link => link.client === client)
  if (client.stream !== null && !client.stream.isOver) {
    client.stream.isCut = true
    closeSoon(client.stream.link)
  }
}

if (seconds > 0) giveUpLater()
