// Whether a pattern may go to Pipy: its engine knows it, and no request makes it run for ever.
import { backtracking, isEndless, LONGEST_UNROLLED, WORST_DEGREE } from './backtracking.js'
import { repeatsEmpty } from './groups.js'
import { positionsOf } from './positions.js'
import { hasTopLevelOr, scan, type Token } from './scan.js'
import { proveUnambiguous } from './unambiguous.js'
import { unsupportedIn } from './unsupported.js'
import { FINE, notFound, type Verdict } from './verdict.js'

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
