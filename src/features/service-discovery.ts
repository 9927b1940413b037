// Which names and addresses mean a service, and from whose point of view.
import { carriesBytes, type ResolvedPort, type ResolvedService } from '../phases/2-resolve/resolved.js'

export const keyOf = (service: ResolvedService, port: number): string => `${service.id}:${port}`

export function addressPort(address: string, port: number): string {
  return `${hostOf(address)}:${port}`
}

/** As in a URL or a Host header: IPv6 in brackets. */
function hostOf(address: string): string {
  return address.includes(':') ? `[${address.toLowerCase()}]` : address.toLowerCase()
}

/** The schema has checked what an address is; a DNS name has no colon, and its last label is no number. */
function isIp(address: string): boolean {
  return address.includes(':') || /^\d{1,3}(\.\d{1,3}){3}$/.test(address)
}

/** Undefined caller: every caller's view. The short name means another service elsewhere. */
export function namesOf(service: ResolvedService, clusterDomain: string, callerNamespace?: string): string[] {
  const qualified = `${service.name}.${service.namespace}`
  const short = callerNamespace === undefined || callerNamespace === service.namespace ? [service.name] : []
  return [...short, qualified, `${qualified}.svc`, `${qualified}.svc.${clusterDomain}`, ...service.hosts]
}

export function addressesOf(service: ResolvedService, port: ResolvedPort): string[] {
  const endpoints = port.endpoints.filter(endpoint => isIp(endpoint.address))
  return [...service.vips, ...endpoints.map(endpoint => endpoint.address)].map(hostOf)
}

/** What a request that arrives for this service may ask for: splits send the apex's names here. */
export function inboundHosts(service: ResolvedService, port: ResolvedPort, clusterDomain: string): string[] {
  const apexes = service.apexes.flatMap(apex => apexHosts(apex, clusterDomain))
  return sortedUnique([...namesOf(service, clusterDomain), ...addressesOf(service, port), ...apexes])
}

/** What a request may ask for that a split of this service sent on. */
export function apexHosts(apex: ResolvedService, clusterDomain: string): string[] {
  return sortedUnique([...namesOf(apex, clusterDomain), ...apex.ports.flatMap(port => addressesOf(apex, port))])
}

/** What means a port of one service; many callers put it into their tables. */
export interface ServiceNames {
  readonly vips: readonly NameEntry[]
  readonly endpoints: readonly NameEntry[]
  readonly hosts: readonly NameEntry[]
}

/** A name or address:port, and the key of the service port that it means. */
type NameEntry = readonly [name: string, key: string]

export function serviceNames(service: ResolvedService, callerNamespace: string, clusterDomain: string): ServiceNames {
  const keyed = service.ports.map(port => ({ port, key: keyOf(service, port.port) }))
  const http = keyed.filter(({ port }) => !carriesBytes(port.protocol))
  const plain = http.find(({ port }) => port.port === 80) ?? (http.length === 1 ? http[0] : undefined)
  const vips: NameEntry[] = []
  const endpoints: NameEntry[] = []
  const hosts: NameEntry[] = []
  for (const { port, key } of keyed) {
    for (const vip of service.vips) vips.push([addressPort(vip, port.port), key])
    for (const endpoint of port.endpoints) if (isIp(endpoint.address)) endpoints.push([addressPort(endpoint.address, endpoint.port), key])
  }
  for (const name of [...namesOf(service, clusterDomain, callerNamespace), ...service.vips.map(hostOf)]) {
    if (plain) hosts.push([name, plain.key])
    for (const { port, key } of http) hosts.push([`${name}:${port.port}`, key])
  }
  return { vips, endpoints, hosts }
}

/** Virtual addresses win over endpoints; among equals the first service does. */
export function destinationsOf(services: readonly ServiceNames[]): Record<string, string> {
  return firstOfEach([...services.flatMap(({ vips }) => vips), ...services.flatMap(({ endpoints }) => endpoints)])
}

export function hostTable(services: readonly ServiceNames[]): Record<string, string> {
  return firstOfEach(services.flatMap(({ hosts }) => hosts))
}

function firstOfEach(entries: readonly NameEntry[]): Record<string, string> {
  const found = new Map<string, string>()
  for (const [name, key] of entries) if (!found.has(name)) found.set(name, key)
  return sortedRecord(found)
}

export function sortedUnique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort()
}

/**
 * Inherits nothing, so that no key (`__proto__`) means anything else. It is a dictionary from the start, too: an object that grows by thousands of
 * different keys makes the engine keep a shape for each.
 */
export function sortedRecord<T>(values: ReadonlyMap<string, T>): Record<string, T> {
  const record: Record<string, T> = Object.create(null)
  for (const key of [...values.keys()].sort()) record[key] = values.get(key) as T
  return record
}
