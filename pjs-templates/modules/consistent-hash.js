// Consistent hash: requests with one key go to one endpoint, and when an endpoint goes, only its keys move. docs/traffic-policies.md
// publishes the function; it is the same in every proxy and every Pipy, and in `pipyc explain`.
import roundRobin from './balancer.js'
import trafficKey from './traffic-key.js'

/** Keys whose slot is remembered, and the longest of them. */
var MOST_REMEMBERED = 4096
var LONGEST_REMEMBERED = 256

var slots = new algo.Cache(slotOf, undefined, { size: MOST_REMEMBERED })

/** One of 4096, by the first three hexadecimal digits of the key's SHA-256. */
function slotOf(key) {
  return digest(key).substring(0, 3)
}

function digest(text) {
  var hash = new crypto.Hash('sha256')
  hash.update(text)
  return hash.digest('hex')
}

/** Gives a function that makes of endpoints a choice among them. Requests without the key go to each in turn. */
export default function consistentHash(settings) {
  var keyOf = trafficKey(settings.hashOn)
  return endpoints => {
    if (endpoints.length === 1) return () => endpoints[0]
    var next = roundRobin(endpoints)
    var chosen = {}
    return flow => {
      var key = keyOf(flow)
      if (key === undefined) return next()
      var slot = key.length <= LONGEST_REMEMBERED ? slots.get(key) : slotOf(key)
      if (flow.tried.length > 0)
        return (
          best(
            endpoints.filter(each => !flow.tried.includes(each)),
            slot,
          ) ?? endpoints[0]
        )
      return chosen[slot] ?? (chosen[slot] = best(endpoints, slot))
    }
  }
}

/** Rendezvous: each endpoint draws a lot for the slot, the least one wins; of equal ones the first. */
function best(endpoints, slot) {
  var winner
  var least = Infinity
  endpoints.forEach(endpoint => {
    var lot = Number.parseInt(digest(endpoint.address + '#' + slot).substring(0, 8), 16)
    var drawn = -Math.log((lot + 1) / 4294967296) / endpoint.weight
    if (winner === undefined || drawn < least) {
      winner = endpoint
      least = drawn
    }
  })
  return winner
}
