// One value of a header or query parameter for every combination of conditions on it that some value satisfies.
import type { Condition } from '../../model/proxy-config.generated.js'
import { Language } from './language.js'
import type { Classes } from './path-classes.js'
import type { PatternSolver } from './refine.js'

/** Printable ASCII; a header's value has no spaces around it and is never empty on the way. */
const SENDABLE = { headers: '^(?:[!-~](?:[ -~]*[!-~])?)$', query: '^(?:[ -~]*)$' } as const

/** Undefined among the members: the header or parameter is absent. */
export function valueClasses(part: 'headers' | 'query', conditions: readonly Condition[], solver: PatternSolver): Classes<string | undefined> {
  const of = (kind: string) => [...new Set(conditions.filter(condition => condition.kind === kind).map(({ value }) => value))].sort()
  const exact = of('exact').filter(value => part === 'query' || isHeaderValue(value))
  const patterns = of('regex')
  const other = patterns.length === 0 ? { members: [otherThan(exact)], complete: true } : solve(part, exact, patterns, solver)
  return { members: [undefined, ...exact, ...other.members], complete: other.complete }
}

function solve(part: 'headers' | 'query', exact: readonly string[], patterns: readonly string[], solver: PatternSolver): Classes<string> {
  const all = solver.language(SENDABLE[part])
  const base = exact.length > 0 ? all?.without(Language.ofWords(exact)) : all
  return base ? solver.refine(base, patterns) : { members: [otherThan(exact)], complete: false }
}

function otherThan(exact: readonly string[]): string {
  for (let n = 0; ; n++) {
    const value = `other${n === 0 ? '' : n}`
    if (!exact.includes(value)) return value
  }
}

function isHeaderValue(value: string): boolean {
  return value !== '' && value.trim() === value && !/\p{Cc}/u.test(value.replaceAll('\t', ''))
}
