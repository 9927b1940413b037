// Deadlines for the head of an answer over a pooled HTTP/1.1 connection. A late one's connection is closed, which makes Pipy end the request. A race with a timer,
// the only other way to do this in Pipy, costs a request five times as much.
import config from './config.js'

var LOOKS_PER_TIMEOUT = 20
var SHORTEST_LOOK = 0.01
var LONGEST_LOOK = 0.25

/** @type {number[]} */
var limits = []
Object.values(config.outbound.services).forEach(service =>
  service.policies.forEach(policy => {
    if (policy.timeouts) limits = limits.concat([policy.timeouts.perTrySeconds, policy.timeouts.requestSeconds].filter(seconds => seconds > 0))
  }),
)

/** Whether this proxy has time-outs at all. */
export var isTimed = limits.length > 0

/**
 * The deadline of the request that is about to take a connection, or null: { until, head, flow, timeouts, isOver }. From the one who sets it to the one who
 * takes it nothing may wait. `until` is in milliseconds since 1970. `flow`: null where the request has none.
 */
/** @type {{ deadline: any }} */
export var next = { deadline: null }

/** Looks again and again for what is late. A time-out comes at most a twentieth of it too late, or a quarter of a second. */
export function watchDeadlines(pools) {
  var seconds = limits.reduce((shortest, each) => Math.min(shortest, each / LOOKS_PER_TIMEOUT), LONGEST_LOOK)
  lookLater(Math.max(SHORTEST_LOOK, seconds), pools)
}

function lookLater(seconds, pools) {
  new Timeout(seconds).wait().then(() => {
    var now = Date.now()
    pools.forEach(pool =>
      pool.links.forEach(link => {
        if (link.deadline !== null && link.deadline.until <= now && link.socket !== null) endLate(link)
      }),
    )
    lookLater(seconds, pools)
  })
}

function endLate(link) {
  var deadline = link.deadline
  deadline.isOver = true
  if (deadline.flow !== null) deadline.flow.timedOut = deadline.flow.tries
  link.socket.close()
}
