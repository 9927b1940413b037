// pipyc explain --mqtt: what it takes, and how it ends. What it prints is in docs/mqtt.md, which a test compares.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as library from '../../src/index.ts'
import { pipyc } from './fake-host.ts'

const stdin = readFileSync('fixtures/meshes/sensors/mesh.yaml', 'utf8')
const { importManifests } = library
const ask = (...words: string[]) => pipyc(['explain', '-', '--to', 'broker', ...words], { importManifests }, { stdin })
const SENSOR = ['--from', 'sensor-1', '--client-id', 'sensor-1.plant.cluster.local']

describe('pipyc explain --mqtt', () => {
  test.each(['publish', 'subscribe', 'connect a', 'unsubscribe a', ''])("'%s' is nothing to ask", async words => {
    const { code, err } = await ask(...SENSOR, '--mqtt', words)
    expect([code, err]).toEqual([2, expect.stringContaining('is nothing to ask')])
  })

  test('is what to ask with, where a request is asked for', async () => {
    const { code, err } = await ask(...SENSOR, 'publish site/x')
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("plant/broker:1883 carries MQTT; write --mqtt before the packet, such as --mqtt 'publish <topic>'"),
    ])
  })

  test('is a finding where the verdict is not the one that was expected', async () => {
    const publish = [...SENSOR, '--mqtt', 'publish site/sensor-2.plant.cluster.local/x']
    expect((await ask(...publish, '--expect', 'denied')).code).toBe(0)
    expect((await ask(...publish, '--expect', 'allowed')).code).toBe(1)
  })

  test('as JSON', async () => {
    const { out } = await ask(
      ...SENSOR,
      '--mqtt',
      'publish site/sensor-1.plant.cluster.local/x',
      '--qos',
      '1',
      '--format',
      'json',
      '--mqtt-version',
      '3.1.1',
    )
    expect(JSON.parse(out)).toMatchObject({
      formatVersion: 1,
      flow: { session: { version: '3.1.1' }, action: { kind: 'publish', qos: 1 } },
      answers: [{ verdict: 'allowed', rule: 'allow/mqtt/plant/telemetry#own-site', broker: 'plant/broker:1883', place: { line: 44 } }],
    })
  })
})
