// Rate limits of clients, as token buckets. All threads of the process share a budget. It is kept under the limit's id, so that a change elsewhere in the
// configuration does not affect it.
import { matches } from './mqtt-topics.js'

/** Of rates by time, of connections by number: by limit and key. */
export var state = new algo.SharedMap('pipyc-mqtt-limits')

/** Of a client's part in the key of a limit. */
export function partOf(key, client) {
  switch (key) {
    case 'identity':
      return client.identity ?? ''
    case 'clientId':
      return client.clientId
    case 'username':
      return client.username ?? ''
    default:
      return ''
  }
}

/**
 * A bucket is stored as the time at which it will be full again, which each unit moves by `seconds / amount`. `take(client, cost, mayWait)` returns the seconds
 * to wait, or 0 if there is room. What is over the limit is taken only if the caller waits for it. `give` undoes a `take`. `name`: that of the buckets.
 */
export function rateLimit(limit, name) {
  var step = limit.seconds / limit.amount
  var room = limit.burst * step
  var keys = new algo.Cache(null, key => void state.delete(key), { size: limit.maxKeys })
  return {
    id: limit.id,
    of: limit.of,
    give: (client, cost) => {
      var key = name + ' ' + partOf(limit.key, client)
      if (state.has(key)) state.sub(key, cost * step)
    },
    isAbout: limit.topics === null ? () => true : levels => limit.topics.some(filter => matches(filter.levels, levels)),
    take: (client, cost, mayWait) => {
      var key = name + ' ' + partOf(limit.key, client)
      var now = Date.now() / 1000
      if (!keys.find(key)) keys.set(key, true)
      if (!state.has(key) || state.get(key) < now) state.set(key, now)
      var full = state.add(key, cost * step)
      // What is larger than the bucket passes when the bucket is full.
      var wait = full - Math.max(0, cost * step - room) - room - now
      // Rounding: a bucket just refilled is one.
      if (wait <= 0.000001) return 0
      if (!mayWait) state.sub(key, cost * step)
      return wait
    },
  }
}

/** Takes one from each, or from none: whoever is over a limit of its own would otherwise use up what it shares with others. Gives the one without room. */
export function takeOneOfEach(rates, client) {
  var at = rates.findIndex(rate => rate.take(client, 1, false) > 0)
  if (at < 0) return undefined
  for (var i = 0; i < at; i++) rates[i].give(client, 1)
  return rates[at]
}
