// A session with mosquitto_pub and mosquitto_sub, and what they see of it.
import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { eventually, type TcpAddress, temporaryDirectory } from '../../src/testing/index.ts'
import type { Level } from './raw-client.ts'

/** Small messages of one mosquitto_pub. */
export const LINES = 2000

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
export async function toolSession({ address, port }: TcpAddress, level: Level, isWhole: boolean, shares: boolean): Promise<Record<string, string[]>> {
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
