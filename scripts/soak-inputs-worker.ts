// The thread of soak-inputs that makes and judges the inputs; the other one sees when it makes no more progress.
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { judge } from '../test/robustness/judge.ts'
import { specimens } from '../test/robustness/specimens.ts'

export interface SoakTask {
  /** Where this thread is, counted from `from`. */
  readonly at: Int32Array
  /** Seed of the first input. */
  readonly from: number
  readonly count: number
}

export type SoakReport =
  | { readonly kind: 'fault'; readonly seed: number; readonly fault: string }
  | {
      readonly kind: 'counts'
      readonly compiled: number
      readonly refused: number
      readonly unreadable: number
      readonly slowestMs: number
      readonly slowestSeed: number
      readonly last: boolean
    }

const EACH = 1000
const { at, from, count } = workerData as SoakTask
const none = () => ({ compiled: 0, refused: 0, unreadable: 0, slowestMs: 0, slowestSeed: from })
let counts = none()

const report = (one: SoakReport) => parentPort?.postMessage(one)

for (let i = 0; i < count; i++) {
  Atomics.store(at, 0, i)
  const seed = from + i
  const [specimen] = fc.sample(specimens, { seed, numRuns: 1 })
  const { fault, outcome, cpuMs } = await judge(specimen!)
  counts[outcome]++
  if (cpuMs > counts.slowestMs) Object.assign(counts, { slowestMs: cpuMs, slowestSeed: seed })
  if (fault !== undefined) report({ kind: 'fault', seed, fault })
  const last = i === count - 1
  if (!last && (i + 1) % EACH !== 0) continue
  report({ kind: 'counts', ...counts, last })
  counts = none()
}
