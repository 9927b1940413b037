// Frames that RFC 6455 does not allow a client end its WebSocket; what came before them counts, what comes behind does not.
import { connect } from 'node:net'
import { generate, type Packet } from 'mqtt-packet'
import { expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { encodeFrame, type Frame, FrameReader, OPCODE } from '../../src/testing/websocket-frames.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { meshOfAllTests } from './mesh-with-broker.ts'
import type { MqttMesh } from './mqtt-mesh.ts'
import { connectPacket } from './raw-client.ts'
import type { RecordingBroker } from './recording-broker.ts'

const HANDSHAKE =
  'GET /mqtt HTTP/1.1\r\nhost: mqtt\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-version: 13\r\nsec-websocket-protocol: mqtt\r\n\r\n'

const packet = (one: Packet) => generate(one, { protocolVersion: 4 })
const publish = (topic: string) => packet({ cmd: 'publish', topic, qos: 0, dup: false, retain: false, payload: '' })

/** A masked frame whose first byte is this one; its mask is 0. */
const frame = (first: number, payload: Buffer | string = '') =>
  Buffer.concat([Buffer.from([first, 0x80 | payload.length, 0, 0, 0, 0]), Buffer.from(payload)])

const binary = (payload: Buffer) => encodeFrame({ opcode: OPCODE.binary, payload }, true)

describePipy('frames of MQTT over WebSocket', pipy => {
  let mqtt: MqttMesh
  let broker: RecordingBroker
  let count = 0
  meshOfAllTests(pipy, { websocket: { path: '/mqtt' } }, started => {
    ;({ mqtt, broker } = started)
  })

  test.each([
    ['subprotocol mqtt', '', '', '101'],
    ['mqtt beside another one', 'protocol: mqtt', 'protocol: mqttv3.1, mqtt', '101'],
    ['mqttv3.1 alone', 'protocol: mqtt', 'protocol: mqttv3.1', '400'],
    ['no subprotocol', 'sec-websocket-protocol: mqtt\r\n', '', '400'],
    ['an older version of WebSocket', 'version: 13', 'version: 8', '426'],
    ['no version', 'sec-websocket-version: 13\r\n', '', '426'],
    ['another path', '/mqtt', '/other', '404'],
  ])('the handshake with %s', async (_, from, to, status) => {
    const session = await mqtt.mesh.plain.tcp(mqtt.outbound)
    session.send(HANDSHAKE.replace(from, to))
    await session.expect(`HTTP/1.1 ${status} `)
    session.close()
  })

  /** What comes after the handshake until the end, of a client that sends these pieces, each for itself. */
  async function play(...pieces: Buffer[]): Promise<{ frames: Frame[]; topics: string[] }> {
    const clientId = `c${count++}`
    const socket = connect(mqtt.outbound.port, mqtt.outbound.address)
    socket.setNoDelay(true)
    let bytes = Buffer.alloc(0)
    socket.on('data', chunk => {
      bytes = Buffer.concat([bytes, chunk])
    })
    socket.on('error', () => {})
    const isClosed = new Promise(resolve => socket.once('close', resolve))
    socket.write(HANDSHAKE)
    await eventually('the handshake', () => bytes.includes('\r\n\r\n'))
    socket.write(binary(packet(connectPacket(4, { clientId }))))
    const headEnd = bytes.indexOf('\r\n\r\n') + 4
    await eventually('CONNACK', () => bytes.length > headEnd)
    for (const piece of pieces) {
      socket.write(piece)
      await new Promise(resolve => setTimeout(resolve, 15))
    }
    await Promise.race([isClosed, new Promise((_, reject) => setTimeout(() => reject(new Error('it stays open')), 4000))]).finally(() =>
      socket.destroy(),
    )
    const session = broker.sessions.find(({ connect: { clientId: id } }) => id === clientId)
    const topics = session?.packets.flatMap(one => (one.cmd === 'publish' ? [one.topic] : [])) ?? []
    return { frames: new FrameReader().push(bytes.subarray(headEnd)), topics }
  }

  test.each([
    ['that is not masked', encodeFrame({ opcode: OPCODE.binary, payload: publish('bad') }, false)],
    ['with RSV1, which no extension asked for', frame(0xc2, publish('bad'))],
    ['with RSV3', frame(0x92, publish('bad'))],
    ['of the reserved kind 3', frame(0x83, publish('bad'))],
    ['of the reserved kind 11', frame(0x8b)],
    ['that continues nothing', frame(0x80, publish('bad'))],
    ['that begins a message in another one', Buffer.concat([frame(0x02, publish('good')), frame(0x82, publish('bad'))])],
    ['of a ping in pieces', frame(0x09)],
    ['of a ping of 126 bytes', Buffer.concat([Buffer.from([0x89, 0xfe, 0, 126, 0, 0, 0, 0]), Buffer.alloc(126)])],
  ])('one %s ends it', async (_, bytes) => {
    const bad = Buffer.concat([binary(publish('good')), bytes, binary(publish('behind'))])
    for (const pieces of [[bad], [...bad].map(byte => Buffer.from([byte]))]) {
      const { frames, topics } = await play(...pieces)
      expect(frames.at(-1)).toMatchObject({ opcode: OPCODE.close, payload: Buffer.from([0x03, 0xea]) })
      expect(new Set(topics)).toEqual(new Set(['good']))
    }
  })

  test('a ping between any two bytes of a message is no part of it', async () => {
    const one = publish('one')
    const bytes = Buffer.concat([
      ...[...one].flatMap((byte, i) => [frame(i === 0 ? 0x02 : 0x00, Buffer.from([byte])), frame(0x89, 'x'.repeat(i * 10)), frame(0x8a)]),
      frame(0x80),
      binary(publish('two')),
      encodeFrame({ opcode: OPCODE.close, payload: Buffer.from([0x03, 0xe8]) }, true),
    ])
    for (const size of [bytes.length, 50, 3]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size))
      expect((await play(...pieces)).topics).toEqual(['one', 'two'])
    }
  })

  test('messages in pieces, of every length, with pings between them go on', async () => {
    const long = packet({ cmd: 'publish', topic: 'long', qos: 0, dup: false, retain: false, payload: Buffer.alloc(70_000) })
    const [one, two] = [publish('one'), publish('two')]
    const bytes = Buffer.concat([
      frame(0x89, 'ping'),
      frame(0x02, one.subarray(0, 3)),
      frame(0x00),
      frame(0x89, 'a ping within a message'),
      frame(0x00, one.subarray(3, 4)),
      frame(0x8a, 'and a pong'),
      frame(0x80, one.subarray(4)),
      frame(0x8a),
      binary(long),
      binary(Buffer.concat([two, publish('x'.repeat(150))])),
      encodeFrame({ opcode: OPCODE.close, payload: Buffer.from([0x03, 0xe8]) }, true),
    ])
    for (const size of [bytes.length, 1000]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size))
      const { frames, topics } = await play(...pieces)
      expect(topics).toEqual(['one', 'long', 'two', 'x'.repeat(150)])
      expect(frames.at(-1)).toMatchObject({ opcode: OPCODE.close, payload: Buffer.from([0x03, 0xe8]) })
    }
  })
})
