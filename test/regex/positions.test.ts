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
  ['((a{4}){9}){2}', 12],
  ['[abc]{0}.', 2],
  ['(?:a|(b))*', 4],
])('%j has the size %i', (pattern, size) => expect(positionsOf(scan(pattern), 4)).toBe(size))

/** Found by `npm run soak:inputs`, seed 1020759: 37 of these took seconds, 60 minutes. Now they are refused for their size. */
test('a row of repetitions of one class gets an answer soon', () => {
  const begin = process.cpuUsage()
  expect(new RegexChecker().check('[0-9]+'.repeat(37)).kind).toBe('unsafe')
  expect(new RegexChecker().check('[0-9]+'.repeat(13)).kind).toBe('unsafe')
  const { user } = process.cpuUsage(begin)
  expect(user / 1000).toBeLessThan(2000)
})

test('what costs the square at worst is only slow, however large', () => {
  expect(new RegexChecker().check('/.*/recommendations/v[0-9]+/products/.*/details').kind).toBe('slow')
  expect(new RegexChecker().check(`.*${'a'.repeat(4000)}.*x`).kind).toBe('slow')
  expect(new RegexChecker().check('/.*/recommendations/v[0-9]+/products/.*/details/.*x').kind).toBe('unsafe')
})
