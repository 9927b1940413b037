// Least request: of two endpoints the one with fewer requests under way for its weight. Each thread counts its own.
import roundRobin from './balancer.js'

export default function leastRequest(endpoints) {
  if (endpoints.length === 1) return () => endpoints[0]
  var next = roundRobin(endpoints)
  return () => {
    var one = next()
    var other = endpoints[Math.floor(Math.random() * endpoints.length)]
    return other.active * one.weight < one.active * other.weight ? other : one
  }
}
