// Which behaviour cases depend on what came before: stateful-traffic.test.ts plays these, traffic.test.ts all others.

const STATEFUL = [
  /^cases\/(import|circuit-breaker|connection-limits|fallback|health-check|outlier-detection|rate-limit|retry|timeouts)\//,
  /^cases\/load-balancing\/(overflow|path-prefix-retry|retry-.*|tiers)$/,
  /^cases\/traffic-policy\/all-at-once$/,
  // What becomes of the copies.
  /^cases\/mirror\/grpc-on-http-port$/,
  // The flow does not say from which address it comes.
  /^cases\/load-balancing\/consistent-hash-source$/,
]

/** What a step comes to depends on the steps before it, or on servers that fail; an answer of `decide` is about one flow in a healthy mesh. */
export function isStateful(name: string): boolean {
  return STATEFUL.some(pattern => pattern.test(name))
}
