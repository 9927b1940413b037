// One mesh, many flows: runs them in a real Pipy, asks the interpreter, and lists where the two disagree.
import { decide } from '../../../src/explain/decide.ts'
import type { Decision } from '../../../src/explain/decision.ts'
import type { Flow } from '../../../src/explain/flow.ts'
import type { MeshModel } from '../../../src/model/mesh-model.generated.ts'
import type { Pipy } from '../../../src/testing/index.ts'
import type { Observation } from '../run/observation.ts'
import { type Fault, type Running, startRunning } from '../run/running.ts'
import { sendFlows, sendRepeatedly } from '../run/send-flows.ts'
import { type Disagreement, disagreementsOn } from './disagreements.ts'
import { sharesOf } from './shares.ts'

export interface MeshReport {
  readonly pairs: number
  /** Flows that got no answer in time at first, and then did: a machine that stood still, or a race. */
  readonly late: number
  /** By what the interpreter said, so that a run shows what it tried. */
  readonly verdicts: ReadonlyMap<string, number>
  readonly disagreements: readonly Disagreement[]
}

export interface CheckOptions {
  readonly pipy: Pipy
  readonly fault?: Fault
  /** Distributions to look at. Default: 4. */
  readonly distributions?: number
}

/** Requests for one distribution. */
export const REPETITIONS = 40

/** @throws when the mesh does not start. */
export async function checkMesh(model: MeshModel, flows: readonly Flow[], options: CheckOptions): Promise<MeshReport> {
  const running = await startRunning(options.pipy, model, options.fault)
  try {
    const decisions = flows.map(flow => decide(running.resolved, flow))
    const seen = await sendFlows(running.mesh, flows)
    const late = await askLateOnesAgain(running, flows, seen)
    const disagreements = decisions.flatMap((decision, i) => disagreementsOn(decision, [seen[i]!], false))
    if (disagreements.every(({ isSilence }) => isSilence)) disagreements.push(...(await checkShares(running, decisions, options.distributions ?? 4)))
    return { pairs: flows.length, late, verdicts: countVerdicts(decisions), disagreements }
  } finally {
    await running.mesh.stop()
  }
}

/** Puts the second answers in the place of the first ones. What gets none again stays a fault. */
async function askLateOnesAgain({ mesh }: Running, flows: readonly Flow[], seen: Observation[]): Promise<number> {
  const late = [...seen.keys()].filter(i => seen[i]!.isLate)
  if (late.length === 0) return 0
  const again = await sendFlows(
    mesh,
    late.map(i => flows[i]!),
  )
  late.forEach((i, k) => {
    seen[i] = again[k]!
  })
  return again.filter(({ isLate }) => !isLate).length
}

/** One flow for each set of shares that there is. */
async function checkShares({ mesh }: Running, decisions: readonly Decision[], most: number): Promise<Disagreement[]> {
  const chosen = new Map<string, Decision>()
  for (const decision of decisions) {
    if (sharesOf(decision).size < 2) continue
    const { proxy, route } = decision.answers[0]!
    const key = `${'workload' in decision.flow.caller ? decision.flow.caller.workload : proxy} ${route}`
    if (!chosen.has(key)) chosen.set(key, decision)
  }
  const found: Disagreement[] = []
  for (const decision of [...chosen.values()].slice(0, most)) {
    found.push(...disagreementsOn(decision, await sendRepeatedly(mesh, decision.flow, REPETITIONS), true))
  }
  return found
}

function countVerdicts(decisions: readonly Decision[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { answers, flow } of decisions) {
    const side = 'workload' in flow.destination ? 'in' : 'out'
    const key = `${flow.request?.protocol === 'http2' ? 'http2' : flow.request ? 'http' : 'tcp'} ${side} ${[...new Set(answers.map(({ verdict }) => verdict))].sort().join('+')}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
