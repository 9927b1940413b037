// No string of a model or a manifest becomes code, a field or a path.
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { compile } from '../../src/compile.ts'
import { importManifests } from '../../src/import/index.ts'
import { inputFiles, listCases } from '../cases/case-files.ts'
import { FULL_MODEL, type Leaf, leavesOf, renamed, stringFields, withValue } from './full-model.ts'
import { configShapes, expectData, expectPlanned, HOSTILE, share, short } from './hostile.ts'

const SEED = 20_261_123
const SLOW = 240_000

afterAll(() => {
  expect(Reflect.ownKeys(Object.prototype).filter(key => Object.getOwnPropertyDescriptor(Object.prototype, key)!.enumerable)).toEqual([])
})

/** One leaf for each field: the first. */
function perField(leaves: readonly Leaf[]): Leaf[] {
  return [...new Map([...leaves].reverse().map(leaf => [leaf.field, leaf])).values()]
}

describe('a mesh model', () => {
  const leaves = leavesOf(FULL_MODEL)
  // A harmless name that leads nowhere leaves a policy that allows nobody.
  const shapes = new Set([...configShapes(FULL_MODEL), ...configShapes({ ...FULL_MODEL, accessPolicies: [] })])

  test('the model under test has every string field of the schema', () => {
    expect([...new Set(leaves.map(({ field }) => field))].sort()).toEqual(stringFields().sort())
  })

  test(
    'one hostile string in each field',
    () => {
      let compiled = 0
      perField(leaves).forEach(({ field, path }, i) => {
        // There are dozens of origins, and one way in which all of them are read.
        const emitted = share(i)
        for (const text of field.includes('origin.') ? emitted : HOSTILE) {
          const expectOne = emitted.includes(text) ? expectData : expectPlanned
          if (expectOne(withValue(FULL_MODEL, path, text), shapes, `${field} = ${short(text)}`)) compiled++
        }
      })
      expect(compiled).toBeGreaterThan(500)
    },
    SLOW,
  )

  test(
    'one hostile string wherever a name is written',
    () => {
      let compiled = 0
      ;[...new Set(leaves.map(leaf => leaf.value))].forEach((value, i) => {
        const emitted = share(i)
        for (const text of HOSTILE) {
          const expectOne = emitted.includes(text) ? expectData : expectPlanned
          if (expectOne(renamed(FULL_MODEL, value, text), shapes, `${value} -> ${short(text)}`)) compiled++
        }
      })
      expect(compiled).toBeGreaterThan(200)
    },
    SLOW,
  )

  test(
    'mixes',
    () => {
      let compiled = 0
      const text = fc.oneof(
        fc.constantFrom(...HOSTILE),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...HOSTILE).map(piece => `/${piece}${piece}`),
      )
      const change = fc.record({ leaf: fc.nat(leaves.length - 1), everywhere: fc.boolean(), text })
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), changes => {
          const mixed = changes.reduce<unknown>((model, { leaf, everywhere, text }) => {
            const { path, value } = leaves[leaf]!
            return everywhere ? renamed(model, value, text) : withValue(model, path, text)
          }, FULL_MODEL)
          if (expectData(mixed, shapes, 'mixed')) compiled++
        }),
        { seed: SEED, numRuns: 400 },
      )
      expect(compiled).toBeGreaterThan(20)
    },
    SLOW,
  )
})

describe.each([
  { name: 'checks/bookstore', least: 100, mixes: 20 },
  { name: 'cases/import/osm-policies', least: 50, mixes: 5 },
  { name: 'cases/import/fsm-filters', least: 50, mixes: 5 },
])('manifests of $name', ({ name: one, least, mixes }) => {
  const files = inputFiles(listCases().find(({ name }) => name === one)!)
  const documents = files.flatMap(({ text }) => parseAllDocuments(text).map(document => document.toJS() as Record<string, unknown>))
  const leaves = leavesOf(documents).map(leaf => ({ ...leaf, field: `${documents[leaf.path[0] as number]!.kind}${leaf.field}` }))
  // With the settings that manifests cannot give, whatever a changed one leads to has a place in the full model.
  const shapes = new Set([...configShapes(imported(documents)), ...configShapes(FULL_MODEL)])

  function imported(changed: unknown): unknown {
    // JSON is YAML, and says lone surrogates and NUL without a doubt.
    const text = (changed as unknown[]).map(document => JSON.stringify(document)).join('\n---\n')
    const { model, diagnostics } = importManifests([{ path: 'all.yaml', text }])
    return diagnostics.some(({ severity }) => severity === 'error') ? undefined : model
  }

  function expectImportedData(changed: unknown, what: string): boolean {
    const model = imported(changed)
    return model !== undefined && expectData(model, shapes, what)
  }

  test('the manifests compile as they are', () => expect(compile(imported(documents)).ok).toBe(true))

  test(
    'hostile strings in each field of each kind',
    () => {
      let compiled = 0
      perField(leaves).forEach(({ field, path }, i) => {
        for (const text of share(i)) if (expectImportedData(withValue(documents, path, text), `${field} = ${short(text)}`)) compiled++
      })
      expect(compiled).toBeGreaterThan(least)
    },
    SLOW,
  )

  test(
    'a hostile string in every scalar of every manifest',
    () => {
      leaves.forEach(({ field, path }, i) => {
        const text = HOSTILE[i % HOSTILE.length]!
        expectImportedData(withValue(documents, path, text), `${field} = ${short(text)}`)
      })
    },
    SLOW,
  )

  test(
    'mixes',
    () => {
      let compiled = 0
      const change = fc.record({ leaf: fc.nat(leaves.length - 1), everywhere: fc.boolean(), text: fc.constantFrom(...HOSTILE) })
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
          const mixed = changes.reduce<unknown>((all, { leaf, everywhere, text }) => {
            const { path, value } = leaves[leaf]!
            return everywhere ? renamed(all, value, text) : withValue(all, path, text)
          }, documents)
          if (expectImportedData(mixed, 'mixed')) compiled++
        }),
        { seed: SEED, numRuns: one === 'checks/bookstore' ? 200 : 60 },
      )
      expect(compiled).toBeGreaterThan(mixes)
    },
    SLOW,
  )
})
