// What a proxy's configuration leaves out, because nothing leads to it.
import { describe, expect, it } from 'vitest'
import type { Listener, Split } from '../../src/model/mesh-model.generated.js'
import { allow, lower, NAMES, replaced, service } from './lowered.ts'

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
