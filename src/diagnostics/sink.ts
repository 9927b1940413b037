// Collects findings. Phases and importers report here and go on; nobody throws on bad input.
import { CATALOGUE, type DiagnosticCode, type MessageParams } from './catalogue.generated.js'
import type { Diagnostic, Location, RelatedPlace, Severity } from './diagnostic.js'
import { compareText } from '../order.js'

/** Where a finding is: the node's pointer in the model, its origin in a text, or both. */
export interface Place {
  readonly pointer?: string | undefined
  readonly origin?: Location | undefined
  /** Of the node around the field that `pointer` names: shown where the field itself is not found. */
  readonly around?: Location | undefined
}

export interface Details {
  readonly notes?: readonly string[] | undefined
  readonly related?: readonly RelatedPlace[] | undefined
  /** Replaces the catalogue's remedy where a better one is known. */
  readonly remedy?: string | undefined
  /** For `--strict-references` and the like: raise, never lower. */
  readonly severity?: Severity | undefined
}

/** Maps a JSON Pointer of the model to the text it was read from. */
export type Locate = (pointer: string) => Location | undefined

/** Of one code and severity; past it they are only counted. More than anybody corrects in one go, and what is listed is formatted, too. */
const MOST_OF_A_KIND = 2000

export class DiagnosticSink {
  readonly #diagnostics: Diagnostic[] = []
  readonly #counts = new Map<string, { readonly code: DiagnosticCode; readonly severity: Severity; count: number }>()
  readonly #locate: Locate
  #hasErrors = false

  constructor(locate: Locate = () => undefined) {
    this.#locate = locate
  }

  report<C extends DiagnosticCode>(code: C, place: Place, params: MessageParams[C], details: Details = {}): void {
    const entry = CATALOGUE[code]
    const severity = details.severity ?? entry.severity
    if (severity === 'error') this.#hasErrors = true
    if (this.#counted(code, severity) > MOST_OF_A_KIND) return
    const location = place.origin ?? (place.pointer === undefined ? undefined : this.#locate(place.pointer)) ?? place.around
    const remedy = details.remedy ?? (entry.remedy && fill(entry.remedy, params))
    this.#diagnostics.push({
      code,
      severity,
      message: fill(entry.message, params),
      ...(place.pointer !== undefined && { pointer: place.pointer }),
      ...(location && { location }),
      notes: details.notes ?? [],
      related: details.related ?? [],
      ...(remedy && { remedy }),
    })
  }

  /** With this one. */
  #counted(code: DiagnosticCode, severity: Severity): number {
    const key = `${severity} ${code}`
    const known = this.#counts.get(key)
    if (known) return ++known.count
    this.#counts.set(key, { code, severity, count: 1 })
    return 1
  }

  get hasErrors(): boolean {
    return this.#hasErrors
  }

  /** All findings in a fixed order: by file, line, column, then pointer, code and message; last, how many of a kind are not listed. */
  get diagnostics(): readonly Diagnostic[] {
    const unlisted = [...this.#counts.values()].filter(({ count }) => count > MOST_OF_A_KIND)
    unlisted.sort((a, b) => compareText(a.code, b.code) || compareText(a.severity, b.severity))
    return [...[...this.#diagnostics].sort(compareDiagnostics), ...unlisted.map(moreOf)]
  }
}

function moreOf({ code, severity, count }: { code: DiagnosticCode; severity: Severity; count: number }): Diagnostic {
  const { severity: own, message, remedy } = CATALOGUE['finding/not-listed']
  const params = { count: count - MOST_OF_A_KIND, kind: severity, code }
  return { code: 'finding/not-listed', severity: own, message: fill(message, params), notes: [], related: [], ...(remedy && { remedy }) }
}

/** One pass over the template, so that a value that looks like a placeholder stays what it is. */
function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole))
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.location?.file ?? '', b.location?.file ?? '') ||
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
    compareText(a.pointer ?? '', b.pointer ?? '') ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  )
}
