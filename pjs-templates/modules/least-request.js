// Least request: of two endpoints the one with fewer requests under way for its weight. Each thread counts its own.
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
    return other.active * one.weight < one.active * other.weight ? other : one
  }
}
