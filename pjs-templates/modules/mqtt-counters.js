// Sessions, publishes and bytes by port and identity. What comes with every packet is counted in numbers, which cost less than a call for each,
// and told to Pipy's counters when somebody asks for the metrics.

var sessions = new stats.Gauge('pipyc_mqtt_sessions', ['port', 'identity'], () => all.forEach(tell))
var publishes = new stats.Counter('pipyc_mqtt_publishes', ['port', 'identity'])
var bytes = new stats.Counter('pipyc_mqtt_bytes', ['port', 'identity', 'direction'])

/** Pipy never forgets a label: identities beyond these count as one. */
var MOST_IDENTITIES = 1000

var known = new Map()
var all = []

function tell(counters) {
  counters.told.forEach(each => {
    each.counter.increase(counters[each.name])
    counters[each.name] = 0
  })
}

/** { sessions, publishes, bytesIn, bytesOut }: a gauge, and numbers to add to. `port`: key of the port or service. `identity` null: nobody. */
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
    publishes: 0,
    bytesIn: 0,
    bytesOut: 0,
    told: [
      { name: 'publishes', counter: publishes.withLabels(port, name) },
      { name: 'bytesIn', counter: bytes.withLabels(port, name, 'in') },
      { name: 'bytesOut', counter: bytes.withLabels(port, name, 'out') },
    ],
  }
  known.set(key, counters)
  all.push(counters)
  return counters
}
