import type { ResolvedPolicy, ResolvedService, ServedPort } from '../phases/2-resolve/resolved.js'

/** One port of one workload, and all that bears on it. */
export interface InboundContext {
  readonly number: number
  /** Service ports that lead here, in order of service id. */
  readonly served: readonly ServedPort[]
  /** Those with this workload or one of these services as destination, in order of id. */
  readonly policies: readonly ResolvedPolicy[]
  /** Shared between the workloads of a service: callers must not change it. */
  readonly hostsOf: (port: ServedPort) => string[]
  readonly apexHostsOf: (apex: ResolvedService) => string[]
}
