// Runs a reproduction again, and makes it small.
import { decide } from '../../../src/explain/decide.ts'
import type { Flow } from '../../../src/explain/flow.ts'
import type { MeshModel } from '../../../src/model/mesh-model.generated.ts'
import type { ResolvedMesh } from '../../../src/phases/2-resolve/resolved.ts'
import type { Pipy } from '../../../src/testing/index.ts'
import { type Fault, startRunning } from '../run/running.ts'
import { sendFlows, sendRepeatedly } from '../run/send-flows.ts'
import { REPETITIONS } from './check-mesh.ts'
import type { Disagreement } from './disagreements.ts'
import { disagreement } from './compare.ts'
import { type Reproduction, reduce } from './reduce.ts'
import { shareProblem } from './shares.ts'

interface Reproduced {
  /** Undefined: they agree. */
  readonly problem: string | undefined
  /** The mesh as it ran. */
  readonly resolved: ResolvedMesh
}

/** Sends the flows in order, and judges the last one. @throws when the mesh does not start. */
async function reproduce({ model, flows }: Reproduction, pipy: Pipy, aboutShares: boolean, fault?: Fault): Promise<Reproduced> {
  const { mesh, resolved } = await startRunning(pipy, model, fault)
  try {
    const last = flows.at(-1)!
    for (const flow of flows.slice(0, -1)) await sendFlows(mesh, [flow])
    const decision = decide(resolved, last)
    const seen = aboutShares ? await sendRepeatedly(mesh, last, REPETITIONS) : await sendFlows(mesh, [last])
    const problem = seen.map(one => disagreement(decision, one)).find(Boolean) ?? (aboutShares ? shareProblem(decision, seen) : undefined)
    return { problem, resolved }
  } finally {
    await mesh.stop()
  }
}

export interface Shrunk {
  readonly reproduction: Reproduction
  readonly problem: string
  readonly resolved: ResolvedMesh
}

/** Undefined where it does not come again: it depends on what else was under way. */
export async function shrink(
  model: MeshModel,
  flows: readonly Flow[],
  { flow, isAboutShares }: Disagreement,
  pipy: Pipy,
  fault?: Fault,
): Promise<Shrunk | undefined> {
  let last: Shrunk | undefined
  const isStillThere = async (reproduction: Reproduction): Promise<boolean> => {
    const { problem, resolved } = await reproduce(reproduction, pipy, isAboutShares, fault).catch(() => ({ problem: undefined, resolved: undefined }))
    if (problem === undefined || !resolved) return false
    last = { reproduction, problem, resolved }
    return true
  }
  const before = flows.slice(0, flows.indexOf(flow))
  for (const reproduction of [
    { model, flows: [flow] },
    { model, flows: [...before, flow] },
  ]) {
    if (!(await isStillThere(reproduction))) continue
    await reduce(reproduction, isStillThere)
    return last
  }
  return undefined
}
