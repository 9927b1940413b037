// Plays the steps of a case in a running mesh.
import type { RunningMesh, TrafficStep } from '../../../src/testing/index.ts'
import { sendStep } from '../../../src/testing/traffic/send-step.ts'
import { CALLER, type StatefulCase } from './case.ts'

/** What came of a step, in a real Pipy or by the interpreter. */
export interface StepResult {
  /** In order; of steps side by side sorted. A status, `closed`, or what else happened. */
  readonly answers: readonly string[]
  /** Names of the servers that were reached, once for each request that came there, sorted. */
  readonly reached: readonly string[]
}

/** One after the other. */
export async function observeCase(mesh: RunningMesh, { traffic, namespace }: StatefulCase): Promise<StepResult[]> {
  const answers: string[][] = []
  for (const step of traffic.steps) {
    const outcomes = await sendStep(mesh.plain, mesh.proxy(CALLER).outboundHttp, step)
    answers.push(outcomes.map(({ status, closed, fault }) => fault ?? (closed ? 'closed' : String(status))))
  }
  const arrived = mesh.applications
    .filter(({ name }) => isOf(traffic, name, namespace))
    .flatMap(({ name, upstream }) => upstream.received.map(record => ({ name, url: (record as { url: string }).url })))
  return traffic.steps.map((step, i) => ({
    answers: step.parallel ? answers[i]!.sort() : answers[i]!,
    reached: arrived
      .filter(({ url }) => url.endsWith(`step=${step.name}`))
      .map(({ name }) => name)
      .sort(),
  }))
}

function isOf({ upstreams = [] }: StatefulCase['traffic'], name: string, namespace: string): boolean {
  return name.startsWith(`${namespace}/`) || upstreams.some(({ endpoint, workload }) => (endpoint ?? workload) === name)
}

export function shownResult({ answers, reached }: StepResult): string {
  return `${answers.join(' ')} from ${reached.join(' ') || 'none'}`
}

export type { TrafficStep }
