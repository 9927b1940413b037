// A case of the stateful soak: a few services of a namespace with policies, servers that fail in turn, and requests one after the other.
import type { MeshModel, Service } from '../../../src/model/mesh-model.generated.ts'
import type { Traffic, TrafficStep } from '../../../src/testing/index.ts'

export interface StatefulCase {
  /** Of everything in the case; several cases run in one mesh. */
  readonly namespace: string
  /** What it adds to the mesh of `CALLER`. */
  readonly model: Pick<MeshModel, 'services' | 'routeGroups' | 'splits' | 'trafficPolicies'>
  /** Steps expect nothing: what must come of them, the interpreter's player says. */
  readonly traffic: Omit<Traffic, 'steps'> & { readonly steps: HeldStep[] }
}

export interface HeldStep extends TrafficStep {
  /** Servers keep the answer back until so many further steps have been sent; steps after it do not wait for it. Default: 0. */
  readonly heldFor?: number
  /**
   * true: the next step comes as soon as it is clear where this one is. false: no answer is held any longer, and all are waited for. Default: its answer is
   * waited for if it is the only one that has not come, and is not held.
   */
  readonly goesOn?: boolean
  /** Name of an earlier step: its client sends back the sticky cookie that it was given there, if its answer has come. */
  readonly cookieOf?: string
}

/** The workload that calls. */
export const CALLER = 'shop/buyer'

/** Workloads that services of all cases may have: their sidecars answer there, and each service has a port of its own. */
export const SERVERS = ['shop/one', 'shop/two']

/** An identity of which no request comes. */
export const STRANGER = 'shop/stranger'

/** Of a service that no policy bears on: whether the proxy has got round to everything before. */
export const PROBED_HOST = 'probed.shop'
const PROBED: Service = {
  id: 'shop/probed',
  ports: [{ port: 80, protocol: 'http', endpoints: [{ address: '127.201.0.1', port: 15_100, transport: 'plain' }] }],
}

/** One mesh for cases of different namespaces. */
export function meshOf(cases: readonly StatefulCase[]): MeshModel {
  const servers = serversOf(cases)
  const all = <Key extends keyof StatefulCase['model']>(key: Key) => cases.flatMap(({ model }) => (model[key] ?? []) as unknown[])
  return {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'case', mode: 'permissive', proxy: { timeouts: { connect: '10m' }, limits: { logLinesPerSecond: 100_000 } } },
    identities: [CALLER, STRANGER, ...servers].map(id => ({ id })),
    workloads: [CALLER, ...servers].map(id => ({ id, identity: id })),
    services: [PROBED, ...all('services')],
    routeGroups: all('routeGroups'),
    splits: all('splits'),
    trafficPolicies: all('trafficPolicies'),
  } as MeshModel
}

/** Those of `SERVERS` that they need. */
export function serversOf(cases: readonly StatefulCase[]): string[] {
  return SERVERS.filter(id => cases.some(({ model }) => model.services?.some(({ workloads }) => workloads?.includes(id))))
}

/** Servers other than the usual ones, and steps, of all of them. */
export function upstreamsOf(cases: readonly StatefulCase[]): NonNullable<Traffic['upstreams']> {
  return cases.flatMap(({ traffic }) => traffic.upstreams ?? [])
}
