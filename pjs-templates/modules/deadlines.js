// Deadlines for the head of an answer over a pooled HTTP/1.1 connection. A late one's connection is closed, which makes Pipy end the request. A race with a
// timer, the only other way to do this in Pipy, costs a request five times as much.
import config from './config.js'

/** How often this looks at the time: within the shortest time-out so often, but no more than 100 and no less than 10 times a second. */
var LOOKS = 40
var SHORTEST_WAIT = 0.01
var LONGEST_WAIT = 0.1

/** @type {number[]} */
var limits = []
Object.values(config.outbound.services).forEach(service =>
  service.policies.forEach(policy => {
    if (policy.timeouts) limits = limits.concat([policy.timeouts.perTrySeconds, policy.timeouts.requestSeconds].filter(seconds => seconds > 0))
  }),
)

/** Whether this proxy has time-outs at all. */
export var isTimed = limits.length > 0

var shortest = limits.reduce((least, seconds) => Math.min(least, seconds), Infinity)
var wait = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, shortest / LOOKS))

/**
 * Until when the head of an answer has to come. Three write one out, since a call would cost more: outbound-http.js where time-outs are all that a request
 * has, timeouts.js where other policies come before them, outbound-policies.js for each try that chooses its endpoint.
 * @typedef {object} Deadline
 * @property {number} until a time-out in milliseconds from `next.now`; Infinity once the answer has begun
 * @property {any} head the request's
 * @property {any} flow the request's, or null where it has none
 * @property {any} timeouts what timeouts.js made of the settings; its `answerFor` gives the answer to a late request
 * @property {boolean} [isOver] set once it is late
 */

/**
 * `deadline`: of the request that is about to take a connection, or null. From the one who sets it to the one who takes it nothing may wait. `now` is at
 * least the time when this looked last. So time-outs never come too early, and two waits too late at most. `dueAt`: the first time at which one can be late;
 * who sets one that is less than the shortest time-out away has to correct it.
 * @type {{ deadline: Deadline | null, now: number, dueAt: number }}
 */
export var next = { deadline: null, now: 0, dueAt: 0 }

/** Milliseconds that `next.now` may be ahead. */
export var mostAhead = wait * 1000

/** Waits after which a look comes too late: then this process has stood still, and answers may be there that it has not read yet. */
var STANDSTILL = 3
var hasStoodStill = false
var lookedAt = Date.now()

/** Looks again and again at the links of `pools` (links.js) for those whose answer is late. */
export function watchDeadlines(pools) {
  var now = Date.now()
  hasStoodStill = !hasStoodStill && now - lookedAt > STANDSTILL * wait * 1000
  lookedAt = now
  next.now = now + wait * 1000
  if (now >= next.dueAt && !hasStoodStill) {
    next.dueAt = now + shortest * 1000
    pools.forEach(pool => pool.links.forEach(link => link.deadline !== null && look(link, now)))
  }
  new Timeout(wait).wait().then(() => {
    watchDeadlines(pools)
  })
}

function look(link, now) {
  var deadline = link.deadline
  if (deadline.until > now) next.dueAt = Math.min(next.dueAt, deadline.until)
  else {
    // Without a socket, the request has its end already.
    if (link.socket !== null) endLate(link.socket, deadline)
    link.deadline = null
  }
}

function endLate(socket, deadline) {
  deadline.isOver = true
  if (deadline.flow !== null) deadline.flow.timedOut = deadline.flow.tries
  socket.close()
}
