// An end to what a small model can ask for: where everybody may call everybody, output grows with workloads times services.
import type { ProxyConfig } from '../../model/proxy-config.generated.js'
import type { ResolvedService, ResolvedWorkload } from '../2-resolve/resolved.js'
import type { Reachable } from './reachable.js'

/**
 * Names, addresses, routes, rules and callers in the configurations of all proxies of a compilation: 50 to 100 MB. A strict mesh of a thousand
 * services with two proxies each has 200,000.
 */
export const MOST_ENTRIES = 1_000_000

/** A policy's other sources are no part of the configuration, but its proxy depends on them. */
const SOURCES_PER_ENTRY = 16

/** How many entries a proxy's configuration will have, about, without its rules. Counted before anything is made: making them is what takes time. */
export class ExpectedEntries {
  readonly #outbound = new Map<ResolvedService, number>()

  of({ serves }: ResolvedWorkload, { services, policies }: Reachable): number {
    let entries = 0
    for (const { service } of serves) entries += [service, ...service.apexes].reduce((sum, each) => sum + namesOf(each), 0)
    for (const { sources } of policies) entries += 1 + Math.floor(sources.length / SOURCES_PER_ENTRY)
    for (const service of services) entries += this.#outboundOf(service)
    return entries
  }

  #outboundOf(service: ResolvedService): number {
    let known = this.#outbound.get(service)
    if (known === undefined) this.#outbound.set(service, (known = outboundEntries(service)))
    return known
  }
}

/** By name and by name:port, and the names once more at each port. */
function outboundEntries(service: ResolvedService): number {
  const { ports, splits } = service
  const endpoints = ports.reduce((sum, port) => sum + port.endpoints.length, 0)
  const routes = splits.reduce((sum, { matches, backends }) => sum + (matches?.length ?? 1) * (1 + backends.length), 1)
  return namesOf(service) * (1 + 2 * ports.length) + 2 * endpoints + routes * ports.length
}

function namesOf({ hosts, vips }: ResolvedService): number {
  return 4 + hosts.length + vips.length
}

/** What `ExpectedEntries` leaves out: equal rules are one, so their number shows only when they are made; they share their hosts until they are written. */
export function ruleEntries({ inbound }: ProxyConfig): number {
  let entries = 0
  for (const { rules } of Object.values(inbound.ports)) {
    for (const { hosts, callers } of rules) entries += 1 + hosts.length + Object.keys(callers.principals).length
  }
  return entries
}
