// Clients need not wait for CONNACK; what the proxy itself has to say to them has to.
import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { type MqttMesh, mqttModel, startMqttMesh } from './mqtt-mesh.ts'
import { publish } from './packets.ts'
import { connectPacket, type Level, open } from './raw-client.ts'

describePipy('MQTT before CONNACK', pipy => {
  let mqtt: MqttMesh
  let broker: Server
  let answer: Buffer | undefined
  const sockets = new Set<Socket>()
  beforeAll(async () => {
    mqtt = await startMqttMesh(
      pipy,
      mqttModel({
        topics: [{ publish: ['ok'], subscribe: ['ok'] }],
        connect: [{ maxPacketBytes: 100_000 }],
        onDeny: { mqtt3: 'drop' },
        limits: { maxQos: 1 },
      }),
    )
    broker = createServer(socket => {
      sockets.add(socket)
      socket.on('error', () => {}).resume()
      if (answer) setTimeout(bytes => socket.write(bytes), 300, answer)
    })
    await new Promise<void>(resolve => broker.listen(mqtt.brokerAt.port, mqtt.brokerAt.address, resolve))
  })
  afterAll(async () => {
    for (const socket of sockets) socket.destroy()
    broker?.close()
    await mqtt?.mesh.stop()
    expect(scriptErrors(mqtt.mesh)).toEqual([])
  })
  const start = async (level: Level, code: number) => {
    answer = Buffer.from(level === 5 ? [0x20, 3, 0, code, 0] : [0x20, 2, 0, code])
    const client = await open(mqtt.mesh.as('iot/sensor'), mqtt.inbound, level)
    client.send(connectPacket(level))
    return client
  }

  describe.each([4, 5] as const)('protocol level %d', level => {
    test('answers to what is denied follow CONNACK, in order', async () => {
      const client = await start(level, 0)
      client.send(publish('no', 1, 1))
      client.send({ cmd: 'subscribe', messageId: 2, subscriptions: [{ topic: 'no', qos: 0 }] })
      client.send(publish('no', 1, 3))
      expect(await client.next()).toMatchObject({ cmd: 'connack', ...(level === 5 && { properties: { maximumQoS: 1, maximumPacketSize: 100_000 } }) })
      expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 1 })
      expect(await client.next()).toMatchObject({ cmd: 'suback', messageId: 2, granted: [level === 5 ? 0x87 : 0x80] })
      expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 3 })
      client.send(publish('no', 1, 4))
      expect(await client.next()).toMatchObject({ cmd: 'puback', messageId: 4 })
      client.close()
    })

    test('who is refused by the broker gets none', async () => {
      const client = await start(level, level === 5 ? 0x87 : 5)
      client.send(publish('no', 1, 1))
      expect(await client.next()).toMatchObject({ cmd: 'connack' })
      await sleep(200)
      for (const socket of sockets) socket.end()
      expect(await client.rest()).toEqual([])
    })

    test('no more of them are kept than a broker that is slow can need', async () => {
      answer = undefined
      const silent = await open(mqtt.mesh.as('iot/sensor'), mqtt.inbound, level)
      silent.send(connectPacket(level))
      for (let i = 0; i < 5000; i++) silent.send(publish('no', 1, 1 + i))
      expect(await silent.rest()).toEqual([])
    })
  })
})
