// Whatever happens to manifests: no exception, an answer, and a model that the schema accepts.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { importManifests } from '../../src/import/index.js'
import { KINDS } from '../../src/import/kinds.js'
import { scrap } from '../robustness/scrap.ts'
import { expectValid } from './import-text.js'
import { SHOP_DOCUMENTS } from './shop.js'

function check(text: string): void {
  const result = importManifests([{ path: 'a.yaml', text }])
  if (result.model) expectValid(result.model)
  else expect(result.diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
  for (const { location } of result.diagnostics) if (location) expect(location.line).toBeGreaterThan(0)
}

const oddity = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    '*',
    'default',
    'None',
    'a.b',
    'A',
    0,
    -1,
    0.5,
    1e99,
    70000,
    [],
    {},
    [[]],
    [null],
    { name: null },
    'x'.repeat(5000),
    '10.0.0.1',
    '::',
    'constructor',
    '500m',
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string(),
)

type Path = readonly (string | number)[]

function paths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, item]) => paths(item, [...path, key]))]
}

function changed(value: unknown, [first, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (first === undefined) return change(value)
  if (typeof value !== 'object' || value === null) return value
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>
  copy[first] = changed(copy[first], rest, change)
  return copy
}

/** Not String(value): that runs the value's own toString, and these values may have anything there. */
function nameFrom(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 50)
}

describe('damaged manifests', () => {
  test('every kind of the meshes is among them', () => {
    const written = new Set(SHOP_DOCUMENTS.map(text => (parse(text) as { kind?: string }).kind))
    const kinds = KINDS.filter(({ group }) => /mesh|smi-spec/.test(group)).map(({ kind }) => kind)
    expect([...new Set(kinds)].filter(kind => !written.has(kind))).toEqual([])
  })

  test('values replaced, keys renamed', () => {
    const whole = SHOP_DOCUMENTS.map(text => parse(text) as unknown)
    const written = (document: unknown) => stringify(document, { aliasDuplicateObjects: false })
    const damage = fc.record({ document: fc.nat(), spot: fc.nat(), value: oddity, rename: fc.boolean() })
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), damages => {
        // `changed` copies what it changes.
        const documents = [...whole]
        for (const { document, spot, value, rename } of damages) {
          const i = document % documents.length
          const all = paths(documents[i])
          const path = all[spot % all.length] ?? []
          documents[i] = changed(documents[i], path, old => (rename ? { [nameFrom(value)]: old } : value))
        }
        check(documents.map((document, i) => (document === whole[i] ? SHOP_DOCUMENTS[i]! : written(document))).join('\n---\n'))
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  test('characters cut out and put in', () => {
    const whole = SHOP_DOCUMENTS.join('\n---\n')
    const edit = fc.record({ at: fc.nat(whole.length), cut: fc.nat(40), scrap })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), edits => {
        check(edits.reduce((text, { at, cut, scrap: piece }) => text.slice(0, at) + piece + text.slice(at + cut), whole))
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  test('no manifests at all', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.json()), check), { numRuns: 300 })
  })

  test('mesh models with damaged contents do not throw', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('mesh', 'identities', 'services', 'routeGroups', 'splits', 'accessPolicies', 'workloads', 'other'), oddity),
        parts => {
          expect(() => importManifests([{ path: 'a', text: JSON.stringify({ ...parts, apiVersion: 'pipyc/v1' }) }])).not.toThrow()
        },
      ),
      { numRuns: 200 },
    )
  })
})
