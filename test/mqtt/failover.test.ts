// A broker that goes away: what its clients find at the next one. Two real brokers, which know nothing of each other.
import type { IConnackPacket, IPublishPacket } from 'mqtt-packet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countSkip, eventually, type RunningMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { hasMosquitto, startMosquitto } from './mosquitto.ts'
import { brokerAt, mqttModel, startBrokerless, withSecondBroker } from './mqtt-mesh.ts'
import { connectPacket, type Level, open, type RawClient } from './raw-client.ts'

if (!hasMosquitto) countSkip('failover between two mosquittos (needs mosquitto)')

describePipy('failover between two mosquittos', pipy => {
  let mesh: RunningMesh
  const stops: (() => Promise<void>)[] = []
  const startBroker = async (i: number) => {
    stops[i] = await startMosquitto(brokerAt(mesh, ['iot/broker', 'iot/broker-2'][i]!))
  }
  beforeAll(async () => {
    if (!hasMosquitto) return
    const health = { interval: '1s', timeout: '20s', unhealthyAfter: 1, healthyAfter: 1 }
    mesh = await startBrokerless(
      pipy,
      mqttModel({ health }, base => withSecondBroker(base, [0, 1])),
    )
    await Promise.all([startBroker(0), startBroker(1)])
  })
  afterAll(async () => {
    for (const stop of stops) await stop()
    if (mesh) expect(scriptErrors(mesh)).toEqual([])
    await mesh?.stop()
  })
  /** A session that outlives its connection, and whether the broker had it already. Undefined where no broker is there. */
  async function resume(level: Level, clientId: string, to = mesh.proxy('iot/sensor').outbound('iot/broker')) {
    const raw = await open(mesh.plain, to, level)
    raw.send(connectPacket(level, { clientId, clean: false, ...(level === 5 && { properties: { sessionExpiryInterval: 300 } }) }))
    const answer = (await raw.nextOrEnd()) as IConnackPacket | undefined
    if ((answer?.reasonCode ?? answer?.returnCode) === 0) return { raw, isPresent: answer!.sessionPresent }
    raw.close()
    return undefined
  }
  let tries = 0
  /** Health checks may have come before the brokers were there. */
  const untilFirst = (level: Level) =>
    eventually(
      'new sessions at the first broker',
      async () => {
        const clientId = `new-${tries++}`
        ;(await resume(level, clientId))?.raw.close()
        const direct = await resume(level, clientId, brokerAt(mesh, 'iot/broker'))
        direct?.raw.close()
        return direct?.isPresent
      },
      20_000,
    )
  async function subscribe(one: RawClient, topic: string) {
    one.send({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic, qos: 0 }] })
    expect(await one.next()).toMatchObject({ cmd: 'suback', granted: [0] })
  }
  const publish = (one: RawClient, topic: string, payload: string) => one.send({ cmd: 'publish', topic, qos: 0, dup: false, retain: false, payload })
  async function payloads(one: RawClient) {
    const came = (await one.quiet()).filter(({ cmd }) => cmd === 'publish') as IPublishPacket[]
    return came.map(({ payload }) => String(payload))
  }

  describe.skipIf(!hasMosquitto).each([4, 5] as const)('protocol level %d', level => {
    test('a session is not at the next broker, and stays there when the first one is back', { timeout: 60_000 }, async () => {
      await untilFirst(level)
      const id = `kept-${level}`
      const first = (await resume(level, id))!.raw
      await subscribe(first, 'down')
      const members = [(await resume(level, `m1-${level}`))!.raw, (await resume(level, `m2-${level}`))!.raw]
      for (const member of members) await subscribe(member, `$share/group/jobs-${level}`)
      await stops[0]!()
      for (const one of [first, ...members]) expect(await one.rest()).toMatchObject(level === 5 ? [{ cmd: 'disconnect', reasonCode: 0x8b }] : [])
      const back = (clientId: string) => eventually(`${clientId} is at the next broker`, () => resume(level, clientId), 20_000)
      const second = await back(id)
      expect(second.isPresent).toBe(false)
      // Whoever does not subscribe again gets nothing.
      publish(second.raw, 'down', '1')
      expect(await payloads(second.raw)).toEqual([])
      await subscribe(second.raw, 'down')
      publish(second.raw, 'down', '2')
      expect(await payloads(second.raw)).toEqual(['2'])
      const again = [(await back(`m1-${level}`)).raw, (await back(`m2-${level}`)).raw]
      for (const member of again) await subscribe(member, `$share/group/jobs-${level}`)
      for (let job = 1; job <= 10; job++) publish(second.raw, `jobs-${level}`, `${job}`)
      expect(await payloads(second.raw)).toEqual([])
      const done = await Promise.all(again.map(payloads))
      expect(
        done
          .flat()
          .map(Number)
          .toSorted((a, b) => a - b),
      ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
      expect(Math.min(...done.map(jobs => jobs.length))).toBeGreaterThan(0)

      await startBroker(0)
      await untilFirst(level)
      // A session that is open is not moved.
      publish(second.raw, 'down', '3')
      expect(await payloads(second.raw)).toEqual(['3'])
      second.raw.close()
      const third = await resume(level, id)
      expect(third?.isPresent).toBe(false)
      // The second broker keeps its session, and what comes for it, until that expires.
      const left = await resume(level, id, brokerAt(mesh, 'iot/broker-2'))
      expect(left?.isPresent).toBe(true)
      for (const one of [third!.raw, left!.raw, ...again]) one.close()
    })
  })
})
