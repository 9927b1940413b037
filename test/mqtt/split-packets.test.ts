// A session that a policy looks at in every way, cut in two at each of its bytes: both sides get the same packets, wherever the cut is.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { generate, type Packet, parser } from 'mqtt-packet'
import { expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { startLoneSidecar } from './lone-sidecar.ts'
import { connectPacket, type Level } from './raw-client.ts'
import { startRecordingBroker } from './recording-broker.ts'

const publish = (topic: string, qos: 0 | 1 | 2, messageId = 0, properties = {}, payload = 'x'): Packet =>
  ({ cmd: 'publish', topic, qos, dup: false, retain: false, payload, ...(qos > 0 && { messageId }), properties }) as Packet

const session = (level: Level): Packet[] => [
  connectPacket(level, {
    clientId: 'ID',
    will: { topic: 'ok/ID/will', payload: Buffer.from('w'), qos: 1, retain: false, ...(level === 5 && { properties: { responseTopic: 'ok/ID/r' } }) },
  }),
  {
    cmd: 'subscribe',
    messageId: 1,
    subscriptions: ['ok/ID/#', 'no', '$share/g/ok/ID/+', 'ok/ID/no'].map(topic => ({ topic, qos: 2 })) as never,
  },
  publish('ok/ID/a', 0, 0, { topicAlias: 1 }),
  publish('no/a', 1, 2),
  ...(level === 5 ? [publish('', 0, 0, { topicAlias: 1 })] : []),
  publish('ok/ID/b', 2, 3, { responseTopic: 'ok/ID/answer', userProperties: { a: 'b' } }, 'y'.repeat(150)),
  publish('ok/ID/b', 0),
  publish('ok/ID/b', 0),
  publish('no/b', 2, 4),
  { cmd: 'pubrel', messageId: 3 },
  { cmd: 'unsubscribe', messageId: 5, unsubscriptions: ['ok/ID/x', '+'] },
  { cmd: 'pingreq' },
]

describePipy('MQTT packets in two pieces', pipy => {
  test.each([4, 5] as const)('protocol level %d', { timeout: 120_000 }, async level => {
    const sidecar = await startLoneSidecar(pipy, {
      change: ({ id, service }) => ({
        id,
        service,
        topics: [{ publish: ['ok/#'], subscribe: ['ok/#'] }],
        onDeny: { mqtt3: 'drop' },
        rewrite: [{ prefix: { add: 'here' } }],
        limits: { maxPayloadBytes: 1000, rates: [{ of: 'publishes', topics: ['ok/never'], amount: 1 }] },
      }),
    })
    const broker = await startRecordingBroker(sidecar.brokerAt, { topicAliasMaximum: 10 })
    /** What the client and the broker get of a session that is sent as these pieces. */
    async function play(clientId: string, cuts: readonly number[]) {
      const socket: Socket = connect(sidecar.port, '127.0.0.1').setNoDelay(true)
      await once(socket, 'connect')
      const got: Packet[] = []
      const incoming = parser({ protocolVersion: level })
      incoming.on('packet', packet => got.push(packet))
      socket.on('data', bytes => incoming.parse(bytes))
      const bytes = bytesOf(clientId)
      for (const [i, cut] of [...cuts, bytes.length].entries()) {
        const from = cuts[i - 1] ?? 0
        // Nobody may use an alias before CONNACK.
        if (from <= connectSize && cut > connectSize) {
          socket.write(bytes.subarray(from, connectSize))
          await eventually('CONNACK', () => got.length > 0, 10_000)
        }
        socket.write(bytes.subarray(Math.max(from, from <= connectSize && cut > connectSize ? connectSize : 0), cut))
        await sleep(3)
      }
      await eventually('PINGRESP', () => got.some(({ cmd }) => cmd === 'pingresp'), 10_000)

      const named = ({ cmd, messageId, ...more }: Packet) => {
        const { topic, payload, granted, reasonCode, properties } = more as Record<string, unknown>
        return JSON.stringify({ cmd, messageId, topic, payload: String(payload), granted, reasonCode, properties }).replaceAll(clientId, 'ID')
      }
      const received = broker.sessions.find(({ connect: { clientId: id } }) => id === clientId)!
      socket.destroy()
      // Deliveries have ids and places of their own among the answers.
      return {
        client: got.map(named).toSorted(),
        broker: [JSON.stringify(received.connect).replaceAll(clientId, 'ID'), ...received.packets.filter(({ cmd }) => cmd !== 'pubrec').map(named)],
      }
    }
    /** The client id is in the topics, too: so that each session gets its own publishes. */
    const bytesOf = (clientId: string) => {
      const bytes = Buffer.concat(session(level).map(packet => generate(packet, { protocolVersion: level })))
      return Buffer.from(bytes.toString('latin1').replaceAll('ID', clientId), 'latin1')
    }
    const { length } = bytesOf('00')
    const connectSize = generate(session(level)[0]!, { protocolVersion: level }).length
    const whole = await play('00', [])
    expect(whole.client.length).toBeGreaterThan(9)
    const cuts = Array.from({ length: length - 1 }, (_, i) => i + 1)
    const nameOf = (cut: number) => String.fromCharCode(65 + (cut >> 4), 65 + (cut & 15))
    for (let first = 0; first < cuts.length; first += 20)
      await Promise.all(
        cuts.slice(first, first + 20).map(async cut => {
          expect(await play(nameOf(cut), [cut]), `cut at ${cut}`).toEqual(whole)
        }),
      )
    expect(await play('zz', cuts)).toEqual(whole)
    expect(broker.faults).toEqual([])
    await broker.close()
    await sidecar.stop()
  })
})
