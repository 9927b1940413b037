// Where something listens, and header lists: the words that clients and upstreams share.

/** A TCP address, or the path of a Unix domain socket (which crosses network namespaces). */
export type Address = TcpAddress | { readonly path: string }

/** A TCP address: host and port. */
export interface TcpAddress {
  readonly address: string
  readonly port: number
}

/** What node:net takes. */
export function socketOptions(address: Address): { host: string; port: number } | { path: string } {
  return 'path' in address ? { path: address.path } : { host: address.address, port: address.port }
}

/** `address:port`, IPv6 in brackets; for Unix sockets the path. */
export function formatAddress(address: Address): string {
  if ('path' in address) return address.path
  return address.address.includes(':') ? `[${address.address}]:${address.port}` : `${address.address}:${address.port}`
}

/** Headers as they were on the wire: order, spelling and duplicates kept. */
export type HeaderList = readonly (readonly [name: string, value: string])[]

/** Every value of the header, in order; the name compares case-insensitively. */
export function headerValues(headers: HeaderList, name: string): string[] {
  return headers.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value)
}

/** Node's flat `rawHeaders` as pairs. */
export function headerPairs(flat: readonly string[]): [string, string][] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? '', flat[2 * i + 1] ?? ''])
}
