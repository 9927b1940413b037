// Inputs for the robustness tests: models, manifests, texts and bytes that somebody damaged, or that nobody ever meant as such.
import fc, { type Arbitrary } from 'fast-check'
import { parseAllDocuments, stringify } from 'yaml'
import type { ImportFile } from '../../src/import/index.ts'
import { importManifests } from '../../src/import/index.ts'
import { inputFiles, listCases } from '../cases/case-files.ts'
import { FULL_MODEL } from '../security/full-model.ts'
import { HOSTILE } from '../security/hostile.ts'
import { mutated, mutations } from './mutations.ts'
import { scrap } from './scrap.ts'

export type Specimen =
  | { readonly kind: 'model'; readonly value: unknown }
  | { readonly kind: 'manifests'; readonly files: readonly ImportFile[] }
  /** For the command's stdin. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

const CASES = listCases()
  .map(inputFiles)
  .filter(files => files.length > 0)
const DOCUMENTS = CASES.map(files =>
  files.flatMap(({ text }) => parseAllDocuments(text).flatMap(document => (document.errors.length > 0 ? [] : [document.toJS() as unknown]))),
)
const MODELS = [FULL_MODEL, ...CASES.flatMap(files => importManifests(files).model ?? [])].map(model => JSON.parse(JSON.stringify(model)) as unknown)

const WORDS = [...new Set(JSON.stringify(MODELS).match(/"[A-Za-z]+(?=":)/g) ?? [])].map(word => word.slice(1))

/** Values that a reader may take for something else. JSON.parse makes own fields of __proto__, and infinities of numbers out of range. */
const oddity: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...HOSTILE.filter(text => text.length < 5000)),
  fc
    .constantFrom(
      ...['null', 'true', '0', '-0', '-1', '0.5', '1e999', '-1e999', '9007199254740993', '1e-400', '65536', '[]', '{}', '[[]]', '[null]'],
      ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"toString":1}', '{"length":3}', '"\\ufeff"', '"\\ud800"'],
    )
    .map(text => JSON.parse(text) as unknown),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const words = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom('__proto__', 'constructor', 'toString', '', '\0', '0'))

/** Nothing but the model's own words, in places where they make no sense. */
const wordSalad: Arbitrary<unknown> = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    oddity,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(words, tie('value')), { maxLength: 6 }).map(entries => Object.fromEntries(entries)),
  ),
})).value

const models: Arbitrary<Specimen> = fc
  .oneof(
    { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...MODELS), mutations(oddity, words)).map(([model, changes]) => mutated(model, changes)) },
    { weight: 1, arbitrary: wordSalad },
    { weight: 1, arbitrary: fc.jsonValue() },
  )
  .map(value => ({ kind: 'model', value }))

/** Each document in YAML or in JSON, in one file or in several. */
const damagedManifests: Arbitrary<Specimen> = fc
  .record({ documents: fc.constantFrom(...DOCUMENTS), changes: mutations(oddity, words), asJson: fc.boolean(), apart: fc.boolean() })
  .map(({ documents, changes, asJson, apart }) => {
    const changed = mutated(documents, changes)
    const texts = (Array.isArray(changed) ? changed : [changed]).map(document => written(document, asJson))
    const files = apart ? texts : [texts.join('\n---\n')]
    return { kind: 'manifests', files: files.map((text, i) => ({ path: `${i}.yaml`, text })) }
  })

function written(document: unknown, asJson: boolean): string {
  const json = JSON.stringify(document) ?? ''
  return asJson ? json : stringify(JSON.parse(json || 'null'), { aliasDuplicateObjects: false })
}

const damagedTexts: Arbitrary<string> = fc
  .record({
    files: fc.constantFrom(...CASES),
    edits: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(60), scrap }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ files, edits }) =>
    edits.reduce(
      (text, edit) => {
        const at = Math.floor(edit.at * text.length)
        return text.slice(0, at) + edit.scrap + text.slice(at + edit.cut)
      },
      files.map(({ text }) => text).join('\n---\n'),
    ),
  )

/** A short piece over and over: what costs more than its length shows here. */
const repeatedTexts: Arbitrary<string> = fc
  .record({ pieces: fc.array(scrap, { minLength: 1, maxLength: 4 }), times: fc.integer({ min: 1, max: 4000 }), before: scrap, after: scrap })
  .map(({ pieces, times, before, after }) => before + pieces.join('').repeat(times) + after)

const texts = fc.oneof(
  { weight: 6, arbitrary: damagedTexts },
  { weight: 2, arbitrary: repeatedTexts },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  { weight: 1, arbitrary: fc.array(scrap, { maxLength: 40 }).map(pieces => pieces.join('')) },
)

const ENCODERS: readonly ((text: string) => Buffer)[] = [
  text => Buffer.from(text, 'utf8'),
  text => Buffer.from(`\ufeff${text}`, 'utf8'),
  text => Buffer.from(`\ufeff${text}`, 'utf16le'),
  text => Buffer.from(text.slice(0, 2000), 'utf16le').swap16(),
  text => Buffer.from(text, 'latin1'),
]

const bytes: Arbitrary<Specimen> = fc
  .oneof(
    fc
      .record({ text: texts, encoder: fc.constantFrom(...ENCODERS), flips: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }) })
      .map(({ text, encoder, flips }) => {
        const encoded = encoder(text)
        for (const [at, value] of flips) if (encoded.length > 0) encoded[at % encoded.length] = value
        return encoded as Uint8Array
      }),
    fc.uint8Array({ maxLength: 200 }),
  )
  .map(encoded => ({ kind: 'bytes', bytes: encoded }))

export const specimens: Arbitrary<Specimen> = fc.oneof(
  { weight: 4, arbitrary: models },
  { weight: 3, arbitrary: damagedManifests },
  { weight: 2, arbitrary: texts.map((text): Specimen => ({ kind: 'manifests', files: [{ path: 'a.yaml', text }] })) },
  { weight: 1, arbitrary: bytes },
)
