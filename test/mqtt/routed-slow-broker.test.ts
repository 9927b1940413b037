// The broker of a topic route that does not read holds its clients back: their proxy keeps little of what they send, and loses nothing of it.
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { generate, type Packet } from 'mqtt-packet'
import { expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { brokerAt, mqttModel, startBrokerless, withAlerts } from './mqtt-mesh.ts'
import { connectPacket } from './raw-client.ts'
import { startRecordingBroker } from './recording-broker.ts'
import { startStallingBroker } from './stalling-broker.ts'

const SIZE = 50_000
const COUNT = 1000
/** Of what is sent; the rest waits in the client. */
const MOST_UNDER_WAY = 20e6

describePipy('a broker of a topic route that does not read', pipy => {
  test.each([
    ['small publishes', SIZE, COUNT, false],
    ['one large publish', SIZE * COUNT, 1, false],
    ['small publishes through a tunnel', SIZE, COUNT, true],
  ])('%s', { timeout: 120_000 }, async (_, size, count, tunnel) => {
    const model = mqttModel({ routing: { publishes: [{ topics: ['alerts/#'], service: 'iot/alerts' }] } }, base => ({
      ...withAlerts(base),
      mqttPolicies: [...(base.mqttPolicies ?? []), ...(tunnel ? [{ id: 'iot/alerts', service: 'iot/alerts', tunnel: true }] : [])],
    }))
    const mesh = await startBrokerless(pipy, model)
    const own = await startRecordingBroker(brokerAt(mesh, 'iot/broker'))
    const alerts = await startStallingBroker(brokerAt(mesh, 'iot/alerts'))
    const to = mesh.proxy('iot/sensor').outbound('iot/broker')
    const client = connect(to.port, to.address)
    client.on('error', () => {})
    const send = (packet: Packet) => client.write(generate(packet, { protocolVersion: 4 }))
    send(connectPacket(4, { clientId: 'c', keepalive: 0 }))
    send({ cmd: 'publish', topic: 'alerts/first', qos: 0, dup: false, retain: false, payload: '' })
    await eventually('CONNECT', () => alerts.peers.has('c'), 10_000)
    const peer = alerts.peers.get('c')!
    peer.socket.pause()
    const { process } = mesh.proxy('iot/sensor')
    const before = process.memory().rssBytes
    const payload = Buffer.alloc(size, 'z')
    for (let i = 0; i < count; i++) send({ cmd: 'publish', topic: 'alerts/a', qos: 0, dup: false, retain: false, payload })
    await sleep(4000)
    const grown = process.memory().rssBytes - before
    expect(client.writableLength).toBeGreaterThan(SIZE * COUNT - MOST_UNDER_WAY)
    expect(grown).toBeLessThan(12e6)
    peer.socket.resume()
    await eventually('all of it', () => peer.publishes === count + 1, 30_000)
    expect(peer.bytes).toBe(size * count)
    send({ cmd: 'publish', topic: 'here', qos: 0, dup: false, retain: false, payload: '' })
    await eventually('what goes to its own broker', () => own.topics.includes('here'), 10_000)
    client.destroy()
    alerts.close()
    await own.close()
    expect(scriptErrors(mesh)).toEqual([])
    await mesh.stop()
  })
})
