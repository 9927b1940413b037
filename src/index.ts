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
  Coverage as DiffCoverage,
  FileBytes,
  MeshDiff,
  ModelChange,
  ModelDiff,
  ObjectKind,
  Outcome,
  ProxyBytes,
  Witness,
} from './diff/mesh-diff.js'
export { type DecideOptions, decide } from './explain/decide.js'
export type { Answer, Decision, Forwarded, NearMiss, NextStep, Predicate, Side, Step, Verdict } from './explain/decision.js'
export { decisionJson } from './explain/decision-json.js'
export { type Explanation, type ExplainOptions, explain, type ReadMeshOptions, readMesh } from './explain/explain.js'
export type { Caller, Destination, Flow, FlowRequest } from './explain/flow.js'
export { decideMqtt } from './explain/mqtt/decide.js'
export type { MqttAnswer, MqttDecision, MqttForwarded, MqttPacket, MqttStep } from './explain/mqtt/decision.js'
export type { MqttAction, MqttFlow, MqttMessage, MqttSession } from './explain/mqtt/flow.js'
export { type RuleMeaning, type RulePlace, ruleMeanings } from './explain/rule.js'
export { decisionText, type TextOptions } from './explain/text.js'
export { type DiagnosticFormat, type FormatOptions, formatDiagnostics } from './diagnostics/format.js'
export { type ImportFile, type ImportOptions, type ImportResult, importManifests } from './import/index.js'
export { locateInFiles } from './model/locate-in-files.js'
export type { MeshModel } from './model/mesh-model.generated.js'
export type { LocatePart } from './model/source-map.js'
export type { ProxyConfig } from './model/proxy-config.generated.js'
export type { NodePlace, ResolvedMesh } from './phases/2-resolve/resolved.js'
export type { ProxyFeature, ProxyPlan } from './phases/3-lower/plan.js'
export type { Coverage, CoveredItem } from './test-cases/coverage.js'
export { readTestCases, type TestCasesFile } from './test-cases/read-test-cases.js'
export type { TestCase, TestCases, TestExpectation } from './test-cases/test-cases.generated.js'
export {
  type CaseProblem,
  type CaseResult,
  type ExchangeCaseResult,
  type MqttCaseResult,
  type TestCasesOptions,
  type TestReport,
  testCases,
} from './test-cases/test-cases.js'
