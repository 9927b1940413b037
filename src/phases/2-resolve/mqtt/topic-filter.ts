// Topic filters as they are written in policies: what is wrong with one, and which of two reaches further.
import { nearestName } from '../../../diagnostics/nearest.js'
import type { DiagnosticSink } from '../../../diagnostics/sink.js'
import type { NodePlace } from '../resolved.js'
import type { ResolvedFilter } from './resolved.js'

/** What a client brings along that a filter may refer to. */
export const SUBSTITUTES = ['identity', 'clientId', 'username'] as const
const PLACEHOLDER = /\{([^{}/]*)\}/g
const NO_SUBSTITUTES: readonly string[] = []

export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(match => match[1]!)
}

/** Undefined, and reported, where it is no topic filter; such a filter allows nothing. */
export function resolveFilter(
  filter: string,
  place: NodePlace,
  sink: DiagnosticSink,
  known: readonly string[] = SUBSTITUTES,
): ResolvedFilter | undefined {
  const problem = problemOf(filter)
  if (problem !== undefined) {
    sink.report('mqtt/bad-filter', place, { filter, problem })
    return undefined
  }
  const names = placeholdersOf(filter)
  return knowsAll(names, known, place, sink) ? { filter, substituted: names.length > 0 } : undefined
}

/** Filters that nobody's name is put into: those of limits and routes. */
export function resolvePlainFilters(filters: readonly string[], place: (i: number) => NodePlace, sink: DiagnosticSink): ResolvedFilter[] {
  return filters.flatMap((filter, i) => resolveFilter(filter, place(i), sink, NO_SUBSTITUTES) ?? [])
}

export function knowsAll(names: readonly string[], known: readonly string[], place: NodePlace, sink: DiagnosticSink): boolean {
  const unknown = names.find(name => !known.includes(name))
  if (unknown === undefined) return true
  const nearest = nearestName(unknown, known)
  const notes = [
    known.length === 0 ? 'nothing is put in here' : `what there is: ${known.map(name => `{${name}}`).join(', ')}`,
    ...(nearest === undefined ? [] : [`did you mean {${nearest}}?`]),
  ]
  sink.report('mqtt/unknown-placeholder', place, { name: `{${unknown}}` }, { notes })
  return false
}

function problemOf(filter: string): string | undefined {
  if (/^\$share(\/|$)/.test(filter)) return 'rules name topics; a shared subscription is checked by the filter after its group'
  const levels = filter.split('/')
  for (const [i, level] of levels.entries()) {
    if (level.includes('#') && level !== '#') return '# must be a level of its own'
    if (level === '#' && i < levels.length - 1) return 'nothing may follow #'
    if (level.includes('+') && level !== '+') return '+ must be a level of its own'
  }
  return textProblem(filter)
}

export function textProblem(text: string): string | undefined {
  if (text.includes('\0')) return 'it has a NUL in it'
  return /\p{Surrogate}/u.test(text) ? 'it has half a character in it' : undefined
}

/** Every topic that `narrow` matches, `wide` matches too. Placeholders are texts like any other. */
export function covers(wide: string, narrow: string): boolean {
  // The empty text is no topic, so these match nothing with fewer levels.
  const [outer, inner] = [wide.split('/'), narrow.replace(/^(\/?)#$/, '$1+/#').split('/')]
  if (inner[0]!.startsWith('$') && /^[+#]$/.test(outer[0]!)) return false
  for (const [i, level] of outer.entries()) {
    if (level === '#') return true
    const other = inner[i]
    if (other === undefined || other === '#' || (level !== '+' && level !== other)) return false
  }
  return inner.length === outer.length
}
