// Cases that do not hold, and what no case touches, as findings: every format of findings shows them.
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { DiagnosticSink, type Locate } from '../diagnostics/sink.js'
import { mqttDecisionText } from '../explain/mqtt/text.js'
import { decisionText } from '../explain/text.js'
import type { Coverage, CoveredItem } from './coverage.js'
import type { CoverageKind } from './coverage-items.js'
import { type CaseProblem, type CaseResult, isMqttCase } from './test-cases.js'

/** One for each case that does not hold, at its first expectation that fails. `locate`: in the mesh. */
export function failedCases(results: readonly CaseResult[], locate?: Locate): readonly Diagnostic[] {
  const sink = new DiagnosticSink()
  for (const result of results) {
    const [first, ...others] = result.problems
    if (!first) continue
    const notes = [`case: ${result.name}`, ...others.map(({ text }) => `also ${text}`), ...trailLines(result, locate)]
    sink.report('test-case/failed', { origin: first.location }, { problem: first.text }, { notes })
  }
  return sink.diagnostics
}

/** `problems`: of one case, in one Pipy. */
export function failedInPipy(version: string, { name, problems: own }: CaseResult, problems: readonly CaseProblem[]): readonly Diagnostic[] {
  const sink = new DiagnosticSink()
  const [first, ...others] = problems
  if (first) {
    const agrees = own.length === 0 ? ['the reference interpreter agrees with the case'] : []
    const notes = [`case: ${name}`, ...others.map(({ text }) => `also ${text}`), ...agrees]
    sink.report('test-case/failed-in-pipy', { origin: first.location }, { version, problem: first.text }, { notes })
  }
  return sink.diagnostics
}

const HOW: Readonly<Record<CoverageKind, string>> = {
  route: 'matches it',
  policy: 'it allows',
  source: 'comes from it and is allowed',
  match: 'is allowed or split by it',
  split: 'takes it',
  backend: 'it answers',
  'mqtt-policy': 'is allowed at its port',
  'connect-rule': 'may connect by it',
  'topic-rule': 'it allows',
  client: 'comes from it and is allowed',
  filter: 'it allows',
  rewrite: 'has another name at the broker by it',
  'topic-route': 'goes to another broker by it',
}

/** What no case touches; the parts of a policy or split only where the whole is touched. */
export function untouchedItems({ items }: Coverage): readonly CoveredItem[] {
  const untouched = items.filter(({ touched }) => !touched)
  return untouched.filter(item => item.owner === undefined || !untouched.some(({ kind, id }) => kind === item.owner?.kind && id === item.owner.id))
}

export function untouchedFindings(coverage: Coverage): readonly Diagnostic[] {
  const sink = new DiagnosticSink()
  for (const { kind, id, pointer, location } of untouchedItems(coverage)) {
    sink.report('test-case/untouched', { pointer, origin: location }, { what: `${kind} ${id}`, how: HOW[kind] })
  }
  return sink.diagnostics
}

/** Empty: enough is touched. */
export function coverageFindings({ percent, touched, total }: Coverage, least: number): readonly Diagnostic[] {
  const sink = new DiagnosticSink()
  const isEnough = total === 0 || (touched / total) * 100 >= least
  if (!isEnough) sink.report('test-case/coverage-below', {}, { percent, least })
  return sink.diagnostics
}

/** Why it is as it is; what comes after that is for `pipyc explain`. */
function trailLines(result: CaseResult, locate?: Locate): string[] {
  const text = isMqttCase(result)
    ? mqttDecisionText({ ...result.decision, next: [] }, locate)
    : decisionText({ ...result.decision, next: [] }, locate ? { locate } : {})
  return text.trimEnd().split('\n')
}
