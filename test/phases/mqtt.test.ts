// MQTT policies: what resolve makes of them, and what proxies get.
import { describe, expect, it } from 'vitest'
import type { MqttPolicy } from '../../src/model/mesh-model.generated.js'
import { broker, runMqtt } from './mqtt-plant.ts'

describe('ports and services', () => {
  it('without a policy are bytes', () => {
    const { port, plan } = runMqtt([])
    expect(port()).toMatchObject({ protocol: 'tcp', connections: { principals: { 'sensor.plant.cluster.local': 'allow/plant/p' } } })
    expect(port()).not.toHaveProperty('mqtt')
    expect(plan('sensor').config.outbound.services['plant/broker:1883']).toMatchObject({ protocol: 'tcp' })
    expect([plan('broker').features, plan('sensor').features]).toEqual([['inbound-tcp'], ['outbound-tcp']])
  })

  it('with one are MQTT where it says something: rights at the broker, routes at the caller', () => {
    const rights = runMqtt([{ topics: [] }])
    expect([rights.plan('broker').features, rights.plan('sensor').features]).toEqual([['inbound-mqtt'], ['outbound-tcp']])
    const routes = runMqtt([{ routing: { hash: 'clientId' } }])
    expect([routes.plan('broker').features, routes.plan('sensor').features]).toEqual([['inbound-mqtt'], ['outbound-mqtt']])
    expect(routes.plan('sensor').config.outbound.clusters['plant/broker:1883']).toMatchObject({ protocol: 'tcp' })
  })

  it('depend on the policy', () => {
    const { plan } = runMqtt([{ routing: { sticky: true } }])
    expect(plan('broker').dependencies).toContain('mqtt-policy plant/m0')
    expect(plan('sensor').dependencies).toContain('mqtt-policy plant/m0')
    expect(plan('spare').dependencies).not.toContain('mqtt-policy plant/m0')
  })

  it('of the backends of a split have the policies of its apex', () => {
    const apex = broker('apex', { workloads: [] })
    const splits = [{ id: 'plant/s', service: 'plant/apex', backends: [{ service: 'plant/broker', weight: 1 }] }]
    const { port, plan } = runMqtt(
      [{ service: 'plant/apex', topics: [{ name: 'apex', publish: ['a'] }] }, { topics: [{ name: 'own', publish: ['b'] }] }],
      {
        services: [apex, broker('broker'), broker('spare')],
        splits,
      },
    )
    expect(port().mqtt!.topics!.map(({ id }) => id)).toEqual(['allow/mqtt/plant/m0#apex', 'allow/mqtt/plant/m1#own'])
    expect(plan('spare').config.inbound.ports['1883']).toMatchObject({ protocol: 'tcp' })
  })

  it('take a route of publishes along, whoever may call the other service', () => {
    const { plan } = runMqtt([{ routing: { publishes: [{ name: 'logs', topics: ['log/#'], service: 'plant/spare' }] } }])
    const { services, clusters } = plan('sensor').config.outbound
    expect(services['plant/broker:1883']!.mqtt!.publishes).toEqual([
      { id: 'route/mqtt/plant/m0#logs', topics: [{ filter: 'log/#', levels: ['log', '#'], substituted: false }], service: 'plant/spare:1883' },
    ])
    expect(Object.keys(services)).toEqual(['plant/broker:1883', 'plant/spare:1883'])
    expect(Object.keys(clusters)).toEqual(['plant/broker:1883', 'plant/spare:1883'])
  })

  it('take it along where only the one has a listener', () => {
    const listeners = [{ direction: 'outbound' as const, address: '127.0.0.1', port: 1883, service: 'plant/broker' }]
    const workloads = [{ id: 'plant/sensor', identity: 'plant/sensor', proxy: { interception: 'none' as const, listeners } }]
    const { plan } = runMqtt([{ routing: { publishes: [{ topics: ['log/#'], service: 'plant/spare' }] } }], {
      workloads,
      services: [broker('broker', { workloads: [] }), broker('spare', { workloads: [] })],
    })
    const { services, clusters } = plan('sensor').config.outbound
    expect([Object.keys(services), Object.keys(clusters)]).toEqual(Array(2).fill(['plant/broker:1883', 'plant/spare:1883']))
  })

  it('may be called in a circle', () => {
    const to = (service: string) => ({ routing: { publishes: [{ topics: ['#'], service }] } })
    const { plan, codes } = runMqtt([to('plant/spare'), { service: 'plant/spare', ...to('plant/broker') }])
    expect(Object.keys(plan('sensor').config.outbound.services)).toEqual(['plant/broker:1883', 'plant/spare:1883'])
    expect(codes).toEqual([])
  })
})

describe('defaults', () => {
  it('of a policy that says nothing', () => {
    expect(runMqtt([{}]).port().mqtt).toMatchObject({
      key: 'plant/broker:1883',
      anyone: null,
      webSocketPaths: [],
      tunnel: false,
      probes: null,
      authentication: { checked: false, required: false, anonymous: true, forward: true, passwords: [], tokens: [] },
      connect: null,
      topics: null,
      checkDeliveries: true,
      onDeny: { mqtt3: 'disconnect', mqtt5: 'drop' },
      overLimit: { mqtt3: 'delay', mqtt5: 'reject' },
      limits: { connectSeconds: 10, controlPacketBytes: 262144, maxPayloadBytes: null, maxQos: 2, retain: 'allow', connections: [], rates: [] },
      rewrite: [],
    })
  })

  it('of rules and limits', () => {
    const { mqtt } = runMqtt([
      {
        authentication: {},
        connect: [{}],
        topics: [{ publish: ['a'] }],
        limits: { connections: [{ max: 1 }], rates: [{ of: 'bytes', amount: 5, key: 'clientId' }] },
      },
    ]).port()
    expect(mqtt!.authentication).toMatchObject({ checked: false, anonymous: false })
    expect(mqtt!.connect).toEqual([
      {
        id: 'allow/mqtt/plant/m0#connect-0',
        clients: null,
        clientIds: null,
        levels: [4, 5],
        keepAlive: { minSeconds: 0, maxSeconds: null },
        will: true,
        forceCleanStart: false,
        maxPacketBytes: null,
      },
    ])
    expect(mqtt!.topics).toMatchObject([{ id: 'allow/mqtt/plant/m0#0', clients: null, subscribe: [] }])
    expect(mqtt!.limits.connections).toEqual([{ id: 'limit/mqtt/plant/m0#connections-by-instance', key: 'instance', max: 1 }])
    expect(mqtt!.limits.rates).toMatchObject([{ id: 'limit/mqtt/plant/m0#bytes-by-client-id', amount: 5, seconds: 1, burst: 5, topics: null }])
  })

  it('of routing and health', () => {
    const { plan, port } = runMqtt([{ routing: { sticky: true }, health: {}, websocket: { path: '/mqtt' } }])
    expect(plan('sensor').config.outbound.services['plant/broker:1883']!.mqtt).toMatchObject({
      key: 'plant/broker:1883',
      hash: null,
      sticky: { id: 'sticky/mqtt/plant/m0@plant/broker:1883', maxKeys: 10000 },
      health: { id: 'health/mqtt/plant/m0@plant/broker:1883', intervalSeconds: 10, timeoutSeconds: 3, healthyAfter: 1, unhealthyAfter: 3 },
      webSocketPaths: ['/mqtt'],
    })
    expect(port().mqtt).toMatchObject({ probes: { prefix: 'pipyc-health-', intervalSeconds: 10, timeoutSeconds: 3 }, webSocketPaths: ['/mqtt'] })
  })
})

describe('clients', () => {
  it('are principals, and nobody where the identity is not there', () => {
    const { port, codes } = runMqtt([{ topics: [{ clients: [{ identity: 'plant/sensor' }, { identity: 'plant/senser' }], publish: ['a'] }] }])
    expect(port().mqtt!.topics![0]!.clients).toMatchObject([{ principals: ['sensor.plant.cluster.local'], group: 'any' }, { principals: [] }])
    expect(codes).toEqual(['error reference/unknown-identity'])
  })

  it('without a certificate are let in by the group any alone', () => {
    const sources = (group: 'any' | 'authenticated') => [{ id: 'plant/q', destination: { service: 'plant/broker' }, sources: [{ group }] }]
    expect(runMqtt([{}], { accessPolicies: sources('any') }).port().mqtt!.anyone).toBe('allow/plant/q')
    expect(runMqtt([{}], { accessPolicies: sources('authenticated') }).port().mqtt!.anyone).toBeNull()
  })

  it('whose credential names a missing identity have none', () => {
    const credentials = [{ username: 'u', tokenHash: `sha256:${'0'.repeat(64)}`, identity: 'plant/none' }]
    expect(runMqtt([{ authentication: { credentials } }]).port().mqtt!.authentication).toMatchObject({ checked: true, tokens: [] })
  })
})

describe('templates', () => {
  const templates = (rewrite: NonNullable<MqttPolicy['rewrite']>) =>
    runMqtt([{ rewrite }])
      .port()
      .mqtt!.rewrite.map(({ client, broker }) => ({ client, broker }))
  it('of prefixes and of variables are the same kind of rule', () => {
    expect(templates([{ prefix: { strip: 'pub/', add: 'a/{identity}' } }])).toEqual([{ client: ['pub', null], broker: ['a', '{identity}', null] }])
    expect(templates([{ prefix: { add: 'a' } }])).toEqual([{ client: [null], broker: ['a', null] }])
    expect(templates([{ client: 'x/{a}/{b}/#', broker: '{b}/y-{clientId}/{a}/#' }])).toEqual([
      { client: ['x', 0, 1, null], broker: [1, 'y-{clientId}', 0, null] },
    ])
  })
})
