// Token buckets, refilled smoothly and without a timer. The process has one of each, which all its threads take from.
import stateFor from './state.js'
import { whileAlone } from './threads.js'

/**
 * A bucket is one number: the time, in milliseconds, at which it will be full again. A token moves it by 1000 / perSecond; who would move
 * it further ahead of the clock than `burst` tokens' worth gets none. `name` names the buckets' state; `maxKeys`: 0 where there is but one.
 * Gives { take, interval, room, only, seen }. `take(text, tick)` gives 0, or the seconds until there is a token; `tick` is the time, or a little
 * before it. The others are for those who cannot afford the call: a bucket { fullAt }, of which an earlier time than `tick` means the same as `tick`, has a
 * token if fullAt <= tick + room; taking it sets fullAt to `interval` later. `only` is the bucket where there is but one; others are in `seen`, by text. Who is
 * not found there, or has no token, may still get one by `take`.
 */
export default function tokenBuckets(name, perSecond, burst, maxKeys) {
  return stateFor('tokens of ' + name, () => newBuckets(name, perSecond, burst, maxKeys))
}

function newBuckets(name, perSecond, burst, maxKeys) {
  /** What threads share. SharedMap adds atomically; who sets a time has the lock, a number that is 1 then, so no token is given twice. */
  var times = new algo.SharedMap(name)
  var lock = new algo.SharedMap('lock of ' + name)
  if (!lock.has('')) lock.set('', 0)
  /** What the only thread has taken over from there, by key with a sign before it: what every object has (toString) is no bucket. */
  var own = {}
  var isOwn = false
  var interval = 1000 / perSecond
  var depth = burst * interval
  var admitted = depth + TOLERANCE
  // Who comes first is forgotten last; what another thread still needs of a forgotten bucket begins anew.
  var keys = maxKeys === 0 ? null : new algo.Cache(null, forget, { size: maxKeys })
  /** Of `seen`, how many: half of those that are kept at most, so that who comes often is in use again before others push it out. */
  var count = 0
  /** The tick at which other threads' buckets were seen. */
  var seenAt = 0
  var isForgettingLater = false
  var mostSeen = keys === null ? Infinity : Math.max(1, Math.floor(maxKeys / 2))
  /** While there are other threads, the buckets here have no number, and those that were seen are true. */
  var buckets = { take: take, interval: interval, room: admitted - interval, only: { fullAt: undefined }, seen: {} }

  function forget(key) {
    times.delete(key)
    delete own['=' + key]
  }

  function take(text, tick) {
    // Who has none shares one bucket with all others that have none.
    var key = keys === null || text === undefined ? '' : text.length <= LONGEST_KEPT ? text : '#' + algo.hash(text)
    if (count >= mostSeen) forgetSeen()
    return isOwn ? takeOwn(ownBucket(key), tick) : takeShared(key, tick)
  }

  function forgetSeen() {
    buckets.seen = {}
    count = 0
  }

  function forgetLater() {
    isForgettingLater = true
    new Timeout(SEEN_FOR).wait().then(() => {
      isForgettingLater = false
      forgetSeen()
    })
  }

  function takeShared(key, tick) {
    if (tick !== seenAt) {
      seenAt = tick
      forgetSeen()
    }
    // Between two ticks a bucket does not become full: so it need not be looked at, which takes as long as a call.
    if (buckets.seen[key] !== true) {
      buckets.seen[key] = true
      count++
      keep(key)
      var fullAt = times.get(key)
      if (fullAt === undefined || fullAt < tick) {
        if (takeFirst(key, tick)) return 0
      } else if (fullAt - tick > admitted) {
        var caughtUp = catchUp(fullAt, Date.now())
        if (caughtUp !== fullAt) times.set(key, caughtUp)
      }
    }
    var moved = times.add(key, interval)
    if (moved - tick <= admitted) return 0
    // The tick may be an old one.
    var now = Date.now()
    if (moved - now <= admitted) return 0
    times.sub(key, interval)
    return (moved - now - depth) / 1000
  }

  /** From a bucket that was full when it was looked at; gives whether it still was. */
  function takeFirst(key, tick) {
    // Another thread has it for a few microseconds.
    for (var i = 0; i < MOST_TRIES && lock.add('', 1) !== 1; i++) lock.sub('', 1)
    var fullAt = times.get(key)
    var isFull = fullAt === undefined || fullAt < tick
    if (isFull) times.set(key, tick + interval)
    if (i < MOST_TRIES) lock.sub('', 1)
    return isFull
  }

  function takeOwn(bucket, tick) {
    var moved = Math.max(bucket.fullAt, tick) + interval
    if (moved - tick > admitted) {
      var now = Date.now()
      moved = Math.max(catchUp(bucket.fullAt, now), now) + interval
      if (moved - now > admitted) {
        bucket.fullAt = moved - interval
        return (moved - now - depth) / 1000
      }
    }
    bucket.fullAt = moved
    return 0
  }

  function ownBucket(key) {
    var seen = buckets.seen[key]
    if (seen?.fullAt !== undefined) return seen
    if (!isForgettingLater) forgetLater()
    keep(key)
    var bucket = own['=' + key]
    if (bucket === undefined) own['=' + key] = bucket = takenOver({ fullAt: 0 }, key)
    buckets.seen[key] = bucket
    count++
    return bucket
  }

  function keep(key) {
    if (keys !== null && keys.find(key) === undefined) keys.set(key, true)
  }

  /** The clock was set back: without this the bucket would stay empty for as long. What other threads have just tried to take counts as well. */
  function catchUp(fullAt, now) {
    return fullAt - now > admitted + 2 * interval ? now + depth : fullAt
  }

  function takenOver(bucket, key) {
    bucket.fullAt = times.get(key) ?? 0
    times.delete(key)
    return bucket
  }

  function takeOver() {
    isOwn = true
    forgetSeen()
    if (keys === null) own['='] = takenOver(buckets.only, '')
  }

  function handOver() {
    var now = Date.now()
    isOwn = false
    forgetSeen()
    Object.keys(own).forEach(name => giveBack(name.substring(1), own[name], now))
    own = {}
  }

  /** What the other thread has taken meanwhile counts as well. */
  function giveBack(key, bucket, now) {
    if (!times.has(key)) times.set(key, bucket.fullAt)
    else if (bucket.fullAt > now) times.add(key, bucket.fullAt - now)
    bucket.fullAt = undefined
  }

  whileAlone(takeOver, handOver)
  return buckets
}

/** Seconds in which who is seen several times counts as used once. */
var SEEN_FOR = 1

/** Of sums of fractions, in milliseconds. */
var TOLERANCE = 0.000001

/** Some tenth of a second. If the system has stopped the thread that has the lock for longer, the other one goes on without. */
var MOST_TRIES = 100000

/** Longer texts are kept by their hash: clients choose them, and they stay in memory. */
var LONGEST_KEPT = 100
