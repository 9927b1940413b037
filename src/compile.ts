// The five phases: from a mesh model to what its proxies run.
import type { Bundle } from './bundle/bundle.js'
import type { Diagnostic } from './diagnostics/diagnostic.js'
import { DiagnosticSink } from './diagnostics/sink.js'
import type { MeshModel } from './model/mesh-model.generated.js'
import type { LocatePart } from './model/source-map.js'
import { validate } from './phases/1-validate/validate.js'
import { resolve } from './phases/2-resolve/resolve.js'
import type { ResolvedMesh } from './phases/2-resolve/resolved.js'
import { lowerMesh } from './phases/3-lower/lower.js'
import type { ProxyPlan } from './phases/3-lower/plan.js'
import { emit } from './phases/4-emit/emit.js'
import { verify } from './phases/5-verify/verify.js'

/** What a compilation may be told besides the model. All of it is optional. */
export interface CompileOptions {
  /** Releases of Pipy to write for. The scripts keep to what all of them run, so every target gets the same bytes today. */
  readonly target?: 'both' | 'pipy-1.5' | 'pipy-2.0'
  /** Only these proxies, as namespace/name. Default: all. */
  readonly proxies?: readonly string[]
  /** Without what only people read, for narrow links: comments in scripts, white space in JSON. Default: false. */
  readonly lean?: boolean
  /** References to objects that do not exist are errors. */
  readonly strictReferences?: boolean
  /** Where a node of the model was written; without it the nodes' own origins count. */
  readonly locate?: LocatePart
}

/** A bundle, or the errors because of which there is none. Warnings and notes come with either. */
export type CompileResult =
  | {
      readonly ok: true
      readonly model: MeshModel
      readonly mesh: ResolvedMesh
      readonly bundle: Bundle
      readonly plans: readonly ProxyPlan[]
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Bad input never throws; it becomes diagnostics, and any error among them means that there is no bundle. */
export function compile(input: unknown, options: CompileOptions = {}): CompileResult {
  const { lean = false, locate, proxies, strictReferences = false } = options
  const sink = new DiagnosticSink(locate)

  const model = validate(input, sink, locate)
  if (!model) return { ok: false, diagnostics: sink.diagnostics }
  const mesh = resolve(model, sink, { strictReferences })
  const plans = lowerMesh(mesh, sink, { ...(proxies && { proxies }) })
  if (sink.hasErrors) return { ok: false, diagnostics: sink.diagnostics }
  const bundle = emit(plans, { lean })
  verify(bundle, sink)

  const { diagnostics, hasErrors } = sink
  return hasErrors ? { ok: false, diagnostics } : { ok: true, model, mesh, bundle, plans, diagnostics }
}
