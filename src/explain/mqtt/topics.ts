// Topics and topic filters: which topics a filter matches, and whether all that it matches are matched by others.

/** What is left of a filter after the levels of a topic that it has matched. */
type Rest = readonly string[]

/** A level that no filter names: what it may be is what `+` may be. */
const UNNAMED = Symbol('a level that no filter names')

export function matches(filter: string, topic: string): boolean {
  let rests: readonly Rest[] = [filter.split('/')]
  for (const [i, level] of topic.split('/').entries()) rests = after(rests, level, i === 0)
  return rests.some(mayEnd)
}

/** Whether `allowed` together match every topic that `filter` matches. None of them names a shared subscription. */
export function allMatched(allowed: readonly string[], filter: string): boolean {
  let rests: readonly Rest[] = allowed.map(one => one.split('/'))
  const levels = filter.split('/')
  const isEndless = levels.at(-1) === '#'
  const fixed = isEndless ? levels.slice(0, -1) : levels
  for (const [i, level] of fixed.entries()) rests = after(rests, level === '+' ? UNNAMED : level, i === 0)
  if (!isEndless) return rests.some(mayEnd)
  // `a/#` matches `a`; the empty text is no topic.
  if (fixed.join('/') !== '' && !rests.some(mayEnd)) return false
  for (let isFirst = fixed.length === 0; rests.length > 0; isFirst = false) {
    if (rests.some(([next]) => next === '#')) return true
    rests = after(rests, UNNAMED, isFirst)
    if (!rests.some(mayEnd)) return false
  }
  return false
}

function after(rests: readonly Rest[], level: string | typeof UNNAMED, isFirst: boolean): Rest[] {
  return rests.flatMap(rest => {
    const [next] = rest
    const isWildcard = next === '+' || next === '#'
    if (isFirst && isWildcard && typeof level === 'string' && level.startsWith('$')) return []
    if (next === '#') return [rest]
    return next === '+' || next === level ? [rest.slice(1)] : []
  })
}

function mayEnd(rest: Rest): boolean {
  return rest.length === 0 || rest[0] === '#'
}

export function isTopic(text: string): boolean {
  return text !== '' && !/[+#\0]/.test(text)
}

export function isFilter(text: string): boolean {
  const levels = text.split('/')
  return (
    text !== '' &&
    !text.includes('\0') &&
    levels.every((level, i) => level === '+' || (level === '#' ? i === levels.length - 1 : !/[+#]/.test(level)))
  )
}

/** `$share/<group>/<filter>`; undefined for one that has no group or no filter. Others have the empty group. */
export function withoutGroup(filter: string): { readonly group: string; readonly filter: string } | undefined {
  if (!/^\$share(\/|$)/.test(filter)) return { group: '', filter }
  const [, group, rest] = /^(\$share\/[^/+#]+\/)(.+)$/s.exec(filter) ?? []
  return group !== undefined && rest !== undefined ? { group, filter: rest } : undefined
}
