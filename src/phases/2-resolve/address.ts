// IPv6 addresses can be written in many ways; a connection's is told in one.

/** As the system writes it (RFC 5952). DNS names, IPv4 addresses and what is no address stay as they are. */
export function canonicalAddress(address: string): string {
  if (!address.includes(':')) return address
  try {
    return new URL(`http://[${address}]/`).hostname.slice(1, -1)
  } catch {
    return address
  }
}
