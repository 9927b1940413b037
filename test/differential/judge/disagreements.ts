// What is wrong with what came of one flow, sent once or again and again.
import type { Decision } from '../../../src/explain/decision.ts'
import type { Flow } from '../../../src/explain/flow.ts'
import type { Observation } from '../run/observation.ts'
import { disagreement } from './compare.ts'
import { shareProblem } from './shares.ts'

export interface Disagreement {
  readonly flow: Flow
  readonly problem: string
  /** True: about shares, so that one request says nothing. */
  readonly isAboutShares: boolean
  /** True: nothing came in time, twice. That is a fault of a proxy, but nothing that the interpreter says otherwise of. */
  readonly isSilence: boolean
}

/** At most one. An answer that is wrong comes before one that never came, and shares count only where all came. */
export function disagreementsOn(decision: Decision, seen: readonly Observation[], isAboutShares: boolean): Disagreement[] {
  const answered = seen.filter(({ isLate }) => !isLate)
  const wrong = answered.map(one => disagreement(decision, one)).find(Boolean)
  const silence = seen.find(({ isLate }) => isLate)?.fault
  const problem = wrong ?? silence ?? (isAboutShares ? shareProblem(decision, seen) : undefined)
  return problem === undefined ? [] : [{ flow: decision.flow, problem, isAboutShares, isSilence: wrong === undefined && silence !== undefined }]
}
