// The run of the test suite; the mutation check shows what it is worth.
import type { SoakOptions } from './soak.ts'

/** Few meshes, chosen among the first ninety so that each kind of policy and verdict shows in some of them. */
export const SHORT_RUN = { seed: [54, 6, 17, 43, 34, 22, 60, 47, 88, 32, 5, 90], flowsPerMesh: 400 } as const satisfies Partial<SoakOptions>
