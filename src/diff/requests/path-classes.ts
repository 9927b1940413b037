// One path for every combination of path predicates that some path satisfies.
import type { Match } from '../../model/proxy-config.generated.js'
import { normalPath } from '../../regex/path-text.js'
import { Language } from './language.js'
import type { PatternSolver } from './refine.js'

export interface Classes<T> {
  readonly members: readonly T[]
  /** False: some classes may be missing. */
  readonly complete: boolean
}

/** Regions times patterns beyond which patterns are left out. */
const MOST_DIVISIONS = 1000

/** Characters of a path that a client may send as they are, or encoded; no query, no fragment, and `\` is refused anyway. */
const WRITTEN = '^(?:/[!"$->@-\\[\\]-~]*)$'
/** What normalisation takes away: such texts never reach a predicate. */
const NOT_NORMAL = [
  '^(?:[^]*//[^]*)$',
  '^(?:[^]*/\\.\\.?(?:/[^]*)?)$',
  '^(?:[^]*%(?:2[dDeEfF]|3[0-9]|4[1-9a-fA-F]|5[0-9aAcCfF]|6[1-9a-fA-F]|7[0-9aAeE]|00)[^]*)$',
]

export function pathClasses(paths: readonly Match['path'][], solver: PatternSolver): Classes<string> {
  const of = (kind: string) => [...new Set(paths.filter(path => path.kind === kind).map(({ value }) => value))].sort()
  const exact = of('exact').filter(path => normalPath(path) === path)
  const prefixes = of('prefix').filter(prefix => prefix !== '/')
  const patterns = of('regex')
  const regions = ['/', ...prefixes]
  let complete = regions.length * patterns.length <= MOST_DIVISIONS
  const members = regions.flatMap(region => {
    const below = childrenOf(region, prefixes)
    const solved = patterns.length > 0 && complete ? solve({ region, below, exact, patterns }, solver) : undefined
    if (patterns.length > 0 && !solved?.complete) complete = false
    return solved?.members ?? [plainMember(region, below, exact)]
  })
  return { members: [...members, ...exact], complete }
}

interface Region {
  readonly region: string
  /** Prefixes inside it. */
  readonly below: readonly string[]
  readonly exact: readonly string[]
  readonly patterns: readonly string[]
}

/** Undefined: the region itself is too large for an automaton. */
function solve({ region, below, exact, patterns }: Region, solver: PatternSolver): Classes<string> | undefined {
  const taken = [...NOT_NORMAL, ...below.map(subtree)].map(pattern => solver.language(pattern))
  const inside = exact.filter(path => isUnder(path, region))
  if (inside.length > 0) taken.push(Language.ofWords(inside))
  let base = solver.language(WRITTEN)
  if (region !== '/') {
    const own = solver.language(subtree(region))
    base = own && base?.and(own)
  }
  for (const language of taken) base = language && base?.without(language)
  return base && solver.refine(base, patterns)
}

/** Without patterns any path of the region that is in none of the smaller ones will do. */
function plainMember(region: string, below: readonly string[], exact: readonly string[]): string {
  const root = region === '/' ? '' : region
  const taken = new Set(exact)
  const isFree = (path: string) => !taken.has(path) && !below.some(prefix => isUnder(path, prefix))
  if (isFree(region)) return region
  for (let n = 0; ; n++) {
    const path = `${root}/other${n === 0 ? '' : n}`
    if (isFree(path)) return path
  }
}

function childrenOf(region: string, prefixes: readonly string[]): string[] {
  const inside = prefixes.filter(prefix => prefix !== region && isUnder(prefix, region))
  return inside.filter(prefix => !inside.some(other => other !== prefix && isUnder(prefix, other)))
}

function isUnder(path: string, prefix: string): boolean {
  return prefix === '/' || path === prefix || path.startsWith(`${prefix}/`)
}

function subtree(prefix: string): string {
  return `^(?:${prefix.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?:/[^]*)?)$`
}
