// Manifests (SMI, Kubernetes, osm-edge, FSM, mesh models) -> one MeshModel. Texts in, findings out; bad input never throws.
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { DiagnosticSink } from '../diagnostics/sink.js'
import type { MeshModel, Mode } from '../model/mesh-model.generated.js'
import { assembleModel } from './assemble-model.js'
import { collectManifests, type KindCount } from './collect-manifests.js'
import { Inventory } from './inventory.js'
import type { ImportContext } from './kind.js'
import { KINDS } from './kinds.js'
import { buildKubernetes } from './kubernetes/build.js'
import { mergeModelDocuments } from './model-documents.js'
import { importedMesh } from './osm/mesh-settings.js'
import { type ImportFile, readDocuments } from './read-documents.js'

export type { ImportFile }

/** What an import may be told besides the files. All of it is optional. */
export interface ImportOptions {
  /** Name of the mesh where no mesh section gives one. Default: mesh. */
  readonly meshName?: string | undefined
  /** These three replace what a mesh section says. */
  readonly trustDomain?: string | undefined
  readonly clusterDomain?: string | undefined
  readonly mode?: Mode | undefined
  /** References to objects that do not exist are errors. */
  readonly strictReferences?: boolean | undefined
}

/** The model that the manifests mean, and what there is to say about them. */
export interface ImportResult {
  /** undefined: nothing could be read. With errors among the findings, the objects that they are about are missing. */
  readonly model: MeshModel | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Objects of kinds that are read, also those with errors. */
  readonly manifests: number
  /** Every kind that was found, by name. */
  readonly kinds: readonly KindCount[]
}

// Also the default of the resolve phase, as the schema says; the names that import writes need it now.
const CLUSTER_DOMAIN = 'cluster.local'
const MESH_NAME = 'mesh'

/** Reads the texts of manifests and mesh models into one model, for `compile` and `explain`. Bad input never throws; it becomes diagnostics. */
export function importManifests(files: readonly ImportFile[], options: ImportOptions = {}): ImportResult {
  const sink = new DiagnosticSink()
  const { manifests, models, kinds } = collectManifests(readDocuments(files, sink), sink)
  const documents = mergeModelDocuments(models, sink)
  const context: ImportContext = {
    inventory: new Inventory(),
    clusterDomain: domain(options.clusterDomain ?? documents.mesh?.clusterDomain),
    danglingSeverity: options.strictReferences ? 'error' : undefined,
  }
  for (const kind of KINDS) for (const manifest of manifests) if (manifest.kind === kind) kind.read(manifest, context)
  for (const { used, knobs, origin, scope } of context.inventory.filterSettings.values())
    if (!used && knobs) sink.report('fsm/unused-settings', { origin }, { settings: scope.resource })
  const kubernetes = buildKubernetes(context, sink)
  const readable = kinds.some(({ read }) => read)
  // Where a document could not be read, that is what is wrong.
  if (!readable && !sink.hasErrors) sink.report('import/nothing-to-read', {}, { files: files.length })
  const imported = importedMesh(context.inventory.mesh, documents.mesh, sink)
  const mesh = { ...imported, ...documents.mesh, name: documents.mesh?.name ?? options.meshName ?? MESH_NAME, ...given(options) }
  return {
    model: readable ? assembleModel(mesh, documents.lists, kubernetes, context.inventory, sink) : undefined,
    diagnostics: sink.diagnostics,
    manifests: kinds.reduce((sum, { read, count }) => sum + (read ? count : 0), 0),
    kinds,
  }
}

function given({ trustDomain, clusterDomain, mode }: ImportOptions): Partial<MeshModel['mesh']> {
  return { ...(trustDomain !== undefined && { trustDomain }), ...(clusterDomain !== undefined && { clusterDomain }), ...(mode && { mode }) }
}

/** A mesh section has not been validated yet. */
function domain(written: unknown): string {
  return typeof written === 'string' ? written : CLUSTER_DOMAIN
}
