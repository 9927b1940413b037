// Which of several matching routes wins: the Gateway API's order, decided once, here.
import type { Match } from '../model/proxy-config.generated.js'

const RANK = { exact: 0, prefix: 1, regex: 2, any: 3 } as const

/** Below zero: `a` comes first. What is still equal keeps its declared order, since sorting is stable. */
export function comparePrecedence(a: Match, b: Match): number {
  return (
    RANK[a.path.kind] - RANK[b.path.kind] ||
    (a.path.kind === 'exact' ? 0 : b.path.value.length - a.path.value.length) ||
    Number(b.methods.length > 0) - Number(a.methods.length > 0) ||
    b.headers.length - a.headers.length ||
    b.query.length - a.query.length
  )
}

/** Equal texts: the same predicate. */
export function matchKey(match: Match): string {
  return JSON.stringify(match)
}
