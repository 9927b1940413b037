// Refusals: each counts under its rule id and writes one JSON line, at most so many lines a second.
import config from './config.js'

var refusals = new stats.Counter('pipyc_refusals', ['rule'])
var unlogged = new stats.Counter('pipyc_refusals_unlogged')
var countersByRule = {}
var second = 0
var linesThisSecond = 0

/** Clients choose these texts; a log line has room for 1000 bytes. */
function shorten(text) {
  if (text === undefined || text === null) return null
  return text.length > 100 ? text.substring(0, 100) + '...' : text
}

/** `rule` ids come from the configuration, so there is a bounded number of counters. */
function count(rule) {
  var counter = countersByRule[rule]
  if (!counter) countersByRule[rule] = counter = refusals.withLabels(rule)
  counter.increase()
}

function mayLog() {
  var now = Math.floor(Date.now() / 1000)
  if (now !== second) {
    second = now
    linesThisSecond = 0
  }
  if (++linesThisSecond <= config.limits.logLinesPerSecond) return true
  unlogged.increase()
  return false
}

/** Through Pipy's own log: a logger of ours beside it would open the same pipe or socket a second time, which ends the process. */
function write(entry) {
  console.info(JSON.stringify(entry))
}

export function refuseRequest(rule, caller, status, head) {
  count(rule)
  if (mayLog()) {
    write({
      time: new Date().toISOString(),
      proxy: config.proxy,
      refused: rule,
      caller: shorten(caller),
      status: status,
      method: shorten(head.method),
      host: shorten(head.headers.host),
      path: shorten(head.path),
    })
  }
}

export function refuseConnection(rule, caller, peer) {
  count(rule)
  if (mayLog()) write({ time: new Date().toISOString(), proxy: config.proxy, refused: rule, caller: shorten(caller), peer: shorten(peer) })
}

/** `session`: see mqtt-session.js. Never a payload. */
export function reportDenial(rule, session, packet, topic) {
  count(rule)
  if (!mayLog()) return
  write({
    time: new Date().toISOString(),
    proxy: config.proxy,
    refused: rule,
    caller: shorten(session.client.identity ?? session.names[0]),
    client: shorten(session.client.clientId),
    packet: packet,
    topic: shorten(topic),
    peer: session.peer,
  })
}

/** A CONNECT that goes on to the broker. */
export function reportConnect(session) {
  if (!mayLog()) return
  write({
    time: new Date().toISOString(),
    proxy: config.proxy,
    connected: session.level === 5 ? 'MQTT 5' : 'MQTT 3.1.1',
    caller: shorten(session.client.identity ?? session.names[0]),
    client: shorten(session.client.clientId),
    peer: session.peer,
  })
}
