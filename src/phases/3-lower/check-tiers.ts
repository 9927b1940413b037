// Endpoints that no request would ever go to: they are to help out when others fail, and nothing tells that those fail.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { fieldAt } from '../2-resolve/references.js'
import type { ResolvedEndpoint, ResolvedMesh, ResolvedPort, ResolvedService, ResolvedTrafficPolicy } from '../2-resolve/resolved.js'

export function checkTiers(mesh: ResolvedMesh, sink: DiagnosticSink): void {
  for (const service of mesh.services.values()) {
    for (const port of service.ports) {
      const endpoints = port.endpoints.filter(({ weight }) => weight > 0)
      const policies = service.trafficPolicies.filter(policy => policy.port === undefined || policy.port === port.port)
      // Of brokers whose sessions are read MQTT's own checks tell, and no others.
      const isWatched = port.mqtt ? port.mqtt.health !== null : policies.some(({ knobs }) => knobs.outlierDetection ?? knobs.healthCheck)
      if (endpoints.length < 2 || isWatched) continue
      checkPriorities(service, port, endpoints, sink)
      for (const policy of policies) checkPlaces(service, port, policy, endpoints, sink)
    }
  }
}

function checkPriorities(service: ResolvedService, { port }: ResolvedPort, endpoints: readonly ResolvedEndpoint[], sink: DiagnosticSink): void {
  const first = Math.min(...endpoints.map(({ priority }) => priority))
  const idle = endpoints.filter(({ priority }) => priority > first).length
  if (idle > 0) sink.report('load-balancing/idle-endpoints', service.place, { service: service.id, port, endpoints: `${idle} of a later priority` })
}

/** Which of them it is depends on the caller. */
function checkPlaces(
  service: ResolvedService,
  { port }: ResolvedPort,
  { place, knobs }: ResolvedTrafficPolicy,
  endpoints: readonly ResolvedEndpoint[],
  sink: DiagnosticSink,
): void {
  const by = knobs.loadBalancing?.locality ?? 'none'
  if (by === 'none') return
  const places = endpoints.map(({ cluster, locality }) => JSON.stringify(by === 'cluster' ? [cluster] : [cluster, locality?.region, locality?.zone]))
  if (new Set(places).size < 2) return
  const at = fieldAt(place, 'loadBalancing/locality')
  sink.report('load-balancing/idle-endpoints', at, { service: service.id, port, endpoints: 'those farther away' })
}
