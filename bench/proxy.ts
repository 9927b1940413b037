// npm run bench:proxy [-- --quick --only setup --policy name --json file]: what a request costs in our sidecars and in a bare Pipy proxy of the same binary.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { allocatePort, CertificateAuthority, findPipy, type Pipy, type PipyProcess, temporaryDirectory } from '../src/testing/index.ts'
import { h2load, hasH2load } from './h2load.ts'
import { type Figures, LOAD_CORE, type LoadTool, PROXY_CORE } from './load.ts'
import { benchPolicies, POLICY_AIMS, type PolicyRow, showPolicyRows } from './policies.ts'
import { CALLER, HOST, routePath, SERVER } from './proxy-model.ts'
import { AIMS, compare, heading, judge, type Row, show } from './proxy-rows.ts'
import { bareProxy, upstream } from './proxy-scripts.ts'
import { principal, SETUPS, type Setup, sidecar } from './proxy-setups.ts'
import { at, type Script, startScript } from './start-script.ts'
import { wrk } from './wrk.ts'

const { values } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean', default: false }, only: { type: 'string' }, policy: { type: 'string' } },
})
const FEW_ROUTES = [1, 10_000]
const ROUTES = values.quick ? FEW_ROUTES : [1, 100, 1000, 10_000]
/** Many short turns, because the machine's speed changes from second to second, and for all sides alike within a round. */
const ROUNDS = values.quick ? 9 : 25
const SECONDS = 0.25
const CYCLED_PATHS = 1000

const directory = temporaryDirectory('bench')
const ca = new CertificateAuthority()
const tlsOf = (identity: string) => ({ ca, certificate: ca.issue({ dnsNames: [principal(identity)] }) })
const callerTls = tlsOf(CALLER)
const serverTls = tlsOf(SERVER)
const rows: Row[] = []

const pipys = findPipy()
const policyRows: PolicyRow[] = []
const wanted = SETUPS.filter(({ name, direction, tls, http2, query }) => {
  if (values.policy !== undefined) return false
  return values.only !== undefined ? name.includes(values.only) : !values.quick || (!http2 && !query && (tls || direction === 'outbound'))
})
const setups = wanted.filter(({ http2 }) => !http2 || hasH2load())
const skipped = wanted.filter(setup => !setups.includes(setup)).map(({ name }) => name)
if (setups.length > 0) heading(ROUNDS, SECONDS)
for (const pipy of pipys) for (const setup of setups) await runSetup(pipy, setup)
for (const row of rows) if (row.routes === 10_000 && row.paths === 1) judge(row, hasAim(row))
if (skipped.length > 0) process.stdout.write(`SKIPPED, because h2load (Debian: nghttp2-client) is not on PATH: ${skipped.join(', ')}\n`)
for (const pipy of values.only === undefined ? pipys : []) policyRows.push(...(await benchPolicies(pipy, ROUNDS, SECONDS, values.policy)))
showPolicyRows(policyRows)
if (values.json) {
  const aims = { ...AIMS, policies: POLICY_AIMS }
  writeFileSync(
    values.json,
    `${JSON.stringify({ benchmark: 'proxy', aims, rounds: ROUNDS, seconds: SECONDS, rows, skipped, policyRows }, null, 2)}\n`,
  )
}
ca.remove()
directory.remove()

async function runSetup(pipy: Pipy, setup: Setup): Promise<void> {
  const started: PipyProcess[] = []
  const { query = '' } = setup
  const run = async (name: string, port: number, under: readonly string[], script: Script) => {
    const home = join(directory.path, pipy.version, setup.name.replace(/\W/g, '-'), name)
    const process = await startScript({ pipy, directory: home, port, under, ...script })
    started.push(process)
    return process
  }
  /** wrk has no client certificate: a Pipy on its core speaks mutual TLS for it. */
  const entrance = async (name: string, port: number) => {
    if (setup.direction === 'outbound' || !setup.tls) return port
    const front = await allocatePort()
    await run(name, front, LOAD_CORE, bareProxy({ listen: at(front), target: at(port), connectTls: callerTls }))
    return front
  }
  try {
    const server = await allocatePort()
    const isServerSecure = setup.direction === 'outbound' && setup.tls
    await run('upstream', server, LOAD_CORE, upstream(at(server), isServerSecure ? serverTls : undefined))
    const barePort = await allocatePort()
    const secured = setup.tls ? (setup.direction === 'outbound' ? { connectTls: callerTls } : { acceptTls: serverTls }) : {}
    const script = bareProxy({ listen: at(barePort), target: at(server), http2: setup.http2, ...secured })
    const bare = await run('bare', barePort, PROXY_CORE, script)
    const sides: Side[] = [{ routes: 0, process: bare, port: await entrance('bare-front', barePort), paths: [routePath(0) + query] }]
    const { certificate } = setup.direction === 'outbound' ? callerTls : serverTls
    const certificates = { certificate: certificate.certPath, key: certificate.keyPath, trusted: [ca.certPath] }
    for (const routes of setup.http2 || query ? FEW_ROUTES : ROUTES) {
      const listen = await allocatePort()
      const process = await run(`ours-${routes}`, listen, PROXY_CORE, sidecar(setup, { listen, server, routes }, certificates))
      const side = { routes, process, port: await entrance(`front-${routes}`, listen) }
      const pathsOf = (count: number) => Array.from({ length: count }, (_, i) => routePath(Math.floor(((i + 0.5) * routes) / count)) + query)
      sides.push({ ...side, paths: pathsOf(1) })
      if (routes === ROUTES.at(-1)) sides.push({ ...side, paths: pathsOf(CYCLED_PATHS) })
    }
    const figures = await measureInTurn(sides, setup.http2 ? h2load : wrk)
    for (const row of compare(pipy.fullVersion, setup, sides.slice(1), figures)) {
      rows.push(row)
      show(row, hasAim(row))
    }
  } finally {
    await Promise.all(started.map(process => process.stop(0)))
  }
}

/** `routes` 0: bare Pipy. */
type Side = { readonly routes: number; readonly process: PipyProcess; readonly port: number; readonly paths: readonly string[] }

/** Each side once a round, because the machine's speed drifts: by side, its figures by round. */
async function measureInTurn(sides: readonly Side[], tool: LoadTool): Promise<Figures[][]> {
  const figures: Figures[][] = sides.map(() => [])
  const files = sides.map(({ paths }, i) => {
    if (paths.length === 1) return undefined
    const file = join(directory.path, `paths-${i}`)
    writeFileSync(file, tool.pathsFile(paths))
    return file
  })
  for (const { port, paths } of sides) await tool.warmUp({ port, host: HOST, paths })
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { process, port, paths }] of sides.entries())
      figures[i]!.push(await tool.measure(process, { port, host: HOST, paths, seconds: SECONDS }, files[i]))
  }
  return figures
}

function hasAim({ setup }: Row): boolean {
  return SETUPS.some(({ name, http2, query }) => name === setup && !http2 && !query)
}
