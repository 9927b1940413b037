// Does a match, as its author wrote it, hold for a request? Part by part, with a text for each.
import type { HeaderMatch, HttpMatch, PathMatch, QueryMatch } from '../model/mesh-model.generated.js'
import type { NamedMatch, NodePlace, ResolvedMesh } from '../phases/2-resolve/resolved.js'
import type { Predicate } from './decision.js'
import type { Request } from './request.js'

/** Pipy's regex engine recurses for each character, so no regex is tried on a longer value. */
const LONGEST_VALUE = 4096

type Anchor = ResolvedMesh['pathRegexAnchor']

/** One for each part; none: every request matches. */
export function matchPredicates({ written, place }: NamedMatch, request: Request, anchor: Anchor): Predicate[] {
  const at = (field: string): NodePlace => ({ pointer: `${place.pointer}/${field}`, origin: undefined, around: place.origin ?? place.around })
  const methods = methodsOf(written)
  const { path, headers = [], query = [] } = written
  return [
    ...(methods.length > 0 ? [{ text: `method is ${methods.join(' or ')}`, holds: methods.includes(request.method), place: at('methods') }] : []),
    ...(path ? [{ text: pathText(path), holds: pathHolds(path, request.path, anchor), place: at('path') }] : []),
    ...headers.map(header => ({
      text: valueText(`header ${header.name}`, header),
      holds: headerHolds(header, request),
      place: header.origin ? { pointer: place.pointer, origin: header.origin } : at('headers'),
    })),
    ...query.map(parameter => ({
      text: valueText(`query parameter ${parameter.name}`, parameter),
      holds: queryHolds(parameter, request),
      place: at('query'),
    })),
  ]
}

export function matches(match: NamedMatch, request: Request, anchor: Anchor): boolean {
  return matchPredicates(match, request, anchor).every(({ holds }) => holds)
}

/** Empty: every method. */
export function methodsOf({ methods = [] }: HttpMatch): readonly string[] {
  return methods.includes('*') ? [] : methods
}

function pathHolds({ exact, prefix, regex }: PathMatch, path: string, anchor: Anchor): boolean {
  if (exact !== undefined) return path === exact
  if (prefix !== undefined) return `${path}/`.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`)
  return regex === undefined || fits(regex, path, anchor)
}

function headerHolds(header: HeaderMatch, { headers }: Request): boolean {
  const value = headers.get(header.name.toLowerCase())
  if (header.present !== undefined) return header.present === (value !== undefined)
  return valueHolds(header, value)
}

function queryHolds(parameter: QueryMatch, { query }: Request): boolean {
  for (const pair of query.slice(1).split('&')) {
    const [name = '', ...rest] = pair.split('=')
    if (decode(name) === parameter.name) return valueHolds(parameter, decode(rest.join('=')))
  }
  return false
}

function valueHolds({ exact, regex }: HeaderMatch | QueryMatch, value: string | undefined): boolean {
  if (value === undefined) return false
  if (exact !== undefined) return value === exact
  return regex === undefined || (value.length <= LONGEST_VALUE && fits(regex, value, 'full'))
}

/** A pattern that is none fits nothing; `resolve` has reported it. */
function fits(pattern: string, text: string, anchor: Anchor): boolean {
  try {
    return new RegExp(anchor === 'full' ? `^(?:${pattern})$` : `^(?:${pattern})`).test(text)
  } catch {
    return false
  }
}

/** Undefined for a broken escape, and for bytes that are no UTF-8. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function pathText({ exact, prefix, regex }: PathMatch): string {
  if (exact !== undefined) return `path is ${exact}`
  return prefix === undefined ? `path matches ${regex}` : `path is under ${prefix}`
}

function valueText(what: string, { exact, regex, ...rest }: HeaderMatch | QueryMatch): string {
  if (exact !== undefined) return `${what} is ${JSON.stringify(exact)}`
  if (regex !== undefined) return `${what} matches ${regex}`
  return `${what} is ${'present' in rest && rest.present === false ? 'absent' : 'present'}`
}
