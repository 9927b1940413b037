// Requests and answers of version 5 through rewritten topics: the requester's name for the answer's topic, the broker's, the responder's.
import type { IPublishPacket, Packet } from 'mqtt-packet'
import { expect, test } from 'vitest'
import { describePipy } from '../testing/describe-pipy.ts'
import { meshOfEachTest } from './mesh-with-broker.ts'
import type { MqttMesh, Policy } from './mqtt-mesh.ts'
import { connected } from './raw-client.ts'
import type { RecordingBroker } from './recording-broker.ts'

/** Each client in a part of its own; the dashboard sees the broker's names below `all`. */
const policy: Policy = {
  rewrite: [
    { clients: [{ identity: 'iot/sensor' }], client: 'fixed/{x}', broker: 'fix/{x}' },
    { clients: [{ identity: 'iot/sensor' }], prefix: { add: 'tenants/one' } },
    { clients: [{ identity: 'iot/dashboard' }], prefix: { strip: 'all', add: 'tenants' } },
  ],
}

const request = (topic: string, responseTopic: string, more = {}, qos: 0 | 1 = 0): Packet =>
  ({
    cmd: 'publish',
    topic,
    qos,
    dup: false,
    retain: false,
    payload: 'x',
    ...(qos > 0 && { messageId: 7 }),
    properties: { correlationData: Buffer.from('c'), responseTopic, ...more },
  }) as Packet

describePipy('the Response Topic of MQTT 5', pipy => {
  let mqtt: MqttMesh
  let broker: RecordingBroker
  const startWith = meshOfEachTest(pipy)
  const start = async (rules: Policy = policy) => {
    ;({ mqtt, broker } = await startWith(rules, { broker: { topicAliasMaximum: 5 } }))
  }
  const sensor = (fields = {}) => connected(mqtt.mesh.as('iot/sensor'), mqtt.inbound, 5, { clientId: 'sensor', ...fields })
  const dashboard = () => connected(mqtt.mesh.as('iot/dashboard'), mqtt.inbound, 5, { clientId: 'dashboard' })
  const publishes = () => broker.sessions.flatMap(({ packets }) => packets.filter((one): one is IPublishPacket => one.cmd === 'publish'))

  test('has the name of each side, so that the answer comes to who asked', async () => {
    await start()
    const [asks, answers] = [await sensor(), await dashboard()]
    asks.send({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic: 'answers/me', qos: 0 }] })
    await asks.next()
    answers.send({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic: 'all/one/questions', qos: 0 }] })
    await answers.next()
    asks.send(request('questions', 'answers/me'))
    const question = (await answers.next()) as IPublishPacket
    expect(question).toMatchObject({ topic: 'all/one/questions', properties: { responseTopic: 'all/one/answers/me' } })
    expect(question.properties?.correlationData?.toString()).toBe('c')
    expect(publishes()[0]).toMatchObject({ topic: 'tenants/one/questions', properties: { responseTopic: 'tenants/one/answers/me' } })
    answers.send({ cmd: 'publish', topic: question.properties?.responseTopic ?? '', qos: 0, dup: false, retain: false, payload: 'y' })
    expect(await asks.next()).toMatchObject({ cmd: 'publish', topic: 'answers/me' })
  })

  test('with an alias instead of the topic, and in a will', async () => {
    await start()
    const one = await sensor({ will: { topic: 'w', payload: Buffer.from(''), qos: 0, retain: false, properties: { responseTopic: 'answers/w' } } })
    one.send(request('questions', 'fixed/1', { topicAlias: 2 }))
    one.send(request('', 'answers/2', { topicAlias: 2 }))
    expect(await one.quiet()).toEqual([])
    expect(publishes().map(({ properties }) => properties?.responseTopic)).toEqual(['fix/1', 'tenants/one/answers/2'])
    expect(broker.topics).toEqual(['tenants/one/questions', 'tenants/one/questions'])
    expect(broker.sessions[0]?.connect.will?.properties?.responseTopic).toBe('tenants/one/answers/w')
  })

  test('is left out of a delivery where no name of the client leads to it', async () => {
    await start()
    const one = await sensor()
    one.send({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic: 'a', qos: 0 }] })
    await one.next()
    for (const responseTopic of ['tenants/two/x', 'tenants/one/x', 'no/#']) broker.deliver(request('tenants/one/a', responseTopic) as IPublishPacket)
    const came = (await one.quiet()) as IPublishPacket[]
    expect(came.map(({ topic, properties }) => [topic, properties?.responseTopic, String(properties?.correlationData)])).toEqual([
      ['a', undefined, 'c'],
      ['a', 'x', 'c'],
      ['a', undefined, 'c'],
    ])
  })

  test('without a name at the broker, or with a wildcard, it is refused', async () => {
    await start({
      rewrite: [
        { client: 'in/{x}', broker: 'a/{x}' },
        { client: 'long/#', broker: `${'b'.repeat(4000)}/#` },
      ],
    })
    const one = await sensor()
    one.send(request('in/1', `long/${'c'.repeat(62_000)}`, {}, 1))
    expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: 7, reasonCode: 0x87 })
    one.send(request('in/1', 'in/2', {}, 1))
    expect(await one.next()).toMatchObject({ cmd: 'puback', messageId: 7, reasonCode: 0 })
    one.send(request('in/1', 'in/#'))
    expect(await one.rest()).toMatchObject([{ cmd: 'disconnect', reasonCode: 0x81 }])
    expect(publishes()).toMatchObject([{ topic: 'a/1', properties: { responseTopic: 'a/2' } }])
  })
})
