// Compares what a case expects with what the interpreter says.
import type { Answer, Decision } from '../explain/decision.js'
import type { TestExpectation } from './test-cases.generated.js'

/** One disappointed expectation. */
export interface Problem {
  readonly field: keyof TestExpectation
  /** Of backends: the one that gets another share. */
  readonly backend?: string
  /** `verdict: expected denied, got allowed`. */
  readonly text: string
}

export const DEFAULT_TOLERANCE = 0.01

/** Everything that is expected holds for every answer; none: the case holds. */
export function checkDecision(expect: TestExpectation, decision: Decision): Problem[] {
  const { answers } = decision
  const served = answers.filter(({ verdict }) => verdict === 'allowed')
  const problems: Problem[] = []
  const compare = (field: Problem['field'], wanted: unknown, all: readonly Answer[], pick: (answer: Answer) => unknown) => {
    if (wanted === undefined || (all.length > 0 && all.every(answer => pick(answer) === wanted))) return
    problems.push({ field, text: `${field}: expected ${textOf(wanted)}, got ${came(all, pick)}` })
  }
  compare('verdict', expect.verdict, answers, ({ verdict }) => verdict)
  compare('status', expect.status, answers, ({ status }) => status)
  compare('grpcStatus', expect.grpcStatus, answers, ({ grpcStatus }) => grpcStatus)
  compare('closed', expect.closed, answers, ({ closed }) => closed)
  compare('rule', expect.rule, answers, ({ rule }) => rule)
  compare('route', expect.route, answers, ({ route }) => route)
  problems.push(
    ...checkBackends(
      expect,
      served.map(({ share, backend, workload }) => ({ share, name: backend ?? workload ?? 'the application' })),
    ),
  )
  const { method, path } = expect.forwarded ?? {}
  compare('forwarded', method, served, ({ forwarded }) => forwarded?.method ?? null)
  compare('forwarded', path, served, ({ forwarded }) => forwarded?.path ?? null)
  return problems
}

/** Names a service port with or without its port. */
export function isBackend(wanted: string, backend: string): boolean {
  return backend === wanted || backend.startsWith(`${wanted}:`)
}

/** Part of the traffic, above 0 and at most 1, and who or what gets it. */
interface Share {
  readonly share: number
  readonly name: string
}

export function checkBackends({ backend, backends, tolerance = DEFAULT_TOLERANCE }: TestExpectation, served: readonly Share[]): Problem[] {
  const shares = sharesOf(served)
  if (backend === 'none') return served.length === 0 ? [] : [{ field: 'backend', text: `backend: expected none, got ${listed(shares)}` }]
  if (backend !== undefined) {
    const isRight = shares.size > 0 && [...shares.keys()].every(name => isBackend(backend, name))
    return isRight ? [] : [{ field: 'backend', text: `backend: expected ${backend}, got ${listed(shares)}` }]
  }
  if (!backends) return []
  const others = [...shares].filter(([name]) => !Object.keys(backends).some(wanted => isBackend(wanted, name)))
  return [
    ...Object.entries(backends).flatMap(([wanted, share]): Problem[] => {
      const got = [...shares].reduce((sum, [name, own]) => sum + (isBackend(wanted, name) ? own : 0), 0)
      // Nothing is never close enough to something.
      if (got > 0 && Math.abs(got - share) <= tolerance + Number.EPSILON) return []
      return [{ field: 'backends', backend: wanted, text: `backends: expected ${share} for ${wanted}, got ${shareText(got)}` }]
    }),
    ...others.map(([name, share]): Problem => ({ field: 'backends', text: `backends: ${name} is not expected, got ${shareText(share)}` })),
  ]
}

/** What came in place of what was expected. */
export function came<A extends { readonly share: number }>(answers: readonly A[], pick: (answer: A) => unknown): string {
  return answers.length === 0
    ? 'no answer of the application'
    : listed(sharesOf(answers.map(answer => ({ share: answer.share, name: textOf(pick(answer)) }))))
}

function sharesOf(answers: readonly Share[]): Map<string, number> {
  const shares = new Map<string, number>()
  for (const { name, share } of answers) shares.set(name, (shares.get(name) ?? 0) + share)
  return shares
}

/** `allowed`, or `allowed (0.9), denied (0.1)`. */
function listed(shares: ReadonlyMap<string, number>): string {
  const [only] = shares
  if (!only) return 'none'
  return shares.size === 1 ? only[0] : [...shares].map(([name, share]) => `${name} (${shareText(share)})`).join(', ')
}

function shareText(share: number): string {
  return String(Number(share.toFixed(3)))
}

export function textOf(value: unknown): string {
  return value === null ? 'none' : String(value)
}
