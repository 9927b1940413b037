// pipyc test: what the reference interpreter says of each case, whether that is as expected, and what no case touches.
import { isError, type Diagnostic, type Location } from '../diagnostics/diagnostic.js'
import { DiagnosticSink } from '../diagnostics/sink.js'
import { type DecideOptions, decide } from '../explain/decide.js'
import type { Decision } from '../explain/decision.js'
import { type ReadMeshOptions, readMesh } from '../explain/explain.js'
import type { Destination, Flow } from '../explain/flow.js'
import { decideMqtt } from '../explain/mqtt/decide.js'
import type { MqttDecision } from '../explain/mqtt/decision.js'
import type { MqttFlow } from '../explain/mqtt/flow.js'
import type { MeshModel } from '../model/mesh-model.generated.js'
import { pointerTo } from '../model/pointer.js'
import type { LocatePart } from '../model/source-map.js'
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'
import { flowOf, knowsBackends } from './case-flow.js'
import { checkDecision, type Problem } from './check-decision.js'
import { checkMqttDecision } from './check-mqtt-decision.js'
import { type Coverage, coverageOf } from './coverage.js'
import type { TestCasesFile } from './read-test-cases.js'
import type { TestExpectation } from './test-cases.generated.js'

/** How the model is read. */
export type TestCasesOptions = ReadMeshOptions

/** What came of one case. */
export type CaseResult = ExchangeCaseResult | MqttCaseResult

/** A request or a connection. */
export type ExchangeCaseResult = ResultOf<Flow, Decision>

/** A packet in an MQTT session. */
export type MqttCaseResult = ResultOf<MqttFlow, MqttDecision>

interface ResultOf<F, D> {
  readonly name: string
  /** Of the case in its file. */
  readonly location: Location | undefined
  /** Of each expectation, and of each of its backends. */
  readonly places: CasePlaces
  readonly flow: F
  readonly expect: TestExpectation
  readonly decision: D
  /**
   * True: it holds where the caller's connections are intercepted, as the mesh says, and not at a listener of the service's own, which is
   * what a test mesh has.
   */
  readonly needsInterception: boolean
  /** None: the case holds. */
  readonly problems: readonly CaseProblem[]
}

export interface CasePlaces {
  readonly fields: Readonly<Record<string, Location | undefined>>
  readonly backends: Readonly<Record<string, Location | undefined>>
}

/** One way in which a case does not hold. */
export interface CaseProblem extends Problem {
  /** Of the expectation. */
  readonly location: Location | undefined
}

/** What came of all cases. */
export interface TestReport {
  /** Every case could be asked, and holds. */
  readonly ok: boolean
  /** Of the cases without errors of their own; none where the mesh has errors. */
  readonly results: readonly CaseResult[]
  readonly coverage: Coverage | undefined
  /** About the mesh and the files; a case that does not hold is no finding here. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Files in a repository have no endpoints: those come with the cluster. */
const ENDPOINTS: DecideOptions = { assumeEndpoints: true }

/** Bad input never throws; it becomes diagnostics, and any error among them means that the cases do not hold. */
export function testCases(input: unknown, files: readonly TestCasesFile[], options: TestCasesOptions = {}): TestReport {
  const { mesh, diagnostics: ofMesh } = readMesh(input, options)
  const fromFiles = files.flatMap(file => file.diagnostics)
  if (!mesh) return { ok: false, results: [], coverage: undefined, diagnostics: [...ofMesh, ...fromFiles] }

  const asked = files.map(file => askCases(file, mesh))
  const results = asked.flatMap(one => one.results)
  const diagnostics = [...ofMesh, ...fromFiles, ...asked.flatMap(one => one.diagnostics)]
  const ok = !diagnostics.some(isError) && results.every(({ problems }) => problems.length === 0)
  const holding = results.filter(({ problems }) => problems.length === 0).map(({ decision }) => decision)
  return { ok, results, coverage: coverageOf(input as MeshModel, mesh, holding, options.locate), diagnostics }
}

function askCases({ value, locate }: TestCasesFile, mesh: ResolvedMesh): { results: CaseResult[]; diagnostics: readonly Diagnostic[] } {
  const sink = new DiagnosticSink(locate)
  const results = (value?.cases ?? []).flatMap((one, i): CaseResult[] => {
    const pointer = `/cases/${i}`
    const { name, expect } = one
    const known = knowsBackends(expect, `${pointer}/expect`, mesh, sink)
    const flow = flowOf(one, pointer, mesh, sink)
    if (!flow || !known) return []
    const places = placesOf(expect, `${pointer}/expect`, locate)
    const told = { name, location: locate(`${pointer}/name`), places, expect }
    const judge = (found: readonly Problem[], atListeners: () => readonly Problem[]) => ({
      problems: found.map(problem => ({ ...problem, location: placeOf(problem, places) })),
      needsInterception: found.length === 0 && atListeners().length > 0,
    })
    if ('session' in flow) {
      const decision = decideMqtt(mesh, flow, ENDPOINTS)
      const atListeners = () => checkMqttDecision(expect, decideMqtt(mesh, { ...flow, destination: byListener(flow.destination) }, ENDPOINTS))
      return [{ ...told, flow, decision, ...judge(checkMqttDecision(expect, decision), atListeners) }]
    }
    const decision = decide(mesh, flow, ENDPOINTS)
    const atListeners = () => checkDecision(expect, decide(mesh, { ...flow, destination: byListener(flow.destination) }, ENDPOINTS))
    return [{ ...told, flow, decision, ...judge(checkDecision(expect, decision), atListeners) }]
  })
  return { results, diagnostics: sink.diagnostics }
}

/** Of the expectation that does not hold, as closely as it is known. */
export function placeOf({ field, backend }: Problem, { fields, backends }: CasePlaces): Location | undefined {
  return (backend === undefined ? undefined : backends[backend]) ?? fields[field]
}

function placesOf({ backends = {}, ...expect }: TestExpectation, pointer: string, locate: LocatePart): CasePlaces {
  const shares = Object.keys(backends).map(name => [name, locate(pointerTo(`${pointer}/backends`, name), 'key')])
  const fields = [...Object.keys(expect), 'backends'].map(field => [field, locate(`${pointer}/${field}`)])
  return { fields: Object.fromEntries(fields), backends: Object.fromEntries(shares) }
}

function byListener<D extends Destination>(destination: D): D {
  return 'service' in destination ? { ...destination, by: 'listener' } : destination
}

export function isMqttCase(result: CaseResult): result is MqttCaseResult {
  return 'session' in result.flow
}
