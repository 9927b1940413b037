import { describe, expect, test } from 'vitest'
import { ask, brokerMesh, BUYER, CONNECT, forwarded, MOSQUITTO_HASH, named, NOBODY, PASSWORD_HASH, TOKEN_HASH } from './mqtt-mesh.ts'
import type { Caller } from '../../src/explain/flow.ts'
import type { MqttSession } from '../../src/explain/mqtt/flow.ts'

type Row = [what: string, caller: Caller, session: Partial<MqttSession>, expected: string]

describe('who may connect', () => {
  const open = brokerMesh()
  const known = brokerMesh({ topics: [] }, { accessPolicies: [] })
  test('without connect rules: whom access policies let in', () => {
    expect(ask(open, BUYER, CONNECT)).toBe('allowed allow/mqtt@shop/store:80')
    expect(ask(known, BUYER, CONNECT)).toBe('denied closed deny/default@shop/store:80')
  })

  test('without a certificate: only by a policy for any, at a listener that asks for none', () => {
    const byCertificate = brokerMesh(
      {},
      { accessPolicies: [{ id: 'shop/p', destination: { identity: 'shop/store' }, sources: [{ group: 'authenticated' }] }] },
    )
    expect(ask(open, NOBODY, CONNECT)).toBe('allowed allow/mqtt@shop/store:80')
    expect(ask(byCertificate, NOBODY, CONNECT)).toBe('denied closed deny/default@shop/store:80')
    const mutual = brokerMesh(
      {},
      { workloads: ['buyer', 'store'].map(name => ({ id: `shop/${name}`, identity: `shop/${name}`, ports: [{ number: 80 }] })) },
    )
    expect(ask(mutual, NOBODY, CONNECT)).toBe('denied closed deny/certificate@shop/store')
  })

  test('a port without an MQTT policy asks for nothing more', () => {
    const workloads = ['buyer', 'store'].map(name => ({ id: `shop/${name}`, identity: `shop/${name}`, ports: [{ number: 80 }] }))
    const bytes = brokerMesh({}, { mqttPolicies: [], workloads })
    expect(ask(bytes, BUYER, CONNECT, { username: 'whoever', password: 'x' })).toBe('allowed allow/shop/clients')
    expect(ask(bytes, BUYER, { kind: 'publish', topic: 'a/+' })).toBe('allowed allow/shop/clients')
  })
})

describe('credentials', () => {
  const credentials = [
    { username: 'pass', passwordHash: PASSWORD_HASH },
    { username: 'mosq', passwordHash: MOSQUITTO_HASH },
    { username: 'token', tokenHash: TOKEN_HASH, identity: 'shop/v1' },
  ]
  const clientIds = [{ exact: '{identity}' }]
  const mesh = brokerMesh({ authentication: { credentials }, connect: [{ name: 'own', clientIds }] })
  const bad = (version: '3.1.1' | '5') => `denied CONNACK ${version === '5' ? '86' : '04'} closed credentials`
  test.each<Row>([
    ['a right password', NOBODY, { username: 'pass', password: 'secret', clientId: 'pass' }, 'allowed #connect-own'],
    ['one of mosquitto', NOBODY, { username: 'mosq', password: 'secret', clientId: 'mosq' }, 'allowed #connect-own'],
    ['a wrong one', NOBODY, { username: 'pass', password: 'secres', clientId: 'pass' }, bad('5')],
    ['a wrong one in 3.1.1', NOBODY, { username: 'pass', password: 'secres', version: '3.1.1' }, bad('3.1.1')],
    ['another user', NOBODY, { username: 'pas', password: 'secret', clientId: 'pas' }, bad('5')],
    ['a token gives its identity', NOBODY, { username: 'token', password: 'token-1', clientId: 'v1.shop.cluster.local' }, 'allowed #connect-own'],
    ['a token needs no user name', NOBODY, { password: 'token-1', clientId: 'v1.shop.cluster.local' }, 'allowed #connect-own'],
    ['a token of another name', NOBODY, { username: 'pass', password: 'token-1' }, bad('5')],
    ['neither', NOBODY, {}, 'denied CONNACK 87 closed anonymous'],
    ['neither in 3.1.1', NOBODY, { version: '3.1.1' }, 'denied CONNACK 05 closed anonymous'],
    ['a certificate is enough', BUYER, { clientId: 'buyer.shop.cluster.local' }, 'allowed #connect-own'],
    ['a wrong password is wrong with one, too', BUYER, { username: 'pass', password: 'x', clientId: 'buyer.shop.cluster.local' }, bad('5')],
    ['the certificate stays the identity', BUYER, { username: 'pass', clientId: 'pass' }, 'denied CONNACK 85 closed client-id'],
  ])('%s', (_, caller, session, expected) => expect(ask(mesh, caller, CONNECT, session)).toBe(expected))

  test('always: a certificate is not enough', () => {
    const both = brokerMesh({ authentication: { credentials, required: 'always' } })
    expect(ask(both, BUYER, CONNECT)).toBe(bad('5'))
    expect(ask(both, BUYER, CONNECT, { username: 'pass', password: 'secret' })).toBe('allowed allow/mqtt@shop/store:80')
  })

  test('anonymous: allowed where the model says so', () => {
    expect(ask(brokerMesh({ authentication: { credentials, anonymous: true } }), NOBODY, CONNECT)).toBe('allowed allow/mqtt@shop/store:80')
    expect(ask(brokerMesh({ authentication: { credentials, anonymous: true } }), NOBODY, CONNECT, { username: 'pass', password: 'x' })).toBe(bad('5'))
  })

  test('strip: the broker gets none', () => {
    expect(forwarded(brokerMesh({ authentication: { credentials, forward: 'strip' } }), BUYER, CONNECT)).toBe('clean no credentials')
    expect(forwarded(mesh, BUYER, CONNECT, { clientId: 'buyer.shop.cluster.local' })).toBe('clean credentials')
  })
})

describe('connect rules', () => {
  const mesh = brokerMesh({
    connect: [
      {
        name: 'buyer',
        clients: [{ identity: 'shop/buyer' }],
        clientIds: [{ exact: '{identity}' }, { prefix: 'b-' }, { regex: 'x[0-9]+' }],
        versions: [5],
      },
      {
        name: 'v1',
        clients: [{ identity: 'shop/v1' }],
        versions: ['3.1.1'],
        keepAlive: { min: '10s', max: '1m' },
        will: 'deny',
        cleanStart: 'force',
      },
      { name: 'plain', clients: [{ group: 'anonymous', clientId: { prefix: 'd-' } }], clientIds: [{ exact: 'd-1' }] },
    ],
  })
  test.each<Row>([
    ['the id of its identity', BUYER, { clientId: 'buyer.shop.cluster.local' }, 'allowed #connect-buyer'],
    ['a prefix', BUYER, { clientId: 'b-7' }, 'allowed #connect-buyer'],
    ['a regex', BUYER, { clientId: 'x12' }, 'allowed #connect-buyer'],
    ['a regex is about the whole id', BUYER, { clientId: 'x12y' }, 'denied CONNACK 85 closed client-id'],
    ['no id', BUYER, { clientId: '' }, 'denied CONNACK 85 closed client-id'],
    ['a version', BUYER, { clientId: 'b-7', version: '3.1.1' }, 'denied CONNACK 01 closed version'],
    ['the other version', named('v1'), { version: '5' }, 'denied CONNACK 84 closed version'],
    ['keep-alive', named('v1'), { version: '3.1.1', keepAlive: 60 }, 'allowed #connect-v1'],
    ['keep-alive too short', named('v1'), { version: '3.1.1', keepAlive: 9 }, 'denied CONNACK 05 closed keep-alive'],
    ['keep-alive too long', named('v1'), { version: '3.1.1', keepAlive: 61 }, 'denied CONNACK 05 closed keep-alive'],
    ['no keep-alive is longer', named('v1'), { version: '3.1.1', keepAlive: 0 }, 'denied CONNACK 05 closed keep-alive'],
    ['a will', named('v1'), { version: '3.1.1', keepAlive: 10, will: { topic: 'a' } }, 'denied CONNACK 05 closed will'],
    ['no rule', named('thief'), {}, 'denied CONNACK 87 closed connect'],
    ['all parts of a client', NOBODY, { clientId: 'd-1' }, 'allowed #connect-plain'],
    ['and the rule that it picks decides', NOBODY, { clientId: 'd-2' }, 'denied CONNACK 85 closed client-id'],
    ['not all parts', NOBODY, { clientId: 'e-1' }, 'denied CONNACK 87 closed connect'],
  ])('%s', (_, caller, session, expected) => expect(ask(mesh, caller, CONNECT, session)).toBe(expected))

  test('a forced clean start', () => {
    expect(forwarded(mesh, named('v1'), CONNECT, { version: '3.1.1', cleanStart: false })).toBe('clean credentials')
    expect(forwarded(mesh, BUYER, CONNECT, { clientId: 'b-7', cleanStart: false })).toBe('kept credentials')
  })
})

describe('wills', () => {
  const mesh = brokerMesh({
    topics: [{ name: 'last', publish: ['last/{clientId}'] }],
    limits: { maxQos: 1, maxPayloadBytes: 10, retain: 'deny' },
    rewrite: [{ prefix: { add: 'shop' } }],
  })
  test.each<Row>([
    ['on a topic of its own', BUYER, { will: { topic: 'last/me' } }, 'allowed allow/mqtt@shop/store:80'],
    ['on another', BUYER, { will: { topic: 'last/you' } }, 'denied CONNACK 87 closed will'],
    ['in 3.1.1', BUYER, { version: '3.1.1', will: { topic: 'last/you' } }, 'denied CONNACK 05 closed will'],
    ['on no topic', BUYER, { will: { topic: 'last/+' } }, 'rejected CONNACK 82 closed packet'],
    ['of a QoS', BUYER, { will: { topic: 'last/me', qos: 2 } }, 'denied CONNACK 9b closed qos'],
    ['of a size', BUYER, { will: { topic: 'last/me', payloadBytes: 11 } }, 'denied CONNACK 95 closed payload'],
    ['retained', BUYER, { will: { topic: 'last/me', retain: true } }, 'denied CONNACK 9a closed retain'],
  ])('%s', (_, caller, session, expected) => expect(ask(mesh, caller, CONNECT, session)).toBe(expected))

  test('are rewritten', () => expect(forwarded(mesh, BUYER, CONNECT, { will: { topic: 'last/me' } })).toBe('clean credentials shop/last/me'))
})

describe('health probes', () => {
  const mesh = brokerMesh({ health: {}, connect: [], topics: [{ publish: ['#'] }] })
  test('may connect and nothing else', () => {
    const probe = { clientId: 'pipyc-health-1', version: '3.1.1' } as const
    expect(ask(mesh, BUYER, CONNECT, probe)).toBe('allowed health/mqtt@shop/store:80')
    expect(ask(mesh, BUYER, { kind: 'publish', topic: 'a', qos: 0 }, probe)).toBe('denied publish')
    expect(ask(mesh, BUYER, { kind: 'subscribe', filter: 'a' }, probe)).toBe('denied SUBACK 80 subscribe')
  })
  test.each<Row>([
    ['version 5', BUYER, { clientId: 'pipyc-health-1', version: '5' }, 'denied CONNACK 87 closed connect'],
    ['a session that is kept', BUYER, { clientId: 'pipyc-health-1', version: '3.1.1', cleanStart: false }, 'denied CONNACK 05 closed connect'],
    ['another client id', BUYER, { clientId: 'health-1' }, 'denied CONNACK 87 closed connect'],
    ['a will', BUYER, { clientId: 'pipyc-health-1', will: { topic: 'a' } }, 'denied CONNACK 87 closed connect'],
    ['a user name', BUYER, { clientId: 'pipyc-health-1', username: 'u' }, 'denied CONNACK 87 closed connect'],
    ['no certificate', NOBODY, { clientId: 'pipyc-health-1' }, 'denied CONNACK 87 closed connect'],
  ])('%s makes it none', (_, caller, session, expected) => expect(ask(mesh, caller, CONNECT, session)).toBe(expected))
})
