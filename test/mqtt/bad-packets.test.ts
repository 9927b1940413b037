// Packets that no client should send: the session ends, with a reason where the version has one, and the broker sees none of it.
import type { Packet } from 'mqtt-packet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { type MqttMesh, mqttModel, startMqttMesh } from './mqtt-mesh.ts'
import { connected, connectPacket, type Level, open } from './raw-client.ts'
import { type RecordingBroker, startRecordingBroker } from './recording-broker.ts'

const CONNECT4 = '10 0f 0004 4d515454 04 02 003c 0003 616263'
const CONNECT5 = '10 10 0004 4d515454 05 02 003c 00 0003 616263'

/** After CONNACK: what is sent, and the reason of version 5. */
const BAD: [name: string, bytes: string, reason: number][] = [
  ['a remaining length of five bytes', '30 ff ff ff ff 7f', 0x81],
  ['a second CONNECT', CONNECT4, 0x82],
  ['packet type 0', '00 00', 0x81],
  ['CONNACK from a client', '20 02 00 00', 0x81],
  ['SUBACK from a client', '90 03 0001 00', 0x81],
  ['PINGRESP from a client', 'd0 00', 0x81],
  ['a publish of QoS 3', '36 06 0001 61 0001 78', 0x81],
  ['a publish of QoS 0 with DUP', '38 04 0001 61 78', 0x81],
  ['a publish whose topic is longer than the packet', '30 04 0009 61 78', 0x81],
  ['a publish without room for a topic', '30 01 00', 0x81],
  ['a publish with packet id 0', '32 06 0001 61 0000 78', 0x81],
  ['a publish to a wildcard', '30 06 0003 612f23 78', 0x81],
  ['a publish to +', '30 04 0001 2b 78', 0x81],
  ['a topic with NUL', '30 06 0003 610062 78', 0x81],
  ['a topic that is no UTF-8', '30 05 0002 ff61 78', 0x81],
  ['a topic whose last letter is cut off', '30 06 0003 61e282 78', 0x81],
  ['a topic with a slash of two bytes', '30 07 0004 61c0af62 78', 0x81],
  ['a topic with a surrogate', '30 07 0004 61eda080 78', 0x81],
  ['a filter with a # of two bytes', '82 07 0001 0002 c0a3 00', 0x81],
  ['SUBSCRIBE without its flags', '80 06 0001 0001 61 00', 0x81],
  ['SUBSCRIBE without a filter', '82 02 0001', 0x81],
  ['SUBSCRIBE with packet id 0', '82 06 0000 0001 61 00', 0x81],
  ['SUBSCRIBE with QoS 3', '82 06 0001 0001 61 03', 0x81],
  ['SUBSCRIBE that is cut off', '82 05 0001 0003 61', 0x81],
  ['UNSUBSCRIBE without its flags', 'a0 05 0001 0001 61', 0x81],
  ['PUBREL without its flags', '60 02 0001', 0x81],
  ['PUBACK of one byte', '40 01 00', 0x81],
  ['PINGREQ with a body', 'c0 01 00', 0x81],
  ['a packet that is larger than control packets may be', '82 81 80 10 0001', 0x95],
]

describePipy('bad MQTT packets', pipy => {
  let mqtt: MqttMesh
  let broker: RecordingBroker
  beforeAll(async () => {
    mqtt = await startMqttMesh(
      pipy,
      mqttModel({ topics: [{ publish: ['#'], subscribe: ['#'] }], limits: { connectWithin: '1s' }, connect: [{ maxPacketBytes: 1000000 }] }),
    )
    broker = await startRecordingBroker(mqtt.brokerAt, { topicAliasMaximum: 10 })
  })
  afterAll(async () => {
    await broker?.close()
    await mqtt?.mesh.stop()
  })
  const as = () => mqtt.mesh.as('iot/sensor')

  describe.each([4, 5] as const)('protocol level %d', level => {
    test.each(BAD)('%s', async (_, bytes, reason) => {
      const client = await connected(as(), mqtt.inbound, level)
      client.sendBytes(bytes)
      expect(await client.rest()).toMatchObject(level === 5 ? [{ cmd: 'disconnect', reasonCode: reason }] : [])
      await eventually('the broker sees the session end', () => broker.sessions.at(-1)?.isOpen === false)
      expect(broker.sessions.at(-1)?.packets).toEqual([])
    })

    test('letters of every length are text', async () => {
      const client = await connected(as(), mqtt.inbound, level)
      const topic = 'a\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}é/b'
      client.send({ cmd: 'publish', topic, qos: 0, dup: false, retain: false, payload: 'x' } as Packet)
      expect(await client.quiet()).toEqual([])
      expect(broker.sessions.at(-1)?.packets[0]).toMatchObject({ topic })
      client.close()
    })

    test('a packet over maxPacketBytes ends the session as soon as its head is there', async () => {
      const client = await connected(as(), mqtt.inbound, level)
      client.sendBytes('30 80 89 7a 0001 61')
      expect(await client.rest()).toMatchObject(level === 5 ? [{ cmd: 'disconnect', reasonCode: 0x95 }] : [])
      expect(broker.sessions.at(-1)?.packets).toEqual([])
    })

    test('what came before a bad packet in the same piece reaches the broker', async () => {
      const client = await connected(as(), mqtt.inbound, level)
      client.sendBytes(level === 5 ? '30 05 0001 61 00 78 30 05 0001 62 00 79 00 00' : '30 04 0001 61 78 30 04 0001 62 79 00 00')
      await client.rest()
      await eventually('both', () => broker.sessions.at(-1)?.packets.length === 2)
    })

    test('a good session in pieces of one byte', async () => {
      const client = await open(as(), mqtt.inbound, level)
      for (const byte of Buffer.from((level === 5 ? CONNECT5 : CONNECT4).replaceAll(' ', ''), 'hex')) client.sendBytes(Uint8Array.of(byte))
      expect(await client.next()).toMatchObject({ cmd: 'connack' })
      const bytes =
        level === 5
          ? '32 0a 0003 612f62 0001 00 7879 82 07 0002 00 0001 63 01 30 04 0001 61 00'
          : '32 09 0003 612f62 0001 7879 82 06 0002 0001 63 01 30 03 0001 61'
      for (const byte of Buffer.from(bytes.replaceAll(' ', ''), 'hex')) client.sendBytes(Uint8Array.of(byte))
      expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 1 })
      expect(await client.next()).toMatchObject({ cmd: 'suback', messageId: 2, granted: [1] })
      expect(await client.quiet()).toEqual([])
      expect(broker.sessions.at(-1)?.packets).toMatchObject([
        { topic: 'a/b', messageId: 1 },
        { cmd: 'subscribe' },
        { topic: 'a' },
        { cmd: 'pingreq' },
      ])
      client.close()
    })

    test('nothing after DISCONNECT goes on', async () => {
      const client = await connected(as(), mqtt.inbound, level)
      client.sendBytes(level === 5 ? '30 05 0001 61 00 78 e0 00 30 05 0001 61 00 78' : '30 04 0001 61 78 e0 00 30 04 0001 61 78')
      expect(await client.rest()).toEqual([])
      await eventually('the broker sees the session end', () => broker.sessions.at(-1)?.isOpen === false)
      expect(broker.sessions.at(-1)?.packets.map(({ cmd }: Packet) => cmd)).toEqual(['publish', 'disconnect'])
    })
  })

  test.each([
    ['no CONNECT but PINGREQ', 'c0 00'],
    ['no CONNECT but a publish', '30 04 0001 61 78'],
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n').toString('hex')],
    ['zeros', '00 00 00 00'],
    ['a CONNECT with another protocol name', '10 0f 0004 4d515458 04 02 003c 0003 616263'],
    ['a CONNECT with the reserved flag', '10 0f 0004 4d515454 04 03 003c 0003 616263'],
    ['a CONNECT with flags in its head', '11 0f 0004 4d515454 04 02 003c 0003 616263'],
    ['a CONNECT that claims more than there may be', '10 ff ff ff 7f 0004'],
  ])('first of all %s: the connection is closed without an answer', async (_, bytes) => {
    const before = broker.sessions.length
    const client = await open(as(), mqtt.inbound, 4)
    client.sendBytes(bytes)
    const answers = await client.rest()
    expect(answers.filter(({ cmd }) => cmd !== 'connack')).toEqual([])
    for (const answer of answers) expect((answer as { returnCode?: number }).returnCode).not.toBe(0)
    expect(broker.sessions).toHaveLength(before)
  })

  test.each([
    ['MQTT 3.1', '10 11 0006 4d514973 6470 03 02 003c 0003 616263', 4, { returnCode: 1 }],
    ['level 3', '10 0f 0004 4d515454 03 02 003c 0003 616263', 4, { returnCode: 1 }],
    ['level 6', '10 10 0004 4d515454 06 02 003c 00 0003 616263', 5, { reasonCode: 0x84 }],
  ])('%s is refused as an unsupported version', async (_, bytes, level, code) => {
    const client = await open(as(), mqtt.inbound, level as Level)
    client.sendBytes(bytes)
    expect(await client.rest()).toMatchObject([{ cmd: 'connack', ...code }])
  })

  test('who sends no CONNECT in time is closed', async () => {
    const silent = await open(as(), mqtt.inbound, 4)
    const slow = await open(as(), mqtt.inbound, 4)
    slow.sendBytes('10 0f 00')
    expect(await silent.rest()).toEqual([])
    expect(await slow.rest()).toEqual([])
  })

  test('a broker that is gone: refused at CONNECT, told in a session', async () => {
    for (const level of [4, 5] as const) {
      const client = await connected(as(), mqtt.inbound, level)
      await broker.close()
      expect(await client.rest()).toMatchObject(level === 5 ? [{ cmd: 'disconnect', reasonCode: 0x8b }] : [])
      const late = await open(as(), mqtt.inbound, level)
      late.send(connectPacket(level))
      expect(await late.rest()).toMatchObject([{ cmd: 'connack', ...(level === 5 ? { reasonCode: 0x88 } : { returnCode: 3 }) }])
      broker = await startRecordingBroker(mqtt.brokerAt)
    }
  })

  test('a broker that speaks something else ends the session', async () => {
    for (const bytes of ['10 02 0000', '30 ff ff ff ff 7f', '00 00']) {
      const client = await connected(as(), mqtt.inbound, 5)
      broker.sendBytes(Buffer.from(bytes.replaceAll(' ', ''), 'hex'))
      expect(await client.rest()).toMatchObject([{ cmd: 'disconnect', reasonCode: 0x8b }])
    }
  })

  test('no script fails, and the broker gets nothing that it cannot read', () => {
    expect(broker.faults).toEqual([])
    expect(scriptErrors(mqtt.mesh)).toEqual([])
  })
})
