// No string of a manifest becomes code, a field or a path.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { compile } from '../../src/compile.ts'
import { importManifests } from '../../src/import/index.ts'
import { inputFiles, listCases } from '../cases/case-files.ts'
import { computing, expectCleanPrototype, perField, rest, SEED, UNTIMED } from './computing.ts'
import { FULL_MODEL, leavesOf, renamed, withValue } from './full-model.ts'
import { configShapes, emittedTexts, expectData, HOSTILE, isTaken, shareOf, short } from './hostile.ts'

expectCleanPrototype()

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
        for (const text of emittedTexts(i)) if (expectImportedData(withValue(documents, path, text), `${field} = ${short(text)}`)) compiled++
      }
      expect(compiled).toBeGreaterThan(shareOf(least))
    }),
    UNTIMED,
  )

  test(
    'a hostile string in every scalar of every manifest',
    computing(async () => {
      for (const [i, { field, path }] of leaves.entries()) {
        if (!isTaken(i)) continue
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
        { seed: SEED, numRuns: shareOf(one === 'checks/bookstore' ? 200 : 60) },
      )
      expect(compiled).toBeGreaterThan(shareOf(mixes))
    }),
    UNTIMED,
  )
})
