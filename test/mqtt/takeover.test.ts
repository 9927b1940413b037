// A client that comes again while its session of before still counts, at a limit of sessions: it takes over, as MQTT says, and nobody else does.
import type { Packet } from 'mqtt-packet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../src/testing/client/mqtt.ts'
import { countSkip, eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { meshOfEachTest } from './mesh-with-broker.ts'
import { hasMosquitto, startMosquitto } from './mosquitto.ts'
import { type MqttMesh, mqttModel, type Policy, startMqttMesh } from './mqtt-mesh.ts'
import { connected, connectPacket, type Level, open } from './raw-client.ts'
import { type RecordingBroker, startRecordingBroker } from './recording-broker.ts'

type Connection = NonNullable<NonNullable<Policy['limits']>['connections']>[number]

describePipy('MQTT at a limit of sessions', pipy => {
  let mqtt: MqttMesh
  let broker: RecordingBroker
  const startWith = meshOfEachTest(pipy)
  const start = async (policy: Policy, pipyOptions: string[] = []) => {
    ;({ mqtt, broker } = await startWith(policy, { pipyOptions }))
  }
  const client = (level: Level, clientId: string) => connected(mqtt.mesh.as('iot/sensor'), mqtt.inbound, level, { clientId })
  const codeFor = async (level: Level, clientId: string, fields = {}, identity = 'iot/sensor') => {
    const one = await open(mqtt.mesh.as(identity), mqtt.inbound, level)
    one.send(connectPacket(level, { clientId, ...fields }))
    const code = codeOf(await one.next())
    one.close()
    return code
  }

  test.each<readonly [Level, Connection['key']]>([
    [5, 'clientId'],
    [5, 'identity'],
    [5, 'instance'],
    [4, 'clientId'],
  ])('version %s, by %s: the same client takes over', async (level, key) => {
    await start({ limits: { connections: [{ key, max: 1 } as Connection] } })
    let before = await client(level, 'a')
    for (let round = 0; round < 3; round++) {
      const next = await client(level, 'a')
      expect(await before.rest()).toMatchObject(level === 5 ? [{ cmd: 'disconnect', reasonCode: 0x8e }] : [])
      expect(await next.quiet()).toEqual([])
      before = next
    }
    // Counted once, however often it came.
    if (key === 'clientId') await client(level, 'b')
    else expect(await codeFor(level, 'b')).toBe(level === 5 ? 0x97 : 3)
    expect(await before.quiet()).toEqual([])
    before.close()
    await eventually('room for another one', async () => (await codeFor(level, 'c')) === 0)
  })

  test('nobody else does: another identity, another user name, a client that leaves its id to the broker', async () => {
    await start({ limits: { connections: [{ key: 'clientId', max: 1 }] } })
    const one = await client(5, 'a')
    const nameless = await client(5, '')
    expect(await codeFor(5, 'a', {}, 'iot/dashboard')).toBe(0x97)
    expect(await codeFor(5, 'a', { username: 'u' })).toBe(0x97)
    expect(await codeFor(5, '')).toBe(0x97)
    expect(await one.quiet()).toEqual([])
    expect(await nameless.quiet()).toEqual([])
  })

  test('whose publishes wait, and of whom nobody sees that it has left', async () => {
    await start({ limits: { connections: [{ key: 'identity', max: 1 }], rates: [{ of: 'publishes', amount: 1 }] } })
    const one = await client(4, 'a')
    one.sendBytes('30 05 0003 612f62'.replaceAll(' ', '').repeat(5000))
    await new Promise(resolve => setTimeout(resolve, 300))
    one.close()
    const again = await client(4, 'a')
    again.send({ cmd: 'publish', topic: 'again', qos: 1, messageId: 1, dup: false, retain: false, payload: '' })
    expect(await again.next()).toMatchObject({ cmd: 'puback', messageId: 1 })
    // What was left of the first one is gone with it.
    const waiting = broker.topics.filter(topic => topic === 'a/b').length
    await new Promise(resolve => setTimeout(resolve, 2500))
    expect(broker.topics.filter(topic => topic === 'a/b')).toHaveLength(waiting)
    expect(await codeFor(4, 'b')).toBe(3)
    again.close()
    await eventually('room for another one', async () => (await codeFor(4, 'b')) === 0)
  })

  test.each([
    ['with a reason', 'e0 01 89'],
    ['without a word', ''],
  ])('a session whose publishes wait and whose broker leaves %s counts no more', async (_, lastWord) => {
    await start({
      limits: { connections: [{ key: 'identity', max: 1 }], rates: [{ of: 'publishes', amount: 1, per: '1h' }], overLimit: { mqtt5: 'delay' } },
    })
    const one = await client(5, 'a')
    one.sendBytes('30 06 0003 612f62 00'.replaceAll(' ', '').repeat(5000))
    await eventually('the first one', () => broker.topics.length === 1)
    broker.sendBytes(Buffer.from(lastWord.replaceAll(' ', ''), 'hex'))
    await broker.close()
    expect(await one.rest()).toMatchObject([{ cmd: 'disconnect', reasonCode: lastWord ? 0x89 : 0x8b }])
    one.close()
    const next = await startRecordingBroker(mqtt.brokerAt)
    await eventually('room for another one', async () => (await codeFor(5, 'b')) === 0, 5000)
    expect(next.topics).toEqual([])
    await next.close()
  })

  test('from one thread to the other', async () => {
    await start({ limits: { connections: [{ key: 'clientId', max: 1 }] } }, ['--threads=2', '--reuse-port'])
    for (let round = 0; round < 16; round++) await client(5, 'a')
    expect(broker.sessions).toHaveLength(16)
  })
})

if (!hasMosquitto) countSkip('takeover at mosquitto (needs mosquitto)')

describePipy('MQTT without a limit of sessions', pipy => {
  let mqtt: MqttMesh
  beforeAll(async () => {
    mqtt = await startMqttMesh(pipy, mqttModel({ tunnel: true, topics: [{ publish: ['#'], subscribe: ['#'] }] }))
  })
  afterAll(async () => {
    if (mqtt) expect(scriptErrors(mqtt.mesh)).toEqual([])
    await mqtt?.mesh.stop()
  })

  test.skipIf(!hasMosquitto).each([4, 5] as const)(
    'whom the broker ends for a later session is told so, and it is no denial, version %s',
    async level => {
      const stop = await startMosquitto(mqtt.brokerAt)
      try {
        const newLines = mqtt.mesh.markLogs()
        // Directly at the broker's sidecar, and in a tunnel.
        for (const to of ['inbound', 'outbound'] as const) {
          const as = to === 'inbound' ? mqtt.mesh.as('iot/sensor') : mqtt.mesh.plain
          let before = await connected(as, mqtt[to], level, { clientId: 'a' })
          for (let round = 0; round < 3; round++) {
            const next = await connected(as, mqtt[to], level, { clientId: 'a' })
            expect(await before.rest()).toMatchObject(level === 5 ? [{ cmd: 'disconnect', reasonCode: 0x8e }] : [])
            before = next
          }
          before.send({ cmd: 'disconnect' } as Packet)
          expect(await before.rest()).toEqual([])
        }
        // The caller's sidecar sees of 3.1.1 only that the connection ends.
        expect(newLines().filter(line => line.includes('"refused"') && line.includes('"proxy":"iot/broker"'))).toEqual([])
      } finally {
        await stop()
      }
    },
  )

  test('a later session that has ended is no reason', async () => {
    const broker = await startRecordingBroker(mqtt.brokerAt)
    const first = await connected(mqtt.mesh.as('iot/sensor'), mqtt.inbound, 5, { clientId: 'a' })
    const second = await connected(mqtt.mesh.as('iot/sensor'), mqtt.inbound, 5, { clientId: 'a' })
    second.send({ cmd: 'disconnect' } as Packet)
    expect(await second.rest()).toEqual([])
    second.close()
    const other = await connected(mqtt.mesh.as('iot/sensor'), mqtt.inbound, 5, { clientId: 'b' })
    expect(await other.quiet()).toEqual([])
    await broker.close()
    expect(await first.rest()).toMatchObject([{ cmd: 'disconnect', reasonCode: 0x8b }])
  })
})
