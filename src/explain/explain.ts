// From a model as people write it to the interpreter's answer.
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { DiagnosticSink } from '../diagnostics/sink.js'
import type { LocatePart } from '../model/source-map.js'
import { validate } from '../phases/1-validate/validate.js'
import { resolve } from '../phases/2-resolve/resolve.js'
import { References } from '../phases/2-resolve/references.js'
import type { NodePlace, ResolvedMesh } from '../phases/2-resolve/resolved.js'
import { type DecideOptions, decide } from './decide.js'
import type { Decision } from './decision.js'
import type { Flow } from './flow.js'

const NOWHERE: NodePlace = { pointer: '', origin: undefined }

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
  return mesh ? { decision: decide(mesh, flow, options), diagnostics: [...diagnostics, ...unknownParties(mesh, flow)] } : { diagnostics }
}

/** A slip in a name would look like an answer: nobody is there. */
function unknownParties({ services, workloads }: ResolvedMesh, { caller, destination }: Flow): readonly Diagnostic[] {
  const sink = new DiagnosticSink()
  const references = new References(sink, false)
  for (const party of [caller, destination])
    if ('workload' in party && !workloads.has(party.workload)) references.unknown('workload', party.workload, NOWHERE, 'workloads', workloads.keys())
  if ('service' in destination && !services.has(destination.service))
    references.unknown('service', destination.service, NOWHERE, 'services', services.keys())
  return sink.diagnostics
}

/** The mesh that `decide` reads, for many flows; undefined when the model has errors. */
export function readMesh(input: unknown, options: ReadMeshOptions = {}): { mesh: ResolvedMesh | undefined; diagnostics: readonly Diagnostic[] } {
  const { locate, strictReferences = false } = options
  const sink = new DiagnosticSink(locate)
  const model = validate(input, sink, locate)
  const mesh = model && resolve(model, sink, { strictReferences })
  return { mesh: sink.hasErrors ? undefined : mesh, diagnostics: sink.diagnostics }
}
