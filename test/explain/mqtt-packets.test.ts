import { describe, expect, test } from 'vitest'
import { mqttRuleIds, mqttRuleMeanings } from '../../src/explain/mqtt/rule.ts'
import type { MqttSession } from '../../src/explain/mqtt/flow.ts'
import { ask, brokerMesh, BUYER, forwarded, named, NOBODY, publish, question, subscribe } from './mqtt-mesh.ts'
import { port, service } from './small-mesh.ts'

const V3 = { version: '3.1.1' } as const

describe('publishing', () => {
  const topics = [
    { name: 'own', clients: [{ identity: 'shop/buyer' }], publish: ['site/{identity}/#', 'by-id/{clientId}', '$SYS/{username}'] },
    { name: 'devices', clients: [{ group: 'anonymous' as const }], publish: ['+/state'] },
  ]
  const mesh = brokerMesh({ topics })
  test.each<[string, string, string, Partial<MqttSession>?]>([
    ['its own site', 'site/buyer.shop.cluster.local/temp', 'allowed #own'],
    ['the parent level of #', 'site/buyer.shop.cluster.local', 'allowed #own'],
    ["another's", 'site/v1.shop.cluster.local/temp', 'denied publish'],
    ['its client id', 'by-id/me', 'allowed #own'],
    ['a client id with a wildcard in it', 'by-id/+', 'rejected DISCONNECT 81 closed packet', { clientId: '+' }],
    ['a client id of two levels', 'by-id/a/b', 'denied publish', { clientId: 'a/b' }],
    ['no client id', 'by-id/', 'denied publish', { clientId: '' }],
    ['no user name', '$SYS/', 'denied publish'],
    ['a user name', '$SYS/u', 'allowed #own', { username: 'u' }],
    ['an empty topic', '', 'rejected DISCONNECT 81 closed packet'],
    ['a wildcard', 'site/#', 'rejected closed packet', V3],
  ])('%s', (_, topic, expected, session = {}) => expect(ask(mesh, BUYER, publish(topic), session)).toBe(expected))

  test('a leading wildcard leaves $ topics out', () => {
    expect(ask(mesh, NOBODY, publish('a/state'))).toBe('allowed #devices')
    expect(ask(mesh, NOBODY, publish('$SYS/state'))).toBe('denied publish')
  })

  test('placeholders take no $ and no wildcard', () => {
    const byId = brokerMesh({ topics: [{ publish: ['{clientId}/#'] }] })
    expect(ask(byId, BUYER, publish('$SYS/a'), { clientId: '$SYS' })).toBe('denied publish')
    expect(ask(byId, BUYER, publish('a/b'), { clientId: '#' })).toBe('denied publish')
  })

  test.each<[string, 0 | 1 | 2, Partial<MqttSession>, object, string]>([
    ['QoS 0', 0, {}, {}, 'denied publish'],
    ['QoS 1', 1, {}, {}, 'denied PUBACK 87 publish'],
    ['QoS 2', 2, {}, {}, 'denied PUBREC 87 publish'],
    ['QoS 1 to leave', 1, {}, { mqtt5: 'disconnect' }, 'denied DISCONNECT 87 closed publish'],
    ['QoS 0 is dropped all the same', 0, {}, { mqtt5: 'disconnect' }, 'denied publish'],
    ['QoS 1 of 3.1.1', 1, V3, {}, 'denied closed publish'],
    ['QoS 1 of 3.1.1 to drop', 1, V3, { mqtt3: 'drop' }, 'denied PUBACK 00 publish'],
    ['QoS 2 of 3.1.1 to drop', 2, V3, { mqtt3: 'drop' }, 'denied PUBREC 00 publish'],
    ['QoS 0 of 3.1.1', 0, V3, {}, 'denied publish'],
  ])('denied: %s', (_, qos, session, onDeny, expected) => {
    expect(ask(brokerMesh({ topics: [], onDeny }), BUYER, publish('a', { qos }), session)).toBe(expected)
  })

  test('limits of a packet', () => {
    const limited = brokerMesh({ limits: { maxPayloadBytes: 4, maxQos: 1, retain: 'deny' } })
    expect(ask(limited, BUYER, publish('a', { payloadBytes: 4, qos: 1 }))).toBe('allowed allow/mqtt@shop/store:80')
    expect(ask(limited, BUYER, publish('a', { payloadBytes: 5, qos: 1 }))).toBe('denied PUBACK 97 payload')
    expect(ask(limited, BUYER, publish('a', { qos: 2 }))).toBe('denied PUBREC 87 qos')
    expect(ask(limited, BUYER, publish('a', { retain: true, qos: 1 }))).toBe('denied PUBACK 87 retain')
    expect(forwarded(brokerMesh({ limits: { retain: 'strip' } }), BUYER, publish('a', { retain: true }))).toBe('a')
    expect(forwarded(brokerMesh(), BUYER, publish('a', { retain: true }))).toBe('a retained')
  })

  test('what still bears on it', () => {
    const rates = [
      { of: 'publishes' as const, key: 'identity' as const, amount: 5, topics: ['a/#'] },
      { of: 'bytes' as const, amount: 100 },
      { of: 'connects' as const, amount: 1 },
    ]
    const mesh = brokerMesh({ limits: { rates } })
    expect(question(mesh, BUYER, publish('a/b')).next.map(({ kind }) => kind)).toEqual([
      'limit/mqtt/shop/mqtt#publishes-by-identity',
      'limit/mqtt/shop/mqtt#bytes-by-instance',
    ])
    expect(question(mesh, BUYER, publish('b')).next.map(({ kind }) => kind)).toEqual(['limit/mqtt/shop/mqtt#bytes-by-instance'])
  })
})

describe('subscribing', () => {
  const mesh = brokerMesh({
    topics: [
      { name: 'watch', clients: [{ identity: 'shop/v1' }], subscribe: ['site/#', 'site-2', 'site-2/+/#'] },
      { name: 'own', clients: [{ group: 'any' }], subscribe: ['own/{clientId}/+'] },
      { name: 'parts', clients: [{ identity: 'shop/v1' }], subscribe: ['part'] },
      { name: 'rest', clients: [{ identity: 'shop/v1' }], subscribe: ['part/+/#'] },
    ],
    limits: { maxQos: 1 },
  })
  test.each<[string, string, string, Partial<MqttSession>?]>([
    ['narrower', 'site/+/temp', 'allowed #watch'],
    ['the same', 'site/#', 'allowed #watch'],
    ['wider', '#', 'denied SUBACK 87 subscribe'],
    ['wider in 3.1.1', '#', 'denied SUBACK 80 subscribe', V3],
    ['a wildcard over what is allowed', '+/x', 'denied SUBACK 87 subscribe'],
    ['several filters of a rule together', 'site-2/#', 'allowed #watch'],
    ['several rules together', 'part/#', 'allowed allow/mqtt@shop/store:80'],
    ['shared', '$share/g/site/+', 'allowed #watch'],
    ['shared and wider', '$share/g/#', 'denied SUBACK 87 subscribe'],
    ['shared without a group', '$share//site/+', 'rejected SUBACK 8f packet'],
    ['no filter', 'site/a#', 'rejected SUBACK 8f packet'],
    ['no filter in 3.1.1', 'site/+a', 'rejected SUBACK 80 packet', V3],
    ['its client id', 'own/me/x', 'allowed #own'],
    ["another's client id", 'own/+/x', 'denied SUBACK 87 subscribe'],
  ])('%s', (_, filter, expected, session = {}) => expect(ask(mesh, named('v1'), subscribe(filter), session)).toBe(expected))

  test('QoS is lowered', () => expect(forwarded(mesh, named('v1'), subscribe('site/#', { qos: 2 }))).toBe('site/# 1'))

  test('says which rule comes nearest', () => {
    const { nearest } = question(mesh, BUYER, subscribe('site/#'))
    expect(nearest[0]).toMatchObject({
      id: 'allow/mqtt/shop/mqtt#own',
      predicates: [{ holds: true }, { text: 'filter stays within own/{clientId}/+', holds: false }],
    })
  })
})

describe('rewriting', () => {
  const mesh = brokerMesh({
    topics: [{ publish: ['#', '$SYS/#'], subscribe: ['#', '$SYS/#'] }],
    rewrite: [
      { name: 'areas', client: 'site/{area}/{id}/#', broker: 'plant/{id}/{identity}/{area}/#' },
      { name: 'stats', clients: [{ identity: 'shop/v1' }], client: 'stats/#', broker: '$SYS/#' },
      { name: 'public', prefix: { strip: 'pub/' } },
      { name: 'rest', prefix: { strip: 'shop', add: 'tenant/a' } },
    ],
  })
  test.each([
    ['site/hall/7/temp/x', 'plant/7/buyer.shop.cluster.local/hall/temp/x'],
    ['site/hall/7', 'plant/7/buyer.shop.cluster.local/hall'],
    ['site/hall', 'site/hall'],
    ['pub/a', 'a'],
    ['pub', 'nothing'],
    ['pub/$SYS/a', 'nothing'],
    ['shop/a', 'tenant/a/a'],
    ['shop', 'tenant/a'],
    ['stats/a', 'stats/a'],
    ['$SYS/a', '$SYS/a'],
  ])('a publish to %s is %s', (topic, expected) => expect(forwarded(mesh, BUYER, publish(topic))).toBe(expected))

  test.each([
    ['site/+/7/#', 'plant/7/buyer.shop.cluster.local/+/# 0'],
    ['site/+/+/temp', 'plant/+/buyer.shop.cluster.local/+/temp 0'],
    ['site/#', 'nothing'],
    ['+/a/b', 'nothing'],
    ['#', 'nothing'],
    ['shop/#', 'tenant/a/# 0'],
    ['$share/g/shop/+', '$share/g/tenant/a/+ 0'],
    ['other/+', 'other/+ 0'],
  ])('a subscription to %s is %s', (filter, expected) => expect(forwarded(mesh, BUYER, subscribe(filter))).toBe(expected))

  test('is for its clients', () => expect(forwarded(mesh, named('v1'), publish('stats/a'))).toBe('$SYS/a'))
  test('has its own refusal', () => expect(ask(mesh, BUYER, subscribe('#'))).toBe('denied SUBACK 87 rewrite'))
})

describe('routes of publishes', () => {
  const archive = service('v2', { ports: [port(80, { protocol: 'mqtt' })] })
  const workloads = ['buyer', 'store', 'v2'].map(name => ({ id: `shop/${name}`, identity: `shop/${name}`, ports: [{ number: 80 }] }))
  const parts = {
    services: [service('store', { ports: [port(80, { protocol: 'mqtt' })] }), archive],
    workloads,
    accessPolicies: ['store', 'v2'].map(name => ({
      id: `shop/${name}`,
      destination: { identity: `shop/${name}` },
      sources: [{ identity: 'shop/buyer' }],
    })),
  }
  const mqttPolicies = [
    {
      id: 'shop/mqtt',
      service: 'shop/store',
      routing: { publishes: [{ name: 'logs', topics: ['log/#'], service: 'shop/v2' }] },
      topics: [{ publish: ['a'] }],
    },
    { id: 'shop/archive', service: 'shop/v2', topics: [{ name: 'logs', publish: ['log/+'] }] },
  ]
  const mesh = brokerMesh({}, { ...parts, mqttPolicies })
  const workload = { workload: 'shop/buyer' }
  test('go to the other broker, whose own policy decides', () => {
    expect(question(mesh, workload, publish('log/x')).answers).toMatchObject([
      { verdict: 'allowed', broker: 'shop/v2:80', rule: 'allow/mqtt/shop/archive#logs' },
    ])
    expect(question(mesh, workload, publish('log/x/y')).answers).toMatchObject([{ verdict: 'denied', broker: 'shop/v2:80' }])
    expect(question(mesh, workload, publish('a')).answers).toMatchObject([{ verdict: 'allowed', broker: 'shop/store:80' }])
  })
  test('are chosen by the caller’s own proxy: without one there are none', () => {
    expect(question(mesh, BUYER, publish('log/x')).answers).toMatchObject([{ verdict: 'denied', broker: 'shop/store:80' }])
  })
})

describe('rule ids', () => {
  const mesh = brokerMesh({
    connect: [{ name: 'all' }],
    topics: [{ name: 'all', publish: ['#'] }],
    limits: { connections: [{ max: 5 }] },
    rewrite: [{ prefix: { add: 'a' } }],
  })
  test('all have a meaning and a place', () => {
    const ids = mqttRuleIds(mesh)
    expect(ids).toEqual(
      expect.arrayContaining(['allow/mqtt/shop/mqtt#connect-all', 'limit/mqtt/shop/mqtt#connections-by-instance', 'deny/mqtt-publish@shop/store:80']),
    )
    for (const id of ids)
      expect(mqttRuleMeanings(mesh, id), id).toMatchObject([{ id, places: [{ place: { pointer: expect.stringContaining('/mqttPolicies/0') } }] }])
  })
  test.each(['deny/mqtt-publish@shop/store:81', 'deny/mqtt-constructor@shop/store:80', 'allow/mqtt/shop/mqtt#none'])('%s means nothing', id => {
    expect(mqttRuleMeanings(mesh, id)).toEqual([])
  })
})
