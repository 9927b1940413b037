// What an HTTP match means for a proxy: the cheapest predicate of the same meaning, and its place among others.
import type { DiagnosticSink } from '../diagnostics/sink.js'
import type { HeaderMatch, HttpMatch, PathMatch, QueryMatch } from '../model/mesh-model.generated.js'
import type { Condition, Match } from '../model/proxy-config.generated.js'
import { compareText } from '../order.js'
import { fieldAt, resourceOf } from '../phases/2-resolve/references.js'
import type { NodePlace } from '../phases/2-resolve/resolved.js'
import { RegexChecker } from '../regex/check.js'
import { normalPath } from '../regex/path-text.js'
import { reportRegex } from '../regex/report.js'
import { literalOf, scan, textOf, withoutAnchors } from '../regex/scan.js'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])

type Path = Match['path']
const ANY_PATH: Path = { kind: 'any', value: '' }
export const MATCH_ANY: Match = { path: ANY_PATH, methods: [], headers: [], query: [] }

export class HttpMatches {
  #differing = 0
  #firstDiffering: NodePlace | undefined

  constructor(
    readonly sink: DiagnosticSink,
    readonly anchor: 'full' | 'start',
    readonly regexes: RegexChecker = new RegexChecker(),
  ) {}

  compile(match: HttpMatch, place: NodePlace): Match {
    const at = (field: string): NodePlace => fieldAt(place, field)
    const written = match.methods ?? []
    const methods = [...new Set(written)].sort()
    for (const method of methods) if (method !== '*' && !METHODS.has(method)) this.#unknownMethod(method, at(`methods/${written.indexOf(method)}`))
    return {
      path: match.path ? this.#path(match.path, at(`path/${Object.keys(match.path)[0]}`)) : ANY_PATH,
      methods: methods.includes('*') ? [] : methods,
      headers: sorted((match.headers ?? []).map((header, i) => this.#condition(header, header.name.toLowerCase(), at(`headers/${i}`), true))),
      query: sorted((match.query ?? []).map((query, i) => this.#condition(query, query.name, at(`query/${i}`)))),
    }
  }

  /** One note for the whole mesh: imported meshes have hundreds of such patterns. */
  reportAnchors(): void {
    if (this.#firstDiffering) this.sink.report('route/anchor-differs', this.#firstDiffering, { count: this.#differing })
  }

  #unknownMethod(method: string, place: NodePlace): void {
    const upper = method.toUpperCase()
    const remedy = METHODS.has(upper) ? `write ${upper}: methods are case-sensitive` : undefined
    this.sink.report('route/unknown-method', place, { method }, { remedy })
  }

  #path({ exact, prefix, regex }: PathMatch, place: NodePlace): Path {
    if (regex !== undefined) return this.#pathRegex(regex, place)
    if (exact !== undefined) return { kind: 'exact', value: this.#normal(exact, place) }
    const value = this.#normal(prefix ?? '/', place).replace(/\/$/, '')
    return { kind: 'prefix', value: value === '' ? '/' : value }
  }

  #normal(path: string, place: NodePlace): string {
    const normal = normalPath(path)
    if (normal === path) return path
    const remedy = normal === undefined ? 'remove the encoded slash, backslash or NUL' : `write ${normal}`
    const severity = resourceOf(place) === undefined ? ('error' as const) : undefined
    this.sink.report('route/path-not-normal', place, { path }, { remedy, severity })
    return path
  }

  #pathRegex(pattern: string, place: NodePlace): Path {
    this.#reportLineBreak(pattern, place)
    const { body, endAnchored } = withoutAnchors(scan(pattern))
    const text = textOf(body)
    if (/^(?:\/?\.\*|\.\+)$/.test(text)) return ANY_PATH
    const full = this.anchor === 'full' || endAnchored
    if (!endAnchored && !text.endsWith('.*') && this.anchor === 'full' && resourceOf(place) !== undefined) {
      this.#differing++
      this.#firstDiffering ??= place
    }
    if (full) {
      const literal = literalOf(body)
      if (literal !== undefined && normalPath(literal) === literal) return { kind: 'exact', value: literal }
      const subtree = /^([^]*[^/])\((?:\?:)?\\?\/\.\*\)\?$/.exec(text)
      const root = subtree && literalOf(scan(subtree[1]!))
      if (root && normalPath(root) === root) return { kind: 'prefix', value: root }
    }
    this.#check(text, place)
    return { kind: 'regex', value: full ? `^(?:${text})$` : `^(?:${text})` }
  }

  #condition(match: HeaderMatch | QueryMatch, name: string, place: NodePlace, isHeader = false): Condition {
    if (match.exact !== undefined) return { name, kind: 'exact', value: match.exact }
    if (match.regex === undefined) return { name, kind: 'present' in match && match.present === false ? 'absent' : 'present', value: '' }
    if (isHeader) this.#reportLineBreak(match.regex, place)
    const { body } = withoutAnchors(scan(match.regex))
    const text = textOf(body)
    // A parameter may have line breaks in it, at which a dot stops.
    if (text === '.*' && isHeader) return { name, kind: 'present', value: '' }
    const literal = literalOf(body)
    if (literal !== undefined) return { name, kind: 'exact', value: literal }
    this.#check(text, place, isHeader)
    return { name, kind: 'regex', value: `^(?:${text})$` }
  }

  /** YAML's | leaves one at the end. Parameters alone may have line breaks. */
  #reportLineBreak(pattern: string, place: NodePlace): void {
    if (/[\n\r]/.test(pattern)) this.sink.report('route/line-break', place, { pattern })
  }

  #check(pattern: string, place: NodePlace, isOneLine = true): void {
    reportRegex(this.regexes, pattern, place, this.sink, isOneLine)
  }
}

/** Conditions are ANDed: their order means nothing, and one form makes equal matches equal texts. */
function sorted(conditions: Condition[]): Condition[] {
  return conditions.sort((a, b) => compareText(`${a.name}\0${a.kind}\0${a.value}`, `${b.name}\0${b.kind}\0${b.value}`))
}
