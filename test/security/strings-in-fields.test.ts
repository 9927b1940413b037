// No string of a model becomes code, a field or a path: each field by itself. The files of the same beginning are apart so that they run side by side.
import { describe, expect, test } from 'vitest'
import { computing, expectCleanPrototype, perField, rest, UNTIMED } from './computing.ts'
import { FULL_MODEL, leavesOf, stringFields, withValue } from './full-model.ts'
import { emittedTexts, expectData, expectPlanned, modelShapes, plannedTexts, shareOf, short } from './hostile.ts'

expectCleanPrototype()

describe('a mesh model', () => {
  const leaves = leavesOf(FULL_MODEL)
  const shapes = modelShapes()

  test('the model under test has every string field of the schema', () => {
    expect([...new Set(leaves.map(({ field }) => field))].sort()).toEqual(stringFields().sort())
  })

  test(
    'one hostile string in each field',
    computing(async () => {
      let compiled = 0
      for (const [i, { field, path }] of perField(leaves).entries()) {
        await rest()
        // There are dozens of origins, and one way in which all of them are read.
        const emitted = emittedTexts(i)
        for (const text of field.includes('origin.') ? emitted : plannedTexts(i)) {
          const expectOne = emitted.includes(text) ? expectData : expectPlanned
          if (expectOne(withValue(FULL_MODEL, path, text), shapes, `${field} = ${short(text)}`)) compiled++
        }
      }
      expect(compiled).toBeGreaterThan(shareOf(500))
    }),
    UNTIMED,
  )
})
