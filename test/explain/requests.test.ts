// Rulebook section 2, row by row: what a request is, and which match it satisfies.
import { describe, expect, test } from 'vitest'
import { DiagnosticSink } from '../../src/diagnostics/sink.ts'
import type { FlowRequest } from '../../src/explain/flow.ts'
import { compareRanks, rank } from '../../src/explain/precedence.ts'
import { HttpMatches } from '../../src/features/http-route.ts'
import type { HttpMatch } from '../../src/model/mesh-model.generated.ts'
import { ask, AT_STORE, BUYER, group, httpRule, meshOf, policy, port, question, service } from './small-mesh.ts'

const open = meshOf({
  services: [service('store', { hosts: ['*.books.example', 'books.example'], vips: ['10.9.9.9', 'fd00::1'] })],
  accessPolicies: [policy('p')],
})
const UNKNOWN = 'denied 403 deny/unknown-host@shop/store:80'
const BAD = 'rejected 400 deny/bad-request@shop/store'

describe('host', () => {
  test.each([
    ['store', true],
    ['store.shop', true],
    ['store.shop.svc', true],
    ['store.shop.svc.cluster.local', true],
    ['STORE.Shop', true],
    ['store.shop.', true],
    ['store.shop:80', true],
    ['store.shop.:80', true],
    ['store.shop..', false],
    ['.store.shop', false],
    ['store.other', false],
    ['store.shop.evil.example', false],
    ['books.example', true],
    ['a.b.books.example', true],
    ['.books.example', false],
    ['a..books.example', false],
    ['xbooks.example', false],
    ['10.9.9.9', true],
    ['[FD00::1]:80', true],
    ['[fd00::1', false],
    ['[fd00::1]x', false],
    ['fd00::1', false],
    ['__proto__', false],
  ])('%s', (host, isKnown) => expect(ask(open, BUYER, AT_STORE, { host })).toBe(isKnown ? 'allowed allow/shop/p' : UNKNOWN))

  test('of two the last one counts', () => {
    const headers = [
      ['Host', 'evil.example'],
      ['host', 'store.shop'],
    ] as const
    expect(ask(open, BUYER, AT_STORE, { headers })).toBe('allowed allow/shop/p')
  })
})

describe('no one reading', () => {
  test.each<[string, FlowRequest]>([
    ['no Host', { host: '' }],
    ['an encoded slash', { path: '/a%2Fb' }],
    ['an encoded backslash', { path: '/a%5cb' }],
    ['an encoded NUL', { path: '/a%00' }],
    ['a backslash', { path: '/a\\b' }],
    ['a broken escape', { path: '/a%4' }],
    ['no slash at the beginning', { path: 'a' }],
    ['nothing but a query', { path: '?a' }],
    ['an absolute target', { path: 'http://store.shop/' }],
    ['a space', { path: '/a b' }],
    ['too long a path', { path: `/${'a'.repeat(4096)}` }],
    ['HEAD with a body', { method: 'HEAD', headers: [['content-length', '1']] }],
    ['a line break in a header of HTTP/2', { protocol: 'http2', headers: [['x', 'a\r\nb: c']] }],
    ['CONNECT', { method: 'CONNECT' }],
    ['CONNECT over HTTP/2', { protocol: 'http2', method: 'CONNECT' }],
    ['another host than :authority', { protocol: 'http2', host: 'store.shop', headers: [['host', 'Store.shop']] }],
    ['an empty host beside :authority', { protocol: 'http2', host: 'store.shop', headers: [['host', '']] }],
    ['a blank before :authority', { protocol: 'http2', host: ' store.shop' }],
    ['a blank behind host', { protocol: 'http2', host: '', headers: [['host', 'store.shop ']] }],
    ['a blank before what is not ASCII', { protocol: 'http2', headers: [['x', ' é']] }],
  ])('%s: 400', (_what, request) => expect(ask(open, BUYER, AT_STORE, request)).toBe(BAD))

  test('an unknown method ends the connection', () => {
    expect(ask(open, BUYER, AT_STORE, { method: 'PURGE' })).toBe('rejected closed deny/unknown-method@shop/store')
    expect(ask(open, BUYER, AT_STORE, { method: 'get' })).toBe('rejected closed deny/unknown-method@shop/store')
  })
  test.each<[string, FlowRequest]>([
    ['connection', { headers: [['connection', 'close']] }],
    ['transfer-encoding', { headers: [['Transfer-Encoding', 'chunked']] }],
    ['te', { headers: [['te', 'gzip']] }],
    ['a header without a name', { headers: [['', 'a']] }],
    ['an unknown pseudo-header', { headers: [[':x', 'a']] }],
    ['no path', { path: '' }],
    ['no method', { method: '' }],
  ])('over HTTP/2 %s ends the connection', (_what, request) => {
    expect(ask(open, BUYER, AT_STORE, { ...request, protocol: 'http2' })).toBe('rejected closed deny/malformed@shop/store')
  })
  test.each<[string, FlowRequest]>([
    ['te: trailers', { headers: [['te', 'trailers']] }],
    ['host alone', { host: '', headers: [['host', 'store.shop']] }],
    ['host as :authority', { host: 'store.shop', headers: [['host', 'store.shop']] }],
    ['blanks around a value', { headers: [['x', ' a ']] }],
  ])('over HTTP/2 %s is fine', (_what, request) => {
    expect(ask(open, BUYER, AT_STORE, { ...request, protocol: 'http2' })).toBe('allowed allow/shop/p')
  })
  test('over HTTP/2 it passes, as far as the next HTTP/1.1', () => {
    const purge = { protocol: 'http2', method: 'PURGE' } as const
    expect(ask(open, BUYER, AT_STORE, purge)).toBe('allowed allow/shop/p')
    expect(ask(open, BUYER, AT_STORE, { ...purge, method: 'A B' })).toBe(BAD)
    const [answer] = question(open, { workload: 'shop/buyer' }, { service: 'shop/store' }, purge).answers
    expect(answer).toMatchObject({ verdict: 'rejected', status: 502, closed: false, rule: 'deny/unknown-method@shop/store' })
    const h2 = meshOf({ services: [service('store', { ports: [port(80, { protocol: 'h2c' })] })], accessPolicies: [policy('p')] })
    expect(ask(h2, { workload: 'shop/buyer' }, { service: 'shop/store' }, purge)).toBe('allowed allow/shop/p')
  })
  test('bytes that are no request, too', () => expect(ask(open, BUYER, AT_STORE)).toBe('rejected closed deny/bad-request@shop/store'))
  test('HEAD without a body is a request', () => expect(ask(open, BUYER, AT_STORE, { method: 'HEAD' })).toBe('allowed allow/shop/p'))
})

describe('path', () => {
  test.each([
    ['/', '/'],
    ['/a?b=/../c#d', '/a?b=/../c'],
    ['/a#?b', '/a'],
    ['//a///b', '/a/b'],
    ['/a/./b/../c', '/a/c'],
    ['/../..', '/'],
    ['/a/..', '/'],
    ['/a/b/..', '/a/'],
    ['/a/.', '/a/'],
    ['/a/%2e%2E/b', '/b'],
    ['/%61%7E%5f%2d', '/a~_-'],
    ['/a%20%C3%A9', '/a%20%C3%A9'],
    ['/%252e%252e/a', '/%252e%252e/a'],
    ['/.hidden/...', '/.hidden/...'],
  ])('%s is forwarded as %s', (path, forwarded) => {
    expect(question(open, BUYER, AT_STORE, { path }).answers[0]!.forwarded!.path).toBe(forwarded)
  })
})

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

describe('outbound', () => {
  const mesh = meshOf({
    services: [
      service('store', { ports: [port(80), port(90)], vips: ['10.9.9.9'] }),
      service('v1', { ports: [port(81)] }),
      { ...service('far'), id: 'far/far', workloads: ['shop/v2'] },
    ],
    accessPolicies: [policy('p'), policy('q', { destination: { identity: 'shop/v2' } })],
  })
  const at = (host: string) => ask(mesh, { workload: 'shop/buyer' }, { host: true }, { host })
  test.each([
    ['store', 'allowed allow/shop/p'],
    ['store.shop:90', 'allowed allow/shop/p'],
    ['store.shop:91', 'denied 403 deny/unknown-host@shop/buyer'],
    ['v1.shop', 'denied 403 deny/unknown-host@shop/buyer'],
    ['far', 'denied 403 deny/unknown-host@shop/buyer'],
    ['far.far', 'allowed allow/shop/q'],
    ['10.9.9.9', 'allowed allow/shop/p'],
    ['', 'rejected 400 deny/bad-request@shop/buyer'],
  ])('by host %s', (host, expected) => expect(at(host)).toBe(expected))

  test('by address: what the caller may not call is closed', () => {
    expect(ask(mesh, { workload: 'shop/buyer' }, { service: 'shop/v1' }, {})).toBe('denied closed deny/unknown-destination@shop/buyer')
    expect(ask(mesh, { workload: 'shop/buyer' }, { service: 'shop/none' }, {})).toBe('denied closed deny/unknown-destination@shop/buyer')
    expect(ask(mesh, { workload: 'shop/buyer' }, { service: 'shop/store', port: 80 }, {})).toBe('allowed allow/shop/p')
  })
  test('by a listener: refused', () => {
    expect(ask(mesh, { workload: 'shop/buyer' }, { service: 'shop/v1', by: 'listener' }, {})).toBe('denied 403 deny/default@shop/v1:81')
  })
  test('by a listener: 400 comes first', () => {
    const listener = { service: 'shop/v1', by: 'listener' } as const
    expect(ask(mesh, { workload: 'shop/buyer' }, listener, { path: '/%00' })).toBe('rejected 400 deny/bad-request@shop/buyer')
    expect(ask(mesh, { workload: 'shop/buyer' }, listener)).toBe('rejected closed deny/bad-request@shop/buyer')
  })
  test('without interception: by its own listener, else by the one for hosts', () => {
    const listeners = [
      { direction: 'outbound' as const, address: '127.0.0.1', port: 9000 },
      { direction: 'outbound' as const, address: '127.0.0.1', port: 9001, service: 'shop/v1' },
    ]
    const explicit = meshOf({
      mesh: { proxy: { interception: 'none', listeners } },
      services: [service('v1'), service('v2', { ports: [port(81)] })],
    })
    expect(ask(explicit, { workload: 'shop/buyer' }, { service: 'shop/v1' }, {})).toBe('denied 403 deny/default@shop/v1:80')
    expect(ask(explicit, { workload: 'shop/buyer' }, { service: 'shop/v2' }, {})).toBe('denied 403 deny/unknown-host@shop/buyer')
  })
  test('the Host must be a name of what was dialled', () => {
    const request = { host: 'far.far' }
    expect(ask(mesh, { workload: 'shop/buyer' }, { service: 'shop/store', port: 80 }, request)).toBe('denied 403 deny/unknown-host@shop/store:80')
  })
})
