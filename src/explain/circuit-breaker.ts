// The circuit breaker of the rulebook as a pure state machine: closed -> open -> half-open -> closed. Shares no code with the scripts.

export interface BreakerRules {
  readonly windowSeconds: number
  readonly minRequests: number
  /** Ratios and counts: 0 where the condition is not given. */
  readonly errorRatio: number
  readonly errorCount: number
  readonly slowSeconds: number
  readonly slowRatio: number
  readonly slowCount: number
  readonly openSeconds: number
  readonly probes: number
}

interface Counted {
  readonly atMs: number
  readonly isError: boolean
  readonly isSlow: boolean
}

export type BreakerState = {
  /** Grows with each change of state: what was let in before says nothing of what is now. */
  readonly epoch: number
} & (
  | { readonly kind: 'closed'; readonly counted: readonly Counted[] }
  | { readonly kind: 'open'; readonly untilMs: number }
  | { readonly kind: 'half-open'; readonly sinceMs: number; readonly admitted: number; readonly passed: number }
)

/** A request that was let in. */
export interface Admission {
  readonly epoch: number
  readonly atMs: number
}

export const CLOSED: BreakerState = { epoch: 0, kind: 'closed', counted: [] }

/** Whether a request may go on; undefined: it is refused. */
export function admit(
  rules: BreakerRules,
  state: BreakerState,
  nowMs: number,
): { readonly state: BreakerState; readonly admission: Admission | undefined } {
  const letIn = (next: BreakerState) => ({ state: next, admission: { epoch: next.epoch, atMs: nowMs } })
  if (state.kind === 'closed') return letIn(state)
  if (state.kind === 'open') {
    if (nowMs < state.untilMs) return { state, admission: undefined }
    return letIn({ epoch: state.epoch, kind: 'half-open', sinceMs: nowMs, admitted: 1, passed: 0 })
  }
  if (state.admitted < rules.probes) return letIn({ ...state, admitted: state.admitted + 1 })
  // Probes that come to no end are given up after as long as it was open.
  if (nowMs < state.sinceMs + rules.openSeconds * 1000) return { state, admission: undefined }
  return letIn({ epoch: state.epoch + 1, kind: 'half-open', sinceMs: nowMs, admitted: 1, passed: 0 })
}

/** What an answer, or the lack of one, makes of the state. `isError`: status 500 and above, a gRPC status that means as much, or no answer. */
export function record(rules: BreakerRules, state: BreakerState, admission: Admission, isError: boolean, nowMs: number): BreakerState {
  if (admission.epoch !== state.epoch || state.kind === 'open') return state
  const isSlow = nowMs - admission.atMs > rules.slowSeconds * 1000
  if (state.kind === 'half-open') {
    if (isError || (isSlow && (rules.slowRatio > 0 || rules.slowCount > 0))) return open(rules, state, nowMs)
    const passed = state.passed + 1
    return passed < rules.probes ? { ...state, passed } : { epoch: state.epoch + 1, kind: 'closed', counted: [] }
  }
  const counted = [...state.counted.filter(({ atMs }) => atMs > nowMs - rules.windowSeconds * 1000), { atMs: nowMs, isError, isSlow }]
  return trips(rules, counted) ? open(rules, state, nowMs) : { ...state, counted }
}

function open(rules: BreakerRules, { epoch }: BreakerState, nowMs: number): BreakerState {
  return { epoch: epoch + 1, kind: 'open', untilMs: nowMs + rules.openSeconds * 1000 }
}

function trips({ minRequests, errorRatio, errorCount, slowRatio, slowCount }: BreakerRules, counted: readonly Counted[]): boolean {
  const errors = counted.filter(({ isError }) => isError).length
  const slow = counted.filter(({ isSlow }) => isSlow).length
  const isOverRatio = (bad: number, ratio: number) => ratio > 0 && bad > 0 && counted.length >= minRequests && bad / counted.length >= ratio
  const isOverCount = (bad: number, most: number) => most > 0 && bad >= most
  return isOverCount(errors, errorCount) || isOverCount(slow, slowCount) || isOverRatio(errors, errorRatio) || isOverRatio(slow, slowRatio)
}
