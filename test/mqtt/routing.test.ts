// Which broker a session goes to, and publishes that go to another one.
import { setTimeout as sleep } from 'node:timers/promises'
import { generate, type IPublishPacket, type Packet } from 'mqtt-packet'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { MqttPolicy } from '../../src/model/mesh-model.generated.ts'
import { eventually, type Pipy, type RunningMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { brokerAt, mqttModel, startBrokerless } from './mqtt-mesh.ts'
import { publish } from './packets.ts'
import { connected, type RawClient } from './raw-client.ts'
import { type RecordingBroker, startRecordingBroker, untilProbed } from './recording-broker.ts'

const BROKERS = ['iot/broker', 'iot/broker-2', 'iot/alerts']

const policy: Partial<MqttPolicy> = {
  topics: [{ publish: ['#'], subscribe: ['#'] }],
  routing: { hash: 'clientId', publishes: [{ topics: ['alerts/#'], service: 'iot/alerts' }] },
  // A busy machine answers late: only who refuses is to be taken for gone.
  health: { interval: '1s', timeout: '20s', unhealthyAfter: 1, healthyAfter: 1 },
}

async function start(pipy: Pipy): Promise<RunningMesh> {
  const model = mqttModel(policy, base => ({
    ...base,
    workloads: [
      ...(base.workloads ?? []),
      { id: 'iot/broker-2', identity: 'iot/broker', ports: [{ number: 1883 }] },
      { id: 'iot/alerts', identity: 'iot/broker', ports: [{ number: 1883 }] },
    ],
    services: [
      { id: 'iot/broker', ports: [{ port: 1883, protocol: 'mqtt' }], workloads: ['iot/broker', 'iot/broker-2'] },
      { id: 'iot/alerts', ports: [{ port: 1883, protocol: 'mqtt' }], workloads: ['iot/alerts'] },
    ],
  }))
  return startBrokerless(pipy, model)
}

describePipy('MQTT routing', pipy => {
  let mesh: RunningMesh
  let brokers: RecordingBroker[]
  const at = (id: string) => brokerAt(mesh, id)
  beforeAll(async () => {
    mesh = await start(pipy)
    brokers = await Promise.all(BROKERS.map(id => startRecordingBroker(at(id))))
    await untilProbed(brokers.slice(0, 2))
  })
  afterAll(async () => {
    await Promise.all(brokers?.map(broker => broker.close()) ?? [])
    await mesh?.stop()
  })
  beforeEach(() => {
    for (const broker of brokers) {
      broker.sessions.length = 0
      broker.topics.length = 0
    }
  })

  const client = (level: 4 | 5, clientId: string, keepalive = 60): Promise<RawClient> =>
    connected(mesh.plain, mesh.proxy('iot/sensor').outbound('iot/broker'), level, { clientId, keepalive })
  const idsAt = (broker: number) => new Set(brokers[broker]?.sessions.map(({ connect }) => connect.clientId).filter(id => id.startsWith('c')))

  test('consistent hash: both brokers have clients, and each client always the same one', async () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 20; i++) (await client(4, `c${i}`)).close()
    }
    const [first, second] = [idsAt(0), idsAt(1)]
    expect(first.size + second.size).toBe(20)
    expect(Math.min(first.size, second.size)).toBeGreaterThan(2)
    expect([...first].filter(id => second.has(id))).toEqual([])
  })

  test('probes ask by CONNECT and PINGREQ', async () => {
    await eventually(
      'a probe',
      () =>
        brokers
          .slice(0, 2)
          .every(({ sessions }) =>
            sessions.some(({ connect, packets }) => connect.clientId.startsWith('pipyc-health-') && packets[0]?.cmd === 'pingreq'),
          ),
      10_000,
    )
  })

  test.each([4, 5] as const)('publishes by topic to another broker, acknowledged as if by one, protocol level %d', async level => {
    const one = await client(level, 'c1')
    const large = Buffer.alloc(200_000, 'z')
    one.send(publish('alerts/fire', 1, 5, { payload: large }))
    expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: 5 })
    one.send(publish('other/x', 1, 6))
    expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: 6 })
    one.send(publish('alerts', 2, 7))
    expect(await one.next()).toMatchObject({ cmd: 'pubrec', messageId: 7 })
    one.send({ cmd: 'pubrel', messageId: 7 })
    expect(await one.next()).toMatchObject({ cmd: 'pubcomp', messageId: 7 })
    for (let i = 0; i < 50; i++) one.send(publish(i % 2 ? 'alerts/many' : 'other/many', 0))
    expect(await one.quiet()).toEqual([])
    const elsewhere = brokers[2]
    await eventually('all that go elsewhere', () => elsewhere?.topics.length === 27)
    const got = elsewhere?.sessions.at(-1)?.packets[0] as IPublishPacket
    expect(large.equals(got.payload as Buffer)).toBe(true)
    expect(brokers.slice(0, 2).flatMap(({ topics }) => topics)).toEqual(['other/x', ...Array(25).fill('other/many')])
    one.close()
    await eventually('both connections end', () => elsewhere?.sessions.every(({ connect, isOpen }) => connect.clientId !== 'c1' || !isOpen), 5000)
  })

  test.each([4, 5] as const)('a release goes where its own publish went, whatever had its id before, protocol level %d', async level => {
    const one = await client(level, 'c2')
    for (const [topic, qos] of [
      ['alerts/a', 1],
      ['other/a', 2],
      ['alerts/b', 2],
      ['other/b', 2],
    ] as const) {
      one.send(publish(topic, qos, 9))
      expect(await one.next()).toMatchObject({ cmd: qos === 1 ? 'puback' : 'pubrec', messageId: 9 })
      if (qos === 1) continue
      one.send({ cmd: 'pubrel', messageId: 9 })
      expect(await one.next()).toMatchObject({ cmd: 'pubcomp', messageId: 9 })
    }
    const packetsAt = (at: readonly RecordingBroker[]) =>
      at.flatMap(({ sessions }) =>
        sessions.filter(({ connect }) => connect.clientId === 'c2').flatMap(({ packets }) => packets.map(({ cmd }) => cmd)),
      )
    expect(packetsAt(brokers.slice(0, 2))).toEqual(['publish', 'pubrel', 'publish', 'pubrel'])
    expect(packetsAt(brokers.slice(2))).toEqual(['publish', 'publish', 'pubrel'])
    one.close()
  })

  test.each([4, 5] as const)('a client that leaves is told nothing, and nothing is logged, protocol level %d', async level => {
    const newLines = mesh.markLogs()
    for (const bytes of ['e0 00', `${level === 5 ? '30 05 0001 61 00 78' : '30 04 0001 61 78'} e0 00`]) {
      const leaving = await client(level, 'c4')
      leaving.sendBytes(bytes)
      expect(await leaving.rest()).toEqual([])
    }
    expect(newLines().filter(line => line.includes('"refused"'))).toEqual([])
  })

  test.each([4, 5] as const)('what a client publishes to another broker just before it leaves gets there, protocol level %d', async level => {
    const leaving = await client(level, 'c2')
    leaving.send(publish('alerts/leaving', 0))
    leaving.send({ cmd: 'disconnect' } as Packet)
    expect(await leaving.rest()).toEqual([])
    const lost = await client(level, 'c3')
    lost.send(publish('alerts/lost', 0))
    await lost.quiet()
    lost.close()
    await eventually('both', () => brokers[2]?.topics.toSorted().join() === 'alerts/leaving,alerts/lost', 5000)
    await eventually(
      'their sessions end',
      () => brokers[2]?.sessions.every(({ isOpen, connect }) => !isOpen || !connect.clientId.startsWith('c')),
      5000,
    )
  })

  test.each(['alerts/x', 'other/x'])('who publishes to %s alone, and so need not ping, is alive to the other broker, too', async topic => {
    const one = await client(5, 'c7', 1)
    one.send(publish('alerts/first', 1, 1))
    expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: 1 })
    const sessionsOf = (at: readonly RecordingBroker[]) => at.flatMap(({ sessions }) => sessions.filter(({ connect }) => connect.clientId === 'c7'))
    const unseen = sessionsOf(topic === 'alerts/x' ? brokers.slice(0, 2) : brokers.slice(2))
    let id = 2
    await eventually('a ping', async () => {
      // With the rest in a piece of its own, so that a ping may be due in the middle of it.
      const bytes = generate(publish(topic, 1, id), { protocolVersion: 5 })
      one.sendBytes(bytes.subarray(0, 12))
      await sleep(20)
      one.sendBytes(bytes.subarray(12))
      expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: id++ })
      return unseen[0]?.packets.some(({ cmd }) => cmd === 'pingreq')
    })
    // Its own ping is answered once.
    expect(await one.quiet()).toEqual([])
    one.send(publish(topic, 1, 1))
    expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: 1 })
    one.close()
  })

  test('a broker that goes: its session is told, new ones go to the other, until it is back', async () => {
    const gone = await client(5, 'c0')
    const victim = idsAt(0).size > 0 ? 0 : 1
    await brokers[victim]?.close()
    expect(await gone.rest()).toMatchObject([{ cmd: 'disconnect', reasonCode: 0x8b }])
    await eventually(
      'a session at the other',
      async () => {
        const next = await client(5, 'c0').catch(() => undefined)
        next?.close()
        return next
      },
      10_000,
    )
    expect(idsAt(1 - victim).has('c0')).toBe(true)
    brokers[victim] = await startRecordingBroker(at(BROKERS[victim] as string))
    await eventually(
      'the session is back',
      async () => {
        ;(await client(5, 'c0').catch(() => undefined))?.close()
        return idsAt(victim).has('c0')
      },
      10_000,
    )
  })

  test('no script fails, and no broker gets what it cannot read', () => {
    expect(brokers.flatMap(({ faults }) => faults)).toEqual([])
    expect(scriptErrors(mesh)).toEqual([])
  })
})
