// `matches` of a rule of an HTTPRoute -> HTTP matches, so that a Filter's settings reach no further than the rule.
import type { HeaderMatch, HttpMatch, PathMatch, QueryMatch } from '../../model/mesh-model.generated.js'
import { HEADER_NAME, METHOD, REGEX } from '../names.js'
import type { Reader } from '../reader.js'

const PATH = { pattern: /^\/[^?#]*$/, longest: 4096, text: 'a path that begins with /' }
const VALUE = { pattern: /^/, longest: 4096, text: 'at most 4096 characters' }
const QUERY_NAME = { pattern: /./s, longest: 256, text: 'a name of at most 256 characters' }

/** At least one; a rule without matches is for every request. */
export function readRouteMatches(rule: Reader, index: number): HttpMatch[] {
  const readers = rule.maps('matches')
  if (readers.length === 0) return [{ name: `${index}-0`, origin: rule.origin }]
  return readers.map((match, i) => {
    match.onlyFields(['path', 'headers', 'queryParams', 'method'], 'widens')
    const path = readPath(match)
    const method = match.string('method', METHOD)
    const headers = readValues(match, 'headers', HEADER_NAME) as HeaderMatch[]
    const query = readValues(match, 'queryParams', QUERY_NAME) as QueryMatch[]
    return {
      name: `${index}-${i}`,
      ...(path && { path }),
      ...(method !== undefined && { methods: [method] }),
      ...(headers.length > 0 && { headers }),
      ...(query.length > 0 && { query }),
      origin: match.origin,
    }
  })
}

/** undefined: every path. */
function readPath(match: Reader): PathMatch | undefined {
  const path = match.map('path')
  if (!path) return undefined
  path.onlyFields(['type', 'value'], 'widens')
  const type = path.string('type') ?? 'PathPrefix'
  if (type === 'RegularExpression') return { regex: path.requiredString('value', REGEX) ?? '' }
  const value = path.string('value', PATH) ?? '/'
  if (type === 'Exact') return { exact: value }
  if (type !== 'PathPrefix') path.invalid(path.spanOf('type'), path.pathOf('type'), 'must be Exact, PathPrefix or RegularExpression', type)
  return value === '/' ? undefined : { prefix: value }
}

function readValues(match: Reader, field: string, alphabet: typeof HEADER_NAME): { name: string; exact?: string; regex?: string }[] {
  return match.maps(field).flatMap(entry => {
    entry.onlyFields(['type', 'name', 'value'], 'widens')
    const name = entry.requiredString('name', alphabet)
    const type = entry.string('type') ?? 'Exact'
    const value = entry.requiredString('value', type === 'RegularExpression' ? REGEX : VALUE)
    if (type !== 'Exact' && type !== 'RegularExpression')
      entry.invalid(entry.spanOf('type'), entry.pathOf('type'), 'must be Exact or RegularExpression', type)
    if (name === undefined || value === undefined) return []
    return [{ name, ...(type === 'Exact' ? { exact: value } : { regex: value }), origin: entry.origin }]
  })
}
