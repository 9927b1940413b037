// npm run bench:mqtt [-- --seconds 3 --rounds 3 --messages 200000 --json file]: publishes of QoS 0 with 16 bytes, through topic access, a raw splice of
// the same Pipy, and HAProxy; as clients send them, each for itself, and in streams as long as the sockets take; into a sink that counts bytes, and
// through to mosquitto.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CertificateAuthority, findPipy, type Pipy, temporaryDirectory } from '../src/testing/index.ts'
import { onCore } from './cpu.ts'
import { LOAD_CORE } from './load.ts'
import { hasMosquitto, Mosquitto } from './mosquitto.ts'
import { ByteCounter } from './mqtt-byte-counter.ts'
import { type Figures, loadBroker, loadForTime } from './mqtt-load.ts'
import { TOPICS } from './mqtt-packets.ts'
import { AIMS, heading, judge, type Row, rowsOf, show } from './mqtt-rows.ts'
import { BYTES_PER_MESSAGE, SHAPES, type Shape } from './mqtt-shapes.ts'
import { direct, startWays, type Way } from './mqtt-ways.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    messages: { type: 'string', default: '200000' },
  },
})
const SECONDS = Number(values.seconds)
const ROUNDS = Number(values.rounds)
/** Of all connections, to the broker. */
const MESSAGES = Number(values.messages)

const directory = temporaryDirectory('bench-mqtt')
const ca = new CertificateAuthority()
const place = { directory: directory.path, ca }
const rows: Row[] = []
const skipped = hasMosquitto() ? [] : ['mosquitto']

async function inTurn(ways: readonly Way[], load: (way: Way) => Promise<Figures>, afterRound?: () => Promise<void>): Promise<Map<string, Figures[]>> {
  const figures = new Map<string, Figures[]>(ways.map(({ name }) => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of ways) figures.get(way.name)?.push(await load(way))
    await afterRound?.()
  }
  return figures
}

function keep(more: readonly Row[]): void {
  rows.push(...more)
  for (const row of more) show(row)
}

async function intoByteCounter(pipy: Pipy): Promise<void> {
  const sink = await ByteCounter.start()
  const ways = await startWays(pipy, sink.port, place)
  for (const shape of SHAPES) {
    const figures = await inTurn(ways, way => loadForTime(shape, way, sink, SECONDS))
    keep(rowsOf({ pipy: pipy.fullVersion, sink: 'byte counter', shape: shape.name }, figures))
  }
  await Promise.all(ways.map(({ stop }) => stop()))
  sink.close()
}

async function throughToBroker(pipy: Pipy): Promise<void> {
  const broker = await Mosquitto.start()
  const ways = [direct(broker.port), ...(await startWays(pipy, broker.port, place))]
  let sent = 0
  const load = async (shape: Shape, way: Way) => {
    const messagesOfEach = Math.ceil(MESSAGES / shape.connections)
    sent += messagesOfEach * shape.connections
    return loadBroker(shape, way, broker.pid, messagesOfEach)
  }
  for (const shape of SHAPES) {
    const figures = await inTurn(
      ways,
      way => load(shape, way),
      () => broker.check(sent),
    )
    keep(rowsOf({ pipy: pipy.fullVersion, sink: 'mosquitto', shape: shape.name }, figures))
  }
  await Promise.all(ways.map(({ stop }) => stop()))
  broker.stop()
}

process.stdout.write(`${TOPICS.length} topics, ${BYTES_PER_MESSAGE} bytes a message; one core for the proxy; ${ROUNDS} rounds in turn; medians.
Into a sink that counts bytes, ${SECONDS} s each; ratios by CPU time:\n`)
heading('byte counter')
for (const pipy of findPipy()) await intoByteCounter(pipy)
if (skipped.length > 0) {
  process.stdout.write('SKIPPED, because mosquitto is not on PATH: all that goes through to a broker\n')
} else {
  process.stdout.write(`Through to mosquitto, ${MESSAGES} messages each, until it has taken the last. Load and broker share the other core, and are often the limit;
ratios by CPU time, and by messages/s:\n`)
  heading('mosquitto')
  for (const pipy of findPipy()) await onCore(LOAD_CORE, () => throughToBroker(pipy))
}
for (const row of rows.filter(({ candidate }) => candidate === 'topic access')) judge(row)
if (values.json) {
  const settings = { aims: AIMS, rounds: ROUNDS, seconds: SECONDS, messages: MESSAGES, bytesPerMessage: BYTES_PER_MESSAGE, skipped }
  writeFileSync(values.json, `${JSON.stringify({ benchmark: 'mqtt', ...settings, rows }, null, 2)}\n`)
}
ca.remove()
directory.remove()
process.exit()
