// Several cases in one Pipy, side by side; what came of each is held against the interpreter's player.
import type { Pipy } from '../../../src/testing/index.ts'
import { compile } from '../../../src/compile.ts'
import { startMesh, upstreamChoices } from '../../../src/testing/index.ts'
import type { ResolvedMesh } from '../../../src/phases/2-resolve/resolved.ts'
import { Unpredictable } from '../../explain/player/unpredictable.ts'
import { resolveModel } from '../run/running.ts'
import { meshOf, type StatefulCase, upstreamsOf } from './case.ts'
import { observeCase, type StepResult } from './observe.ts'
import { type Disagreement, disagreementOn, TooManyWays } from './predict.ts'

export interface CheckedCase {
  readonly one: StatefulCase
  readonly observed: readonly StepResult[]
  readonly disagreement: Disagreement | undefined
  /** The player cannot say what comes. */
  readonly isUnpredictable: boolean
}

/** @throws when the mesh does not compile or start. */
export async function checkCases(pipy: Pipy, cases: readonly StatefulCase[]): Promise<CheckedCase[]> {
  let resolved: ResolvedMesh | undefined
  const upstreams = upstreamsOf(cases)
  const mesh = await startMesh({
    pipy,
    model: meshOf(cases),
    compile: placed => {
      resolved = resolveModel(placed)
      return compile(placed)
    },
    upstreams: upstreamChoices({ upstreams, steps: [] }),
    readyTimeoutMs: 120_000,
  })
  try {
    const observed = await Promise.all(cases.map(one => observeCase(mesh, one)))
    const judge = (one: StatefulCase, came: readonly StepResult[]): CheckedCase => {
      try {
        const disagreement = disagreementOn({ traffic: one.traffic, layout: mesh.layout, mesh: resolved! }, came)
        return { one, observed: came, disagreement, isUnpredictable: false }
      } catch (error) {
        if (!(error instanceof Unpredictable) && !(error instanceof TooManyWays)) throw error
        return { one, observed: came, disagreement: undefined, isUnpredictable: true }
      }
    }
    return cases.map((one, i) => judge(one, observed[i]!))
  } finally {
    await mesh.stop()
  }
}
