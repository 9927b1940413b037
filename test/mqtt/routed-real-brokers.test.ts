// Topic routes between two real brokers, which end a session whose client id comes a second time.
import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countSkip, eventually, type RunningMesh, type TcpAddress } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { hasMosquitto, startMosquitto } from './mosquitto.ts'
import { brokerAt, mqttModel, startBrokerless, withAlerts } from './mqtt-mesh.ts'

if (!hasMosquitto) countSkip('topic routes between two mosquittos (needs mosquitto)')

describePipy('topic routes between two mosquittos', pipy => {
  let mesh: RunningMesh
  const stops: (() => Promise<void>)[] = []
  const at = (id: string) => brokerAt(mesh, id)
  const open: MqttClient[] = []
  async function client({ address, port }: TcpAddress, options: IClientOptions = {}): Promise<MqttClient> {
    const one = await connectAsync(`mqtt://${address}:${port}`, { reconnectPeriod: 0, ...options })
    open.push(one)
    return one
  }
  beforeAll(async () => {
    if (!hasMosquitto) return
    const publishes = [
      { name: 'here', topics: ['alerts/here/#'], service: 'iot/broker' },
      { name: 'alerts', topics: ['alerts/#'], service: 'iot/alerts' },
      { name: 'alarms', topics: ['alarms/#'], service: 'iot/alerts' },
      { name: 'same', topics: ['same/#'], service: 'iot/same' },
    ]
    const model = mqttModel({ routing: { publishes } }, base => {
      const { services = [], ...rest } = withAlerts(base)
      return { ...rest, services: [...services, { id: 'iot/same', ports: [{ port: 1883, protocol: 'mqtt' }], workloads: ['iot/broker'] }] }
    })
    mesh = await startBrokerless(pipy, model)
    for (const id of ['iot/broker', 'iot/alerts']) stops.push(await startMosquitto(at(id)))
  })
  afterAll(async () => {
    await Promise.all(open.map(one => one.endAsync(true)))
    for (const stop of stops) await stop()
    if (mesh) expect(scriptErrors(mesh)).toEqual([])
    await mesh?.stop()
  })

  describe.skipIf(!hasMosquitto).each([4, 5] as const)('protocol level %d', protocolVersion => {
    test('a client has one connection to each, however many routes lead there', async () => {
      const seen: Record<string, string[]> = { 'iot/broker': [], 'iot/alerts': [] }
      for (const id of Object.keys(seen)) {
        const watcher = await client(at(id), { protocolVersion })
        watcher.on('message', topic => seen[id]!.push(topic))
        await watcher.subscribeAsync('#', { qos: 2 })
      }
      const one = await client(mesh.proxy('iot/sensor').outbound('iot/broker'), { protocolVersion, clientId: `c${protocolVersion}` })
      const lost: unknown[] = []
      one.on('close', () => lost.push('close'))
      one.on('error', error => lost.push(error))
      const topics = ['alerts/a', 'alarms/a', 'alerts/here/a', 'same/a', 'other/a']
      for (const qos of [0, 1, 2] as const) for (const topic of topics) await one.publishAsync(topic, 'x', { qos })
      await eventually('all of them', () => Object.values(seen).flat().length === 3 * topics.length, 10_000)
      expect(seen['iot/alerts']!.toSorted()).toEqual(['alarms/a', 'alarms/a', 'alarms/a', 'alerts/a', 'alerts/a', 'alerts/a'])
      expect(seen['iot/broker']).toEqual([0, 1, 2].flatMap(() => ['alerts/here/a', 'same/a', 'other/a']))
      expect(lost).toEqual([])
    })

    test('a session that is resumed, with its will, stays at its own broker', async () => {
      const to = mesh.proxy('iot/sensor').outbound('iot/broker')
      const clientId = `kept${protocolVersion}`
      const wills: string[] = []
      for (const id of ['iot/broker', 'iot/alerts']) {
        const watcher = await client(at(id), { protocolVersion })
        watcher.on('message', () => wills.push(id))
        await watcher.subscribeAsync('alerts/will')
      }
      const options: IClientOptions = {
        protocolVersion,
        clientId,
        clean: false,
        will: { topic: 'alerts/will', payload: Buffer.from('gone'), qos: 1, retain: false },
        ...(protocolVersion === 5 && { properties: { sessionExpiryInterval: 60 } }),
      }
      const first = await client(to, options)
      await first.subscribeAsync(`down/${clientId}`, { qos: 2 })
      await first.publishAsync('alerts/a', 'x', { qos: 2 })
      first.stream.destroy()
      await eventually('its will', () => wills.length > 0, 10_000)
      const other = await client(at('iot/broker'), { protocolVersion })
      await other.publishAsync(`down/${clientId}`, 'kept', { qos: 2 })
      const got: string[] = []
      const second = await new Promise<{ client: MqttClient; isPresent: boolean }>((resolve, reject) => {
        void import('mqtt').then(({ connect }) => {
          const again = connect(`mqtt://${to.address}:${to.port}`, { ...options, reconnectPeriod: 0 })
          open.push(again)
          again.on('message', (_, payload) => got.push(String(payload)))
          again.once('connect', ({ sessionPresent }) => resolve({ client: again, isPresent: sessionPresent }))
          again.once('error', reject)
        })
      })
      expect(second.isPresent).toBe(true)
      await second.client.publishAsync('alerts/a', 'x', { qos: 2 })
      await eventually('what was kept', () => got.length > 0, 10_000)
      expect([got, wills]).toEqual([['kept'], ['iot/broker']])
    })
  })
})
