// What the interpreter says of a session and a packet in it is what a real Pipy does: random questions, biased to the policy's own words.
import fc from 'fast-check'
import type { IPublishPacket, ISubackPacket, Packet } from 'mqtt-packet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMesh } from '../../src/explain/explain.ts'
import { decideMqtt } from '../../src/explain/mqtt/decide.ts'
import type { MqttAnswer } from '../../src/explain/mqtt/decision.ts'
import type { MqttAction, MqttSession } from '../../src/explain/mqtt/flow.ts'
import type { PipyVersion } from '../../src/testing/index.ts'
import { connectOf, packetOf } from '../../src/testing/test-cases/play-mqtt.ts'
import { MOSQUITTO_HASH, PASSWORD_HASH, TOKEN_HASH } from '../explain/mqtt-mesh.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { type MqttMesh, mqttModel, type Policy, startMqttMesh } from './mqtt-mesh.ts'
import { open, type RawClient } from './raw-client.ts'
import { type RecordingBroker, startRecordingBroker } from './recording-broker.ts'

/** Each version of Pipy has questions of its own: the scripts are the same ones on both. */
const SEEDS: Record<PipyVersion, number> = { '1.5': 20_261_125, '2.0': 20_261_127 }
const RUNS = 180

const POLICIES: readonly Policy[] = [
  {
    authentication: {
      credentials: [
        { username: 'u1', passwordHash: PASSWORD_HASH },
        { username: 'u2', passwordHash: MOSQUITTO_HASH },
        { username: 'tok', tokenHash: TOKEN_HASH, identity: 'iot/dashboard' },
      ],
    },
    connect: [
      {
        name: 'users',
        clients: [{ group: 'credentials', username: { prefix: 'u' } }],
        clientIds: [{ exact: '{username}' }, { prefix: '{username}-' }],
      },
      {
        name: 'sensor',
        clients: [{ identity: 'iot/sensor' }],
        clientIds: [{ exact: '{identity}' }, { prefix: 's-' }, { regex: 'x[0-9]+' }],
        keepAlive: { min: '5s', max: '1m' },
      },
      { name: 'dashboard', clients: [{ identity: 'iot/dashboard' }], versions: [5], will: 'deny', cleanStart: 'force' },
    ],
    topics: [
      { name: 'own', publish: ['a/{clientId}/#', '{username}/+'], subscribe: ['a/{clientId}/#', 'a/+/b'] },
      { name: 'watch', clients: [{ identity: 'iot/dashboard' }], subscribe: ['a/#', 'b', 'b/+/#'] },
    ],
    limits: { maxPayloadBytes: 4, maxQos: 1, retain: 'deny' },
    onDeny: { mqtt3: 'drop' },
  },
  {
    topics: [{ publish: ['#'], subscribe: ['#', '$SYS/#'] }],
    onDeny: { mqtt5: 'disconnect' },
    limits: { retain: 'strip' },
    rewrite: [
      { client: 'a/{x}/#', broker: 'new/{identity}/{x}/#' },
      { prefix: { strip: 'b/' } },
      { clients: [{ identity: 'iot/dashboard' }], prefix: { add: 'tenant' } },
    ],
  },
]

const OWN = 'sensor.iot.cluster.local'
const level = fc.constantFrom('a', 'b', 's-1', OWN, 'u1', '', '$SYS')
const topic = fc
  .array(level, { minLength: 1, maxLength: 3 })
  .map(levels => levels.join('/'))
  .filter(text => text !== '')
const filter = fc
  .tuple(fc.array(fc.oneof(level, fc.constant('+')), { maxLength: 3 }), fc.constantFrom([], ['#']), fc.constantFrom('', '', '$share/g/'))
  .map(([levels, end, group]) => group + [...levels, ...end].join('/'))
  .filter(text => text !== '' && !text.endsWith('$share/g/'))
const qos = fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2)
const message = fc.record({ topic, qos, retain: fc.boolean(), payloadBytes: fc.constantFrom(0, 4, 5) })
const bad = fc.constantFrom('a/+', 'a/#')
const action = fc.oneof<fc.Arbitrary<MqttAction>[]>(
  fc.constant({ kind: 'connect' }),
  message.map(one => ({ kind: 'publish', ...one })),
  fc.record({ kind: fc.constant('publish' as const), topic: bad, qos }),
  fc.record({
    kind: fc.constant('subscribe' as const),
    filter: fc.oneof({ weight: 8, arbitrary: filter }, { weight: 1, arbitrary: fc.constantFrom('a+', '#/a', '$share/a') }),
    qos,
  }),
)
const user = fc.constantFrom<Partial<MqttSession>[]>(
  {},
  {},
  {},
  { username: 'u1', password: 'secret' },
  { username: 'u2', password: 'secret' },
  { username: 'u1', password: 'wrong' },
  { username: 'none', password: 'secret' },
  { username: 'tok', password: 'token-1' },
  { username: 'u1', password: 'token-1' },
)
const session = fc
  .record({
    version: fc.constantFrom<('3.1.1' | '5')[]>('3.1.1', '5'),
    clientId: fc.constantFrom('s-1', 's-', OWN, 'x7', 'x7y', 'u1', 'u1-2', 'u2', '+', '$SYS', 'a/b'),
    keepAlive: fc.constantFrom(30, 30, 30, 0, 4, 5, 60, 61),
    cleanStart: fc.boolean(),
    will: fc.option(message, { freq: 4, nil: undefined }),
    user,
  })
  .map(({ user: sent, will, ...rest }): MqttSession => ({ ...rest, ...sent, ...(will && { will }) }))
const caller = fc.constantFrom('sensor', 'sensor', 'dashboard', 'stranger')

describePipy('MQTT: the interpreter and Pipy', pipy => {
  const meshes: { mqtt: MqttMesh; broker: RecordingBroker }[] = []
  beforeAll(async () => {
    for (const policy of POLICIES) {
      const mqtt = await startMqttMesh(pipy, mqttModel(policy))
      meshes.push({ mqtt, broker: await startRecordingBroker(mqtt.brokerAt) })
    }
  })
  afterAll(async () => {
    for (const { mqtt, broker } of meshes) {
      await broker.close()
      await mqtt.mesh.stop()
    }
  })

  test.each(POLICIES.map((policy, i) => [i, policy] as const))('agree about policy %i', { timeout: 240_000 }, async (i, policy) => {
    const { mesh } = readMesh(mqttModel(policy))
    const verdicts = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(caller, session, action, async (name, asked, act) => {
        const flow = { caller: { principals: [`${name}.iot.cluster.local`] }, destination: { service: 'iot/broker' }, session: asked, action: act }
        const { answers } = decideMqtt(mesh!, flow)
        expect(answers).toHaveLength(1)
        const { mqtt, broker } = meshes[i]!
        broker.sessions.length = 0
        const raw = await open(mqtt.mesh.as(`iot/${name}`), mqtt.inbound, asked.version === '5' ? 5 : 4)
        try {
          expect(await observed(raw, broker, asked, act)).toEqual(expected(answers[0]!, act))
        } finally {
          raw.close()
        }
        const key = `${answers[0]!.verdict} ${answers[0]!.rule}`
        verdicts.set(key, (verdicts.get(key) ?? 0) + 1)
      }),
      { seed: SEEDS[pipy.version], numRuns: RUNS },
    )
    expect(broad(verdicts), [...verdicts].map(([key, count]) => `${count} ${key}`).join('\n')).toBe(true)
  })

  /** Questions that are all answered alike would prove little. */
  const broad = (verdicts: ReadonlyMap<string, number>) => verdicts.size >= 5 && Math.max(...verdicts.values()) < RUNS * 0.8
})

interface Seen {
  /** Packets of the proxy, or of the broker where it lets the question through. */
  readonly told: string
  readonly closed: boolean
  /** What the broker got. */
  readonly broker: string
}

function expected({ verdict, packet, code, closed, forwarded }: MqttAnswer, action: MqttAction): Seen {
  const told = packet === null ? '' : `${packet.toLowerCase()} ${code}`
  if (verdict !== 'allowed' || !forwarded) return { told: told || (closed ? '' : 'nothing'), closed, broker: packet === 'CONNACK' ? 'none' : '' }
  switch (forwarded.kind) {
    case 'connect':
      return { told: 'connack 0', closed: false, broker: `${forwarded.cleanStart ? 'clean' : 'kept'} ${forwarded.willTopic ?? 'no will'}` }
    case 'publish': {
      const level = action.kind === 'publish' ? (action.qos ?? 0) : 0
      return { told: ['nothing', 'puback 0', 'pubrec 0'][level]!, closed: false, broker: `${forwarded.topic}${forwarded.retain ? ' retained' : ''}` }
    }
    default:
      return { told: `suback ${forwarded.qos}`, closed: false, broker: `${forwarded.filter} ${forwarded.qos}` }
  }
}

async function observed(raw: RawClient, broker: RecordingBroker, asked: MqttSession, action: MqttAction): Promise<Seen> {
  raw.send(connectOf(raw.level, asked))
  const connack = await nextOrEnd(raw)
  if (connack === undefined) return { told: '', closed: true, broker: '' }
  const code = codeOf(connack)
  if (code !== 0)
    return { told: `connack ${code}`, closed: (await raw.rest()).length === 0, broker: broker.sessions.length === 0 ? 'none' : 'a session' }
  const { connect, packets } = broker.sessions.at(-1)!
  if (action.kind === 'connect')
    return { told: 'connack 0', closed: false, broker: `${connect.clean ? 'clean' : 'kept'} ${connect.will?.topic ?? 'no will'}` }
  raw.send(packetOf(action))
  const isAnswered = action.kind === 'subscribe' || (action.qos ?? 0) > 0
  if (!isAnswered) raw.send({ cmd: 'pingreq' })
  const answer = await nextOrEnd(raw)
  const isPong = answer?.cmd === 'pingresp'
  const told = answer === undefined ? '' : isPong ? 'nothing' : `${answer.cmd} ${codeOf(answer)}`
  const closed = answer === undefined || answer.cmd === 'disconnect'
  return {
    told,
    closed,
    broker: packets
      .map(shown)
      .filter(text => text !== '')
      .join(),
  }
}

async function nextOrEnd(raw: RawClient): Promise<Packet | undefined> {
  try {
    return await raw.next()
  } catch (error) {
    if (/ended|closed/i.test(String((error as Error).message)) || (error as Error).name === 'ConnectionClosed') return undefined
    throw error
  }
}

function codeOf(packet: Packet): number {
  const { granted } = packet as ISubackPacket
  if (packet.cmd === 'suback') return Number(granted[0])
  const { reasonCode, returnCode } = packet as { reasonCode?: number; returnCode?: number }
  return reasonCode ?? returnCode ?? 0
}

function shown(packet: Packet): string {
  if (packet.cmd === 'publish') return `${packet.topic}${(packet as IPublishPacket).retain ? ' retained' : ''}`
  if (packet.cmd === 'subscribe') return packet.subscriptions.map(({ topic, qos: asked }) => `${topic} ${asked}`).join()
  return packet.cmd === 'pingreq' ? '' : packet.cmd
}
