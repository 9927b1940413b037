// The policy section of bench:proxy: what each traffic policy costs a request of the caller's sidecar.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compile } from '../src/compile.ts'
import { allocatePort, CertificateAuthority, type Pipy, type PipyProcess, runPipy, temporaryDirectory } from '../src/testing/index.ts'
import { type Figures, LOAD_CORE, PROXY_CORE } from './load.ts'
import { plainInbound } from './plain-inbound.ts'
import { ALL_POLICIES, POLICY_MODELS, type PolicyBench } from './policy-models.ts'
import { CALLER, HOST, inboundModel, outboundModel, routePath, SERVER } from './proxy-model.ts'
import { bareProxy, upstream } from './proxy-scripts.ts'
import { measure, warmUp } from './wrk.ts'

/** Part of bare Pipy's time that one policy may cost, and what all of them leave of its speed. */
export const POLICY_AIMS = { one: 0.08, allRatio: 0.6 }

export interface PolicyRow {
  readonly pipy: string
  readonly policy: string
  readonly cpuUs: number
  /** More than the sidecar without policies, as a part of bare Pipy's time per request. */
  readonly cost: number
  /** CPU time per request, bare / ours. */
  readonly ratio: number
}

const NONE = 'none'
const NONE_INBOUND = 'none, inbound'
const ALL = 'all together'
const PATH = routePath(0)
const BENCHES: Readonly<Record<string, PolicyBench>> = {
  [NONE]: { knobs: {} },
  [NONE_INBOUND]: { side: 'inbound', knobs: {} },
  ...POLICY_MODELS,
  [ALL]: { knobs: ALL_POLICIES },
}

/**
 * `rounds` of `seconds` each for every row in turn, each beside bare Pipy, because the machine's speed drifts; the row's figures are the medians.
 */
export async function benchPolicies(pipy: Pipy, rounds: number, seconds: number, only?: string): Promise<PolicyRow[]> {
  const directory = temporaryDirectory('bench-policies')
  const ca = new CertificateAuthority()
  const started: PipyProcess[] = []
  const run = async (name: string, port: number, core: readonly string[], files: Record<string, string>, main = 'main.js') => {
    const home = join(directory.path, name.replaceAll(' ', '-'))
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(home, path)), { recursive: true })
      writeFileSync(join(home, path), content)
    }
    const process = await runPipy({ pipy, main: join(home, main), listens: [{ address: '127.0.0.1', port }], under: core, readyTimeoutMs: 20_000 })
    started.push(process)
    return { process, port }
  }
  try {
    const server = await allocatePort()
    await run('upstream', server, LOAD_CORE, { 'main.js': upstream(at(server)) })
    const barePort = await allocatePort()
    const bare = await run('bare', barePort, PROXY_CORE, { 'main.js': bareProxy({ listen: at(barePort), target: at(server) }) })
    const sides = new Map<string, Side>()
    const certificate = ca.issue({ dnsNames: ['caller.bench.cluster.local'] })
    const certificates = { certificate: certificate.certPath, key: certificate.keyPath, trusted: [ca.certPath] }
    for (const [name, bench] of Object.entries(BENCHES)) {
      if (only && !name.startsWith(NONE) && !name.includes(only)) continue
      const port = await allocatePort()
      const files = sidecar(port, server, bench, certificates)
      sides.set(name, await run(name, port, PROXY_CORE, files, join(bench.side === 'inbound' ? SERVER : CALLER, 'main.js')))
    }
    return rowsOf(pipy, await measureInTurn(bare, sides, rounds, seconds))
  } finally {
    await Promise.all(started.map(process => process.stop(0)))
    ca.remove()
    directory.remove()
  }
}

function sidecar(
  listen: number,
  upstream: number,
  { knobs, side, target = SERVER }: PolicyBench,
  certificates: { certificate: string; key: string; trusted: string[] },
): Record<string, string> {
  const place = { listen, upstream, routes: 1, proxy: { interception: 'none' as const, certificates } }
  const model = side === 'inbound' ? inboundModel(place) : outboundModel(place, 'plain')
  const hasPolicy = Object.keys(knobs).length > 0
  const result = compile({ ...model, ...(hasPolicy && { trafficPolicies: [{ id: 'bench/policy', target: { service: target }, ...knobs }] }) }, {})
  if (!result.ok) throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  const files = Object.fromEntries(result.bundle.files)
  // Without its TLS, which wrk does not speak, and which would hide what a policy costs.
  return side === 'inbound' ? plainInbound(files, SERVER, 'caller.bench.cluster.local') : files
}

interface Side {
  readonly process: PipyProcess
  readonly port: number
}

interface Measured {
  readonly cpuUs: number
  /** Of bare Pipy's time in the same round. */
  readonly ofBare: number
}

async function measureInTurn(bare: Side, sides: ReadonlyMap<string, Side>, rounds: number, seconds: number): Promise<Map<string, Measured[]>> {
  const load = (side: Side): Promise<Figures> => measure(side.process, { port: side.port, host: HOST, paths: [PATH], seconds })
  for (const { port } of [bare, ...sides.values()]) await warmUp({ port, host: HOST, paths: [PATH] })
  const measured = new Map([...sides.keys()].map(name => [name, [] as Measured[]]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, side] of sides) {
      const { cpuUsPerRequest: bareUs } = await load(bare)
      const { cpuUsPerRequest: cpuUs } = await load(side)
      measured.get(name)?.push({ cpuUs, ofBare: cpuUs / bareUs })
    }
  }
  return measured
}

function rowsOf(pipy: Pipy, measured: ReadonlyMap<string, readonly Measured[]>): PolicyRow[] {
  const of = (policy: string, figure: keyof Measured) => median((measured.get(policy) ?? []).map(each => each[figure]))
  return [...measured.keys()].map(policy => {
    const ofBare = of(policy, 'ofBare')
    const without = of(BENCHES[policy]?.side === 'inbound' ? NONE_INBOUND : NONE, 'ofBare')
    return { pipy: pipy.fullVersion, policy, cpuUs: of(policy, 'cpuUs'), cost: ofBare - without, ratio: 1 / ofBare }
  })
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

export function showPolicyRows(rows: readonly PolicyRow[]): void {
  for (const { pipy, policy, cpuUs, cost, ratio } of rows) {
    const isAll = policy === ALL
    const isMet = isAll ? ratio >= POLICY_AIMS.allRatio : cost <= POLICY_AIMS.one
    const aim = policy.startsWith(NONE)
      ? ''
      : `${isMet ? 'met' : 'MISSED'} ${isAll ? `ratio >= ${POLICY_AIMS.allRatio}` : `cost <= ${POLICY_AIMS.one * 100} %`}`
    const cells = [
      pipy.padStart(7),
      policy.padEnd(20),
      cpuUs.toFixed(1).padStart(8),
      `${(cost * 100).toFixed(1)} %`.padStart(8),
      ratio.toFixed(2).padStart(6),
      aim,
    ]
    process.stdout.write(`${cells.join(' ')}\n`)
  }
}

function at(port: number): string {
  return `127.0.0.1:${port}`
}
