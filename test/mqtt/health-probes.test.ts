// Who may call itself a health probe, and what it gets by it: limits do not hold for those, so they are short, few and of no use.
import { expect, test } from 'vitest'
import { codeOf } from '../../src/testing/client/mqtt.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { meshOfEachTest } from './mesh-with-broker.ts'
import type { MqttMesh } from './mqtt-mesh.ts'
import { connectPacket, type Level, open, type RawClient } from './raw-client.ts'

describePipy('MQTT clients that look like health probes', pipy => {
  let mqtt: MqttMesh
  const startWith = meshOfEachTest(pipy)
  const start = async () => {
    const limits = { connections: [{ max: 1 }], rates: [{ of: 'connects' as const, amount: 2, per: '60s', burst: 2 }] }
    ;({ mqtt } = await startWith({ health: { interval: '60s', timeout: '1s' }, limits }))
  }
  const ask = async (level: Level, fields = {}): Promise<{ client: RawClient; code: number }> => {
    const client = await open(mqtt.mesh.as('iot/dashboard'), mqtt.inbound, level)
    client.send(connectPacket(level, { clientId: 'pipyc-health-x', ...fields }))
    return { client, code: codeOf(await client.next()) }
  }

  test('end after the time-out, whatever they do', async () => {
    await start()
    const { client, code } = await ask(4)
    expect(code).toBe(0)
    const started = performance.now()
    const pings = setInterval(() => client.send({ cmd: 'pingreq' }), 100)
    await client.rest()
    clearInterval(pings)
    expect(performance.now() - started).toBeGreaterThan(700)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test('are clients like others by version 5 or a session that is kept: limits hold for them', async () => {
    await start()
    const first = await ask(5)
    expect(first.code).toBe(0)
    expect((await ask(4, { clean: false, clientId: 'pipyc-health-y' })).code).toBe(3)
    expect((await ask(5, { clientId: 'pipyc-health-z' })).code).toBe(0x9f)
    // It does not end after the time-out.
    await new Promise(resolve => setTimeout(resolve, 1500))
    expect(await first.client.quiet()).toEqual([])
  })

  test('are clients like others from the hundred-and-first on in an interval', async () => {
    await start()
    const codes: number[] = []
    const started = performance.now()
    while (codes.length < 300 && codes.slice(-2).join() !== '3,3') {
      const { client, code } = await ask(4, { clientId: `pipyc-health-${codes.length}` })
      codes.push(code)
      client.close()
    }
    expect(codes.slice(0, 100).every(code => code === 0)).toBe(true)
    expect(codes.slice(-2)).toEqual([3, 3])
    // With what came in meanwhile; and of the others the first two may be clients.
    const meanwhile = Math.ceil(((performance.now() - started) / 60_000) * 100)
    expect(codes.filter(code => code === 0).length).toBeLessThanOrEqual(100 + 2 + meanwhile)
  })
})
