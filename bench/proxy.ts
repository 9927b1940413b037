// npm run bench:proxy [-- --quick --only setup --policy name --json file]: what a request costs in our sidecars and in a bare Pipy proxy of the same binary.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { compile } from '../src/compile.ts'
import type { MeshModel } from '../src/model/mesh-model.generated.ts'
import { allocatePort, CertificateAuthority, findPipy, type Pipy, type PipyProcess, runPipy, temporaryDirectory } from '../src/testing/index.ts'
import { benchPolicies, POLICY_AIMS, type PolicyRow, showPolicyRows } from './policies.ts'
import { plainInbound } from './plain-inbound.ts'
import { CALLER, HOST, inboundModel, outboundModel, routePath, SERVER } from './proxy-model.ts'
import { bareProxy, upstream } from './proxy-scripts.ts'
import { type Figures, LOAD_CORE, measure, PROXY_CORE, pathsScript, warmUp } from './wrk.ts'

const { values } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean', default: false }, only: { type: 'string' }, policy: { type: 'string' } },
})
const ROUTES = values.quick ? [1, 10_000] : [1, 100, 1000, 10_000]
const ROUNDS = values.quick ? 3 : 7
const SECONDS = 1
const CYCLED_PATHS = 1000
const AIMS = { ratioAtOneRoute: 0.9, growthTo10000: 0.05 }

interface Setup {
  readonly name: string
  readonly direction: 'outbound' | 'inbound'
  readonly tls: boolean
}

const SETUPS: readonly Setup[] = [
  { name: 'outbound plain', direction: 'outbound', tls: false },
  { name: 'outbound mTLS', direction: 'outbound', tls: true },
  { name: 'inbound plain', direction: 'inbound', tls: false },
  { name: 'inbound mTLS', direction: 'inbound', tls: true },
]

interface Row {
  readonly pipy: string
  readonly setup: string
  readonly routes: number
  /** How many of them are asked for in turn. */
  readonly paths: number
  readonly bare: Figures
  readonly ours: Figures
  /** CPU time per request, bare / ours: the median of the rounds' ratios. */
  readonly ratio: number
  /** Part by which the time is longer than with one route, likewise. */
  readonly growth: number
}

const directory = temporaryDirectory('bench')
const ca = new CertificateAuthority()
const tlsOf = (identity: string) => ({ ca, certificate: ca.issue({ dnsNames: [principal(identity)] }) })
const callerTls = tlsOf(CALLER)
const serverTls = tlsOf(SERVER)
const rows: Row[] = []

const pipys = findPipy()
const policyRows: PolicyRow[] = []
if (values.policy === undefined) heading()
const setups = SETUPS.filter(({ name }) =>
  values.policy !== undefined ? false : values.only ? name.includes(values.only) : !values.quick || name !== 'inbound plain',
)
for (const pipy of pipys) for (const setup of setups) await runSetup(pipy, setup)
judge()
for (const pipy of values.only === undefined ? pipys : []) policyRows.push(...(await benchPolicies(pipy, ROUNDS, SECONDS, values.policy)))
showPolicyRows(policyRows)
if (values.json) {
  const aims = { ...AIMS, policies: POLICY_AIMS }
  writeFileSync(values.json, `${JSON.stringify({ benchmark: 'proxy', aims, rounds: ROUNDS, seconds: SECONDS, rows, policyRows }, null, 2)}\n`)
}
ca.remove()
directory.remove()

async function runSetup(pipy: Pipy, setup: Setup): Promise<void> {
  const started: PipyProcess[] = []
  const run = async (name: string, port: number, core: readonly string[], files: Record<string, string>, main = 'main.js') => {
    const home = join(directory.path, pipy.version, setup.name.replace(' ', '-'), name)
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(home, path)), { recursive: true })
      writeFileSync(join(home, path), content)
    }
    const process = await runPipy({
      pipy,
      main: join(home, main),
      listens: [{ address: '127.0.0.1', port }],
      under: core,
      readyTimeoutMs: 20_000,
    })
    started.push(process)
    return process
  }
  /** wrk has no client certificate: a Pipy on its core speaks mutual TLS for it. */
  const entrance = async (name: string, port: number) => {
    if (setup.direction === 'outbound' || !setup.tls) return port
    const front = await allocatePort()
    await run(name, front, LOAD_CORE, { 'main.js': bareProxy({ listen: at(front), target: at(port), connectTls: callerTls }) })
    return front
  }
  try {
    const serverPort = await allocatePort()
    const isServerSecure = setup.direction === 'outbound' && setup.tls
    await run('upstream', serverPort, LOAD_CORE, { 'main.js': upstream(at(serverPort), isServerSecure ? serverTls : undefined) })
    const barePort = await allocatePort()
    const secured = setup.tls ? (setup.direction === 'outbound' ? { connectTls: callerTls } : { acceptTls: serverTls }) : {}
    const bare = await run('bare', barePort, PROXY_CORE, { 'main.js': bareProxy({ listen: at(barePort), target: at(serverPort), ...secured }) })
    const sides: Side[] = [{ routes: 0, process: bare, port: await entrance('bare-front', barePort), paths: [routePath(0)] }]
    for (const routes of ROUTES) {
      const port = await allocatePort()
      const { files, main } = sidecar(setup, port, serverPort, routes)
      const process = await run(`ours-${routes}`, port, PROXY_CORE, files, main)
      const side = { routes, process, port: await entrance(`front-${routes}`, port) }
      const pathsOf = (count: number) => Array.from({ length: count }, (_, i) => routePath(Math.floor(((i + 0.5) * routes) / count)))
      sides.push({ ...side, paths: pathsOf(1) })
      if (routes === ROUTES.at(-1)) sides.push({ ...side, paths: pathsOf(CYCLED_PATHS) })
    }
    for (const row of compare(pipy, setup, sides, await measureInTurn(sides))) {
      rows.push(row)
      show(row)
    }
  } finally {
    await Promise.all(started.map(process => process.stop(0)))
  }
}

/** `routes` 0: bare Pipy. */
type Side = { readonly routes: number; readonly process: PipyProcess; readonly port: number; readonly paths: readonly string[] }

/** Each side once a round, because the machine's speed drifts: by side, its figures by round. */
async function measureInTurn(sides: readonly Side[]): Promise<Figures[][]> {
  const figures: Figures[][] = sides.map(() => [])
  const scripts = sides.map(({ paths }, i) => {
    if (paths.length === 1) return undefined
    const script = join(directory.path, `paths-${i}.lua`)
    writeFileSync(script, pathsScript(paths))
    return script
  })
  for (const { port, paths } of sides) await warmUp({ port, host: HOST, paths })
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { process, port, paths }] of sides.entries())
      figures[i]!.push(await measure(process, { port, host: HOST, paths, seconds: SECONDS }, scripts[i]))
  }
  return figures
}

function compare(pipy: Pipy, setup: Setup, sides: readonly Side[], [bare = [], ...figures]: readonly Figures[][]): Row[] {
  /** Round by round. */
  const ratio = (mine: readonly Figures[], others: readonly Figures[]) =>
    median(mine.map(({ cpuUsPerRequest }, round) => cpuUsPerRequest / others[round]!.cpuUsPerRequest))
  return figures.map((ours, i) => {
    const { routes, paths } = sides[i + 1]!
    return {
      pipy: pipy.fullVersion,
      setup: setup.name,
      routes,
      paths: paths.length,
      bare: medians(bare),
      ours: medians(ours),
      ratio: ratio(bare, ours),
      growth: ratio(ours, figures[0]!) - 1,
    }
  })
}

function sidecar(setup: Setup, listen: number, server: number, routes: number): { files: Record<string, string>; main: string } {
  const { certificate } = setup.direction === 'outbound' ? callerTls : serverTls
  const proxy = {
    interception: 'none' as const,
    certificates: { certificate: certificate.certPath, key: certificate.keyPath, trusted: [ca.certPath] },
  }
  const place = { listen, upstream: server, routes, proxy }
  const model: MeshModel = setup.direction === 'inbound' ? inboundModel(place) : outboundModel(place, setup.tls ? 'mtls' : 'plain')
  const result = compile(model, {})
  if (!result.ok) throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  const files = Object.fromEntries(result.bundle.files)
  const workload = setup.direction === 'inbound' ? SERVER : CALLER
  const isPlainInbound = setup.direction === 'inbound' && !setup.tls
  return { files: isPlainInbound ? plainInbound(files, workload, principal(CALLER)) : files, main: join(workload, 'main.js') }
}

function medians(figures: readonly Figures[]): Figures {
  const of = (key: keyof Figures) => median(figures.map(figure => figure[key]))
  return { cpuUsPerRequest: of('cpuUsPerRequest'), requestsPerSecond: of('requestsPerSecond'), p99Ms: of('p99Ms') }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}

function principal(identity: string): string {
  return `${identity.split('/').reverse().join('.')}.cluster.local`
}

function at(port: number): string {
  return `127.0.0.1:${port}`
}

function heading(): void {
  process.stdout.write(`One core for the proxy, one for the load; ${ROUNDS} x ${SECONDS} s each, all in turn; medians. us: CPU time of the proxy per request.
${['pipy', 'setup', 'routes', 'paths', 'bare us', 'ours us', 'ratio', 'bare req/s', 'ours req/s', 'bare p99', 'ours p99', 'aim'].map(cell).join('')}\n`)
}

function show({ pipy, setup, routes, paths, bare, ours, ratio }: Row): void {
  const aim = routes === 1 ? `${ratio >= AIMS.ratioAtOneRoute ? 'met' : 'MISSED'} >= ${AIMS.ratioAtOneRoute.toFixed(2)}` : ''
  const sides = (key: keyof Figures, digits: number) => [bare, ours].map(figures => figures[key].toFixed(digits))
  const cells = [
    pipy,
    setup,
    routes,
    paths,
    ...sides('cpuUsPerRequest', 1),
    ratio.toFixed(2),
    ...sides('requestsPerSecond', 0),
    ...sides('p99Ms', 2),
    aim,
  ]
  process.stdout.write(`${cells.map(cell).join('')}\n`)
}

function judge(): void {
  for (const { pipy, setup, growth } of rows.filter(({ routes, paths }) => routes === 10_000 && paths === 1)) {
    const verdict = growth <= AIMS.growthTo10000 ? 'met' : 'MISSED'
    process.stdout.write(`${pipy} ${setup}: 10,000 routes cost ${(growth * 100).toFixed(1)} % more than 1 (${verdict} <= 5 %)\n`)
  }
}

function cell(content: string | number, i: number): string {
  return i === 1 || i === 11 ? ` ${String(content).padEnd(15)}` : String(content).padStart(i === 0 ? 7 : 11)
}
