import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scriptJson } from '../../src/phases/4-emit/json.ts'
import { type Parts, SHARED, sharedJson } from '../../src/phases/4-emit/shared-json.ts'

const key = fc.constantFrom('a', 'b', '*', '8080', '__proto__', 'a\n  "b": ', '\u2028')
const { value, parts } = fc.letrec<{ value: unknown; parts: Parts }>(tie => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(null, undefined, 0, true, '', 'x\n}', '\u2029"'),
    fc.array(
      tie('value').map(item => item ?? null),
      { maxLength: 3 },
    ),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map(entries => Object.fromEntries(entries)),
  ),
  parts: fc.oneof(
    { maxDepth: 4 },
    fc.constant(SHARED),
    fc.array(fc.tuple(key, tie('parts')), { maxLength: 4 }).map(entries => Object.fromEntries(entries)),
  ),
}))

test('what is printed in parts is what is printed at once', () => {
  fc.assert(
    fc.property(
      fc.array(
        value.filter(each => typeof each === 'object' && each !== null),
        { minLength: 1, maxLength: 3 },
      ),
      parts,
      fc.constantFrom(0, 2),
      (values, parts, indent) => {
        const print = sharedJson(parts, indent)
        for (const each of [...values, { a: values[0], b: { a: values[0] } }]) expect(print(each as object)).toBe(scriptJson(each, indent))
      },
    ),
    { seed: 1, numRuns: 2000 },
  )
})

test('a shared part is printed once, wherever it is', () => {
  let read = 0
  const part = { toJSON: () => `read ${++read}` }
  const print = sharedJson({ '*': SHARED }, 2)
  expect(print({ a: part })).toBe('{\n  "a": "read 1"\n}')
  expect(print({ other: 1, b: part })).toBe('{\n  "other": 1,\n  "b": "read 1"\n}')
})
