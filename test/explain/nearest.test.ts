// "Denied" says what would have allowed it, and what was wrong with it.
import { describe, expect, test } from 'vitest'
import type { Caller, Destination, FlowRequest } from '../../src/explain/flow.ts'
import { AT_STORE, BUYER, group, httpRule, meshOf, policy, port, question, service, tcpRule, THIEF } from './small-mesh.ts'

const mesh = meshOf({
  routeGroups: [group('g', { path: { exact: '/a' }, methods: ['GET'] }, { path: { exact: '/b' } }), { id: 'shop/tcp', tcp: { ports: [90] } }],
  services: [service('store'), service('v1', { ports: [port(80)] })],
  accessPolicies: [
    policy('1-far', { sources: [{ identity: 'shop/v1' }, { identity: 'shop/v2' }], rules: [httpRule('g')] }),
    policy('2-near', { rules: [httpRule('g')] }),
    policy('3-port', { rules: [tcpRule('tcp'), httpRule('g')] }),
    policy('4-elsewhere', { destination: { identity: 'shop/v1' } }),
  ],
})

function nearest(caller: Caller, destination: Destination, request: FlowRequest) {
  return question(mesh, caller, destination, request).nearest.map(({ id, predicates }) => ({
    id,
    missing: predicates.filter(({ holds }) => !holds).map(({ text }) => text),
  }))
}

test('the policies about the destination, the one with the least missing first', () => {
  expect(nearest(BUYER, AT_STORE, { path: '/x' })).toEqual([
    { id: 'shop/2-near', missing: ['path is /a'] },
    { id: 'shop/3-port', missing: ['port is 90', 'path is /a'] },
    { id: 'shop/1-far', missing: ['caller is v1.shop.cluster.local or v2.shop.cluster.local', 'path is /a'] },
  ])
})

test('of several matches the nearest', () => {
  expect(nearest(BUYER, AT_STORE, { path: '/a', method: 'POST' })[0]).toEqual({ id: 'shop/2-near', missing: ['method is GET'] })
  expect(nearest(THIEF, AT_STORE, { path: '/b' })[0]).toMatchObject({ missing: ['caller is v1.shop.cluster.local or v2.shop.cluster.local'] })
})

test('where the own sidecar refused it, those of the other side', () => {
  const missing = ['caller is v1.shop.cluster.local or v2.shop.cluster.local']
  expect(nearest({ workload: 'shop/thief' }, { service: 'shop/store' }, { path: '/b' })[0]).toEqual({ id: 'shop/1-far', missing })
  expect(nearest({ workload: 'shop/thief' }, { host: true }, { path: '/b', host: 'store.shop' })[0]).toEqual({ id: 'shop/1-far', missing })
})

describe('none', () => {
  test.each<[string, Caller, Destination, FlowRequest]>([
    ['for what is allowed', BUYER, AT_STORE, { path: '/b' }],
    ['for what cannot be read', BUYER, AT_STORE, { path: '/%00' }],
    ['without a certificate', { certificate: 'none' }, AT_STORE, { path: '/b' }],
    ['for a host that nobody has', { workload: 'shop/thief' }, { host: true }, { host: 'evil.example' }],
  ])('%s', (_what, ...words) => expect(nearest(...words)).toEqual([]))
})

test('each predicate says where it was written', () => {
  const [first] = question(mesh, THIEF, AT_STORE, { path: '/b' }).nearest
  expect(first!.place.pointer).toBe('/accessPolicies/0')
  expect(first!.predicates.map(({ text, place }) => [text.split(' ')[0], place!.pointer])).toEqual([
    ['destination', '/accessPolicies/0'],
    ['caller', '/accessPolicies/0/sources'],
    ['path', '/routeGroups/0/http/1/path'],
  ])
})
