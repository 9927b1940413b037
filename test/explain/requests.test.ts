// Rulebook section 2, row by row: what a request is.
import { describe, expect, test } from 'vitest'
import type { FlowRequest } from '../../src/explain/flow.ts'
import { ask, AT_STORE, BUYER, meshOf, policy, port, question, service } from './small-mesh.ts'

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
