// The reference interpreter's answer: what comes of a flow, and why.
import type { NodePlace } from '../phases/2-resolve/resolved.js'
import type { Flow } from './flow.js'

/** What comes of a flow, and why. */
export interface Decision {
  readonly flow: Flow
  /** What the caller may see; the shares add up to 1. More than one where a split or several workloads answer differently. */
  readonly answers: readonly Answer[]
  /** Rules in the order in which they were tried, on either side. */
  readonly trail: readonly Step[]
  /** What would have allowed it, where something is denied: nearest first. */
  readonly nearest: readonly NearMiss[]
  /** What still bears on a flow that is allowed, in the order in which it does. */
  readonly next: readonly NextStep[]
}

/** See `Answer.verdict`. */
export type Verdict = 'allowed' | 'answered' | 'denied' | 'rejected' | 'unavailable'
/** Which sidecar: outbound is the caller's, inbound the destination's. */
export type Side = 'outbound' | 'inbound'

/** One thing that may come of a flow. */
export interface Answer {
  /** Above 0, at most 1. */
  readonly share: number
  /**
   * allowed: the application answers. answered: a proxy does in its place, because a traffic policy says so. denied: no policy allows it. rejected: the
   * request has no one reading. unavailable: nobody is there to answer.
   */
  readonly verdict: Verdict
  /** HTTP status that the proxies give; null: the application's own, or none (a closed connection). */
  readonly status: number | null
  /** Where the caller speaks gRPC and a proxy answers. */
  readonly grpcStatus: number | null
  /** True: the connection ends instead of an answer. */
  readonly closed: boolean
  /** Id of the rule that decided, as in logs and metrics: allow/…, deny/…, permissive/…. */
  readonly rule: string
  /** Which sidecar decided. */
  readonly side: Side
  /** Where it was decided, namespace/name of a workload. */
  readonly proxy: string
  /** Id of the route taken, as in config.json; null where no sidecar of the caller chose one. */
  readonly route: string | null
  /** Service port that was chosen (namespace/name:port); null where none was. */
  readonly backend: string | null
  /** Those that may answer, address:port. */
  readonly endpoints: readonly string[]
  /** Workload that answers; null for endpoints without one. */
  readonly workload: string | null
  /** Where a redirect leads; null where there is none. */
  readonly location: string | null
  /** What the application gets; null where it gets nothing. */
  readonly forwarded: Forwarded | null
  /** What proxies do to the head of the answer, in order; of an answer of their own, all that a policy has them write. */
  readonly answerHeaders: readonly HeaderChange[]
  /** The policy, split or service behind `rule`; undefined for a default. */
  readonly place: NodePlace | undefined
}

/** The request as the application gets it. */
export interface Forwarded {
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly host: string
  /** In order of name, lower case; Host and headers of a single connection left out. */
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** One change that a proxy makes to the head of an answer. */
export interface HeaderChange {
  /** add: after a comma; `set-cookie` as a line of its own. */
  readonly change: 'remove' | 'set' | 'add'
  /** Lower case. With remove, one that ends in * stands for all that begin so. */
  readonly name: string
  /** Null with remove. */
  readonly value: string | null
}

/** One rule that was tried. */
export interface Step {
  readonly side: Side
  readonly proxy: string
  readonly kind: 'request' | 'host' | 'route' | 'split' | 'endpoint' | 'identity' | 'access' | 'policy'
  /** Id of the rule, as in `Answer.rule`, or of the object that was looked at. */
  readonly id: string
  readonly matched: boolean
  /** What was compared with what, in a few words. */
  readonly reason: string
  readonly place: NodePlace | undefined
}

/** A policy that does not allow the flow. */
export interface NearMiss {
  /** Id of the policy. */
  readonly id: string
  readonly place: NodePlace
  /** The workload whose sidecar would apply it. */
  readonly proxy: string
  /** In order; at least one does not hold. Of several matches, those of the nearest. */
  readonly predicates: readonly Predicate[]
}

/** One condition of a policy, and whether the flow meets it. */
export interface Predicate {
  /** `path is exactly /buy`. */
  readonly text: string
  readonly holds: boolean
  readonly place: NodePlace | undefined
}

/** What else a traffic policy or a setting does to a flow that is allowed. */
export interface NextStep {
  /** Name of the feature. */
  readonly kind: string
  readonly text: string
}
