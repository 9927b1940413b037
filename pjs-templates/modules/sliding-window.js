// Counts within a sliding window of time: a ring of slots, the oldest of which is forgotten as time goes on.

/** `names`: what is counted; each is a field with the sum over the window. `slotMs` is the length of a slot, the running one included in `slots`. */
export function newWindow(names, slots, slotMs) {
  var ring = new Array(slots).fill(null).map(() => Object.fromEntries(names.map(name => [name, 0])))
  var counts = { slot: 0, slotMs: slotMs, names: names, ring: ring }
  names.forEach(name => {
    counts[name] = 0
  })
  return counts
}

/** The counts as of `now`; call it before they are read. */
export function advance(counts, now) {
  var slot = Math.floor(now / counts.slotMs)
  if (slot === counts.slot) return
  var ring = counts.ring
  for (var i = Math.max(counts.slot + 1, slot - ring.length + 1); i <= slot; i++) {
    var oldest = ring[i % ring.length]
    counts.names.forEach(name => {
      counts[name] -= oldest[name]
      oldest[name] = 0
    })
  }
  // Of a clock that was set back nothing is forgotten until it is where it was.
  if (slot > counts.slot) counts.slot = slot
}

/** In the running slot. */
export function count(counts, name) {
  counts[name]++
  counts.ring[counts.slot % counts.ring.length][name]++
}

export function forget(counts) {
  counts.names.forEach(name => {
    counts[name] = 0
    counts.ring.forEach(slot => {
      slot[name] = 0
    })
  })
}
