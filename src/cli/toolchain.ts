// The library as the commands use it. Loaded on demand: help and most usage errors need none of it.
import type { Bundle } from '../bundle/bundle.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { MeshModel } from '../model/mesh-model.generated.js'
import type { ReadMeshOptions } from '../explain/explain.js'
import type { LocatePart } from '../model/source-map.js'
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'

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
      readonly strictReferences?: boolean
      readonly locate?: LocatePart
    },
  ): { readonly ok: boolean; readonly bundle?: Bundle; readonly plans?: readonly unknown[]; readonly diagnostics: readonly Diagnostic[] }

  readMesh(model: unknown, options: ReadMeshOptions): { readonly mesh: ResolvedMesh | undefined; readonly diagnostics: readonly Diagnostic[] }
}
