// Listeners that ask for no certificate, and let nobody in who has none.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { ResolvedMesh } from '../2-resolve/resolved.js'
import type { ProxyPlan } from './plan.js'

export function checkPlainListeners(mesh: ResolvedMesh, plans: readonly ProxyPlan[], sink: DiagnosticSink): void {
  const seen = new Set<string>()
  for (const { id, config } of plans) {
    for (const { direction, tls, workloadPort, place } of mesh.workloads.get(id)?.proxy.listeners ?? []) {
      const port = config.inbound.ports[workloadPort]
      if (direction === 'outbound' || tls === 'mutual' || port?.mqtt?.anyone !== null || seen.has(place.pointer)) continue
      seen.add(place.pointer)
      sink.report('mqtt/nobody-without-certificate', place, {})
    }
  }
}
