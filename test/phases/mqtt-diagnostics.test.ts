// What is said of MQTT policies that cannot be, or do nothing.
import { describe, expect, it } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.js'
import { type PolicyParts, runMqtt } from './mqtt-plant.ts'

describe('diagnostics', () => {
  const path = { topics: (publish: string[]): PolicyParts => ({ topics: [{ publish }] }) }
  const listener = (tls: 'none' | 'server', direction: 'inbound' | 'outbound' = 'inbound') => ({
    workloads: [
      { id: 'plant/broker', identity: 'plant/broker', proxy: { listeners: [{ direction, address: '0.0.0.0', port: 1883, tls }] } },
      { id: 'plant/spare', identity: 'plant/spare' },
    ],
  })
  it.each<[string, (PolicyParts & { id?: string; service?: string })[], string[], Partial<MeshModel>?]>([
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
  ])('%s', (_, policies, expected, model = {}) => expect(runMqtt(policies, model).codes).toEqual(expected))

  it('name the nearest placeholder, and both policies', () => {
    expect(runMqtt([path.topics(['{identify}'])]).found[0]).toMatchObject({
      pointer: '/mqttPolicies/0/topics/0/publish/0',
      notes: ['what there is: {identity}, {clientId}, {username}', 'did you mean {identity}?'],
    })
    expect(runMqtt([{ limits: {} }, { limits: {} }]).found[0]).toMatchObject({
      message: 'plant/m0 and plant/m1 both have limits for one port',
      related: [{ pointer: '/mqttPolicies/0' }],
    })
  })
})
