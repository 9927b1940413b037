// What is over a limit, in each way that a policy may ask for, and whose budget it was.
import { expect, test } from 'vitest'
import { describePipy } from '../testing/describe-pipy.ts'
import { meshOfEachTest } from './mesh-with-broker.ts'
import type { MqttMesh, Policy } from './mqtt-mesh.ts'
import { publish } from './packets.ts'
import { connected, type Level } from './raw-client.ts'
import type { BrokerOptions, RecordingBroker } from './recording-broker.ts'

describePipy('MQTT over a limit', pipy => {
  let mqtt: MqttMesh
  let broker: RecordingBroker
  const startWith = meshOfEachTest(pipy)
  const start = async (policy: Policy, pipyOptions: string[] = [], connackProperties?: BrokerOptions['connackProperties']) => {
    ;({ mqtt, broker } = await startWith(policy, { pipyOptions, ...(connackProperties && { broker: { connackProperties } }) }))
  }
  const client = (level: Level, clientId: string, identity = 'iot/sensor', fields = {}) =>
    connected(mqtt.mesh.as(identity), mqtt.inbound, level, { clientId, ...fields })

  test('version 5 with reject: QoS 0 is dropped, of the others the client is told', async () => {
    await start({ limits: { rates: [{ of: 'publishes', amount: 1, per: '60s', burst: 1 }] } })
    const one = await client(5, 'a')
    for (const topic of ['first', 'dropped']) one.send(publish(topic, 0))
    one.send(publish('told', 1, 4))
    expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: 4, reasonCode: 0x97 })
    one.send(publish('told', 2, 5))
    expect(await one.next()).toMatchObject({ cmd: 'pubrec', messageId: 5, reasonCode: 0x97 })
    expect(await one.quiet()).toEqual([])
    expect(broker.topics).toEqual(['first'])
    one.close()
  })

  test('disconnect: 0x96 for version 5, a closed connection for 3.1.1', async () => {
    await start({
      limits: {
        rates: [{ of: 'publishes', key: 'clientId', amount: 1, per: '60s', burst: 1 }],
        overLimit: { mqtt3: 'disconnect', mqtt5: 'disconnect' },
      },
    })
    for (const level of [4, 5] as const) {
      const one = await client(level, `c${level}`)
      one.send(publish('first', 0))
      one.send(publish('second', 0))
      expect(await one.rest()).toMatchObject(level === 5 ? [{ cmd: 'disconnect', reasonCode: 0x96 }] : [])
    }
    expect(broker.topics).toEqual(['first', 'first'])
  })

  test('delay for version 5, too: all of it arrives, in order, no faster than allowed', async () => {
    await start({ limits: { rates: [{ of: 'publishes', amount: 20, burst: 2 }], overLimit: { mqtt5: 'delay' } } })
    const one = await client(5, 'a')
    const started = performance.now()
    for (let i = 0; i < 12; i++) one.send(publish(`t/${i}`, 0))
    expect(await one.quiet()).toEqual([])
    expect(performance.now() - started).toBeGreaterThan(450)
    expect(broker.topics).toEqual(Array.from({ length: 12 }, (_, i) => `t/${i}`))
    one.close()
  })

  test.each([
    ['identity', (name: string) => client(5, 'same', `iot/${name}`)],
    ['clientId', (name: string) => client(5, name)],
    ['username', (name: string) => client(5, 'same', 'iot/sensor', { username: name })],
  ] as const)('by %s each has a budget of its own', async (key, as) => {
    await start({ limits: { rates: [{ of: 'publishes', key, topics: ['limited/#'], amount: 1, per: '60s', burst: 2 }] } })
    for (const name of ['sensor', 'dashboard']) {
      for (let session = 0; session < 2; session++) {
        const one = await as(name)
        for (let i = 0; i < 2; i++) one.send(publish(`limited/${name}`, 0))
        one.send(publish('free', 0))
        expect(await one.quiet()).toEqual([])
        one.close()
      }
    }
    const got = (topic: string) => broker.topics.filter(one => one === topic).length
    expect([got('limited/sensor'), got('limited/dashboard'), got('free')]).toEqual([2, 2, 4])
  })

  test('delay: who has sent much, and who has left, holds up others with the same budget by one packet', async () => {
    await start({ limits: { rates: [{ of: 'publishes', amount: 20 }] } })
    for (let i = 0; i < 4; i++) {
      const greedy = await client(4, `greedy${i}`)
      greedy.sendBytes('30 05 0003 612f62'.replaceAll(' ', '').repeat(2000))
      if (i % 2) greedy.close()
    }
    await new Promise(resolve => setTimeout(resolve, 300))
    const modest = await client(4, 'modest')
    modest.send(publish('modest', 1, 4))
    // 400 seconds, if it had to wait for all of theirs; half a second for one of each.
    expect(await modest.next()).toMatchObject({ cmd: 'puback', messageId: 4 })
    expect(broker.topics.filter(topic => topic === 'a/b').length).toBeLessThan(300)
    modest.close()
  })

  test.each([4, 5] as const)('delay for longer than the keep-alive: the broker is pinged meanwhile, protocol level %d', async level => {
    const limits = { rates: [{ of: 'publishes' as const, amount: 1, per: '2s' }], overLimit: { mqtt5: 'delay' as const } }
    await start({ limits }, [], { serverKeepAlive: 1 })
    // Version 5 has the broker's instead of its own.
    const one = await client(level, 'a', 'iot/sensor', { keepalive: level === 5 ? 60 : 1 })
    one.send(publish('a', 1, 1))
    one.sendBytes(level === 5 ? '32 07 0001 62 0002 00 78' : '32 06 0001 62 0002 78')
    one.send({ cmd: 'pingreq' })
    for (const messageId of [1, 2]) expect(await one.next()).toMatchObject({ cmd: 'puback', messageId })
    // The client's own ping is answered once.
    expect(await one.next()).toMatchObject({ cmd: 'pingresp' })
    expect(await one.quiet()).toEqual([])
    const got = broker.sessions[0]?.packets.map(({ cmd }) => cmd) ?? []
    const pings = got.slice(1, got.lastIndexOf('publish'))
    expect(new Set(pings)).toEqual(new Set(['pingreq']))
    expect(pings.length).toBeGreaterThan(1)
    one.close()
  })

  test('delay by several rates: the slowest decides', async () => {
    await start({
      limits: {
        rates: [
          { of: 'publishes', amount: 40, burst: 2 },
          { of: 'publishes', key: 'clientId', topics: ['slow/#'], amount: 10, burst: 1 },
        ],
      },
    })
    const one = await client(4, 'a')
    const started = performance.now()
    for (let i = 0; i < 4; i++) for (const topic of ['slow/a', 'other']) one.send(publish(`${topic}`, 0))
    expect(await one.quiet()).toEqual([])
    expect(performance.now() - started).toBeGreaterThan(280)
    expect(broker.topics).toEqual(Array(4).fill(['slow/a', 'other']).flat())
    one.close()
  })

  test('two threads keep one budget, and one count of sessions', async () => {
    await start(
      {
        limits: {
          connections: [{ key: 'identity', max: 12 }],
          rates: [{ of: 'publishes', key: 'identity', amount: 1, per: '60s', burst: 50 }],
        },
      },
      ['--threads=2', '--reuse-port'],
    )
    // Twice: what the first round took has to be given back.
    for (let round = 0; round < 2; round++) {
      const opened = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => client(5, `c${i}`)))
      const sessions = opened.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
      expect(sessions).toHaveLength(12)
      const reasons = opened.flatMap(one => (one.status === 'rejected' ? [String((one.reason as Error).message)] : []))
      expect(reasons.every(reason => reason.includes('"reasonCode":151'))).toBe(true)
      if (round === 0) for (let i = 0; i < 10; i++) for (const one of sessions) one.send(publish('x', 0))
      await Promise.all(sessions.map(one => one.quiet()))
      for (const one of sessions) one.close()
      await new Promise(resolve => setTimeout(resolve, 300))
    }
    expect(broker.topics).toHaveLength(50)
  })
})
