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
/**
 * A number and no time, so that each request is answered before h2load leaves: a client that goes away with open streams can crash Pipy 2.0.2, whose
 * muxHTTP of version 2 still delivers the answers, into a pipeline that is gone.
 */
const REQUESTS_PER_SECOND = 20_000

export const h2load: LoadTool = { pathsFile: paths => `${paths.join('\n')}\n`, warmUp, measure }

export function hasH2load(): boolean {
  return spawnSync('h2load', ['--version']).status === 0
}

async function warmUp({ port, host, paths }: Omit<Load, 'seconds'>): Promise<void> {
  const requests = Math.max(paths.length * CONNECTIONS, 8 * CONNECTIONS * STREAMS)
  const output = await outputOf([...argv(port), `-n${requests}`, ...paths.map(path => uri(host, path))])
  check(output, requests)
}

async function measure(proxy: PipyProcess, { port, host, paths, seconds }: Load, pathsFile?: string): Promise<Figures> {
  const directory = temporaryDirectory('h2load')
  try {
    const log = join(directory.path, 'requests.tsv')
    const what = pathsFile ? ['-B', uri(host, '/'), '-i', pathsFile] : [uri(host, paths[0] ?? '/')]
    const requests = seconds * REQUESTS_PER_SECOND
    const before = cpuUs(proxy.pid)
    const output = await outputOf([...argv(port), `-n${requests}`, `--log-file=${log}`, ...what])
    const usedUs = cpuUs(proxy.pid) - before
    check(output, requests)
    return {
      cpuUsPerRequest: usedUs / requests,
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

/** @throws where any of them was not answered with 2xx. */
function check(output: string, requests: number): void {
  if (Number(found(output, /status codes: (\d+) 2xx/)) !== requests) throw new Error(`not ${requests} times 2xx:\n${output}`)
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
