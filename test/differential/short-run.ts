// The run of the test suite; the mutation check shows what it is worth.
import type { SoakOptions } from './soak.ts'

/** Few meshes, chosen among the first sixty so that each kind of policy and verdict shows in some of them. */
export const SHORT_RUN = { seed: [5, 6, 17, 22, 31, 32, 34, 43, 54, 60], flowsPerMesh: 400 } as const satisfies Partial<SoakOptions>
