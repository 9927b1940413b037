// The policy section of bench:proxy: what each traffic policy costs a request of the caller's sidecar.
import { join } from 'node:path'
import { allocatePort, CertificateAuthority, type Pipy, type PipyProcess, temporaryDirectory } from '../src/testing/index.ts'
import { LOAD_CORE, PROXY_CORE } from './load.ts'
import { ALL, POLICY_BENCHES, type PolicyBench } from './policy-models.ts'
import { CALLER, HOST, routePath } from './proxy-model.ts'
import { bareProxy, upstream } from './proxy-scripts.ts'
import { PLAIN, principal, sidecar } from './proxy-setups.ts'
import { at, type Script, startScript } from './start-script.ts'
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
const PATH = routePath(0)
const BENCHES: Readonly<Record<string, PolicyBench>> = {
  [NONE]: { knobs: {} },
  [NONE_INBOUND]: { side: 'inbound', knobs: {} },
  ...POLICY_BENCHES,
}

/**
 * `rounds` for every policy in turn, each of `seconds` for bare Pipy, for the sidecar without policies and for that with it, one right after the other, because
 * the machine's speed drifts. The row's figures are the medians.
 */
export async function benchPolicies(pipy: Pipy, rounds: number, seconds: number, only?: string): Promise<PolicyRow[]> {
  const directory = temporaryDirectory('bench-policies')
  const ca = new CertificateAuthority()
  const started: PipyProcess[] = []
  const run = async (name: string, port: number, under: readonly string[], script: Script) => {
    const process = await startScript({ pipy, directory: join(directory.path, name.replaceAll(' ', '-')), port, under, ...script })
    started.push(process)
    return { process, port }
  }
  try {
    const server = await allocatePort()
    await run('upstream', server, LOAD_CORE, upstream(at(server)))
    const barePort = await allocatePort()
    const bare = await run('bare', barePort, PROXY_CORE, bareProxy({ listen: at(barePort), target: at(server) }))
    const sides = new Map<string, Side>()
    const certificate = ca.issue({ dnsNames: [principal(CALLER)] })
    const certificates = { certificate: certificate.certPath, key: certificate.keyPath, trusted: [ca.certPath] }
    for (const [name, bench] of Object.entries(BENCHES)) {
      if (only && !name.startsWith(NONE) && !name.includes(only)) continue
      // Without its TLS, which wrk does not speak, and which would hide what a policy costs.
      const setup = PLAIN[bench.side ?? 'outbound']
      const port = await allocatePort()
      sides.set(name, await run(name, port, PROXY_CORE, sidecar(setup, { listen: port, server, routes: 1 }, certificates, { policy: bench })))
    }
    return rowsOf(pipy, await measureInTurn(bare, sides, rounds, seconds))
  } finally {
    await Promise.all(started.map(process => process.stop(0)))
    ca.remove()
    directory.remove()
  }
}

interface Side {
  readonly process: PipyProcess
  readonly port: number
}

interface Measured {
  readonly cpuUs: number
  /** Of bare Pipy's time in the same round. */
  readonly ofBare: number
  /** More than without a policy, as a part of the same. */
  readonly cost: number
}

async function measureInTurn(bare: Side, sides: ReadonlyMap<string, Side>, rounds: number, seconds: number): Promise<Map<string, Measured[]>> {
  const usOf = async ({ process, port }: Side) => (await measure(process, { port, host: HOST, paths: [PATH], seconds })).cpuUsPerRequest
  for (const { port } of [bare, ...sides.values()]) await warmUp({ port, host: HOST, paths: [PATH] })
  const measured = new Map([...sides.keys()].map(name => [name, [] as Measured[]]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, side] of sides) {
      const without = withoutPolicy(name)
      const bareUs = await usOf(bare)
      const plainUs = name === without ? undefined : await usOf(sides.get(without) as Side)
      const cpuUs = await usOf(side)
      measured.get(name)?.push({ cpuUs, ofBare: cpuUs / bareUs, cost: (cpuUs - (plainUs ?? cpuUs)) / bareUs })
    }
  }
  return measured
}

function withoutPolicy(policy: string): string {
  return BENCHES[policy]?.side === 'inbound' ? NONE_INBOUND : NONE
}

function rowsOf(pipy: Pipy, measured: ReadonlyMap<string, readonly Measured[]>): PolicyRow[] {
  const of = (policy: string, figure: keyof Measured) => median((measured.get(policy) ?? []).map(each => each[figure]))
  return [...measured.keys()].map(policy => ({
    pipy: pipy.fullVersion,
    policy,
    cpuUs: of(policy, 'cpuUs'),
    cost: of(policy, 'cost'),
    ratio: 1 / of(policy, 'ofBare'),
  }))
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
