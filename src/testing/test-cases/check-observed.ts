// Compares what a case expects with what came of it in a real Pipy; pure, so that it can be tested without one.
import { DEFAULT_TOLERANCE, type Problem } from '../../test-cases/check-decision.js'
import type { TestExpectation } from '../../test-cases/test-cases.generated.js'
import type { Outcome, Reached } from '../traffic/outcome.js'
import type { Observed } from '../traffic/run-traffic.js'
import { expectsService } from './case-step.js'
import { type Arrival, OutcomeCheck, type Refusal, type Verdict } from './outcome-check.js'

/** Names of the upstreams behind a service, with or without a port. */
export type UpstreamsOf = (backend: string) => ReadonlySet<string>

/** Which rule allows, and which route was taken, does not show from outside. */
export function showsInPipy({ verdict, status, grpcStatus, closed, rule, backend, backends, forwarded }: TestExpectation): boolean {
  return [verdict, status, grpcStatus, closed, rule, backend, backends, forwarded].some(expected => expected !== undefined)
}

export function checkObserved(expect: TestExpectation, observed: Observed, upstreamsOf: UpstreamsOf): Problem[] {
  const check = new OutcomeCheck(expect, observed, { expectsArrival: expectsService(expect), fits, shown })
  check.verdict()
  check.ownAnswer('status', ({ status }) => status)
  check.ownAnswer('grpcStatus', ({ grpcStatus }) => grpcStatus)
  check.closed()
  check.rule()
  return [...check.problems, ...checkBackends(expect, observed.reached, upstreamsOf), ...checkForwarded(expect, observed.reached)]
}

function fits(verdict: Verdict, outcome: Outcome, arrival: Arrival): boolean {
  if (outcome.fault !== undefined) return false
  if (verdict === 'allowed') return !outcome.closed && arrival.all
  if (!arrival.none) return false
  // Any status may be what a policy answers with.
  if (verdict === 'answered') return !outcome.closed
  const refusal = refusalOf(outcome)
  return refusal !== undefined && (verdict === 'refused' || refusal === 'closed' || refusal === verdict)
}

/** A closed connection does not say why. */
function refusalOf({ closed, status, grpcStatus }: Outcome): Refusal | 'closed' | undefined {
  if (closed) return 'closed'
  if (grpcStatus !== undefined) return grpcStatus === 7 ? 'denied' : grpcStatus === 14 ? 'unavailable' : grpcStatus === 0 ? undefined : 'rejected'
  if (status === undefined) return undefined
  return status === 403 ? 'denied' : status >= 500 ? 'unavailable' : status >= 400 ? 'rejected' : undefined
}

export function checkBackends(
  { backend, backends, tolerance = DEFAULT_TOLERANCE }: TestExpectation,
  reached: readonly Pick<Reached, 'upstream' | 'count'>[],
  upstreamsOf: UpstreamsOf,
): Problem[] {
  const total = reached.reduce((sum, { count }) => sum + count, 0)
  const names = reached.map(({ upstream }) => upstream).join(', ') || 'none'
  if (backend !== undefined) {
    const wanted = backend === 'none' ? new Set<string>() : upstreamsOf(backend)
    const isRight = reached.every(({ upstream }) => wanted.has(upstream)) && total > 0 === (backend !== 'none')
    return isRight ? [] : [{ field: 'backend', text: `backend: expected ${backend}, got ${names}` }]
  }
  if (!backends) return []
  if (total === 0) return [{ field: 'backends', text: 'backends: nobody got anything' }]
  const sets = Object.entries(backends).map(([name, share]) => ({ name, share, upstreams: upstreamsOf(name) }))
  const unexpected = reached.filter(({ upstream }) => !sets.some(({ upstreams }) => upstreams.has(upstream)))
  return [
    ...sets.flatMap(({ name, share, upstreams }): Problem[] => {
      const got = shareOf(reached, upstreams, total)
      // What a workload answers may be in the name of any service that it serves.
      const shared = sets.filter(other => other.name !== name && [...other.upstreams].some(upstream => upstreams.has(upstream)))
      const most = shared.reduce((sum, other) => sum + other.share, share)
      const slack = tolerance + 2 / total
      return got > 0 && got >= (shared.length > 0 ? 0 : share - slack) && got <= most + slack
        ? []
        : [{ field: 'backends', backend: name, text: `backends: expected ${share} for ${name}, got ${Number(got.toFixed(3))} of ${total}` }]
    }),
    ...unexpected.map(({ upstream }): Problem => ({ field: 'backends', text: `backends: ${upstream} is not expected, and was reached` })),
  ]
}

function shareOf(reached: readonly Pick<Reached, 'upstream' | 'count'>[], upstreams: ReadonlySet<string>, total: number): number {
  return reached.reduce((sum, { upstream, count }) => sum + (upstreams.has(upstream) ? count : 0), 0) / total
}

function checkForwarded({ forwarded }: TestExpectation, reached: readonly Reached[]): Problem[] {
  if (!forwarded) return []
  const last = reached.at(-1)?.last
  return (['method', 'path'] as const).flatMap((key): Problem[] =>
    forwarded[key] === undefined || forwarded[key] === last?.[key]
      ? []
      : [{ field: 'forwarded', text: `forwarded: expected ${forwarded[key]}, got ${last?.[key] ?? 'nothing'}` }],
  )
}

function shown({ closed, fault, status, grpcStatus }: Outcome, isReached: boolean): string {
  if (fault !== undefined) return fault
  if (closed) return 'a closed connection'
  if (isReached) return 'an answer of the application'
  if (grpcStatus !== undefined) return `gRPC status ${grpcStatus}`
  return status === undefined ? 'an open connection' : `HTTP ${status}`
}
