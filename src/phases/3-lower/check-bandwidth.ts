// Bandwidth of ports with an MQTT policy: nothing there holds back bytes, so that it would be a limit that limits nothing.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { bandwidthKey } from '../../features/inbound-policy.js'
import type { ResolvedMesh } from '../2-resolve/resolved.js'
import { fieldAt } from '../2-resolve/references.js'
import type { ProxyPlan } from './plan.js'

export function checkMqttBandwidth(mesh: ResolvedMesh, plans: readonly ProxyPlan[], sink: DiagnosticSink): void {
  const mqttPorts = plans.flatMap(({ config }) => Object.values(config.inbound.ports).filter(({ protocol }) => protocol === 'mqtt'))
  const keys = new Set(mqttPorts.flatMap(({ policies }) => policies.flatMap(({ bandwidth }) => bandwidth?.key ?? [])))
  for (const { id, place, service } of mesh.trafficPolicies) {
    if (keys.has(bandwidthKey(id))) sink.report('bandwidth/mqtt-sessions', fieldAt(place, 'bandwidth'), { policy: id, service: service.id })
  }
}
