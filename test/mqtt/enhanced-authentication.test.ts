// Enhanced authentication of version 5: the exchange before CONNACK, and again later, passes both sidecars, whatever they look at.
import { createServer, type Socket } from 'node:net'
import { generate, type Packet, parser } from 'mqtt-packet'
import { afterEach, expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { brokerAt, mqttModel, type Policy, startBrokerless, withAlerts } from './mqtt-mesh.ts'
import { connectPacket, open } from './raw-client.ts'
import { startRecordingBroker } from './recording-broker.ts'

const five = { protocolVersion: 5 } as const
const auth = (reasonCode: number, data: string): Packet =>
  ({ cmd: 'auth', reasonCode, properties: { authenticationMethod: 'SCRAM', authenticationData: Buffer.from(data) } }) as Packet
const publish = (topic: string, messageId: number): Packet => ({ cmd: 'publish', topic, qos: 1, messageId, dup: false, retain: false, payload: '' })

describePipy('enhanced authentication', pipy => {
  const stops: (() => unknown)[] = []
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
  })

  test.each<[string, Policy]>([
    ['topic access', { topics: [{ publish: ['a', 'alerts/#'], subscribe: ['a'] }] }],
    ['topic routes', { routing: { publishes: [{ topics: ['alerts/#'], service: 'iot/alerts' }] } }],
    [
      'a tunnel and topic routes',
      { tunnel: true, topics: [{ publish: ['#'] }], routing: { publishes: [{ topics: ['alerts/#'], service: 'iot/alerts' }] } },
    ],
    ['other names', { rewrite: [{ prefix: { add: 'b' } }] }],
  ])('with %s', async (_, policy) => {
    const model = mqttModel(policy, withAlerts)
    const mesh = await startBrokerless(pipy, model)
    const alerts = await startRecordingBroker(brokerAt(mesh, 'iot/alerts'))
    const got: Packet[] = []
    let peer: Socket | undefined
    const server = createServer(socket => {
      peer = socket
      socket.on('error', () => {})
      const incoming = parser(five)
      incoming.on('packet', packet => got.push(packet))
      socket.on('data', data => incoming.parse(data))
    }).listen(1883, brokerAt(mesh, 'iot/broker').address)
    stops.push(
      () => alerts.close(),
      () => void peer?.destroy(),
      () => void server.close(),
      () => mesh.stop(),
    )
    const say = (packet: Packet) => peer!.write(generate(packet, five))
    const came = (cmd: string, count = 1) => eventually(cmd, () => got.filter(packet => packet.cmd === cmd).length >= count, 10_000)
    const client = await open(mesh.plain, mesh.proxy('iot/sensor').outbound('iot/broker'), 5)
    client.send(connectPacket(5, { clientId: 'c', properties: { authenticationMethod: 'SCRAM', authenticationData: Buffer.from('first') } }))
    await came('connect')
    expect(got[0]).toMatchObject({ properties: { authenticationMethod: 'SCRAM', authenticationData: Buffer.from('first') } })
    // An answer of the proxy itself has to wait meanwhile.
    client.send(publish('$denied', 9))
    say(auth(0x18, 'server first'))
    expect(await client.next()).toMatchObject(auth(0x18, 'server first'))
    client.send(auth(0x18, 'final'))
    await came('auth')
    say({ cmd: 'connack', sessionPresent: false, reasonCode: 0, properties: { authenticationMethod: 'SCRAM' } } as Packet)
    expect(await client.next()).toMatchObject({ cmd: 'connack', reasonCode: 0, properties: { authenticationMethod: 'SCRAM' } })
    if (got.some(packet => packet.cmd === 'publish')) say({ cmd: 'puback', messageId: 9 })
    expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 9 })
    client.send(publish('alerts/a', 3))
    if (policy.routing === undefined) {
      await eventually('the publish', () => got.some(packet => packet.messageId === 3), 10_000)
      say({ cmd: 'puback', messageId: 3 })
    }
    expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 3 })
    client.send(auth(0x19, 'again'))
    await came('auth', 2)
    say(auth(0x18, 'and again'))
    expect(await client.next()).toMatchObject(auth(0x18, 'and again'))
    client.send(auth(0x18, 'last'))
    await came('auth', 3)
    say(auth(0, 'done'))
    expect(await client.next()).toMatchObject(auth(0, 'done'))
    expect(alerts.topics).toEqual(policy.routing ? ['alerts/a'] : [])
    expect(scriptErrors(mesh)).toEqual([])
    client.close()
  })
})
