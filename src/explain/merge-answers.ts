// One answer for all endpoints that answer alike.
import type { Answer } from './decision.js'

/** Adds up the shares of answers that differ in nothing but who gives them. */
export function mergeAnswers<One extends Pick<Answer, 'share' | 'endpoints' | 'place'>>(answers: readonly One[]): One[] {
  const merged = new Map<string, One>()
  for (const one of answers) {
    const { share, endpoints, place, ...rest } = one
    const key = JSON.stringify(rest)
    const known = merged.get(key)
    merged.set(key, known ? { ...known, share: known.share + share, endpoints: [...new Set([...known.endpoints, ...endpoints])] } : one)
  }
  return [...merged.values()]
}
