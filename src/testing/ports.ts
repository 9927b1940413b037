// Free loopback ports and addresses that stay ours until released, although nobody listens there yet.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { claim, release } from './claims.js'

const LOWEST_PORT = 10_000
const HIGHEST_PORT = 65_535

/**
 * Reserves a free TCP port of 127.0.0.1 for a server that is yet to start. The port lies outside the range that the
 * kernel gives to outgoing connections, so nothing takes it meanwhile.
 * @throws when no port is free.
 */
export async function allocatePort(): Promise<number> {
  const [from, to] = quietRange()
  const first = from + Math.floor(Math.random() * (to - from))
  for (let i = 0; i < to - from; i++) {
    const port = from + ((first - from + i) % (to - from))
    if (!claim(`port-${port}`)) continue
    if (await isFree('127.0.0.1', port)) return port
    release(`port-${port}`)
  }
  throw new Error(`no free TCP port between ${from} and ${to}`)
}

/** Gives a port of `allocatePort` back. */
export function releasePort(port: number): void {
  release(`port-${port}`)
}

/**
 * Reserves an address of 127.0.0.0/8 on which every port is ours. Linux only: other systems answer on 127.0.0.1 alone.
 * @throws when none is left.
 */
export function allocateAddress(): string {
  const first = Math.floor(Math.random() * 2 ** 16)
  for (let i = 0; i < 2 ** 16; i++) {
    const n = (first + i) % 2 ** 16
    const address = `127.77.${n >> 8}.${n & 255}`
    if (claim(`address-${address}`)) return address
  }
  throw new Error('no free loopback address in 127.77.0.0/16')
}

/** Gives an address of `allocateAddress` back. */
export function releaseAddress(address: string): void {
  release(`address-${address}`)
}

/** Whether a TCP server could listen there now. */
export function isFree(address: string, port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ host: address, port, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

function quietRange(): [from: number, to: number] {
  const [low, high] = ephemeralRange()
  return low > LOWEST_PORT + 2000 ? [LOWEST_PORT, low] : [high + 1, HIGHEST_PORT]
}

function ephemeralRange(): [low: number, high: number] {
  try {
    const [low, high] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').trim().split(/\s+/).map(Number)
    if (low && high) return [low, high]
  } catch {
    // Not Linux: the usual range of other systems.
  }
  return [49_152, HIGHEST_PORT - 1]
}
