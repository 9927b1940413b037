// Rulebook section 3, row by row: splits, backends and endpoints.
import { describe, expect, test } from 'vitest'
import type { Split } from '../../src/model/mesh-model.generated.ts'
import { ask, group, meshOf, policy, port, question, service } from './small-mesh.ts'

const CALLER = { workload: 'shop/buyer' } as const
const STORE = { service: 'shop/store', by: 'listener' } as const

const policies = ['store', 'v1', 'v2'].map(name => policy(name, { destination: { identity: `shop/${name}` } }))
const mesh = (backends: Split['backends'], parts: Parameters<typeof meshOf>[0] = {}, split: Partial<Split> = {}) =>
  meshOf({
    services: [service('store'), service('v1'), service('v2')],
    accessPolicies: policies,
    splits: [{ id: 'shop/s', service: 'shop/store', backends, ...split }],
    ...parts,
  })
const to = (name: string, weight: number) => ({ service: `shop/${name}`, weight })

describe('weights', () => {
  test.each<[string, Split['backends'], string]>([
    ['are relative', [to('v1', 9), to('v2', 1)], '90 shop/v1:80 allowed allow/shop/v1, 10 shop/v2:80 allowed allow/shop/v2'],
    ['of 0 get nothing', [to('v1', 0), to('v2', 1)], 'allowed allow/shop/v2'],
    ['of one backend add up', [to('v1', 1), to('v2', 2), to('v1', 1)], '50 shop/v1:80 allowed allow/shop/v1, 50 shop/v2:80 allowed allow/shop/v2'],
    ['all 0: nobody', [to('v1', 0)], 'unavailable 503 deny/no-backend@shop/store:80'],
  ])('%s', (_what, backends, expected) => expect(ask(mesh(backends), CALLER, STORE, {})).toBe(expected))

  test('all 0, for gRPC and for bytes', () => {
    const headers = [['content-type', 'application/grpc']] as const
    expect(ask(mesh([to('v1', 0)]), CALLER, STORE, { headers })).toBe('unavailable 200 grpc 14 deny/no-backend@shop/store:80')
    const tcp = [service('store', { ports: [port(80, { protocol: 'tcp' })] }), service('v1', { ports: [port(80, { protocol: 'tcp' })] })]
    expect(ask(mesh([to('v1', 0)], { services: tcp }), CALLER, STORE)).toBe('unavailable closed deny/no-backend@shop/store:80')
    expect(ask(mesh([to('v1', 1)], { services: tcp }), CALLER, STORE)).toBe('allowed allow/shop/v1')
  })
})

describe('backends', () => {
  test('without the port get nothing', () => {
    const services = [service('store'), service('v1', { ports: [port(81), port(82)] }), service('v2', { ports: [port(90)] })]
    expect(ask(mesh([to('v1', 9), to('v2', 1)], { services }), CALLER, STORE, {})).toBe('allowed allow/shop/v2')
  })
  test('of bytes get no requests', () => {
    const services = [service('store'), service('v1', { ports: [port(80, { protocol: 'tcp' })] })]
    expect(ask(mesh([to('v1', 1)], { services }), CALLER, STORE, {})).toBe('unavailable 503 deny/no-backend@shop/store:80')
  })
  test('with a split of their own are plain services', () => {
    const splits = [
      { id: 'shop/s', service: 'shop/store', backends: [to('v1', 1)] },
      { id: 'shop/t', service: 'shop/v1', backends: [to('v2', 1)] },
    ]
    expect(question(mesh([], { splits }), CALLER, STORE, {}).answers).toMatchObject([
      { backend: 'shop/v1:80', workload: 'shop/v1', route: 'split/shop/s' },
    ])
  })
  test('that refuse and those that do not have their own answers', () => {
    const accessPolicies = [policies[0]!, policies[1]!]
    expect(ask(mesh([to('v1', 3), to('v2', 1)], { accessPolicies }), CALLER, STORE, {})).toBe(
      '75 shop/v1:80 allowed allow/shop/v1, 25 shop/v2:80 denied 403 deny/default@shop/v2:80',
    )
  })
  test('may be reached only through the apex', () => {
    const accessPolicies = [policy('p', { destination: { service: 'shop/store' } })]
    const apexOnly = mesh([to('v1', 1)], { accessPolicies })
    expect(ask(apexOnly, CALLER, STORE, {})).toBe('allowed allow/shop/p')
    expect(ask(apexOnly, CALLER, { host: true }, { host: 'v1.shop' })).toBe('denied 403 deny/unknown-host@shop/buyer')
  })
})

describe('a split with matches', () => {
  const split = mesh(
    [to('v1', 1)],
    { routeGroups: [group('g', { name: 'beta', path: { prefix: '/beta' } })] },
    { matches: [{ routeGroup: 'shop/g' }] },
  )
  test('takes what matches', () => {
    const { answers, trail } = question(split, CALLER, STORE, { path: '/beta/x' })
    expect(answers).toMatchObject([{ route: 'split/shop/s#beta', backend: 'shop/v1:80' }])
    expect(trail.map(({ kind, matched }) => `${kind} ${matched}`)).toEqual([
      'host true',
      'route true',
      'split true',
      'endpoint true',
      'identity true',
      'host true',
      'access true',
    ])
  })
  test('leaves the rest to the apex', () => {
    const { answers, trail } = question(split, CALLER, STORE, { path: '/x' })
    expect(answers).toMatchObject([{ route: 'service/shop/store', backend: 'shop/store:80' }])
    expect(trail.filter(({ kind }) => kind === 'route')).toMatchObject([
      { id: 'split/shop/s#beta', matched: false, reason: 'not so: path is under /beta' },
      { id: 'service/shop/store', matched: true },
    ])
  })
})

describe('endpoints', () => {
  const at = (address: string, weight?: number, priority?: number) => ({
    address,
    port: 80,
    ...(weight !== undefined && { weight }),
    ...(priority !== undefined && { priority }),
  })
  const withEndpoints = (...endpoints: NonNullable<ReturnType<typeof port>['endpoints']>) =>
    meshOf({ services: [service('store', { ports: [port(80, { endpoints })] })], accessPolicies: policies })
  test.each<[string, Parameters<typeof withEndpoints>, string[]]>([
    ['of one tier', [at('10.1.0.1'), at('10.1.0.2')], ['10.1.0.1:80', '10.1.0.2:80']],
    ['the first tier only', [at('10.1.0.1', 1, 1), at('10.1.0.2', 1, 0)], ['10.1.0.2:80']],
    ['a tier of weight 0 is none', [at('10.1.0.1', 1, 1), at('10.1.0.2', 0, 0)], ['10.1.0.1:80']],
    ['IPv6 in brackets', [at('FD00::1')], ['[fd00::1]:80']],
  ])('%s', (_what, endpoints, expected) => expect(question(withEndpoints(...endpoints), CALLER, STORE, {}).answers[0]!.endpoints).toEqual(expected))

  test('none: nobody, unless they are assumed', () => {
    expect(ask(withEndpoints(), CALLER, STORE, {})).toBe('unavailable 503 deny/no-backend@shop/store:80')
    expect(ask(withEndpoints(), CALLER, STORE, {}, { assumeEndpoints: true })).toBe('allowed allow/shop/store')
    expect(ask(withEndpoints(at('10.1.0.1', 0)), CALLER, STORE, {}, { assumeEndpoints: true })).toBe('unavailable 503 deny/no-backend@shop/store:80')
  })
  test('of several workloads: each may answer', () => {
    const two = meshOf({ services: [service('store', { workloads: ['shop/v1', 'shop/v2'] })], accessPolicies: policies })
    expect(ask(two, CALLER, STORE, {})).toBe('50 shop/store:80 allowed allow/shop/v1, 50 shop/store:80 allowed allow/shop/v2')
  })
  test('what applies next is told for what is allowed', () => {
    expect(question(withEndpoints(at('10.1.0.1'), at('10.1.0.2')), CALLER, STORE, {}).next.map(({ kind }) => kind)).toEqual([
      'endpoint-choice',
      'timeouts',
    ])
    expect(question(withEndpoints(), CALLER, STORE, {}).next).toEqual([])
  })
})
