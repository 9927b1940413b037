// The short form of `npm run soak:inputs`: other inputs in every place of one fixed row.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { specimens } from './specimens.ts'

const SEED = 20_261_125
const RUNS = 800

test(`${RUNS} damaged inputs: an answer, soon, and no exception`, { timeout: 300_000 }, async () => {
  const outcomes = { compiled: 0, refused: 0, unreadable: 0 }
  const property = fc.asyncProperty(specimens, async specimen => {
    const { fault, outcome } = await judge(specimen)
    outcomes[outcome]++
    expect(fault).toBeUndefined()
  })
  await fc.assert(property, { seed: SEED, numRuns: RUNS })
  // Inputs that all fail in the first phase would test nothing behind it.
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(RUNS / 20)
})
