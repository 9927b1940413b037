// Text -> YAML documents, within bounds: no text makes this throw, recurse without end or fill the memory.
import { Composer, type Document, Lexer, Parser } from 'yaml'

/** Deeper than any Kubernetes object; the composer and a regular expression inside it recurse, and a full stack ends the process. */
export const MAX_DEPTH = 200
/** About 3 MB of indented YAML or JSON: two to three seconds. A token costs up to half a kilobyte while its document is composed. */
export const MAX_TOKENS = 1_000_000
/** What a document costs even if there is nothing in it, in tokens. */
const TOKENS_OF_DOCUMENT = 20
/** Tags, anchors and aliases are looked up, and most of them are errors. */
const TOKENS_OF_PROPERTY = 5
/** In which there cannot be too many tokens: a line of --- counts most for its length. */
const FEW_CHARACTERS = MAX_TOKENS / 8
/** Half of what the tokens allow, if each line held one; the lines of a block of text are no tokens. */
export const MAX_LINES = 500_000
/** Of quoted text, these take two seconds. */
export const MAX_CHARACTERS = 8 * 1024 * 1024

export type Parsed = { readonly document: Document.Parsed } | { readonly problem: 'too-deep' | 'too-large'; readonly offset: number }

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  // Its check compares every pair of keys; ours is linear.
  uniqueKeys: false,
} as const

export function* parseYaml(whole: string): Generator<Parsed> {
  if (whole.length > MAX_CHARACTERS || hasMoreLines(whole, MAX_LINES)) {
    yield { problem: 'too-large', offset: 0 }
    return
  }
  const starts = documentStarts(whole)
  const text = starts.map((start, i) => withoutSchema(whole.slice(start, starts[i + 1] ?? whole.length))).join('')
  // Counted before: what makes a document of the tokens takes ten times as long, and would stop in the middle.
  if (text.length > FEW_CHARACTERS && hasMoreTokens(text, starts)) {
    yield { problem: 'too-large', offset: 0 }
    return
  }
  for (const [i, start] of starts.entries()) {
    const parser: Parser = new Parser()
    const composer = new Composer(OPTIONS)
    parser.offset = start
    const end = starts[i + 1] ?? text.length
    let isTooDeep = false
    for (const lexeme of new Lexer().lex(text.slice(start, end))) {
      for (const token of parser.next(lexeme)) yield* documents(composer.next(token))
      isTooDeep = parser.stack.length > MAX_DEPTH
      if (isTooDeep) break
    }
    // What the parser still holds after a problem is only the beginning of a document.
    if (isTooDeep) yield { problem: 'too-deep', offset: Math.min(parser.offset, end) }
    else for (const token of parser.end()) yield* documents(composer.next(token))
    yield* documents(composer.end(!isTooDeep, end))
  }
}

function hasMoreTokens(text: string, starts: readonly number[]): boolean {
  let tokens = 0
  for (const [i, start] of starts.entries()) {
    tokens += TOKENS_OF_DOCUMENT
    for (const lexeme of new Lexer().lex(text.slice(start, starts[i + 1] ?? text.length))) {
      tokens += /^[!&*]/.test(lexeme) ? TOKENS_OF_PROPERTY : 1
      if (tokens > MAX_TOKENS) return true
    }
  }
  return false
}

function hasMoreLines(text: string, most: number): boolean {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0 && lines <= most; at = text.indexOf('\n', at + 1)) lines++
  return lines > most
}

function* documents(composed: Iterable<Document.Parsed>): Generator<Parsed> {
  for (const document of composed) yield { document }
}

const DEFINITION = /^kind:[ \t]*["']?CustomResourceDefinition["']?[ \t]*\r?$/m

/**
 * Blanks out all of a definition of kinds but its apiVersion and kind, because nothing else of it is read. Those of the Gateway API have quoted text whose
 * further lines are indented too little, which kubectl accepts and YAML does not; and they are long.
 */
function withoutSchema(document: string): string {
  if (!DEFINITION.test(document) || document.match(/^["']?kind["']?[ \t]*:/gm)?.length !== 1) return document
  return document.replace(/^(?!(?:apiVersion|kind):|---(?:\s|$))[^\r\n]+/gm, line => ' '.repeat(line.length))
}

/**
 * Offsets that cut the text into documents. YAML allows a line of --- nowhere else, not even inside quotes; the parser
 * does not know that, and an open quote would swallow all documents after it.
 */
function documentStarts(text: string): number[] {
  const markers = [...text.matchAll(/^---(?=\s|$)/gm)].map(match => match.index)
  const [first] = markers
  return first === undefined || isPreamble(text.slice(0, first)) ? [0, ...markers.slice(1)] : [0, ...markers]
}

/** Directives belong to the document after them. */
function isPreamble(text: string): boolean {
  return text.split('\n').every(line => line.startsWith('%') || /^\ufeff?\s*(#|$)/.test(line))
}
