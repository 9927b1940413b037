// Weighted round-robin whose whole cycle is laid out at load: a choice is one step along it.

/** Longest cycle, or ten steps for each item; weights that need a longer one are scaled down. */
var MAX_CYCLE = 1000

function greatestCommonDivisor(a, b) {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

/** Spreads each item evenly over the cycle: at each step the one that is furthest behind its share. */
function layOut(items, weights, length) {
  var behind = weights.map(() => 0)
  var cycle = []
  for (var step = 0; step < length; step++) {
    var chosen = 0
    weights.forEach((weight, i) => {
      behind[i] += weight
      if (behind[i] > behind[chosen]) chosen = i
    })
    behind[chosen] -= length
    cycle.push(items[chosen])
  }
  return cycle
}

/**
 * `items` have a weight of 1 or more. Gives a function that names the next one, or null where there are none.
 * Each thread starts at its own place, so that they do not hit the same one together.
 */
export default function roundRobin(items) {
  if (items.length === 0) return () => null
  if (items.length === 1) return () => items[0]
  var cycle = cycleOf(items)
  var length = cycle.length
  var position = startIn(cycle)
  return () => {
    if (++position >= length) position = 0
    return cycle[position]
  }
}

export function startIn(cycle) {
  return (pipy.thread.id * 7) % cycle.length
}

/** The items in the order in which their turns come, again and again. There are two or more. */
export function cycleOf(items) {
  var divisor = items.reduce((d, item) => greatestCommonDivisor(d, item.weight), 0)
  var total = items.reduce((sum, item) => sum + item.weight / divisor, 0)
  var scale = Math.min(1, Math.max(MAX_CYCLE, items.length * 10) / total)
  var weights = items.map(item => Math.max(1, Math.round((item.weight / divisor) * scale)))
  var length = weights.reduce((sum, weight) => sum + weight, 0)
  return length === items.length ? items : layOut(items, weights, length)
}
