// MQTT policies: what resolve makes of them and says about them, and what proxies get.
import { describe, expect, it } from 'vitest'
import { DiagnosticSink } from '../../src/diagnostics/sink.js'
import type { MeshModel, MqttPolicy, Service } from '../../src/model/mesh-model.generated.js'
import { resolve } from '../../src/phases/2-resolve/resolve.js'
import { lowerMesh } from '../../src/phases/3-lower/lower.js'

type Parts = Omit<Partial<MqttPolicy>, 'id' | 'service'>

const broker = (name: string, parts: Partial<Service> = {}): Service => ({
  id: `plant/${name}`,
  ports: [{ port: 1883, protocol: 'mqtt', endpoints: [{ address: '10.0.0.1', port: 1883 }] }],
  workloads: [`plant/${name}`],
  ...parts,
})

function run(policies: readonly (Parts & { id?: string; service?: string })[], model: Partial<MeshModel> = {}) {
  const sink = new DiagnosticSink()
  const names = ['broker', 'spare', 'sensor']
  const mesh = resolve(
    {
      apiVersion: 'pipyc/v1',
      mesh: { name: 'plant' },
      identities: names.map(name => ({ id: `plant/${name}` })),
      workloads: names.map(name => ({ id: `plant/${name}`, identity: `plant/${name}`, ports: [{ number: 1883 }] })),
      services: [broker('broker'), broker('spare')],
      accessPolicies: [{ id: 'plant/p', destination: { service: 'plant/broker' }, sources: [{ identity: 'plant/sensor' }] }],
      mqttPolicies: policies.map((policy, i) => ({ id: `plant/m${i}`, service: 'plant/broker', ...policy })),
      ...model,
    },
    sink,
  )
  const plans = lowerMesh(mesh, sink)
  const plan = (name: string) => plans.find(({ id }) => id === `plant/${name}`)!
  const port = () => plan('broker').config.inbound.ports['1883']!
  return { mesh, plan, port, codes: sink.diagnostics.map(d => `${d.severity} ${d.code}`), found: sink.diagnostics }
}

describe('ports and services', () => {
  it('without a policy are bytes', () => {
    const { port, plan } = run([])
    expect(port()).toMatchObject({ protocol: 'tcp', connections: { principals: { 'sensor.plant.cluster.local': 'allow/plant/p' } } })
    expect(port()).not.toHaveProperty('mqtt')
    expect(plan('sensor').config.outbound.services['plant/broker:1883']).toMatchObject({ protocol: 'tcp' })
    expect([plan('broker').features, plan('sensor').features]).toEqual([['inbound-tcp'], ['outbound-tcp']])
  })

  it('with one are MQTT where it says something: rights at the broker, routes at the caller', () => {
    const rights = run([{ topics: [] }])
    expect([rights.plan('broker').features, rights.plan('sensor').features]).toEqual([['inbound-mqtt'], ['outbound-tcp']])
    const routes = run([{ routing: { hash: 'clientId' } }])
    expect([routes.plan('broker').features, routes.plan('sensor').features]).toEqual([['inbound-mqtt'], ['outbound-mqtt']])
    expect(routes.plan('sensor').config.outbound.clusters['plant/broker:1883']).toMatchObject({ protocol: 'tcp' })
  })

  it('depend on the policy', () => {
    const { plan } = run([{ routing: { sticky: true } }])
    expect(plan('broker').dependencies).toContain('mqtt-policy plant/m0')
    expect(plan('sensor').dependencies).toContain('mqtt-policy plant/m0')
    expect(plan('spare').dependencies).not.toContain('mqtt-policy plant/m0')
  })

  it('of the backends of a split have the policies of its apex', () => {
    const apex = broker('apex', { workloads: [] })
    const splits = [{ id: 'plant/s', service: 'plant/apex', backends: [{ service: 'plant/broker', weight: 1 }] }]
    const { port, plan } = run(
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
    const { plan } = run([{ routing: { publishes: [{ name: 'logs', topics: ['log/#'], service: 'plant/spare' }] } }])
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
    const { plan } = run([{ routing: { publishes: [{ topics: ['log/#'], service: 'plant/spare' }] } }], {
      workloads,
      services: [broker('broker', { workloads: [] }), broker('spare', { workloads: [] })],
    })
    const { services, clusters } = plan('sensor').config.outbound
    expect([Object.keys(services), Object.keys(clusters)]).toEqual(Array(2).fill(['plant/broker:1883', 'plant/spare:1883']))
  })

  it('may be called in a circle', () => {
    const to = (service: string) => ({ routing: { publishes: [{ topics: ['#'], service }] } })
    const { plan, codes } = run([to('plant/spare'), { service: 'plant/spare', ...to('plant/broker') }])
    expect(Object.keys(plan('sensor').config.outbound.services)).toEqual(['plant/broker:1883', 'plant/spare:1883'])
    expect(codes).toEqual([])
  })
})

describe('defaults', () => {
  it('of a policy that says nothing', () => {
    expect(run([{}]).port().mqtt).toMatchObject({
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
    const { mqtt } = run([
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
    const { plan, port } = run([{ routing: { sticky: true }, health: {}, websocket: { path: '/mqtt' } }])
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
    const { port, codes } = run([{ topics: [{ clients: [{ identity: 'plant/sensor' }, { identity: 'plant/senser' }], publish: ['a'] }] }])
    expect(port().mqtt!.topics![0]!.clients).toMatchObject([{ principals: ['sensor.plant.cluster.local'], group: 'any' }, { principals: [] }])
    expect(codes).toEqual(['error reference/unknown-identity'])
  })

  it('without a certificate are let in by the group any alone', () => {
    const sources = (group: 'any' | 'authenticated') => [{ id: 'plant/q', destination: { service: 'plant/broker' }, sources: [{ group }] }]
    expect(run([{}], { accessPolicies: sources('any') }).port().mqtt!.anyone).toBe('allow/plant/q')
    expect(run([{}], { accessPolicies: sources('authenticated') }).port().mqtt!.anyone).toBeNull()
  })

  it('whose credential names a missing identity have none', () => {
    const credentials = [{ username: 'u', tokenHash: `sha256:${'0'.repeat(64)}`, identity: 'plant/none' }]
    expect(run([{ authentication: { credentials } }]).port().mqtt!.authentication).toMatchObject({ checked: true, tokens: [] })
  })
})

describe('templates', () => {
  const templates = (rewrite: NonNullable<MqttPolicy['rewrite']>) =>
    run([{ rewrite }])
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

describe('diagnostics', () => {
  const path = { topics: (publish: string[]): Parts => ({ topics: [{ publish }] }) }
  const listener = (tls: 'none' | 'server', direction: 'inbound' | 'outbound' = 'inbound') => ({
    workloads: [
      { id: 'plant/broker', identity: 'plant/broker', proxy: { listeners: [{ direction, address: '0.0.0.0', port: 1883, tls }] } },
      { id: 'plant/spare', identity: 'plant/spare' },
    ],
  })
  it.each<[string, (Parts & { id?: string; service?: string })[], string[], Partial<MeshModel>?]>([
    ['#', [path.topics(['a#'])], ['error mqtt/bad-filter']],
    ['something after #', [path.topics(['a/#/b'])], ['error mqtt/bad-filter']],
    ['+', [path.topics(['+a'])], ['error mqtt/bad-filter']],
    ['a shared subscription', [path.topics(['$share/g/a'])], ['error mqtt/bad-filter']],
    ['NUL', [path.topics(['a\0'])], ['error mqtt/bad-filter']],
    ['half a character', [path.topics(['a\ud800'])], ['error mqtt/bad-filter']],
    ['empty levels and $ are fine', [path.topics(['//', '/', '$SYS/#', '+/+', '#'])], []],
    ['a placeholder', [path.topics(['site/{identify}/#'])], ['error mqtt/unknown-placeholder']],
    ['a placeholder of a client id', [{ connect: [{ clientIds: [{ exact: '{clientId}' }] }] }], ['error mqtt/unknown-placeholder']],
    ['a placeholder in a limit', [{ limits: { rates: [{ of: 'bytes', amount: 1, topics: ['{identity}'] }] } }], ['error mqtt/unknown-placeholder']],
    ['a rule of nothing', [{ topics: [{}] }], ['warning mqtt/rule-without-topics']],
    ['a connect rule after one for everyone', [{ connect: [{ clients: [{ group: 'any' }] }, {}] }], ['warning mqtt/unreachable-rule']],
    [
      'a rewrite rule after a wider one',
      [
        {
          rewrite: [
            { client: 'a/#', broker: 'b/#' },
            { client: 'a/{x}', broker: 'c/{x}' },
          ],
        },
      ],
      ['warning mqtt/unreachable-rule'],
    ],
    [
      'a route after a wider one',
      [
        {
          routing: {
            publishes: [
              { topics: ['a/#'], service: 'plant/spare' },
              { topics: ['a/+', 'a'], service: 'plant/spare' },
            ],
          },
        },
      ],
      ['warning mqtt/unreachable-rule'],
    ],
    ['templates of other variables', [{ rewrite: [{ client: 'a/{x}', broker: 'b/{y}' }] }], ['error mqtt/bad-template']],
    ['templates with +', [{ rewrite: [{ client: 'a/+', broker: 'b/+' }] }], ['error mqtt/bad-template']],
    ['one open template', [{ rewrite: [{ client: 'a/#', broker: 'b' }] }], ['error mqtt/bad-template']],
    ['a variable in a level', [{ rewrite: [{ client: 'a-{x}', broker: 'b-{x}' }] }], ['error mqtt/bad-template']],
    ['a prefix with a wildcard', [{ rewrite: [{ prefix: { add: 'a/#' } }] }], ['error mqtt/bad-template']],
    ['no such service', [{ service: 'plant/brokr' }], ['error reference/unknown-service']],
    ['no such port', [{ port: 1884 }], ['error mqtt/no-mqtt-port']],
    ['two policies with one section', [{ onDeny: {} }, { onDeny: {} }], ['error mqtt/two-policies']],
    ['two policies with topics', [path.topics(['a']), path.topics(['b'])], []],
    [
      'a short hash',
      [{ authentication: { credentials: [{ username: 'u', passwordHash: '$7$10$c2FsdA==$c2FsdA==' }] } }],
      ['error mqtt/bad-password-hash'],
    ],
    [
      'two passwords of one user',
      [{ authentication: { credentials: [0, 1].map(() => ({ username: 'u', passwordHash: `$pbkdf2-sha256$10$c2FsdA$${'A'.repeat(43)}` })) } }],
      ['error mqtt/two-passwords'],
    ],
    [
      'a slow hash',
      [{ authentication: { credentials: [{ username: 'u', passwordHash: `$pbkdf2-sha256$29000$c2FsdA$${'A'.repeat(43)}` }] } }],
      ['warning mqtt/slow-password-hash'],
    ],
    ['keep-alive', [{ connect: [{ keepAlive: { min: '10s', max: '5s' } }] }], ['error mqtt/bad-keep-alive']],
    ['keep-alive of half a second', [{ connect: [{ keepAlive: { max: '1500ms' } }] }], ['error mqtt/bad-keep-alive']],
    ['topics of a CONNECT', [{ limits: { rates: [{ of: 'connects', amount: 1, topics: ['a'] }] } }], ['error mqtt/no-topic']],
    ['a rate in no time', [{ limits: { rates: [{ of: 'bytes', amount: 1, per: '0s' }] } }], ['error mqtt/no-time']],
    [
      'two limits of one name',
      [
        {
          limits: {
            rates: [
              { of: 'bytes', amount: 1 },
              { of: 'bytes', amount: 2 },
            ],
          },
        },
      ],
      ['error reference/duplicate-id'],
    ],
    ['a right by client id', [{ topics: [{ publish: ['a/{clientId}'] }] }], ['warning mqtt/unbound-client-id']],
    ['a right by bound client id', [{ topics: [{ publish: ['a/{clientId}'] }], connect: [{ clientIds: [{ exact: '{identity}' }] }] }], []],
    ['a right by user name', [{ topics: [{ clients: [{ username: { exact: 'root' } }], publish: ['#'] }] }], ['warning mqtt/unchecked-username']],
    ['a regex', [{ connect: [{ clientIds: [{ regex: '(a+)+b' }] }] }], ['error route/unsafe-regex']],
    ['a plain listener without a policy', [], ['error mqtt/listener-tls'], listener('none')],
    ['a plain outbound listener', [{}], ['error mqtt/listener-tls'], listener('none', 'outbound')],
    ['a plain listener for nobody', [{}], ['warning mqtt/nobody-without-certificate'], listener('server')],
  ])('%s', (_, policies, expected, model = {}) => expect(run(policies, model).codes).toEqual(expected))

  it('name the nearest placeholder, and both policies', () => {
    expect(run([path.topics(['{identify}'])]).found[0]).toMatchObject({
      pointer: '/mqttPolicies/0/topics/0/publish/0',
      notes: ['what there is: {identity}, {clientId}, {username}', 'did you mean {identity}?'],
    })
    expect(run([{ limits: {} }, { limits: {} }]).found[0]).toMatchObject({
      message: 'plant/m0 and plant/m1 both have limits for one port',
      related: [{ pointer: '/mqttPolicies/0' }],
    })
  })
})
