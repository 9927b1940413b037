// Listeners at which nothing would arrive: a second one at one address, and one that leads to a port without a service.
import type { DiagnosticSink } from '../diagnostics/sink.js'
import { fieldAt, related } from '../phases/2-resolve/references.js'
import type { NodePlace, ResolvedWorkload } from '../phases/2-resolve/resolved.js'
import { addressPort } from './service-discovery.js'

/** The mesh's listeners are those of many workloads; each fault is reported once. */
export function checkListenerAddresses(workloads: Iterable<ResolvedWorkload>, sink: DiagnosticSink): void {
  const reported = new Set<string>()
  const once = ({ pointer }: NodePlace) => !reported.has(pointer) && reported.add(pointer)
  for (const workload of workloads) {
    const { id, proxy, serves } = workload
    const first = new Map<string, NodePlace>()
    for (const { address, port, direction, place, workloadPort } of proxy.listeners) {
      const at = addressPort(address, port)
      const other = first.get(at)
      if (!other) first.set(at, place)
      else if (once(place)) sink.report('listener/same-address', place, { address: at }, { related: [related('the other listener', other)] })
      // A listener of the mesh may lead to what some of its workloads have.
      const isOwn = place.pointer.startsWith('/workloads/')
      if (direction === 'inbound' && isOwn && !serves.some(({ number }) => number === workloadPort) && once(place))
        sink.report('listener/unserved-port', fieldAt(place, 'workloadPort'), { workload: id, port: workloadPort })
    }
  }
}
