// What the commands work with, loaded when one of them needs it.
import type { Toolchain } from './toolchain.js'

export async function loadToolchain(): Promise<Toolchain> {
  const [{ importManifests }, { compile }, { readMesh }, { readTestCases }, { testCases }] = await Promise.all([
    import('../import/index.js'),
    import('../compile.js'),
    import('../explain/explain.js'),
    import('../test-cases/read-test-cases.js'),
    import('../test-cases/test-cases.js'),
  ])
  // The test harness only for those who want a real Pipy, and what solves for requests only for those who compare.
  const runCases: Toolchain['runCases'] = async (model, cases, env) =>
    (await import('../testing/test-cases/run-cases.js')).runCases(model, cases, compile, env)
  const diffMeshes: Toolchain['diffMeshes'] = async (before, after) => (await import('../diff/diff-meshes.js')).diffMeshes(before, after)
  return { importManifests, compile, readMesh, readTestCases, testCases, runCases, diffMeshes }
}
