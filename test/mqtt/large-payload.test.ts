// A publish and a delivery of 100 MB: they stream, whoever is slow, and the proxy's memory stays what it was.
import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { type MqttMesh, mqttModel, startMqttMesh } from './mqtt-mesh.ts'
import { connectPacket, type Level, open } from './raw-client.ts'

const MEGABYTE = 1 << 20
const SIZE = 100 * MEGABYTE
/** Sockets' buffers and what is on its way; the payload itself is far beyond it. */
const GROWTH = 24 * MEGABYTE

/** PUBLISH of QoS 0 to `a`, up to its payload; its remaining length has four bytes. */
function headOf(level: Level): Buffer {
  const variable = Buffer.from(level === 5 ? '00016100' : '000161', 'hex')
  const length = variable.length + SIZE
  const bytes = [0, 7, 14, 21].map(shift => ((length >> shift) & 127) | (shift < 21 ? 128 : 0))
  return Buffer.concat([Buffer.from([0x30, ...bytes]), variable])
}

/** Takes CONNECT, counts what follows, and does what it is told. */
class CountingBroker {
  bytes = 0
  socket: Socket | undefined
  readonly #server: Server

  constructor(level: Level) {
    this.#server = createServer(socket => {
      this.socket = socket
      socket.on('error', () => {})
      socket.once('data', () => {
        socket.write(Buffer.from(level === 5 ? '2003000000' : '20020000', 'hex'))
        socket.on('data', chunk => {
          this.bytes += chunk.length
        })
      })
    })
  }

  listen(at: { address: string; port: number }): Promise<void> {
    return new Promise(resolve => void this.#server.listen(at.port, at.address, resolve))
  }

  close(): void {
    this.#server.close()
    this.socket?.destroy()
  }
}

describePipy('MQTT payloads of 100 MB', pipy => {
  let mqtt: MqttMesh
  let broker: CountingBroker
  beforeEach(async () => {
    mqtt = await startMqttMesh(pipy, mqttModel({ topics: [{ publish: ['a'], subscribe: ['a'] }] }))
  })
  afterEach(async () => {
    broker.close()
    await mqtt.mesh.stop()
  })

  test.each([4, 5] as const)('protocol level %d', { timeout: 60_000 }, async level => {
    broker = new CountingBroker(level)
    await broker.listen(mqtt.brokerAt)
    const client = await open(mqtt.mesh.as('iot/sensor'), mqtt.inbound, level)
    client.send(connectPacket(level))
    expect(await client.next()).toMatchObject({ cmd: 'connack' })
    const { process } = mqtt.mesh.proxy('iot/broker')
    const before = process.memory().rssBytes
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, process.memory().rssBytes)
    }, 5)
    const head = headOf(level)
    const payload = Buffer.alloc(MEGABYTE, 'p')
    try {
      // The broker stops to read in the middle.
      client.sendBytes(head)
      for (let i = 0; i < 100; i++) client.sendBytes(payload)
      await eventually('the first of it', () => broker.bytes > MEGABYTE, 20_000)
      broker.socket?.pause()
      await sleep(300)
      const paused = broker.bytes
      await sleep(200)
      expect(broker.bytes).toBe(paused)
      broker.socket?.resume()
      await eventually('all of it', () => broker.bytes === head.length + SIZE, 40_000)

      // The client reads nothing for a while.
      broker.socket?.write(head)
      for (let i = 0; i < 100; i++) broker.socket?.write(payload)
      await sleep(500)
      expect(broker.socket?.writableLength).toBeGreaterThan(SIZE / 2)
      let came = 0
      for (let size: number | undefined = 1; came < head.length + SIZE && size; came += size) size = await client.skip()
      expect(came).toBe(head.length + SIZE)
    } finally {
      clearInterval(watch)
      client.close()
    }
    expect(most - before).toBeLessThan(GROWTH)
    expect(scriptErrors(mqtt.mesh)).toEqual([])
  })
})
