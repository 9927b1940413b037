// Reads one YAML or JSON document so that every node can still be found in the text. Nothing in a text makes it throw.
import type { Document } from 'yaml'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { DiagnosticSink } from '../diagnostics/sink.js'
import { parseYaml } from '../import/parse-yaml.js'
import { SourceText } from '../import/source-text.js'
import { type LocatePart, SourceMap } from './source-map.js'
import { findYamlFlaws } from './yaml-flaws.js'

export interface ReadModel {
  /** undefined when there are errors. */
  readonly value: unknown
  readonly locate: LocatePart
  readonly diagnostics: readonly Diagnostic[]
}

/** Enough for anchors that people write; an alias bomb needs thousands. */
const MOST_ALIASES = 100

/** `what`: what messages call the document. */
export function readModel(text: string, file: string, what = 'a model'): ReadModel {
  const sink = new DiagnosticSink()
  const source = new SourceText(file, text)
  const result = (value: unknown, locate: LocatePart): ReadModel => ({
    value: sink.hasErrors ? undefined : value,
    locate,
    diagnostics: sink.diagnostics,
  })
  const failed = (problem: string, start = 0, end = start): ReadModel => {
    sink.report('model/invalid-syntax', { origin: source.locate(start, end) }, { problem })
    return result(undefined, () => undefined)
  }

  const documents: Document.Parsed[] = []
  for (const parsed of parseYaml(text)) {
    if ('document' in parsed) documents.push(parsed.document)
    else return failed(PROBLEMS[parsed.problem] ?? 'it is not YAML', parsed.offset)
  }
  const [document, second] = documents
  const problem = document?.errors[0] ?? document?.warnings[0]
  if (problem) return failed(firstLine(problem.message), ...problem.pos)
  if (!document?.contents) return failed('there is nothing in it')
  if (second) return failed(`${what} is one document, and a second one begins here`, second.range[0])

  const map = new SourceMap(document.contents, source)
  for (const flaw of findYamlFlaws(document.contents)) {
    if (flaw.kind === 'syntax') {
      sink.report('model/invalid-syntax', { origin: map.place(flaw.node) }, { problem: flaw.problem })
      continue
    }
    const first = map.place(flaw.first)
    const related = first ? [{ message: 'first given here', location: first }] : []
    const place = { pointer: flaw.pointer, origin: map.place(flaw.again) }
    sink.report('model/duplicate-field', place, { field: JSON.stringify(flaw.name.slice(0, 60)) }, { related })
  }
  if (sink.hasErrors) return result(undefined, map.locate)
  try {
    return result(document.toJS({ maxAliasCount: MOST_ALIASES }), map.locate)
  } catch (fault) {
    // How the parser says that an alias stands for nothing, or for too much.
    if (fault instanceof ReferenceError) return failed(firstLine(fault.message))
    throw fault
  }
}

const PROBLEMS: Readonly<Record<string, string>> = { 'too-deep': 'it is nested too deeply', 'too-large': 'it is too large' }

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.slice(0, 200)
}
