// Least request: of two different endpoints the one with fewer requests under way for its weight. Each thread counts its own.
import { cycleOf, startIn } from './balancer.js'

export default function leastRequest(endpoints) {
  if (endpoints.length === 1) return () => endpoints[0]
  // Their turns are taken here, since a call costs more.
  var cycle = cycleOf(endpoints)
  var length = cycle.length
  var position = startIn(cycle)
  var count = endpoints.length
  // Lehmer's generator: any spread will do, and asking Pipy for a random number costs as much as a call.
  var random = 1 + pipy.thread.id
  return () => {
    if (++position >= length) position = 0
    var one = cycle[position]
    random = (random * 48271) % 2147483647
    var other = endpoints[random % count]
    // Against itself nothing is chosen: of two endpoints that would be every second time.
    if (other === one) other = endpoints[(random + 1) % count]
    return other.active * one.weight < one.active * other.weight ? other : one
  }
}
