// Strings that mean something to a reader of scripts, templates, JSON or paths, and what may become of them.
import { expect } from 'vitest'
import { compile } from '../../src/compile.ts'
import { DiagnosticSink } from '../../src/diagnostics/sink.ts'
import { FEATURES } from '../../src/features/index.ts'
import { validate } from '../../src/phases/1-validate/validate.ts'
import { resolve } from '../../src/phases/2-resolve/resolve.ts'
import { lowerMesh } from '../../src/phases/3-lower/lower.ts'
import type { ProxyFeature } from '../../src/phases/3-lower/plan.ts'
import { scriptJson } from '../../src/phases/4-emit/json.ts'
import { MODULES } from '../../src/phases/4-emit/runtime.generated.ts'
import { scriptsFor } from '../../src/phases/4-emit/runtime.ts'
import { FULL_MODEL } from './full-model.ts'

const TEXTS = [
  '',
  '"',
  "'",
  '`',
  '\\',
  '\\"',
  "'+pipy.exit()+'",
  '"},"evil":{"',
  'a\nb',
  'a\rb',
  'a\r\n\r\nb',
  'a\u2028b\u2029c',
  'a\0b',
  '\ud800',
  '\udc00x',
  '$' + '{evil}',
  '`$' + '{evil}`',
  '{{evil}}',
  '{{{evil}}}',
  '{{#each evil}}',
  '../',
  '../../../etc/passwd',
  'a/../../b',
  '..\\..\\x',
  '</script>',
  '*/',
  '/*',
  '//',
  '// evil',
  '$&',
  "$'",
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
]

/** Each text as it is and in the clothes of paths, ids and names, so that some get past the schema. */
export const HOSTILE: readonly string[] = [
  ...TEXTS,
  ...TEXTS.filter(text => text !== '').map(text => `/${text}`),
  'constructor/constructor',
  'constructor/prototype',
  '__proto__/__proto__',
  'shop/../../evil',
  'shop/a..b',
  '*.constructor',
  '["\'`]',
  '\\u2028',
  'x'.repeat(63),
  `/${'x'.repeat(4000)}`,
  'x'.repeat(100_000),
]

const PACKED = new Map(MODULES.map(({ path, text }) => [path, text]))
const FEATURE_NAMES = new Set<string>(FEATURES.map(({ name }) => name))

/** Whether pipyc writes this text without knowing a model: a packed module, or the wiring of a set of features, which its first line names. */
export function isOurs(path: string, text: string): boolean {
  if (path !== 'main.js') return PACKED.get(path) === text
  let known = wirings.get(text)
  if (known === undefined) wirings.set(text, (known = isWiring(path, text)))
  return known
}

/** Few texts, and each of them for thousands of models. */
const wirings = new Map<string, boolean>()

function isWiring(path: string, text: string): boolean {
  const features = JSON.parse(/^[^[\n]*(\[[^\]\n]*\])/.exec(text)?.[1] ?? 'null') as ProxyFeature[] | null
  return features?.every(name => FEATURE_NAMES.has(name)) === true && scriptsFor(features).get(path)?.text === text
}

/** Tables by names and addresses; an array or a text of the same name is not one. */
const TABLES = ['ports', 'destinations', 'hosts', 'services', 'clusters', 'principals', 'headers', 'set', 'add']

/** Every place of a value and its type; indexes and keys that are names count as one. */
function shapeOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [`${path}[]`, ...value.flatMap(item => shapeOf(item, `${path}[]`))]
  if (typeof value !== 'object' || value === null) return [`${path} ${value === null ? 'null' : typeof value}`]
  const isTable = TABLES.some(name => path.endsWith(`.${name}`))
  return [path, ...Object.entries(value).flatMap(([key, item]) => shapeOf(item, `${path}.${isTable ? '*' : key}`))]
}

/** Of every config.json together: one proxy has ports that another has not. */
export function configShapes(input: unknown): Set<string> {
  const result = compile(input)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  return new Set(configs(result.bundle.files).flatMap(([, text]) => shapeOf(JSON.parse(text))))
}

/** Of the full model, changed or not: a harmless name that leads nowhere leaves a policy that allows nobody. */
export function modelShapes(): Set<string> {
  return new Set([...configShapes(FULL_MODEL), ...configShapes({ ...FULL_MODEL, accessPolicies: [] })])
}

/** Set by `npm run soak:strings`, which takes every text in every field. `npm test` takes a share of the texts for each field. */
const IS_SOAK = process.env['PIPYC_SOAK_STRINGS'] === '1'

/** One of so many texts is planned for a field. Of those, some are emitted as well: that costs more than what is before it. */
const PLANNED_OF = IS_SOAK ? 1 : 8
const EMITTED_OF = IS_SOAK ? 8 : 64

/** For a field, other texts than for the field before: each text meets as large a share of the fields. */
export function plannedTexts(i: number): string[] {
  return HOSTILE.filter((_, k) => (k + i) % PLANNED_OF === 0)
}

/** Some of these. */
export function emittedTexts(i: number): string[] {
  return HOSTILE.filter((_, k) => (k + i) % EMITTED_OF === 0)
}

/** Where each field or value has one text: whether this one's turn has come. */
export function isTaken(i: number): boolean {
  return IS_SOAK || i % 8 === 0
}

/** How many of something for `npm test`, of which the soak takes `all`. */
export function shareOf(all: number): number {
  return IS_SOAK ? all : Math.ceil(all / 8)
}

/** Texts of configurations whose shape was looked at: a changed field changes those of a proxy or two. */
const seen = new WeakMap<ReadonlySet<string>, Set<string>>()

function expectShape(text: string, shapes: ReadonlySet<string>, what: string): void {
  let known = seen.get(shapes)
  if (!known) seen.set(shapes, (known = new Set()))
  if (known.has(text)) return
  if (/[\u2028\u2029\0\r]/.test(text)) throw new Error(`${what}: raw control characters in ${text.slice(0, 200)}`)
  const strange = shapeOf(JSON.parse(text)).filter(place => !shapes.has(place))
  if (strange.length > 0) throw new Error(`${what}: another shape: ${strange.join(', ')}`)
  known.add(text)
}

/**
 * As `expectData`, but ends where a bundle would be emitted: of a plan only its features (out of a table), its id and its configuration go into one.
 */
export function expectPlanned(input: unknown, shapes: ReadonlySet<string>, what: string): boolean {
  const sink = new DiagnosticSink()
  const model = validate(input, sink)
  const plans = model ? lowerMesh(resolve(model, sink), sink) : []
  if (!model || sink.hasErrors) {
    expect(sink.hasErrors, what).toBe(true)
    return false
  }
  for (const { id, features, config } of plans) {
    if (!/^[a-z0-9-]+\/[a-z0-9.-]+$/.test(id) || id.split('/').includes('..')) throw new Error(`${what}: the proxy ${id} would leave its directory`)
    if (!features.every(name => FEATURE_NAMES.has(name))) throw new Error(`${what}: the model is in the features ${features.join()}`)
    expectShape(scriptJson(config, 2), shapes, what)
  }
  return true
}

/** True: it compiles. */
export function expectData(input: unknown, shapes: ReadonlySet<string>, what: string): boolean {
  const result = compile(input)
  if (!result.ok) {
    expect(
      result.diagnostics.some(({ severity }) => severity === 'error'),
      what,
    ).toBe(true)
    return false
  }
  const { files, proxies } = result.bundle
  for (const [path, text] of files) {
    if (path === 'manifest.json') continue
    const owner = proxies.find(({ directory }) => path.startsWith(`${directory}/`))
    if (!owner || !/^[a-z0-9-]+\/[a-z0-9.-]+$/.test(owner.directory)) throw new Error(`${what}: ${path} belongs to no proxy`)
    const inside = path.slice(owner.directory.length + 1)
    if (inside !== 'config.json' && !isOurs(inside, text)) throw new Error(`${what}: the model is in the script ${path}`)
    if (path.split('/').includes('..')) throw new Error(`${what}: ${path} leaves its directory`)
  }
  for (const [path, text] of configs(files)) expectShape(text, shapes, `${what}: ${path}`)
  return true
}

function configs(files: ReadonlyMap<string, string>): [string, string][] {
  return [...files].filter(([path]) => path.endsWith('/config.json'))
}

export function short(text: string): string {
  return JSON.stringify(text.slice(0, 60))
}
