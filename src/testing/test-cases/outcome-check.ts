// What is checked of a case in a real Pipy whatever protocol it speaks; pure, so that it can be tested without one.
import type { Problem } from '../../test-cases/check-decision.js'
import type { TestExpectation } from '../../test-cases/test-cases.generated.js'
import { isLogged } from './case-step.js'

/** A rule that a case expects says only this much of the verdict. */
export type Verdict = NonNullable<TestExpectation['verdict']> | 'refused'

export type Refusal = 'denied' | 'rejected' | 'unavailable'

/** Who got what was sent: each of the requests of the case, or none of them. */
export interface Arrival {
  readonly all: boolean
  readonly none: boolean
}

export interface Observations<One> {
  readonly outcomes: readonly One[]
  readonly reached: readonly { readonly count: number }[]
  /** Lines of all proxies since the case began. */
  readonly log: readonly string[]
}

/** What one protocol says of an outcome. */
export interface OutcomeReading<One> {
  /** The case expects the application to get what is sent. */
  readonly expectsArrival: boolean
  readonly fits: (verdict: Verdict, outcome: One, arrival: Arrival) => boolean
  readonly shown: (outcome: One, isReached: boolean) => string
}

/** Compares one expectation after the other, and collects what is disappointed. */
export class OutcomeCheck<One extends { readonly closed: boolean; readonly fault?: string }> {
  readonly problems: Problem[] = []
  readonly #expect: TestExpectation
  readonly #observed: Observations<One>
  readonly #reading: OutcomeReading<One>
  readonly #arrival: Arrival
  readonly #came: string

  constructor(expect: TestExpectation, observed: Observations<One>, reading: OutcomeReading<One>) {
    const { outcomes, reached } = observed
    const count = reached.reduce((sum, one) => sum + one.count, 0)
    this.#expect = expect
    this.#observed = observed
    this.#reading = reading
    this.#arrival = { all: count === outcomes.length, none: count === 0 }
    this.#came = [...new Set(outcomes.map(outcome => reading.shown(outcome, count > 0)))].join(', ')
  }

  add(field: Problem['field'], expected: unknown, got: string): void {
    this.problems.push({ field, text: `${field}: expected ${expected}, got ${got}` })
  }

  /** The one that is expected, or else what the rule says of it. */
  verdict(): void {
    const { expectsArrival, fits } = this.#reading
    const { rule, verdict = rule === undefined ? undefined : expectsArrival ? 'allowed' : 'refused' } = this.#expect
    if (verdict === undefined || this.#observed.outcomes.every(outcome => fits(verdict, outcome, this.#arrival))) return
    if (this.#expect.verdict === undefined) this.add('rule', rule, this.#came)
    else this.add('verdict', verdict, this.#came)
  }

  /** Of what a proxy answers: what the application answers is not the mesh's. */
  ownAnswer(field: keyof TestExpectation, pick: (outcome: One) => unknown): void {
    const expected = this.#expect[field]
    if (expected === undefined) return
    if (!this.#arrival.none || !this.#observed.outcomes.every(outcome => pick(outcome) === expected)) this.add(field, expected, this.#came)
  }

  closed(): void {
    const { closed } = this.#expect
    if (closed === undefined) return
    if (!this.#observed.outcomes.every(outcome => outcome.closed === closed && outcome.fault === undefined)) this.add('closed', closed, this.#came)
  }

  rule(): void {
    const { rule } = this.#expect
    if (rule === undefined || !isLogged(rule)) return
    const { log } = this.#observed
    if (!log.some(line => line.includes(JSON.stringify(rule)))) this.add('rule', rule, refusedBy(log) ?? 'no refusal in the logs')
  }
}

function refusedBy(log: readonly string[]): string | undefined {
  return log.map(line => /"refused":"([^"]*)"/.exec(line)?.[1]).findLast(rule => rule !== undefined)
}
