// Rights that are taken away: after a restart the session that the broker kept brings nothing any more.
import { Aedes } from 'aedes'
import type { IConnackPacket, Packet } from 'mqtt-packet'
import { expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { listenAs } from './aedes.ts'
import { type MqttMesh, mqttModel, type Policy, startMqttMesh } from './mqtt-mesh.ts'
import { connectPacket, open } from './raw-client.ts'

const BEFORE: Policy = { topics: [{ name: 'all', publish: ['#'], subscribe: ['a/#', 'b/#'] }] }
const AFTER: Policy = { topics: [{ name: 'all', publish: ['#'], subscribe: ['b/#'] }] }

describePipy('revoked rights', pipy => {
  test('hold for sessions and subscriptions from before', { timeout: 60_000 }, async () => {
    const broker = await Aedes.createBroker()
    const publish = (topic: string) =>
      new Promise<void>((resolve, reject) =>
        broker.publish({ cmd: 'publish', topic, payload: 'x', qos: 1, retain: false, dup: false }, error => (error ? reject(error) : resolve())),
      )
    const around = async (policy: Policy, run: (mqtt: MqttMesh) => Promise<void>) => {
      const mqtt = await startMqttMesh(pipy, mqttModel(policy))
      // The same broker, with all that it knows, at another address: meshes come and go around it.
      const stop = await listenAs(broker, mqtt.brokerAt)
      try {
        await run(mqtt)
        expect(scriptErrors(mqtt.mesh)).toEqual([])
      } finally {
        stop()
        await mqtt.mesh.stop()
      }
    }
    const returning = async ({ mesh, inbound }: MqttMesh) => {
      const client = await open(mesh.as('iot/sensor'), inbound, 4)
      client.send(connectPacket(4, { clientId: 'kept', clean: false }))
      const { sessionPresent } = (await client.next()) as IConnackPacket
      return { client, sessionPresent }
    }

    await around(BEFORE, async mqtt => {
      const { client, sessionPresent } = await returning(mqtt)
      expect(sessionPresent).toBe(false)
      client.send({
        cmd: 'subscribe',
        messageId: 1,
        subscriptions: [
          { topic: 'a/#', qos: 1 },
          { topic: 'b/#', qos: 1 },
        ],
      })
      expect(await client.next()).toMatchObject({ cmd: 'suback', granted: [1, 1] })
      await publish('a/1')
      expect(await client.next()).toMatchObject({ cmd: 'publish', topic: 'a/1' })
      client.close()
      await eventually('the broker knows that it is gone', () => broker.connectedClients === 0)
    })
    // While the client is away the broker queues for it.
    await publish('a/2')
    await publish('b/2')
    await around(AFTER, async mqtt => {
      const { client, sessionPresent } = await returning(mqtt)
      expect(sessionPresent).toBe(true)
      expect(await client.next()).toMatchObject({ cmd: 'publish', topic: 'b/2' })
      await publish('a/3')
      await publish('b/3')
      expect(await client.next()).toMatchObject({ cmd: 'publish', topic: 'b/3' })
      client.send({ cmd: 'subscribe', messageId: 2, subscriptions: [{ topic: 'a/#', qos: 1 }] })
      expect(await client.next()).toMatchObject({ cmd: 'suback', granted: [0x80] })
      expect(await client.quiet()).toEqual([])
      client.close()
      await eventually('the broker knows that it is gone', () => broker.connectedClients === 0)
    })
    // What was withheld has been acknowledged: with the right given back, it does not come again.
    await around(BEFORE, async mqtt => {
      const { client } = await returning(mqtt)
      expect((await client.quiet()).filter((packet: Packet) => packet.cmd === 'publish' && packet.topic.startsWith('a/'))).toEqual([])
      client.close()
    })
    await new Promise<void>(resolve => broker.close(() => resolve()))
  })
})
