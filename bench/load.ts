// What the tools that put load on a proxy have in common.
import { spawn } from 'node:child_process'
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

export interface LoadTool {
  /** Content of the file from which the tool takes several paths. */
  readonly pathsFile: (paths: readonly string[]) => string
  /** Fills pools and caches: measured is from the first request on. @throws when a request fails. */
  readonly warmUp: (load: Omit<Load, 'seconds'>) => Promise<void>
  /** Puts load on the proxy and reads its processor time. `pathsFile` where there are several paths. @throws when the tool fails or an answer is not 2xx. */
  readonly measure: (proxy: PipyProcess, load: Load, pathsFile?: string) => Promise<Figures>
}

/** The proxy has the other core to itself. */
export const LOAD_CORE = ['taskset', '-c', '1']
export const PROXY_CORE = ['taskset', '-c', '0']

/** All that `argv` writes. @throws when it does not end with 0. */
export function outputOf(argv: readonly string[]): Promise<string> {
  const [command = '', ...rest] = argv
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      output += chunk
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => (code === 0 ? resolve(output) : reject(new Error(`${argv.join(' ')}: ${output.trim()}`))))
  })
}

/** What `pattern` has in its parentheses. @throws when the tool did not say it. */
export function found(output: string, pattern: RegExp): string {
  const text = pattern.exec(output)?.[1]
  if (text === undefined) throw new Error(`the load did not say ${pattern}:\n${output}`)
  return text
}
