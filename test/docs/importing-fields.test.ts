// docs/importing-fields.md says the truth: each of its fields is in a fixture, bears on the import, and brings the findings of its row; and
// what the fixtures have is in the tables, or is a finding itself.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { CATALOGUE } from '../../src/diagnostics/catalogue.generated.ts'
import { type ImportFile, type ImportResult, importManifests } from '../../src/import/index.ts'
import { MESH_CONFIG_FIELDS } from '../../src/import/osm/mesh-config-fields.ts'
import { inputFiles, listCases } from '../cases/case-files.ts'

interface Row {
  readonly kind: string
  /** Below spec; `[]` is each item of a list, a last `*` whatever a field holds. */
  readonly path: readonly string[]
  readonly codes: readonly string[]
  /** Its third cell names what of the model it becomes. */
  readonly isImported: boolean
}

type Value = null | string | number | boolean | readonly Value[] | { [field: string]: Value }
interface Manifest {
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string }
  readonly spec?: Value
}

/** A place in a manifest of a case: indices for items of lists. */
interface Place {
  readonly case: LoadedCase
  readonly document: number
  readonly at: readonly (string | number)[]
}

interface LoadedCase {
  readonly name: string
  readonly documents: readonly { readonly path: string; readonly manifest: Manifest }[]
  readonly result: ImportResult
}

/** Of a field that becomes nothing. */
const LEFT_OUT = ['osm/not-imported', 'osm/mesh-config-unused']
const DOCUMENT = readFileSync('docs/importing-fields.md', 'utf8')
const CASES: readonly LoadedCase[] = listCases()
  .filter(({ name }) => /^cases\/import\/(osm|fsm)-(fields|mistakes)$/.test(name))
  .map(one => {
    const documents = inputFiles(one).flatMap(({ path, text }) =>
      parseAllDocuments(text).map(document => ({ path, manifest: document.toJS() as Manifest })),
    )
    return { name: one.name, documents, result: imported(documents) }
  })
const ROWS = rowsOf(DOCUMENT)
const KINDS = [...new Set(ROWS.map(({ kind }) => kind))]
/** Keys of the user's choice: nothing in there is a field. */
const FREE = ['headers']

function rowsOf(document: string): Row[] {
  return document.split(/^## /m).flatMap(section => {
    const kind = section.slice(0, section.indexOf('\n'))
    return [...section.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, path = '', cells = '']) => {
      const [, here = '', finding = ''] = cells.split('|').map(cell => cell.trim())
      const codes = finding === '' ? [] : finding.split(', ')
      const isLeftOut = codes.length > 0 && codes.every(code => LEFT_OUT.includes(code))
      return { kind, path: path.replaceAll('[]', '.[]').split('.'), codes, isImported: here.includes('`') && !isLeftOut }
    })
  })
}

/** As texts of JSON, one a file, so that a change of one moves nothing in the others. */
function imported(documents: LoadedCase['documents'], changed = -1, manifest?: unknown): ImportResult {
  const files: ImportFile[] = documents.map(({ path, manifest: own }, i) => ({
    path: `${path}-${String(i).padStart(2, '0')}`,
    text: JSON.stringify(i === changed ? manifest : own),
  }))
  return importManifests(files, { meshName: 'case' })
}

/** What of a result does not depend on columns; of a field that is imported the model alone. */
function told({ model, diagnostics }: ImportResult, isImported: boolean): string {
  const findings = diagnostics.map(({ code, message, notes, location }) => [code, message, notes, location?.file])
  return JSON.stringify(isImported ? model : [model, findings], (key, value) => (key === 'origin' ? undefined : value))
}

function placesOf({ kind, path }: Row): Place[] {
  const steps = path.at(-1) === '*' ? path.slice(0, -1) : path
  return CASES.flatMap(one =>
    one.documents.flatMap(({ manifest }, document) =>
      manifest.kind === kind ? positions(manifest.spec ?? null, steps, ['spec']).map(at => ({ case: one, document, at })) : [],
    ),
  )
}

function positions(value: Value, [step, ...rest]: readonly string[], at: readonly (string | number)[]): (string | number)[][] {
  if (step === undefined) return [[...at]]
  if (step === '[]') return Array.isArray(value) ? value.flatMap((item, i) => positions(item, rest, [...at, i])) : []
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const next = (value as Record<string, Value>)[step]
  return next === undefined ? [] : positions(next, rest, [...at, step])
}

/** The import with another value at a place; undefined: without it. */
function changedAt({ case: { documents }, document, at }: Place, value: (before: Value) => Value | undefined): ImportResult {
  const manifest = structuredClone(documents[document]?.manifest) as unknown as Record<string | number, Value>
  let holder = manifest
  for (const step of at.slice(0, -1)) holder = holder[step] as Record<string | number, Value>
  const last = at.at(-1) ?? ''
  const next = value(holder[last] ?? null)
  if (next !== undefined) holder[last] = next
  else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else delete holder[last]
  return imported(documents, document, manifest)
}

/** Of the findings about the object at a place, and of those about others that are gone with another value. */
function codesAt(place: Place): string[] {
  const { kind, metadata } = place.case.documents[place.document]?.manifest ?? { kind: '', metadata: { name: '' } }
  const resource = `${kind} ${metadata.namespace ?? 'default'}/${metadata.name}`
  const { diagnostics } = changedAt(place, another)
  return place.case.result.diagnostics
    .filter(({ code, location }) => location?.resource === resource || !diagnostics.some(other => other.code === code))
    .map(({ code }) => code)
}

function another(value: Value): Value {
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'number') return value + 1
  return typeof value === 'boolean' ? !value : []
}

const shown = ({ path }: Row) => path.join('.').replaceAll('.[]', '[]')

describe.each(KINDS)('%s', kind => {
  const rows = ROWS.filter(row => row.kind === kind)

  test.each(rows.map(row => ({ name: shown(row), row })))('$name', ({ row }) => {
    const places = placesOf(row)
    expect(places, 'a fixture has it').not.toEqual([])
    const bears = places.some(place => {
      const before = told(place.case.result, row.isImported)
      // A wrong value changes the model, too: it takes the policy with it.
      const without = [changedAt(place, () => undefined), ...(row.isImported ? [] : [changedAt(place, another)])]
      return without.some(result => told(result, row.isImported) !== before)
    })
    expect(bears, 'the import is another one without it').toBe(true)
    for (const code of row.codes) {
      expect(Object.keys(CATALOGUE)).toContain(code)
      expect(places.flatMap(codesAt), `an object with the field has the finding ${code}`).toContain(code)
    }
  })

  test('no field twice', () => {
    expect(rows.map(shown).filter((path, i, all) => all.indexOf(path) < i)).toEqual([])
  })

  test('whatever a fixture has is in the table', () => {
    const paths = rows.map(shown)
    const missing = CASES.flatMap(({ documents }) =>
      documents.flatMap(({ manifest }) => (manifest.kind === kind ? leaves(manifest.spec ?? null, '') : [])),
    ).filter(path => !paths.some(known => covers(known, path, kind)))
    expect([...new Set(missing)]).toEqual([])
  })

  test('a field that is made up is a finding, wherever it stands', () => {
    const silent = CASES.filter(({ name }) => name.endsWith('-fields')).flatMap(one =>
      one.documents.flatMap(({ manifest }, document) =>
        manifest.kind === kind
          ? [[], ...maps(manifest.spec ?? null, ['spec'], kind)].filter(at => {
              const place = { case: one, document, at: [...at, 'madeUp'] }
              const { diagnostics } = changedAt(place, () => 1)
              return !diagnostics.some(({ code, message }) => code === 'smi/unknown-field' && message.includes('madeUp'))
            })
          : [],
      ),
    )
    expect(silent).toEqual([])
  })
})

test('every field of a MeshConfig has a row', () => {
  const paths = ROWS.filter(({ kind }) => kind === 'MeshConfig').map(shown)
  // Those of the Envoy proxy were OSM's, before osm-edge.
  const known = Object.entries(MESH_CONFIG_FIELDS).flatMap(([section, fields]) => fields.map(field => `${section}.${field}`))
  const missing = known.filter(field => !/envoy|SPIFFE|MeshRootCertificate/i.test(field) && !paths.some(path => path.startsWith(field)))
  expect(missing).toEqual([])
})

/** Paths of everything that has a value, as rows write them. */
function leaves(value: Value, path: string): string[] {
  if (Array.isArray(value)) return value.some(isMap) ? value.flatMap(item => leaves(item, `${path}[]`)) : [path]
  if (!isMap(value)) return [path]
  return Object.entries(value).flatMap(([field, next]) => leaves(next, path === '' ? field : `${path}.${field}`))
}

/** A MeshConfig's rows stop at what switches a part on; what lies beside that belongs to it. */
function covers(known: string, path: string, kind: string): boolean {
  if (known === path || (known.endsWith('.*') && path.startsWith(known.slice(0, -1)))) return true
  if (kind !== 'MeshConfig') return false
  const section = (text: string) => text.split('.').slice(0, 2).join('.').replace('[]', '')
  return section(known) === section(path)
}

/** Places of the objects that have fixed fields. */
function maps(value: Value, at: readonly (string | number)[], kind: string): (string | number)[][] {
  if (Array.isArray(value)) return value.flatMap((item, i) => maps(item, [...at, i], kind))
  // Of a MeshConfig the sections are looked into, and not what lies below.
  if (!isMap(value) || (kind === 'MeshConfig' && at.length > 2)) return []
  if (FREE.includes(String(at.at(-1)))) return []
  return [[...at], ...Object.entries(value).flatMap(([field, next]) => maps(next, [...at, field], kind))]
}

function isMap(value: Value): value is { [field: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
