// When a Pipy serves. Exit codes are no help: on a script error 1.5.18 exits 255 and 2.0.2 exits 0.
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PipyProcess } from './run-pipy.js'

export interface ReadyOptions {
  /** Addresses that the script listens on; the process is ready once it serves them all. */
  readonly listens: readonly { readonly address: string; readonly port: number }[]
  /** Pipy's own options, such as `--threads=2`. With `--reuse-port` an address is served when all threads listen on it. */
  readonly pipyOptions?: readonly string[]
  /** Default: 15000. */
  readonly readyTimeoutMs?: number
  /**
   * `log` (default) reads Pipy's own "Listening on" lines and touches no port: in 1.5.18 and 2.0.2 a `transparent` listener
   * does not learn its first connection's destination, and a probe would hide that. `connect` is for runs without info logs.
   */
  readonly ready?: 'log' | 'connect'
}

/** Where a line of Pipy's log begins, and where its text does. */
const BEGINNING = /(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \[)|(?=\[listener\])/

const POLL_MS = 5
/** 2.0 announces a port before it has run the rest of the script, which may still fail. */
const SETTLE_MS = 20
/** A machine with much else to do may need seconds to start a process. */
const DEFAULT_READY_MS = 15_000

/** Pipy did not come up; the message holds what it wrote. */
export class PipyStartError extends Error {
  override readonly name = 'PipyStartError'
  readonly lines: readonly string[]

  constructor(reason: string, lines: readonly string[]) {
    super(`${reason}\n${lines.join('\n')}`)
    this.lines = lines
  }
}

/** Resolves when Pipy serves every address. @throws PipyStartError on an `[ERR]` line, an early end or a timeout. */
export async function untilReady(pipy: PipyProcess, options: ReadyOptions): Promise<void> {
  const timeoutMs = options.readyTimeoutMs ?? DEFAULT_READY_MS
  const deadline = Date.now() + timeoutMs
  while (!(await serves(pipy, options))) {
    await check(pipy)
    if (Date.now() > deadline) throw new PipyStartError(`Pipy did not serve its ports within ${timeoutMs} ms`, pipy.log.lines)
    await sleep(POLL_MS)
  }
  await sleep(SETTLE_MS)
  await check(pipy)
}

async function check(pipy: PipyProcess): Promise<void> {
  const ended = !pipy.running
  if (!ended && pipy.log.errors.length === 0) return
  // The rest of the message arrives right behind its first line.
  await sleep(SETTLE_MS)
  throw new PipyStartError(ended ? 'Pipy ended before it was ready' : 'Pipy reported an error while starting', pipy.log.lines)
}

async function serves({ log }: PipyProcess, { listens, ready, pipyOptions = [] }: ReadyOptions): Promise<boolean> {
  if (ready === 'connect') return (await Promise.all(listens.map(({ address, port }) => accepts(address, port)))).every(Boolean)
  // Of threads that write at the same time, one may begin before the other has ended its line, or even its beginning.
  const listening = log.lines.flatMap(line => line.split(BEGINNING)).filter(line => line.includes('Listening on'))
  const threads = listeningThreads(pipyOptions)
  return listens.every(({ address, port }) => listening.filter(line => line.endsWith(` port ${port} at ${address}`)).length >= threads)
}

/** Without `--reuse-port` only one thread can listen on a port. */
function listeningThreads(pipyOptions: readonly string[]): number {
  const threads = pipyOptions.flatMap(option => /^--threads=(\d+)$/.exec(option)?.[1] ?? []).map(Number)
  return pipyOptions.includes('--reuse-port') ? Math.max(1, ...threads) : 1
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise(done => {
    const socket = connect({ host, port })
    socket.once('error', () => done(false))
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
  })
}
