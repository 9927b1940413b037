// A mesh with one of each of what MQTT policies have: a split of brokers, a topic route, other names, users, clients without a certificate.
import { createHash } from 'node:crypto'
import type { MeshModel } from '../../src/model/mesh-model.generated.js'

const names = ['sensor', 'dashboard', 'stranger', 'broker']
const broker = (name: string) => ({ id: `iot/${name}`, identity: 'iot/broker', ports: [{ number: 1883 }] })
const service = (name: string, workloads = [name]) => ({
  id: `iot/${name}`,
  ports: [{ port: 1883, protocol: 'mqtt' as const }],
  workloads: workloads.map(workload => `iot/${workload}`),
})

export const plant: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'plant' },
  identities: names.map(name => ({ id: `iot/${name}` })),
  workloads: [
    ...['sensor', 'dashboard', 'stranger'].map(name => ({ id: `iot/${name}`, identity: `iot/${name}` })),
    broker('blue'),
    broker('green'),
    broker('alerts'),
    {
      ...broker('edge'),
      proxy: {
        listeners: [
          { direction: 'inbound', address: '0.0.0.0', port: 11883, workloadPort: 1883, tls: 'none' },
          { direction: 'inbound', address: '0.0.0.0', port: 18883, workloadPort: 1883, tls: 'server' },
        ],
      },
    },
  ],
  services: [service('broker', ['blue', 'green']), service('blue'), service('green'), service('alerts'), service('edge')],
  routeGroups: [{ id: 'iot/any', tcp: {} }],
  accessPolicies: [
    {
      id: 'iot/clients',
      destination: { identity: 'iot/broker' },
      sources: [{ identity: 'iot/sensor' }, { identity: 'iot/dashboard' }],
      rules: [{ kind: 'tcp', routeGroup: 'iot/any' }],
    },
    { id: 'iot/devices', destination: { service: 'iot/edge' }, sources: [{ group: 'any' }], rules: [{ kind: 'tcp', routeGroup: 'iot/any' }] },
  ],
  splits: [
    {
      id: 'iot/split',
      service: 'iot/broker',
      backends: [
        { service: 'iot/blue', weight: 3 },
        { service: 'iot/green', weight: 1 },
      ],
    },
  ],
  mqttPolicies: [
    {
      id: 'iot/main',
      service: 'iot/broker',
      connect: [{ name: 'sensors', clients: [{ identity: 'iot/sensor' }], versions: ['5'], will: 'allow' }, { clients: [{ group: 'certificate' }] }],
      topics: [
        {
          name: 'own',
          clients: [{ identity: 'iot/sensor', clientId: { prefix: 's' } }],
          publish: ['site/{clientId}/#'],
          subscribe: ['news', 'news/+/#'],
        },
        { name: 'all', clients: [{ identity: 'iot/dashboard' }], subscribe: ['#'] },
      ],
      rewrite: [{ name: 'tenant', clients: [{ identity: 'iot/sensor' }], prefix: { strip: 'site', add: 'tenant/site' } }],
      routing: { publishes: [{ name: 'alarm', topics: ['alerts/#'], service: 'iot/alerts' }] },
      limits: { maxQos: 1, retain: 'strip' },
    },
    {
      id: 'iot/users',
      service: 'iot/edge',
      authentication: {
        anonymous: true,
        forward: 'strip',
        credentials: [{ username: 'pump', tokenHash: `sha256:${createHash('sha256').update('token-1').digest('hex')}` }],
      },
      topics: [{ name: 'pumps', clients: [{ group: 'credentials', username: { exact: 'pump' } }], publish: ['pumps/{username}'] }],
    },
  ],
}

const EDGE = 'to: { workload: iot/edge }'

/** All of it holds. */
export const PLANT_CASES = `
  - { name: split, from: iot/sensor, to: iot/broker, mqtt: { send: connect, clientId: s1 }, expect: { verdict: allowed, backends: { iot/blue: 0.75, iot/green: 0.25 } } }
  - { name: renamed, from: iot/sensor, to: iot/broker, mqtt: { send: publish site/s1/x, clientId: s1, qos: 1, retain: true }, expect: { verdict: allowed, rule: "allow/mqtt/iot/main#own", forwarded: { topic: tenant/site/s1/x, retain: false } } }
  - { name: routed, from: iot/sensor, to: iot/broker, mqtt: { send: publish alerts/fire, clientId: s1 }, expect: { verdict: allowed, backend: "iot/alerts:1883", forwarded: { topic: alerts/fire } } }
  - { name: together, from: iot/sensor, to: iot/broker, mqtt: { send: "subscribe $share/g/news/#", clientId: s1, qos: 2 }, expect: { verdict: allowed, forwarded: { filter: "$share/g/news/#", qos: 1 } } }
  - { name: a name of nobody, from: iot/sensor, to: iot/broker, mqtt: { send: publish site/x/x, clientId: x, qos: 1 }, expect: { verdict: denied, packet: PUBACK, code: 0x87, backend: none } }
  - { name: an older protocol, from: iot/sensor, to: iot/broker, mqtt: { send: connect, version: 3.1.1 }, expect: { verdict: denied, packet: CONNACK, code: 1, closed: true } }
  - { name: too good, from: iot/sensor, to: iot/broker, mqtt: { send: publish site/s1/x, clientId: s1, qos: 2 }, expect: { verdict: denied, packet: PUBREC, code: 0x87, closed: false } }
  - { name: a will, from: iot/sensor, to: iot/broker, mqtt: { send: connect, clientId: s1, will: { topic: site/s1/gone } }, expect: { forwarded: { willTopic: tenant/site/s1/gone, cleanStart: true } } }
  - { name: a will elsewhere, from: iot/sensor, to: iot/broker, mqtt: { send: connect, clientId: s1, will: { topic: site/s2/gone } }, expect: { packet: CONNACK, code: 0x87, closed: true } }
  - { name: no topic, from: iot/sensor, to: iot/broker, mqtt: { send: "publish site/+", clientId: s1 }, expect: { verdict: rejected, packet: DISCONNECT, code: 0x81, closed: true } }
  - { name: no filter, from: iot/sensor, to: iot/broker, mqtt: { send: "subscribe site/#/x", clientId: s1 }, expect: { verdict: rejected } }
  - { name: everything, from: iot/dashboard, to: { workload: iot/green }, mqtt: { send: "subscribe #", clientId: d, cleanStart: false }, expect: { verdict: allowed, rule: "allow/mqtt/iot/main#all", closed: false } }
  - { name: a stranger, from: iot/stranger, to: { workload: iot/blue }, mqtt: connect, expect: { verdict: denied, packet: none, closed: true, rule: "deny/default@iot/blue:1883" } }
  - { name: a stranger at home, from: iot/stranger, to: iot/broker, mqtt: connect, expect: { verdict: denied, closed: true } }
  - { name: no certificate here, from: { certificate: none }, to: { workload: iot/blue }, mqtt: connect, expect: { verdict: denied, closed: true } }
  - { name: a pump, from: { certificate: none }, ${EDGE}, mqtt: { send: publish pumps/pump, username: pump, password: token-1, qos: 1 }, expect: { verdict: allowed, rule: "allow/mqtt/iot/users#pumps" } }
  - { name: its name stays here, from: { certificate: foreign }, ${EDGE}, mqtt: { send: connect, username: pump, password: token-1, cleanStart: false, version: 3.1.1, clientId: p }, expect: { verdict: allowed, forwarded: { credentials: false, cleanStart: false } } }
  - { name: a wrong pump, from: { certificate: none }, ${EDGE}, mqtt: { send: connect, username: pump, password: token-2 }, expect: { verdict: denied, packet: CONNACK, code: 0x86, rule: "deny/mqtt-credentials@iot/edge:1883" } }
  - { name: nobody may look, from: { certificate: none }, ${EDGE}, mqtt: { send: publish pumps/pump, version: 3.1.1 }, expect: { verdict: denied, packet: none, closed: false } }
`
