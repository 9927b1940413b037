// Connection limits: how much is under way toward a cluster, and how many wait for room. One count for all threads of the process.
// A limit of 0 is none.

var counts = new algo.SharedMap('connection-limits')
/** Seconds after which a thread looks for room that another one has made. */
var LOOKS_EVERY = 0.05

export default function connectionLimits(settings) {
  var key = settings.key
  var waitingKey = key + '#waiting'
  if (!counts.has(key)) counts.set(key, 0)
  if (!counts.has(waitingKey)) counts.set(waitingKey, 0)
  var most = Math.min(settings.connections || Infinity, settings.requests || Infinity)
  /** Of this thread, first come first served. @type {any[]} */
  var waiting = []
  var isLooking = false

  function take(what, limit) {
    if (counts.add(what, 1) <= limit) return true
    counts.sub(what, 1)
    return false
  }

  function goOn(waiter, slot) {
    counts.sub(waitingKey, 1)
    waiter.flow.slot = slot
    waiter.resolve(waiter.event)
  }

  function serve() {
    for (var left = waiting.length; left > 0; left--) {
      var isLate = isOver(waiting[0])
      if (!isLate && !take(key, most)) return
      goOn(waiting.shift(), isLate ? null : limits)
    }
  }

  function look() {
    serve()
    isLooking = waiting.length > 0
    if (isLooking) new Timeout(LOOKS_EVERY).wait().then(look)
  }

  var limits = {
    settings: settings,
    counts: counts,
    key: key,
    most: most,
    waiting: waiting,
    serve: serve,
    /** Nobody overtakes those who wait. */
    enter: () => {
      if (waiting.length > 0) return false
      if (counts.add(key, 1) <= most) return true
      counts.sub(key, 1)
      return false
    },
    leave: () => {
      counts.sub(key, 1)
      if (waiting.length > 0) serve()
    },
    /** Whether a request that has found no room may wait for some; once. */
    mayWait: flow => {
      if (flow.hasWaited || !take(waitingKey, settings.pending)) return false
      flow.hasWaited = true
      flow.isWaiting = true
      return true
    },
    /** Its pipeline has ended before it went on: nobody would give back the room that it has got or is to get. */
    leaveQueue: flow => {
      flow.hasLeft = true
      if (!flow.slot) return
      flow.slot = null
      limits.leave()
    },
    /** The event, when there is room, or no more time to wait for it. */
    wait: (flow, event) =>
      new Promise(resolve => {
        waiting.push({ flow: flow, event: event, resolve: resolve, until: Date.now() + settings.waitSeconds * 1000 })
        if (isLooking) return
        isLooking = true
        new Timeout(LOOKS_EVERY).wait().then(look)
      }),
  }
  return limits
}

/** Nobody waits for it any more, or it has waited long enough. */
function isOver(waiter) {
  return waiter.flow.hasLeft || waiter.flow.timedOut === waiter.flow.tries || waiter.until <= Date.now()
}
