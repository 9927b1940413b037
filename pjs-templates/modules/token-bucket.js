// Token buckets that all threads of the process share, refilled smoothly and without a timer.

/**
 * A bucket is one number: the time, in milliseconds, at which it will be full again. A token moves it by 1000 / perSecond; who would move
 * it further ahead of the clock than `burst` tokens' worth gets none. SharedMap adds atomically, so no token is given twice.
 * `name` names the buckets' state; `maxKeys`: 0 where there is but one. Gives a function (text, tick) -> 0, or the seconds until
 * there is a token; `tick` is the time, or a little before it.
 */
export default function tokenBuckets(name, perSecond, burst, maxKeys) {
  var times = new algo.SharedMap(name)
  var interval = 1000 / perSecond
  var depth = burst * interval
  var admitted = depth + TOLERANCE
  // Who comes first is forgotten last; what another thread still needs of a forgotten bucket begins anew.
  var keys = maxKeys === 0 ? null : new algo.Cache(null, key => times.delete(key), { size: maxKeys })

  /** Keys that were looked at since the clock's last tick; fewer than are kept, so that none of them has been forgotten. */
  var seen = {}
  var seenAt = 0
  var count = 0
  var mostSeen = Math.max(1, maxKeys)

  return (text, tick) => {
    // Who has none shares one bucket with all others that have none.
    var key = keys === null || text === undefined ? '' : text.length <= LONGEST_KEPT ? text : '#' + algo.hash(text)
    if (tick !== seenAt || count > mostSeen) {
      seen = {}
      seenAt = tick
      count = 0
    }
    // Between two ticks a bucket does not become full: so it need not be looked at, which takes as long as a call.
    if (seen[key] !== true) {
      seen[key] = true
      count++
      if (keys !== null && keys.find(key) === undefined) keys.set(key, true)
      var fullAt = times.get(key)
      if (fullAt === undefined || fullAt < tick) times.set(key, tick)
      else if (fullAt - tick > admitted) catchUp(key, fullAt)
    }
    var moved = times.add(key, interval)
    if (moved - tick <= admitted) return 0
    // The tick may be an old one.
    var now = Date.now()
    if (moved - now <= admitted) return 0
    times.sub(key, interval)
    return (moved - now - depth) / 1000
  }

  /** The clock was set back: without this the bucket would stay empty for as long. What other threads have just tried to take counts as well. */
  function catchUp(key, fullAt) {
    var now = Date.now()
    if (fullAt - now > admitted + 2 * interval) times.set(key, now + depth)
  }
}

/** Of sums of fractions, in milliseconds. */
var TOLERANCE = 0.000001

/** Longer texts are kept by their hash: clients choose them, and they stay in memory. */
var LONGEST_KEPT = 100
