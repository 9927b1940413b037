// Real clients and brokers: what a client sees through both sidecars is what it sees directly, where policy allows.
import { execFile, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { Aedes } from 'aedes'
import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countSkip, eventually, type TcpAddress, temporaryDirectory } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { listenAs } from './aedes.ts'
import { hasMosquitto, startMosquitto } from './mosquitto.ts'
import { type MqttMesh, mqttModel, startMqttMesh } from './mqtt-mesh.ts'
import type { Level } from './raw-client.ts'
import { startRecordingBroker } from './recording-broker.ts'

interface Broker {
  readonly levels: readonly Level[]
  readonly start: (at: TcpAddress) => Promise<() => Promise<unknown>>
  /** Keeps what is retained, and knows wills. */
  readonly isWhole: boolean
  /** Levels at which it knows shared subscriptions. */
  readonly sharesAt: readonly Level[]
}

const hasMosquittoClients = spawnSync('mosquitto_pub', ['--help']).error === undefined
if (!hasMosquitto) countSkip('mosquitto behind both sidecars (needs mosquitto)')
if (!hasMosquittoClients) countSkip('mosquitto_pub and mosquitto_sub (needs mosquitto-clients)')

const BROKERS: Record<string, Broker> = {
  // It speaks 3.1.1 only, and knows no shared subscriptions.
  aedes: {
    levels: [4],
    isWhole: true,
    sharesAt: [],
    async start(at) {
      const broker = await Aedes.createBroker()
      const close = await listenAs(broker, at)
      return async () => {
        close()
        await new Promise<void>(resolve => broker.close(() => resolve()))
      }
    },
  },
  'our own': {
    levels: [4, 5],
    isWhole: false,
    sharesAt: [],
    async start(at) {
      const broker = await startRecordingBroker(at, { topicAliasMaximum: 10 })
      return () => broker.close()
    },
  },
  ...(hasMosquitto && {
    mosquitto: {
      levels: [4, 5],
      isWhole: true,
      sharesAt: [4, 5],
      start: at => startMosquitto(at),
    },
  }),
}

/** What came, without packet ids, which clients choose by chance. */
type Seen = [cmd: string, ...unknown[]]

async function watched(at: TcpAddress, protocolVersion: Level, options: IClientOptions): Promise<{ client: MqttClient; seen: Seen[] }> {
  const seen: Seen[] = []
  const { address, port } = at
  const client = await connectAsync(`mqtt://${address}:${port}`, { protocolVersion, reconnectPeriod: 0, ...options }).then(connected => connected)
  client.on('packetreceive', packet => {
    if (packet.cmd === 'publish') {
      const { topic, payload, qos, retain, dup, properties } = packet
      seen.push([
        'publish',
        topic,
        createHash('sha256').update(payload).digest('hex').slice(0, 12),
        payload.length,
        qos,
        retain,
        dup,
        properties ?? null,
      ])
    } else if (packet.cmd === 'suback') seen.push(['suback', packet.granted])
    else if ('messageId' in packet) seen.push([packet.cmd, ('reasonCode' in packet && packet.reasonCode) || 0])
    else if (packet.cmd !== 'pingresp') seen.push([packet.cmd])
  })
  return { client, seen }
}

/** One of everything. The clients' views, each in its order of arrival but for acknowledgements, which may pass messages by. */
async function session(at: TcpAddress, level: Level, isWhole: boolean, shares: boolean): Promise<Record<string, Seen[]>> {
  const sub = await watched(at, level, { clientId: 'sub' })
  const pub = await watched(at, level, { clientId: 'pub', will: { topic: 'site/will', payload: Buffer.from('gone'), qos: 1, retain: false } })
  const messages = () => sub.seen.filter(([cmd]) => cmd === 'publish').length
  await sub.client.subscribeAsync({ 'site/#': { qos: 2 }, 'one/+/x': { qos: 0 } })
  let expected = 0
  for (const qos of [0, 1, 2] as const) {
    await pub.client.publishAsync(`site/qos/${qos}`, `payload ${qos}`, { qos })
    await pub.client.publishAsync(`one/${qos}/x`, '', { qos })
    expected += 2
    await eventually('both', () => messages() === expected)
  }
  await pub.client.publishAsync('site/large', Buffer.alloc(1_000_000, 'large'), { qos: 1 })
  for (let i = 0; i < 1000; i++) pub.client.publish(`site/small/${i % 13}`, `message ${i}`, { qos: 0 })
  expected += 1001
  await eventually('thousands of small ones', () => messages() === expected, 60_000)
  if (level === 5) {
    for (const topic of ['site/alias', '']) await pub.client.publishAsync(topic, 'aliased', { qos: 0, properties: { topicAlias: 2 } })
    await pub.client.publishAsync('site/properties', 'x', {
      qos: 1,
      properties: {
        contentType: 'text/plain',
        responseTopic: 'site/answers',
        correlationData: Buffer.from('7'),
        userProperties: { a: ['1', '2'], b: '' },
      },
    })
    expected += 3
    await eventually('all with properties', () => messages() === expected)
  }
  const views: Record<string, Seen[]> = {}
  if (isWhole) {
    await pub.client.publishAsync('site/kept', 'retained', { qos: 1, retain: true })
    const late = await watched(at, level, { clientId: 'late' })
    await late.client.subscribeAsync('site/kept', { qos: 1 })
    await eventually('the retained message', () => late.seen.some(([cmd, , , , , retain]) => cmd === 'publish' && retain === true))
    await pub.client.publishAsync('site/kept', '', { qos: 1, retain: true })
    await late.client.endAsync()
    views['late'] = late.seen
    pub.client.stream.destroy()
    await eventually('the will', () => sub.seen.some(([, topic]) => topic === 'site/will'))
    // Shared: of two subscribers each message goes to one.
    const members = [await watched(at, level, { clientId: 'm1' }), await watched(at, level, { clientId: 'm2' })]
    if (shares) {
      for (const { client } of members) await client.subscribeAsync('$share/group/site/shared')
      for (let i = 0; i < 10; i++) await sub.client.publishAsync('site/shared', String(i), { qos: 1 })
      const all = () => members.flatMap(({ seen }) => seen.filter(([cmd]) => cmd === 'publish'))
      await eventually('each once', () => all().length === 10)
      views['shared'] = all().sort()
    }
    for (const { client } of members) await client.endAsync()
  } else await pub.client.endAsync()
  await sub.client.unsubscribeAsync('site/#')
  await sub.client.endAsync()
  views['sub'] = sub.seen.filter(([cmd, topic]) => cmd === 'publish' && topic !== 'site/shared')
  views['acks'] = [...sub.seen, ...pub.seen].filter(([cmd]) => cmd !== 'publish').sort()
  return views
}

/** Small messages of one mosquitto_pub. */
const LINES = 2000

interface Listener {
  /** Topic, QoS, retain flag, size and payload (of a large one its digest), in order of arrival. */
  readonly lines: string[]
  readonly stop: (signal?: NodeJS.Signals) => Promise<unknown>
}

/** Resolves once mosquitto_sub is subscribed. */
async function listenWith(at: readonly string[], filter: string, more: readonly string[] = []): Promise<Listener> {
  // Into a pipe it would write only when there is much to write.
  const child = spawn('stdbuf', ['-oL', 'mosquitto_sub', ...at, '-d', '-t', filter, '-F', '%t %q %r %l %p', ...more], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const lines: string[] = []
  let isSubscribed = false
  let isClosed = false
  const closed = new Promise<void>(resolve => void child.once('close', () => resolve()))
  void closed.then(() => {
    isClosed = true
  })
  createInterface({ input: child.stdout }).on('line', line => {
    if (line.startsWith('Subscribed')) isSubscribed = true
    else if (!/^(Client |Subscribed)/.test(line))
      lines.push(line.length < 200 ? line : `${line.slice(0, 40)} ${createHash('sha256').update(line).digest('hex')}`)
  })
  await eventually('mosquitto_sub is subscribed', () => isSubscribed || isClosed, 20_000)
  if (isClosed) throw new Error(`mosquitto_sub ended: ${lines.join()}`)
  return {
    lines,
    stop: async signal => {
      child.kill(signal)
      // It disconnects within its signal handler. A run of the whole suite once waited for ever for a tool, here or where one publishes.
      const stuck = setTimeout(() => child.kill('SIGKILL'), STUCK_MS)
      await closed
      clearTimeout(stuck)
    },
  }
}

const STUCK_MS = 10_000

/** One of everything that the tools of mosquitto can do. */
async function toolSession({ address, port }: TcpAddress, level: Level, isWhole: boolean, shares: boolean): Promise<Record<string, string[]>> {
  const at = ['-h', address, '-p', String(port), '-V', level === 5 ? 'mqttv5' : 'mqttv311']
  const pub = (topic: string, qos: number, ...more: string[]) =>
    promisify(execFile)('mosquitto_pub', [...at, '-t', topic, '-q', String(qos), ...more], { timeout: 30_000 })
  const sub = await listenWith(at, 'tool/#', ['-q', '2'])
  const views: Record<string, string[]> = {}
  for (const qos of [0, 1, 2]) {
    await pub(`tool/qos/${qos}`, qos, '-m', `payload ${qos}`)
    await pub(`tool/empty/${qos}`, qos, '-n')
    await eventually('both', () => sub.lines.length === 2 * (qos + 1), 20_000)
  }
  const directory = temporaryDirectory('payload')
  const file = join(directory.path, 'large')
  writeFileSync(file, 'large '.repeat(200_000))
  await pub('tool/large', 1, '-f', file)
  directory.remove()
  const many = spawn('mosquitto_pub', [...at, '-t', 'tool/many', '-l'], { stdio: ['pipe', 'ignore', 'ignore'] })
  many.stdin.end(Array.from({ length: LINES }, (_, i) => `message ${i}\n`).join(''))
  await eventually('all', () => sub.lines.length === 6 + 1 + LINES, 60_000)
  views['sub'] = [...sub.lines]
  if (isWhole) {
    await pub('tool/kept', 1, '-r', '-m', 'retained')
    const late = await listenWith(at, 'tool/kept', ['-q', '1'])
    await eventually('the retained message', () => late.lines.length > 0, 20_000)
    await late.stop()
    await pub('tool/kept', 1, '-r', '-n')
    const dying = await listenWith(at, 'tool/none', ['--will-topic', 'tool/will', '--will-payload', 'gone', '--will-qos', '1'])
    await dying.stop('SIGKILL')
    await eventually('the will', () => sub.lines.some(line => line.startsWith('tool/will')), 20_000)
    // QoS 1 is at least once; on a busy machine the tool has it twice, directly too.
    views['late'] = [...new Set(late.lines)]
    views['will'] = sub.lines.filter(line => line.startsWith('tool/will'))
  }
  if (shares) {
    const members = [await listenWith(at, '$share/g/tool/shared'), await listenWith(at, '$share/g/tool/shared')]
    for (let i = 0; i < 6; i++) await pub('tool/shared', 1, '-m', String(i))
    await eventually('each once', () => members.flatMap(({ lines }) => lines).length === 6, 20_000)
    views['shared'] = members.flatMap(({ lines }) => lines).sort()
    for (const { stop } of members) await stop()
  }
  await sub.stop()
  return views
}

describePipy('MQTT between real clients and brokers', pipy => {
  let mqtt: MqttMesh
  beforeAll(async () => {
    const filters = ['site/#', 'one/+/#', 'tool/#']
    mqtt = await startMqttMesh(pipy, mqttModel({ topics: [{ publish: filters, subscribe: filters }], connect: [{ will: 'allow' }] }))
  })
  afterAll(() => mqtt?.mesh.stop())

  for (const [name, { levels, start, isWhole, sharesAt }] of Object.entries(BROKERS)) {
    describe(`with ${name}`, () => {
      let stop: () => Promise<unknown>
      beforeAll(async () => {
        stop = await start(mqtt.brokerAt)
      })
      afterAll(() => stop?.())

      test.each(levels)(
        'protocol level %d: the same through both sidecars as directly',
        async level => {
          const direct = await session(mqtt.brokerAt, level, isWhole, sharesAt.includes(level))
          const through = await session(mqtt.outbound, level, isWhole, sharesAt.includes(level))
          expect(through).toEqual(direct)
          expect(direct['sub']?.length).toBeGreaterThan(1000)
        },
        120_000,
      )

      test.runIf(hasMosquittoClients).each(levels)(
        'protocol level %d: mosquitto_pub and mosquitto_sub see the same through both sidecars as directly',
        async level => {
          const direct = await toolSession(mqtt.brokerAt, level, isWhole, sharesAt.includes(level))
          const through = await toolSession(mqtt.outbound, level, isWhole, sharesAt.includes(level))
          expect(through).toEqual(direct)
          expect(direct['sub']).toHaveLength(6 + 1 + LINES)
        },
        120_000,
      )
    })
  }

  test('no script fails', () => {
    expect(scriptErrors(mqtt.mesh)).toEqual([])
  })
})
