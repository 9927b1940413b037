// The broker of a topic route that does not read holds its clients back: their proxy keeps little of what they send, and loses nothing of it.
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { generate, type Packet, parser } from 'mqtt-packet'
import { expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { brokerAt, mqttModel, startBrokerless, withAlerts } from './mqtt-mesh.ts'
import { connectPacket } from './raw-client.ts'
import { startRecordingBroker } from './recording-broker.ts'

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
    let peer: Socket | undefined
    let payloads = 0
    let bytes = 0
    const server = createServer(socket => {
      const incoming = parser()
      incoming.on('packet', packet => {
        if (packet.cmd === 'connect') {
          peer = socket
          socket.write(generate({ cmd: 'connack', sessionPresent: false, returnCode: 0 }))
          socket.pause()
        }
        if (packet.cmd === 'publish') {
          payloads++
          bytes += packet.payload.length
        }
      })
      socket.on('error', () => {})
      socket.on('data', data => incoming.parse(data))
    })
    await new Promise<void>(done => server.listen(1883, brokerAt(mesh, 'iot/alerts').address, done))
    const to = mesh.proxy('iot/sensor').outbound('iot/broker')
    const client = connect(to.port, to.address)
    client.on('error', () => {})
    const send = (packet: Packet) => client.write(generate(packet, { protocolVersion: 4 }))
    send(connectPacket(4, { clientId: 'c', keepalive: 0 }))
    send({ cmd: 'publish', topic: 'alerts/first', qos: 0, dup: false, retain: false, payload: '' })
    await eventually('CONNECT', () => peer, 10_000)
    const { process } = mesh.proxy('iot/sensor')
    const before = process.memory().rssBytes
    const payload = Buffer.alloc(size, 'z')
    for (let i = 0; i < count; i++) send({ cmd: 'publish', topic: 'alerts/a', qos: 0, dup: false, retain: false, payload })
    await sleep(4000)
    const grown = process.memory().rssBytes - before
    expect(client.writableLength).toBeGreaterThan(SIZE * COUNT - MOST_UNDER_WAY)
    expect(grown).toBeLessThan(12e6)
    peer!.resume()
    await eventually('all of it', () => payloads === count + 1, 30_000)
    expect(bytes).toBe(size * count)
    send({ cmd: 'publish', topic: 'here', qos: 0, dup: false, retain: false, payload: '' })
    await eventually('what goes to its own broker', () => own.topics.includes('here'), 10_000)
    client.destroy()
    peer!.destroy()
    server.close()
    await own.close()
    expect(scriptErrors(mesh)).toEqual([])
    await mesh.stop()
  })
})
