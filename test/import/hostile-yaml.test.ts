// Texts that are made to break their reader: an answer, soon, and never an exception.
import { describe, expect, test } from 'vitest'
import { MAX_CHARACTERS, MAX_TOKENS } from '../../src/import/parse-yaml.js'
import { codes, findings, importTexts } from './import-text.js'

const GOOD = '---\n{apiVersion: v1, kind: ServiceAccount, metadata: {name: good}}\n'

/** The findings about a text that a good document follows; that one is always there. */
function around(text: string): string[] {
  const result = importTexts(`${text}\n${GOOD}`)
  expect(result.model?.identities?.map(({ id }) => id)).toEqual(['default/good'])
  return codes(result)
}

describe('depth', () => {
  test.each(['[', '{', '- ', '? ', '{a: ', '[{a: ['])('%s without end', opening => {
    expect(around(opening.repeat(100_000))).toEqual(['import/too-deep'])
  })

  test('several such documents', () => {
    expect(around(`${'['.repeat(5000)}\n---\n${'{'.repeat(5000)}`)).toEqual(['import/too-deep', 'import/too-deep'])
  })

  test('depth that only aliases have', () => {
    const levels = Array.from(
      { length: 6 },
      (_, i) => `${'abcdef'[i]}: &${'abcdef'[i]} ${'['.repeat(50)}${i === 0 ? '1' : `*${'abcdef'[i - 1]}`}${']'.repeat(50)}`,
    )
    expect(around(levels.join('\n'))).toEqual(['import/too-deep'])
  })
})

describe('aliases', () => {
  test('a bomb', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (let i = 1; i < 20; i++)
      lines.push(
        `${String.fromCharCode(97 + i)}: &${String.fromCharCode(97 + i)} [${Array(9)
          .fill(`*${String.fromCharCode(96 + i)}`)
          .join(', ')}]`,
      )
    expect(around(lines.join('\n'))).toEqual(['import/alias-expansion'])
  })

  test('an alias of itself, and of nothing', () => {
    expect(around('a: &a [*a]')).toEqual(['import/invalid-yaml'])
    expect(around('a: *b')).toEqual(['import/invalid-yaml'])
  })

  test('many honest ones', () => {
    expect(
      around(
        `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a${'a'.repeat(10)}, x: &x 1, y: [${Array(1000).fill('*x').join(',')}]}`.replace(
          'name: a',
          'name: good\n  , z: a',
        ),
      ),
    ).toEqual(['import/duplicate-object'])
  })
})

describe('keys', () => {
  test('written twice', () => {
    const result = importTexts(`apiVersion: v1\nkind: Service\nkind: Pod\nmetadata: {name: a, name: b}\n${GOOD}`)
    expect(findings(result)).toEqual([
      'error import/duplicate-key a.yaml:3:1 the key kind is written twice',
      'error import/duplicate-key a.yaml:4:21 the key name is written twice',
    ])
    expect(result.diagnostics[0]?.related).toMatchObject([{ location: { line: 2 } }])
  })

  test('__proto__ is refused everywhere', () => {
    for (const text of ['__proto__: {kind: x}', 'apiVersion: v1\nkind: ConfigMap\ndata: {__proto__: a}', '{"__proto__": 1}'])
      expect(around(text)).toEqual(['import/reserved-key'])
    expect(({} as { kind?: string }).kind).toBeUndefined()
  })

  test('constructor and prototype are refused in what is read', () => {
    expect(around('{apiVersion: v1, kind: Service, metadata: {name: a, labels: {constructor: x}}}')).toEqual(['import/reserved-key'])
    expect(around('{apiVersion: pipyc/v1, mesh: {name: a, prototype: x}}')).toEqual(['import/reserved-key'])
    expect(around('{apiVersion: v1, kind: ConfigMap, data: {constructor: x}}')).toEqual(['import/unknown-kind'])
  })

  test.each(['<<: {a: 1}', '? [a]\n: b', '? {a: 1}\n: b', ': b', '~: b'])('%s', text => {
    expect(around(text)).toEqual([text.startsWith('<<') ? 'import/merge-key' : 'import/invalid-key'])
  })

  test('kinds and groups with the names of object properties', () => {
    expect(
      around('{apiVersion: constructor/v1, kind: toString}\n---\n{apiVersion: v1, kind: __proto__}\n---\n{apiVersion: v1, kind: constructor}'),
    ).toEqual(Array(3).fill('import/unknown-kind'))
  })

  test('fifty thousand keys', () => {
    expect(around(`apiVersion: v1\nkind: ConfigMap\ndata:\n${Array.from({ length: 50_000 }, (_, i) => `  k${i}: 1`).join('\n')}`)).toEqual([
      'import/unknown-kind',
    ])
  }, 60_000)

  test('a cluster on one line of JSON', () => {
    const items = Array.from({ length: 3000 }, (_, i) => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: `s${i}`, labels: { a: 'x'.repeat(200) } },
      spec: { ports: [{ port: 80 }] },
    }))
    const result = importTexts(JSON.stringify({ apiVersion: 'v1', kind: 'List', items }))
    expect(result.model?.services).toHaveLength(3000)
    expect(result.diagnostics).toEqual([])
  }, 60_000)
})

describe('size', () => {
  test('more characters or tokens than are read', () => {
    const commas = importTexts(`[${'a,'.repeat(MAX_TOKENS / 2)}]`)
    expect(codes(commas)).toContain('import/too-large')
    expect(codes(importTexts(' '.repeat(MAX_CHARACTERS + 1)))).toContain('import/too-large')
  }, 60_000)

  test('huge texts stay out of messages', () => {
    const huge = 'a'.repeat(500_000)
    const result = importTexts([
      `{apiVersion: v1, kind: Service, metadata: {name: ${huge}}}`,
      `{apiVersion: ${huge}, kind: ${huge}}`,
      `{apiVersion: split.smi-spec.io/v1alpha4, kind: TrafficSplit, metadata: {name: s}, spec: {${huge}: 1, service: ${huge}, backends: [{service: a, weight: ${huge}}]}}`,
      `a: *${huge}`,
      `{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 1, appProtocol: ${huge}}], selector: {${huge}: 5}}}`,
      `{apiVersion: specs.smi-spec.io/v1alpha4, kind: HTTPRouteGroup, metadata: {name: s}, spec: {matches: [{name: ${huge}, pathRegex: ${huge}, headers: {${huge}: ${huge}}, methods: [${huge}]}]}}`,
      `"${huge}`,
    ])
    expect(result.diagnostics.length).toBeGreaterThan(10)
    expect(Math.max(...result.diagnostics.map(diagnostic => JSON.stringify({ ...diagnostic, related: [] }).length))).toBeLessThan(1200)
  })
})

test.each(['!!binary aGVsbG8=', '!custom {a: 1}', '!!js/function "x"', '!<tag:x> 1'])('unknown tag %s', value => {
  expect(around(`a: ${value}`)).toEqual(['import/invalid-yaml'])
})

test('numbers that are no numbers', () => {
  for (const port of ['.inf', '-.inf', '.nan', '0x1F90', '1e3', '-0', '9007199254740993', '80.5']) {
    const result = importTexts(`{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: ${port}}]}}`)
    const accepted = port === '0x1F90' || port === '1e3'
    expect([port, codes(result)]).toEqual([port, accepted ? [] : ['import/invalid-value']])
  }
})
