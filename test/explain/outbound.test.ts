// Rulebook section 2, row by row: where a caller's sidecar takes a request.
import { describe, expect, test } from 'vitest'
import { ask, meshOf, policy, port, service } from './small-mesh.ts'

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
