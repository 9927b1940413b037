// Connection limits: how much is under way toward a cluster, and how many requests wait for room. All threads of the process share one count.
// A limit of 0 means no limit.
import stateFor from './state.js'
import { whileAlone } from './threads.js'

var counts = new algo.SharedMap('connection-limits')
/** Seconds after which a thread checks whether another thread has made room. */
var LOOKS_EVERY = 0.05

export default function connectionLimits(settings) {
  var key = settings.key
  var waitingKey = key + '#waiting'
  if (!counts.has(key)) counts.set(key, 0)
  if (!counts.has(waitingKey)) counts.set(waitingKey, 0)
  var own = stateFor('room of ' + key, () => ownCount(key))
  var most = Math.min(settings.connections || Infinity, settings.requests || Infinity)
  /** Of this thread, first come first served. @type {any[]} */
  var waiting = []
  var isLooking = false

  function take(what, limit) {
    if (counts.add(what, 1) <= limit) return true
    counts.sub(what, 1)
    return false
  }

  function takeRoom() {
    if (own.taken === undefined) return take(key, most)
    if (own.taken >= most) return false
    own.taken++
    return true
  }

  /** With the one at this place. */
  function goOn(place, slot) {
    var waiter = waiting.splice(place, 1)[0]
    counts.sub(waitingKey, 1)
    waiter.flow.waiter = null
    waiter.flow.slot = slot
    waiter.resolve(waiter.event)
  }

  function serve() {
    var place = 0
    for (var left = waiting.length; left > 0; left--) {
      if (isOver(waiting[place])) goOn(place, null)
      else if (isOutOfTime(waiting[place].flow)) place++
      else if (takeRoom()) goOn(place, limits)
      else return
    }
  }

  function look() {
    serve()
    isLooking = waiting.length > 0
    if (isLooking) new Timeout(LOOKS_EVERY).wait().then(look)
  }

  var limits = {
    settings: settings,
    own: own,
    most: most,
    waiting: waiting,
    /** Whether an endpoint is there that `isWanted`; the cluster sets it. */
    leadsTo: null,
    serve: serve,
    /** Requests that wait are not overtaken. */
    enter: () => waiting.length === 0 && takeRoom(),
    leave: () => {
      if (own.taken === undefined) counts.sub(key, 1)
      else own.taken--
      if (waiting.length > 0) serve()
    },
    /**
     * Whether a request that has found no room may wait for it. It may wait once. `flow.queue` then says where it is: it `waits`, until it `goes on` with its
     * try, and has `left` for good.
     */
    mayWait: flow => {
      if (flow.queue !== undefined || !take(waitingKey, settings.pending)) return false
      flow.queue = 'waits'
      return true
    },
    /** The request's pipeline has ended before it went on: nobody else would give back the room that it has got, or will get. */
    leaveQueue: flow => {
      flow.queue = 'left'
      if (flow.waiter) goOn(waiting.indexOf(flow.waiter), null)
      if (!flow.slot) return
      flow.slot = null
      limits.leave()
    },
    /** The event, when there is room, or no more time to wait for it. Another try of a request that waits has its place. */
    wait: (flow, event) => {
      // The wait of the previous try has just ended.
      if (flow.waiter === null) return event
      return new Promise(resolve => {
        if (flow.waiter === undefined) {
          flow.waiter = { flow: flow, until: Date.now() + settings.waitSeconds * 1000 }
          waiting.push(flow.waiter)
        }
        flow.waiter.event = event
        flow.waiter.resolve = resolve
        if (isLooking) return
        isLooking = true
        new Timeout(LOOKS_EVERY).wait().then(look)
      })
    },
  }
  return limits
}

/** What the only thread counts by itself; `taken` is undefined while there are others. */
function ownCount(key) {
  /** @type {any} */
  var own = { taken: undefined }
  var before = 0
  whileAlone(
    () => {
      before = counts.get(key)
      own.taken = before
    },
    () => {
      counts.add(key, own.taken - before)
      own.taken = undefined
    },
  )
  return own
}

/** Its time is over for good, or it has waited long enough. */
function isOver(waiter) {
  return (isOutOfTime(waiter.flow) && !waiter.flow.retry) || waiter.until <= Date.now()
}

/** It takes no room then, but another try may. */
function isOutOfTime(flow) {
  return flow.timedOut === flow.tries
}
