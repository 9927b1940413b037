// A sidecar that is restarted while messages of QoS 2 are on their way: clients come back with their sessions, and each message comes once.
import { readFileSync } from 'node:fs'
import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countSkip, eventually, type PipyProcess, runPipy, type TcpAddress } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { hasMosquitto, startMosquitto } from './mosquitto.ts'
import { type MqttMesh, mqttModel, startMqttMesh } from './mqtt-mesh.ts'
import { connected } from './raw-client.ts'

const COUNT = 200

const published = (topic: string, payload: string) => ({ cmd: 'publish', topic, payload, qos: 0, dup: false, retain: false }) as const

if (!hasMosquitto) countSkip('restarts of sidecars before mosquitto (needs mosquitto)')

describe.skipIf(!hasMosquitto)('with mosquitto', () => {
  describePipy('QoS 2 while a sidecar is restarted', pipy => {
    let mqtt: MqttMesh
    let stop: () => Promise<void>
    const processes = new Map<string, PipyProcess>()
    const open: MqttClient[] = []
    let round = 0
    const client = async ({ address, port }: TcpAddress, clientId: string, options: IClientOptions) => {
      const one = await connectAsync(`mqtt://${address}:${port}`, {
        clientId,
        clean: false,
        reconnectPeriod: 100,
        reconnectOnConnackError: true,
        connectTimeout: 3000,
        ...options,
      })
      one.on('error', () => {})
      open.push(one)
      return one
    }
    async function restart(id: string, listens: TcpAddress): Promise<void> {
      const before = processes.get(id) ?? mqtt.mesh.proxy(id).process
      const main = readFileSync(`/proc/${before.pid}/cmdline`, 'utf8').split('\0')[1]!
      await before.stop(0)
      processes.set(id, await runPipy({ pipy, main, listens: [listens] }))
    }
    beforeAll(async () => {
      const topics = [{ publish: ['site/#'], subscribe: ['site/#'] }]
      mqtt = await startMqttMesh(pipy, mqttModel({ tunnel: true, topics, rewrite: [{ name: 'all', prefix: { add: 'at' } }] }))
      stop = await startMosquitto(mqtt.brokerAt)
    })
    afterAll(async () => {
      await Promise.all(open.map(one => one.endAsync(true)))
      await stop?.()
      for (const process of processes.values()) await process.stop(0)
      if (mqtt) expect(scriptErrors(mqtt.mesh)).toEqual([])
      await mqtt?.mesh.stop()
    })

    // Pipy 1.5 mixed up the sessions that came after, or crashed, within some five of them.
    test('sessions that still send when the link breaks leave nothing behind', { timeout: 120_000 }, async () => {
      for (let round = 0; round < 15; round++) {
        const clients = await Promise.all(
          Array.from({ length: 6 }, (_, i) =>
            eventually(
              `client ${i} of round ${round}`,
              () => connected(mqtt.mesh.plain, mqtt.outbound, 4, { clientId: `late${i}` }).catch(() => null),
              10_000,
            ),
          ),
        )
        for (const [i, one] of clients.entries()) {
          one.send({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic: `site/late${i}`, qos: 0 }] })
          expect(await one.next(), `round ${round}, client ${i}`).toMatchObject({ cmd: 'suback' })
        }
        for (const [i, one] of clients.entries()) one.send(published(`site/late${i}`, `${round} ${i}`))
        for (const [i, one] of clients.entries()) {
          expect(await one.next(), `round ${round}, client ${i}`).toMatchObject({ cmd: 'publish', payload: Buffer.from(`${round} ${i}`) })
        }
        const sending = setInterval(() => {
          for (const one of clients) one.send(published('site/nobody', 'late'))
        }, 0)
        await restart('iot/broker', mqtt.inbound)
        clearInterval(sending)
        for (const one of clients) one.close()
      }
      expect((processes.get('iot/sensor') ?? mqtt.mesh.proxy('iot/sensor').process).running).toBe(true)
    })

    test.each([
      ['iot/sensor', 4],
      ['iot/sensor', 5],
      ['iot/broker', 4],
      ['iot/broker', 5],
      ['iot/broker', 4],
      ['iot/broker', 5],
    ] as const)('%s, protocol level %d', { timeout: 120_000 }, async (id, protocolVersion) => {
      const options = { protocolVersion, ...(protocolVersion === 5 && { properties: { sessionExpiryInterval: 600 } }) }
      const name = `${round++}-${id}-${protocolVersion}`
      const [through, direct] = [await client(mqtt.outbound, `t${name}`, options), await client(mqtt.brokerAt, `d${name}`, options)]
      const got: Record<string, string[]> = { up: [], down: [] }
      direct.on('message', (_, payload) => void got.up!.push(payload.toString()))
      through.on('message', (_, payload) => void got.down!.push(payload.toString()))
      let closed = 0
      through.on('close', () => closed++)
      await direct.subscribeAsync(`at/site/up${name}`, { qos: 2 })
      await through.subscribeAsync(`site/down${name}`, { qos: 2 })
      const failures: unknown[] = []
      let done = 0
      // Fewer than a broker takes at once.
      const publishAll = async (from: MqttClient, topic: string) => {
        let next = 0
        const worker = async () => {
          while (next < COUNT) {
            await from.publishAsync(topic, `${next++}`, { qos: 2 }).catch(error => failures.push(error))
            done++
            await new Promise(resolve => setTimeout(resolve, 5))
          }
        }
        await Promise.all(Array.from({ length: 8 }, worker))
      }
      void publishAll(through, `site/up${name}`)
      void publishAll(direct, `at/site/down${name}`)
      await eventually('some', () => got.up!.length > 50 && got.down!.length > 50, 20_000)
      void restart(id, id === 'iot/sensor' ? mqtt.outbound : mqtt.inbound)
      const all = Array.from({ length: COUNT }, (_, i) => `${i}`)
      await eventually('all', () => got.up!.length >= COUNT && got.down!.length >= COUNT && done === 2 * COUNT, 60_000)
      expect(closed).toBeGreaterThan(0)
      expect(got.up!.toSorted((a, b) => +a - +b)).toEqual(all)
      expect(got.down!.toSorted((a, b) => +a - +b)).toEqual(all)
      expect(failures).toEqual([])
      const caller = processes.get('iot/sensor') ?? mqtt.mesh.proxy('iot/sensor').process
      expect(caller.running).toBe(true)
    })
  })
})
