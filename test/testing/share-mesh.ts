// Binds startMesh to vitest: one mesh for all tests of a suite.
import { afterAll, beforeAll } from 'vitest'
import { compile } from '../../src/compile.ts'
import { type RunningMesh, type StartMeshOptions, startMesh } from '../../src/testing/index.ts'

/** `compile`: pipyc's own, unless another one is given. */
export type SharedMeshOptions = Omit<StartMeshOptions, 'compile'> & Partial<Pick<StartMeshOptions, 'compile'>>

/** A machine that stands still for seconds is no fault of the mesh. */
const READY_MS = 30_000

/** Starts the mesh before the first test of the suite, hands it to `take`, and stops it after the last test. */
export function shareMesh(options: SharedMeshOptions, take: (mesh: RunningMesh) => unknown): void {
  let mesh: RunningMesh | undefined
  beforeAll(async () => {
    mesh = await startMesh({ compile: model => compile(model, {}), readyTimeoutMs: READY_MS, ...options })
    await take(mesh)
  }, 2 * READY_MS)
  afterAll(() => mesh?.stop())
}
