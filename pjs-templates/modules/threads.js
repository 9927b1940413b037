// How many threads the process has. Pipy 2.0 does not say (`pipy.thread.concurrency` is 0 there), so each thread signs in when it starts.

var threads = new algo.SharedMap('threads')
/** Seconds after which a thread may believe that no other one is about to start, and after which it looks whether one has. */
var STARTS_WITHIN = 1
var LOOKS_EVERY = 0.05

/** Whether these scripts have been loaded into this process before. */
var isReloaded = threads.has(String(pipy.thread.id))
threads.set(String(pipy.thread.id), true)

/** To be asked when something comes up, not at load: other threads may start later than this one. */
export default function threadCount() {
  var count = 0
  // Their ids begin at 0.
  for (var id = 0; threads.has(String(id)); id++) count++
  return Math.max(1, count)
}

/** @type {any[]} */
var listeners = []
/** Whether this is the only thread. */
var isAlone = false

/**
 * What threads share costs two calls for each look at it, so the only thread keeps it in variables of its own. `takeOver()` is called once no other thread is
 * there, `handOver()` when one starts after all. By the time that it has loaded its scripts, and accepts connections, this has usually been done.
 */
export function whileAlone(takeOver, handOver) {
  if (listeners.length === 0 && pipy.thread.id === 0 && !isReloaded) new Timeout(STARTS_WITHIN).wait().then(look)
  listeners.push({ takeOver: takeOver, handOver: handOver })
  if (isAlone) takeOver()
}

function look() {
  if (threads.has('1')) {
    if (isAlone) listeners.forEach(each => each.handOver())
    isAlone = false
    return
  }
  if (!isAlone) listeners.forEach(each => each.takeOver())
  isAlone = true
  new Timeout(LOOKS_EVERY).wait().then(look)
}
