import { expect, test } from 'vitest'
import { RegexChecker } from '../../src/regex/check.ts'
import { positionsOf } from '../../src/regex/positions.ts'
import { scan } from '../../src/regex/scan.ts'

test.each([
  ['', 0],
  ['abc', 3],
  ['a?b', 2],
  ['a*b+', 6],
  ['a{2,5}', 3],
  ['(ab){3}c', 7],
  ['((a{4}){9}){2}', 32],
  ['[abc]{0}.', 2],
  ['(?:a|(b))*', 4],
])('%j has the size %i', (pattern, size) => expect(positionsOf(scan(pattern), 4)).toBe(size))

// Found by `npm run soak:inputs`, seed 1020759: 37 of these took seconds, 60 minutes.
test('a row of repetitions of one class gets an answer soon', () => {
  const begin = process.cpuUsage()
  expect(new RegexChecker().check('[0-9]+'.repeat(37)).kind).toBe('unsafe')
  const { user } = process.cpuUsage(begin)
  expect(user / 1000).toBeLessThan(2000)
})

test('usual patterns are still analysed', () => {
  const checker = new RegexChecker()
  expect(checker.check('/(?:users|items)/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/[^/]+/(?:a|b)*c?').kind).toBe('fine')
  expect(checker.check('/[^/]+'.repeat(10)).kind).toBe('fine')
}, 120_000)
