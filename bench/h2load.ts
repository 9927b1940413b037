// Load of cleartext HTTP/2 with prior knowledge, and what h2load says of it.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PipyProcess, temporaryDirectory } from '../src/testing/index.ts'
import { cpuUs } from './cpu.ts'
import { type Figures, found, LOAD_CORE, type Load, type LoadTool, outputOf } from './load.ts'

/** As many requests at a time as wrk has connections. */
const CONNECTIONS = 4
const STREAMS = 8

export const h2load: LoadTool = { pathsFile: paths => `${paths.join('\n')}\n`, warmUp, measure }

export function hasH2load(): boolean {
  return spawnSync('h2load', ['--version']).status === 0
}

async function warmUp({ port, host, paths }: Omit<Load, 'seconds'>): Promise<void> {
  const requests = Math.max(paths.length * CONNECTIONS, 8 * CONNECTIONS * STREAMS)
  const output = await outputOf([...argv(port), `-n${requests}`, ...paths.map(path => uri(host, path))])
  if (succeeded(output) !== requests) throw new Error(`${requests} requests to warm up:\n${output}`)
}

async function measure(proxy: PipyProcess, { port, host, paths, seconds }: Load, pathsFile?: string): Promise<Figures> {
  const directory = temporaryDirectory('h2load')
  try {
    const log = join(directory.path, 'requests.tsv')
    const what = pathsFile ? ['-B', uri(host, '/'), '-i', pathsFile] : [uri(host, paths[0] ?? '/')]
    const before = cpuUs(proxy.pid)
    const output = await outputOf([...argv(port), `-D${seconds}`, `--log-file=${log}`, ...what])
    const usedUs = cpuUs(proxy.pid) - before
    return {
      cpuUsPerRequest: usedUs / succeeded(output),
      requestsPerSecond: Number(found(output, /([\d.]+) req\/s/)),
      p99Ms: percentile99Ms(readFileSync(log, 'utf8')),
    }
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${proxy.log.lines.slice(-3).join('\n')}`)
  } finally {
    directory.remove()
  }
}

/** Where it goes; a URI tells only the host that is asked for. */
function argv(port: number): string[] {
  return [...LOAD_CORE, 'h2load', '-t1', `-c${CONNECTIONS}`, `-m${STREAMS}`, `--connect-to=127.0.0.1:${port}`]
}

function uri(host: string, path: string): string {
  return `http://${host}${path}`
}

/** @throws where any request was not answered with 2xx. */
function succeeded(output: string): number {
  const done = Number(found(output, /, (\d+) done,/))
  const good = Number(found(output, /status codes: (\d+) 2xx/))
  if (done === 0 || good !== done || !/ 0 failed, 0 errored, 0 timeout/.test(output)) throw new Error(output)
  return good
}

/** Of h2load's log: start, status and duration (us) of each request. */
function percentile99Ms(log: string): number {
  const durations = log
    .trimEnd()
    .split('\n')
    .map(line => Number(line.split('\t')[2]))
    .sort((a, b) => a - b)
  return (durations[Math.floor(durations.length * 0.99)] ?? Number.NaN) / 1000
}
