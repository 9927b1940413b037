// Runs one vector in one Pipy and says whether it passed.
import type { Pipy } from '../../src/testing/index.ts'
import type { Vector } from './vector.ts'

export interface Verdict {
  readonly id: string
  readonly pipy: string
  readonly claim: string
  readonly expected: string
  readonly got: string
  readonly passed: boolean
}

/** Never throws: what went wrong is what was got. */
export async function judge(vector: Vector, pipy: Pipy): Promise<Verdict> {
  const { id, claim, expected, passes = got => got === expected } = vector
  const about = { id, pipy: pipy.version, claim, expected }
  try {
    const got = await vector.run(pipy)
    return { ...about, got, passed: passes(got) }
  } catch (error) {
    return { ...about, got: `failure: ${(error as Error).message}`, passed: false }
  }
}
