// npm run soak:inputs [-- --count 100000] [--seed S]: damaged inputs, each of which must get an answer. Input i has the seed S + i alone,
// so `--seed <that> --count 1` shows it again.
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { MOST_MS } from '../test/robustness/judge.ts'
import type { SoakReport, SoakTask } from './soak-inputs-worker.ts'

/**
 * Without a step for so much of this process's time, an input hangs; its own cannot be asked for while it does. Not by the clock: a busy machine
 * starts no thread in a minute.
 */
const HANGS_CPU_MS = 30_000
const LOOK_EVERY_MS = 5000
const MOST_FAULTS = 20
const PROGRESS_EVERY = 5000
/** A worker does not inherit that this process reads TypeScript. */
const START = `import('tsx/esm/api').then(tsx => (tsx.register(), import(${JSON.stringify(new URL('soak-inputs-worker.ts', import.meta.url).href)})))`

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } })
const count = Number(values.count)
const seed = Number(values.seed)
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error('usage: npm run soak:inputs -- [--count <inputs>] [--seed <number>]')
  process.exit(2)
}

const begin = performance.now()
const total = { compiled: 0, refused: 0, unreadable: 0, slowestMs: 0, slowestSeed: seed }
const faults: string[] = []
for (let from = seed; from < seed + count && faults.length < MOST_FAULTS; ) from = await soakFrom(from)

const { compiled, refused, unreadable, slowestMs, slowestSeed } = total
console.log(`${compiled + refused + unreadable} inputs in ${seconds()} s: ${compiled} compiled, ${refused} refused, ${unreadable} unreadable`)
console.log(`slowest: ${slowestMs.toFixed(0)} ms of processor time (seed ${slowestSeed}); allowed: ${MOST_MS} ms`)
console.log(`${faults.length} faults${faults.length < MOST_FAULTS ? '' : ', then stopped'}`)
process.exit(faults.length > 0 ? 1 : 0)

/** Runs a worker up to the end or to an input that hangs or ends it; gives the seed to go on with. */
function soakFrom(from: number): Promise<number> {
  const at = new Int32Array(new SharedArrayBuffer(4))
  const task: SoakTask = { at, from, count: seed + count - from }
  // The stack of a main thread: code that recurses must not get by because a worker's is larger.
  const worker = new Worker(START, { eval: true, workerData: task, resourceLimits: { stackSizeMb: 1 } })
  return new Promise(resolve => {
    let seen = -1
    let since = cpuMs()
    const watch = setInterval(() => {
      if (at[0] !== seen) since = cpuMs()
      else if (cpuMs() - since > HANGS_CPU_MS) end('hangs')
      seen = at[0]!
    }, LOOK_EVERY_MS)
    const end = (what: string) => {
      clearInterval(watch)
      fault(from + at[0]!, what)
      void worker.terminate()
      resolve(from + at[0]! + 1)
    }
    worker.on('error', error => end(`ended the thread: ${error}`))
    worker.on('message', (report: SoakReport) => {
      if (report.kind === 'fault') return fault(report.seed, report.fault)
      for (const name of ['compiled', 'refused', 'unreadable'] as const) total[name] += report[name]
      if (report.slowestMs > total.slowestMs) Object.assign(total, { slowestMs: report.slowestMs, slowestSeed: report.slowestSeed })
      const done = total.compiled + total.refused + total.unreadable
      if (done % PROGRESS_EVERY === 0) console.log(`${done} of ${count}, ${seconds()} s, ${faults.length} faults`)
      if (!report.last) return
      clearInterval(watch)
      resolve(seed + count)
    })
  })
}

/** Of all threads. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function seconds(): string {
  return ((performance.now() - begin) / 1000).toFixed(0)
}

function fault(of: number, what: string): void {
  faults.push(what)
  console.log(`seed ${of}: ${what.slice(0, 2000)}`)
}
