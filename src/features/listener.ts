// Where a proxy listens: behind iptables, at explicit addresses, or both.
import type { DiagnosticSink } from '../diagnostics/sink.js'
import type { InboundListener, OutboundListener } from '../model/proxy-config.generated.js'
import { fieldAt, type References } from '../phases/2-resolve/references.js'
import type { NodePlace, ResolvedListener, ResolvedPort, ResolvedProxy, ResolvedService, ResolvedWorkload } from '../phases/2-resolve/resolved.js'
import { addressPort, keyOf, sortedUnique } from './service-discovery.js'

type Services = ReadonlyMap<string, ResolvedService>

export function inboundListeners({ interception, inbound, listeners }: ResolvedProxy): InboundListener[] {
  const redirected = interception === 'redirect' ? [{ address: addressPort(inbound.address, inbound.port), port: null }] : []
  const explicit = listeners.filter(listener => listener.direction === 'inbound')
  return [
    ...redirected,
    ...explicit.map(({ address, port, workloadPort, tls }) => ({
      address: addressPort(address, port),
      port: workloadPort,
      ...(tls !== 'mutual' && { tls }),
    })),
  ]
}

export function outboundListeners({ interception, outbound, listeners }: ResolvedProxy, services: Services): OutboundListener[] {
  const found: OutboundListener[] = []
  if (interception === 'redirect') found.push({ address: addressPort(outbound.address, outbound.port), select: 'destination', service: null })
  for (const listener of listeners) {
    if (listener.direction !== 'outbound') continue
    const address = addressPort(listener.address, listener.port)
    if (listener.service === undefined) found.push({ address, select: 'host', service: null })
    const target = listenerService(listener, services)
    if (target) found.push({ address, select: 'service', service: keyOf(target.service, target.port.port) })
  }
  return found
}

/** How the application's traffic gets to its proxy, as far as that tells which services the proxy has to know. */
export interface WaysOut {
  readonly byDestination: boolean
  readonly byHost: boolean
  /** Keys of services that have a listener of their own, sorted. */
  readonly services: readonly string[]
}

export function waysOut(listeners: readonly OutboundListener[]): WaysOut {
  return {
    byDestination: listeners.some(({ select }) => select === 'destination'),
    byHost: listeners.some(({ select }) => select === 'host'),
    services: sortedUnique(listeners.flatMap(({ service }) => service ?? [])),
  }
}

/** Whether connections can come to this port of the workload. */
export function isListenedTo(number: number, { interception, listeners }: ResolvedProxy): boolean {
  return interception === 'redirect' || listeners.some(({ direction, workloadPort }) => direction === 'inbound' && workloadPort === number)
}

export function listenerService(listener: ResolvedListener, services: Services): { service: ResolvedService; port: ResolvedPort } | undefined {
  if (listener.direction !== 'outbound' || listener.service === undefined) return undefined
  const service = services.get(listener.service)
  const { servicePort } = listener
  const port = servicePort === undefined ? onlyOne(service?.ports) : service?.ports.find(own => own.port === servicePort)
  return service && port && { service, port }
}

/** The mesh's listeners are those of many workloads; each fault is reported once. */
export function checkListeners(workloads: Iterable<ResolvedWorkload>, services: Services, references: References, sink: DiagnosticSink): void {
  const seen = new Set<string>()
  const first = (kind: string, { pointer }: NodePlace) => !seen.has(`${kind} ${pointer}`) && seen.add(`${kind} ${pointer}`)
  for (const { proxy, mqtt } of workloads) {
    for (const listener of proxy.listeners) {
      const { direction, service, place, tls, workloadPort } = listener
      const needsPolicy = tls !== 'mutual' && (direction === 'outbound' || !mqtt.has(workloadPort))
      if (needsPolicy && first('tls', place)) sink.report('mqtt/listener-tls', place, {})
      if (direction !== 'outbound' || service === undefined || !first('service', place)) continue
      const at = fieldAt(place, 'service')
      if (!services.has(service)) references.unknown('service', service, at, 'services', services.keys(), 'error')
      else if (!listenerService(listener, services)) sink.report('listener/unknown-service-port', place, { service })
    }
  }
}

function onlyOne<T>(list: readonly T[] = []): T | undefined {
  return list.length === 1 ? list[0] : undefined
}
