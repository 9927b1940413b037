// Says what is wrong with a pattern of the model.
import type { DiagnosticSink, Place } from '../diagnostics/sink.js'
import type { RegexChecker } from './check.js'

export function reportRegex(regexes: RegexChecker, pattern: string, place: Place, sink: DiagnosticSink, isOneLine = true): void {
  const verdict = regexes.check(pattern, isOneLine)
  if (verdict.kind === 'unsupported') sink.report('route/unsupported-regex', place, { pattern, problem: verdict.problem })
  if (verdict.kind === 'unsafe') sink.report('route/unsafe-regex', place, { pattern }, { notes: [`attack: ${verdict.attack}`] })
  if (verdict.kind === 'slow') sink.report('route/slow-regex', place, { pattern }, { notes: [`attack: ${verdict.attack}`] })
}
