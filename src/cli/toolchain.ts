// The library as the commands use it. Loaded on demand: help and most usage errors need none of it.
import type { Bundle } from '../bundle/bundle.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { MeshModel } from '../model/mesh-model.generated.js'
import type { CompiledMesh } from '../diff/diff-meshes.js'
import type { MeshDiff } from '../diff/mesh-diff.js'
import type { ReadMeshOptions } from '../explain/explain.js'
import type { LocatePart } from '../model/source-map.js'
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'
import type { TestCasesFile } from '../test-cases/read-test-cases.js'
import type { CaseResult, TestCasesOptions, TestReport } from '../test-cases/test-cases.js'
import type { CasesRun } from '../testing/test-cases/run-cases.js'
import type { Environment } from './terminal.js'

export type LoadToolchain = () => Promise<Toolchain>

export interface Toolchain {
  importManifests(
    files: readonly { readonly path: string; readonly text: string }[],
    options: { readonly meshName?: string; readonly trustDomain?: string; readonly strictReferences?: boolean },
  ): { readonly model: MeshModel | undefined; readonly diagnostics: readonly Diagnostic[]; readonly manifests: number }

  compile(
    model: unknown,
    options: {
      readonly target?: 'both' | 'pipy-1.5' | 'pipy-2.0'
      readonly proxies?: readonly string[]
      readonly lean?: boolean
      readonly strictReferences?: boolean
      readonly locate?: LocatePart
    },
  ): {
    readonly ok: boolean
    readonly mesh?: ResolvedMesh
    readonly bundle?: Bundle
    readonly plans?: readonly unknown[]
    readonly diagnostics: readonly Diagnostic[]
  }

  readMesh(model: unknown, options: ReadMeshOptions): { readonly mesh: ResolvedMesh | undefined; readonly diagnostics: readonly Diagnostic[] }

  readTestCases(file: { readonly path: string; readonly text: string }): TestCasesFile

  testCases(model: unknown, files: readonly TestCasesFile[], options: TestCasesOptions): TestReport

  /** @throws CannotRunCases */
  runCases(model: MeshModel, cases: readonly CaseResult[], env: Environment): Promise<CasesRun>

  /** Loads more, and only then. */
  diffMeshes(before: CompiledMesh, after: CompiledMesh): Promise<MeshDiff>
}
