// Whether what came of a case is among what the interpreter allows: follows the observation through everything that the rulebook leaves open.
import { type Surroundings, flowOf } from '../../explain/traffic-flow.ts'
import { playHeld } from './play-held.ts'
import type { StepResult } from './observe.ts'

export interface Disagreement {
  /** Index of the first step that no way leads to. */
  readonly step: number
  /** What could have come of it instead, after all that came before. */
  readonly possible: readonly StepResult[]
}

/** Ways to go before it is given up. */
const MOST_WAYS = 50_000

export class TooManyWays extends Error {}

/** Undefined: it may have come so. @throws TooManyWays, Unpredictable */
export function disagreementOn(around: Surroundings, observed: readonly StepResult[]): Disagreement | undefined {
  let [furthest, possible] = [-1, new Map<string, StepResult>()]
  const script: { choice: number; count: number }[] = []
  const flows = around.traffic.steps.map(step => flowOf(step, around.layout, around.mesh.trustDomain)!)
  for (let ways = 0; ways < MOST_WAYS; ways++) {
    let at = 0
    const choose = (count: number): number => {
      if (count === 1) return 0
      const made = (script[at] ??= { choice: 0, count })
      at++
      return made.choice
    }
    const failed = playHeld(around, flows, observed, choose)
    if (!failed) return undefined
    if (failed.step > furthest) [furthest, possible] = [failed.step, new Map()]
    if (failed.step === furthest) possible.set(JSON.stringify(failed.result), failed.result)
    script.length = at
    while (script.length > 0 && script.at(-1)!.choice === script.at(-1)!.count - 1) script.pop()
    const last = script.at(-1)
    if (!last) return { step: furthest, possible: [...possible.values()] }
    last.choice++
  }
  throw new TooManyWays(`more than ${MOST_WAYS} ways`)
}
