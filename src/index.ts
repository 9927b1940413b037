// What programs may use; everything else may change in any release.
export type { Bundle, BundledProxy } from './bundle/bundle.js'
export { type CompileOptions, type CompileResult, compile } from './compile.js'
export { CATALOGUE, type CatalogueEntry, type DiagnosticCode } from './diagnostics/catalogue.generated.js'
export type { Diagnostic, Location, RelatedPlace, Severity } from './diagnostics/diagnostic.js'
export { type CompiledMesh, diffMeshes } from './diff/diff-meshes.js'
export type {
  BehaviourChange,
  BehaviourDiff,
  BytesDiff,
  Coverage,
  FileBytes,
  MeshDiff,
  ModelChange,
  ModelDiff,
  ObjectKind,
  Outcome,
  ProxyBytes,
  Witness,
} from './diff/mesh-diff.js'
export { type DiagnosticFormat, type FormatOptions, formatDiagnostics } from './diagnostics/format.js'
export type { Flow, FlowRequest } from './explain/flow.js'
export { type ImportFile, type ImportOptions, type ImportResult, importManifests } from './import/index.js'
export type { MeshModel } from './model/mesh-model.generated.js'
export type { ProxyConfig } from './model/proxy-config.generated.js'
export type { ProxyFeature, ProxyPlan } from './phases/3-lower/plan.js'
