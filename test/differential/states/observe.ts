// Plays the steps of a case in a running mesh.
import { MeshClient, type RunningMesh } from '../../../src/testing/index.ts'
import { sendHeld } from '../../../src/testing/traffic/send-held.ts'
import { sendStep } from '../../../src/testing/traffic/send-step.ts'
import { CALLER, type StatefulCase } from './case.ts'

/** What came of a step, in a real Pipy or by the interpreter. */
export interface StepResult {
  /** One: a status, `closed`, or what else happened. */
  readonly answers: readonly string[]
  /** Names of the servers that were reached, once for each request that came there, sorted. */
  readonly reached: readonly string[]
}

/** For an answer; on a busy machine. */
const PATIENCE_MS = 60_000

/** One after the other, except those whose answers are held. */
export async function observeCase(mesh: RunningMesh, { traffic, namespace }: StatefulCase): Promise<StepResult[]> {
  const client = new MeshClient({ timeoutMs: PATIENCE_MS })
  const to = mesh.proxy(CALLER).outboundHttp
  const applications = mesh.applications.filter(({ name }) => isOf(traffic, name, namespace))
  const outcomes = await sendHeld({ applications }, traffic.steps, step => sendStep(client, to, step), `${namespace}-`)
  const answers = outcomes.map(all => all.map(({ status, closed, fault }) => fault ?? (closed ? 'closed' : String(status))))
  const arrived = applications.flatMap(({ name, upstream }) => upstream.received.map(record => ({ name, url: (record as { url: string }).url })))
  return traffic.steps.map((step, i) => ({
    answers: answers[i]!,
    reached: arrived
      .filter(({ url }) => url.endsWith(`step=${step.name}`))
      .map(({ name }) => name)
      .sort(),
  }))
}

function isOf({ upstreams = [] }: StatefulCase['traffic'], name: string, namespace: string): boolean {
  return name.startsWith(`${namespace}/`) || upstreams.some(({ endpoint, workload }) => (endpoint ?? workload) === name)
}
