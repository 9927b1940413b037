// Load of HTTP/1.1 on one path or in turn on many, and what wrk says of it.
import { Agent, get } from 'node:http'
import type { PipyProcess } from '../src/testing/index.ts'
import { cpuUs } from './cpu.ts'
import { type Figures, found, LOAD_CORE, type Load, type LoadTool, outputOf } from './load.ts'

const CONNECTIONS = 32

export const wrk: LoadTool = { pathsFile, warmUp, measure }

export async function measure(proxy: PipyProcess, load: Load, script?: string): Promise<Figures> {
  const before = cpuUs(proxy.pid)
  const output = await run(load, script)
  const usedUs = cpuUs(proxy.pid) - before
  const requests = Number(found(output, /(\d+) requests in/))
  const errors = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(output)
  if (errors) throw new Error(`${errors[0]}\n${proxy.log.lines.slice(-3).join('\n')}`)
  return {
    cpuUsPerRequest: usedUs / requests,
    requestsPerSecond: Number(found(output, /Requests\/sec: +([\d.]+)/)),
    p99Ms: milliseconds(found(output, /99% +([\d.]+\w+)/)),
  }
}

/** So that no TLS handshake is measured, either. */
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
function pathsFile(paths: readonly string[]): string {
  return `local paths = { ${paths.map(path => JSON.stringify(path)).join(', ')} }
local n = 0
request = function()
  n = n % #paths + 1
  return wrk.format(nil, paths[n])
end
`
}

/** wrk itself counts in whole seconds, and reports what it has when it is interrupted. */
function run({ port, host, paths, seconds }: Load, script: string | undefined): Promise<string> {
  const lua = script ? ['-s', script] : []
  const interrupted = ['timeout', '--preserve-status', '--signal=INT', `${seconds}`]
  const argv = [
    ...interrupted,
    ...LOAD_CORE,
    'wrk',
    '-t1',
    `-c${CONNECTIONS}`,
    `-d${Math.ceil(seconds) + 1}s`,
    '--latency',
    '-H',
    `Host: ${host}`,
    ...lua,
  ]
  return outputOf([...argv, `http://127.0.0.1:${port}${script ? '/' : (paths[0] ?? '/')}`])
}

function milliseconds(text: string): number {
  const [, number = '', unit = ''] = /^([\d.]+)(\w+)$/.exec(text) ?? []
  return Number(number) * ({ us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit] ?? Number.NaN)
}
