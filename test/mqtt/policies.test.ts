// What policies say besides topics: who may connect and how, limits, other names at the broker, WebSocket.
import { createHash, pbkdf2Sync } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { IConnackPacket, IPublishPacket, Packet } from 'mqtt-packet'
import { connectAsync } from 'mqtt'
import { describe, expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { meshOfEachTest, type MeshWithBrokerOptions } from './mesh-with-broker.ts'
import type { MqttMesh, Policy } from './mqtt-mesh.ts'
import { connected, connectPacket, type Level, open } from './raw-client.ts'
import { type RecordingBroker, startRecordingBroker } from './recording-broker.ts'

const publish = (topic: string, qos: 0 | 1 | 2, more: Partial<IPublishPacket> = {}): Packet =>
  ({ cmd: 'publish', topic, qos, dup: false, retain: false, payload: 'x', ...(qos > 0 && { messageId: 7 }), ...more }) as Packet

describePipy('MQTT policies', pipy => {
  let mqtt: MqttMesh
  let broker: RecordingBroker
  const startWith = meshOfEachTest(pipy)
  const start = async (policy: Policy, options: MeshWithBrokerOptions = {}) => {
    ;({ mqtt, broker } = await startWith(policy, options))
  }
  const sensor = (level: Level, fields = {}) => connected(mqtt.mesh.as('iot/sensor'), mqtt.inbound, level, fields)

  /** The code of CONNACK: what it is refused with, or 0. */
  async function code(level: Level, fields = {}, identity = 'iot/sensor'): Promise<number | undefined> {
    const raw = await open(mqtt.mesh.as(identity), mqtt.inbound, level)
    raw.send(connectPacket(level, fields))
    const { reasonCode, returnCode } = (await raw.next()) as IConnackPacket
    raw.close()
    return level === 5 ? reasonCode : returnCode
  }

  test('connect rules', async () => {
    await start({
      connect: [
        {
          clients: [{ identity: 'iot/sensor' }],
          clientIds: [{ exact: '{identity}' }, { prefix: 's-' }, { regex: 'r[0-9]+' }],
          keepAlive: { min: '10s', max: '60s' },
          will: 'deny',
          cleanStart: 'force',
        },
        { clients: [{ identity: 'iot/dashboard' }], versions: ['5'] },
      ],
    })
    const own = 'sensor.iot.cluster.local'
    for (const level of [4, 5] as const) {
      for (const clientId of [own, 's-', 's-1', 'r12']) expect(await code(level, { clientId }), clientId).toBe(0)
      for (const clientId of ['s', 'xs-', 'r12x', 'xr1', 'r', `${own}x`, 'dashboard.iot.cluster.local'])
        expect(await code(level, { clientId }), clientId).toBe(level === 5 ? 0x85 : 2)
      for (const keepalive of [9, 61, 0]) expect(await code(level, { clientId: 's-', keepalive })).toBe(level === 5 ? 0x87 : 5)
      for (const keepalive of [10, 60]) expect(await code(level, { clientId: 's-', keepalive })).toBe(0)
      const will = { topic: 'a', payload: Buffer.from('x'), qos: 0 as const, retain: false }
      expect(await code(level, { clientId: 's-', will })).toBe(level === 5 ? 0x87 : 5)
      expect(await code(level, { clientId: 's-2', clean: false })).toBe(0)
      expect(broker.sessions.at(-1)?.connect).toMatchObject({ clean: true, clientId: 's-2' })
    }
    expect(await code(4, { clientId: 'd' }, 'iot/dashboard')).toBe(1)
    expect(await code(5, { clientId: 'd' }, 'iot/dashboard')).toBe(0)
  })

  test('user names with passwords and tokens', async () => {
    const salt = Buffer.from('a salt of some bytes')
    const hash = (password: string, digest: string, size: number) => pbkdf2Sync(password, salt, 101, size, digest).toString('base64')
    await start({
      authentication: {
        required: 'always',
        forward: 'strip',
        credentials: [
          { username: 'ann', passwordHash: `$7$101$${salt.toString('base64')}$${hash('secret', 'sha512', 64)}` },
          { username: 'bob', tokenHash: `sha256:${createHash('sha256').update('token-1').digest('hex')}` },
        ],
      },
      topics: [{ publish: ['of/{username}/#'] }],
    })
    for (const level of [4, 5] as const) {
      const wrong = level === 5 ? 0x86 : 4
      expect(await code(level, {})).toBe(wrong)
      expect(await code(level, { username: 'ann' })).toBe(wrong)
      expect(await code(level, { username: 'ann', password: Buffer.from('Secret') })).toBe(wrong)
      expect(await code(level, { username: 'eve', password: Buffer.from('secret') })).toBe(wrong)
      expect(await code(level, { username: 'ann', password: Buffer.from('token-1') })).toBe(wrong)
      expect(await code(level, { username: 'bob', password: Buffer.from('token-1') })).toBe(0)
      // Twice: the second time it is remembered.
      for (const _ of [1, 2]) {
        const client = await sensor(level, { username: 'ann', password: Buffer.from('secret') })
        client.send(publish('of/ann/x', 0))
        client.send(publish('of/bob/x', 0))
        expect(await client.quiet()).toEqual([])
        expect(broker.sessions.at(-1)?.connect.username).toBeFalsy()
        expect(broker.sessions.at(-1)?.connect.password).toBeFalsy()
        client.close()
      }
    }
    expect(broker.topics).toEqual(['of/ann/x', 'of/ann/x', 'of/ann/x', 'of/ann/x'])
  })

  test('wrong passwords are computed at the rate of CONNECTs, each of them once, and take nothing from right ones', async () => {
    const passwordHash = (password: string) => {
      const salt = Buffer.from('a salt of some bytes')
      return `$7$101$${salt.toString('base64')}$${pbkdf2Sync(password, salt, 101, 64, 'sha512').toString('base64')}`
    }
    await start({
      authentication: {
        required: 'always',
        credentials: [
          { username: 'ann', passwordHash: passwordHash('a') },
          { username: 'bob', passwordHash: passwordHash('b') },
          { username: 'eve', tokenHash: `sha256:${createHash('sha256').update('token').digest('hex')}` },
        ],
      },
      limits: { rates: [{ name: 'logins', of: 'connects', key: 'username', amount: 5, per: '1h' }] },
    })
    const newLines = mqtt.mesh.markLogs()
    const tried = (username: string, password: string) => code(5, { username, password: Buffer.from(password) })
    expect(await tried('ann', 'a')).toBe(0)
    for (let i = 0; i < 5; i++) expect(await tried('ann', `wrong ${i}`)).toBe(0x86)
    // No room for a new guess; those of before have been answered already.
    expect(await tried('ann', 'wrong 5')).toBe(0x9f)
    expect(await code(4, { username: 'ann', password: Buffer.from('wrong 6') })).toBe(3)
    for (let i = 0; i < 5; i++) expect(await tried('ann', `wrong ${i}`)).toBe(0x86)
    expect(newLines().filter(line => line.includes('limit/mqtt/iot/policy#logins'))).toHaveLength(2)
    // Who was right before may come on as often as the rate allows. Tokens and unknown user names cost nothing.
    for (let i = 0; i < 4; i++) expect(await tried('ann', 'a')).toBe(0)
    expect(await tried('ann', 'a')).toBe(0x9f)
    for (let i = 0; i < 7; i++) {
      expect(await tried('eve', `wrong ${i}`)).toBe(0x86)
      expect(await tried('nobody', `wrong ${i}`)).toBe(0x86)
    }
    expect(await tried('eve', 'token')).toBe(0)
    // Right passwords are no guesses.
    for (let i = 0; i < 4; i++) expect(await tried('bob', `wrong ${i}`)).toBe(0x86)
    expect(await tried('bob', 'b')).toBe(0)
    expect(await tried('bob', 'wrong 4')).toBe(0x86)
    expect(await tried('bob', 'b')).toBe(0)
  })

  test('payload, QoS and retain', async () => {
    await start({ limits: { maxPayloadBytes: 10, maxQos: 1, retain: 'strip' }, onDeny: { mqtt3: 'drop' } })
    for (const level of [4, 5] as const) {
      broker.topics.length = 0
      const client = await sensor(level)
      client.send(publish('a', 0, { payload: Buffer.alloc(11) }))
      client.send(publish('b', 0, { payload: Buffer.alloc(10), retain: true }))
      client.send(publish('c', 1, { payload: Buffer.alloc(100000), messageId: 1 }))
      expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 1, ...(level === 5 && { reasonCode: 0x97 }) })
      client.send(publish('d', 2, { messageId: 2 }))
      expect(await client.next()).toMatchObject({ cmd: 'pubrec', messageId: 2, ...(level === 5 && { reasonCode: 0x87 }) })
      client.send({ cmd: 'subscribe', messageId: 3, subscriptions: [{ topic: 'x', qos: 2 }] })
      expect(await client.next()).toMatchObject({ granted: [1] })
      expect(await client.quiet()).toEqual([])
      expect(broker.sessions.at(-1)?.packets).toMatchObject([{ topic: 'b', retain: false }, { cmd: 'subscribe' }, { cmd: 'pingreq' }])
      client.close()
    }
  })

  test('version 5 is told of the limits in CONNACK, where the broker does not tell of lower ones', async () => {
    const policy: Policy = { limits: { maxQos: 1, retain: 'deny' }, connect: [{ maxPacketBytes: 100_000 }] }
    await start(policy, { broker: { connackProperties: { serverKeepAlive: 9, userProperties: { a: 'b' } } } })
    const properties = async () => {
      const raw = await open(mqtt.mesh.as('iot/sensor'), mqtt.inbound, 5)
      raw.send(connectPacket(5))
      const connack = (await raw.next()) as IConnackPacket
      raw.close()
      return connack.properties
    }
    expect(await properties()).toEqual({
      serverKeepAlive: 9,
      userProperties: expect.objectContaining({ a: 'b' }),
      maximumQoS: 1,
      retainAvailable: false,
      maximumPacketSize: 100_000,
    })
    await broker.close()
    const other = await startRecordingBroker(mqtt.brokerAt, {
      connackProperties: { maximumQoS: 0, retainAvailable: true, maximumPacketSize: 5000, topicAliasMaximum: 1000 },
    })
    expect(await properties()).toEqual({ maximumQoS: 0, retainAvailable: false, maximumPacketSize: 5000, topicAliasMaximum: 64 })
    // 3.1.1 has no place for it.
    const older = await sensor(4)
    expect(await older.quiet()).toEqual([])
    older.close()
    await other.close()
    expect(other.faults).toEqual([])
  })

  test('publishes over the rate: version 5 is told, 3.1.1 is slowed down', async () => {
    await start({ limits: { rates: [{ of: 'publishes', key: 'clientId', topics: ['limited/#'], amount: 20, burst: 5 }] } })
    const told = await sensor(5, { clientId: 'five' })
    for (let id = 1; id <= 20; id++) told.send(publish('limited/x', 1, { messageId: id }))
    told.send(publish('free', 1, { messageId: 99 }))
    const codes: (number | undefined)[] = []
    for (let i = 0; i < 21; i++) codes.push(((await told.next()) as { reasonCode?: number }).reasonCode)
    const admitted = codes.filter(each => each === 0).length - 1
    expect(admitted).toBeGreaterThanOrEqual(5)
    expect(admitted).toBeLessThanOrEqual(9)
    expect(codes.filter(each => each === 0x97)).toHaveLength(20 - admitted)
    told.close()

    const slowed = await sensor(4, { clientId: 'four' })
    broker.topics.length = 0
    const started = performance.now()
    for (let i = 0; i < 25; i++) slowed.send(publish('limited/x', 0))
    await sleep(150)
    expect(broker.topics.length).toBeLessThan(15)
    expect(await slowed.quiet()).toEqual([])
    // 5 at once, 20 more at 20 a second.
    expect(performance.now() - started).toBeGreaterThan(900)
    expect(broker.topics).toHaveLength(25)
    slowed.close()
  })

  test('bytes over the rate, CONNECTs over the rate, and sessions at once', async () => {
    await start({
      limits: {
        connections: [{ key: 'clientId', max: 2 }],
        rates: [
          { of: 'bytes', amount: 1000, per: '60s' },
          { of: 'connects', key: 'clientId', amount: 1, per: '60s', burst: 3 },
        ],
        overLimit: { mqtt5: 'disconnect' },
      },
    })
    const client = await sensor(5, { clientId: 'a' })
    client.send(publish('x', 1, { payload: Buffer.alloc(700) }))
    expect(await client.next()).toMatchObject({ cmd: 'puback', reasonCode: 0 })
    const second = await sensor(4, { clientId: 'a' })
    expect(await code(5, { clientId: 'a', username: 'another' })).toBe(0x97)
    expect(await code(5, { clientId: 'a', username: 'another' })).toBe(0x9f)
    expect(await code(4, { clientId: 'b' })).toBe(0)
    client.send(publish('x', 1, { payload: Buffer.alloc(900) }))
    expect(await client.rest()).toMatchObject([{ cmd: 'disconnect', reasonCode: 0x96 }])
    second.close()
  })

  test('other names at the broker, in both directions', async () => {
    await start(
      {
        topics: [{ publish: ['in/#', 'dev/+/#'], subscribe: ['in/#', 'dev/+/#', 'both/#'] }],
        rewrite: [{ prefix: { strip: 'in', add: 'tenants/t1' } }, { client: 'dev/{id}/{what}', broker: 'by-kind/{what}/{id}' }],
      },
      { broker: { topicAliasMaximum: 5 } },
    )
    for (const level of [4, 5] as const) {
      broker.topics.length = 0
      const client = await sensor(level)
      client.send({
        cmd: 'subscribe',
        messageId: 1,
        subscriptions: [
          { topic: 'in/+/x', qos: 1 },
          { topic: '$share/g/dev/7/+', qos: 0 },
          { topic: 'dev/#', qos: 0 },
          { topic: 'both/#', qos: 0 },
        ],
      })
      const refused = level === 5 ? 0x87 : 0x80
      expect(await client.next()).toMatchObject({ messageId: 1, granted: [1, 0, refused, 0] })
      expect(broker.sessions.at(-1)?.packets.at(-1)).toMatchObject({
        subscriptions: [{ topic: 'tenants/t1/+/x' }, { topic: '$share/g/by-kind/+/7' }, { topic: 'both/#' }],
      })
      client.send(publish('in/a/x', 1, { messageId: 5 }))
      const came = [await client.next(), await client.next()]
      expect(came).toContainEqual(expect.objectContaining({ cmd: 'publish', topic: 'in/a/x', qos: 1 }))
      expect(came).toContainEqual(expect.objectContaining({ cmd: 'puback', messageId: 5 }))
      client.send(publish('dev/7/temperature', 0))
      expect(await client.next()).toMatchObject({ cmd: 'publish', topic: 'dev/7/temperature' })
      for (let i = 0; i < 3; i++) client.send(publish('dev/7/temperature', 0))
      for (let i = 0; i < 3; i++) expect(await client.next()).toMatchObject({ topic: 'dev/7/temperature' })
      if (level === 5) {
        client.send(publish('in/alias', 0, { properties: { topicAlias: 1 } }))
        client.send(publish('', 0, { properties: { topicAlias: 1 } }))
      }
      client.send({ cmd: 'unsubscribe', messageId: 9, unsubscriptions: ['in/+/x'] })
      expect(await client.next()).toMatchObject({ cmd: 'unsuback', messageId: 9 })
      expect(broker.sessions.at(-1)?.packets.findLast(({ cmd }) => cmd === 'unsubscribe')).toMatchObject({ unsubscriptions: ['tenants/t1/+/x'] })
      expect(broker.topics).toEqual([
        'tenants/t1/a/x',
        ...Array(4).fill('by-kind/temperature/7'),
        ...(level === 5 ? ['tenants/t1/alias', 'tenants/t1/alias'] : []),
      ])
      client.close()
    }
  })

  describe('over WebSocket', () => {
    test.each([4, 5] as const)('protocol level %d, beside plain MQTT, in one listener', async level => {
      await start({ websocket: { path: '/mqtt' }, topics: [{ publish: ['ok/#'], subscribe: ['ok/#'] }] })
      const plain = await sensor(level)
      plain.send({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic: 'ok/#', qos: 1 }] })
      await plain.next()
      const { address, port } = mqtt.outbound
      const overWeb = await connectAsync(`ws://${address}:${port}/mqtt`, { protocolVersion: level, clientId: 'web', reconnectPeriod: 0 })
      const large = Buffer.alloc(300_000, 'abc')
      await overWeb.publishAsync('ok/large', large, { qos: 1 })
      overWeb.publish('no/x', 'x', { qos: 0 })
      const got = (await plain.next()) as IPublishPacket
      expect(got.topic).toBe('ok/large')
      expect(large.equals(got.payload as Buffer)).toBe(true)
      const messages: [string, number][] = []
      overWeb.on('message', (topic, payload) => messages.push([topic, payload.length]))
      await overWeb.subscribeAsync('ok/down/#')
      for (const size of [0, 1, 125, 126, 70_000]) plain.send(publish('ok/down/x', 0, { payload: Buffer.alloc(size) }))
      await eventually('all messages', () => messages.length === 5)
      expect(messages.map(([, size]) => size)).toEqual([0, 1, 125, 126, 70_000])
      expect(broker.topics).not.toContain('no/x')
      await overWeb.endAsync()
      plain.close()
    })
  })
})
