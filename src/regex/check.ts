// Whether a pattern may go to Pipy: its engine knows it, and no request makes it run for ever.
import { createRequire } from 'node:module'
import type Recheck from 'recheck/lib/browser.js'
import { repeatsEmpty } from './groups.js'
import { positionsOf } from './positions.js'
import { hasTopLevelOr, scan, type Token } from './scan.js'
import { proveUnambiguous } from './unambiguous.js'
import { unsupportedIn } from './unsupported.js'

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
/** The analysis takes up to the cube of a pattern's positions: most of a second for 40 of them, minutes for 300. Its recursion ends somewhere too. */
const MOST_POSITIONS = 40
const MOST_TOKENS = 400
/** What is known to cost the square at worst needs the analysis only for its attack: from this size on, none is looked for. */
const MOST_POSITIONS_OF_SQUARE = 20
/** Cubes of positions and what each analysis costs anyway, over all patterns of a compilation that are analysed: half a second. */
const MOST_WORK = 80_000
const LEAST_WORK = 2000
/** Steps of proofs, over all patterns of a compilation: about a second, and tens of thousands of usual patterns. */
const MOST_STEPS = 20_000_000

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

/** One per compilation: many routes share their patterns. */
export class RegexChecker {
  readonly #verdicts = new Map<string, Verdict>()
  #work = 0
  #steps = 0

  /** `isOneLine`: no text that it is held against has a line break in it, at which a dot would stop. */
  check(pattern: string, isOneLine = true): Verdict {
    return this.#remembered(`${isOneLine} ${pattern}`, () => goingRound(pattern, this.#judge(pattern, isOneLine)))
  }

  /** As `check`, for a pattern that is sought anywhere in a text: then one repetition alone may be tried from each place. */
  checkSearch(pattern: string): Verdict {
    return this.#remembered(`search ${pattern}`, () => goingRound(pattern, this.#judgeSearch(pattern)))
  }

  #remembered(key: string, judge: () => Verdict): Verdict {
    const known = this.#verdicts.get(key)
    if (known) return known
    const verdict = judge()
    this.#verdicts.set(key, verdict)
    return verdict
  }

  #judge(pattern: string, isOneLine: boolean): Verdict {
    const tokens = scan(pattern)
    const problem = unsupportedIn(tokens) ?? syntaxError(pattern)
    if (problem !== undefined) return { kind: 'unsupported', problem }
    const essential = isOneLine ? withoutFreeTail(tokens) : tokens
    const degree = degreeOf(essential)
    if (degree < 2) return FINE
    if (this.#steps > MOST_STEPS) return TOO_MANY
    if (tokens.length <= MOST_TOKENS && this.#isProven(essential, isOneLine)) return FINE
    const isSquare = degree <= WORST_DEGREE || (tokens.length <= MOST_TOKENS && this.#isPairOfProven(essential, isOneLine))
    const positions = positionsOf(tokens, LONGEST_UNROLLED)
    if (tokens.length > MOST_TOKENS || positions > (isSquare ? MOST_POSITIONS_OF_SQUARE : MOST_POSITIONS)) return isSquare ? SLOW : TOO_LARGE
    this.#work += LEAST_WORK + positions ** 3
    if (this.#work > MOST_WORK) return isSquare ? SLOW : TOO_MANY
    return backtracking(tokens, isOneLine)
  }

  #judgeSearch(pattern: string): Verdict {
    const tokens = scan(pattern)
    const problem = unsupportedIn(tokens) ?? syntaxError(pattern)
    if (problem !== undefined) return { kind: 'unsupported', problem }
    if (!tokens.some(isEndless)) return FINE
    const positions = positionsOf(tokens, LONGEST_UNROLLED)
    if (tokens.length > MOST_TOKENS || positions > MOST_POSITIONS) return TOO_LARGE
    this.#work += LEAST_WORK + positions ** 3
    return this.#work > MOST_WORK ? TOO_MANY : backtracking(tokens, true, 'search')
  }

  #isProven(tokens: readonly Token[], isOneLine: boolean): boolean {
    const { isUnambiguous, steps } = proveUnambiguous(tokens, isOneLine)
    this.#steps += steps
    return isUnambiguous
  }

  /** A text is then read in as many ways as there are places to cut it. */
  #isPairOfProven(tokens: readonly Token[], isOneLine: boolean): boolean {
    if (hasTopLevelOr(tokens)) return false
    let depth = 0
    return tokens.some((token, i) => {
      if (token.kind === 'group') depth++
      if (token.kind === 'close') depth--
      if (depth > 0 || !isEndless(token) || this.#steps > MOST_STEPS) return false
      return this.#isProven(tokens.slice(0, i + 1), isOneLine) && this.#isProven(tokens.slice(i + 1), isOneLine)
    })
  }
}

const SLOW: Verdict = { kind: 'slow', attack: '(not looked for: the pattern is large, or one of many)' }
const TOO_LARGE = notFound('the pattern is too large to be analysed')
const TOO_MANY = notFound('the mesh has too many patterns to be analysed')

function notFound(reason: string): Verdict {
  return { kind: 'unsafe', attack: `(not found: ${reason})` }
}

/** The analysis knows ECMAScript, which never goes round a second time for nothing. std::regex does, and tries the rest of the text after each. */
function goingRound(pattern: string, verdict: Verdict): Verdict {
  const isJudged = verdict.kind === 'unsupported' || verdict.kind === 'unsafe'
  return isJudged || !repeatsEmpty(scan(pattern)) ? verdict : notFound('what is repeated may match nothing, so that each character doubles the time')
}

/**
 * At most this power of a text's length is what the pattern costs, as far as a look at its tokens can say. One endless repetition of one
 * character takes each place once, whatever is around it; of two, each place of one meets each of the other. Groups that are repeated can
 * cost anything, and look-aheads are left to the analysis, which refuses those that it cannot follow.
 */
function degreeOf(tokens: readonly Token[]): number {
  if (tokens.some(({ text }) => /^\(\?[=!]/.test(text))) return Number.POSITIVE_INFINITY
  const repeatsGroup = tokens.some((token, i) => token.kind === 'repeat' && !token.text.startsWith('?') && tokens[i - 1]?.kind === 'close')
  return repeatsGroup ? Number.POSITIVE_INFINITY : tokens.filter(isEndless).length
}

/** After a last `.*` any end will do, so neither it nor the stars before it ever give a character back. */
function withoutFreeTail(tokens: readonly Token[]): readonly Token[] {
  if (tokens.at(-2)?.kind !== 'dot' || hasTopLevelOr(tokens)) return tokens
  let end = tokens.length
  while (tokens[end - 1]?.text === '*' && tokens[end - 2]?.kind !== 'close') end -= 2
  return tokens.slice(0, end)
}

function syntaxError(pattern: string): string | undefined {
  try {
    new RegExp(pattern)
    return undefined
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    return message
      .split(`/${pattern}/: `)
      .pop()!
      .replace(/^[A-Z](?=[a-z])/, first => first.toLowerCase())
  }
}

/** In the sense of `analysed`: a counted repetition is endless unless its count is fixed. */
function isEndless({ kind, text }: Token): boolean {
  return kind === 'repeat' && /^[*+]|,/.test(text)
}

/** Of a count: one that is written out costs the analysis more than it can take. */
function countOf({ kind, text }: Token): { least: number; isExact: boolean } | undefined {
  const [, least, comma, most] = (kind === 'repeat' && /^\{(\d+)(,?)(\d*)\}/.exec(text)) || []
  if (least === undefined) return undefined
  return { least: Number(least), isExact: comma === '' ? Number(least) <= LONGEST_UNROLLED : most !== '' && Number(most) <= 1 }
}

/**
 * A token as the analysis sees it. Neither paths nor headers hold line breaks, so an attack that needs one is none. A larger count is taken
 * for an endless one: every way through the one is a way through the other.
 */
function analysed(token: Token, isOneLine: boolean): string {
  if (token.kind === 'dot' && isOneLine) return '[\\s\\S]'
  const count = countOf(token)
  return !count || count.isExact ? token.text : count.least === 0 ? '*' : '+'
}

function backtracking(tokens: readonly Token[], isOneLine: boolean, use: 'whole' | 'search' = 'whole'): Verdict {
  // What takes more texts fails less often, and only what fails is tried again; an end that no text needs to have lets it fail.
  const isWidened = tokens.some(token => countOf(token)?.isExact === false)
  const text = `${tokens.map(token => analysed(token, isOneLine)).join('')}`
  const end = isWidened ? '\\0' : ''
  const source = use === 'whole' ? `^(?:${text})${end}$` : `(?:${text})${end}`
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
