// What is worth saying about services and the things behind them.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { ImportContext } from '../kind.js'
import type { Backing, EndpointFinder } from './service-endpoints.js'
import { sortedBy } from '../../order.js'

const NAMES_SHOWN = 10

export function reportBackings(backings: readonly Backing[], finder: EndpointFinder, { inventory, danglingSeverity }: ImportContext): void {
  // The apex of a split needs nobody of its own.
  const apexes = new Set(inventory.splits.map(split => split.service))
  for (const backing of backings) reportBacking(backing, finder, apexes.has(backing.service.id), danglingSeverity)
}

function reportBacking(backing: Backing, finder: EndpointFinder, isApex: boolean, severity: 'error' | undefined): void {
  const { service, runnables } = backing
  const { scope, origin } = service
  const source = finder.sourceOf(backing)
  const params = { service: service.id }
  if (source === 'none' && service.selector.size > 0 && !isApex) {
    const labels = [...service.selector].map(([name, value]) => `${name}=${value}`).join(', ')
    const notes = [`sought in: pods and pod templates of namespace ${service.namespace} with ${labels}`]
    scope.sink.report('kubernetes/nothing-selected', { origin }, params, { notes, severity })
  }
  const inside = runnables.filter(runnable => finder.runnables.inMesh(runnable))
  if (source === 'dns' && inside.length > 0 && inside.length < runnables.length) {
    const related = runnables.filter(runnable => !inside.includes(runnable)).map(({ origin: location }) => ({ message: 'has no sidecar', location }))
    scope.sink.report('kubernetes/mixed-sidecars', { origin }, params, { related })
  }
  if (service.selector.size === 0 && runnables.length === 0 && backing.groups.some(group => group.addresses.length > 0)) {
    scope.sink.report('kubernetes/endpoints-outside-mesh', { origin }, params)
  }
  // Of workloads, phase 2 says it.
  if (source === 'none' || inside.length > 0) return
  for (const port of service.ports) {
    if (runnables.length === 0 || finder.targetPorts(port, runnables).length > 0) continue
    const named = runnables.flatMap(({ ports }) => ports.flatMap(({ name }) => name ?? []))
    const notes = [`named ports there: ${[...new Set(named)].join(', ') || 'none'}`]
    scope.sink.report(
      'kubernetes/unknown-target-port',
      { origin: port.origin },
      { ...params, name: port.targetPort ?? port.port },
      { notes, severity },
    )
  }
}

/** One note for all: in an offline repository it is true of every service. */
export function reportDnsEndpoints(backings: readonly Backing[], sink: DiagnosticSink): void {
  const sorted = sortedBy(backings, ({ service }) => service.id)
  const [first] = sorted
  if (!first) return
  const names = sorted.slice(0, NAMES_SHOWN).map(({ service }) => service.id)
  const more = sorted.length > NAMES_SHOWN ? [`and ${sorted.length - NAMES_SHOWN} more`] : []
  sink.report('kubernetes/dns-endpoints', { origin: first.service.origin }, { count: sorted.length }, { notes: [[...names, ...more].join(', ')] })
}

/** One note for all: a cluster that gives hints gives them everywhere. */
export function reportHints(backings: readonly Backing[], sink: DiagnosticSink): void {
  const hinted = sortedBy(backings, ({ service }) => service.id).flatMap(({ service, groups }) => {
    const origin = groups.flatMap(group => group.addresses.flatMap(({ hints }) => hints ?? []))[0]
    return origin ? [{ service, origin }] : []
  })
  const [first] = hinted
  if (!first) return
  const names = hinted.slice(0, NAMES_SHOWN).map(({ service }) => service.id)
  const more = hinted.length > NAMES_SHOWN ? [`and ${hinted.length - NAMES_SHOWN} more`] : []
  sink.report('kubernetes/endpoint-hints', { origin: first.origin }, { count: hinted.length }, { notes: [[...names, ...more].join(', ')] })
}

export function reportOrphans({ inventory, danglingSeverity: severity }: ImportContext, sink: DiagnosticSink): void {
  const reported = new Set(inventory.serviceIds)
  for (const { service, kind, origin } of inventory.endpointGroups) {
    if (reported.has(service)) continue
    reported.add(service)
    sink.report('kubernetes/endpoints-without-service', { origin }, { kind, service }, { severity })
  }
}
