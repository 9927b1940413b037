// Names that a rewrite rule would make longer than MQTT's two bytes of length can tell: written nevertheless, they would be other names and packets.
// And packets that another name makes larger than who gets them takes.
import { generate, type Packet } from 'mqtt-packet'
import { describe, expect, test } from 'vitest'
import { readMesh } from '../../src/explain/explain.ts'
import { decideMqtt } from '../../src/explain/mqtt/decide.ts'
import type { MqttAction } from '../../src/explain/mqtt/flow.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { meshOfAllTests } from './mesh-with-broker.ts'
import { type MqttMesh, mqttModel, type Policy } from './mqtt-mesh.ts'
import { connected, connectPacket, open } from './raw-client.ts'
import type { RecordingBroker } from './recording-broker.ts'

const PREFIX = 'tenant-1/'
const LONGEST = 65_535
const policy: Policy = {
  topics: [{ publish: ['#'], subscribe: ['#'] }],
  rewrite: [
    { clients: [{ identity: 'iot/sensor' }], prefix: { add: 'tenant-1' } },
    { clients: [{ identity: 'iot/dashboard' }], prefix: { strip: 'long/long', add: 'd' } },
  ],
  onDeny: { mqtt3: 'drop' },
}
/** Of packets, as the broker says in version 5. */
const BROKER_TAKES = 66_000
const fits = 'x'.repeat(LONGEST - PREFIX.length)
/** The last two are too long in bytes only. */
const tooLong = [`${fits}x`, 'x'.repeat(LONGEST), `${fits.slice(0, -1)}é`, 'é'.repeat(32_765)]

describePipy('MQTT names that become too long', pipy => {
  let mqtt: MqttMesh
  let broker: RecordingBroker
  const options = { broker: { delivers: false, connackProperties: { maximumPacketSize: BROKER_TAKES } } }
  meshOfAllTests(
    pipy,
    policy,
    started => {
      ;({ mqtt, broker } = started)
    },
    options,
  )
  const publish = (topic: string, payload = 'x'): Packet =>
    ({ cmd: 'publish', topic, qos: 1, messageId: 3, dup: false, retain: false, payload }) as Packet

  describe.each([4, 5] as const)('protocol level %d', level => {
    test('are refused, and those that just fit are not', async () => {
      const client = await connected(mqtt.mesh.as('iot/sensor'), mqtt.inbound, level)
      const received = broker.sessions.at(-1)!.packets
      for (const name of tooLong) {
        client.send(publish(name))
        expect(await client.next()).toMatchObject({ cmd: 'puback', ...(level === 5 && { reasonCode: 0x87 }) })
        client.send({ cmd: 'subscribe', messageId: 4, subscriptions: [{ topic: name, qos: 0 }] })
        expect(await client.next()).toMatchObject({ cmd: 'suback', granted: [level === 5 ? 0x87 : 0x80] })
      }
      // With its group a filter is longer than its name.
      client.send({ cmd: 'subscribe', messageId: 4, subscriptions: [{ topic: `$share/g/${fits.slice(1)}`, qos: 0 }] })
      expect(await client.next()).toMatchObject({ cmd: 'suback', granted: [level === 5 ? 0x87 : 0x80] })
      expect(received).toEqual([])
      client.send(publish(fits))
      expect(await client.next()).toMatchObject({ cmd: 'puback' })
      expect(received).toMatchObject([{ topic: PREFIX + fits }])
      client.close()
    })

    test('of a will: CONNECT is refused', async () => {
      const before = broker.sessions.length
      const client = await open(mqtt.mesh.as('iot/sensor'), mqtt.inbound, level)
      client.send(connectPacket(level, { will: { topic: tooLong[0]!, payload: Buffer.from('x'), qos: 0, retain: false } }))
      expect(await client.rest()).toMatchObject([{ cmd: 'connack', ...(level === 5 ? { reasonCode: 0x87 } : { returnCode: 5 }) }])
      expect(broker.sessions).toHaveLength(before)
    })
  })

  test('a publish that becomes larger than the broker takes is answered, and not sent on', async () => {
    const client = await connected(mqtt.mesh.as('iot/sensor'), mqtt.inbound, 5)
    const received = broker.sessions.at(-1)!.packets
    const room = BROKER_TAKES - generate(publish(`${PREFIX}a`, ''), { protocolVersion: 5 }).length - 2
    client.send(publish('a', 'x'.repeat(room + 1)))
    expect(await client.next()).toMatchObject({ cmd: 'puback', reasonCode: 0x97 })
    expect(received).toEqual([])
    client.send(publish('a', 'x'.repeat(room)))
    expect(await client.next()).toMatchObject({ cmd: 'puback', reasonCode: 0 })
    expect(received).toMatchObject([{ topic: `${PREFIX}a`, length: BROKER_TAKES - 4 }])
    client.close()
  })

  test('filters that become larger than the broker takes are answered, and not sent on', async () => {
    const client = await connected(mqtt.mesh.as('iot/sensor'), mqtt.inbound, 5)
    const received = broker.sessions.at(-1)!.packets
    const filters = ['x'.repeat(33_000), 'x'.repeat(BROKER_TAKES - 33_000 - 20)]
    client.send({ cmd: 'subscribe', messageId: 4, subscriptions: filters.map(topic => ({ topic, qos: 0 })) } as Packet)
    expect(await client.next()).toMatchObject({ cmd: 'suback', messageId: 4, granted: [0x97, 0x97] })
    client.send({ cmd: 'unsubscribe', messageId: 5, unsubscriptions: filters })
    expect(await client.next()).toMatchObject({ cmd: 'unsuback', messageId: 5, granted: [0x83, 0x83] })
    expect(received).toEqual([])
    client.send({ cmd: 'subscribe', messageId: 6, subscriptions: [{ topic: 'x', qos: 0 }] })
    expect(await client.next()).toMatchObject({ cmd: 'suback', messageId: 6, granted: [0] })
    client.close()
  })

  test('a delivery that becomes larger than the client takes is acknowledged for it, and the alias that it set is named again', async () => {
    const most = 64
    const client = await connected(mqtt.mesh.as('iot/dashboard'), mqtt.inbound, 5, { properties: { maximumPacketSize: most, topicAliasMaximum: 5 } })
    const { packets } = broker.sessions.at(-1)!
    const room = most - generate(publish('long/long/x', ''), { protocolVersion: 5 }).length
    broker.sendBytes(generate(publish('d/x', 'x'.repeat(room + 1)), { protocolVersion: 5 }))
    expect(await client.quiet()).toEqual([])
    expect(packets).toMatchObject([{ cmd: 'puback', messageId: 3 }, { cmd: 'pingreq' }])
    broker.sendBytes(generate(publish('d/x', 'x'.repeat(room)), { protocolVersion: 5 }))
    expect(await client.next()).toMatchObject({ topic: 'long/long/x', length: most - 2 })
    const aliased = (topic: string, payload: string) =>
      generate({ ...publish(topic, payload), qos: 0, properties: { topicAlias: 1 } } as Packet, { protocolVersion: 5 })
    broker.sendBytes(Buffer.concat([aliased('d/y', 'x'.repeat(room + 1)), aliased('', 'first'), aliased('', 'second')]))
    expect(await client.next()).toMatchObject({ topic: 'long/long/y', properties: { topicAlias: 1 }, payload: Buffer.from('first') })
    expect(await client.next()).toMatchObject({ topic: '', properties: { topicAlias: 1 }, payload: Buffer.from('second') })
    client.close()
  })

  test('the interpreter says so, too', () => {
    const { mesh } = readMesh(mqttModel(policy))
    const rule = (action: MqttAction) =>
      decideMqtt(mesh!, {
        caller: { principals: ['sensor.iot.cluster.local'] },
        destination: { service: 'iot/broker' },
        session: { version: '5', clientId: 'a' },
        action,
      }).answers[0]?.rule
    for (const topic of tooLong) {
      expect(rule({ kind: 'publish', topic })).toBe('deny/mqtt-rewrite@iot/broker:1883')
      expect(rule({ kind: 'subscribe', filter: topic })).toBe('deny/mqtt-rewrite@iot/broker:1883')
    }
    expect(rule({ kind: 'subscribe', filter: `$share/g/${fits.slice(1)}` })).toBe('deny/mqtt-rewrite@iot/broker:1883')
    expect(rule({ kind: 'publish', topic: fits })).not.toContain('deny')
  })
})
