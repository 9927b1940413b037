// Debian's mosquitto as the sink of bench:mqtt: what comes through to a real broker.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { connectAsync } from 'mqtt'
import { allocatePort, atDeath, eventually, temporaryDirectory } from '../src/testing/index.ts'
import { LOAD_CORE } from './load.ts'

/** What it says when all is well. Anything else is a warning, an error, or a session that it ended. */
const USUAL = [
  /: mosquitto version \S+ (starting|running)$/,
  /: Config loaded from /,
  /: Opening ipv4 listen socket on port /,
  /: New (connection|client connected) from /,
  /: Client \S+ (closed its connection|disconnected)\.$/,
]

/**
 * Nobody subscribes, so nothing is queued, and its limits of messages in flight or queued, which are about what it sends, hold nothing back.
 * QoS 0 has no limit for senders: what it has not read yet waits in the sockets.
 */
const CONFIGURATION = 'allow_anonymous true\nset_tcp_nodelay true\nsys_interval 1\nlog_dest stderr\n'

export function hasMosquitto(): boolean {
  return spawnSync('mosquitto', ['-h']).error === undefined
}

export class Mosquitto {
  readonly port: number
  readonly #child: ChildProcess
  readonly #directory = temporaryDirectory('bench-mosquitto')
  readonly #log: string[] = []
  readonly #cancel: () => void

  private constructor(port: number) {
    this.port = port
    const file = join(this.#directory.path, 'mosquitto.conf')
    writeFileSync(file, `listener ${port} 127.0.0.1\n${CONFIGURATION}`)
    const [command = '', ...args] = [...LOAD_CORE, 'mosquitto', '-c', file]
    this.#child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    this.#cancel = atDeath(['kill', '-9', String(this.pid)])
    createInterface({ input: this.#child.stderr as NodeJS.ReadableStream }).on('line', line => this.#log.push(line))
  }

  /** On the load's core. @throws when it does not run within five seconds. */
  static async start(): Promise<Mosquitto> {
    const broker = new Mosquitto(await allocatePort())
    await eventually('mosquitto runs', () => broker.#log.some(line => / running$/.test(line)), 5000)
    return broker
  }

  get pid(): number {
    return this.#child.pid as number
  }

  /** @throws where it did not take exactly `publishes` since its start, or its log tells of anything out of the way. */
  async check(publishes: number): Promise<void> {
    const client = await connectAsync(`mqtt://127.0.0.1:${this.port}`, { reconnectPeriod: 0 })
    let received = Number.NaN
    client.on('message', (_, payload) => {
      received = Number(payload.toString())
    })
    await client.subscribeAsync('$SYS/broker/publish/messages/received')
    // It counts anew each second.
    await eventually('mosquitto has counted', () => received >= publishes, 5000).catch(() => {})
    await client.endAsync()
    if (received !== publishes) throw new Error(`mosquitto took ${received} of ${publishes} publishes`)
    const unusual = this.#log.filter(line => !USUAL.some(pattern => pattern.test(line)))
    if (unusual.length > 0) throw new Error(`mosquitto says:\n${unusual.join('\n')}`)
  }

  stop(): void {
    this.#child.kill('SIGKILL')
    this.#cancel()
    this.#directory.remove()
  }
}
