// Through a tunnel, whoever does not read holds back who sends: neither sidecar keeps much of what is on its way. A client may do so for some seconds only.
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { generate, type Packet, parser } from 'mqtt-packet'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { type MqttMesh, mqttModel, startMqttMesh } from './mqtt-mesh.ts'
import { connectPacket } from './raw-client.ts'
import { type StallingBroker, startStallingBroker } from './stalling-broker.ts'

const SIZE = 50_000
const COUNT = 1000
/** Megabytes: sockets' buffers and what is on its way. */
const LITTLE = 12
/** Of what is sent; the rest waits in the sender. */
const MOST_UNDER_WAY = 20e6

const publishTo = (topic: string, size: number) =>
  generate({ cmd: 'publish', topic, qos: 0, dup: false, retain: false, payload: Buffer.alloc(size, 'z') })
const publish = publishTo('a', SIZE)

describePipy('MQTT through a tunnel, of which one side does not read', pipy => {
  let mqtt: MqttMesh
  let broker: StallingBroker
  let peers: StallingBroker['peers']
  beforeEach(async () => {
    mqtt = await startMqttMesh(
      pipy,
      mqttModel(
        {
          tunnel: true,
          topics: [{ publish: ['#'], subscribe: ['#'] }],
          limits: { rates: [{ of: 'publishes', topics: ['limited'], key: 'clientId', amount: 5 }] },
        },
        model => ({ ...model, mesh: { ...model.mesh, proxy: { timeouts: { unread: '6s' } } } }),
      ),
    )
    broker = await startStallingBroker(mqtt.brokerAt)
    peers = broker.peers
  })
  afterEach(async () => {
    broker.close()
    expect(scriptErrors(mqtt.mesh)).toEqual([])
    await mqtt.mesh.stop()
  })
  async function client(clientId: string) {
    const socket = connect(mqtt.outbound.port, mqtt.outbound.address)
    socket.on('error', () => {})
    const got: Packet[] = []
    const incoming = parser()
    let bytes = 0
    incoming.on('packet', packet => {
      if (packet.cmd === 'publish') bytes += packet.payload.length
      else got.push(packet)
    })
    socket.on('data', data => incoming.parse(data))
    socket.write(generate(connectPacket(4, { clientId, keepalive: 0 })))
    await eventually('CONNACK', () => got.length > 0, 10_000)
    return { socket, got, bytes: () => bytes, ping: () => socket.write(generate({ cmd: 'pingreq' })) }
  }
  const memory = () => ['iot/sensor', 'iot/broker'].map(id => mqtt.mesh.proxy(id).process.memory().rssBytes)
  const grown = (before: number[]) => memory().map((bytes, i) => Math.round((bytes - before[i]!) / 1e6))

  /** `stalled` does not read what is written to `sender`; `came` counts what came in the end. */
  async function hold(sender: Socket, stalled: Socket, came: () => number, meanwhile = async () => {}) {
    stalled.pause()
    const before = memory()
    for (let i = 0; i < COUNT; i++) sender.write(publish)
    await sleep(4000)
    await meanwhile()
    expect(sender.writableLength).toBeGreaterThan(SIZE * COUNT - MOST_UNDER_WAY)
    expect(Math.max(...grown(before))).toBeLessThan(LITTLE)
    stalled.resume()
    await eventually('all of it', () => came() === SIZE * COUNT, 60_000)
    expect(Math.max(...grown(before))).toBeLessThan(LITTLE)
  }

  test('the broker, and then the client', { timeout: 120_000 }, async () => {
    const [one, other] = [await client('one'), await client('other')]
    const peer = peers.get('one')!
    const goesOn = async () => {
      const answers = other.got.length
      other.ping()
      await eventually('the other session', () => other.got.length > answers, 10_000)
    }
    await hold(one.socket, peer.socket, () => peer.bytes, goesOn)
    await hold(peer.socket, one.socket, one.bytes)
    await goesOn()
    one.socket.destroy()
    other.socket.destroy()
  })

  test('a session that waits for a rate: the others go on', { timeout: 60_000 }, async () => {
    const [waits, other] = [await client('waits'), await client('other')]
    const before = memory()
    const large = publishTo('limited', SIZE)
    for (let i = 0; i < 20; i++) waits.socket.write(large)
    // Whoever waits cannot make its sidecar keep more than its window.
    for (let i = 0; i < COUNT; i++) waits.socket.write(publish)
    for (let i = 1; i < 5; i++) {
      other.ping()
      await eventually('the other session', () => other.got.length > i, 10_000)
      await sleep(300)
    }
    const peer = peers.get('waits')!
    expect(peer.bytes).toBeLessThan(20 * SIZE)
    expect(waits.socket.writableLength).toBeGreaterThan(SIZE * COUNT - MOST_UNDER_WAY)
    expect(Math.max(...grown(before))).toBeLessThan(LITTLE)
    await eventually('all of it', () => peer.bytes === SIZE * (COUNT + 20), 60_000)
    waits.socket.destroy()
    await eventually('the end of the session', () => !peer.isOpen, 10_000)
    other.socket.destroy()
  })

  test('a session that waits for a rate, in small pieces, and leaves: all of it comes, and the proxies keep little', {
    timeout: 60_000,
  }, async () => {
    const waits = await client('waits')
    waits.socket.setNoDelay()
    const before = memory()
    for (let i = 0; i < 2000; i++) {
      waits.socket.write(publishTo(i < 20 ? 'limited' : 'a', 1))
      await new Promise(setImmediate)
    }
    waits.socket.end(generate({ cmd: 'disconnect' }))
    const peer = peers.get('waits')!
    await sleep(1000)
    expect(peer.bytes).toBeLessThan(20)
    expect(Math.max(...grown(before))).toBeLessThan(LITTLE)
    await eventually('all of it', () => peer.bytes === 2000, 20_000)
    await eventually('the end of the session', () => !peer.isOpen, 10_000)
    expect(peer.said).toBe('disconnect')
  })

  /** `slow` gets what it does not read, and by that holds up `other`. Gives how many answers that has got. */
  async function holdUp(slow: { readonly socket: Socket }, id: string, other: Awaited<ReturnType<typeof client>>): Promise<number> {
    slow.socket.pause()
    for (let i = 0; i < COUNT; i++) peers.get(id)?.socket.write(publish)
    let pings = other.got.length
    await eventually(
      'a ping without an answer',
      async () => {
        other.ping()
        pings++
        await sleep(500)
        return other.got.length < pings
      },
      10_000,
    )
    return pings
  }

  test.each([
    ['is killed', (socket: Socket) => socket.destroy()],
    ['goes on so', () => {}],
  ])('a client that does not read, and %s: its session ends, and the others go on', { timeout: 60_000 }, async (_, then) => {
    const [slow, other] = [await client('slow'), await client('other')]
    const pings = await holdUp(slow, 'slow', other)
    then(slow.socket)
    await eventually('the answer', () => other.got.length === pings, 12_000)
    await eventually('the end of the session', () => !peers.get('slow')?.isOpen, 10_000)
    expect(peers.get('other')?.isOpen).toBe(true)
    slow.socket.destroy()
    other.socket.destroy()
  })
})
