// Starts Pipy on a script and knows when it serves. Exit codes are no help: on a script error 1.5.18 exits 255, 2.0.2 exits 0.
import { spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { atDeath } from './at-death.js'
import type { Pipy, PipyVersion } from './find-pipy.js'
import { PipyLog } from './pipy-log.js'
import { type ReadyOptions, untilReady } from './pipy-ready.js'
import { type CpuUsage, type MemoryUsage, readCpu, readMemory } from './process-usage.js'

/** What Pipy runs, and how it is started. */
export interface RunPipyOptions extends ReadyOptions {
  readonly pipy: Pipy
  /** Path of the script. */
  readonly main: string
  /** Default: the script's directory. */
  readonly cwd?: string
  /** Seen by the script as `pipy.argv[1..]`. */
  readonly scriptArgs?: readonly string[]
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>
  /** `address:port` of Pipy's admin service. Default: off. */
  readonly admin?: string
  /** Command that Pipy runs under, such as `ip netns exec x`; it must replace itself (exec), so that signals reach Pipy. */
  readonly under?: readonly string[]
}

/** A Pipy that is up. */
export interface PipyProcess {
  readonly pid: number
  readonly version: PipyVersion
  readonly log: PipyLog
  readonly running: boolean
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  /** @throws when the process has ended. */
  memory(): MemoryUsage
  /** @throws when the process has ended. */
  cpu(): CpuUsage
  signal(signal: NodeJS.Signals): void
  /** SIGINT (Pipy drains), then SIGKILL after `graceMs` (default 300); resolves when the process is gone. */
  stop(graceMs?: number): Promise<void>
}

/**
 * Starts Pipy and resolves when it serves every address of `listens`.
 * The process dies with this one, even when this one is killed.
 * @throws PipyStartError on an `[ERR]` line, an early end or a timeout.
 */
export async function runPipy(options: RunPipyOptions): Promise<PipyProcess> {
  const pipy = start(options)
  try {
    await untilReady(pipy, options)
    return pipy
  } catch (error) {
    await pipy.stop(0)
    throw error
  }
}

function start(options: RunPipyOptions): PipyProcess {
  const main = resolve(options.main)
  const script = options.scriptArgs?.length ? ['--args', ...options.scriptArgs] : []
  const admin = options.admin ? `--admin-port=${options.admin}` : '--admin-port-off'
  const argv = [...(options.under ?? []), options.pipy.path, main, admin, ...(options.pipyOptions ?? []), ...script]
  const child = spawn(argv[0] as string, argv.slice(1), {
    cwd: options.cwd ?? dirname(main),
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = new PipyLog()
  log.read(child.stdout)
  log.read(child.stderr)
  const pid = child.pid ?? 0
  const cancel = pid ? atDeath(['kill', '-9', String(pid)]) : () => {}
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(done => {
    child.once('error', error => {
      log.lines.push(`[ERR] cannot run ${argv[0]}: ${error.message}`)
      done({ code: null, signal: null })
    })
    child.once('close', (code, signal) => done({ code, signal }))
  }).finally(cancel)
  const isRunning = () => pid > 0 && child.exitCode === null && child.signalCode === null
  return {
    pid,
    version: options.pipy.version,
    log,
    exited,
    get running() {
      return isRunning()
    },
    memory: () => readMemory(pid),
    cpu: () => readCpu(pid),
    signal: signal => void child.kill(signal),
    async stop(graceMs = 300) {
      if (isRunning()) child.kill('SIGINT')
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
      await exited
      clearTimeout(timer)
    },
  }
}
