// Topic routes through a tunnel: a session that waits at the other end holds up no other session of the tunnel.
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { generate, type Packet, parser } from 'mqtt-packet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually, type RunningMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { brokerAt, mqttModel, startBrokerless, withAlerts } from './mqtt-mesh.ts'
import { connectPacket, type Level } from './raw-client.ts'
import { startStallingBroker, type StallingBroker } from './stalling-broker.ts'

const SIZE = 50_000
const COUNT = 600
/** Megabytes: sockets' buffers and what is on its way. */
const LITTLE = 12

const publishTo = (topic: string, size: number) =>
  generate({ cmd: 'publish', topic, qos: 0, dup: false, retain: false, payload: Buffer.alloc(size, 'z') })

describePipy('topic routes through a tunnel', pipy => {
  describe.each([
    ['from a session without one', false],
    ['from a session in another one', true],
  ])('%s', (_, tunnel) => {
    let mesh: RunningMesh
    let own: StallingBroker
    let alerts: StallingBroker
    beforeAll(async () => {
      const limits = { rates: [{ of: 'publishes' as const, topics: ['alerts/limited'], key: 'clientId' as const, amount: 5 }] }
      const model = mqttModel({ ...(tunnel && { tunnel }), routing: { publishes: [{ topics: ['alerts/#'], service: 'iot/alerts' }] } }, base => ({
        ...withAlerts(base),
        mqttPolicies: [...(base.mqttPolicies ?? []), { id: 'iot/alerts', service: 'iot/alerts', tunnel: true, limits }],
        mesh: { ...base.mesh, proxy: { timeouts: { unread: '6s', connect: '2s' } } },
      }))
      mesh = await startBrokerless(pipy, model)
      own = await startStallingBroker(brokerAt(mesh, 'iot/broker'))
      alerts = await startStallingBroker(brokerAt(mesh, 'iot/alerts'), 'r'.repeat(60_000))
    })
    afterAll(async () => {
      own?.close()
      alerts?.close()
      if (mesh) expect(scriptErrors(mesh)).toEqual([])
      await mesh?.stop()
    })
    async function client(clientId: string, service = 'iot/broker', level: Level = 4) {
      const { port, address } = mesh.proxy('iot/sensor').outbound(service)
      const socket = connect(port, address)
      socket.on('error', () => {})
      const got: Packet[] = []
      const incoming = parser({ protocolVersion: level })
      incoming.on('packet', packet => got.push(packet))
      socket.on('data', data => incoming.parse(data))
      socket.write(generate(connectPacket(level, { clientId, keepalive: 0 })))
      await eventually('CONNACK', () => got.length > 0, 10_000)
      return { socket, got, ping: () => socket.write(generate({ cmd: 'pingreq' })) }
    }
    const memory = () => ['iot/sensor', 'iot/alerts'].map(id => mesh.proxy(id).process.memory().rssBytes)
    const grown = (before: number[]) => Math.max(...memory().map((bytes, i) => Math.round((bytes - before[i]!) / 1e6)))
    async function goesOn(other: Awaited<ReturnType<typeof client>>) {
      const answers = other.got.length
      other.ping()
      await eventually('the other session', () => other.got.length > answers, 10_000)
    }
    const routed = async (clientId: string) => {
      await eventually('the session at the other broker', () => alerts.peers.get(clientId)?.isOpen, 10_000)
      return alerts.peers.get(clientId)!
    }

    test('to a broker that does not read: the others go on, and nothing is lost', { timeout: 60_000 }, async () => {
      const [slow, other] = [await client('slow'), await client('other', 'iot/alerts')]
      slow.socket.write(publishTo('alerts/first', 1))
      const peer = await routed('slow')
      peer.socket.pause()
      const before = memory()
      for (let i = 0; i < COUNT; i++) slow.socket.write(publishTo('alerts/a', SIZE))
      for (let i = 0; i < 6; i++) {
        await goesOn(other)
        await sleep(400)
      }
      expect(slow.socket.writableLength).toBeGreaterThan(SIZE * COUNT * 0.7)
      expect(grown(before)).toBeLessThan(LITTLE)
      peer.socket.resume()
      await eventually('all of it', () => peer.publishes === COUNT + 1, 30_000)
      expect(peer.bytes).toBe(SIZE * COUNT + 1)
      slow.socket.write(publishTo('here', 1))
      await eventually('what goes to its own broker', () => own.peers.get('slow')?.publishes, 10_000)
      slow.socket.destroy()
      other.socket.destroy()
      await eventually('the end of the session', () => !peer.isOpen, 10_000)
    })

    // The others are about what is the same in both.
    if (tunnel) return

    test('that waits for a rate: the others go on, and nothing is lost', { timeout: 60_000 }, async () => {
      const [waits, other] = [await client('waits'), await client('other', 'iot/alerts')]
      const before = memory()
      for (let i = 0; i < 20; i++) waits.socket.write(publishTo('alerts/limited', SIZE))
      for (let i = 0; i < COUNT; i++) waits.socket.write(publishTo('alerts/a', SIZE))
      const peer = await routed('waits')
      for (let i = 0; i < 5; i++) {
        await goesOn(other)
        await sleep(300)
      }
      expect(peer.publishes).toBeLessThan(20)
      expect(grown(before)).toBeLessThan(LITTLE)
      await eventually('all of it', () => peer.publishes === COUNT + 20, 30_000)
      expect(peer.bytes).toBe(SIZE * (COUNT + 20))
      waits.socket.destroy()
      other.socket.destroy()
      await eventually('the end of the session', () => !peer.isOpen, 10_000)
    })

    test('of a client that leaves while it waits, longer than a connection may take: all of it comes', { timeout: 60_000 }, async () => {
      const [waits, other] = [await client('leaves'), await client('other', 'iot/alerts')]
      const publishes = (count: number, bytes: Buffer) => Buffer.concat(Array<Buffer>(count).fill(bytes))
      waits.socket.write(publishes(10, publishTo('alerts/a', 1000)))
      const peer = await routed('leaves')
      await eventually('the first ones', () => peer.publishes === 10, 10_000)
      // Altogether more than a window, by a few KB that come in one piece with DISCONNECT.
      const rest = [publishes(25, publishTo('alerts/limited', 1)), publishes(58, publishTo('alerts/a', 1000)), generate({ cmd: 'disconnect' })]
      waits.socket.end(Buffer.concat(rest))
      await goesOn(other)
      await sleep(2500)
      expect(peer.publishes).toBeLessThan(35)
      await eventually('all of it', () => peer.publishes === 93, 30_000)
      await eventually('the end of the session', () => !peer.isOpen, 10_000)
      other.socket.destroy()
    })

    test('of a client that does not read the answers: its session ends, and the others go on', { timeout: 90_000 }, async () => {
      const [deaf, other] = [await client('deaf', 'iot/broker', 5), await client('other', 'iot/alerts')]
      deaf.socket.pause()
      for (let messageId = 1; messageId <= 400; messageId++) {
        const packet: Packet = { cmd: 'publish', topic: 'alerts/a', messageId, qos: 1, dup: false, retain: false, payload: 'x' }
        deaf.socket.write(generate(packet, { protocolVersion: 5 }))
      }
      const peer = await routed('deaf')
      await eventually('the end of the session', () => !peer.isOpen, 60_000)
      await goesOn(other)
      expect(deaf.got).toHaveLength(1)
      deaf.socket.destroy()
      other.socket.destroy()
    })
  })
})
