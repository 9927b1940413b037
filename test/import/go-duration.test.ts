// Go's durations, exactly.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seconds } from '../../src/phases/2-resolve/duration.js'
import { goMilliseconds, modelDuration } from '../../src/import/go-duration.js'

test.each([
  ['0', 0],
  ['250ms', 250],
  ['1.5s', 1500],
  ['1m30s', 90_000],
  ['0.1s', 100],
  ['1h0m0s', 3_600_000],
  ['2000us', 2],
  ['1000000ns', 1],
])('%s', (text, milliseconds) => expect(goMilliseconds(text)).toBe(milliseconds))

test.each(['', '5', '-1s', 's', '1 s', '1d', '0.5ms', '1ns', '.5s', '1s ', '1s1', `${'1s'.repeat(30)}`])('%j is none', text => {
  expect(goMilliseconds(text)).toBeUndefined()
})

test('the model means the same', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), milliseconds => {
      const written = modelDuration(milliseconds)
      return written === undefined ? milliseconds > 9_999_999 : Math.abs(seconds(written) * 1000 - milliseconds) < 1e-6 * (milliseconds + 1)
    }),
  )
})
