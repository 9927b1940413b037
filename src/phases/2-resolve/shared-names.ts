// Host names and virtual addresses that two services claim at one port: only one of them can have what is sent there.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { fieldAt, related } from './references.js'
import { carriesBytes, type NodePlace, type ResolvedService } from './resolved.js'

interface Claim {
  readonly service: ResolvedService
  readonly ports: ReadonlySet<number>
}

export function reportSharedNames(services: Iterable<ResolvedService>, clusterDomain: string, sink: DiagnosticSink): void {
  const claims = new Map<string, Claim[]>()
  const claim = (name: string, { service, ports }: Claim, place: NodePlace) => {
    const others = claims.get(name)
    if (!others) {
      claims.set(name, [{ service, ports }])
      return
    }
    // Ports are looked at only where a name is shared, so that the cost is that of the names.
    for (const other of others) {
      const port = other.service === service ? undefined : [...ports].find(number => other.ports.has(number))
      if (port === undefined) continue
      const [first = '', second = ''] = [other.service.id, service.id].sort()
      const details = { related: [related('the other service', other.service.place)] }
      sink.report('reference/shared-name', place, { name: `${name}:${port}`, first, second }, details)
      return
    }
    if (others.every(other => other.service !== service)) others.push({ service, ports })
  }
  const all = [...services].map(service => ({ service, named: { service, ports: requestPorts(service) } }))
  for (const { service, named } of all) for (const name of givenNames(service, clusterDomain)) claim(name, named, service.place)
  for (const { service, named } of all) {
    const dialled = { service, ports: new Set(service.ports.map(({ port }) => port)) }
    for (const [i, host] of service.hosts.entries()) claim(host, named, fieldAt(service.place, `hosts/${i}`))
    for (const [i, vip] of service.vips.entries()) claim(vip.includes(':') ? `[${vip}]` : vip, dialled, fieldAt(service.place, `vips/${i}`))
  }
}

/** Bytes are not sent to names. */
function requestPorts({ ports }: ResolvedService): Set<number> {
  return new Set(ports.flatMap(({ port, protocol }) => (carriesBytes(protocol) ? [] : port)))
}

/** Not the short one, which means another service in each namespace. */
function givenNames({ name, namespace }: ResolvedService, clusterDomain: string): string[] {
  const qualified = `${name}.${namespace}`
  return [qualified, `${qualified}.svc`, `${qualified}.svc.${clusterDomain}`]
}
