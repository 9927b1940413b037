// At most so many connections in a time: a token of a bucket for each that is accepted.
import { refuseConnection } from './report.js'
import tokenBuckets from './token-bucket.js'
import trafficKey from './traffic-key.js'

/**
 * `limits` of a port, nearest first. Gives two functions of a connection { names, peer } (`names` is null before TLS) that tell whether it may go on:
 * `early`, before TLS costs anything, by what is known then; `late`, once the caller is.
 */
export default function connectionGate(limits) {
  var gates = limits.map(settings => ({
    rule: settings.rule,
    callers: settings.callers === null ? null : Object.fromEntries(settings.callers.map(principal => [principal, true])),
    isEarly: settings.callers === null && settings.on.kind !== 'identity',
    keyOf: trafficKey(settings.on),
    take: tokenBuckets(settings.key, settings.perSecond, settings.burst, settings.maxKeys).take,
  }))
  return { early: admitting(gates.filter(gate => gate.isEarly)), late: admitting(gates.filter(gate => !gate.isEarly)) }
}

function admitting(gates) {
  return connection => {
    var now = Date.now()
    var caller = connection.names?.[0]
    var source = { caller: caller, source: connection.peer, head: null }
    return gates.every(gate => {
      if (gate.callers !== null && !connection.names.some(name => gate.callers[name])) return true
      if (gate.take(gate.keyOf(source), now) === 0) return true
      refuseConnection(gate.rule, caller, connection.peer)
      return false
    })
  }
}
