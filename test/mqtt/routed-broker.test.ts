// What the broker of a topic route says in CONNACK holds for what is routed there; and QoS 2 there outlives the client's connection.
import { createServer, type Server, type Socket } from 'node:net'
import { generate, type IConnackPacket, type IConnectPacket, type IPublishPacket, type Packet, parser } from 'mqtt-packet'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eventually, type RunningMesh, type TcpAddress } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { brokerAt, mqttModel, startBrokerless, withAlerts } from './mqtt-mesh.ts'
import { connected, type RawClient } from './raw-client.ts'
import { type RecordingBroker, startRecordingBroker } from './recording-broker.ts'

/** A broker that answers only when the test does. */
class SilentBroker {
  readonly packets: Packet[] = []
  readonly faults: string[] = []
  #server!: Server
  #peer: { readonly socket: Socket; readonly level: number } | undefined

  async start({ address, port }: TcpAddress): Promise<this> {
    this.#server = createServer(socket => {
      const incoming = parser()
      incoming.on('error', error => this.faults.push(error.message))
      incoming.on('packet', packet => {
        if (packet.cmd === 'connect') this.#peer = { socket, level: packet.protocolVersion ?? 4 }
        if (this.#peer?.socket === socket) this.packets.push(packet)
      })
      socket.on('error', () => {})
      socket.on('data', bytes => incoming.parse(bytes))
    })
    await new Promise<void>(done => this.#server.listen(port, address, done))
    return this
  }

  /** Hears no session but the next one. */
  reset(): void {
    this.#peer = undefined
    this.packets.length = 0
  }

  send(packet: Packet): void {
    this.#peer?.socket.write(generate(packet, { protocolVersion: this.#peer.level }))
  }

  connack(properties: NonNullable<IConnackPacket['properties']> = {}): void {
    const isFive = this.#peer?.level === 5
    this.send({ cmd: 'connack', sessionPresent: false, ...(isFive ? { reasonCode: 0, properties } : { returnCode: 0 }) } as Packet)
  }

  /** As `publish 1`, in order; CONNECT and pings left out. */
  got(): string[] {
    return this.packets.filter(({ cmd }) => cmd !== 'connect' && cmd !== 'pingreq').map(({ cmd, messageId }) => `${cmd} ${messageId ?? 0}`)
  }

  async until(...expected: readonly string[]): Promise<void> {
    await eventually(expected.join(), () => this.got().length >= expected.length, 10_000)
    expect(this.got()).toEqual(expected)
  }

  close(): void {
    this.#peer?.socket.destroy()
    this.#server.close()
  }
}

describePipy('the broker of a topic route', pipy => {
  let mesh: RunningMesh
  let own: RecordingBroker
  let alerts: SilentBroker
  beforeAll(async () => {
    const model = mqttModel({ routing: { publishes: [{ topics: ['alerts/#'], service: 'iot/alerts' }] } }, withAlerts)
    mesh = await startBrokerless(pipy, model)
    own = await startRecordingBroker(brokerAt(mesh, 'iot/broker'), { connackProperties: { serverKeepAlive: 4 } })
    alerts = await new SilentBroker().start(brokerAt(mesh, 'iot/alerts'))
  })
  beforeEach(() => {
    alerts.reset()
    own.sessions.length = 0
  })
  afterAll(async () => {
    expect([...(alerts?.faults ?? []), ...(own?.faults ?? [])]).toEqual([])
    expect(scriptErrors(mesh)).toEqual([])
    alerts?.close()
    await own?.close()
    await mesh?.stop()
  })
  const client = (level: 4 | 5, keepalive = 60, properties?: IConnectPacket['properties']): Promise<RawClient> =>
    connected(mesh.plain, mesh.proxy('iot/sensor').outbound('iot/broker'), level, { clientId: 'c', keepalive, ...(properties && { properties }) })
  const publish = (qos: 0 | 1 | 2, messageId: number, more: Partial<IPublishPacket> = {}): Packet =>
    ({ cmd: 'publish', topic: 'alerts/a', qos, dup: false, retain: false, payload: 'x', ...(qos > 0 && { messageId }), ...more }) as Packet
  /** All have been read when an answer comes back. */
  const untilRead = async (one: RawClient) => expect(await one.quiet()).toEqual([])
  const isConnected = () => eventually('CONNECT', () => alerts.packets.length > 0, 10_000)

  test('gets no more at once than its Receive Maximum, and none before it has said that', async () => {
    const one = await client(5)
    for (const [id, qos] of [1, 1, 2, 2, 1].entries()) one.send(publish(qos as 1 | 2, id + 1))
    one.send(publish(0, 0))
    await isConnected()
    await alerts.until('publish 0')
    alerts.connack({ receiveMaximum: 2 })
    await alerts.until('publish 0', 'publish 1', 'publish 2')
    await untilRead(one)
    alerts.send({ cmd: 'puback', messageId: 2 })
    expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: 2 })
    await alerts.until('publish 0', 'publish 1', 'publish 2', 'publish 3')
    alerts.send({ cmd: 'pubrec', messageId: 3, reasonCode: 0x97 } as Packet)
    expect(await one.next()).toMatchObject({ cmd: 'pubrec', messageId: 3, reasonCode: 0x97 })
    await alerts.until('publish 0', 'publish 1', 'publish 2', 'publish 3', 'publish 4')
    // PUBREC makes no room yet.
    alerts.send({ cmd: 'pubrec', messageId: 4, reasonCode: 0x10 } as Packet)
    await alerts.until('publish 0', 'publish 1', 'publish 2', 'publish 3', 'publish 4', 'pubrel 4')
    await untilRead(one)
    alerts.send({ cmd: 'pubcomp', messageId: 4 })
    expect(await one.next()).toMatchObject({ cmd: 'pubrec', messageId: 4, reasonCode: 0x10 })
    await alerts.until('publish 0', 'publish 1', 'publish 2', 'publish 3', 'publish 4', 'pubrel 4', 'publish 5')
    one.send({ cmd: 'pubrel', messageId: 4 })
    expect(await one.next()).toMatchObject({ cmd: 'pubcomp', messageId: 4 })
    one.close()
  })

  test('is told what acknowledgements the client takes', async () => {
    const one = await client(5, 60, { maximumPacketSize: 100, requestProblemInformation: false, receiveMaximum: 9, sessionExpiryInterval: 60 })
    one.send(publish(0, 0))
    await isConnected()
    expect((alerts.packets[0] as IConnectPacket).properties).toEqual({ maximumPacketSize: 100, requestProblemInformation: false })
    one.close()
  })

  test('what waits for room is bounded: beyond that a publish is refused with 0x97', async () => {
    const one = await client(5)
    const payload = Buffer.alloc(600_000, 'z')
    for (let id = 1; id <= 3; id++) one.send(publish(1, id, { payload }))
    expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: 2, reasonCode: 0x97 })
    expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: 3, reasonCode: 0x97 })
    await isConnected()
    alerts.connack({ receiveMaximum: 1 })
    await alerts.until('publish 1')
    one.send(publish(1, 4, { payload }))
    alerts.send({ cmd: 'puback', messageId: 1 })
    expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: 1 })
    await alerts.until('publish 1', 'publish 4')
    expect(payload.equals((alerts.packets.at(-1) as IPublishPacket).payload as Buffer)).toBe(true)
    one.close()
  })

  test('gets no publish of a QoS, a size or a retain flag that it does not take', async () => {
    const one = await client(5)
    const tooMuch = [publish(2, 1), publish(1, 2, { retain: true }), publish(1, 3, { payload: 'x'.repeat(200) }), publish(1, 4)]
    const answers = [
      { cmd: 'pubrec', messageId: 1, reasonCode: 0x87 },
      { cmd: 'puback', messageId: 2, reasonCode: 0x87 },
      { cmd: 'puback', messageId: 3, reasonCode: 0x97 },
    ]
    for (const packet of tooMuch) one.send(packet)
    await isConnected()
    await untilRead(one)
    alerts.connack({ maximumQoS: 1, retainAvailable: false, maximumPacketSize: 100 })
    for (const answer of answers) expect(await one.next()).toMatchObject(answer)
    for (const packet of tooMuch.slice(0, 3)) one.send(packet)
    for (const answer of answers) expect(await one.next()).toMatchObject(answer)
    one.send(publish(0, 0, { retain: true }))
    await untilRead(one)
    await alerts.until('publish 4')
    one.close()
  })

  test('is pinged as often as it says, also between the pieces of a payload', async () => {
    const one = await client(5, 0)
    one.send(publish(1, 1))
    await isConnected()
    alerts.connack({ serverKeepAlive: 1, receiveMaximum: 1 })
    await alerts.until('publish 1')
    await eventually('two pings', () => alerts.packets.filter(({ cmd }) => cmd === 'pingreq').length > 1, 10_000)
    one.send(publish(1, 2))
    const bytes = generate(publish(0, 0, { payload: 'y'.repeat(20_000) }), { protocolVersion: 5 })
    one.sendBytes(bytes.subarray(0, 10_000))
    const pings = alerts.packets.filter(({ cmd }) => cmd === 'pingreq').length
    alerts.send({ cmd: 'puback', messageId: 1 })
    expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: 1 })
    // Longer than until the next ping: neither that nor publish 2 may go between the two halves.
    await new Promise(done => setTimeout(done, 700))
    one.sendBytes(bytes.subarray(10_000))
    await alerts.until('publish 1', 'publish 0', 'publish 2')
    expect((alerts.packets.find(({ cmd, messageId }) => cmd === 'publish' && !messageId) as IPublishPacket).payload).toHaveLength(20_000)
    await eventually('more pings', () => alerts.packets.filter(({ cmd }) => cmd === 'pingreq').length > pings, 10_000)
    one.close()
  })

  test('what the session’s own broker says of its keep-alive holds for it: it is pinged while the client sends elsewhere', async () => {
    const one = await client(5)
    one.send(publish(0, 0))
    await isConnected()
    alerts.connack()
    await eventually(
      'a ping',
      () => {
        one.send(publish(0, 0))
        return own.sessions.at(-1)?.packets.some(({ cmd }) => cmd === 'pingreq')
      },
      10_000,
    )
    one.close()
  })

  test('a publish that takes longer than the keep-alive of the session’s own broker: that one is pinged meanwhile', async () => {
    const one = await client(5)
    const bytes = generate(publish(1, 1, { payload: 'z'.repeat(1000) }), { protocolVersion: 5 })
    one.sendBytes(bytes.subarray(0, 20))
    await isConnected()
    alerts.connack()
    let sent = 20
    await eventually(
      'a ping',
      () => {
        one.sendBytes(bytes.subarray(sent, ++sent))
        return own.sessions.at(-1)?.packets.some(({ cmd }) => cmd === 'pingreq')
      },
      10_000,
    )
    expect(sent).toBeLessThan(bytes.length)
    one.sendBytes(bytes.subarray(sent))
    await alerts.until('publish 1')
    // The answer to the proxy's own ping is not the client's.
    await untilRead(one)
    one.close()
  })

  test.each([4, 5] as const)(
    'has a publish of QoS 2 when the client is told so, whatever becomes of the connection, protocol level %d',
    async level => {
      const first = await client(level)
      first.send(publish(2, 7))
      await isConnected()
      alerts.connack()
      await alerts.until('publish 7')
      first.send(publish(2, 7, { dup: true }))
      alerts.send({ cmd: 'pubrec', messageId: 7 })
      await alerts.until('publish 7', 'pubrel 7')
      await untilRead(first)
      alerts.send({ cmd: 'pubcomp', messageId: 7 })
      expect(await first.next()).toMatchObject({ cmd: 'pubrec', messageId: 7 })
      first.send(publish(2, 7, { dup: true }))
      expect(await first.next()).toMatchObject({ cmd: 'pubrec', messageId: 7 })
      first.close()
      const second = await client(level)
      second.send({ cmd: 'pubrel', messageId: 7 })
      expect(await second.next()).toMatchObject({ cmd: 'pubcomp', messageId: 7 })
      expect(alerts.got()).toEqual(['publish 7', 'pubrel 7'])
      second.close()
    },
  )
})
