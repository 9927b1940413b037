// HTTPRouteGroup, TCPRoute and UDPRoute, in every version.
import { describe, expect, test } from 'vitest'
import { bare, cleanModel, codes, findings, importTexts } from './import-text.js'

const VERSIONS = ['v1alpha1', 'v1alpha2', 'v1alpha3', 'v1alpha4']

/** A group in the shape of its version; `matches` is YAML in flow style. */
function group(version: string, matches: string, kind = 'HTTPRouteGroup'): string {
  const head = `apiVersion: specs.smi-spec.io/${version}\nkind: ${kind}\nmetadata: {name: routes, namespace: shop}\n`
  return version < 'v1alpha3' ? `${head}matches: ${matches}\n` : `${head}spec:\n  matches: ${matches}\n`
}

describe('HTTPRouteGroup', () => {
  test.each(VERSIONS)('%s: path and methods', version => {
    const model = cleanModel(group(version, '[{name: buy, pathRegex: "/buy.*", methods: [GET, POST]}, {name: all, pathRegex: ".*", methods: ["*"]}]'))
    expect(bare(model.routeGroups)).toEqual([
      {
        id: 'shop/routes',
        http: [
          { name: 'buy', path: { regex: '/buy.*' }, methods: ['GET', 'POST'] },
          { name: 'all', path: { regex: '.*' }, methods: ['*'] },
        ],
      },
    ])
  })

  test.each(VERSIONS.slice(1))('%s: headers as a map', version => {
    const model = cleanModel(group(version, '[{name: a, headers: {User-Agent: ".*Firefox.*", host: "a\\\\..*"}}]'))
    expect(bare(model.routeGroups?.[0]?.http)).toEqual([
      {
        name: 'a',
        headers: [
          { name: 'User-Agent', regex: '.*Firefox.*' },
          { name: 'host', regex: 'a\\..*' },
        ],
      },
    ])
  })

  test.each(VERSIONS.slice(1))('%s: headers as a list of maps', version => {
    const model = cleanModel(group(version, '[{name: a, headers: [{user-agent: ".*"}, {cookie: "x"}, {cookie: "y"}]}]'))
    expect(bare(model.routeGroups?.[0]?.http?.[0]?.headers)).toEqual([
      { name: 'user-agent', regex: '.*' },
      { name: 'cookie', regex: 'x' },
      { name: 'cookie', regex: 'y' },
    ])
  })

  test('v1alpha1 has no headers: dropping them would widen the match', () => {
    const result = importTexts(group('v1alpha1', '[{name: a, headers: {x: y}}]'))
    expect(findings(result)).toEqual([
      'error smi/field-of-other-version a.yaml:4:30 HTTPRouteGroup v1alpha1 has no field headers; it belongs to v1alpha2 and later',
    ])
    expect(result.model?.routeGroups).toBeUndefined()
  })

  test('the order of matches stays, an empty path regex is none, a match may match everything', () => {
    const model = cleanModel(group('v1alpha4', '[{name: z, pathRegex: ""}, {name: a, methods: []}]'))
    expect(bare(model.routeGroups?.[0]?.http)).toEqual([{ name: 'z' }, { name: 'a' }])
  })

  test('places: the group at its name, matches and headers where they are', () => {
    const text = [
      'apiVersion: specs.smi-spec.io/v1alpha4',
      'kind: HTTPRouteGroup',
      'metadata:',
      '  name: routes',
      'spec:',
      '  matches:',
      '  - name: a',
      '    headers:',
      '    - x-a: "b c"',
      '    pathRegex: /',
    ].join('\n')
    const [found] = cleanModel(text).routeGroups ?? []
    expect(found?.origin).toEqual({ file: 'a.yaml', line: 4, column: 9, endColumn: 15, resource: 'HTTPRouteGroup default/routes' })
    expect(found?.http?.[0]?.origin).toMatchObject({ line: 7, column: 5, endColumn: 12 })
    expect(found?.http?.[0]?.headers?.[0]?.origin).toMatchObject({ line: 9, column: 7, endColumn: 17 })
  })

  test('matches in the place of another version', () => {
    const early = `apiVersion: specs.smi-spec.io/v1alpha2\nkind: HTTPRouteGroup\nmetadata: {name: a}\nspec: {matches: [{name: a}]}`
    expect(codes(importTexts(early))).toEqual(['import/missing-field', 'smi/field-of-other-version'])
    const late = `apiVersion: specs.smi-spec.io/v1alpha3\nkind: HTTPRouteGroup\nmetadata: {name: a}\nmatches: [{name: a}]`
    expect(findings(importTexts(late))).toEqual([
      'error smi/field-of-other-version a.yaml:4:1 HTTPRouteGroup v1alpha3 has no field matches; it belongs to versions before v1alpha3; later ones have it under spec',
    ])
  })

  test.each([
    ['[]', 'error import/invalid-value a.yaml:5:12 spec.matches must have at least one match'],
    ['{}', 'error import/wrong-type a.yaml:5:12 spec.matches must be a list; it is an object'],
    ['[{pathRegex: /}]', 'error import/missing-field a.yaml:5:13 HTTPRouteGroup shop/routes needs spec.matches[0].name'],
    ['[5]', 'error import/wrong-type a.yaml:5:13 spec.matches[0] must be an object; it is a number'],
    ['[{name: a, pathRegex: 5}]', 'error import/wrong-type a.yaml:5:34 spec.matches[0].pathRegex must be text; it is a number'],
    ['[{name: a, methods: GET}]', 'error import/wrong-type a.yaml:5:32 spec.matches[0].methods must be a list; it is text'],
    ['[{name: a, methods: ["G T"]}]', 'error import/invalid-value a.yaml:5:33 spec.matches[0].methods[0] must be an HTTP method or *'],
    ['[{name: a, headers: {x: 1}}]', 'error import/wrong-type a.yaml:5:36 spec.matches[0].headers.x must be text; it is a number'],
    [
      '[{name: a, headers: {x: ""}}]',
      'error import/invalid-value a.yaml:5:36 spec.matches[0].headers.x must be a regular expression of 1 to 4096 characters',
    ],
    ['[{name: a, headers: {x: }}]', 'error import/missing-field a.yaml:5:32 HTTPRouteGroup shop/routes needs spec.matches[0].headers.x'],
    [
      '[{name: a, headers: {":authority": x}}]',
      'error import/invalid-value a.yaml:5:33 spec.matches[0].headers.:authority must be an HTTP header name',
    ],
    [
      '[{name: a, headers: [{}]}]',
      'error import/invalid-value a.yaml:5:33 spec.matches[0].headers[0] must have a header name and its regular expression',
    ],
    ['[{name: a, method: [GET]}]', 'error smi/unknown-field a.yaml:5:23 spec.matches[0] has no field method'],
  ])('%s', (matches, finding) => {
    const result = importTexts(group('v1alpha4', matches))
    expect(findings(result)).toEqual([finding])
    expect(result.model?.routeGroups).toBeUndefined()
  })

  test('an unknown field outside of matches only warns, with the nearest name', () => {
    const result = importTexts(
      'apiVersion: specs.smi-spec.io/v1alpha4\nkind: HTTPRouteGroup\nmetadata: {name: a}\nextra: 1\nspec: {matches: [{name: a}], matchez: []}\nstatus: {}',
    )
    expect(findings(result)).toEqual([
      'warning smi/unknown-field a.yaml:4:1 HTTPRouteGroup default/a has no field extra',
      'warning smi/unknown-field a.yaml:5:30 spec has no field matchez',
    ])
    expect(result.diagnostics[1]?.remedy).toBe('did you mean matches?')
    expect(result.model?.routeGroups).toHaveLength(1)
  })

  test('one name for two matches', () => {
    const result = importTexts(group('v1alpha4', '[{name: a}, {name: b}, {name: a}]'))
    expect(codes(result)).toEqual(['smi/match-name-twice'])
    expect(result.model?.routeGroups?.[0]?.http).toHaveLength(3)
  })
})

describe('TCPRoute', () => {
  test.each(VERSIONS)('%s without ports is every port', version => {
    const head = `apiVersion: specs.smi-spec.io/${version}\nkind: TCPRoute\nmetadata: {name: routes, namespace: shop}\n`
    expect(bare(cleanModel(head).routeGroups)).toEqual([{ id: 'shop/routes', tcp: {} }])
    expect(bare(cleanModel(`${head}spec: {}\n`).routeGroups)).toEqual([{ id: 'shop/routes', tcp: {} }])
  })

  test('v1alpha4: ports, each once', () => {
    expect(bare(cleanModel(group('v1alpha4', '{name: mysql, ports: [3306, 80, 3306]}', 'TCPRoute')).routeGroups)).toEqual([
      { id: 'shop/routes', tcp: { ports: [80, 3306] } },
    ])
    expect(bare(cleanModel(group('v1alpha4', '{ports: []}', 'TCPRoute')).routeGroups)).toEqual([{ id: 'shop/routes', tcp: {} }])
  })

  test('ports came with v1alpha4', () => {
    expect(codes(importTexts(group('v1alpha3', '{ports: [80]}', 'TCPRoute')))).toEqual(['smi/field-of-other-version'])
    expect(codes(importTexts(group('v1alpha2', '{ports: [80]}', 'TCPRoute')))).toEqual(['smi/unknown-field'])
  })

  test.each([
    ['{ports: ["80"]}', 'import/wrong-type'],
    ['{ports: [0]}', 'import/invalid-value'],
    ['{ports: [70000]}', 'import/invalid-value'],
    ['{ports: 80}', 'import/wrong-type'],
    ['[{ports: [80]}]', 'import/wrong-type'],
    ['{port: [80]}', 'smi/unknown-field'],
  ])('%s', (matches, code) => {
    const result = importTexts(group('v1alpha4', matches, 'TCPRoute'))
    expect(codes(result)).toEqual([code])
    expect(result.model?.routeGroups).toBeUndefined()
  })

  test('a quoted port says what to do', () => {
    expect(importTexts(group('v1alpha4', '{ports: ["80"]}', 'TCPRoute')).diagnostics).toMatchObject([
      { location: { line: 5, column: 21 }, remedy: 'write it without quotes' },
    ])
  })

  test('may have the name of an HTTPRouteGroup', () => {
    const model = cleanModel([group('v1alpha4', '{ports: [80]}', 'TCPRoute'), group('v1alpha4', '[{name: a}]')])
    expect(bare(model.routeGroups)).toEqual([
      { id: 'shop/routes', http: [{ name: 'a' }] },
      { id: 'shop/routes', tcp: { ports: [80] } },
    ])
  })
})

test('UDPRoute is known and not imported', () => {
  expect(findings(importTexts(group('v1alpha4', '{ports: [53]}', 'UDPRoute')))).toEqual([
    'warning smi/udp-route a.yaml:3:18 UDPRoute shop/routes is not imported: pipyc does not carry UDP yet',
  ])
})
