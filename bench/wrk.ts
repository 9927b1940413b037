// Load on one path or in turn on many, and what wrk says of it.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import type { PipyProcess } from '../src/testing/index.ts'

export interface Load {
  readonly port: number
  readonly host: string
  /** Asked for in turn by each connection. */
  readonly paths: readonly string[]
  readonly seconds: number
}

export interface Figures {
  /** User and system time of the proxy. */
  readonly cpuUsPerRequest: number
  readonly requestsPerSecond: number
  readonly p99Ms: number
}

const CONNECTIONS = 32
/** The proxy has the other core to itself. */
export const LOAD_CORE = ['taskset', '-c', '1']
export const PROXY_CORE = ['taskset', '-c', '0']

/** Puts load on the proxy and reads its processor time. @throws when wrk fails or an answer is not 2xx. */
export async function measure(proxy: PipyProcess, load: Load, script?: string): Promise<Figures> {
  const before = cpuUs(proxy)
  const output = await wrk(load, script)
  const usedUs = cpuUs(proxy) - before
  const requests = Number(found(output, /(\d+) requests in/))
  const errors = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(output)
  if (errors) throw new Error(`${errors[0]}\n${proxy.log.lines.slice(-3).join('\n')}`)
  return {
    cpuUsPerRequest: usedUs / requests,
    requestsPerSecond: Number(found(output, /Requests\/sec: +([\d.]+)/)),
    p99Ms: milliseconds(found(output, /99% +([\d.]+\w+)/)),
  }
}

/** Fills pools, so that no TLS handshake is measured, and caches: wrk measures from its first request on. @throws when a request fails. */
export async function warmUp({ port, host, paths }: Omit<Load, 'seconds'>): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const requests = Math.max(paths.length, 8 * CONNECTIONS)
  const answers = Array.from({ length: requests }, (_, i) => {
    const path = paths[i % paths.length] as string
    return new Promise<void>((resolve, reject) => {
      get({ agent, host: '127.0.0.1', port, path, headers: { host } }, response => response.resume().once('end', resolve)).once('error', reject)
    })
  })
  await Promise.all(answers)
  agent.destroy()
}

/** wrk's Lua: paths in turn. */
export function pathsScript(paths: readonly string[]): string {
  return `local paths = { ${paths.map(path => JSON.stringify(path)).join(', ')} }
local n = 0
request = function()
  n = n % #paths + 1
  return wrk.format(nil, paths[n])
end
`
}

/** User and system time of all threads. /proc/<pid>/stat has the same in ticks of 10 ms: too coarse for a second, so it is asked only where the kernel keeps no nanoseconds. */
function cpuUs(proxy: PipyProcess): number {
  try {
    const tasks = `/proc/${proxy.pid}/task`
    const nanoseconds = readdirSync(tasks).map(task => Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]))
    const sum = nanoseconds.reduce((total, thread) => total + thread, 0)
    if (sum > 0) return sum / 1000
  } catch {
    // A kernel without CONFIG_SCHED_INFO.
  }
  const { userMs, systemMs } = proxy.cpu()
  return (userMs + systemMs) * 1000
}

function wrk({ port, host, paths, seconds }: Load, script: string | undefined): Promise<string> {
  const lua = script ? ['-s', script] : []
  const argv = [...LOAD_CORE, 'wrk', '-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '-H', `Host: ${host}`, ...lua]
  const [command = '', ...rest] = [...argv, `http://127.0.0.1:${port}${script ? '/' : (paths[0] ?? '/')}`]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      output += chunk
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => (code === 0 ? resolve(output) : reject(new Error(`wrk: ${output.trim()}`))))
  })
}

function found(output: string, pattern: RegExp): string {
  const text = pattern.exec(output)?.[1]
  if (text === undefined) throw new Error(`wrk did not say ${pattern}:\n${output}`)
  return text
}

function milliseconds(text: string): number {
  const [, number = '', unit = ''] = /^([\d.]+)(\w+)$/.exec(text) ?? []
  return Number(number) * ({ us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit] ?? Number.NaN)
}
