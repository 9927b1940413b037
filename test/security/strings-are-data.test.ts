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
/** Of processor time: beside other work the tests take as long as they are kept waiting. */
const MOST_SECONDS = 240
const UNTIMED = 0

/** Fails a test that computes for longer. `work` is to rest now and then. */
function computing(work: () => Promise<void>): () => Promise<void> {
  return async () => {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS)
  }
}

/** Lets the runner have a word: it gives up a process that is silent for a minute. */
const rest = () => new Promise(resolve => setImmediate(resolve))

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
    computing(async () => {
      let compiled = 0
      for (const [i, { field, path }] of perField(leaves).entries()) {
        await rest()
        // There are dozens of origins, and one way in which all of them are read.
        const emitted = share(i)
        for (const text of field.includes('origin.') ? emitted : HOSTILE) {
          const expectOne = emitted.includes(text) ? expectData : expectPlanned
          if (expectOne(withValue(FULL_MODEL, path, text), shapes, `${field} = ${short(text)}`)) compiled++
        }
      }
      expect(compiled).toBeGreaterThan(500)
    }),
    UNTIMED,
  )

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
        const emitted = share(i)
        // What is written but once, as the first of its field, was planned with all of them above.
        for (const text of alone.has(value) ? emitted : HOSTILE) {
          const expectOne = emitted.includes(text) ? expectData : expectPlanned
          if (expectOne(renamed(FULL_MODEL, value, text), shapes, `${value} -> ${short(text)}`)) compiled++
        }
      }
      expect(compiled).toBeGreaterThan(200)
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
        { seed: SEED, numRuns: 400 },
      )
      expect(compiled).toBeGreaterThan(20)
    }),
    UNTIMED,
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
    computing(async () => {
      let compiled = 0
      for (const [i, { field, path }] of perField(leaves).entries()) {
        await rest()
        for (const text of share(i)) if (expectImportedData(withValue(documents, path, text), `${field} = ${short(text)}`)) compiled++
      }
      expect(compiled).toBeGreaterThan(least)
    }),
    UNTIMED,
  )

  test(
    'a hostile string in every scalar of every manifest',
    computing(async () => {
      for (const [i, { field, path }] of leaves.entries()) {
        const text = HOSTILE[i % HOSTILE.length]!
        expectImportedData(withValue(documents, path, text), `${field} = ${short(text)}`)
        await rest()
      }
    }),
    UNTIMED,
  )

  test(
    'mixes',
    computing(async () => {
      let compiled = 0
      const change = fc.record({ leaf: fc.nat(leaves.length - 1), everywhere: fc.boolean(), text: fc.constantFrom(...HOSTILE) })
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async changes => {
          await rest()
          const mixed = changes.reduce<unknown>((all, { leaf, everywhere, text }) => {
            const { path, value } = leaves[leaf]!
            return everywhere ? renamed(all, value, text) : withValue(all, path, text)
          }, documents)
          if (expectImportedData(mixed, 'mixed')) compiled++
        }),
        { seed: SEED, numRuns: one === 'checks/bookstore' ? 200 : 60 },
      )
      expect(compiled).toBeGreaterThan(mixes)
    }),
    UNTIMED,
  )
})
