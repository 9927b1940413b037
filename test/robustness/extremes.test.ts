// Inputs at the edge of what fits anywhere: each gets its answer within two seconds of processor time.
//
// That is measured on whatever machine runs the tests, and one with other work to do needs up to three times as long. So the sizes of what is
// read and answered in full are such that two cores with nothing else to do take 0.7 s at most, the judge's five formats included.
// What is larger than pipyc reads has no size that matters: it is refused for it.
import { expect, test } from 'vitest'
import { judge, type Verdict } from './judge.ts'
import type { Specimen } from './specimens.ts'

const TEN_MEGABYTES = 10_000_000
const BASE = { apiVersion: 'pipyc/v1', mesh: { name: 'm' } }
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

function nested(levels: number, around: (inner: unknown) => unknown): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = around(value)
  return value
}

function cyclic(): unknown {
  const services: unknown[] = []
  services.push({ id: 'a/a', ports: services })
  return { ...BASE, services }
}

const MODELS: Record<string, () => unknown> = {
  'lists 100,000 deep': () => nested(100_000, inner => [inner]),
  'objects 100,000 deep': () => nested(100_000, mesh => ({ mesh })),
  'depth below a known field': () => ({ ...BASE, services: nested(100_000, inner => [{ ports: inner }]) }),
  'a text of 10 MB': () => ({ ...BASE, mesh: { name: 'x'.repeat(TEN_MEGABYTES) } }),
  'a key of 10 MB': () => ({ ...BASE, ['x'.repeat(TEN_MEGABYTES)]: 1 }),
  'a list of 200,000 numbers where objects belong': () => ({ ...BASE, services: Array(200_000).fill(1) }),
  'an object of 100,000 unknown fields': () => ({ ...BASE, mesh: { name: 'm', ...Object.fromEntries(times(100_000, i => [`k${i}`, i])) } }),
  '20,000 objects of one id': () => ({ ...BASE, services: Array(20_000).fill({ id: 'a/a', ports: [] }) }),
  '20,000 references to nothing': () => ({
    ...BASE,
    mesh: { name: 'm', modeOverrides: times(20_000, i => ({ service: `a/x${i}`, mode: 'strict' })) },
  }),
  '20,000 ports of one service': () => ({ ...BASE, services: [{ id: 'a/a', ports: times(20_000, i => ({ port: i + 1, protocol: 'http' })) }] }),
  'one value shared a billion times': () => nested(30, inner => [inner, inner]),
  'a value that contains itself': cyclic,
  'fields of every object': () =>
    JSON.parse('{"__proto__":{"mesh":{"name":"m"}},"constructor":{"prototype":{"x":1}},"toString":1,"hasOwnProperty":1,"valueOf":[]}'),
  'nothing but inherited fields': () => Object.create(BASE),
  'values that are no JSON': () => ({
    ...BASE,
    services: [10n, Symbol('x'), () => 1, new Date(Number.NaN), new Map([[1, 2]]), /x/, undefined, Number.NaN, -0],
  }),
  'a list with holes': () => ({ ...BASE, services: Object.assign(new Array(3), { 2: { id: 'a/a', ports: [] } }) }),
  'numbers out of range': () =>
    JSON.parse(
      '{"apiVersion":"pipyc/v1","mesh":{"name":"m"},"services":[{"id":"a/a","ports":[{"port":1e999,"protocol":"http"},{"port":-0,"protocol":"http"}]}]}',
    ),
  'no object': () => null,
}

const TEXTS: Record<string, () => string> = {
  '10 MB in one plain text': () => `a: ${'x'.repeat(TEN_MEGABYTES)}`,
  // More than is read. The parser looks at each character of a quoted text: 2 MB of it take 0.4 s.
  '10 MB in one quoted text': () => `a: "${'x'.repeat(TEN_MEGABYTES)}"`,
  '10 MB of block lines': () => `a: |\n${'  xxxxxxxx\n'.repeat(1_000_000)}`,
  'two million tokens': () => `[${'a,'.repeat(1_000_000)}]`,
  '2 MB in one quoted text': () => `a: "${'x'.repeat(2_000_000)}"`,
  '2 MB of block lines': () => `a: |\n${'  xxxxxxxx\n'.repeat(200_000)}`,
  '20,000 tags': () => '!a '.repeat(20_000),
  '8 million empty lines': () => '\n'.repeat(8_000_000),
  '100,000 tokens': () => `[${'a,'.repeat(33_000)}]`,
  '300,000 documents': () => '---\n'.repeat(300_000),
  '10 MB in one key': () => `${'x'.repeat(TEN_MEGABYTES)}: 1`,
  '10 MB of spaces': () => ' '.repeat(TEN_MEGABYTES),
  '20,000 documents': () => '---\n'.repeat(20_000),
  '10,000 broken documents': () => '---\n[\n'.repeat(10_000),
  '5,000 keys that are no texts': () => '? [a]\n: b\n'.repeat(5000),
  '10,000 equal keys': () => 'a: 1\n'.repeat(10_000),
  // Each finding once read the whole file again to say where it is.
  '1,000 faults in one model file': () =>
    `apiVersion: pipyc/v1\nmesh: {name: m}\naccessPolicies:\n${times(1000, i => `- {id: a/p${i}, destination: {service: a/no}, sources: [{identity: a/no}]}`).join('\n')}`,
  // Their ids were made texts before they were known to be texts.
  'ids and overrides that are no texts': () =>
    JSON.stringify({
      ...BASE,
      mesh: { name: 'm', modeOverrides: [null, 1, { service: { toString: 1 } }] },
      services: [{ id: { toString: 1 } }, { id: [] }],
    }),
}

/** YAML allows a byte order mark before each document, and so any number of them before the first. */
const COMPILED = 'UTF-8 with two byte order marks'
const BYTES: Record<string, () => Uint8Array> = {
  'UTF-16 with a byte order mark': () => Buffer.from('\ufeffapiVersion: pipyc/v1\nmesh: {name: m}\n', 'utf16le'),
  'UTF-16, big end first': () => Buffer.from('\ufeffapiVersion: pipyc/v1\nmesh: {name: m}\n', 'utf16le').swap16(),
  [COMPILED]: () => Buffer.from('\ufeff\ufeffapiVersion: pipyc/v1\nmesh: {name: m}\n'),
  'a lone surrogate in UTF-8': () => Buffer.from([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80]),
  'overlong forms': () => Buffer.from([0x61, 0x3a, 0x20, 0xc0, 0xaf]),
  'a megabyte of NUL': () => new Uint8Array(1_000_000),
}

const specimens: (readonly [string, () => Specimen, Verdict['outcome'][]])[] = [
  ...Object.entries(MODELS).map(([name, make]) => [name, () => ({ kind: 'model', value: make() }), ['refused', 'compiled']] as const),
  ...Object.entries(TEXTS).map(
    ([name, make]) => [name, () => ({ kind: 'manifests', files: [{ path: 'a.yaml', text: make() }] }), ['unreadable', 'refused']] as const,
  ),
  ...Object.entries(BYTES).map(
    ([name, make]) =>
      [
        name,
        () => ({ kind: 'bytes', bytes: make() }),
        (name === COMPILED ? ['compiled'] : ['unreadable', 'refused']) satisfies Verdict['outcome'][],
      ] as const,
  ),
].map(([name, make, outcomes]) => [name, make as () => Specimen, [...outcomes]] as const)

test.each(specimens)('%s', { timeout: 120_000 }, async (_, make, outcomes) => {
  const { fault, outcome } = await judge(make())
  expect(fault).toBeUndefined()
  expect(outcomes).toContain(outcome)
})
