// The outlier detection of the rulebook as a pure state machine, for the endpoints of one service port. Shares no code with the scripts.

export interface OutlierRules {
  readonly consecutiveFailures: number
  readonly ejectSeconds: number
  readonly maxEjectSeconds: number
  readonly maxEjectedPercent: number
}

/** Of one endpoint. */
interface Record {
  /** In a row. */
  readonly failures: number
  /** So far; begins anew after it did well for long enough. */
  readonly ejections: number
  readonly ejectedAtMs: number
  /** Out before this time. */
  readonly untilMs: number
}

/** By endpoint; one that nothing was heard of has no entry. */
export type OutlierState = ReadonlyMap<string, Record>

const UNHEARD: Record = { failures: 0, ejections: 0, ejectedAtMs: 0, untilMs: 0 }

export function isEjected(state: OutlierState, endpoint: string, nowMs: number): boolean {
  return nowMs < (state.get(endpoint) ?? UNHEARD).untilMs
}

/** What an outcome makes of the state. `well`: the endpoints of the port whose checks pass, and `all` of them. */
export function reportOutcome(
  rules: OutlierRules,
  state: OutlierState,
  { endpoint, isGood, all, well = all }: { endpoint: string; isGood: boolean; all: readonly string[]; well?: readonly string[] },
  nowMs: number,
): OutlierState {
  const record = state.get(endpoint) ?? UNHEARD
  // While it is out, it is only used for want of others, and nothing of that counts afterwards.
  if (nowMs < record.untilMs) return state
  const failures = isGood ? 0 : record.failures + 1
  if (failures < rules.consecutiveFailures || !mayGo(rules, state, endpoint, all, well, nowMs)) {
    return new Map(state).set(endpoint, { ...record, failures })
  }
  const wasOutMs = record.untilMs - record.ejectedAtMs
  const ejections = nowMs - record.untilMs > wasOutMs ? 1 : record.ejections + 1
  const seconds = Math.min(rules.maxEjectSeconds, rules.ejectSeconds * ejections)
  return new Map(state).set(endpoint, { failures: 0, ejections, ejectedAtMs: nowMs, untilMs: nowMs + seconds * 1000 })
}

/** One may go in any case, and the last one that is well never. */
function mayGo(
  { maxEjectedPercent }: OutlierRules,
  state: OutlierState,
  endpoint: string,
  all: readonly string[],
  well: readonly string[],
  nowMs: number,
): boolean {
  const isOut = (one: string) => isEjected(state, one, nowMs)
  const most = Math.max(1, Math.floor((all.length * maxEjectedPercent) / 100))
  return all.filter(isOut).length < most && well.some(one => one !== endpoint && !isOut(one))
}
