// Which (caller, service) pairs have to be solved: all others are called in the same way in both meshes.
import { type Bearing, type BearingIndex, concerns } from './bearing.js'
import type { ResolvedMesh } from '../../phases/2-resolve/resolved.js'

export interface Pair {
  /** Id of an identity; null: all that no policy of either mesh names for this destination. */
  readonly caller: string | null
  /** namespace/name of the service. */
  readonly service: string
  /** Identities that some policy names for this destination. */
  readonly named: ReadonlySet<string>
  readonly before: Bearing | undefined
  readonly after: Bearing | undefined
}

export interface Sides<T> {
  readonly before: T
  readonly after: T
}

/** In order of service, then caller. */
export function* pairsToSolve({ before, after }: Sides<BearingIndex>): Generator<Pair> {
  const changedCallers = idsOf(before.mesh, after.mesh, 'identities').filter(id => before.callerText(id) !== after.callerText(id))
  for (const service of idsOf(before.mesh, after.mesh, 'services')) {
    const [old, now] = [before.of(service), after.of(service)]
    const texts = (caller?: string | null) => [old && before.text(old, caller), now && after.text(now, caller)] as const
    const isSame = (caller?: string | null) => {
      const [one, other] = texts(caller)
      return one === other
    }
    const isTouched = !isSame()
    if (!isTouched && changedCallers.length === 0) continue
    const named = new Set([...namedBy(old), ...namedBy(now)])
    const callers = new Set<string>(isTouched ? [...named].filter(caller => !isSame(caller)) : [])
    const isOpen = isOpenToAll(old) || isOpenToAll(now)
    for (const caller of changedCallers) if (isOpen || named.has(caller)) callers.add(caller)
    const pair = { service, named, before: old, after: now }
    for (const caller of [...callers].sort()) yield { ...pair, caller }
    if (isTouched && isOpen && !isSame(null)) yield { ...pair, caller: null }
  }
}

function namedBy(bearing: Bearing | undefined): string[] {
  return bearing?.policies.flatMap(({ sources }) => sources.map(({ id }) => id)) ?? []
}

/** Where neither is so, whom no policy names gets nothing in either mesh. */
function isOpenToAll(bearing: Bearing | undefined): boolean {
  return bearing !== undefined && (bearing.hasPermissive || bearing.policies.some(policy => concerns(policy, null)))
}

function idsOf(before: ResolvedMesh, after: ResolvedMesh, field: 'identities' | 'services'): string[] {
  return [...new Set([...before[field].keys(), ...after[field].keys()])].sort()
}
