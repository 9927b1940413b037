// Least request: of two different endpoints the one with fewer requests under way for its weight. Each thread counts its own.
import roundRobin from './balancer.js'

export default function leastRequest(endpoints) {
  if (endpoints.length === 1) return () => endpoints[0]
  var next = roundRobin(endpoints)
  var count = endpoints.length
  // Lehmer's generator: any spread will do, and asking Pipy for a random number costs as much as a call.
  var random = 1 + pipy.thread.id
  return () => {
    var one = next()
    random = (random * 48271) % 2147483647
    var other = endpoints[random % count]
    // Against itself nothing is chosen: of two endpoints that would be every second time.
    if (other === one) other = endpoints[(random + 1) % count]
    return other.active * one.weight < one.active * other.weight ? other : one
  }
}
