// Endpoint choice of the interpreter: tiers, the published hash, prefixes.
import { describe, expect, test } from 'vitest'
import { hashedEndpoint } from '../../src/explain/consistent-hash.ts'
import type { Endpoint, Mesh, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import { decide } from '../../src/explain/decide.ts'
import { meshOf, port, service } from './small-mesh.ts'

const at = (last: number, parts: Partial<Endpoint> = {}): Endpoint => ({ address: `10.1.0.${last}`, port: 80, transport: 'plain', ...parts })
const answersOf = (
  endpoints: Endpoint[],
  knobs: Partial<TrafficPolicy>,
  headers: [string, string][] = [],
  mesh: Partial<Mesh> = { mode: 'permissive' },
) =>
  decide(
    meshOf({
      mesh,
      services: [service('store', { workloads: [], ports: [port(80, { endpoints })] })],
      trafficPolicies: [{ id: 'shop/p', target: { service: 'shop/store' }, ...knobs }],
    }),
    { caller: { workload: 'shop/buyer' }, destination: { service: 'shop/store' }, request: { path: '/a?b', headers } },
  ).answers

describe('the published hash', () => {
  const endpoints = [1, 2, 3, 4, 5].map(last => ({ address: `10.0.0.${last}`, port: 80, weight: 1 }))
  const keys = Array.from({ length: 2000 }, (_, i) => `user-${i}`)

  test('it is what it was', () => {
    expect(['alice', 'bob', 'carol', ''].map(key => hashedEndpoint(endpoints, key)?.address)).toEqual([
      '10.0.0.2',
      '10.0.0.3',
      '10.0.0.3',
      '10.0.0.1',
    ])
  })

  test('only the keys of an endpoint that goes move', () => {
    const rest = endpoints.slice(1)
    const moved = keys.filter(key => hashedEndpoint(endpoints, key) !== hashedEndpoint(rest, key))
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.every(key => hashedEndpoint(endpoints, key) === endpoints[0])).toBe(true)
  })

  test('each has its share, by weight', () => {
    const weighted = endpoints.map((endpoint, i) => ({ ...endpoint, weight: i === 0 ? 4 : 1 }))
    const share = (of: number) => keys.filter(key => hashedEndpoint(weighted, key) === weighted[of]).length / keys.length
    expect(share(0)).toBeGreaterThan(0.45)
    expect(share(0)).toBeLessThan(0.55)
    expect(share(1)).toBeGreaterThan(0.09)
    expect(share(1)).toBeLessThan(0.16)
  })
})

test('a request with a key has one endpoint, one without has all', () => {
  const knobs: Partial<TrafficPolicy> = { loadBalancing: { algorithm: 'consistent-hash', hashOn: { header: 'X-User' } } }
  const endpoints = [at(1), at(2), at(3)]
  expect(answersOf(endpoints, knobs, [['x-user', 'alice']]).flatMap(one => one.endpoints)).toHaveLength(1)
  expect(answersOf(endpoints, knobs).flatMap(one => one.endpoints)).toHaveLength(3)
})

test('priorities come before places', () => {
  const first = answersOf([at(1, { priority: 1 }), at(2)], { loadBalancing: { locality: 'failover' } })
  expect(first.flatMap(one => one.endpoints)).toEqual(['10.1.0.2:80'])
})

test('a remote endpoint gets its prefix, and the query as it was', () => {
  expect(answersOf([at(1, { pathPrefix: '/east' })], { timeouts: { connect: '1s' } }).map(one => one.forwarded?.path)).toEqual(['/east/a?b'])
})

test('by source address: the endpoint of one caller, or the shares of all', () => {
  const knobs: Partial<TrafficPolicy> = { loadBalancing: { algorithm: 'consistent-hash', hashOn: { source: 'ip' } } }
  const mesh = meshOf({
    mesh: { mode: 'permissive' },
    services: [service('store', { workloads: [], ports: [port(80, { endpoints: [at(1), at(2), at(3)] })] })],
    trafficPolicies: [{ id: 'shop/p', target: { service: 'shop/store' }, ...knobs }],
  })
  const ask = (source?: string) =>
    decide(mesh, { caller: { workload: 'shop/buyer' }, destination: { service: 'shop/store' }, request: {}, ...(source && { source }) })
  expect(ask().answers.flatMap(({ endpoints }) => endpoints)).toHaveLength(3)
  const found = ask('10.9.8.7')
  const endpoints = [1, 2, 3].map(last => ({ address: `10.1.0.${last}`, port: 80, weight: 1 }))
  expect(found.answers).toHaveLength(1)
  expect(found.answers[0]!.endpoints).toEqual([`${hashedEndpoint(endpoints, '10.9.8.7')!.address}:80`])
})
