// pipyc test --pipy: the cases as traffic, in a real Pipy of every version that is found.
import type { MeshModel, ProxySettings } from '../../model/mesh-model.generated.js'
import { isBackend } from '../../test-cases/check-decision.js'
import { type CaseProblem, type CaseResult, isMqttCase, type MqttCaseResult, placeOf } from '../../test-cases/test-cases.js'
import { principalOf } from '../certificates/authority.js'
import { findPipy, PIPY_VERSIONS, type Pipy } from '../find-pipy.js'
import { endpointName, externalEndpoints } from '../mesh/layout.js'
import type { RunningMesh } from '../mesh/mesh.js'
import { type CompileMesh, startMesh } from '../mesh/start-mesh.js'
import { observeStep } from '../traffic/run-traffic.js'
import { CannotRunCases } from './cannot-run.js'
import { caseStep } from './case-step.js'
import { checkMqttObserved } from './check-mqtt-observed.js'
import { checkObserved, showsInPipy, type UpstreamsOf } from './check-observed.js'
import { observeMqtt } from './observe-mqtt.js'

/** What came of cases in every Pipy that is installed. */
export interface CasesRun {
  /** Versions of which no binary was found: nothing was proved about them. */
  readonly missing: readonly string[]
  readonly reports: readonly PipyReport[]
}

/** What came of the cases in one Pipy. */
export interface PipyReport {
  /** In full, such as 1.5.18. */
  readonly version: string
  /** In order. */
  readonly cases: readonly PipyCase[]
}

/** What came of one case in one Pipy. */
export interface PipyCase {
  readonly result: CaseResult
  /** Why it was not run. */
  readonly skipped?: string
  /** None: it holds, where it was run. */
  readonly problems: readonly CaseProblem[]
}

type Env = NodeJS.ProcessEnv

/** Never logged away: a test mesh shows every refusal. */
const LOG_LINES = 100_000

/**
 * Starts the mesh once in each Pipy, with servers in the place of its applications, and runs all cases, one after the other.
 * @throws CannotRunCases when there is no Pipy, or the mesh does not start.
 */
export async function runCases(model: MeshModel, cases: readonly CaseResult[], compile: CompileMesh, env: Env = process.env): Promise<CasesRun> {
  const found = await orCannotRun('', () => findPipy(env))
  if (found.length === 0)
    throw new CannotRunCases('there is no Pipy: put pipy-1.5 or pipy-2.0 on PATH, or name one in PIPY_BIN_1_5, PIPY_BIN_2_0 or PIPY_BIN')
  const reports: PipyReport[] = []
  for (const pipy of found) reports.push({ version: pipy.fullVersion, cases: await runIn(pipy, model, cases, compile) })
  return { missing: PIPY_VERSIONS.filter(version => !found.some(pipy => pipy.version === version)), reports }
}

async function runIn(pipy: Pipy, model: MeshModel, cases: readonly CaseResult[], compile: CompileMesh): Promise<PipyCase[]> {
  const mesh = await orCannotRun(`the mesh does not start in Pipy ${pipy.fullVersion}: `, () => startMesh({ pipy, model: talkative(model), compile }))
  try {
    const done: PipyCase[] = []
    for (const result of cases) {
      const skipped = whySkipped(result, model)
      done.push(skipped === undefined ? { result, problems: await runCase(mesh, model, result) } : { result, skipped, problems: [] })
    }
    return done
  } finally {
    await mesh.stop()
  }
}

function whySkipped(result: CaseResult, model: MeshModel): string | undefined {
  const { expect, needsInterception } = result
  if (needsInterception) return 'it depends on interception, and the test mesh has listeners instead'
  if (isMqttCase(result)) return whyMqttSkipped(result, model)
  return showsInPipy(expect) ? undefined : 'which route was taken does not show from outside'
}

function whyMqttSkipped({ flow, expect }: MqttCaseResult, { mqttPolicies = [] }: MeshModel): string | undefined {
  const { session, destination } = flow
  if (session.username !== undefined && session.password === undefined) return 'the case does not say the password'
  const isPinned = mqttPolicies.some(
    ({ service, routing }) => 'service' in destination && service === destination.service && (routing?.hash ?? routing?.sticky) !== undefined,
  )
  return expect.backends && isPinned ? 'sessions of one client id all go to one broker' : undefined
}

async function runCase(mesh: RunningMesh, model: MeshModel, result: CaseResult): Promise<CaseProblem[]> {
  const { expect } = result
  const [first] = model.identities ?? []
  const somebody = principalOf(first?.id ?? 'default/default', model.mesh.trustDomain ?? 'cluster.local')
  const problems = isMqttCase(result)
    ? checkMqttObserved(expect, await observeMqtt(mesh, result, somebody), upstreamsOf(model), hasCredentials(result))
    : checkObserved(expect, await observeStep(mesh, caseStep(result, somebody)), upstreamsOf(model))
  return problems.map(problem => ({ ...problem, location: placeOf(problem, result.places) }))
}

function hasCredentials({ flow: { session } }: MqttCaseResult): boolean {
  return session.username !== undefined || session.password !== undefined
}

/** Servers are named after the workloads that they play, or the endpoints without one. */
function upstreamsOf(model: MeshModel): UpstreamsOf {
  return backend => {
    const names = new Set<string>()
    for (const service of model.services ?? []) {
      for (const port of service.ports) {
        if (!isBackend(backend, `${service.id}:${port.port}`)) continue
        for (const workload of service.workloads ?? []) names.add(workload)
        for (const endpoint of externalEndpoints(service, port)) names.add(endpointName(endpoint))
      }
    }
    return names
  }
}

function talkative(model: MeshModel): MeshModel {
  const raised = (proxy: ProxySettings = {}): ProxySettings => ({ ...proxy, limits: { ...proxy.limits, logLinesPerSecond: LOG_LINES } })
  return {
    ...model,
    mesh: { ...model.mesh, proxy: raised(model.mesh.proxy) },
    ...(model.workloads && { workloads: model.workloads.map(workload => ({ ...workload, proxy: raised(workload.proxy) })) }),
  }
}

async function orCannotRun<T>(what: string, attempt: () => T | Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (fault) {
    throw new CannotRunCases(`${what}${(fault as Error).message}`, { cause: fault })
  }
}
