// Consistent hashing: rulebook section 3, endpoint choice.
import { createHash } from 'node:crypto'
import type { ResolvedEndpoint, ResolvedTrafficKey } from '../phases/2-resolve/resolved.js'
import type { Chooser } from './endpoint-knob.js'
import { cookieOf } from './rate-limits.js'
import { dialled } from './reach.js'

/** The text that a request is hashed by; undefined where it has none, or where the flow does not say. */
export function hashText(on: ResolvedTrafficKey, { workload, request, source }: Chooser): string | undefined {
  switch (on.kind) {
    case 'identity':
      return workload.identity.principals[0]
    case 'ip':
      return source
    case 'header':
      return request?.headers.get(on.name)
    case 'cookie':
      return cookieOf(request, on.name)
    default:
      return undefined
  }
}

/** The function that docs/traffic-policies.md publishes: a slot for the key, a lot for each endpoint, and the least lot for its weight wins. */
export function hashedEndpoint<T extends Pick<ResolvedEndpoint, 'address' | 'port' | 'weight'>>(endpoints: readonly T[], key: string): T | undefined {
  const slot = sha256(key).slice(0, 3)
  const lots = endpoints.map(endpoint => {
    const lot = Number.parseInt(sha256(`${dialled(endpoint.address, endpoint.port)}#${slot}`).slice(0, 8), 16)
    return { endpoint, drawn: -Math.log((lot + 1) / 2 ** 32) / endpoint.weight }
  })
  return lots.reduce<(typeof lots)[number] | undefined>((best, one) => (best && best.drawn <= one.drawn ? best : one), undefined)?.endpoint
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
