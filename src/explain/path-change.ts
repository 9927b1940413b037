// The interpreter's own reading of what redirects and rewrites make of a path: rulebook section 4.
import type { ResolvedPathChange } from '../phases/2-resolve/resolved.js'
import type { Bearing } from './traffic-policy.js'
import { readTarget } from './path.js'

/** Undefined: the result has no one reading, and the request gets 400. */
export function changedPath(change: ResolvedPathChange, { match }: Bearing, path: string): string | undefined {
  const changed =
    change.kind === 'full' ? change.value : change.kind === 'prefix' ? replacePrefix(change.value, match, path) : replaceAll(change, path)
  const target = readTarget(changed)
  return typeof target !== 'string' && target.path === changed ? changed : undefined
}

/** What the match has covered gives way; what is left of the path stays. */
function replacePrefix(value: string, match: Bearing['match'], path: string): string {
  const { exact, prefix, regex } = match?.written.path ?? {}
  // A regex that is really a literal or a prefix counts as what it is; resolving knows.
  const covered = exact ?? prefix ?? (regex === undefined ? '/' : (match?.match.path.value ?? '/'))
  const rest = path.slice(covered.replace(/\/$/, '').length)
  return value.replace(/\/$/, '') + rest || '/'
}

function replaceAll({ regex, value }: ResolvedPathChange, path: string): string {
  return path.replace(new RegExp(regex, 'g'), (...found: unknown[]) =>
    value.replace(/\$([1-9])/g, (_, digit: string) => {
      const group = found[Number(digit)]
      return typeof group === 'string' ? group : ''
    }),
  )
}
