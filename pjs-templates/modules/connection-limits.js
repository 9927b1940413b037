// Connection limits: how much is under way toward a cluster, and how many requests wait for room. All threads of the process share one count.
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
  var own = stateFor('room of ' + key, () => ownRoom(key))
  var most = settings.most
  /** Of this thread, first come first served. @type {any[]} */
  var waiting = []
  var isLooking = false
  own.setUp(most, waiting)

  function take(what, limit) {
    if (counts.add(what, 1) <= limit) return true
    counts.sub(what, 1)
    return false
  }

  function takeRoom() {
    if (own.isFree) return own.left > 0 && (own.left--, true)
    if (!own.isAlone) return take(key, most)
    return own.taken < most && (own.taken++, true)
  }

  /** With the one at this place. */
  function goOn(place, slot) {
    var waiter = waiting.splice(place, 1)[0]
    counts.sub(waitingKey, 1)
    own.settle()
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
    /** Whether an endpoint is there that `isWanted`; the cluster sets it. */
    leadsTo: null,
    serve: serve,
    /** Requests that wait are not overtaken. */
    enter: () => waiting.length === 0 && takeRoom(),
    leave: () => {
      if (own.isFree) own.left++
      else if (own.isAlone) own.taken--
      else counts.sub(key, 1)
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
          own.settle()
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

/**
 * What the only thread counts by itself. While nobody waits, either, it `isFree`: then a request needs no call, but takes one of the places that are `left` and
 * gives it back. Otherwise none are, and `taken` counts, or what all threads share.
 */
function ownRoom(key) {
  var before = 0
  var most = 0
  /** @type {any[]} */
  var waiting = []
  var own = {
    isAlone: false,
    isFree: false,
    left: 0,
    taken: 0,
    setUp: (limit, queue) => {
      guarded()
      most = limit
      waiting = queue
      own.settle()
    },
    /** To be called when somebody begins or ceases to wait. */
    settle: () => {
      if (!own.isAlone || waiting.length > 0) guarded()
      else if (!own.isFree) {
        own.isFree = true
        own.left = most - own.taken
      }
    },
  }

  function guarded() {
    if (!own.isFree) return
    own.isFree = false
    own.taken = most - own.left
    own.left = 0
  }

  whileAlone(
    () => {
      before = counts.get(key)
      own.taken = before
      own.isAlone = true
      own.settle()
    },
    () => {
      own.isAlone = false
      own.settle()
      counts.add(key, own.taken - before)
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
