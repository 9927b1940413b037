// Reads a cases file: its shape, and what the shape alone cannot say. Nothing in a text makes it throw.
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { DiagnosticSink } from '../diagnostics/sink.js'
import { readModel } from '../model/read-model.js'
import type { LocatePart } from '../model/source-map.js'
import { testCasesContract } from '../model/validators.generated.js'
import { validateShape } from '../phases/1-validate/validate.js'
import { reportImpossible } from './impossible.js'
import type { TestCases } from './test-cases.generated.js'

/** A file of cases that was read, with errors or without. */
export interface TestCasesFile {
  readonly path: string
  /** Undefined when there are errors. */
  readonly value: TestCases | undefined
  readonly locate: LocatePart
  readonly diagnostics: readonly Diagnostic[]
}

const WHAT = 'a cases file'

/** `path` is for messages; nothing is read from it. */
export function readTestCases({ path, text }: { readonly path: string; readonly text: string }): TestCasesFile {
  const read = readModel(text, path, WHAT)
  const { locate } = read
  if (read.value === undefined) return { path, value: undefined, locate, diagnostics: read.diagnostics }
  const sink = new DiagnosticSink(locate)
  const value = validateShape<TestCases>(testCasesContract, read.value, sink, locate, WHAT)
  if (value) {
    reportImpossible(value, sink)
    reportSameNames(value, sink, locate)
  }
  return { path, value: sink.hasErrors ? undefined : value, locate, diagnostics: [...read.diagnostics, ...sink.diagnostics] }
}

function reportSameNames({ cases }: TestCases, sink: DiagnosticSink, locate: LocatePart): void {
  const first = new Map<string, string>()
  cases.forEach(({ name }, i) => {
    const pointer = `/cases/${i}/name`
    const earlier = first.get(name)
    if (earlier === undefined) {
      first.set(name, pointer)
      return
    }
    const location = locate(earlier)
    const related = [{ message: 'the first case of this name', pointer: earlier, ...(location && { location }) }]
    sink.report('test-case/duplicate-name', { pointer }, { name }, { related })
  })
}
