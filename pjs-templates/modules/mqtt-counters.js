// Sessions, publishes and bytes by port and identity.

var sessions = new stats.Gauge('pipyc_mqtt_sessions', ['port', 'identity'])
var publishes = new stats.Counter('pipyc_mqtt_publishes', ['port', 'identity'])
var bytes = new stats.Counter('pipyc_mqtt_bytes', ['port', 'identity', 'direction'])

/** Pipy never forgets a label: identities beyond these count as one. */
var MOST_IDENTITIES = 1000

var known = new Map()

/** `port`: key of the port or service. `identity` null: nobody. */
export function countersOf(port, identity) {
  var name = identity ?? ''
  var key = port + ' ' + name
  var counters = known.get(key)
  if (counters) return counters
  if (known.size >= MOST_IDENTITIES) {
    name = 'others'
    key = port + ' others'
    counters = known.get(key)
    if (counters) return counters
  }
  counters = {
    sessions: sessions.withLabels(port, name),
    publishes: publishes.withLabels(port, name),
    fromClient: bytes.withLabels(port, name, 'in'),
    toClient: bytes.withLabels(port, name, 'out'),
  }
  known.set(key, counters)
  return counters
}
