// npm run bench:start [-- --rounds 9]: what a sidecar's files weigh, and what it takes of time and memory to start on them, lean and not.
import { Buffer } from 'node:buffer'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { allocatePort, CertificateAuthority, findPipy, type Pipy, runPipy, temporaryDirectory } from '../src/testing/index.ts'
import { cpuUs } from './cpu.ts'
import { CALLER, SERVER } from './proxy-model.ts'
import { principal, SETUPS, sidecar } from './proxy-setups.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } })
const ROUNDS = Number(values.rounds)
const ROUTES = [1, 10_000]

interface Start {
  readonly cpuMs: number
  readonly wallMs: number
  readonly rssMb: number
}

const directory = temporaryDirectory('bench-start')
const ca = new CertificateAuthority()
const KINDS = SETUPS.filter(({ tls, http2, query }) => tls && !http2 && !query)

process.stdout.write(`medians of ${ROUNDS} starts, in turn; CPU and wall time until it listens, resident memory then\n`)
for (const pipy of findPipy()) for (const setup of KINDS) for (const routes of ROUTES) await compare(pipy, setup, routes)
ca.remove()
directory.remove()

async function compare(pipy: Pipy, setup: (typeof KINDS)[number], routes: number): Promise<void> {
  const [port, server] = [await allocatePort(), await allocatePort()]
  const certificate = ca.issue({ dnsNames: [principal(setup.direction === 'outbound' ? CALLER : SERVER)] })
  const certificates = { certificate: certificate.certPath, key: certificate.keyPath, trusted: [ca.certPath] }
  const sides = [false, true].map(lean => {
    const { files, main } = sidecar(setup, { listen: port, server, routes }, certificates, { lean })
    const home = join(directory.path, [pipy.version, setup.direction, routes, lean].join('-'))
    const own = Object.entries(files).filter(([path]) => path.startsWith(`${dirname(main)}/`))
    for (const [path, content] of own) {
      mkdirSync(dirname(join(home, path)), { recursive: true })
      writeFileSync(join(home, path), content)
    }
    const sizes = [own.filter(([path]) => path.endsWith('.js')), own.filter(([path]) => !path.endsWith('.js'))].map(part => {
      const text = part.map(([, content]) => content).join('')
      return `${kilobytes(Buffer.byteLength(text))} (gzip ${kilobytes(gzipSync(text, { level: 9 }).length)})`
    })
    return { lean, main: join(home, main), sizes, starts: [] as Start[] }
  })
  for (let round = 0; round < ROUNDS; round++) {
    for (const { main, starts } of sides) {
      const from = performance.now()
      const running = await runPipy({ pipy, main, listens: [{ address: '127.0.0.1', port }], readyTimeoutMs: 60_000 })
      starts.push({ wallMs: performance.now() - from, cpuMs: cpuUs(running.pid) / 1000, rssMb: running.memory().rssBytes / 2 ** 20 })
      await running.stop(0)
    }
  }
  for (const { lean, sizes, starts } of sides) {
    const [cpu, wall, rss] = (['cpuMs', 'wallMs', 'rssMb'] as const).map(field => median(starts.map(start => start[field])).toFixed(1))
    const name = `${pipy.fullVersion}, ${setup.direction}, ${routes} ${routes === 1 ? 'route' : 'routes'}, ${lean ? 'lean' : 'as it is'}`
    process.stdout.write(`${name}: scripts ${sizes[0]}, config ${sizes[1]}; CPU ${cpu} ms, wall ${wall} ms, RSS ${rss} MiB\n`)
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
