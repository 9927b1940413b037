// No string of a model becomes code, a field or a path: names, wherever they are written, and mixes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computing, expectCleanPrototype, perField, rest, SEED, UNTIMED } from './computing.ts'
import { FULL_MODEL, leavesOf, renamed, withValue } from './full-model.ts'
import { emittedTexts, expectData, expectPlanned, HOSTILE, modelShapes, plannedTexts, shareOf, short } from './hostile.ts'

expectCleanPrototype()

describe('a mesh model', () => {
  const leaves = leavesOf(FULL_MODEL)
  const shapes = modelShapes()

  test(
    'one hostile string wherever a name is written',
    computing(async () => {
      let compiled = 0
      const alone = new Set(
        perField(leaves)
          .filter(({ value }) => leaves.filter(leaf => leaf.value === value).length === 1)
          .map(({ value }) => value),
      )
      for (const [i, value] of [...new Set(leaves.map(leaf => leaf.value))].entries()) {
        await rest()
        const emitted = emittedTexts(i)
        // What is written but once, as the first of its field, was planned with all of them above.
        for (const text of alone.has(value) ? emitted : plannedTexts(i)) {
          const expectOne = emitted.includes(text) ? expectData : expectPlanned
          if (expectOne(renamed(FULL_MODEL, value, text), shapes, `${value} -> ${short(text)}`)) compiled++
        }
      }
      expect(compiled).toBeGreaterThan(shareOf(200))
    }),
    UNTIMED,
  )

  test(
    'mixes',
    computing(async () => {
      let compiled = 0
      const text = fc.oneof(
        fc.constantFrom(...HOSTILE),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...HOSTILE).map(piece => `/${piece}${piece}`),
      )
      const change = fc.record({ leaf: fc.nat(leaves.length - 1), everywhere: fc.boolean(), text })
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async changes => {
          await rest()
          const mixed = changes.reduce<unknown>((model, { leaf, everywhere, text }) => {
            const { path, value } = leaves[leaf]!
            return everywhere ? renamed(model, value, text) : withValue(model, path, text)
          }, FULL_MODEL)
          if (expectData(mixed, shapes, 'mixed')) compiled++
        }),
        { seed: SEED, numRuns: shareOf(400) },
      )
      expect(compiled).toBeGreaterThan(shareOf(20))
    }),
    UNTIMED,
  )
})
