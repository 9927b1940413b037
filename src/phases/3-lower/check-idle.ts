// Proxies that end a silent connection sooner than MQTT clients speak: healthy sessions would end, where nothing but bytes is known of them.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { keyOf } from '../../features/service-discovery.js'
import { USUAL_SILENCE } from '../2-resolve/mqtt/traffic-knobs.js'
import type { ResolvedPort, ResolvedWorkload } from '../2-resolve/resolved.js'
import type { ProxyPlan } from './plan.js'
import type { Reachable } from './reachable.js'

/** Once for each place where the time is written. */
export class IdleCheck {
  readonly #reported = new Set<string>()

  constructor(readonly sink: DiagnosticSink) {}

  check(workload: ResolvedWorkload, { services }: Reachable, { config }: ProxyPlan): void {
    const { proxy, serves } = workload
    const { timeouts, idlePlace } = proxy
    const seconds = timeouts.idleSeconds
    if (seconds === 0 || seconds >= USUAL_SILENCE || this.#reported.has(idlePlace.pointer)) return
    // A listener by destination is for all protocols, so its time counts for every session that comes in there.
    const isEnded = (port: ResolvedPort, isRead: boolean) => port.protocol === 'mqtt' && (proxy.interception === 'redirect' || !isRead)
    const isBroker = serves.some(({ port, number }) => isEnded(port, workload.mqtt.has(number)))
    const isCaller = services.some(service =>
      service.ports.some(port => config.outbound.services[keyOf(service, port.port)] && isEnded(port, port.mqtt !== null)),
    )
    if (!isBroker && !isCaller) return
    this.#reported.add(idlePlace.pointer)
    this.sink.report('mqtt/short-proxy-idle', idlePlace, { proxy: workload.id, seconds })
  }
}
