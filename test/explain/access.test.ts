// Rulebook section 1, row by row: identity and access.
import { describe, expect, test } from 'vitest'
import type { Caller, Destination, FlowRequest } from '../../src/explain/flow.ts'
import { ask, AT_STORE, BUYER, group, httpRule, meshOf, policy, port, question, service, tcpRule, THIEF } from './small-mesh.ts'

const GET: FlowRequest = { host: 'store.shop' }
const DENIED = 'denied 403 deny/default@shop/store:80'

describe('an endpoint that is the service itself', () => {
  const at = (address: string) =>
    meshOf({
      services: [
        service('store', {
          vips: ['10.9.9.9'],
          ports: [port(8088, { targetPort: 80, endpoints: [{ address, port: 8088 }] })],
          workloads: ['shop/store'],
        }),
      ],
      routeGroups: [group('g', { name: 'm', path: { exact: '/buy' } })],
      accessPolicies: [policy('p', { rules: [httpRule('g')] })],
    })
  test.each(['store.shop.svc.cluster.local', 'store.shop', '10.9.9.9'])(
    '%s leads to the port that the workloads have: access holds there',
    address => {
      const flow = [{ workload: 'shop/buyer' }, { service: 'shop/store', port: 8088 }] as const
      expect(ask(at(address), ...flow, { path: '/buy' })).toBe('allowed allow/shop/p')
      expect(ask(at(address), ...flow, { path: '/secret' })).toBe('denied 403 deny/default@shop/store:80')
    },
  )
})

describe('identity', () => {
  const mesh = meshOf({
    identities: [{ id: 'shop/buyer', principals: ['Legacy.example'] }, ...['thief', 'store', 'v1', 'v2'].map(name => ({ id: `shop/${name}` }))],
    accessPolicies: [policy('p')],
  })
  test.each<[string, Caller, string]>([
    ['its principal', BUYER, 'allowed allow/shop/p'],
    ['a further principal', { principals: ['legacy.example'] }, 'allowed allow/shop/p'],
    ['one of several names', { principals: ['x.example', 'buyer.shop.cluster.local'] }, 'allowed allow/shop/p'],
    ['a workload past its sidecar', { workload: 'shop/buyer' }, 'allowed allow/shop/p'],
    ['another identity', THIEF, DENIED],
    ['the right name in another trust domain', { principals: ['buyer.shop.elsewhere'] }, DENIED],
    ['a certificate without names', { principals: [] }, DENIED],
    ['no certificate', { certificate: 'none' }, 'denied closed deny/certificate@shop/store'],
    ['a certificate of another CA', { certificate: 'foreign' }, 'denied closed deny/certificate@shop/store'],
    ['a workload that the mesh does not know', { workload: 'shop/nobody' }, 'denied closed deny/certificate@shop/store'],
  ])('%s', (_what, caller, expected) => expect(ask(mesh, caller, AT_STORE, GET)).toBe(expected))

  test('no header grants anything', () => {
    const headers = [['serviceidentity', 'buyer.shop.cluster.local']] as const
    expect(ask(mesh, THIEF, AT_STORE, { ...GET, headers })).toBe(DENIED)
  })

  test('the trust domain is part of every principal', () => {
    const other = meshOf({ mesh: { trustDomain: 'td.example' }, accessPolicies: [policy('p')] })
    expect(ask(other, { principals: ['buyer.shop.td.example'] }, AT_STORE, GET)).toBe('allowed allow/shop/p')
    expect(ask(other, BUYER, AT_STORE, GET)).toBe(DENIED)
  })
})

describe('the server', () => {
  const endpoints = [{ address: '192.0.2.1', port: 80 }]
  const lonely = (protocol: 'http' | 'tcp', identities: string[]) =>
    meshOf({
      services: [{ id: 'shop/far', identities, ports: [{ port: 80, protocol, endpoints }] }],
      accessPolicies: [policy('p', { destination: { service: 'shop/far' } })],
    })
  const far: Destination = { service: 'shop/far' }
  test.each<[string, 'http' | 'tcp', string[], string]>([
    ['whom nobody may be is refused', 'http', [], 'unavailable 502 deny/server-identity@shop/far:80'],
    ['for bytes, too', 'tcp', [], 'unavailable closed deny/server-identity@shop/far:80'],
    ['of a named identity is taken at its word', 'http', ['shop/store'], 'allowed allow/shop/p'],
  ])('%s', (_what, protocol, identities, expected) => {
    const request = protocol === 'http' ? {} : undefined
    expect(ask(lonely(protocol, identities), { workload: 'shop/buyer' }, far, request)).toBe(expected)
  })

  test('that is somebody else behind a known listener is refused', () => {
    const listeners = [{ direction: 'inbound' as const, address: '192.0.2.1', port: 80 }]
    const mesh = meshOf({
      workloads: [
        { id: 'shop/buyer', identity: 'shop/buyer' },
        { id: 'shop/v1', identity: 'shop/v1', proxy: { interception: 'none', listeners } },
      ],
      services: [{ id: 'shop/far', identities: ['shop/store'], ports: [{ port: 80, protocol: 'http', endpoints }] }],
      accessPolicies: [policy('p', { destination: { service: 'shop/far' } })],
    })
    expect(ask(mesh, { workload: 'shop/buyer' }, far, {})).toBe('unavailable 502 deny/server-identity@shop/far:80')
  })

  test('in plain needs no identity', () => {
    const mesh = meshOf({
      services: [{ id: 'shop/far', ports: [{ port: 80, protocol: 'http', endpoints: [{ address: '192.0.2.1', port: 80, transport: 'plain' }] }] }],
      accessPolicies: [policy('p', { destination: { service: 'shop/far' } })],
    })
    expect(question(mesh, { workload: 'shop/buyer' }, far, { path: '/x' }).answers).toMatchObject([
      { verdict: 'allowed', rule: 'allow/shop/p', side: 'outbound', workload: null, endpoints: ['192.0.2.1:80'], forwarded: { path: '/x' } },
    ])
  })
})

describe('modes', () => {
  test.each<[string, Parameters<typeof meshOf>[0], string]>([
    ['strict by default', {}, DENIED],
    ['a permissive mesh', { mesh: { mode: 'permissive' } }, 'allowed permissive/shop/store'],
    ['a permissive namespace', { mesh: { modeOverrides: [{ namespace: 'shop', mode: 'permissive' }] } }, 'allowed permissive/shop/store'],
    ['another namespace', { mesh: { modeOverrides: [{ namespace: 'other', mode: 'permissive' }] } }, DENIED],
    [
      'a strict service beats its permissive mesh',
      { mesh: { mode: 'permissive', modeOverrides: [{ service: 'shop/store', mode: 'strict' }] } },
      DENIED,
    ],
    [
      'a strict service keeps the port that it shares strict',
      {
        mesh: { mode: 'permissive', modeOverrides: [{ service: 'shop/outlet', mode: 'strict' }] },
        services: [service('store'), service('outlet', { workloads: ['shop/store'] })],
      },
      DENIED,
    ],
  ])('%s', (_what, parts, expected) => expect(ask(meshOf(parts), THIEF, AT_STORE, GET)).toBe(expected))

  test('permissive mode is no way round mutual TLS', () => {
    const mesh = meshOf({ mesh: { mode: 'permissive' } })
    expect(ask(mesh, { certificate: 'none' }, AT_STORE, GET)).toBe('denied closed deny/certificate@shop/store')
  })
})

describe('HTTP access', () => {
  const routeGroups = [
    group('ab', { name: 'a', path: { exact: '/a' } }, { name: 'b', path: { exact: '/b' } }),
    group('c', { path: { exact: '/c' } }),
    { id: 'shop/p90', tcp: { ports: [90] } },
    { id: 'shop/p80', tcp: { ports: [80] } },
  ]
  const mesh = meshOf({
    routeGroups,
    services: [service('store', { ports: [port(80), port(90)] })],
    accessPolicies: [
      policy('1-ab', { rules: [httpRule('ab')] }),
      policy('2-c', { sources: [{ identity: 'shop/buyer' }, { identity: 'shop/v1' }], rules: [httpRule('c')] }),
      policy('3-public', { sources: [{ group: 'authenticated' }], rules: [httpRule('ab', ['b'])] }),
      policy('4-both', { sources: [{ identity: 'shop/v2' }], rules: [tcpRule('p90'), httpRule('ab', ['a']), httpRule('c')] }),
    ],
  })
  const V1: Caller = { principals: ['v1.shop.cluster.local'] }
  const V2: Caller = { principals: ['v2.shop.cluster.local'] }
  test.each<[string, Caller, string, number, string]>([
    ['all matches of the group', BUYER, '/a', 80, 'allowed allow/shop/1-ab'],
    ['another policy', BUYER, '/c', 80, 'allowed allow/shop/2-c'],
    ['a rule of its own and a public one', V1, '/b', 80, 'allowed allow/shop/3-public'],
    ['only the match that is named', THIEF, '/a', 80, DENIED],
    ['the public one', THIEF, '/b', 80, 'allowed allow/shop/3-public'],
    ['a certificate without names is authenticated', { principals: [] }, '/b', 80, 'allowed allow/shop/3-public'],
    ['both kinds: port and path', V2, '/a', 90, 'allowed allow/shop/4-both'],
    ['both kinds: another HTTP rule', V2, '/c', 90, 'allowed allow/shop/4-both'],
    ['both kinds: not the port', V2, '/a', 80, DENIED],
    ['both kinds: not the path', V2, '/x', 90, 'denied 403 deny/default@shop/store:90'],
  ])('%s', (_what, caller, path, number, expected) => {
    expect(ask(mesh, caller, { workload: 'shop/store', port: number }, { ...GET, path })).toBe(expected)
  })

  test('gRPC callers get their own status', () => {
    const headers = [['Content-Type', 'application/grpc+proto']] as const
    expect(ask(mesh, THIEF, AT_STORE, { ...GET, headers })).toBe('denied 200 grpc 7 deny/default@shop/store:80')
    expect(ask(mesh, THIEF, AT_STORE, { ...GET, headers, path: '/a%00' })).toBe('rejected 200 grpc 13 deny/bad-request@shop/store')
  })

  test('a destination port narrows a policy', () => {
    const narrow = meshOf({
      services: [service('store', { ports: [port(80), port(90)] })],
      accessPolicies: [policy('p', { destination: { identity: 'shop/store', port: 90 } })],
    })
    expect(ask(narrow, BUYER, AT_STORE, GET)).toBe(DENIED)
    expect(ask(narrow, BUYER, { workload: 'shop/store', port: 90 }, GET)).toBe('allowed allow/shop/p')
  })

  test('a policy about a service is about requests that ask for it', () => {
    const two = meshOf({
      services: [service('store'), service('outlet', { workloads: ['shop/store'] })],
      accessPolicies: [policy('p', { destination: { service: 'shop/outlet' } })],
    })
    expect(ask(two, BUYER, AT_STORE, { host: 'outlet.shop' })).toBe('allowed allow/shop/p')
    expect(ask(two, BUYER, AT_STORE, { host: 'store.shop' })).toBe(DENIED)
  })

  test('what cannot be dialled is refused before anything is read', () => {
    expect(ask(mesh, BUYER, { workload: 'shop/store', port: 99 }, GET)).toBe('denied closed deny/unknown-port@shop/store')
    expect(ask(mesh, BUYER, { workload: 'shop/nobody', port: 80 }, GET)).toBe('unavailable closed nobody')
  })
})

describe('TCP access', () => {
  const mesh = meshOf({
    routeGroups: [{ id: 'shop/p90', tcp: { ports: [90] } }, { id: 'shop/all', tcp: {} }, group('http', { path: { prefix: '/' } })],
    services: [service('store', { ports: [port(80, { protocol: 'tcp' }), port(90, { protocol: 'tcp' })] })],
    accessPolicies: [
      policy('1-port', { rules: [tcpRule('p90')] }),
      policy('2-all', { sources: [{ identity: 'shop/v1' }], rules: [tcpRule('all')] }),
      policy('3-http', { sources: [{ identity: 'shop/v2' }], rules: [httpRule('http'), tcpRule('all')] }),
    ],
  })
  const closed = (number: number) => `denied closed deny/default@shop/store:${number}`
  test.each<[string, string, number, string]>([
    ['the port of the route', 'buyer', 90, 'allowed allow/shop/1-port'],
    ['not another', 'buyer', 80, closed(80)],
    ['no ports are all ports', 'v1', 80, 'allowed allow/shop/2-all'],
    ['an HTTP rule opens no bytes', 'v2', 80, closed(80)],
    ['nobody else', 'thief', 90, closed(90)],
  ])('%s', (_what, name, number, expected) => {
    expect(ask(mesh, { principals: [`${name}.shop.cluster.local`] }, { workload: 'shop/store', port: number })).toBe(expected)
  })
})

describe('the apex of a split', () => {
  const parts = {
    services: [{ id: 'shop/store', ports: [port(80, { endpoints: [] })] }, service('v1'), service('v2')],
    splits: [{ id: 'shop/s', service: 'shop/store', backends: [{ service: 'shop/v1', weight: 1 }] }],
  }
  const AT_V1: Destination = { workload: 'shop/v1', port: 80 }
  const apex = meshOf({ ...parts, accessPolicies: [policy('p', { destination: { service: 'shop/store' } })] })
  const backend = meshOf({ ...parts, accessPolicies: [policy('p', { destination: { service: 'shop/v1' } })] })
  test.each([
    ['a policy about it: in its name', apex, 'store.shop', 'allowed allow/shop/p'],
    ["a policy about it: not in the backend's", apex, 'v1.shop', 'denied 403 deny/default@shop/v1:80'],
    ['a policy about the backend: in its own name', backend, 'v1.shop', 'allowed allow/shop/p'],
    ["a policy about the backend: in the apex's", backend, 'store.shop', 'allowed allow/shop/p'],
  ])('%s', (_what, mesh, host, expected) => expect(ask(mesh, BUYER, AT_V1, { host })).toBe(expected))
})
