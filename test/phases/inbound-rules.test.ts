// Who may do what at a port: what lowering makes of policies and modes.
import { describe, expect, it } from 'vitest'
import type { MeshModel, Split } from '../../src/model/mesh-model.generated.js'
import { allow, lower, replaced, SERVICES, service } from './lowered.ts'

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
