// Splits and endpoints as distributions: a round-robin keeps to its shares within a few requests, however it begins.
import type { Decision } from '../../../src/explain/decision.ts'
import type { Observation } from '../run/observation.ts'
import { seenSignature, signatureOf } from './compare.ts'

/**
 * Requests by which a share may be off, for each answer that looks alike: two for the choice of the backend and two for that of its
 * endpoint, since a part of a cycle begins and ends anywhere.
 */
const SLACK = 4

/** Share of the traffic by signature. */
export function sharesOf({ answers }: Decision): Map<string, { share: number; answers: number }> {
  const shares = new Map<string, { share: number; answers: number }>()
  for (const answer of answers) {
    const key = signatureOf(answer)
    const known = shares.get(key)
    shares.set(key, { share: answer.share + (known?.share ?? 0), answers: 1 + (known?.answers ?? 0) })
  }
  return shares
}

/** `seen`: one flow, sent again and again while nothing else was. A sentence, or undefined where they agree. */
export function shareProblem(decision: Decision, seen: readonly Observation[]): string | undefined {
  for (const [signature, { share, answers }] of sharesOf(decision)) {
    const count = seen.filter(one => seenSignature(one) === signature).length
    const expected = share * seen.length
    if (Math.abs(count - expected) > SLACK * answers) return `of ${seen.length} requests ${expected.toFixed(1)} should see ${signature}, ${count} did`
  }
  return undefined
}
