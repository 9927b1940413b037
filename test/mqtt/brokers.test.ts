// Which of several brokers a session goes to: shares, the broker it had, names that are hashed, and brokers that answer nothing.
import { createServer, type Server } from 'node:net'
import type { IConnackPacket, Packet } from 'mqtt-packet'
import { afterEach, expect, test } from 'vitest'
import { eventually, type RunningMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { brokerAt, mqttModel, type Policy, startBrokerless, withSecondBroker } from './mqtt-mesh.ts'
import { connected, connectPacket, type Level, open, type RawClient } from './raw-client.ts'
import { type RecordingBroker, startRecordingBroker, untilProbed } from './recording-broker.ts'

const BROKERS = ['iot/broker', 'iot/broker-2']

/** `weights` of a split between two services of one broker each; without, one service has both; `priorities`: theirs there. */
function modelOf(policy: Policy, weights?: readonly [number, number], priorities: readonly [number, number] = [0, 0]) {
  return mqttModel(policy, base => {
    const model = withSecondBroker(base, priorities)
    const services = BROKERS.map((workload, i) => ({
      id: `iot/only-${i}`,
      ports: [{ port: 1883, protocol: 'mqtt' as const }],
      workloads: [workload],
    }))
    return {
      ...model,
      services: [...(model.services ?? []), ...services],
      ...(weights && {
        splits: [{ id: 'iot/split', service: 'iot/broker', backends: weights.map((weight, i) => ({ service: `iot/only-${i}`, weight })) }],
      }),
    }
  })
}

describePipy('MQTT: which broker', pipy => {
  let mesh: RunningMesh
  let brokers: RecordingBroker[] = []
  const servers: Server[] = []
  const at = (i: number) => brokerAt(mesh, BROKERS[i] as string)
  const start = async (...words: Parameters<typeof modelOf>) => {
    mesh = await startBrokerless(pipy, modelOf(...words))
    brokers = await Promise.all(BROKERS.map((_, i) => startRecordingBroker(at(i))))
  }
  afterEach(async () => {
    await Promise.all(brokers.map(broker => broker.close()))
    for (const server of servers.splice(0)) server.close()
    await mesh.stop()
    expect(brokers.flatMap(({ faults }) => faults)).toEqual([])
    expect(scriptErrors(mesh)).toEqual([])
  })
  const client = (clientId: string, fields = {}, level: Level = 4): Promise<RawClient> =>
    connected(mesh.plain, mesh.proxy('iot/sensor').outbound('iot/broker'), level, { clientId, ...fields })
  /** Number of sessions at each broker with client ids that begin so. */
  const counts = (prefix: string) => brokers.map(({ sessions }) => sessions.filter(({ connect }) => connect.clientId.startsWith(prefix)).length)

  test('by weight: of 40 sessions each broker has its share, and each its own packets', async () => {
    await start({ routing: { sticky: true } }, [3, 1])
    for (let i = 0; i < 40; i++) {
      const one = await client(`w${i}`, {}, i % 2 ? 4 : 5)
      one.send({ cmd: 'publish', topic: `of/w${i}`, qos: 0, dup: false, retain: false, payload: 'x' } as Packet)
      expect(await one.quiet()).toEqual([])
      one.close()
    }
    expect(counts('w')).toEqual([30, 10])
    for (const { sessions } of brokers)
      for (const { connect, packets } of sessions) expect(packets).toMatchObject([{ topic: `of/${connect.clientId}` }, { cmd: 'pingreq' }])
  })

  test('sticky: a client comes back to the broker that it had, as long as that is there', async () => {
    // A busy machine answers late: only who refuses is to be taken for gone.
    await start({ routing: { sticky: true }, health: { interval: '1s', timeout: '20s', unhealthyAfter: 1, healthyAfter: 1 } }, [1, 1])
    await untilProbed(brokers)
    for (let round = 0; round < 4; round++) for (let i = 0; i < 6; i++) (await client(`s${i}`)).close()
    const idsAt = brokers.map(
      ({ sessions }) => new Set(sessions.flatMap(({ connect: { clientId } }) => (clientId.startsWith('s') ? [clientId] : []))),
    )
    expect(idsAt.map(ids => ids.size)).toEqual([3, 3])
    expect([...idsAt[0]!].filter(id => idsAt[1]?.has(id))).toEqual([])
    // Who has no name has none to be known by, and goes by weight.
    for (let i = 0; i < 4; i++) (await client('')).close()
    const nameless = brokers.map(({ sessions }) => sessions.filter(({ connect }) => connect.clientId === '').length)
    expect(nameless).toEqual([2, 2])
    const [moved] = [...idsAt[0]!]
    await brokers[0]?.close()
    await eventually(
      'its client is at the other',
      async () => {
        ;(await client(moved!).catch(() => undefined))?.close()
        return brokers[1]?.sessions.some(({ connect }) => connect.clientId === moved)
      },
      10_000,
    )
  })

  test('sticky: a client comes back with the id that a broker has given it; what that says in CONNACK is what the client gets', async () => {
    const said = (i: number) => ({
      sessionExpiryInterval: 60,
      receiveMaximum: 9,
      maximumQoS: 1,
      retainAvailable: false,
      maximumPacketSize: 5000,
      assignedClientIdentifier: `given-${i}`,
      topicAliasMaximum: 3,
      reasonString: 'welcome',
      wildcardSubscriptionAvailable: true,
      subscriptionIdentifiersAvailable: false,
      sharedSubscriptionAvailable: false,
      serverKeepAlive: 7,
      responseInformation: 'answers/',
      serverReference: 'elsewhere:1883',
    })
    mesh = await startBrokerless(pipy, modelOf({ routing: { sticky: true } }, [1, 1]))
    brokers = await Promise.all(BROKERS.map((_, i) => startRecordingBroker(at(i), { connackProperties: said(i) })))
    const connack = async (clientId: string) => {
      const one = await open(mesh.plain, mesh.proxy('iot/sensor').outbound('iot/broker'), 5)
      one.send(connectPacket(5, { clientId }))
      const answer = (await one.next()) as IConnackPacket
      one.close()
      return answer.properties
    }
    const first = [await connack(''), await connack('')]
    const order = first[0]?.assignedClientIdentifier === 'given-0' ? [0, 1] : [1, 0]
    expect(first.map(properties => ({ ...properties }))).toEqual(order.map(said))
    for (const i of [...order.toReversed(), ...order]) expect(await connack(`given-${i}`)).toMatchObject({ assignedClientIdentifier: `given-${i}` })
    const sent = await client('given-0', {}, 5)
    // DISCONNECT: use another server.
    brokers[0]?.sendBytes(Buffer.from('e00b9d091c0006623a31383833', 'hex'))
    expect(await sent.next()).toMatchObject({ cmd: 'disconnect', reasonCode: 0x9d, properties: { serverReference: 'b:1883' } })
    sent.close()
  })

  test('by priority: the second broker has sessions only while the first is gone', async () => {
    await start({ health: { interval: '1s', timeout: '20s', unhealthyAfter: 1, healthyAfter: 1 } }, undefined, [0, 1])
    await untilProbed(brokers)
    for (let i = 0; i < 4; i++) (await client(`t${i}`)).close()
    expect(counts('t')).toEqual([4, 0])
    await brokers[0]?.close()
    const isAt = (broker: number) => async () => {
      const before = counts('t')[broker]!
      ;(await client('t').catch(() => undefined))?.close()
      return counts('t')[broker]! > before
    }
    await eventually('a session at the second', isAt(1), 10_000)
    brokers[0] = await startRecordingBroker(at(0))
    await eventually('a session at the first', isAt(0), 10_000)
  })

  test('by user name: whoever says the same name has the same broker', async () => {
    await start({ routing: { hash: 'username' } })
    for (let i = 0; i < 30; i++) (await client(`u${i % 10}-${i}`, { username: `user ${i % 10}` })).close()
    const [first, second] = brokers.map(({ sessions }) => new Set(sessions.map(({ connect }) => connect.username)))
    expect(first!.size + second!.size).toBe(10)
    expect(Math.min(first!.size, second!.size)).toBeGreaterThan(0)
    for (let i = 0; i < 4; i++) (await client(`nameless-${i}`)).close()
    expect(counts('nameless')).toEqual([2, 2])
  })

  test('by identity: all of one workload go to one broker', async () => {
    await start({ routing: { hash: 'identity' } })
    for (let i = 0; i < 10; i++) (await client(`i${i}`)).close()
    expect(counts('i').sort((a, b) => a - b)).toEqual([0, 10])
  })

  test.each([
    ['accepts and says nothing', () => {}],
    ['takes CONNECT and never answers a ping', (write: (bytes: Buffer) => void) => write(Buffer.from('20020000', 'hex'))],
    ['speaks something else', (write: (bytes: Buffer) => void) => write(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'))],
  ])('a broker that %s is left out', { timeout: 30_000 }, async (_, answer) => {
    await start({ health: { interval: '1s', timeout: '1s', unhealthyAfter: 1, healthyAfter: 1 } })
    const { port, address } = at(0)
    await brokers[0]?.close()
    let failedProbes = 0
    const bad = createServer(socket => {
      socket.on('error', () => {}).on('close', () => failedProbes++)
      socket.once('data', () => answer(bytes => void socket.write(bytes)))
    })
    servers.push(bad)
    await new Promise<void>(resolve => bad.listen(port, address, resolve))
    // A client that came earlier would wait there for its answer.
    await eventually('a probe of it has failed', () => failedProbes > 0)
    await eventually(
      'ten sessions in a row at the other',
      async () => {
        const before = counts('h')[1]!
        for (let i = 0; i < 10; i++) {
          const one = await client('h').catch(() => undefined)
          if (!one) return false
          one.close()
        }
        return counts('h')[1] === before + 10
      },
      20_000,
    )
  })

  test('a client that leaves is told nothing, and nothing is logged', async () => {
    await start({ routing: { sticky: true } })
    const newLines = mesh.markLogs()
    for (const bytes of ['e0 00', '30 05 0001 61 00 78 e0 00']) {
      const leaving = await client('c', {}, 5)
      leaving.sendBytes(bytes)
      expect(await leaving.rest()).toEqual([])
    }
    expect(newLines().filter(line => line.includes('"refused"'))).toEqual([])
  })
})
