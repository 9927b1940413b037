// GlobalTrafficPolicies -> the endpoints of services: which clusters are used, and with which weights. Services of a mesh model
// have not been validated yet, so that nothing is taken for granted about them.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { Endpoint, Service, ServicePort } from '../../model/mesh-model.generated.js'
import type { ClusterSpread } from '../inventory.js'

/** Of the own cluster, and of those that give none. */
const USUAL_WEIGHT = 100

export function spreadEndpoints(services: readonly Service[], spreads: ReadonlyMap<string, ClusterSpread>, sink: DiagnosticSink): Service[] {
  const used = new Set<string>()
  const spread = services.map(service => {
    const policy = spreads.get(service.id)
    if (!policy || !Array.isArray(service.ports)) return service
    if (service.ports.some(port => endpointsOf(port).some(({ cluster }) => cluster !== undefined))) used.add(service.id)
    return { ...service, ports: service.ports.map(port => (endpointsOf(port).length > 0 ? { ...port, endpoints: spreadPort(port, policy) } : port)) }
  })
  for (const [id, { origin }] of spreads) if (!used.has(id)) sink.report('fsm/no-clusters', { origin }, { service: id })
  return spread
}

function spreadPort(port: ServicePort, { type, weights }: ClusterSpread): Endpoint[] {
  const endpoints = endpointsOf(port)
  if (type === 'Locality') return endpoints.filter(({ cluster }) => cluster === undefined)
  const named = endpoints.filter(({ cluster }) => cluster === undefined || weights.size === 0 || weights.has(cluster))
  if (type === 'FailOver') return named
  return named.map(endpoint => ({
    ...endpoint,
    weight: (endpoint.cluster === undefined ? undefined : weights.get(endpoint.cluster)) ?? USUAL_WEIGHT,
  }))
}

function endpointsOf(port: ServicePort | undefined): readonly Endpoint[] {
  const written: unknown = port?.endpoints
  return Array.isArray(written) && written.every(one => typeof one === 'object' && one !== null) ? (written as Endpoint[]) : []
}
