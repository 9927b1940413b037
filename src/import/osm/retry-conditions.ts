// `retryOn`: a list of statuses and Envoy's words, with commas.
import type { Reader } from '../reader.js'
import { shown } from '../shown.js'

/** Of Envoy's words, those that mean something to us. */
const WORDS = new Set(['5xx', 'gateway-error', 'connect-failure', 'retriable-4xx', 'reset'])
/** Statuses from 400 to 599, or patterns of them. */
const STATUS = /^[45][0-9x][0-9x]$/
/** The scripts saw a failed connection as 502 and a time-out as 504. */
const FAILURES = [
  { status: '502', word: 'connect-failure' },
  { status: '504', word: 'timeout' },
]

/** In a fixed order. An unknown condition is left out with a warning. */
export function readConditions(policy: Reader, mesh: string): string[] {
  const written = policy.string('retryOn', { pattern: /^/, longest: 1000, text: 'at most 1000 characters' })
  if (written === undefined || written.trim() === '') return ['5xx']
  const span = policy.spanOf('retryOn')
  const on = new Set<string>()
  for (const condition of written.split(',').map(word => word.trim())) {
    if (condition === '') continue
    if (WORDS.has(condition)) {
      on.add(condition)
      if (condition !== '5xx') policy.scope.report('osm/retry-word-works', span, { word: condition, mesh })
    } else if (STATUS.test(condition)) {
      on.add(condition)
      for (const { status, word } of FAILURES) if (covers(condition, status)) on.add(word)
    } else policy.scope.report('osm/retry-condition', span, { condition: shown(condition) })
  }
  return [...on].sort()
}

function covers(pattern: string, status: string): boolean {
  return [...pattern].every((digit, i) => digit === 'x' || digit === status[i])
}
