// What the rulebook says about topics: publishes, subscriptions, wills, aliases and deliveries that are not allowed, byte for byte.
import type { IPublishPacket, Packet } from 'mqtt-packet'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { type MqttMesh, mqttModel, startMqttMesh } from './mqtt-mesh.ts'
import { publish } from './packets.ts'
import { connected, connectPacket, type Level, open, type RawClient } from './raw-client.ts'
import { type RecordingBroker, startRecordingBroker } from './recording-broker.ts'

const policy = {
  topics: [
    { clients: [{ identity: 'iot/sensor' }], publish: ['site/{clientId}/#', 'shared/+'], subscribe: ['site/{clientId}/#', 'news/+'] },
    { clients: [{ identity: 'iot/dashboard' }], subscribe: ['site/#'] },
  ],
}

const subscribe = (messageId: number, topics: Record<string, 0 | 1 | 2>): Packet => ({
  cmd: 'subscribe',
  messageId,
  subscriptions: Object.entries(topics).map(([topic, qos]) => ({ topic, qos })),
})

describePipy('MQTT topic access', pipy => {
  let mqtt: MqttMesh
  let drops: MqttMesh
  let broker: RecordingBroker
  let dropsBroker: RecordingBroker
  beforeAll(async () => {
    mqtt = await startMqttMesh(pipy, mqttModel(policy))
    broker = await startRecordingBroker(mqtt.brokerAt, { topicAliasMaximum: 10 })
    drops = await startMqttMesh(pipy, mqttModel({ ...policy, onDeny: { mqtt3: 'drop', mqtt5: 'disconnect' } }))
    dropsBroker = await startRecordingBroker(drops.brokerAt)
  })
  afterAll(async () => {
    await broker?.close()
    await dropsBroker?.close()
    await mqtt?.mesh.stop()
    await drops?.mesh.stop()
  })
  beforeEach(() => {
    broker.sessions.length = 0
    broker.topics.length = 0
  })

  const sensor = (level: Level, fields = {}) => connected(mqtt.mesh.as('iot/sensor'), mqtt.inbound, level, { clientId: 's1', ...fields })
  const lastPackets = () => broker.sessions.at(-1)?.packets ?? []

  describe.each([4, 5] as const)('protocol level %d', level => {
    let client: RawClient
    beforeEach(async () => {
      client = await sensor(level)
      return () => client.close()
    })

    test('what is allowed goes through, in every QoS', async () => {
      client.send(publish('site/s1/temperature', 0))
      client.send(publish('site/s1', 1, 3))
      expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 3 })
      client.send(publish('shared/any', 2, 4))
      expect(await client.next()).toMatchObject({ cmd: 'pubrec', messageId: 4 })
      client.send({ cmd: 'pubrel', messageId: 4 })
      expect(await client.next()).toMatchObject({ cmd: 'pubcomp', messageId: 4 })
      expect(broker.topics).toEqual(['site/s1/temperature', 'site/s1', 'shared/any'])
    })

    test('a denied publish of QoS 0 is dropped, and the session goes on', async () => {
      for (const topic of ['site/s2/x', 'site', 'shared/a/b', '$SYS/x', 'SITE/s1/x', 'site/s1x']) client.send(publish(topic, 0))
      client.send(publish('site/s1/x', 0))
      expect(await client.quiet()).toEqual([])
      expect(broker.topics).toEqual(['site/s1/x'])
    })

    test('many packets in one piece: only the denied ones are missing', async () => {
      const topics = Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? `site/s2/${i}` : `site/s1/${i % 7}`))
      for (const topic of topics) client.send(publish(topic, 0))
      expect(await client.quiet()).toEqual([])
      expect(broker.topics).toEqual(topics.filter(topic => topic.startsWith('site/s1/')))
    })

    test('of a mixed subscription the denied filters have their codes in their places', async () => {
      client.send(subscribe(77, { 'site/#': 0, 'site/s1/#': 1, '#': 2, 'news/+': 2, '+/s1/x': 0, '$share/g/news/a': 1, '$share/g/site/#': 1 }))
      const refused = level === 5 ? 0x87 : 0x80
      const suback = await client.next()
      expect(suback).toMatchObject({ cmd: 'suback', messageId: 77, granted: [refused, 1, refused, 2, refused, 1, refused] })
      if (level === 5) expect(suback).toMatchObject({ properties: { reasonString: 'from the broker' } })
      expect(lastPackets()).toMatchObject([
        {
          cmd: 'subscribe',
          messageId: 77,
          subscriptions: [
            { topic: 'site/s1/#', qos: 1 },
            { topic: 'news/+', qos: 2 },
            { topic: '$share/g/news/a', qos: 1 },
          ],
        },
      ])
    })

    test('a subscription of which nothing is allowed is answered here', async () => {
      client.send(subscribe(5, { '#': 0, 'site/+/x': 2 }))
      expect(await client.next()).toMatchObject({ cmd: 'suback', messageId: 5, granted: level === 5 ? [0x87, 0x87] : [0x80, 0x80] })
      expect(lastPackets()).toEqual([])
      client.send(subscribe(6, { 'news/a/b': 0, 'news/a': 1 }))
      expect(await client.next()).toMatchObject({ messageId: 6, granted: [level === 5 ? 0x87 : 0x80, 1] })
    })

    test('the answers of two subscriptions at a time do not mix', async () => {
      client.send(subscribe(1, { 'no/1': 0, 'news/1': 1 }))
      client.send(subscribe(2, { 'news/2': 2, 'no/2': 0, 'no/3': 0 }))
      const refused = level === 5 ? 0x87 : 0x80
      expect(await client.next()).toMatchObject({ messageId: 1, granted: [refused, 1] })
      expect(await client.next()).toMatchObject({ messageId: 2, granted: [2, refused, refused] })
    })

    test('the will is checked like a publish', async () => {
      const raw = await open(mqtt.mesh.as('iot/sensor'), mqtt.inbound, level)
      raw.send(connectPacket(level, { clientId: 's1', will: { topic: 'site/s2/gone', payload: Buffer.from('x'), qos: 0, retain: false } }))
      expect(await raw.rest()).toMatchObject([{ cmd: 'connack', ...(level === 5 ? { reasonCode: 0x87 } : { returnCode: 5 }) }])
      const allowed = await sensor(level, { will: { topic: 'site/s1/gone', payload: Buffer.from('x'), qos: 1, retain: true } })
      expect(broker.sessions.at(-1)?.connect.will).toMatchObject({ topic: 'site/s1/gone', qos: 1, retain: true })
      allowed.close()
    })

    test('a client id that would reach further is given nothing', async () => {
      for (const clientId of ['#', '+', 's1/#', '$SYS', 'a+b', '']) {
        const odd = await sensor(level, { clientId })
        odd.send(publish(`site/${clientId === '' ? '' : 's1'}/x`, 0))
        odd.send(publish('site/s1', 0))
        odd.send(publish('shared/ok', 0))
        expect(await odd.quiet(), clientId).toEqual([])
        odd.close()
      }
      expect(new Set(broker.topics)).toEqual(new Set(['shared/ok']))
    })

    test('what the broker sends beyond the rights is kept from the client, and acknowledged', async () => {
      client.send(subscribe(1, { 'news/a': 2 }))
      await client.next()
      for (const qos of [0, 1, 2] as const) broker.deliver(publish('secret/a', qos) as IPublishPacket)
      broker.deliver(publish('news/a', 0) as IPublishPacket)
      expect(await client.next()).toMatchObject({ cmd: 'publish', topic: 'news/a' })
      await eventually('all are acknowledged', () => lastPackets().filter(({ cmd }) => cmd === 'puback' || cmd === 'pubcomp').length === 2)
      expect(await client.quiet()).toEqual([])
    })

    test('others may subscribe to what they may, and publish nothing', async () => {
      const dashboard = await connected(mqtt.mesh.as('iot/dashboard'), mqtt.inbound, level, { clientId: 'd' })
      dashboard.send(subscribe(9, { 'site/+/temperature': 1 }))
      expect(await dashboard.next()).toMatchObject({ granted: [1] })
      client.send(publish('site/s1/temperature', 1, 12))
      expect(await dashboard.next()).toMatchObject({ cmd: 'publish', topic: 'site/s1/temperature', qos: 1 })
      dashboard.send(publish('site/s1/temperature', 0))
      expect(await dashboard.quiet()).toEqual([])
      expect(broker.topics).toHaveLength(1)
      dashboard.close()
    })
  })

  test('a stranger does not get in at all', async () => {
    expect(await mqtt.mesh.as('iot/stranger').isAccepted(mqtt.inbound)).toBe(false)
    expect(broker.sessions).toEqual([])
  })

  test('version 5: a denied publish of QoS 1 and 2 is answered with 0x87', async () => {
    const client = await sensor(5)
    client.send(publish('site/s2/x', 1, 21))
    expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 21, reasonCode: 0x87 })
    client.send(publish('site/s2/x', 2, 22))
    expect(await client.next()).toMatchObject({ cmd: 'pubrec', messageId: 22, reasonCode: 0x87 })
    client.send(publish('site/s1/x', 1, 23))
    expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 23, reasonCode: 0 })
    expect(broker.topics).toEqual(['site/s1/x'])
    client.close()
  })

  test.each([1, 2] as const)('3.1.1: a denied publish of QoS %d closes the connection, unless told otherwise', async qos => {
    const client = await sensor(4)
    client.send(publish('site/s2/x', qos))
    expect(await client.rest()).toEqual([])
    await eventually('the broker sees the session end without DISCONNECT', () => broker.sessions.at(-1)?.isOpen === false)
    expect(lastPackets()).toEqual([])
  })

  test('3.1.1 with drop: it is acknowledged, so that the client does not send it for ever', async () => {
    const client = await connected(drops.mesh.as('iot/sensor'), drops.inbound, 4, { clientId: 's1' })
    client.send(publish('site/s2/x', 1, 1))
    expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 1 })
    client.send(publish('site/s2/x', 2, 2))
    expect(await client.next()).toMatchObject({ cmd: 'pubrec', messageId: 2 })
    client.send({ cmd: 'pubrel', messageId: 2 })
    expect(await client.next()).toMatchObject({ cmd: 'pubcomp', messageId: 2 })
    expect(await client.quiet()).toEqual([])
    expect(dropsBroker.sessions.at(-1)?.packets.map(({ cmd }) => cmd)).toEqual(['pingreq'])
    client.close()
  })

  test('version 5 with disconnect: DISCONNECT 0x87', async () => {
    const client = await connected(drops.mesh.as('iot/sensor'), drops.inbound, 5, { clientId: 's1' })
    client.send(publish('site/s2/x', 1, 1))
    expect(await client.rest()).toMatchObject([{ cmd: 'disconnect', reasonCode: 0x87 }])
  })

  test('a topic alias is no way round', async () => {
    const client = await sensor(5)
    const alias = (topicAlias: number) => ({ properties: { topicAlias } })
    client.send(publish('site/s1/a', 0, 0, alias(1)))
    client.send(publish('', 0, 0, alias(1)))
    // Denied where it is set: later uses are denied, too, and the broker never hears of it.
    client.send(publish('site/s2/b', 0, 0, alias(2)))
    client.send(publish('', 1, 31, alias(2)))
    expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 31, reasonCode: 0x87 })
    // Set anew to what is denied: the broker still has the old name, and must not get it.
    client.send(publish('site/s2/c', 0, 0, alias(1)))
    client.send(publish('', 1, 32, alias(1)))
    expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 32, reasonCode: 0x87 })
    client.send(publish('shared/d', 0, 0, alias(1)))
    client.send(publish('', 0, 0, alias(1)))
    expect(await client.quiet()).toEqual([])
    expect(broker.topics).toEqual(['site/s1/a', 'site/s1/a', 'shared/d', 'shared/d'])
    client.close()
  })

  test.each([
    ['beyond what the broker takes', 11, 'site/s1/x'],
    ['never set', 3, ''],
  ])('an alias %s ends the session with 0x94', async (_, topicAlias, topic) => {
    const client = await sensor(5)
    client.send(publish(topic, 0, 0, { properties: { topicAlias } }))
    expect(await client.rest()).toMatchObject([{ cmd: 'disconnect', reasonCode: 0x94 }])
    expect(broker.topics).toEqual([])
  })

  test('each denial is logged with its rule and topic, and no payload', async () => {
    const newLines = mqtt.mesh.markLogs()
    const client = await sensor(5)
    client.send({ ...publish('site/s2/secret', 1, 1), payload: 'PAYLOAD' } as Packet)
    await client.next()
    client.close()
    const line = await eventually('a line', () => newLines().find(text => text.includes('"refused"')))
    expect(JSON.parse(line.slice(line.indexOf('{')))).toMatchObject({
      proxy: 'iot/broker',
      refused: 'deny/mqtt-publish@iot/broker:1883',
      caller: 'sensor.iot.cluster.local',
      client: 's1',
      packet: 'PUBLISH',
      topic: 'site/s2/secret',
    })
    const all = newLines()
    expect(all.some(text => text.includes('"connected":"MQTT 5"'))).toBe(true)
    expect(all.join('\n')).not.toContain('PAYLOAD')
  })

  test('no script fails, and the broker gets nothing that it cannot read', () => {
    expect(broker.faults).toEqual([])
    for (const { mesh } of [mqtt, drops]) expect(scriptErrors(mesh)).toEqual([])
  })
})
