// Counts within a sliding window of time: a ring of slots, the oldest of which is forgotten as time goes on.

/**
 * `requests` and `names` are what is counted; each is a field with the sum over the window. It has as many `slots`, of `slotMs` each, the running one
 * included. Who counts a request calls `advance` once `until` is over, and adds to `fresh`, which is in no sum yet: calls cost more than the counting.
 */
export function newWindow(names, slots, slotMs) {
  var all = ['requests'].concat(names)
  var ring = new Array(slots).fill(null).map(() => emptySlot(all))
  var counts = { slot: 0, until: 0, slotMs: slotMs, names: all, ring: ring, running: ring[0], requests: 0, fresh: 0 }
  names.forEach(name => {
    counts[name] = 0
  })
  return counts
}

function emptySlot(names) {
  return Object.fromEntries(names.map(name => [name, 0]))
}

/** The counts as of `now`, with everything in the sums. Of a clock that was set back nothing is forgotten until it is where it was. */
export function advance(counts, now) {
  counts.requests += counts.fresh
  counts.running.requests += counts.fresh
  counts.fresh = 0
  var slot = Math.floor(now / counts.slotMs)
  if (slot <= counts.slot) return
  var ring = counts.ring
  for (var i = Math.max(counts.slot + 1, slot - ring.length + 1); i <= slot; i++) {
    var oldest = ring[i % ring.length]
    counts.names.forEach(name => {
      counts[name] -= oldest[name]
      oldest[name] = 0
    })
  }
  counts.slot = slot
  counts.until = (slot + 1) * counts.slotMs
  counts.running = ring[slot % ring.length]
}

export function count(counts, name) {
  counts[name]++
  counts.running[name]++
}

export function forget(counts) {
  counts.fresh = 0
  counts.names.forEach(name => {
    counts[name] = 0
    counts.ring.forEach(slot => {
      slot[name] = 0
    })
  })
}
