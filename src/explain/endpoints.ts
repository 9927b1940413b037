// Which endpoints of a service port may be chosen, and whose sidecar answers there.
import type { ResolvedEndpoint, ResolvedMesh, ResolvedWorkload } from '../phases/2-resolve/resolved.js'
import { dialled, type ServicePortOf } from './reach.js'

export interface Choice {
  /** Of the service port's traffic; above 0. */
  readonly share: number
  /** address:port. */
  readonly endpoint: string
  readonly transport: ResolvedEndpoint['transport']
  /** Null: no workload of the mesh is known there. */
  readonly answers: Door | null
}

/** A port of a workload, at its inbound side. */
export interface Door {
  readonly workload: ResolvedWorkload
  readonly number: number
}

/** `assume`: where none is written, each workload that serves the port is taken to have one. */
export function endpointChoices(mesh: ResolvedMesh, target: ServicePortOf, assume: boolean): Choice[] {
  const { endpoints } = target.port
  const serving = servingWorkloads(mesh, target)
  if (endpoints.length === 0 && assume) {
    return serving.map(answers => ({ share: 1 / serving.length, endpoint: `${answers.workload.id}:${answers.number}`, transport: 'mtls', answers }))
  }
  const usable = endpoints.filter(({ weight }) => weight > 0)
  const tier = Math.min(...usable.map(({ priority }) => priority))
  const chosen = usable.filter(({ priority }) => priority === tier)
  const total = chosen.reduce((sum, { weight }) => sum + weight, 0)
  return chosen.flatMap((endpoint): Choice[] => {
    const here = { endpoint: dialled(endpoint.address, endpoint.port), transport: endpoint.transport }
    const share = endpoint.weight / total
    if (endpoint.transport === 'plain') return [{ ...here, share, answers: null }]
    const candidates = candidatesFor(mesh, endpoint, serving)
    if (candidates.length === 0) return [{ ...here, share, answers: null }]
    return candidates.map(answers => ({ ...here, share: share / candidates.length, answers }))
  })
}

export function servingWorkloads(mesh: ResolvedMesh, { service, port }: ServicePortOf): Door[] {
  return [...mesh.workloads.values()].flatMap(workload =>
    workload.serves.filter(served => served.service === service && served.port === port).map(({ number }) => ({ workload, number })),
  )
}

/** An explicit listener at the very address; else, behind iptables, each workload that serves the port under that number. */
function candidatesFor(mesh: ResolvedMesh, { address, port }: ResolvedEndpoint, serving: readonly Door[]): Door[] {
  for (const workload of mesh.workloads.values()) {
    const own = workload.proxy.listeners.find(listener => listener.direction === 'inbound' && listener.address === address && listener.port === port)
    if (own) return [{ workload, number: own.workloadPort }]
  }
  return serving.filter(({ workload, number }) => workload.proxy.interception === 'redirect' && number === port)
}
