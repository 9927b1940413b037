import { describe, expect, it } from 'vitest'
import type { Listener, MeshModel, Split } from '../../src/model/mesh-model.generated.js'
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

const byHost = { direction: 'outbound' as const, address: '127.0.0.1', port: 8080 }

describe('what no listener leads to is left out', () => {
  const tcp = service('other', {
    ports: [
      { port: 90, protocol: 'tcp' },
      { port: 80, protocol: 'http' },
    ],
  })
  const splits: Split[] = [{ id: 'shop/split', service: 'shop/api', backends: [{ service: 'shop/next', weight: 1 }] }]
  const accessPolicies = ['api', 'other'].map(name => allow('web', name))
  const withListeners = (...listeners: Listener[]) => {
    const workloads = NAMES.map(name => ({ id: `shop/${name}`, identity: `shop/${name}`, ports: [{ number: 8080 }] }))
    const proxy = { interception: 'none' as const, listeners }
    return lower({ workloads: [{ ...workloads[0]!, proxy }, ...workloads.slice(1)], services: replaced(tcp), splits, accessPolicies }).plan('web')
  }
  const parts = ({ config: { inbound, outbound }, features }: ReturnType<typeof withListeners>) => ({
    ports: Object.keys(inbound.ports),
    destinations: Object.keys(outbound.destinations).length,
    hosts: Object.keys(outbound.hosts).length,
    services: Object.keys(outbound.services),
    clusters: Object.keys(outbound.clusters),
    features,
  })
  const services = ['shop/api:80', 'shop/other:80', 'shop/other:90']
  const clusters = ['shop/next:80', 'shop/other:80', 'shop/other:90']
  const nothing: ReturnType<typeof parts> = { ports: [], destinations: 0, hosts: 0, services: [], clusters: [], features: [] }

  it('where connections are redirected, the table of hosts', () => {
    const { hosts, services: all, ports } = parts(lower({ services: replaced(tcp), splits, accessPolicies }).plan('web'))
    expect([hosts, all, ports]).toEqual([0, services, ['8080']])
  })

  it.each<[string, Listener[], Partial<typeof nothing>]>([
    ['without listeners, everything', [], { features: [] }],
    [
      'with one for a port, what is outbound',
      [{ ...byHost, direction: 'inbound', workloadPort: 8080 }],
      { ports: ['8080'], features: ['inbound-http'] },
    ],
    ['with one for another port, that port', [{ ...byHost, direction: 'inbound', workloadPort: 1 }], { features: [] }],
    [
      'with one that selects by host, destinations and what has none',
      [byHost],
      { hosts: 16, services: services.slice(0, 2), clusters: clusters.slice(0, 2), features: ['outbound-http'] },
    ],
    [
      'with one for a service, the others',
      [{ ...byHost, service: 'shop/api' }],
      { services: ['shop/api:80'], clusters: ['shop/next:80'], features: ['outbound-http'] },
    ],
    [
      'with one for bytes, what carries requests',
      [{ ...byHost, service: 'shop/other', servicePort: 90 }],
      { services: ['shop/other:90'], clusters: ['shop/other:90'], features: ['outbound-tcp'] },
    ],
  ])('%s', (_, listeners, expected) => expect(parts(withListeners(...listeners))).toEqual({ ...nothing, ...expected }))
})

it('policies of a service with ports of both kinds bring a port of bytes nothing that only requests have', () => {
  const bytes = service('api', {
    ports: [
      { port: 80, targetPort: 8080, protocol: 'tcp' },
      { port: 81, targetPort: 8081, protocol: 'http' },
    ],
  })
  const target = { service: 'shop/api' }
  const rateLimits = [{ requests: 1, unit: 'second' as const }]
  const trafficPolicies = [
    {
      id: 'shop/many',
      target,
      rateLimits,
      bandwidth: { upload: 4096 },
      fallback: { on: ['empty' as const], service: 'shop/next' },
      retry: { attempts: 1 },
    },
  ]
  const only = (number: number) => ({
    id: 'shop/api',
    identity: 'shop/api',
    ports: [{ number }],
    proxy: { interception: 'none' as const, listeners: [inbound(number)] },
  })
  const inbound = (workloadPort: number) => ({ direction: 'inbound' as const, address: '127.0.0.1', port: 9000, workloadPort })
  const calling = {
    id: 'shop/web',
    identity: 'shop/web',
    proxy: { interception: 'none' as const, listeners: [{ ...byHost, service: 'shop/api', servicePort: 80 }] },
  }
  const { plan } = lower({ workloads: [calling, only(8080)], services: replaced(bytes), accessPolicies: [allow('web', 'api')], trafficPolicies })
  expect(plan('api').features).toEqual(['inbound-tcp', 'bandwidth'])
  expect([plan('web').features, Object.keys(plan('web').config.outbound.clusters)]).toEqual([['outbound-tcp'], ['shop/api:80']])
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
    workloads: NAMES.map(name => ({ id: `shop/${name}`, identity: `shop/${name}`, proxy: { listeners: [byHost] } })),
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

describe('who may do what', () => {
  const buy = { id: 'shop/buy', http: [{ name: 'buy', path: { exact: '/buy' } }] }
  const tcp = (...ports: number[]) => ({ id: 'shop/tcp', tcp: { ports } })
  const httpRule = { kind: 'http' as const, routeGroup: 'shop/buy' }
  const tcpRule = { kind: 'tcp' as const, routeGroup: 'shop/tcp' }
  const api = service('api', { ports: [80, 81, 90].map(port => ({ port, protocol: port === 90 ? ('tcp' as const) : ('http' as const) })) })
  const paths = (rules: readonly { match: { path: { value: string } } }[]) => rules.map(({ match }) => match.path.value)

  it('is nobody anything, unless a policy says so', () => {
    const { ports } = lower({ services: replaced(api) }).config('api').inbound
    expect([80, 81, 90].map(port => [ports[port]!.rules, ports[port]!.connections])).toEqual([
      [[], null],
      [[], null],
      [[], { principals: {}, authenticated: null }],
    ])
  })

  it('rules of both kinds must hold: the request on the port, and no bytes', () => {
    const accessPolicies = [allow('web', 'api', { rules: [httpRule, tcpRule] })]
    const { ports } = lower({ services: replaced(api), routeGroups: [buy, tcp(80, 90)], accessPolicies }).config('api').inbound
    expect([paths(ports[80]!.rules), paths(ports[81]!.rules)]).toEqual([['/buy'], []])
    expect(ports[90]!.connections).toEqual({ principals: {}, authenticated: null })
  })

  it('a rule about ports alone allows every request and the bytes there', () => {
    const accessPolicies = [allow('web', 'api', { rules: [tcpRule] })]
    const { ports } = lower({ services: replaced(api), routeGroups: [tcp(81, 90)], accessPolicies }).config('api').inbound
    expect([ports[80]!.rules.length, ports[81]!.rules.map(({ match }) => match.path.kind)]).toEqual([0, ['any']])
    expect(ports[90]!.connections!.principals).toEqual({ 'web.shop.cluster.local': 'allow/shop/web-api' })
  })

  it('equal rules are one, with the callers of all, each under the first policy by id', () => {
    const rules = [httpRule]
    const both = [{ identity: 'shop/web' }, { identity: 'shop/next' }]
    const accessPolicies = [allow('other', 'api', { rules }), allow('web', 'api', { rules }), allow('next', 'api', { rules, sources: both })]
    for (const order of [accessPolicies, [...accessPolicies].reverse()]) {
      const { rules: found } = lower({ routeGroups: [buy], accessPolicies: order }).config('api').inbound.ports[8080]!
      expect(found).toHaveLength(1)
      expect(Object.entries(found[0]!.callers.principals)).toEqual([
        ['next.shop.cluster.local', 'allow/shop/next-api'],
        ['other.shop.cluster.local', 'allow/shop/other-api'],
        ['web.shop.cluster.local', 'allow/shop/next-api'],
      ])
    }
  })

  it('rules name their hosts where the port answers to others, too', () => {
    const splits: Split[] = [{ id: 'shop/split', service: 'shop/next', backends: [{ service: 'shop/api', weight: 1 }] }]
    const hosts = (parts: Partial<MeshModel>, to = 'api') =>
      lower({ accessPolicies: [allow('web', to)], ...parts })
        .config('api')
        .inbound.ports[8080]!.rules.map(({ hosts }) => hosts)
    expect(hosts({})).toEqual([[]])
    expect(hosts({ services: [...SERVICES, service('api', { id: 'shop/api-too' })] })).toEqual([expect.arrayContaining(['api.shop', '10.0.0.2'])])
    expect(hosts({ services: [...SERVICES, service('api', { id: 'shop/api-too' })] })[0]).not.toContain('api-too.shop')
    expect(hosts({ splits })).toEqual([[]])
    expect(hosts({ splits }, 'next')).toEqual([expect.arrayContaining(['next.shop'])])
    expect(hosts({ splits }, 'next')[0]).not.toContain('api.shop')
  })

  it('a permissive service lets in, and is reached by, everyone; a strict one in a permissive mesh does not', () => {
    const modeOverrides = [{ service: 'shop/api', mode: 'strict' as const }]
    const { config } = lower({ mesh: { name: 'shop', mode: 'permissive', modeOverrides } })
    expect(Object.keys(config('api').outbound.services)).toEqual(['shop/next:80', 'shop/other:80', 'shop/web:80'])
    expect(config('api').inbound.ports[8080]!.rules).toEqual([])
    expect(config('next').inbound.ports[8080]!.rules).toMatchObject([
      { hosts: [], match: { path: { kind: 'any' } }, callers: { principals: {}, authenticated: 'permissive/shop/next' } },
    ])
  })

  it('a permissive service that shares its port with a strict one stays strict: one application answers for both, and callers choose the Host', () => {
    const mesh = { name: 'shop', modeOverrides: [{ service: 'shop/open', mode: 'permissive' as const }] }
    const { rules } = lower({ mesh, services: [...SERVICES, service('api', { id: 'shop/open' })] }).config('api').inbound.ports[8080]!
    expect(rules).toEqual([])
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
