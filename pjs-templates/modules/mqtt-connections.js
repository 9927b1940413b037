// Sessions that are open at the same time, counted over all threads of the process. At a limit, a client's session gives way to its next one with the same
// client id, as MQTT says: it may be a session whose client has gone without anybody noticing yet.
import { partOf, state } from './mqtt-limits.js'
import { REASON } from './mqtt-packets.js'
import { closeKeys, stop } from './mqtt-session.js'

/** By port and client id: whose session it is, and which one. */
var holders = new algo.SharedMap('pipyc-mqtt-holders')

var count = 0

/**
 * `limits`: the port's connection limits; `port`: its key. Returns open(session, client), which gives null, or the id of the limit that has no room. What
 * was opened is closed with the session.
 */
export default function counting(limits, port) {
  var counted = limits.map(connectionLimit)
  // Sessions of this thread, by client id.
  var own = new Map()
  var holding = {
    close: entry => {
      if (own.get(entry.clientId) === entry.session) own.delete(entry.clientId)
      if (holders.get(entry.key) === entry.holder) holders.delete(entry.key)
    },
  }

  function openAll(session, client, isForced) {
    return counted.find(limit => {
      var key = limit.open(client, isForced)
      if (key !== null) session.openKeys.push({ limit: limit, key: key })
      return key === null
    })
  }

  function hold(session, client) {
    if (client.clientId === '') return
    var key = port + ' ' + client.clientId
    var holder = nameOf(client) + pipy.thread.id + '.' + count++
    own.set(client.clientId, session)
    holders.set(key, holder)
    session.openKeys.push({ limit: holding, key: { clientId: client.clientId, key: key, holder: holder, session: session } })
  }

  /**
   * Only for clients that are known: others may turn out, at the broker, not to be who they say. A session in another thread is ended by the broker, when it
   * gets the new CONNECT.
   */
  function takeOver(client) {
    if (client.clientId === '' || !(client.hasCertificate || client.hasCredentials)) return false
    if (holders.get(port + ' ' + client.clientId)?.startsWith?.(nameOf(client)) !== true) return false
    var before = own.get(client.clientId)
    if (before) {
      closeKeys(before)
      if (before.state !== 'ended') stop(before, REASON.SESSION_TAKEN_OVER)
    }
    return true
  }

  if (counted.length === 0) return () => null
  return (session, client) => {
    var full = openAll(session, client, false)
    if (full !== undefined && takeOver(client)) {
      closeKeys(session)
      full = openAll(session, client, true)
    }
    if (full !== undefined) {
      // Who is over one limit takes no room at the others until its connection is closed.
      closeKeys(session)
      return full.id
    }
    hold(session, client)
    return null
  }
}

/** Of clients that are one and the same, as far as they can be told apart: each has the keys that the other one has. */
function nameOf(client) {
  return JSON.stringify([client.identity, client.username]) + ' '
}

/** { id, open(client, isForced) -> key or null where there is no room, close(key) }. */
function connectionLimit(limit) {
  return {
    id: limit.id,
    open: (client, isForced) => {
      var key = limit.id + ' ' + partOf(limit.key, client)
      if (!state.has(key)) state.set(key, 0)
      if (state.add(key, 1) <= limit.max || isForced) return key
      state.sub(key, 1)
      return null
    },
    close: key => {
      if (state.sub(key, 1) <= 0) state.delete(key)
    },
  }
}

/**
 * Sessions of this thread, each the last one with its client id. When the next one comes, the broker ends it: `successor` tells why. Returns succeed(session),
 * for a session that is let in.
 */
export function successions() {
  var last = new Map()
  var ending = {
    close: session => {
      if (last.get(session.client.clientId) === session) last.delete(session.client.clientId)
    },
  }
  return session => {
    var clientId = session.client.clientId
    if (clientId === '') return
    var before = last.get(clientId)
    if (before !== undefined) before.successor = session
    last.set(clientId, session)
    session.openKeys.push({ limit: ending, key: session })
  }
}
