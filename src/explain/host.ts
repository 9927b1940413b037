// The interpreter's own reading of host names: rulebook section 2, row "Host".
import type { ResolvedMesh, ResolvedPort, ResolvedService } from '../phases/2-resolve/resolved.js'

export interface Host {
  /** Lower case, without port and trailing dot; an IPv6 address keeps its brackets. */
  readonly name: string
  readonly port: string
}

export function readHost(written: string): Host {
  const text = written.toLowerCase()
  // An address in brackets has colons of its own.
  const [, name = '', port = ''] = (text.startsWith('[') ? /^(\[[^\]]*\])(?::(?:.*:)?(.*))?$/s : /^([^:]*?)\.?(?::(?:.*:)?(.*))?$/s).exec(text) ?? []
  return { name, port }
}

/** Without a namespace: what any caller of the mesh may write. */
export function serviceNames(mesh: ResolvedMesh, service: ResolvedService, callerNamespace?: string): string[] {
  const { name, namespace, hosts } = service
  const isNear = callerNamespace === undefined || callerNamespace === namespace
  const full = [`${name}.${namespace}`, `${name}.${namespace}.svc`, `${name}.${namespace}.svc.${mesh.clusterDomain}`]
  return [...(isNear ? [name] : []), ...full, ...hosts]
}

/** Addresses at which a service port is dialled: they are names of it, too. */
export function serviceAddresses(service: ResolvedService, port: ResolvedPort): string[] {
  const endpoints = port.endpoints.map(({ address }) => address).filter(isIpAddress)
  return [...service.vips, ...endpoints].map(inHostForm)
}

export function inHostForm(address: string): string {
  return (address.includes(':') ? `[${address}]` : address).toLowerCase()
}

export function isIpAddress(address: string): boolean {
  return address.includes(':') || /^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+$/.test(address)
}

/** How closely a name (`a.example`, `*.example`) fits: 0 not at all; the larger, the closer. */
export function hostFit(pattern: string, name: string): number {
  if (pattern === name) return Number.POSITIVE_INFINITY
  if (!pattern.startsWith('*.') || !name.endsWith(pattern.slice(1))) return 0
  // The star stands for one label or more; nothing between two dots is no label.
  const labels = name.slice(0, name.length - pattern.length + 1).split('.')
  return labels.includes('') ? 0 : pattern.length
}

export function isAnyOf(patterns: readonly string[], name: string): boolean {
  return name !== '' && patterns.some(pattern => hostFit(pattern, name) > 0)
}
