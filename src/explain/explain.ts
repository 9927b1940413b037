// From a model as people write it to the interpreter's answer.
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { DiagnosticSink } from '../diagnostics/sink.js'
import type { LocatePart } from '../model/source-map.js'
import { validate } from '../phases/1-validate/validate.js'
import { resolve } from '../phases/2-resolve/resolve.js'
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'
import { type DecideOptions, decide } from './decide.js'
import type { Decision } from './decision.js'
import type { Flow } from './flow.js'

/** How a model is read. */
export interface ReadMeshOptions {
  /** References to objects that do not exist are errors. */
  readonly strictReferences?: boolean
  /** Where a node of the model was written; without it the nodes' own origins count. */
  readonly locate?: LocatePart
}

/** How a model is read, and what is assumed about the mesh while it runs. */
export interface ExplainOptions extends ReadMeshOptions, DecideOptions {}

/** What `explain` gives. */
export interface Explanation {
  /** Absent when the model has errors: then nothing runs, either. */
  readonly decision?: Decision
  readonly diagnostics: readonly Diagnostic[]
}

/** What comes of the flow in this mesh, and why. Bad input never throws; it becomes diagnostics. */
export function explain(input: unknown, flow: Flow, options: ExplainOptions = {}): Explanation {
  const { mesh, diagnostics } = readMesh(input, options)
  return mesh ? { decision: decide(mesh, flow, options), diagnostics } : { diagnostics }
}

/** The mesh that `decide` reads, for many flows; undefined when the model has errors. */
export function readMesh(input: unknown, options: ReadMeshOptions = {}): { mesh: ResolvedMesh | undefined; diagnostics: readonly Diagnostic[] } {
  const { locate, strictReferences = false } = options
  const sink = new DiagnosticSink(locate)
  const model = validate(input, sink, locate)
  const mesh = model && resolve(model, sink, { strictReferences })
  return { mesh: sink.hasErrors ? undefined : mesh, diagnostics: sink.diagnostics }
}
