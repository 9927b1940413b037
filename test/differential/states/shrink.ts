// Makes a case on which Pipy and the player disagree small: fewer steps, then less of everything, as long as they still disagree when it runs alone.
import { compile } from '../../../src/compile.ts'
import type { Pipy } from '../../../src/testing/index.ts'
import { removals, without } from '../judge/reduce.ts'
import { meshOf, type StatefulCase } from './case.ts'
import { type CheckedCase, checkCases } from './check-cases.ts'

/** Most meshes to start. */
const BUDGET = 150

/** Undefined where it does not come again alone. */
export async function shrink(pipy: Pipy, found: CheckedCase): Promise<CheckedCase | undefined> {
  let left = BUDGET
  let best: CheckedCase | undefined
  const isStillThere = async (one: StatefulCase): Promise<boolean> => {
    if (left-- <= 0 || !compile(meshOf([one])).ok) return false
    const [checked] = await checkCases(pipy, [one]).catch(() => [])
    if (!checked?.disagreement) return false
    // What comes after it says nothing.
    const steps = one.traffic.steps.slice(0, Math.max(checked.disagreement.step + 1, heldUntil(one)))
    best = { ...checked, one: { ...one, traffic: { ...one.traffic, steps } } }
    return true
  }
  if (!(await isStillThere(found.one))) return undefined
  for (let isSmaller = true; isSmaller && left > 0; ) {
    isSmaller = false
    for (const path of removals(partsOf(best!.one))) {
      const parts = without(partsOf(best!.one), path)
      if (parts && (await isStillThere({ ...best!.one, ...parts }))) isSmaller = true
    }
  }
  return best
}

/** Steps after the disagreement that let answers out before it. */
function heldUntil({ traffic: { steps } }: StatefulCase): number {
  return Math.min(steps.length, Math.max(0, ...steps.map(({ heldFor = 0 }, i) => (heldFor > 0 ? i + heldFor + 1 : 0))))
}

/** What may be left out. */
function partsOf({ model, traffic }: StatefulCase): Pick<StatefulCase, 'model' | 'traffic'> {
  return { model, traffic }
}
