// Packets that a proxy reads as a whole are of bounded size, whoever sends them: it does not collect a packet that claims to be of 200 MB.
import { createServer, type Socket } from 'node:net'
import { type Packet, parser } from 'mqtt-packet'
import { afterEach, expect, test } from 'vitest'
import type { RunningMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { brokerAt, mqttModel, startBrokerless, withAlerts } from './mqtt-mesh.ts'
import { connectPacket, open } from './raw-client.ts'

/** A remaining length of some 200 MB. */
const LENGTH = 'ffffff60'
const BLOCK = Buffer.alloc(1 << 20)
const BLOCKS = 60
/** Megabytes. */
const LITTLE = 12

const connack = Buffer.from('20020000', 'hex')
const publish = (topic: string): Packet => ({ cmd: 'publish', topic, qos: 1, messageId: 1, dup: false, retain: false, payload: '' })

describePipy('MQTT packets that are too large to be read as a whole', pipy => {
  let mesh: RunningMesh
  let close = () => {}
  /** Brokers at both services, which answer packets of a kind with these bytes, and go on for ever. */
  async function start(answers: Record<string, string>) {
    const model = mqttModel(
      { topics: [{ publish: ['#'], subscribe: ['ok'] }], routing: { publishes: [{ topics: ['alerts/#'], service: 'iot/alerts' }] } },
      withAlerts,
    )
    mesh = await startBrokerless(pipy, model)
    const sockets: Socket[] = []
    const servers = ['iot/broker', 'iot/alerts'].map(id =>
      createServer(socket => {
        sockets.push(socket)
        socket.on('error', () => {})
        const incoming = parser()
        incoming.on('packet', packet => {
          const bytes = answers[`${packet.cmd}@${id}`]
          if (bytes !== undefined) {
            socket.write(Buffer.from(bytes, 'hex'))
            for (let i = 0; i < BLOCKS; i++) socket.write(BLOCK)
          } else if (packet.cmd === 'connect') socket.write(connack)
        })
        socket.on('data', data => incoming.parse(data))
      }).listen(1883, brokerAt(mesh, id).address),
    )
    close = () => {
      for (const socket of sockets) socket.destroy()
      for (const server of servers) server.close()
    }
  }
  afterEach(async () => {
    close()
    expect(scriptErrors(mesh)).toEqual([])
    await mesh.stop()
  })
  const proxies = () => ['iot/sensor', 'iot/broker', 'iot/alerts'].map(id => mesh.proxy(id).process)

  test.each<[string, Record<string, string>, Packet[]]>([
    ['CONNACK of its own broker', { 'connect@iot/broker': `20${LENGTH}` }, []],
    ['CONNACK of the broker of a route', { 'connect@iot/alerts': `20${LENGTH}` }, [publish('alerts/a')]],
    ['PUBACK of the broker of a route', { 'publish@iot/alerts': `40${LENGTH}` }, [publish('alerts/a')]],
    [
      'SUBACK to a subscription that is refused in part',
      { 'subscribe@iot/broker': `90${LENGTH}` },
      [{ cmd: 'subscribe', messageId: 1, subscriptions: ['ok', 'no'].map(topic => ({ topic, qos: 0 })) as never }],
    ],
  ])('%s', async (_, answers, packets) => {
    await start(answers)
    const before = proxies().map(process => process.memory().rssBytes)
    const client = await open(mesh.plain, mesh.proxy('iot/sensor').outbound('iot/broker'), 4)
    client.send(connectPacket(4, { clientId: 'c' }))
    for (const packet of packets) client.send(packet)
    await client.rest()
    const grown = proxies().map((process, i) => Math.round((process.memory().peakRssBytes - before[i]!) / 1e6))
    expect(Math.max(...grown)).toBeLessThan(LITTLE)
  })

  test('PUBREL of a client whose publishes are routed', async () => {
    await start({})
    const before = proxies().map(process => process.memory().rssBytes)
    const client = await open(mesh.plain, mesh.proxy('iot/sensor').outbound('iot/broker'), 4)
    client.send(connectPacket(4, { clientId: 'c' }))
    expect(await client.next()).toMatchObject({ cmd: 'connack' })
    client.sendBytes(`62${LENGTH}`)
    for (let i = 0; i < BLOCKS; i++) client.sendBytes(BLOCK)
    await client.rest()
    const grown = proxies().map((process, i) => Math.round((process.memory().peakRssBytes - before[i]!) / 1e6))
    expect(Math.max(...grown)).toBeLessThan(LITTLE)
  })
})
