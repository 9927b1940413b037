// A word of life on stderr when compiling takes longer than a second.
import { Worker } from 'node:worker_threads'

/** Another thread, because the compiler is synchronous and keeps this one busy. */
const TICKER = `
const { writeSync } = require('node:fs')
const state = require('node:worker_threads').workerData
for (let seconds = 1; Atomics.wait(state, 0, 0, 1000) === 'timed-out'; seconds++) {
  Atomics.store(state, 1, 1)
  writeSync(2, '\\rcompiling, ' + seconds + ' s')
}
`

/** Returns how to end it; that leaves an empty line behind. */
export function startProgress(): () => void {
  const state = new Int32Array(new SharedArrayBuffer(8))
  const worker = new Worker(TICKER, { eval: true, workerData: state })
  worker.unref()
  return () => {
    Atomics.store(state, 0, 1)
    Atomics.notify(state, 0)
    if (Atomics.load(state, 1) === 1) process.stderr.write('\r\x1b[K')
  }
}
