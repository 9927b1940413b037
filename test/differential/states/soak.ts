// Mesh after mesh of stateful cases from a seed, until told to stop.
import type { Pipy } from '../../../src/testing/index.ts'
import { type CheckedCase, checkCases } from './check-cases.ts'
import type { StatefulCase } from './case.ts'
import { caseOf } from './draw-case.ts'

export interface StatesOptions {
  readonly pipy: Pipy
  /** The first case is made from this number, the next one from the number after it; of several numbers each makes one. */
  readonly seed: number | readonly number[]
  /** In place of drawn ones. */
  readonly cases?: readonly StatefulCase[]
  /** In one mesh, side by side. Default: 24. */
  readonly casesPerMesh?: number
  /** Asked before each mesh. Default: one mesh. */
  readonly goesOn?: (progress: Progress) => boolean
  readonly onFinding?: (finding: Finding) => void
  /** Of a disagreement that has not come again. */
  readonly onPassing?: (finding: Finding) => void
}

export interface Progress {
  readonly cases: number
  readonly requests: number
  readonly disagreements: number
  /** Disagreements that did not come again alone: a machine that stood still, or cases that disturb each other. */
  readonly passing: number
  /** Cases of which the player cannot say what comes. */
  readonly unpredictable: number
  readonly elapsedMs: number
}

export interface Finding extends CheckedCase {
  readonly seed: number
}

export interface StatesResult extends Progress {
  /** How many requests had which answer. */
  readonly answers: ReadonlyMap<string, number>
  readonly findings: readonly Finding[]
}

/** @throws when a generated mesh does not compile or start: that is a finding, too. */
export async function soakStates({
  pipy,
  seed,
  casesPerMesh = 24,
  goesOn,
  onFinding,
  onPassing,
  cases: given,
}: StatesOptions): Promise<StatesResult> {
  const begin = performance.now()
  const findings: Finding[] = []
  const answers = new Map<string, number>()
  let [cases, requests, passing, unpredictable] = [0, 0, 0, 0]
  const progress = (): Progress => ({ cases, requests, disagreements: findings.length, passing, unpredictable, elapsedMs: performance.now() - begin })
  do {
    const seeds = typeof seed === 'number' ? Array.from({ length: casesPerMesh }, (_, i) => seed + cases + i) : seed
    const checked = await checkCases(pipy, given ?? seeds.map((own, place) => caseOf(own, place)))
    cases += seeds.length
    for (const [i, one] of checked.entries()) {
      requests += one.observed.length
      if (one.isUnpredictable) unpredictable++
      for (const { answers: came } of one.observed) for (const answer of came) answers.set(answer, (answers.get(answer) ?? 0) + 1)
      if (!one.disagreement) continue
      // Alone first; what depends on the others comes again beside them.
      const [alone] = await checkCases(pipy, [one.one])
      const again = alone?.disagreement
        ? alone
        : (
            await checkCases(
              pipy,
              checked.map(each => each.one),
            )
          )[i]
      if (!again?.disagreement) {
        passing++
        onPassing?.({ ...one, seed: seeds[i]! })
        continue
      }
      const finding = { ...again, seed: seeds[i]! }
      findings.push(finding)
      onFinding?.(finding)
    }
  } while (goesOn?.(progress()))
  return { ...progress(), answers, findings }
}
