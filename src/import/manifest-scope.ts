// Where findings about one manifest go. It remembers whether any was an error: such a manifest does not enter the model.
import { CATALOGUE, type DiagnosticCode, type MessageParams } from '../diagnostics/catalogue.generated.js'
import type { Details, DiagnosticSink } from '../diagnostics/sink.js'
import type { Origin } from '../model/mesh-model.generated.js'
import type { MapNode } from './node.js'
import { locate, type Span } from './source-text.js'

export class ManifestScope {
  #failed = false
  readonly #reported = new Set<string>()
  readonly #explained = new Map<MapNode, Set<string>>()

  constructor(
    readonly sink: DiagnosticSink,
    /** `Kind namespace/name`. */
    readonly resource: string,
  ) {}

  get failed(): boolean {
    return this.#failed
  }

  /** A finding tells why this required field is not there; a second one about it would be too many. */
  explain(node: MapNode, field: string): void {
    const fields = this.#explained.get(node)
    if (fields) fields.add(field)
    else this.#explained.set(node, new Set([field]))
  }

  isExplained(node: MapNode, field: string): boolean {
    return this.#explained.get(node)?.has(field) === true
  }

  origin(span: Span): Origin {
    return locate(span, this.resource)
  }

  report<C extends DiagnosticCode>(code: C, span: Span, params: MessageParams[C], details: Details = {}): void {
    if ((details.severity ?? CATALOGUE[code].severity) === 'error') this.#failed = true
    // A reader may look at a field twice; what is wrong with it is said once.
    const key = `${code} ${span.start} ${JSON.stringify(params)}`
    if (!this.#reported.has(key)) this.sink.report(code, { origin: this.origin(span) }, params, details)
    this.#reported.add(key)
  }
}
