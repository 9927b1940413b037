// Names that a rewrite rule would make longer than MQTT's two bytes of length can tell: written nevertheless, they would be other names and packets.
import type { Packet } from 'mqtt-packet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMesh } from '../../src/explain/explain.ts'
import { decideMqtt } from '../../src/explain/mqtt/decide.ts'
import type { MqttAction } from '../../src/explain/mqtt/flow.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { type MqttMesh, mqttModel, type Policy, startMqttMesh } from './mqtt-mesh.ts'
import { connected, connectPacket, open } from './raw-client.ts'
import { type RecordingBroker, startRecordingBroker } from './recording-broker.ts'

const PREFIX = 'tenant-1/'
const LONGEST = 65_535
const policy: Policy = { topics: [{ publish: ['#'], subscribe: ['#'] }], rewrite: [{ prefix: { add: 'tenant-1' } }], onDeny: { mqtt3: 'drop' } }
const fits = 'x'.repeat(LONGEST - PREFIX.length)
/** The last two are too long in bytes only. */
const tooLong = [`${fits}x`, 'x'.repeat(LONGEST), `${fits.slice(0, -1)}é`, 'é'.repeat(32_765)]

describePipy('MQTT names that become too long', pipy => {
  let mqtt: MqttMesh
  let broker: RecordingBroker
  beforeAll(async () => {
    mqtt = await startMqttMesh(pipy, mqttModel(policy))
    broker = await startRecordingBroker(mqtt.brokerAt, { delivers: false })
  })
  afterAll(async () => {
    await broker?.close()
    await mqtt?.mesh.stop()
    expect(broker.faults).toEqual([])
    expect(scriptErrors(mqtt.mesh)).toEqual([])
  })
  const publish = (topic: string): Packet => ({ cmd: 'publish', topic, qos: 1, messageId: 3, dup: false, retain: false, payload: 'x' }) as Packet

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
