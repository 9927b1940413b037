// Knobs of traffic policies that say something of bytes, and nothing of sessions that a proxy reads. Left alone, each would do nothing.
import type { DiagnosticSink } from '../../../diagnostics/sink.js'
import { fieldAt } from '../references.js'
import type { ResolvedKnobs, ResolvedPort, ResolvedService } from '../resolved.js'
import type { ResolvedMqttPolicy } from './resolved.js'

/** The broker's proxy keeps them, where it passes on bytes. */
const OF_BROKER = ['bandwidth']
/** Callers' proxies keep them, where they pass on bytes. */
const OF_CALLERS = ['connectionLimits', 'outlierDetection', 'healthCheck', 'timeouts']

/** Most clients have a keep-alive of 60 seconds, and brokers wait half as long again. */
export const USUAL_SILENCE = 90

/** `idle` counts for sessions that callers' proxies carry as bytes, which have a keep-alive of their own. Callable when it is known which these are. */
export function reportShortIdle(service: ResolvedService, sink: DiagnosticSink): void {
  for (const { id, place, port: number, knobs } of service.trafficPolicies) {
    const seconds = knobs.timeouts?.idleSeconds ?? 0
    if (seconds === 0 || seconds >= USUAL_SILENCE) continue
    const isCarried = service.ports.some(
      ({ port, protocol, mqtt }) => protocol === 'mqtt' && mqtt === null && (number === undefined || number === port),
    )
    if (isCarried) sink.report('mqtt/short-idle', fieldAt(place, 'timeouts/idle'), { policy: id, service: service.id, seconds })
  }
}

/** `policiesAbout`: the MQTT policies by which clients of a port are judged; none: nobody reads its sessions. */
export function reportTrafficKnobs(
  service: ResolvedService,
  policiesAbout: (port: ResolvedPort) => readonly ResolvedMqttPolicy[],
  sink: DiagnosticSink,
): void {
  for (const { id, place, port: number, knobs } of service.trafficPolicies) {
    const ports = service.ports.filter(({ port }) => number === undefined || number === port)
    const check = (set: readonly string[], who: string, about: readonly (readonly ResolvedMqttPolicy[])[]) => {
      const mqtt = about[0]?.[0]?.id
      if (mqtt === undefined || about.some(policies => policies.length === 0)) return
      for (const knob of set)
        sink.report('mqtt/no-traffic-knob', fieldAt(place, knob.replace('.', '/')), { policy: id, knob, service: service.id, who, mqtt })
    }
    check(
      OF_BROKER.filter(knob => knob in knobs),
      "the broker's proxy",
      ports.map(policiesAbout),
    )
    check(
      [...OF_CALLERS.filter(knob => knob in knobs), ...unusedBalancing(knobs)],
      "the caller's proxy",
      ports.map(({ mqtt }) => mqtt?.policies ?? []),
    )
  }
}

/** Which endpoints are nearest counts for sessions, too. */
function unusedBalancing({ loadBalancing: balancing }: ResolvedKnobs): string[] {
  return [
    ...(balancing && balancing.algorithm !== 'round-robin' ? ['loadBalancing.algorithm'] : []),
    ...(balancing && balancing.overflowThreshold > 0 ? ['loadBalancing.overflowThreshold'] : []),
  ]
}
