// Sessions of one proxy over a narrow link: streams of one HTTP/2 connection between the two sidecars.
import { readFileSync } from 'node:fs'
import type { IPublishPacket, Packet } from 'mqtt-packet'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { type MqttMesh, mqttModel, startMqttMesh } from './mqtt-mesh.ts'
import { connected, connectPacket, open, type RawClient } from './raw-client.ts'
import { type RecordingBroker, startRecordingBroker } from './recording-broker.ts'

/** Connections that are open at the address, from /proc: who listens there sees them. */
function connectionsAt({ address, port }: { address: string; port: number }): number {
  const hex = address
    .split('.')
    .reverse()
    .map(part => Number(part).toString(16).padStart(2, '0').toUpperCase())
    .join('')
  const local = `${hex}:${port.toString(16).padStart(4, '0').toUpperCase()}`
  const rows = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map(line => line.trim().split(/\s+/))
  return rows.filter(([, own, , state]) => own === local && state === '01').length
}

describePipy('MQTT through a tunnel', pipy => {
  let mqtt: MqttMesh
  let broker: RecordingBroker
  beforeAll(async () => {
    mqtt = await startMqttMesh(
      pipy,
      mqttModel({ tunnel: true, topics: [{ publish: ['of/{clientId}/#', 'all/#'], subscribe: ['of/{clientId}/#', 'all/#'] }] }),
    )
    broker = await startRecordingBroker(mqtt.brokerAt)
  })
  afterAll(async () => {
    await broker?.close()
    await mqtt?.mesh.stop()
  })
  beforeEach(() => {
    broker.sessions.length = 0
    broker.topics.length = 0
  })
  const client = (clientId: string, level: 4 | 5 = 5) => connected(mqtt.mesh.plain, mqtt.outbound, level, { clientId })
  const publish = (topic: string, qos: 0 | 1, payload: string | Buffer = 'x'): Packet =>
    ({ cmd: 'publish', topic, qos, dup: false, retain: false, payload, ...(qos > 0 && { messageId: 7 }) }) as Packet

  test('many sessions share one connection, and each is judged by itself', async () => {
    const clients: RawClient[] = []
    for (let i = 0; i < 150; i++) clients.push(await client(`c${i}`, i % 2 ? 4 : 5))
    expect(connectionsAt(mqtt.inbound)).toBe(1)
    expect(broker.sessions).toHaveLength(150)
    for (const [i, one] of clients.entries()) {
      one.send(publish(`of/c${i}/a`, 0))
      one.send(publish(`of/c${i + 1}/a`, 0))
    }
    for (const one of clients) expect(await one.quiet()).toEqual([])
    expect([...broker.topics].sort()).toEqual(clients.map((_, i) => `of/c${i}/a`).sort())
    for (const one of clients) one.close()
    await eventually('the broker sees all of them end', () => broker.sessions.every(({ isOpen }) => !isOpen))
    expect(connectionsAt(mqtt.inbound)).toBe(1)
  })

  test('payloads of any size, in both directions, beside small ones', async () => {
    const [large, small] = [await client('large'), await client('small', 4)]
    large.send({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic: 'all/large', qos: 0 }] })
    expect(await large.next()).toMatchObject({ cmd: 'suback', granted: [0] })
    const payload = Buffer.alloc(3_000_000, 'tunnel')
    large.send(publish('all/large', 0, payload))
    for (let i = 0; i < 20; i++) {
      small.send(publish('all/small', 1))
      expect(await small.next()).toMatchObject({ cmd: 'puback' })
    }
    const came = (await large.next()) as IPublishPacket
    expect(payload.equals(came.payload as Buffer)).toBe(true)
    large.close()
    small.close()
  })

  test('what the broker sends to a session that has ended reaches no other', { timeout: 60_000 }, async () => {
    const source = await client('source')
    for (let round = 0; round < 10; round++) {
      const leaves = await client(`leaves${round}`)
      leaves.send({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic: 'all/flood', qos: 0 }] })
      expect(await leaves.next()).toMatchObject({ cmd: 'suback', granted: [0] })
      // More than fits between the broker and the client.
      for (let i = 0; i < 100; i++) source.send(publish('all/flood', 0, Buffer.alloc(20_000, 'flood')))
      await leaves.next()
      leaves.close()
      const others = await Promise.all([0, 1, 2, 3].map(i => client(`stays${round}-${i}`)))
      for (const other of others) expect(await other.quiet()).toEqual([])
      for (const other of others) other.close()
    }
    source.close()
  })

  test('a session that is refused or ended is told so, and the others go on', async () => {
    const stays = await client('stays')
    const ends = await client('ends')
    ends.sendBytes('00 00')
    expect(await ends.rest()).toMatchObject([{ cmd: 'disconnect', reasonCode: 0x81 }])
    const refused = await open(mqtt.mesh.plain, mqtt.outbound, 5)
    refused.send({ ...connectPacket(5), will: { topic: 'no', payload: Buffer.from('x'), qos: 0, retain: false } } as Packet)
    expect(await refused.rest()).toMatchObject([{ cmd: 'connack', reasonCode: 0x87 }])
    expect(await stays.quiet()).toEqual([])
    stays.close()
  })

  test.each(['e0 01 00', 'e0 02 00 00', 'e0 01 04', 'e0 07 00 05 11 00 00 00 00', '30 09 0005 616c6c2f61 00 78 e0 02 00 00'])(
    'who says DISCONNECT as %s is told nothing',
    async bytes => {
      const newLines = mqtt.mesh.markLogs()
      const leaves = await client('leaves')
      leaves.sendBytes(bytes)
      expect(await leaves.rest()).toEqual([])
      expect(newLines().filter(line => line.includes('"refused"'))).toEqual([])
    },
  )

  test.each([4, 5] as const)('who says DISCONNECT and waits for the end leaves no connection to the broker, protocol level %d', async level => {
    const stays = await client('stays')
    for (let i = 0; i < 5; i++) {
      const leaves = await client(`leaves${i}`, level)
      leaves.sendBytes('e0 00')
      expect(await leaves.rest()).toEqual([])
    }
    await eventually('the broker sees all of them end', () => broker.sessions.filter(({ isOpen }) => isOpen).length === 1, 5000)
    expect(await stays.quiet()).toEqual([])
    stays.close()
  })

  test('the port takes connections without a tunnel, too', async () => {
    const direct = await connected(mqtt.mesh.as('iot/dashboard'), mqtt.inbound, 5, { clientId: 'd' })
    direct.send(publish('of/d/x', 1))
    expect(await direct.next()).toMatchObject({ cmd: 'puback', reasonCode: 0 })
    direct.close()
    expect(await mqtt.mesh.as('iot/stranger').isAccepted(mqtt.inbound)).toBe(false)
  })

  test('a broker that goes ends its sessions with a reason, and is found again', async () => {
    const one = await client('one')
    await broker.close()
    expect(await one.rest()).toMatchObject([{ cmd: 'disconnect', reasonCode: 0x8b }])
    const late = await open(mqtt.mesh.plain, mqtt.outbound, 5)
    late.send(connectPacket(5))
    expect(await late.rest()).toMatchObject([{ cmd: 'connack', reasonCode: 0x88 }])
    broker = await startRecordingBroker(mqtt.brokerAt)
    const back = await client('back')
    expect(await back.quiet()).toEqual([])
    back.close()
  })

  test('no script fails', () => {
    expect(broker.faults).toEqual([])
    expect(scriptErrors(mqtt.mesh)).toEqual([])
  })

  test('a link that breaks ends all sessions in it with a reason; then there is nobody', async () => {
    const sessions = [await client('l1'), await client('l2')]
    await mqtt.mesh.proxy('iot/broker').process.stop(0)
    for (const one of sessions) expect(await one.rest()).toMatchObject([{ cmd: 'disconnect', reasonCode: 0x8b }])
    const late = await open(mqtt.mesh.plain, mqtt.outbound, 5)
    late.send(connectPacket(5))
    expect(await late.rest()).toMatchObject([{ cmd: 'connack', reasonCode: 0x88 }])
  })
})
