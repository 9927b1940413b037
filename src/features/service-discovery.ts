// Which names and addresses mean a service, and from whose point of view.
import { carriesBytes, type ResolvedPort, type ResolvedService, type ResolvedWorkload } from '../phases/2-resolve/resolved.js'
import { compare } from './http-route.js'

export const keyOf = (service: ResolvedService, port: number): string => `${service.id}:${port}`
export const httpPorts = (service: ResolvedService): ResolvedPort[] => service.ports.filter(port => !carriesBytes(port.protocol))

export function addressPort(address: string, port: number): string {
  return `${hostOf(address)}:${port}`
}

/** As in a URL or a Host header: IPv6 in brackets. */
export function hostOf(address: string): string {
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

/** Virtual addresses win over endpoints; among equals the first service by id does. */
export function destinationsOf(services: readonly ResolvedService[]): Record<string, string> {
  const found = new Map<string, string>()
  const add = (address: string, key: string) => found.has(address) || found.set(address, key)
  for (const service of services) {
    for (const { port } of service.ports) for (const vip of service.vips) add(addressPort(vip, port), keyOf(service, port))
  }
  for (const service of services) {
    for (const { port, endpoints } of service.ports) {
      for (const endpoint of endpoints) if (isIp(endpoint.address)) add(addressPort(endpoint.address, endpoint.port), keyOf(service, port))
    }
  }
  return sortedRecord(found)
}

export function hostTable(services: readonly ResolvedService[], caller: ResolvedWorkload, clusterDomain: string): Record<string, string> {
  const found = new Map<string, string>()
  const add = (host: string, key: string) => found.has(host) || found.set(host, key)
  for (const service of services) {
    const ports = httpPorts(service)
    const plain = ports.find(({ port }) => port === 80) ?? (ports.length === 1 ? ports[0] : undefined)
    for (const name of [...namesOf(service, clusterDomain, caller.namespace), ...service.vips.map(hostOf)]) {
      if (plain) add(name, keyOf(service, plain.port))
      for (const { port } of ports) add(`${name}:${port}`, keyOf(service, port))
    }
  }
  return sortedRecord(found)
}

export function sortedUnique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compare)
}

/** fromEntries defines own properties, so that no key (`__proto__`) means anything else. */
export function sortedRecord<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => compare(a, b)))
}
