// Whether a pattern may go to Pipy: its engine knows it, and no request makes it run for ever.
import { createRequire } from 'node:module'
import type Recheck from 'recheck/lib/browser.js'
import { positionsOf } from './positions.js'
import { scan, type Token } from './scan.js'

export type Verdict =
  | { readonly kind: 'fine' }
  | { readonly kind: 'unsupported'; readonly problem: string }
  | { readonly kind: 'unsafe'; readonly attack: string }
  | { readonly kind: 'slow'; readonly attack: string }

const FINE: Verdict = { kind: 'fine' }
/** Two repetitions that share text cost the square of a path, which headerBytes bounds; three cost seconds. */
const WORST_DEGREE = 2
const LONGEST_SHOWN = 80
const LONGEST_UNROLLED = 4
/** The analysis takes up to the cube of a pattern's positions: a second for 80 of them, minutes for 300. Its recursion ends somewhere too. */
const MOST_POSITIONS = 80
const MOST_TOKENS = 400
/** Cubes of positions, over all patterns of a compilation: a thousand usual patterns, or ten of the largest. */
const MOST_WORK = 5_000_000

const require = createRequire(import.meta.url)
let loaded: typeof Recheck | undefined

/**
 * Its 2.9 MB cost more than a whole small compilation, and few patterns need it; `compile` is synchronous, so import() is no way to put
 * it off. The build for browsers runs in this thread: the other one starts a worker, and an environment variable chooses its engine.
 */
function recheck(): typeof Recheck {
  loaded ??= require('recheck/lib/browser.js') as typeof Recheck
  return loaded
}

/** Matched against a whole text, or sought in it. */
type Use = 'whole' | 'search'

/** One per compilation: many routes share their patterns. */
export class RegexChecker {
  readonly #verdicts = new Map<string, Verdict>()
  #work = 0

  check(pattern: string): Verdict {
    return this.#verdict(pattern, 'whole')
  }

  /** As `check`, for a pattern that is sought anywhere in a text: then one repetition alone may be tried from each place. */
  checkSearch(pattern: string): Verdict {
    return this.#verdict(pattern, 'search')
  }

  #verdict(pattern: string, use: Use): Verdict {
    const key = `${use} ${pattern}`
    const known = this.#verdicts.get(key)
    if (known) return known
    const verdict = this.#judge(pattern, use)
    this.#verdicts.set(key, verdict)
    return verdict
  }

  #judge(pattern: string, use: Use): Verdict {
    const tokens = scan(pattern)
    const problem = tokens.map(unsupported).find(found => found !== undefined) ?? syntaxError(pattern)
    if (problem !== undefined) return { kind: 'unsupported', problem }
    if (use === 'whole' ? isLinear(tokens) : !tokens.some(isEndless)) return FINE
    const positions = positionsOf(tokens, LONGEST_UNROLLED)
    if (positions > MOST_POSITIONS || tokens.length > MOST_TOKENS) return notFound('the pattern is too large to be analysed')
    this.#work += positions ** 3
    return this.#work > MOST_WORK ? notFound('the mesh has too many patterns to be analysed') : backtracking(tokens, use)
  }
}

function notFound(reason: string): Verdict {
  return { kind: 'unsafe', attack: `(not found: ${reason})` }
}

/**
 * Most patterns need no analysis: one endless repetition of one character takes each place once, whatever is around it. Look-aheads are
 * left to the analysis, which refuses those that it cannot follow.
 */
function isLinear(tokens: readonly Token[]): boolean {
  if (tokens.some(({ text }) => /^\(\?[=!]/.test(text))) return false
  const repeatsGroup = tokens.some((token, i) => token.kind === 'repeat' && !token.text.startsWith('?') && tokens[i - 1]?.kind === 'close')
  return !repeatsGroup && withoutFreeTail(tokens).filter(isEndless).length < 2
}

/** After a last `.*` any end will do, so neither it nor the stars before it ever give a character back. */
function withoutFreeTail(tokens: readonly Token[]): readonly Token[] {
  if (tokens.some(({ kind }) => kind === 'group' || kind === 'or') || tokens.at(-2)?.kind !== 'dot') return tokens
  let end = tokens.length
  while (tokens[end - 1]?.text === '*') end -= 2
  return tokens.slice(0, end)
}

function unsupported({ kind, text }: Token): string | undefined {
  if (/^\(\?<[=!]/.test(text)) return 'lookbehind'
  if (/^\(\?</.test(text)) return 'named groups'
  if (kind === 'group' && text !== '(' && !/^\(\?[:=!]$/.test(text)) return `the group ${text}`
  if (/^\\[pP]/.test(text)) return 'Unicode classes'
  if (/^\\(?:[1-9]|k)/.test(text)) return 'back references'
  if (/^\\u(?!00)/.test(text)) return `the escape ${text}`
  if (text === '{') return 'a { that begins no repetition; write \\{'
  if (text === '[]' || text === '[^]') return `the class ${text}`
  return undefined
}

function syntaxError(pattern: string): string | undefined {
  try {
    new RegExp(pattern)
    return undefined
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}

/** In the sense of `analysed`: a counted repetition is endless unless its count is fixed. */
function isEndless({ kind, text }: Token): boolean {
  return kind === 'repeat' && /^[*+]|,/.test(text)
}

/**
 * A token as the analysis sees it. Neither paths nor headers hold line breaks, so an attack that needs one is none. A counted repetition
 * is taken for an endless one: nested, they cost as much as a request can make them, and unrolled they would overwhelm the analysis.
 */
function analysed({ kind, text }: Token): string {
  if (kind === 'dot') return '[\\s\\S]'
  const counts = kind === 'repeat' ? /^\{(\d+)(,?)(\d*)\}/.exec(text) : null
  if (!counts) return text
  const [, least, comma, most] = counts
  if (comma === '') return `{${Math.min(Number(least), LONGEST_UNROLLED)}}`
  if (most !== '' && Number(most) <= 1) return text
  return least === '0' ? '*' : '+'
}

function backtracking(tokens: readonly Token[], use: Use): Verdict {
  const text = tokens.map(analysed).join('')
  const source = use === 'whole' ? `^(?:${text})$` : text
  // No clock and no search by chance: the same verdict on every machine. Recall would run the attack against a clock.
  const found = analyse(source)
  if (!found) return notFound('the analysis failed')
  if (found.status === 'safe') return FINE
  if (found.status === 'unknown') return notFound(found.error.kind)
  const attack = found.attack.pattern
  const shown = attack.length > LONGEST_SHOWN ? `${attack.slice(0, LONGEST_SHOWN)}…` : attack
  const bad = found.complexity.type === 'exponential' || found.complexity.degree > WORST_DEGREE
  return { kind: bad ? 'unsafe' : 'slow', attack: shown }
}

/** undefined: it threw. The bounds before it should leave it no reason to; a pattern must not end a compilation for all that. */
function analyse(source: string) {
  try {
    return recheck().checkSync(source, '', { checker: 'automaton', timeout: null, recallTimeout: -1, maxNFASize: 2000 })
  } catch {
    return undefined
  }
}
