// Texts -> documents whose every value knows its place. What cannot be read is reported; the documents around it are kept.
import { type Document, visit } from 'yaml'
import type { DiagnosticSink } from '../diagnostics/sink.js'
import { convertDocument } from './convert-node.js'
import { isNull, type Node } from './node.js'
import { MAX_CHARACTERS, MAX_DEPTH, MAX_LINES, MAX_TOKENS, type Parsed, parseYaml } from './parse-yaml.js'
import { shown } from './shown.js'
import { SourceText } from './source-text.js'
import { compareText } from '../order.js'

/** The parser's own words, with a piece of the text in some of them. */
const LONGEST_PROBLEM = 160
/** In which a line of --- that is indented would show. */
const LINES_AFTER = 200

export interface ImportFile {
  readonly path: string
  readonly text: string
}

/** All documents that are not empty, ordered by path. */
export function readDocuments(files: readonly ImportFile[], sink: DiagnosticSink): Node[] {
  return [...files]
    .sort((a, b) => compareText(a.path, b.path) || compareText(a.text, b.text))
    .flatMap(file => readFile(new SourceText(file.path, file.text), sink))
}

function readFile(text: SourceText, sink: DiagnosticSink): Node[] {
  const roots: Node[] = []
  for (const parsed of parseYaml(text.content)) {
    const root = readDocument(parsed, text, sink)
    if (root && !isNull(root)) roots.push(root)
  }
  return roots
}

function readDocument(parsed: Parsed, text: SourceText, sink: DiagnosticSink): Node | undefined {
  if ('problem' in parsed) {
    const origin = text.locate(parsed.offset, parsed.offset)
    if (parsed.problem === 'too-deep') sink.report('import/too-deep', { origin }, { limit: MAX_DEPTH })
    else sink.report('import/too-large', { origin }, { characters: MAX_CHARACTERS, lines: MAX_LINES, tokens: MAX_TOKENS })
    return undefined
  }
  // An unknown tag is only a warning of the parser, but then nobody knows what its value means. One error per document:
  // the others are mostly its consequences.
  const { document } = parsed
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (first) {
    const origin = placeOf(beginningOf(first, document), text)
    if (lineAt(first.pos[0], text).includes('{{')) sink.report('import/template', { origin }, {})
    else sink.report('import/invalid-yaml', { origin }, { problem: shown(first.message, LONGEST_PROBLEM) }, { remedy: remedyFor(first, text) })
    return undefined
  }
  return document.contents ? convertDocument(document.contents, text, sink) : undefined
}

/** undefined: the usual one. */
function remedyFor({ code, message, pos }: { code: string; message: string; pos: [number, number] }, { content }: SourceText): string | undefined {
  const lines = content.slice(content.lastIndexOf('\n', pos[0]) + 1, pos[0] + LINES_AFTER).split('\n', 3)
  if (lines.some(line => /^[ \t]+---\s*$/.test(line))) return 'write --- at the beginning of its line, and the objects without common indentation'
  if (code === 'TAB_AS_INDENT') return 'indent with spaces'
  if (code === 'BAD_INDENT' && message.startsWith('All ')) return 'indent fields of one object alike'
  if (isOpenQuote({ code, message })) return 'close the quotes'
  return code === 'MULTILINE_IMPLICIT_KEY' ? 'end the key with a colon' : undefined
}

/** The parser finds a missing quote at the end of all that it took for quoted; what is to be corrected is at its beginning. */
function beginningOf(problem: { code: string; message: string; pos: [number, number] }, document: Document.Parsed): [number, number] {
  let [start, end] = problem.pos
  if (!isOpenQuote(problem)) return [start, end]
  visit(document, {
    Scalar(_, { range, type }) {
      if (range && range[0] <= problem.pos[0] && type?.startsWith('QUOTE')) [start, end] = range
    },
  })
  return [start, end]
}

function isOpenQuote({ code, message }: { code: string; message: string }): boolean {
  return code === 'MISSING_CHAR' && /^Missing closing .quote/.test(message)
}

function lineAt(offset: number, { content }: SourceText): string {
  const end = content.indexOf('\n', offset)
  return content.slice(content.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end)
}

/** What is missing at the end of a document is missing after its last character, not at the document that follows. */
function placeOf([start, end]: [number, number], text: SourceText) {
  const { content } = text
  if (start < content.length && !content.startsWith('---', start)) return text.locate(start, end)
  const last = Math.max(0, content.slice(0, start).trimEnd().length - 1)
  return text.locate(last, last + 1)
}
