// Whether a request that was made to measure satisfies a predicate: what the solver divides by.
import type { Condition, Match } from '../../model/proxy-config.generated.js'

/** A request in the form in which it is matched. */
export interface MatchedRequest {
  readonly method: string
  /** Normal form, without the query. */
  readonly path: string
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  readonly query: ReadonlyMap<string, string>
}

export function matchHolds(match: Match, { method, path, headers, query }: MatchedRequest): boolean {
  return (
    pathHolds(match.path, path) &&
    methodHolds(match, method) &&
    match.headers.every(condition => conditionHolds(condition, headers.get(condition.name))) &&
    match.query.every(condition => conditionHolds(condition, query.get(condition.name)))
  )
}

export function pathHolds({ kind, value }: Match['path'], path: string): boolean {
  switch (kind) {
    case 'any':
      return true
    case 'exact':
      return path === value
    case 'prefix':
      return value === '/' || path === value || path.startsWith(`${value}/`)
    case 'regex':
      return new RegExp(value).test(path)
  }
}

export function methodHolds({ methods }: Match, method: string): boolean {
  return methods.length === 0 || methods.includes(method)
}

export function conditionHolds({ kind, value }: Condition, text: string | undefined): boolean {
  if (kind === 'absent') return text === undefined
  if (text === undefined) return false
  return kind === 'present' || (kind === 'exact' ? text === value : new RegExp(value).test(text))
}
