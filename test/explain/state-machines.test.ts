// The interpreter's circuit breaker and retries, by the rulebook.
import { expect, test } from 'vitest'
import { admit, type BreakerRules, type BreakerState, CLOSED, record } from '../../src/explain/circuit-breaker.ts'
import { isRepeated, type Outcome, type RetryRules, statusOf, tryInTurn } from '../../src/explain/retry.ts'

const never: BreakerRules = {
  windowSeconds: 30,
  minRequests: 20,
  errorRatio: 0,
  errorCount: 0,
  slowSeconds: 1,
  slowRatio: 0,
  slowCount: 0,
  openSeconds: 10,
  probes: 1,
}

/** One request that takes `ms`, at `atMs`. */
function ask(rules: BreakerRules, state: BreakerState, atMs: number, isError = false, ms = 1): BreakerState {
  const { state: next, admission } = admit(rules, state, atMs)
  return admission ? record(rules, next, admission, isError, atMs + ms) : next
}

test('opens at the count, stays open, half-opens, and closes when the probe passes', () => {
  const rules = { ...never, errorCount: 2 }
  let state = ask(rules, ask(rules, CLOSED, 0, true), 10, true)
  expect(state).toMatchObject({ kind: 'open', untilMs: 10_011 })
  expect(admit(rules, state, 10_010).admission).toBeUndefined()
  state = admit(rules, state, 10_011).state
  expect(state).toMatchObject({ kind: 'half-open', admitted: 1 })
  expect(admit(rules, state, 10_012).admission).toBeUndefined()
  state = record(rules, state, { epoch: state.epoch, atMs: 10_011 }, false, 10_020)
  expect(state).toMatchObject({ kind: 'closed', counted: [] })
})

test('opens again on the first probe that fails', () => {
  const rules = { ...never, errorCount: 1, probes: 3 }
  const open = ask(rules, CLOSED, 0, true)
  const half = ask(rules, open, 10_100)
  expect(half).toMatchObject({ kind: 'half-open', admitted: 1, passed: 1 })
  expect(ask(rules, half, 10_200, true)).toMatchObject({ kind: 'open', untilMs: 20_201 })
})

test('a ratio counts only past the least number of requests, and also when a good answer completes them', () => {
  const rules = { ...never, errorRatio: 0.5, minRequests: 4 }
  const three = ask(rules, ask(rules, ask(rules, CLOSED, 0, true), 1, true), 2)
  expect(three.kind).toBe('closed')
  expect(ask(rules, three, 3).kind).toBe('open')
})

test('what is older than the window is forgotten', () => {
  const rules = { ...never, errorCount: 2 }
  expect(ask(rules, ask(rules, CLOSED, 0, true), 29_000, true).kind).toBe('open')
  expect(ask(rules, ask(rules, CLOSED, 0, true), 31_000, true).kind).toBe('closed')
})

test('slow answers', () => {
  const rules = { ...never, slowCount: 1 }
  expect(ask(rules, CLOSED, 0, false, 1000).kind).toBe('closed')
  expect(ask(rules, CLOSED, 0, false, 1001).kind).toBe('open')
})

test('what was let in before the last change of state says nothing', () => {
  const rules = { ...never, errorCount: 1 }
  const early = admit(rules, CLOSED, 0).admission
  const open = ask(rules, CLOSED, 1, true)
  expect(early && record(rules, open, early, true, 5)).toBe(open)
  const half = admit(rules, open, 10_100).state
  expect(early && record(rules, half, early, false, 10_200)).toBe(half)
})

test('a probe that comes to no end is given up', () => {
  const rules = { ...never, errorCount: 1 }
  const half = admit(rules, ask(rules, CLOSED, 0, true), 10_100).state
  expect(admit(rules, half, 20_000).admission).toBeUndefined()
  expect(admit(rules, half, 20_101).admission).toBeDefined()
})

const rules: RetryRules = {
  attempts: 2,
  statuses: [502, 503],
  connectFailure: true,
  reset: false,
  timeout: true,
  methods: ['GET', 'PUT'],
  budgetPercent: 20,
  budgetPerSecond: 0,
  maxBodyBytes: 100,
}
const get = { method: 'GET', bodyBytes: 0 }
const status = (code: number): Outcome => ({ kind: 'status', status: code })
const many = { requests: Array<number>(100).fill(0), retries: [] }

test('tries follow while the outcome is of the kind, and the last one is what the caller gets', () => {
  expect(tryInTurn(rules, get, [status(503), { kind: 'timeout' }, status(200)], many, 1)).toMatchObject({ tries: 3, outcome: status(200) })
  expect(tryInTurn(rules, get, [status(503)], many, 1)).toMatchObject({ tries: 3, outcome: status(503) })
  expect(tryInTurn(rules, get, [{ kind: 'reset' }], many, 1)).toMatchObject({ tries: 1, outcome: { kind: 'reset' } })
  expect(tryInTurn(undefined, get, [status(503)], many, 1)).toMatchObject({ tries: 1 })
  expect([status(503), { kind: 'reset' } as const, { kind: 'timeout' } as const].map(statusOf)).toEqual([503, 502, 504])
})

test('methods and bodies', () => {
  const repeated = (method: string, bodyBytes: number | null) => isRepeated(rules, { method, bodyBytes }, status(503), 1, many, 1)
  expect([repeated('PUT', 100), repeated('PUT', 101), repeated('PUT', null), repeated('POST', 0)]).toEqual([true, false, false, false])
})

test('the budget is a part of the last ten seconds', () => {
  const repeated = (requests: number, retries: number, nowMs = 1) =>
    isRepeated(rules, get, status(503), 1, { requests: Array(requests).fill(0), retries: Array(retries).fill(0) }, nowMs)
  expect([repeated(5, 0), repeated(5, 1), repeated(4, 0), repeated(5, 0, 10_000)]).toEqual([true, false, false, false])
  const always = { ...rules, budgetPerSecond: 1 }
  expect(isRepeated(always, get, status(503), 1, { requests: [0], retries: Array(9).fill(0) }, 1)).toBe(true)
  expect(isRepeated(always, get, status(503), 1, { requests: [0], retries: Array(10).fill(0) }, 1)).toBe(false)
})
