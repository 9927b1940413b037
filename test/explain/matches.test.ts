// Rulebook section 2, row by row: which match a request satisfies, and which of several counts.
import { describe, expect, test } from 'vitest'
import { DiagnosticSink } from '../../src/diagnostics/sink.ts'
import type { FlowRequest } from '../../src/explain/flow.ts'
import { compareRanks, rank } from '../../src/explain/precedence.ts'
import { HttpMatches } from '../../src/features/http-route.ts'
import type { HttpMatch } from '../../src/model/mesh-model.generated.ts'
import { ask, AT_STORE, BUYER, group, httpRule, meshOf, policy, question, service } from './small-mesh.ts'

describe('matches', () => {
  const holds = (match: HttpMatch, request: FlowRequest, anchor?: 'full' | 'start') => {
    const mesh = meshOf({
      ...(anchor && { mesh: { pathRegexAnchor: anchor } }),
      routeGroups: [group('g', match)],
      accessPolicies: [policy('p', { rules: [httpRule('g')] })],
    })
    return ask(mesh, BUYER, AT_STORE, request) === 'allowed allow/shop/p'
  }
  const header = (value?: string): FlowRequest => ({ headers: value === undefined ? [] : [['X-Tier', value]] })
  test.each<[HttpMatch, FlowRequest, boolean]>([
    [{}, {}, true],
    [{ path: { exact: '/buy' } }, { path: '/buy' }, true],
    [{ path: { exact: '/buy' } }, { path: '/buy/' }, false],
    [{ path: { exact: '/buy' } }, { path: '/Buy' }, false],
    [{ path: { prefix: '/pub' } }, { path: '/pub' }, true],
    [{ path: { prefix: '/pub' } }, { path: '/pub/x' }, true],
    [{ path: { prefix: '/pub' } }, { path: '/public' }, false],
    [{ path: { prefix: '/pub/' } }, { path: '/pub' }, true],
    [{ path: { prefix: '/' } }, { path: '/x' }, true],
    [{ path: { regex: '/a|/b' } }, { path: '/b' }, true],
    [{ path: { regex: '/a|/b' } }, { path: '/bb' }, false],
    [{ path: { regex: '/a.c' } }, { path: '/abc' }, true],
    [{ path: { regex: '/a.*' } }, { path: '/x/a' }, false],
    [{ methods: ['GET'] }, { method: 'POST' }, false],
    [{ methods: [] }, { method: 'POST' }, true],
    [{ methods: ['GET', '*'] }, { method: 'POST' }, true],
    [{ headers: [{ name: 'x-TIER', exact: 'gold' }] }, header('gold'), true],
    [{ headers: [{ name: 'x-tier', exact: 'gold' }] }, header('golden'), false],
    [{ headers: [{ name: 'x-tier', regex: 'g.*' }] }, header('gold'), true],
    [{ headers: [{ name: 'x-tier', regex: 'ol' }] }, header('gold'), false],
    [{ headers: [{ name: 'x-tier', regex: '.*' }] }, header(), false],
    [{ headers: [{ name: 'x-tier', present: true }] }, header(''), true],
    [{ headers: [{ name: 'x-tier', present: false }] }, header(''), false],
    [{ headers: [{ name: 'x-tier', present: false }] }, header(), true],
    [
      {
        headers: [
          { name: 'x-tier', exact: 'a' },
          { name: 'x-b', exact: 'b' },
        ],
      },
      header('a'),
      false,
    ],
    [{ query: [{ name: 'q', exact: 'a b' }] }, { path: '/?q=a%20b' }, true],
    [{ query: [{ name: 'q', exact: 'a b' }] }, { path: '/?q=a+b' }, false],
    [{ query: [{ name: 'q', exact: '1' }] }, { path: '/?q=1&q=2' }, true],
    [{ query: [{ name: 'q', exact: '1' }] }, { path: '/?q=2&q=1' }, false],
    [{ query: [{ name: 'q', exact: '' }] }, { path: '/?q' }, true],
    [{ query: [{ name: 'q', exact: '1' }] }, { path: '/#?q=1' }, false],
    [{ query: [{ name: 'q', regex: '[0-9]+' }] }, { path: '/?%71=42' }, true],
    [{ query: [{ name: 'q', regex: '.*' }] }, { path: '/?q=%FF' }, false],
    [{ query: [{ name: 'q', regex: '.*' }] }, { path: '/?q=a%0Ab' }, false],
  ])('%j with %j: %j', (match, request, expected) => expect(holds(match, request)).toBe(expected))

  test('pathRegexAnchor: start leaves the end open', () => {
    expect(holds({ path: { regex: '/a' } }, { path: '/abc' }, 'start')).toBe(true)
    expect(holds({ path: { regex: '/a$' } }, { path: '/abc' }, 'start')).toBe(false)
    expect(holds({ path: { regex: '/a' } }, { path: '/x/a' }, 'start')).toBe(false)
  })
})

describe('precedence', () => {
  const routeTaken = (matches: HttpMatch[], request: FlowRequest) => {
    const mesh = meshOf({
      services: [service('store'), service('v1')],
      routeGroups: [group('g', ...matches)],
      accessPolicies: [policy('p')],
      splits: [{ id: 'shop/s', service: 'shop/store', matches: [{ routeGroup: 'shop/g' }], backends: [{ service: 'shop/v1', weight: 1 }] }],
    })
    return question(mesh, { workload: 'shop/buyer' }, { service: 'shop/store', by: 'listener' }, request).answers[0]!.route
  }
  const exact = { name: 'exact', path: { exact: '/a/b' } }
  const prefix = { name: 'prefix', path: { prefix: '/a' } }
  const regex = { name: 'regex', path: { regex: '/a/[a-z]+' } }
  const longer = { name: 'longer', path: { regex: '/a/[a-z]+|/longer' } }
  const any = { name: 'any' }
  test.each<[string, HttpMatch[], string]>([
    ['exact before prefix', [prefix, exact], 'exact'],
    ['the longer prefix', [prefix, { name: 'deep', path: { prefix: '/a/b' } }], 'deep'],
    ['prefix before regex', [regex, prefix], 'prefix'],
    ['the longer regex', [regex, longer], 'longer'],
    ['regex before any path', [any, regex], 'regex'],
    ['a regex that is a literal is exact', [prefix, { name: 'literal', path: { regex: '^/a\\/b$' } }], 'literal'],
    ['a regex that is a prefix is one', [regex, { name: 'tree', path: { regex: '/a(/.*)?' } }], 'tree'],
    ['a regex that is anything is no path', [{ name: 'all', path: { regex: '/.*' } }, regex], 'regex'],
    ['a method', [prefix, { ...prefix, name: 'method', methods: ['GET'] }], 'method'],
    ['* is no method', [prefix, { ...prefix, name: 'star', methods: ['*'] }], 'prefix'],
    ['more headers', [prefix, { ...prefix, name: 'header', headers: [{ name: 'host', present: true }] }], 'header'],
    ['more parameters', [prefix, { ...prefix, name: 'query', query: [{ name: 'q', exact: '1' }] }], 'query'],
    [
      'a method before headers',
      [
        { ...prefix, name: 'header', headers: [{ name: 'host', present: true }] },
        { ...prefix, name: 'method', methods: ['GET'] },
      ],
      'method',
    ],
    ['then the first declared', [prefix, { ...prefix, name: 'second' }], 'prefix'],
  ])('%s', (_what, matches, expected) => expect(routeTaken(matches, { path: '/a/b?q=1' })).toBe(`split/shop/s#${expected}`))

  test('else the service itself', () => expect(routeTaken([exact], { path: '/x' })).toBe('service/shop/store'))

  const PATTERNS = [
    '/a',
    '^/a$',
    '/a\\.b',
    '/a.b',
    '/a(/.*)?',
    '/a(?:/.*)?',
    '/a(\\/.*)?',
    '/a/(/.*)?',
    '/.*',
    '.*',
    '.+',
    '/a|/b',
    '^/a|/b$',
    '(/a|/b)',
    '(/a|(/b|/c))',
    '/a[|]',
    '/a\\|b',
    '/a/',
    '/a\\d',
    '/a+',
    '/a\\$',
    '(/a)',
    '/a*',
    '^^/a',
    '/a$$',
  ]
  const KINDS = ['any', 'regex', 'prefix', 'exact']
  test.each(PATTERNS.flatMap(regex => (['full', 'start'] as const).map(anchor => ({ regex, anchor }))))(
    '$regex ($anchor) is of the kind that it is compiled to',
    ({ regex, anchor }) => {
      const place = { pointer: '', origin: undefined }
      const compiled = new HttpMatches(new DiagnosticSink(), anchor).compile({ path: { regex } }, place)
      expect(KINDS[rank({ path: { regex } }, anchor)[0]!]).toBe(compiled.path.kind)
    },
  )

  test('ranks compare part by part', () => {
    expect(compareRanks([1, 9], [2, 0])).toBeGreaterThan(0)
    expect(compareRanks([1, 1], [1, 1])).toBe(0)
  })
})
