// Listeners of the broker's sidecar that ask for no certificate: who may come in there, and who the clients are then.
import { createHash } from 'node:crypto'
import type { IConnackPacket } from 'mqtt-packet'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { eventually, type RunningMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { brokerAt, startBrokerless } from './mqtt-mesh.ts'
import { publish } from './packets.ts'
import { connected, connectPacket, type Level, open } from './raw-client.ts'
import { type RecordingBroker, startRecordingBroker } from './recording-broker.ts'

const OPEN = ['none', 'server'] as const
const NAMES = ['guests', 'users', 'closed', 'limited'] as const

/** Brokers with both listeners: for whoever comes, for who has a password, one that no policy opens to strangers, and one with a limit. */
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'open', proxy: { limits: { logLinesPerSecond: 1000 } } },
  identities: [{ id: 'iot/sensor' }, { id: 'iot/broker' }],
  workloads: NAMES.map((name, i) => ({
    id: `iot/${name}`,
    identity: 'iot/broker',
    ports: [{ number: 1883 }],
    proxy: {
      listeners: OPEN.map((tls, j) => ({ direction: 'inbound' as const, address: '0.0.0.0', port: 20_000 + i * 10 + j, workloadPort: 1883, tls })),
    },
  })),
  services: NAMES.map(name => ({ id: `iot/${name}`, ports: [{ port: 1883, protocol: 'mqtt' }], workloads: [`iot/${name}`] })),
  routeGroups: [{ id: 'iot/any', tcp: {} }],
  accessPolicies: NAMES.map(name => ({
    id: `iot/${name}`,
    destination: { service: `iot/${name}` },
    sources: name === 'closed' ? [{ group: 'authenticated' }] : [{ group: 'any' }],
    rules: [{ kind: 'tcp', routeGroup: 'iot/any' }],
  })),
  mqttPolicies: [
    {
      id: 'iot/guests',
      service: 'iot/guests',
      limits: { connections: [{ key: 'clientId', max: 2 }] },
      topics: [
        { clients: [{ group: 'anonymous' }], publish: ['guests/#'] },
        { clients: [{ identity: 'iot/sensor' }], publish: ['#'] },
      ],
    },
    {
      id: 'iot/users',
      service: 'iot/users',
      authentication: {
        credentials: [{ username: 'pump', tokenHash: `sha256:${createHash('sha256').update('token-1').digest('hex')}`, identity: 'iot/sensor' }],
      },
      topics: [{ clients: [{ identity: 'iot/sensor' }], publish: ['of/{identity}/#', 'by/{username}'] }],
    },
    { id: 'iot/closed', service: 'iot/closed', topics: [{ publish: ['#'] }] },
    { id: 'iot/limited', service: 'iot/limited', topics: [{ publish: ['#'] }] },
  ],
  trafficPolicies: [
    {
      id: 'iot/limited',
      target: { service: 'iot/limited' },
      rateLimits: [{ level: 'connection', key: { source: 'identity' }, requests: 1, unit: 'hour', burst: 2 }],
    },
  ],
}

describePipy('MQTT listeners without client certificates', pipy => {
  let mesh: RunningMesh
  let brokers: Record<(typeof NAMES)[number], RecordingBroker>
  beforeAll(async () => {
    mesh = await startBrokerless(pipy, model)
    const started = await Promise.all(NAMES.map(async name => [name, await startRecordingBroker(brokerAt(mesh, `iot/${name}`))] as const))
    brokers = Object.fromEntries(started) as typeof brokers
  })
  afterAll(async () => {
    await Promise.all(Object.values(brokers ?? {}).map(broker => broker.close()))
    await mesh?.stop()
  })
  beforeEach(() => {
    for (const broker of Object.values(brokers)) broker.topics.length = 0
  })

  test('a limit of connections by identity holds for those without one, together', async () => {
    const to = OPEN.map(tls => mesh.proxy('iot/limited').inboundOpen(1883, tls))
    const come = (i: number) => (i === 0 ? mesh.plain : mesh.with()).mqtt(to[i]!, 4)
    for (const i of [0, 1]) {
      const one = await come(i)
      one.send(connectPacket(4))
      expect(await one.next()).toMatchObject({ cmd: 'connack', returnCode: 0 })
      one.close()
    }
    const late = await come(0)
    late.send(connectPacket(4))
    expect(await late.rest()).toEqual([])
  })

  test('a client that nobody knows takes over no session at a limit: the broker may find that it is not who it says', async () => {
    const to = mesh.proxy('iot/guests').inboundOpen(1883, 'none')
    const fields = { clientId: 'guest', username: 'anna' }
    const [one, two] = [await connected(mesh.plain, to, 5, fields), await connected(mesh.plain, to, 5, fields)]
    const other = await open(mesh.plain, to, 5)
    other.send(connectPacket(5, fields))
    expect(await other.next()).toMatchObject({ cmd: 'connack', reasonCode: 0x97 })
    for (const each of [one, two]) {
      expect(await each.quiet()).toEqual([])
      each.close()
    }
    await eventually('the broker sees it go', () => brokers.guests.sessions.every(({ isOpen }) => !isOpen))
  })

  describe.each(OPEN)('tls: %s', tls => {
    const nobody = () => (tls === 'none' ? mesh.plain : mesh.with())
    const at = (name: (typeof NAMES)[number]) => mesh.proxy(`iot/${name}`).inboundOpen(1883, tls)
    const code = async (name: (typeof NAMES)[number], level: Level, fields = {}) => {
      const raw = await open(nobody(), at(name), level)
      raw.send(connectPacket(level, fields))
      const { reasonCode, returnCode } = (await raw.next()) as IConnackPacket
      raw.close()
      return level === 5 ? reasonCode : returnCode
    }

    test.each([4, 5] as const)('whoever comes is anonymous, protocol level %d', async level => {
      const guest = await connected(nobody(), at('guests'), level, { username: 'sensor.iot.cluster.local' })
      for (const topic of ['guests/a', 'site/a', 'guests']) guest.send(publish(topic))
      expect(await guest.quiet()).toEqual([])
      expect(brokers.guests.topics).toEqual(['guests/a', 'guests'])
      guest.close()
    })

    test.each([4, 5] as const)('with credentials in the policy it takes right ones, protocol level %d', async level => {
      expect(await code('users', level)).toBe(level === 5 ? 0x87 : 5)
      expect(await code('users', level, { username: 'pump', password: Buffer.from('token-2') })).toBe(level === 5 ? 0x86 : 4)
      const pump = await connected(nobody(), at('users'), level, { username: 'pump', password: Buffer.from('token-1') })
      for (const topic of ['of/sensor.iot.cluster.local/a', 'by/pump', 'of/pump/a', 'by/other']) pump.send(publish(topic))
      expect(await pump.quiet()).toEqual([])
      expect(brokers.users.topics).toEqual(['of/sensor.iot.cluster.local/a', 'by/pump'])
      pump.close()
    })

    test('is closed where no policy has the source any', async () => {
      const newLines = mesh.markLogs()
      expect(await nobody().isAccepted(at('closed'))).toBe(false)
      expect(brokers.closed.sessions).toEqual([])
      await eventually('its line', () => newLines().some(line => line.includes('deny/default@iot/closed:1883')))
    })
  })

  test('who has a certificate comes in at the listener for it, and is known there', async () => {
    const sensor = await connected(mesh.as('iot/sensor'), mesh.proxy('iot/guests').inbound(), 5)
    for (const topic of ['guests/a', 'site/a']) sensor.send(publish(topic))
    expect(await sensor.quiet()).toEqual([])
    expect(brokers.guests.topics).toEqual(['guests/a', 'site/a'])
    sensor.close()
    expect(await mesh.with().isAccepted(mesh.proxy('iot/guests').inbound())).toBe(false)
  })

  test('no script fails', () => {
    expect(Object.values(brokers).flatMap(({ faults }) => faults)).toEqual([])
    expect(scriptErrors(mesh)).toEqual([])
  })
})
