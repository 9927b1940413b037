// How much backtracking a pattern can be made to do, by an analysis of its automaton.
import { createRequire } from 'node:module'
import type Recheck from 'recheck/lib/browser.js'
import type { Token } from './scan.js'
import { FINE, notFound, type Verdict } from './verdict.js'

/** Two repetitions that share text cost the square of a path, which headerBytes bounds; three cost seconds. */
export const WORST_DEGREE = 2
/** Of an attack that a finding shows, in characters. */
const LONGEST_SHOWN = 80
/** Counts up to this one are analysed as they are written; what is larger counts as endless. */
export const LONGEST_UNROLLED = 4

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

/** In the sense of `analysed`: a counted repetition is endless unless its count is fixed. */
export function isEndless({ kind, text }: Token): boolean {
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

/** `use`: whether the whole text has to match, or a part of it is sought. */
export function backtracking(tokens: readonly Token[], isOneLine: boolean, use: 'whole' | 'search' = 'whole'): Verdict {
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
