// Limits that all clients share, beside limits of each: who is over its own uses up nothing of what it shares with others.
import type { Packet } from 'mqtt-packet'
import { expect, test } from 'vitest'
import { describePipy } from '../testing/describe-pipy.ts'
import { meshOfEachTest } from './mesh-with-broker.ts'
import type { MqttMesh, Policy } from './mqtt-mesh.ts'
import { codeOf } from '../../src/testing/client/mqtt.ts'
import { connected, connectPacket, open } from './raw-client.ts'

const publish = (messageId: number): Packet => ({ cmd: 'publish', topic: 't', qos: 1, messageId, dup: false, retain: false, payload: 'x' })

describePipy('MQTT limits of all, beside limits of each', pipy => {
  let mqtt: MqttMesh
  const startWith = meshOfEachTest(pipy)
  const start = async (limits: NonNullable<Policy['limits']>) => {
    ;({ mqtt } = await startWith({ limits }))
  }
  const connection = (identity: 'sensor' | 'dashboard') => open(mqtt.mesh.as(`iot/${identity}`), mqtt.inbound, 5)
  const codeFor = async (one: Awaited<ReturnType<typeof connection>>, clientId: string) => {
    one.send(connectPacket(5, { clientId }))
    return codeOf(await one.next())
  }

  test('sessions: those that are refused count for nothing, although their connections are still there', async () => {
    await start({ connections: [{ max: 3 }, { key: 'identity', max: 1 }] })
    const [first, second, third, other] = await Promise.all([
      connection('sensor'),
      connection('sensor'),
      connection('sensor'),
      connection('dashboard'),
    ])
    expect(await codeFor(first!, 'a')).toBe(0)
    expect(await Promise.all([codeFor(second!, 'b'), codeFor(third!, 'c')])).toEqual([0x97, 0x97])
    expect(await codeFor(other!, 'd')).toBe(0)
  })

  test('CONNECTs', async () => {
    await start({
      rates: [
        { of: 'connects', amount: 4, per: '60s' },
        { of: 'connects', key: 'identity', amount: 1, per: '60s' },
      ],
    })
    expect(await codeFor(await connection('sensor'), 'a')).toBe(0)
    for (let i = 0; i < 6; i++) expect(await codeFor(await connection('sensor'), `a${i}`)).toBe(0x9f)
    expect(await codeFor(await connection('dashboard'), 'b')).toBe(0)
  })

  test('publishes, and their bytes', async () => {
    await start({
      rates: [
        { of: 'publishes', amount: 4, per: '60s' },
        { of: 'bytes', amount: 40, per: '60s' },
        { of: 'publishes', key: 'clientId', topics: ['t'], amount: 1, per: '60s' },
      ],
    })
    const [one, other] = await Promise.all(['a', 'b'].map(clientId => connected(mqtt.mesh.as('iot/sensor'), mqtt.inbound, 5, { clientId })))
    for (let id = 1; id <= 6; id++) one!.send(publish(id))
    expect((await one!.quiet()).filter(packet => codeOf(packet) === 0x97)).toHaveLength(5)
    other!.send(publish(1))
    expect(codeOf(await other!.next())).toBe(0)
  })
})
