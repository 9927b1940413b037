// The run of the test suite; the mutation check shows what it is worth.
import type { SoakOptions } from './soak.ts'

export const SHORT_RUN = { seed: 26, meshes: 10, flowsPerMesh: 400 } as const satisfies Partial<SoakOptions>
