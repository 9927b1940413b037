// Token buckets that all threads of the process share, refilled smoothly and without a timer.

/**
 * A bucket is one number: the time, in milliseconds, at which it will be full again. A token moves it by 1000 / perSecond; who would move
 * it further ahead of the clock than `burst` tokens' worth gets none. SharedMap adds atomically, so no token is given twice.
 * `name` names the buckets' state; `maxKeys`: 0 where there is but one. Gives a function (text, now) -> 0, or the seconds until there is a token.
 */
export default function tokenBuckets(name, perSecond, burst, maxKeys) {
  var times = new algo.SharedMap(name)
  var interval = 1000 / perSecond
  var depth = burst * interval
  // Who comes first is forgotten last; what another thread still needs of a forgotten bucket begins anew.
  var keys = maxKeys === 0 ? null : new algo.Cache(null, key => times.delete(key), { size: maxKeys })

  var lookedAt = 0

  return (text, now) => {
    // Who has none shares one bucket with all others that have none.
    var key = text === undefined ? '' : text.length <= LONGEST_KEPT ? text : '#' + algo.hash(text)
    if (keys !== null && keys.find(key) === undefined) keys.set(key, true)
    // Between two ticks of the clock it is neither full nor ahead of the clock again: asking takes as long as a call.
    if (keys !== null || now !== lookedAt) {
      lookedAt = now
      var fullAt = times.get(key)
      if (fullAt === undefined || fullAt < now) times.set(key, now)
      // The clock was set back: without this the bucket would stay empty for as long.
      else if (fullAt > now + depth) times.set(key, now + depth)
      if (fullAt + interval > now + depth + TOLERANCE) return (fullAt + interval - now - depth) / 1000
    }
    var moved = times.add(key, interval)
    if (moved <= now + depth + TOLERANCE) return 0
    times.sub(key, interval)
    return (moved - now - depth) / 1000
  }
}

/** Of sums of fractions, in milliseconds. */
var TOLERANCE = 0.000001

/** Longer texts are kept by their hash: clients choose them, and they stay in memory. */
var LONGEST_KEPT = 100
