// What a redirect or rewrite makes of a path.
import type { Match, PathChange } from '../model/proxy-config.generated.js'
import type { ResolvedPathChange } from '../phases/2-resolve/resolved.js'

export function lowerPathChange(change: ResolvedPathChange | null, match: Match): PathChange | null {
  if (!change) return null
  const value = change.kind === 'regex' ? replacementFormat(change.value) : change.value
  return { ...change, value, covered: change.kind === 'prefix' ? covered(match) : '' }
}

/** What of a path the match has looked at: of /shop and of /shop/ the same. */
function covered({ path }: Match): string {
  return path.kind === 'exact' || path.kind === 'prefix' ? path.value.replace(/\/$/, '') : ''
}

/** Two digits, so that a third one behind them is text. */
function replacementFormat(replacement: string): string {
  return replacement.replace(/\$([1-9]?)/g, (_, group: string) => (group === '' ? '$$' : `$0${group}`))
}
