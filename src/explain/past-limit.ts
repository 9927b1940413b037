// What a request or a connection gets for which a rate limit has no token left: rulebook section 4, "Rate limit".
import type { Arrival, AskingArrival } from './access.js'
import type { Answer } from './decision.js'
import type { KnownState } from './known-state.js'
import { bucketText, connectionLimitsAt, type LimitOn, requestLimits } from './rate-limits.js'
import type { Trail } from './trail.js'
import { type Position, refuse, reply } from './verdict.js'

/** What is known of who comes, and of the limits that it meets. */
interface Visitor {
  readonly source: string | undefined
  readonly state: KnownState
}

/** RESOURCE_EXHAUSTED. */
const GRPC_STATUS = 8

/** Undefined: each limit has had a token for it. They are asked in order, and none after the first that has none. */
export function pastRequestLimit(arrival: AskingArrival, visitor: Visitor, at: Position, trail: Trail): Answer | undefined {
  const { request } = arrival
  const found = firstPast(requestLimits(arrival, request), arrival, visitor)
  if (!found) return undefined
  const { limit, waitSeconds } = found
  const rule = tell(limit, at, trail)
  const { settings, policy } = limit
  const refusal = { rule, verdict: 'answered', reply: settings.reply, grpcStatus: GRPC_STATUS, place: policy.place } as const
  const answer = reply(at, request, refusal)
  const retryAfter = { change: 'set' as const, name: 'retry-after', value: String(Math.max(1, Math.ceil(waitSeconds))) }
  return { ...answer, answerHeaders: [...answer.answerHeaders, retryAfter] }
}

/** Before TLS nobody knows the caller, so that limits that depend on who it is come after. */
export function pastConnectionLimit(
  arrival: Arrival,
  when: 'before TLS' | 'after TLS',
  visitor: Visitor,
  at: Position,
  trail: Trail,
): Answer | undefined {
  const limits = connectionLimitsAt(arrival).filter(limit => dependsOnCaller(limit) === (when === 'after TLS'))
  const found = firstPast(limits, arrival, visitor)
  return found && refuse(at, 'unavailable', tell(found.limit, at, trail), undefined, found.limit.policy.place)
}

function dependsOnCaller({ policy, settings }: LimitOn): boolean {
  return policy.callers !== null || settings.on.kind === 'identity'
}

function firstPast(limits: readonly LimitOn[], { workload, caller, request }: Arrival, { source, state: { take } }: Visitor) {
  for (const limit of take ? limits : []) {
    const waitSeconds = take!(workload.id, limit, bucketText(limit.settings.on, caller, request, source))
    if (waitSeconds > 0) return { limit, waitSeconds }
  }
  return undefined
}

function tell({ policy }: LimitOn, at: Position, trail: Trail): string {
  const rule = `rate-limit/${policy.id}`
  trail.add(at, 'policy', rule, true, 'no token is left', policy.place)
  return rule
}
