// The policy section of bench:proxy: what each traffic policy costs a request of the caller's sidecar.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compile } from '../src/compile.ts'
import { allocatePort, CertificateAuthority, type Pipy, type PipyProcess, runPipy, temporaryDirectory } from '../src/testing/index.ts'
import { ALL_POLICIES, type Knobs, POLICY_MODELS } from './policy-models.ts'
import { CALLER, HOST, outboundModel, routePath, SERVER } from './proxy-model.ts'
import { bareProxy, upstream } from './proxy-scripts.ts'
import { type Figures, LOAD_CORE, measure, PROXY_CORE, warmUp } from './wrk.ts'

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
const ALL = 'all together'
const PATH = routePath(0)

/** `rounds` of `seconds` each for every row in turn, because the machine's speed drifts; the row's figure is its lowest. */
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
    const sides = new Map([['bare', await run('bare', barePort, PROXY_CORE, { 'main.js': bareProxy({ listen: at(barePort), target: at(server) }) })]])
    const certificate = ca.issue({ dnsNames: ['caller.bench.cluster.local'] })
    const certificates = { certificate: certificate.certPath, key: certificate.keyPath, trusted: [ca.certPath] }
    for (const [name, knobs] of Object.entries({ [NONE]: {}, ...POLICY_MODELS, [ALL]: ALL_POLICIES })) {
      if (only && name !== NONE && !name.includes(only)) continue
      const port = await allocatePort()
      const files = sidecar(port, server, knobs, certificates)
      sides.set(name, await run(name, port, PROXY_CORE, files, join(CALLER, 'main.js')))
    }
    return rowsOf(pipy, await measureInTurn(sides, rounds, seconds))
  } finally {
    await Promise.all(started.map(process => process.stop(0)))
    ca.remove()
    directory.remove()
  }
}

function sidecar(
  listen: number,
  server: number,
  knobs: Knobs,
  certificates: { certificate: string; key: string; trusted: string[] },
): Record<string, string> {
  const model = outboundModel({ listen, upstream: server, routes: 1, proxy: { interception: 'none', certificates } }, 'plain')
  const hasPolicy = Object.keys(knobs).length > 0
  const result = compile({ ...model, ...(hasPolicy && { trafficPolicies: [{ id: 'bench/policy', target: { service: SERVER }, ...knobs }] }) }, {})
  if (!result.ok) throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  return Object.fromEntries(result.bundle.files)
}

async function measureInTurn(
  sides: ReadonlyMap<string, { process: PipyProcess; port: number }>,
  rounds: number,
  seconds: number,
): Promise<Map<string, number>> {
  const lowest = new Map<string, number>()
  for (const { port } of sides.values()) await warmUp({ port, host: HOST, paths: [PATH] })
  for (let round = 0; round < rounds; round++) {
    for (const [name, { process, port }] of sides) {
      const figures: Figures = await measure(process, { port, host: HOST, paths: [PATH], seconds })
      lowest.set(name, Math.min(lowest.get(name) ?? Number.POSITIVE_INFINITY, figures.cpuUsPerRequest))
    }
  }
  return lowest
}

function rowsOf(pipy: Pipy, lowest: ReadonlyMap<string, number>): PolicyRow[] {
  const of = (name: string) => lowest.get(name) as number
  return [...lowest.keys()]
    .filter(name => name !== 'bare')
    .map(policy => ({
      pipy: pipy.fullVersion,
      policy,
      cpuUs: of(policy),
      cost: (of(policy) - of(NONE)) / of('bare'),
      ratio: of('bare') / of(policy),
    }))
}

export function showPolicyRows(rows: readonly PolicyRow[]): void {
  for (const { pipy, policy, cpuUs, cost, ratio } of rows) {
    const isAll = policy === ALL
    const isMet = isAll ? ratio >= POLICY_AIMS.allRatio : cost <= POLICY_AIMS.one
    const aim =
      policy === NONE ? '' : `${isMet ? 'met' : 'MISSED'} ${isAll ? `ratio >= ${POLICY_AIMS.allRatio}` : `cost <= ${POLICY_AIMS.one * 100} %`}`
    const cells = [
      pipy.padStart(7),
      policy.padEnd(18),
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
