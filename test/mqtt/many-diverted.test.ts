// Thousands of publishes in one piece for another service's broker: each arrives and is answered, and the proxy keeps little for them.
import type { Packet } from 'mqtt-packet'
import { generate } from 'mqtt-packet'
import { expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { brokerAt, mqttModel, startBrokerless, withAlerts } from './mqtt-mesh.ts'
import { connected } from './raw-client.ts'
import { startRecordingBroker } from './recording-broker.ts'

const COUNT = 8000

describePipy('many publishes for another broker', pipy => {
  test.each([0, 1] as const)('of QoS %d', { timeout: 60_000 }, async qos => {
    const model = mqttModel({ routing: { publishes: [{ topics: ['alerts/#'], service: 'iot/alerts' }] } }, withAlerts)
    const mesh = await startBrokerless(pipy, model)
    const [broker, alerts] = await Promise.all(['iot/broker', 'iot/alerts'].map(id => startRecordingBroker(brokerAt(mesh, id), { delivers: false })))
    const client = await connected(mesh.plain, mesh.proxy('iot/sensor').outbound('iot/broker'), 5, { clientId: 'c' })
    client.send({ cmd: 'publish', topic: 'alerts/first', qos: 1, messageId: 65_000, dup: false, retain: false, payload: '' })
    await client.next()
    const { process } = mesh.proxy('iot/sensor')
    const before = process.memory().peakRssBytes
    const topics = Array.from({ length: COUNT }, (_, i) => (i % 5 === 4 ? `here/${i}` : `alerts/${i}`))
    client.sendBytes(
      Buffer.concat(
        topics.map((topic, i) =>
          generate({ cmd: 'publish', topic, qos, ...(qos > 0 && { messageId: 1 + i }), dup: false, retain: false, payload: 'xy' } as Packet, {
            protocolVersion: 5,
          }),
        ),
      ),
    )
    const answered: number[] = []
    for (let i = 0; i < (qos > 0 ? COUNT : 0); i++) answered.push(Number((await client.next()).messageId))
    await eventually('all of them', () => broker!.topics.length + alerts!.topics.length === COUNT + 1, 20_000)
    expect(alerts!.topics.slice(1)).toEqual(topics.filter(topic => topic.startsWith('alerts')))
    expect(broker!.topics).toEqual(topics.filter(topic => topic.startsWith('here')))
    expect(answered.toSorted((a, b) => a - b)).toEqual(qos > 0 ? topics.map((_, i) => 1 + i) : [])
    // A sending for each would take 8 KB.
    expect(process.memory().peakRssBytes - before).toBeLessThan(COUNT * 3000)
    await Promise.all([broker!.close(), alerts!.close()])
    await mesh.stop()
  })
})
