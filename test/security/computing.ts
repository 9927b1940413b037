// How long the tests of hostile strings may compute, and what they go through.
import { afterAll, expect } from 'vitest'
import type { Leaf } from './full-model.ts'

export const SEED = 20_261_123
/** Of processor time: beside other work the tests take as long as they are kept waiting. */
const MOST_SECONDS = 240
export const UNTIMED = 0

/** Fails a test that computes for longer. `work` is to rest now and then. */
export function computing(work: () => Promise<void>): () => Promise<void> {
  return async () => {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS)
  }
}

/** Lets the runner have a word: it gives up a process that is silent for a minute. */
export const rest = () => new Promise(resolve => setImmediate(resolve))

/** To be called at the top of a file of tests. */
export function expectCleanPrototype(): void {
  afterAll(() => {
    expect(Reflect.ownKeys(Object.prototype).filter(key => Object.getOwnPropertyDescriptor(Object.prototype, key)!.enumerable)).toEqual([])
  })
}

/** One leaf for each field: the first. */
export function perField(leaves: readonly Leaf[]): Leaf[] {
  return [...new Map([...leaves].reverse().map(leaf => [leaf.field, leaf])).values()]
}
