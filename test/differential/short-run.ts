// The run of the test suite; the mutation check shows what it is worth.
import { PIPY_VERSIONS, type PipyVersion } from '../../src/testing/index.ts'
import type { SoakOptions } from './soak.ts'

/** Few meshes, chosen so that each kind of policy and verdict shows in some of them. */
export const SHORT_RUN = { seed: [54, 6, 17, 43, 34, 22, 60, 47, 88, 32, 5, 90, 204], flowsPerMesh: 400 } as const satisfies Partial<SoakOptions>

/** Every mesh runs on one version: the scripts are the same ones on both. `npm run diff:mutation` runs all on both. */
export function shortRunOf(version: PipyVersion): Omit<typeof SHORT_RUN, 'seed'> & { readonly seed: readonly number[] } {
  const turn = PIPY_VERSIONS.indexOf(version)
  return { ...SHORT_RUN, seed: SHORT_RUN.seed.filter((_, i) => i % PIPY_VERSIONS.length === turn) }
}
