// Mesh after mesh from a seed: generates, runs, compares, until told to stop.
import type { Flow } from '../../src/explain/flow.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import type { Pipy } from '../../src/testing/index.ts'
import { drawMany } from './generate/draw.ts'
import { drawAgain } from './generate/flows.ts'
import { drawOverHttp2, withGrpc } from './generate/http2.ts'
import { drawMesh } from './generate/mesh.ts'
import { drawFlowThroughPolicies } from './generate/policy-flows.ts'
import { checkMesh } from './judge/check-mesh.ts'
import type { Disagreement } from './judge/disagreements.ts'
import type { Fault } from './run/running.ts'

/** Every connection of a run comes from here. */
const SOURCE = '127.0.0.1'

export interface SoakOptions {
  readonly pipy: Pipy
  /** The first mesh is made from this number, the next one from the number after it; of several numbers each makes one mesh. */
  readonly seed: number | readonly number[]
  /** Default: as many as `goesOn` lets, or as there are seeds. */
  readonly meshes?: number
  /** Asked before each mesh. Default: it does. */
  readonly goesOn?: (progress: Progress) => boolean
  /** Default: 400. */
  readonly flowsPerMesh?: number
  /** Meshes that run at a time: while one starts, another is busy. Default: 2. */
  readonly parallel?: number
  readonly fault?: Fault
  readonly onFinding?: (finding: Finding) => void
}

interface Progress {
  readonly meshes: number
  readonly pairs: number
  readonly disagreements: number
  /** Of these, those that are nothing but silence; see `Disagreement`. */
  readonly silent: number
  /** See `MeshReport`. */
  readonly late: number
  readonly elapsedMs: number
}

interface Finding {
  /** Of the mesh. */
  readonly seed: number
  readonly model: MeshModel
  readonly flows: readonly Flow[]
  readonly disagreements: readonly Disagreement[]
}

export interface SoakResult extends Progress {
  /** Pairs by what the interpreter said. */
  readonly verdicts: ReadonlyMap<string, number>
  readonly findings: readonly Finding[]
}

/** @throws when a generated mesh does not compile or start: that is a finding, too. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { pipy, fault, flowsPerMesh = 400, goesOn = () => true } = options
  const seedOf = (i: number) => (typeof options.seed === 'number' ? options.seed + i : options.seed[i]!)
  const most = Math.min(options.meshes ?? Number.POSITIVE_INFINITY, typeof options.seed === 'number' ? Number.POSITIVE_INFINITY : options.seed.length)
  const begin = performance.now()
  const findings: Finding[] = []
  const verdicts = new Map<string, number>()
  let [started, meshes, pairs, disagreements, silent, late] = [0, 0, 0, 0, 0, 0]
  const progress = (): Progress => ({ meshes, pairs, disagreements, silent, late, elapsedMs: performance.now() - begin })

  const lane = async () => {
    while (started < most && goesOn(progress())) {
      const seed = seedOf(started++)
      const { model, flows } = generate(seed, flowsPerMesh)
      const report = await checkMesh(model, flows, { pipy, ...(fault && { fault }) }).catch(error => {
        throw new Error(`mesh of seed ${seed}: ${(error as Error).message}`, { cause: error })
      })
      meshes++
      pairs += report.pairs
      late += report.late
      disagreements += report.disagreements.length
      silent += report.disagreements.filter(({ isSilence }) => isSilence).length
      for (const [verdict, count] of report.verdicts) verdicts.set(verdict, count + (verdicts.get(verdict) ?? 0))
      if (report.disagreements.length === 0) continue
      const finding = { seed, model, flows, disagreements: report.disagreements }
      findings.push(finding)
      options.onFinding?.(finding)
    }
  }
  await Promise.all(Array.from({ length: options.parallel ?? 2 }, lane))
  return { ...progress(), verdicts, findings }
}

/** The same for the same seed. Flows that come out equal count once. */
export function generate(seed: number, count: number): { model: MeshModel; flows: Flow[] } {
  const [drawnModel] = drawMany(seed, 1, drawMesh)
  const [model] = drawMany(seed, 1, draw => withGrpc(draw, drawnModel!))
  const drawn = drawMany(seed, count, draw => drawFlowThroughPolicies(draw, model!)).filter(flow => flow !== undefined)
  const again = drawMany(seed, Math.ceil(count / 5), draw => drawAgain(draw, drawn)).filter(flow => flow !== undefined)
  const overHttp2 = drawMany(seed, Math.ceil(count / 5), draw => drawOverHttp2(draw, [...drawn, ...again])).filter(flow => flow !== undefined)
  const distinct = new Map([...drawn, ...again, ...overHttp2].map(flow => [JSON.stringify(flow), flow]))
  return { model: model!, flows: [...distinct.values()].map(flow => ({ ...flow, source: SOURCE })) }
}
