// What two decisions about one flow have in common, and in which way they differ.
import type { Decision } from '../../explain/decision.js'
import type { BehaviourChange, Outcome } from '../mesh-diff.js'

/** Rules and proxies do not count: renaming a policy changes no behaviour. Sorted, so that equal behaviour is equal text. */
export function outcomesOf({ answers }: Decision): Outcome[] {
  const found = new Map<string, Outcome>()
  for (const { share, verdict, status, grpcStatus, closed, backend, workload, endpoints, forwarded } of answers) {
    const reached = verdict === 'allowed'
    const target = reached ? (workload ?? endpoints.join(', ')) : null
    const rest = { verdict, status, grpcStatus, closed, backend, target, forwarded: reached ? forwarded : null }
    const key = JSON.stringify(rest)
    found.set(key, { share: (found.get(key)?.share ?? 0) + share, ...rest })
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { share, ...rest }]) => ({ share: Number(share.toFixed(6)), ...rest }))
}

export interface Difference {
  readonly kind: BehaviourChange['kind']
  readonly before: string
  readonly after: string
  readonly backends: readonly string[]
}

/** Undefined: the same, or refused in words that differ and nothing else. */
export function differenceOf(before: readonly Outcome[], after: readonly Outcome[]): Difference | undefined {
  const [wasAllowed, isAllowed] = [allowedShare(before), allowedShare(after)]
  const told = { before: verdictText(before), after: verdictText(after), backends: [] }
  if (isAllowed !== wasAllowed) return { kind: isAllowed > wasAllowed ? 'widened' : 'narrowed', ...told }
  if (isAllowed === 0) return told.before === told.after ? undefined : { kind: 'refused', ...told }
  const [old, now] = [sharesOf(before, byBackend), sharesOf(after, byBackend)]
  if (!isSame(old, now)) return { kind: [...old.keys()].some(backend => now.has(backend)) ? 'shares' : 'moved', ...proportions(old, now) }
  const [oldTargets, newTargets] = [sharesOf(before, byTarget), sharesOf(after, byTarget)]
  if (!isSame(oldTargets, newTargets)) return { kind: 'moved', before: namesIn(oldTargets), after: namesIn(newTargets), backends: [] }
  const [sent, sends] = [sharesOf(before, byRequest), sharesOf(after, byRequest)]
  return isSame(sent, sends) ? undefined : { kind: 'rewritten', before: namesIn(sent), after: namesIn(sends), backends: [] }
}

const byBackend = ({ backend }: Outcome): string => backend ?? ''
const byTarget = ({ target }: Outcome): string => target ?? ''
const byRequest = ({ forwarded }: Outcome): string => (forwarded ? `${forwarded.method} ${forwarded.host}${forwarded.path}` : '')

function allowedShare(outcomes: readonly Outcome[]): number {
  return rounded(outcomes.filter(({ verdict }) => verdict === 'allowed').reduce((sum, { share }) => sum + share, 0))
}

/** `ALLOWED`, `DENIED`, `ALLOWED 90 %, DENIED 10 %`. */
function verdictText(outcomes: readonly Outcome[]): string {
  const shares = sharesOf(outcomes, ({ verdict }) => verdict)
  const words = [...shares].sort(([a], [b]) => (a < b ? -1 : 1)).map(([verdict, share]) => [verdict.toUpperCase(), share] as const)
  return words.length === 1 ? words[0]![0] : words.map(([verdict, share]) => `${verdict} ${percent(share)} %`).join(', ')
}

/** Of allowed traffic for `byX`; backends that are gone from one side count 0 there. */
function proportions(old: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): Omit<Difference, 'kind'> {
  const backends = [...new Set([...old.keys(), ...now.keys()])].sort()
  const text = (shares: ReadonlyMap<string, number>) => backends.map(backend => percent(shares.get(backend) ?? 0)).join('/')
  return { before: text(old), after: text(now), backends }
}

function sharesOf(outcomes: readonly Outcome[], keyOf: (outcome: Outcome) => string): Map<string, number> {
  const shares = new Map<string, number>()
  for (const outcome of outcomes) shares.set(keyOf(outcome), rounded((shares.get(keyOf(outcome)) ?? 0) + outcome.share))
  return shares
}

function isSame(old: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): boolean {
  return old.size === now.size && [...old].every(([key, share]) => now.get(key) === share)
}

function namesIn(shares: ReadonlyMap<string, number>): string {
  return [...shares.keys()].sort().join(', ')
}

const rounded = (share: number): number => Number(share.toFixed(6))
const percent = (share: number): string => String(Number((share * 100).toFixed(1)))
