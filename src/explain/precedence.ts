// Which of several matches that hold wins: rulebook section 2, row "Precedence".
import type { HttpMatch } from '../model/mesh-model.generated.js'
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'
import { methodsOf } from './match.js'

/** In order of precedence; compared as numbers, the larger one first. */
export function rank(match: HttpMatch, anchor: ResolvedMesh['pathRegexAnchor']): readonly number[] {
  const [kind, length] = pathRank(match, anchor)
  return [kind, length, Number(methodsOf(match).length > 0), match.headers?.length ?? 0, match.query?.length ?? 0]
}

/** Below zero: `a` comes first. Equal ones keep their declared order. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at])
  return i < 0 ? 0 : b[i]! - a[i]!
}

const EXACT = 3
const PREFIX = 2
const REGEX = 1
const ANY = 0

/** A regex that is really a literal or a prefix counts as what it is. */
function pathRank({ path }: HttpMatch, anchor: ResolvedMesh['pathRegexAnchor']): [kind: number, length: number] {
  if (!path) return [ANY, 0]
  if (path.exact !== undefined) return [EXACT, 0]
  if (path.prefix !== undefined) return [PREFIX, Math.max(1, path.prefix.replace(/\/$/, '').length)]
  const pattern = path.regex ?? ''
  const source = isChoice(pattern) ? pattern : pattern.replace(/^\^+/, '').replace(/(?<!\\)(?:\\\\)*\$+$/, dollars => dollars.replaceAll('$', ''))
  if (/^(?:\/?\.\*|\.\+)$/.test(source)) return [ANY, 0]
  if (anchor === 'full' || source !== pattern.replace(/^\^+/, '')) {
    if (plainText(source) !== undefined) return [EXACT, 0]
    const [, root] = /^(.*[^/])\((?:\?:)?\\?\/\.\*\)\?$/.exec(source) ?? []
    const prefix = root === undefined ? undefined : plainText(root)
    if (prefix !== undefined) return [PREFIX, prefix.length]
  }
  return [REGEX, source.length]
}

/** The text that a pattern stands for, where it stands for one only. */
function plainText(pattern: string): string | undefined {
  return /^(?:[^\\^$.*+?()[\]{}|]|\\[^A-Za-z0-9])*$/.test(pattern) ? pattern.replace(/\\(.)/g, '$1') : undefined
}

/** Anchors beside an alternative belong to one branch only. */
function isChoice(pattern: string): boolean {
  let depth = 0
  for (const [token] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gs)) {
    if (token === '(') depth++
    if (token === ')') depth--
    if (token === '|' && depth === 0) return true
  }
  return false
}
