// What a proxy gets of the mesh.
import { describe, expect, it } from 'vitest'
import type { Split } from '../../src/model/mesh-model.generated.js'
import { allow, lower, NAMES, replaced, SERVICES, service } from './lowered.ts'

describe('slicing', () => {
  it('gives a proxy what it may call and nothing else', () => {
    const { config, codes } = lower({ accessPolicies: [allow('web', 'api'), allow('other', 'next')] })
    expect(codes).toEqual([])
    const { services, clusters } = config('web').outbound
    expect([Object.keys(services), Object.keys(clusters)]).toEqual([['shop/api:80'], ['shop/api:80']])
    expect(JSON.stringify(config('web').outbound)).not.toMatch(/next|other|10\.0\.0\.[34]/)
    expect(config('api').outbound).toMatchObject({ services: {}, clusters: {}, hosts: {}, destinations: {} })
  })

  it('gives it every service of an identity that it may call', () => {
    const { config } = lower({
      services: [...SERVICES, service('api', { id: 'shop/api-too' })],
      accessPolicies: [allow('web', 'api', { destination: { identity: 'shop/api' } })],
    })
    expect(Object.keys(config('web').outbound.services)).toEqual(['shop/api-too:80', 'shop/api:80'])
  })

  it('gives everyone what is for everyone', () => {
    const { config } = lower({ accessPolicies: [allow('web', 'api', { sources: [{ group: 'authenticated' }] })] })
    for (const name of NAMES) expect(Object.keys(config(name).outbound.services)).toEqual(['shop/api:80'])
  })

  it('gives it the apex through which it reaches a backend, and the backends of the apex', () => {
    const splits: Split[] = [
      {
        id: 'shop/split',
        service: 'shop/api',
        backends: [
          { service: 'shop/api', weight: 1 },
          { service: 'shop/next', weight: 1 },
        ],
      },
    ]
    const { config } = lower({ splits, accessPolicies: [allow('web', 'next')] })
    expect(Object.keys(config('web').outbound.services)).toEqual(['shop/api:80', 'shop/next:80'])
    expect(Object.keys(config('web').outbound.clusters)).toEqual(['shop/api:80', 'shop/next:80'])
  })

  it('lowers only the proxies that are asked for, to the same plan', () => {
    const accessPolicies = [allow('web', 'api')]
    const { plans } = lower({ accessPolicies }, ['shop/web', 'shop/nobody'])
    expect(plans).toEqual([lower({ accessPolicies }).plan('web')])
  })

  it('keeps a listener for what no policy allows, which refuses', () => {
    const listeners = [{ direction: 'outbound' as const, address: '127.0.0.1', port: 9000, service: 'shop/api' }]
    const { config } = lower({
      workloads: [{ id: 'shop/web', identity: 'shop/web', proxy: { listeners } }],
      services: [service('api', { workloads: [] })],
    })
    const { services, clusters } = config('web').outbound
    expect(services['shop/api:80']).toMatchObject({
      hosts: [],
      hostRule: 'deny/default@shop/api:80',
      emptyRule: 'deny/default@shop/api:80',
      routes: [{ id: 'service/shop/api', backends: [] }],
    })
    expect(clusters).toEqual({})
  })
})

describe('dependencies', () => {
  const splits: Split[] = [{ id: 'shop/split', service: 'shop/api', backends: [{ service: 'shop/next', weight: 1 }] }]
  const { plan } = lower({ splits, accessPolicies: [allow('web', 'api'), allow('other', 'web')] })

  it('are what a plan was made from, on both sides, sorted', () => {
    expect(plan('web').dependencies).toEqual([
      'identity shop/api',
      'identity shop/next',
      'identity shop/other',
      'identity shop/web',
      'policy shop/other-web',
      'policy shop/web-api',
      'service shop/api',
      'service shop/next',
      'service shop/web',
      'split shop/split',
      'workload shop/web',
    ])
  })

  it('of a backend are its apex and the split, whose names come to it', () => {
    expect(plan('next').dependencies).toEqual(expect.arrayContaining(['service shop/api', 'split shop/split']))
    expect(plan('next').dependencies).not.toContain('policy shop/other-web')
  })
})

describe('names and addresses of services', () => {
  const ports = [
    { port: 80, targetPort: 8080, protocol: 'http' as const, endpoints: [{ address: '10.0.0.2', port: 8080 }] },
    { port: 81, targetPort: 8081, protocol: 'h2c' as const },
    { port: 90, targetPort: 9090, protocol: 'tcp' as const, endpoints: [{ address: 'tcp.example', port: 9090 }] },
  ]
  const api = service('api', { hosts: ['API.example', '*.api.example'], vips: ['10.9.0.1', 'FD00::1'], ports })
  const far = { ...service('other'), id: 'far/other' }
  const { outbound } = lower({
    workloads: NAMES.map(name => ({
      id: `shop/${name}`,
      identity: `shop/${name}`,
      proxy: { listeners: [{ direction: 'outbound', address: '127.0.0.1', port: 8080 }] },
    })),
    services: [...replaced(api), far],
    accessPolicies: [allow('web', 'api'), allow('web', 'far', { destination: { service: 'far/other' } })],
  }).config('web')

  it('destinations: virtual addresses of every port, and endpoints by address', () => {
    expect(outbound.destinations).toEqual({
      '10.0.0.2:8080': 'shop/api:80',
      '10.0.0.4:8080': 'far/other:80',
      '10.9.0.1:80': 'shop/api:80',
      '10.9.0.1:81': 'shop/api:81',
      '10.9.0.1:90': 'shop/api:90',
      '[fd00::1]:80': 'shop/api:80',
      '[fd00::1]:81': 'shop/api:81',
      '[fd00::1]:90': 'shop/api:90',
    })
  })

  it('hosts: the short name only in the own namespace, without a port only 80, and no TCP port', () => {
    const { hosts } = outbound
    const names = ['api', 'api.shop', 'api.shop.svc', 'api.shop.svc.cluster.local', 'api.example', '*.api.example', '10.9.0.1', '[fd00::1]']
    for (const name of names) expect([hosts[name], hosts[`${name}:80`], hosts[`${name}:81`]]).toEqual(['shop/api:80', 'shop/api:80', 'shop/api:81'])
    expect([hosts['other'], hosts['other.far'], hosts['api:90']]).toEqual([undefined, 'far/other:80', undefined])
    expect(Object.keys(hosts)).toEqual(Object.keys(hosts).sort())
  })

  it('a service that two claim by one address goes to the first by id', () => {
    const vips = ['10.9.0.1']
    const { config } = lower({
      services: [service('next', { vips }), service('api', { vips })],
      accessPolicies: [allow('web', 'api'), allow('web', 'next')],
    })
    expect(config('web').outbound.destinations['10.9.0.1:80']).toBe('shop/api:80')
  })
})

describe('endpoints', () => {
  const cluster = (...endpoints: { weight?: number; priority?: number }[]) => {
    const ports = [
      { port: 80, targetPort: 8080, protocol: 'http' as const, endpoints: endpoints.map((one, i) => ({ address: `e${i}`, port: 1, ...one })) },
    ]
    const { outbound } = lower({ services: replaced(service('api', { ports })), accessPolicies: [allow('web', 'api')] }).config('web')
    return outbound.clusters['shop/api:80']!.endpoints.map(({ address, weight }) => `${address} ${weight}`)
  }

  it('of the first tier only', () => expect(cluster({ priority: 2 }, { priority: 1 }, { priority: 1, weight: 3 })).toEqual(['e1:1 1', 'e2:1 3']))
  it('never with weight 0, which leaves its tier to the next', () => expect(cluster({ weight: 0 }, { priority: 1 })).toEqual(['e1:1 1']))
  it('may be none', () => expect(cluster({ weight: 0 })).toEqual([]))
})

it('a backend of weight 0 gets nothing, and none left is a route to nowhere', () => {
  const split = (...weights: number[]): Split => ({
    id: 'shop/split',
    service: 'shop/api',
    backends: weights.map((weight, i) => ({ service: `shop/${NAMES[i + 1]}`, weight })),
  })
  const routes = (one: Split) =>
    lower({ splits: [one], accessPolicies: [allow('web', 'api')] })
      .config('web')
      .outbound.services['shop/api:80']!.routes.map(({ backends }) => backends)
  expect(routes(split(0, 5))).toEqual([[{ cluster: 'shop/next:80', weight: 5 }]])
  expect(routes(split(0, 0))).toEqual([[]])
})
