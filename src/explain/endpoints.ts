// Which endpoints of a service port may be chosen, and whose sidecar answers there.
import type { ResolvedEndpoint, ResolvedMesh, ResolvedWorkload } from '../phases/2-resolve/resolved.js'
import { hashedEndpoint, hashText } from './consistent-hash.js'
import { type Chooser, endpointKnob } from './endpoint-knob.js'
import { leastBusy, stuckEndpoint, usableEndpoints } from './load-balancing.js'
import { serviceNames } from './host.js'
import { dialled, keyOf, type ServicePortOf } from './reach.js'

export interface Choice {
  /** Of the service port's traffic; above 0. */
  readonly share: number
  /** address:port. */
  readonly endpoint: string
  readonly transport: ResolvedEndpoint['transport']
  /** Written before the path of a request. */
  readonly pathPrefix: string
  /** Null: no workload of the mesh is known there. */
  readonly answers: Door | null
}

/** A port of a workload, at its inbound side. */
export interface Door {
  readonly workload: ResolvedWorkload
  readonly number: number
}

/** `assume`: where none is written, each workload that serves the port is taken to have one. */
export function endpointChoices(chooser: Chooser, target: ServicePortOf, assume: boolean): Choice[] {
  const { mesh } = chooser
  const { endpoints } = target.port
  const serving = servingWorkloads(mesh, target)
  if (endpoints.length === 0 && assume) {
    return serving.map(answers => ({
      share: 1 / serving.length,
      endpoint: `${answers.workload.id}:${answers.number}`,
      transport: 'mtls',
      pathPrefix: '',
      answers,
    }))
  }
  const chosen = chosenEndpoints(chooser, target)
  const total = chosen.reduce((sum, { weight }) => sum + weight, 0)
  const choices = chosen.flatMap((endpoint): Choice[] => {
    const here = { endpoint: dialled(endpoint.address, endpoint.port), transport: endpoint.transport, pathPrefix: endpoint.pathPrefix }
    const share = endpoint.weight / total
    if (endpoint.transport === 'plain') return [{ ...here, share, answers: null }]
    const candidates = candidatesFor(mesh, endpoint, target, serving)
    if (candidates.length === 0) return [{ ...here, share, answers: null }]
    return candidates.map(answers => ({ ...here, share: share / candidates.length, answers }))
  })
  return inItsTurn(chooser, target, choices)
}

/** Where it is known whose turn it is, that one alone. */
function inItsTurn({ state }: Chooser, target: ServicePortOf, choices: readonly Choice[]): Choice[] {
  if (!state.turnOf || choices.length === 0) return [...choices]
  const turn = state.turnOf(keyOf(target), [...new Set(choices.map(({ endpoint }) => endpoint))])
  const taken = choices.filter(({ endpoint }) => endpoint === turn)
  return taken.map(choice => ({ ...choice, share: 1 / taken.length }))
}

/** Of those that are left, the one that the request's cookie or key leads to, or those that are not the busiest. */
function chosenEndpoints(chooser: Chooser, { service, port }: ServicePortOf): readonly ResolvedEndpoint[] {
  const stuck = stuckEndpoint(chooser, service, port)
  if (stuck) return [stuck]
  const { endpoints: tier, inUse } = usableEndpoints(chooser, service, port)
  if (!inUse) return tier
  const balancing = endpointKnob(chooser, service, port, 'loadBalancing')?.settings
  const { underWay } = chooser.state
  if (balancing?.algorithm === 'least-request' && underWay) return leastBusy(tier, inUse, one => underWay(keyOf({ service, port }), one))
  const key = balancing?.algorithm === 'consistent-hash' && balancing.hashOn ? hashText(balancing.hashOn, chooser) : undefined
  const hashed = key === undefined ? undefined : hashedEndpoint(tier, key)
  return hashed ? [hashed] : tier
}

export function servingWorkloads(mesh: ResolvedMesh, { service, port }: ServicePortOf): Door[] {
  return [...mesh.workloads.values()].flatMap(workload =>
    workload.serves.filter(served => served.service === service && served.port === port).map(({ number }) => ({ workload, number })),
  )
}

/** An explicit listener at the very address; else, behind iptables, each workload that serves the port under that number. */
function candidatesFor(mesh: ResolvedMesh, endpoint: ResolvedEndpoint, target: ServicePortOf, serving: readonly Door[]): Door[] {
  const { address, port } = endpoint
  for (const workload of mesh.workloads.values()) {
    const own = workload.proxy.listeners.find(listener => listener.direction === 'inbound' && listener.address === address && listener.port === port)
    if (own) return [{ workload, number: own.workloadPort }]
  }
  const translates = isServiceItself(mesh, endpoint, target)
  return serving.filter(({ workload, number }) => workload.proxy.interception === 'redirect' && (translates || number === port))
}

/** Whoever dials a service by its own name or address comes to the workloads' port, whatever number it has there. */
function isServiceItself(mesh: ResolvedMesh, { address, port }: ResolvedEndpoint, { service, port: dialledPort }: ServicePortOf): boolean {
  return port === dialledPort.port && [...service.vips, ...serviceNames(mesh, service)].includes(address.toLowerCase())
}
