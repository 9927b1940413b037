// What a scraper of Pipy's admin service sees of MQTT.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allocatePort, eventually, MeshClient } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { type LoneSidecar, startLoneSidecar } from './lone-sidecar.ts'
import { publish } from './packets.ts'
import { connected } from './raw-client.ts'
import { type RecordingBroker, startRecordingBroker } from './recording-broker.ts'

describePipy('MQTT metrics', pipy => {
  let sidecar: LoneSidecar
  let broker: RecordingBroker
  let admin: number
  beforeAll(async () => {
    admin = await allocatePort()
    sidecar = await startLoneSidecar(pipy, { admin: `127.0.0.1:${admin}` })
    broker = await startRecordingBroker(sidecar.brokerAt)
  })
  afterAll(async () => {
    await sidecar?.stop()
    await broker?.close()
  })
  /** Lines about MQTT and refusals: name with labels -> value. */
  const metrics = async () => {
    const text = await (await fetch(`http://127.0.0.1:${admin}/metrics`)).text()
    return Object.fromEntries(text.split('\n').flatMap(line => (/^pipyc_\w+\{/.test(line) ? [line.split(/ (?=[^ ]*$)/) as [string, string]] : [])))
  }
  /** Of one metric, by what stands in its labels. */
  const one = (all: Record<string, string>, name: string, ...labels: string[]) =>
    Object.entries(all).find(([key]) => key.startsWith(`${name}{`) && labels.every(label => key.includes(`"${label}"`)))?.[1]

  test('sessions, publishes and bytes by identity, denials by rule', async () => {
    const client = await connected(new MeshClient(), { address: '127.0.0.1', port: sidecar.port }, 5, { clientId: 'abc' })
    for (let i = 0; i < 5; i++) client.send(publish('site/abc/x'))
    for (let i = 0; i < 3; i++) client.send(publish('site/abd/x'))
    expect(await client.quiet()).toEqual([])
    const [port, identity] = [`iot/broker:${sidecar.brokerAt.port}`, 'sensor.iot.cluster.local']
    const during = await metrics()
    expect(one(during, 'pipyc_mqtt_sessions', port, identity)).toBe('1')
    expect(one(during, 'pipyc_mqtt_publishes', port, identity)).toBe('5')
    expect(Number(one(during, 'pipyc_mqtt_bytes', port, identity, 'in'))).toBeGreaterThan(8 * 12)
    expect(Number(one(during, 'pipyc_mqtt_bytes', port, identity, 'out'))).toBeGreaterThan(4)
    expect(Object.entries(during).filter(([key, value]) => key.includes(`deny/mqtt-publish@${port}`) && value === '3')).not.toEqual([])
    client.close()
    await eventually('no session', async () => one(await metrics(), 'pipyc_mqtt_sessions', port, identity) === '0')
  })
})
