// Changes that are alike but for who calls, or but for what is called, are told once.
import type { BehaviourChange } from '../mesh-diff.js'

/** First the callers of one destination, then the destinations of the same callers. In the order of their first. */
export function mergeAlike(changes: readonly BehaviourChange[]): BehaviourChange[] {
  const byDestination = merge(changes, change => change.destinations)
  return merge(byDestination, change => change.callers)
}

/** `sameOf`: what has to be the same besides the change itself and its requests. */
function merge(changes: readonly BehaviourChange[], sameOf: (change: BehaviourChange) => unknown): BehaviourChange[] {
  const merged = new Map<string, BehaviourChange>()
  for (const change of changes) {
    const key = JSON.stringify([sameOf(change), keyOf(change)])
    const first = merged.get(key)
    merged.set(key, first ? join(first, change) : change)
  }
  return [...merged.values()]
}

function join(first: BehaviourChange, other: BehaviourChange): BehaviourChange {
  const destinations = [...first.destinations, ...other.destinations]
  return {
    ...first,
    callers: [...new Set([...first.callers, ...other.callers])],
    destinations: [...new Map(destinations.map(one => [`${one.service}:${one.port}`, one])).values()],
    witnesses: [...first.witnesses, ...other.witnesses],
  }
}

/** The cause by its words: one policy may name several callers, each in a place of its own. */
function keyOf({ kind, before, after, backends, cause, witnesses, whole }: BehaviourChange): unknown {
  const requests = witnesses.map(({ flow: { caller, request } }) => JSON.stringify(['workload' in caller, { ...request, host: undefined }]))
  return [kind, before, after, backends, cause?.text, whole, [...new Set(requests)].sort()]
}
