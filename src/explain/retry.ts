// Retries of the rulebook as pure functions: which tries follow one another, and what the caller gets. Shares no code with the scripts.

export interface RetryRules {
  /** After the first. */
  readonly attempts: number
  readonly statuses: readonly number[]
  readonly connectFailure: boolean
  readonly reset: boolean
  readonly timeout: boolean
  readonly methods: readonly string[]
  readonly budgetPercent: number
  readonly budgetPerSecond: number
  readonly maxBodyBytes: number
}

/** What came of one try. */
export type Outcome =
  | { readonly kind: 'status'; readonly status: number }
  /** No connection was there, or it ended before the head of an answer. */
  | { readonly kind: 'connect-failure' | 'reset' | 'timeout' }

export interface RepeatableRequest {
  readonly method: string
  /** Null: unknown, as in chunked coding. */
  readonly bodyBytes: number | null
}

/** Times of what happened, in milliseconds; a new request is among them before its first try. */
export interface BudgetUse {
  readonly requests: readonly number[]
  readonly retries: readonly number[]
}

const BUDGET_MS = 10_000

/** Whether another try follows the one that came to `outcome`; `tries` so far, that one included. */
export function isRepeated(
  rules: RetryRules,
  request: RepeatableRequest,
  outcome: Outcome,
  tries: number,
  budget: BudgetUse,
  nowMs: number,
): boolean {
  return tries <= rules.attempts && isRepeatable(rules, request) && isWanted(rules, outcome) && hasBudget(rules, budget, nowMs)
}

/** HTTP status of an outcome as the caller sees it. */
export function statusOf(outcome: Outcome): number {
  if (outcome.kind === 'status') return outcome.status
  return outcome.kind === 'timeout' ? 504 : 502
}

/** Runs through the outcomes that tries would have, one after the other. The last one counts; tries beyond the list have the last outcome again. */
export function tryInTurn(
  rules: RetryRules | undefined,
  request: RepeatableRequest,
  outcomes: readonly [Outcome, ...Outcome[]],
  budget: BudgetUse,
  nowMs: number,
): { readonly outcome: Outcome; readonly tries: number; readonly budget: BudgetUse } {
  let used: BudgetUse = { ...budget, requests: [...budget.requests, nowMs] }
  for (let tries = 1; ; tries++) {
    const outcome = outcomes[Math.min(tries, outcomes.length) - 1] ?? outcomes[0]
    if (!rules || !isRepeated(rules, request, outcome, tries, used, nowMs)) return { outcome, tries, budget: used }
    used = { ...used, retries: [...used.retries, nowMs] }
  }
}

function isRepeatable({ methods, maxBodyBytes }: RetryRules, { method, bodyBytes }: RepeatableRequest): boolean {
  return methods.includes(method) && bodyBytes !== null && bodyBytes <= maxBodyBytes
}

function isWanted(rules: RetryRules, outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'status':
      return rules.statuses.includes(outcome.status)
    case 'connect-failure':
      return rules.connectFailure
    case 'reset':
      return rules.reset
    case 'timeout':
      return rules.timeout
  }
}

/** The retry itself counts: a budget is never exceeded. */
function hasBudget({ budgetPercent, budgetPerSecond }: RetryRules, { requests, retries }: BudgetUse, nowMs: number): boolean {
  const inWindow = (times: readonly number[]) => times.filter(atMs => atMs > nowMs - BUDGET_MS).length
  return inWindow(retries) + 1 <= Math.max((budgetPercent / 100) * inWindow(requests), budgetPerSecond * (BUDGET_MS / 1000))
}
