// The acceptance vectors as tests; `npm run accept` prints them.
import { expect, test } from 'vitest'
import { describePipy } from '../testing/describe-pipy.ts'
import { judge } from './judge.ts'
import { VECTORS } from './vectors.ts'

describePipy('acceptance', pipy => {
  test.each(VECTORS.map(vector => ({ ...vector, vector })))('$id $claim', { timeout: 180_000 }, async ({ vector }) => {
    const { passed, got } = await judge(vector, pipy)
    expect(passed, `expected ${vector.expected}, got ${got}`).toBe(true)
  })
})
