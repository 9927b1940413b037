// What the model-based tests of circuit breakers have in common: their breaker, and what an upstream does to a request that reaches it.
import type { Outcome } from '../../src/explain/retry.ts'
import type { TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import type { Reply } from '../../src/testing/index.ts'

export const OPEN_MS = 1000
export const SLOW_MS = 500
/** The status of an open breaker. */
export const REFUSED = 529

type Written = NonNullable<TrafficPolicy['circuitBreaker']>

/** Nothing that it counts is too old within a test. */
export const breaker = (conditions: Partial<Written>): Written => ({
  window: '10m',
  openFor: `${OPEN_MS}ms`,
  slowAfter: `${SLOW_MS}ms`,
  minRequests: 4,
  reply: { status: REFUSED },
  ...conditions,
})

export interface Trial {
  readonly reply: Partial<Reply>
  readonly outcome: Outcome
}

export const BEHAVIOURS = {
  good: { reply: { status: 200 }, outcome: { kind: 'status', status: 200 } },
  bad: { reply: { status: 500 }, outcome: { kind: 'status', status: 500 } },
  busy: { reply: { status: 503 }, outcome: { kind: 'status', status: 503 } },
  dead: { reply: { reset: true }, outcome: { kind: 'reset' } },
  slow: { reply: { status: 200, delayMs: 2 * SLOW_MS }, outcome: { kind: 'status', status: 200 } },
} satisfies Record<string, Trial>
