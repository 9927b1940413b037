// npm run bench:mqtt [-- --seconds 3 --json file]: publishes of QoS 0 with 16 bytes, through topic access, a raw splice of the same Pipy, and HAProxy;
// as clients send them, each for itself, and in streams as long as the sockets take.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { compile } from '../src/compile.ts'
import { allocatePort, CertificateAuthority, eventually, findPipy, type Pipy, runPipy, temporaryDirectory } from '../src/testing/index.ts'
import { mqttBenchModel } from './mqtt-model.ts'
import { PROXY_CORE } from './load.ts'

const { values } = parseArgs({
  options: { json: { type: 'string' }, seconds: { type: 'string', default: '3' }, rounds: { type: 'string', default: '3' } },
})
const SECONDS = Number(values.seconds)
const ROUNDS = Number(values.rounds)
const CALLER = 'sensor.iot.cluster.local'
const AIMS = { messagesPerSecond: 100_000, ofHaproxy: 0.5 }

const CONNECT = Buffer.from('100f00044d5154540402003c0003616263', 'hex')
const CONNACK = Buffer.from('20020000', 'hex')

/** Publishes of one client: 16 bytes each, to several topics in turn. */
const TOPICS = ['temperature', 'humidity', 'pressure', 'wind'].map(name => `site/abc/${name}`)
const PACKETS = TOPICS.map(topic =>
  Buffer.concat([Buffer.from([0x30, topic.length + 18, 0, topic.length]), Buffer.from(topic), Buffer.alloc(16, 'x')]),
)
const BATCH = Buffer.concat(Array.from({ length: 8000 }, (_, i) => PACKETS[i % PACKETS.length] as Buffer))
const BYTES_PER_MESSAGE = BATCH.length / 8000

/** How the publishes of a client come: `send` goes on until `isRunning` says no. */
interface Shape {
  readonly name: string
  readonly connections: number
  readonly send: (sockets: readonly Socket[], isRunning: () => boolean) => void
}

const SHAPES: readonly Shape[] = [
  {
    name: 'each for itself',
    connections: 200,
    send: (sockets, isRunning) => {
      let turn = 0
      const round = () => {
        if (!isRunning()) return
        const packet = PACKETS[turn++ % PACKETS.length] as Buffer
        for (const socket of sockets) if (socket.writableLength === 0) socket.write(packet)
        setImmediate(round)
      }
      round()
    },
  },
  {
    name: 'in streams',
    connections: 8,
    send: (sockets, isRunning) => {
      for (const socket of sockets) {
        const pump = () => {
          while (isRunning() && socket.write(BATCH));
        }
        socket.on('drain', pump)
        pump()
      }
    },
  },
]

/** Answers CONNECT and counts the bytes after it. */
class Sink {
  bytes = 0
  readonly port: number
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(server: Server, port: number) {
    this.#server = server
    this.port = port
    server.on('connection', socket => {
      this.#sockets.add(socket)
      let connected = false
      socket.on('error', () => {})
      socket.on('data', chunk => {
        if (!connected) {
          connected = true
          socket.write(CONNACK)
          this.bytes -= CONNECT.length
        }
        this.bytes += chunk.length
      })
    })
  }

  static async start(): Promise<Sink> {
    const port = await allocatePort()
    const server = createServer()
    await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
    return new Sink(server, port)
  }

  close(): void {
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
  }
}

interface Figures {
  readonly messagesPerSecond: number
  readonly cpuUsPerMessage: number
}

async function load(shape: Shape, port: number, sink: Sink, cpuMs: () => number): Promise<Figures> {
  const sockets = await Promise.all(
    Array.from({ length: shape.connections }, async () => {
      const socket = connect(port, '127.0.0.1')
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.write(CONNECT)
      const answer = await new Promise<Buffer>(resolve => socket.once('data', resolve))
      if (!answer.equals(CONNACK)) throw new Error(`no CONNACK but ${answer.toString('hex')}`)
      return socket
    }),
  )
  let running = true
  shape.send(sockets, () => running)
  await sleep(300)
  const before = { bytes: sink.bytes, cpu: cpuMs(), at: performance.now() }
  await sleep(SECONDS * 1000)
  const messages = (sink.bytes - before.bytes) / BYTES_PER_MESSAGE
  const figures = {
    messagesPerSecond: (messages / (performance.now() - before.at)) * 1000,
    cpuUsPerMessage: ((cpuMs() - before.cpu) * 1000) / messages,
  }
  running = false
  for (const socket of sockets) socket.destroy()
  await sleep(200)
  return figures
}

interface Candidate {
  readonly name: string
  readonly port: number
  readonly cpuMs: () => number
  readonly stop: () => Promise<unknown>
}

const directory = temporaryDirectory('bench-mqtt')
const ca = new CertificateAuthority()
const certificate = ca.issue({ dnsNames: ['broker.iot.cluster.local'] })

async function pipyCandidate(pipy: Pipy, name: string, port: number, files: Readonly<Record<string, string>>, main: string): Promise<Candidate> {
  const home = join(directory.path, pipy.version, name.replaceAll(' ', '-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), content)
  }
  const process = await runPipy({ pipy, main: join(home, main), listens: [{ address: '127.0.0.1', port }], under: PROXY_CORE })
  const cpuMs = () => {
    const { userMs, systemMs } = process.cpu()
    return userMs + systemMs
  }
  return { name, port, cpuMs, stop: () => process.stop(0) }
}

async function splice(pipy: Pipy, sink: Sink): Promise<Candidate> {
  const port = await allocatePort()
  const script = `pipy.listen('127.0.0.1:${port}', { idleTimeout: 0 }, $=>$.connect('127.0.0.1:${sink.port}', { idleTimeout: 0 }))\n`
  return pipyCandidate(pipy, 'raw splice', port, { 'main.js': script }, 'main.js')
}

/** The inbound sidecar with its topic access, without TLS. */
async function ours(pipy: Pipy, sink: Sink): Promise<Candidate> {
  const port = await allocatePort()
  const proxy = {
    interception: 'none' as const,
    certificates: { certificate: certificate.certPath, key: certificate.keyPath, trusted: [ca.certPath] },
  }
  const result = compile(mqttBenchModel(port, sink.port, proxy), {})
  if (!result.ok) throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  const main = `import config from './modules/config.js'
import inboundMqtt from './modules/inbound-mqtt.js'

var port = inboundMqtt(Object.values(config.inbound.ports)[0])
var connection = { names: ['${CALLER}'], peer: '127.0.0.1' }
pipy.listen('127.0.0.1:${port}', { idleTimeout: 0 }, $=>$.onStart(() => new Data()).pipe(() => port, () => connection))
`
  return pipyCandidate(pipy, 'topic access', port, { ...Object.fromEntries(result.bundle.files), 'iot/broker/main.js': main }, 'iot/broker/main.js')
}

async function haproxy(sink: Sink): Promise<Candidate | undefined> {
  if (spawnSync('haproxy', ['-v']).status !== 0) return undefined
  const port = await allocatePort()
  const file = join(directory.path, 'haproxy.cfg')
  writeFileSync(
    file,
    `global
  nbthread 1
defaults
  mode tcp
  timeout connect 5s
  timeout client 1h
  timeout server 1h
frontend mqtt
  bind 127.0.0.1:${port}
  tcp-request inspect-delay 10s
  tcp-request content reject unless { req.payload(0,0),mqtt_is_valid }
  default_backend broker
backend broker
  server sink 127.0.0.1:${sink.port}
`,
  )
  const [command = '', ...args] = [...PROXY_CORE, 'haproxy', '-db', '-f', file]
  const child = spawn(command, args, { stdio: 'ignore' })
  const { readCpu } = await import('../src/testing/process-usage.ts')
  const cpuMs = () => {
    const { userMs, systemMs } = readCpu(child.pid as number)
    return userMs + systemMs
  }
  await eventually(
    'haproxy listens',
    () =>
      new Promise<boolean>(resolve =>
        connect(port, '127.0.0.1')
          .once('connect', function (this: Socket) {
            this.destroy()
            resolve(true)
          })
          .once('error', () => resolve(false)),
      ),
  )
  return { name: 'HAProxy', port, cpuMs, stop: async () => void child.kill('SIGKILL') }
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number
}

function median(figures: readonly Figures[]): Figures {
  const of = (key: keyof Figures) => middle(figures.map(each => each[key]))
  return { messagesPerSecond: of('messagesPerSecond'), cpuUsPerMessage: of('cpuUsPerMessage') }
}

interface Row {
  readonly pipy: string
  readonly shape: string
  readonly candidate: string
  readonly figures: Figures
  /** The other's CPU time for a message, over this one's. */
  readonly ofSplice: number | undefined
  readonly ofHaproxy: number | undefined
}

const rows: Row[] = []
process.stdout.write(
  `${TOPICS.length} topics, ${BYTES_PER_MESSAGE} bytes a message; one core for the proxy; ${ROUNDS} x ${SECONDS} s in turn; medians; ratios by CPU time.\n`,
)
const HEADING = ['pipy', 'publishes', 'way', 'messages/s', 'CPU us/message', 'of splice', 'of HAProxy']
const line = (cells: readonly string[]) => process.stdout.write(`${cells.map(text => text.padEnd(17)).join('')}\n`)
line(HEADING)
for (const pipy of findPipy()) {
  const sink = await Sink.start()
  const candidates = [await splice(pipy, sink), await haproxy(sink), await ours(pipy, sink)].filter(each => each !== undefined)
  for (const shape of SHAPES) {
    const figures = new Map<string, Figures[]>(candidates.map(({ name }) => [name, []]))
    for (let round = 0; round < ROUNDS; round++)
      for (const { name, port, cpuMs } of candidates) figures.get(name)?.push(await load(shape, port, sink, cpuMs))
    for (const { name } of candidates) {
      /** Round by round, because the machine's speed drifts. */
      const of = (other: string) => {
        const theirs = figures.get(other)
        return theirs && middle((figures.get(name) as Figures[]).map((mine, i) => (theirs[i] as Figures).cpuUsPerMessage / mine.cpuUsPerMessage))
      }
      const row: Row = {
        pipy: pipy.fullVersion,
        shape: shape.name,
        candidate: name,
        figures: median(figures.get(name) as Figures[]),
        ofSplice: of('raw splice'),
        ofHaproxy: of('HAProxy'),
      }
      rows.push(row)
      const { messagesPerSecond, cpuUsPerMessage } = row.figures
      const ratios = [row.ofSplice, row.ofHaproxy].map(ratio => ratio?.toFixed(2) ?? '-')
      line([row.pipy, row.shape, row.candidate, messagesPerSecond.toFixed(0), cpuUsPerMessage.toFixed(3), ...ratios])
    }
  }
  await Promise.all(candidates.map(({ stop }) => stop()))
  sink.close()
}
for (const { pipy, shape, figures, ofHaproxy } of rows.filter(({ candidate }) => candidate === 'topic access')) {
  // A core's worth: how much comes of it when the load is light is the load's doing.
  const perCore = Math.round(1_000_000 / figures.cpuUsPerMessage)
  process.stdout.write(
    `${pipy} ${shape}: ${perCore} messages for a second of CPU (${perCore >= AIMS.messagesPerSecond ? 'met' : 'MISSED'} >= ${AIMS.messagesPerSecond})`,
  )
  process.stdout.write(
    ofHaproxy === undefined
      ? ', HAProxy is not installed\n'
      : `, ${ofHaproxy.toFixed(2)} of HAProxy's (${ofHaproxy >= AIMS.ofHaproxy ? 'met' : 'MISSED'} >= ${AIMS.ofHaproxy})\n`,
  )
}
if (values.json)
  writeFileSync(
    values.json,
    `${JSON.stringify({ benchmark: 'mqtt', aims: AIMS, rounds: ROUNDS, seconds: SECONDS, bytesPerMessage: BYTES_PER_MESSAGE, rows }, null, 2)}\n`,
  )
ca.remove()
directory.remove()
process.exit()
