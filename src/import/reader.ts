// Typed reading of an object in a manifest: each accessor gives the value, or reports at its place why it cannot.
// Null means absent, as in Kubernetes.
import { nearestName } from '../diagnostics/nearest.js'
import type { Origin } from '../model/mesh-model.generated.js'
import type { ManifestScope } from './manifest-scope.js'
import { type Alphabet, fits } from './names.js'
import { describe, isNull, type MapNode, type Node, type ScalarNode } from './node.js'
import { shown } from './shown.js'
import type { Span } from './source-text.js'

export class Reader {
  constructor(
    readonly scope: ManifestScope,
    readonly node: MapNode,
    /** For messages: `spec.backends[0]`, empty for the manifest itself. */
    readonly path: string,
  ) {}

  get origin(): Origin {
    return this.scope.origin(this.node)
  }

  /** The place of a field's value; of the object itself where the field is absent. */
  originOf(field: string): Origin {
    return this.scope.origin(this.spanOf(field))
  }

  spanOf(field: string): Span {
    return this.get(field) ?? this.node
  }

  get(field: string): Node | undefined {
    const node = this.node.fields.get(field)?.value
    return isNull(node) ? undefined : node
  }

  pathOf(field: string): string {
    return this.path === '' ? shown(field) : `${this.path}.${shown(field)}`
  }

  /** A finding about another key has said where the field went. */
  explain(fields: readonly string[]): void {
    for (const field of fields) this.scope.explain(this.node, field)
  }

  /** Reports unless the field is there. */
  require(field: string): boolean {
    if (this.get(field)) return true
    if (this.scope.isExplained(this.node, field)) return false
    this.scope.report('import/missing-field', this.node, { object: this.scope.resource, field: this.pathOf(field) })
    return false
  }

  string(field: string, alphabet?: Alphabet): string | undefined {
    const node = this.get(field)
    return node && this.text(node, this.pathOf(field), alphabet)
  }

  requiredString(field: string, alphabet?: Alphabet): string | undefined {
    return this.require(field) ? this.string(field, alphabet) : undefined
  }

  integer(field: string, least: number, most: number): number | undefined {
    const node = this.get(field)
    return node && this.wholeNumber(node, this.pathOf(field), least, most)
  }

  port(field: string): number | undefined {
    return this.integer(field, 1, 65535)
  }

  boolean(field: string): boolean | undefined {
    const node = this.get(field)
    if (!node) return undefined
    if (node.type === 'scalar' && typeof node.value === 'boolean') return node.value
    return this.#wrongType(node, this.pathOf(field), 'true or false')
  }

  map(field: string): Reader | undefined {
    const node = this.get(field)
    if (!node) return undefined
    return node.type === 'map' ? new Reader(this.scope, node, this.pathOf(field)) : this.#wrongType(node, this.pathOf(field), 'an object')
  }

  requiredMap(field: string): Reader | undefined {
    return this.require(field) ? this.map(field) : undefined
  }

  list(field: string): readonly { readonly node: Node; readonly path: string }[] {
    const node = this.get(field)
    if (!node) return []
    if (node.type === 'list') return node.items.map((item, i) => ({ node: item, path: `${this.pathOf(field)}[${i}]` }))
    this.#wrongType(node, this.pathOf(field), 'a list')
    return []
  }

  /** The objects in a list. */
  maps(field: string): Reader[] {
    return this.list(field).flatMap(({ node, path }) =>
      node.type === 'map' ? new Reader(this.scope, node, path) : (this.#wrongType(node, path, 'an object') ?? []),
    )
  }

  /** The objects in a list that must be there and not be empty. */
  requiredMaps(field: string, item: string): Reader[] {
    if (!this.require(field)) return []
    const node = this.get(field)
    if (node?.type === 'list' && node.items.length === 0) this.invalid(node, this.pathOf(field), `must have at least one ${item}`)
    return this.maps(field)
  }

  strings(field: string, alphabet?: Alphabet): string[] {
    return this.list(field).flatMap(({ node, path }) => this.text(node, path, alphabet) ?? [])
  }

  /** A map of texts, such as labels. */
  texts(field: string): Map<string, string> {
    const map = this.map(field)
    const texts = new Map<string, string>()
    for (const key of map?.node.fields.keys() ?? []) {
      const text = map?.string(key)
      if (text !== undefined) texts.set(key, text)
    }
    return texts
  }

  text(node: Node, path: string, alphabet?: Alphabet): string | undefined {
    if (node.type !== 'scalar' || typeof node.value !== 'string') {
      const remedy = node.type === 'scalar' && node.value !== null ? 'put it in quotes' : undefined
      return this.#wrongType(node, path, 'text', remedy)
    }
    if (!alphabet || fits(node.value, alphabet)) return node.value
    return this.invalid(node, path, `must be ${alphabet.text}`, node.value)
  }

  wholeNumber(node: Node, path: string, least: number, most: number): number | undefined {
    if (node.type !== 'scalar' || typeof node.value !== 'number') {
      const quoted = node.type === 'scalar' && typeof node.value === 'string' && /^[0-9]+$/.test(node.value)
      return this.#wrongType(node, path, 'a number', quoted ? 'write it without quotes' : undefined)
    }
    if (this.reportOctal(node, path)) return undefined
    if (Number.isInteger(node.value) && node.value >= least && node.value <= most) return node.value
    return this.invalid(node, path, `must be a whole number from ${least} to ${most}`, node.source)
  }

  /** 0120 is 80 in YAML 1.1, which Kubernetes reads, and 120 in YAML 1.2 and JavaScript. */
  reportOctal(node: ScalarNode, path: string): boolean {
    const { source, value } = node
    if (typeof value !== 'number' || !/^[-+]?0[0-7]*[1-7][0-7]*$/.test(source) || value === Number.parseInt(source, 8)) return false
    const remedy = 'write it without the leading zero'
    this.scope.report('import/octal-number', node, { field: path, written: source, octal: Number.parseInt(source, 8) }, { remedy })
    return true
  }

  invalid(span: Span, path: string, problem: string, value?: string): undefined {
    const notes = value === undefined ? [] : [`found: ${JSON.stringify(shown(value))}`]
    const remedy = value !== undefined && /^\$(\{|[A-Za-z_])/.test(value) ? 'fill in the variable first (envsubst)' : undefined
    this.scope.report('import/invalid-value', span, { field: path, problem }, { notes, remedy })
    return undefined
  }

  /**
   * Fields besides `known` are ignored with a warning; where ignoring one could let more traffic through, with an error. So is one that was meant to be
   * one of `required`.
   */
  onlyFields(known: readonly string[], ignoring: 'is-harmless' | 'widens', required: readonly string[] = []): void {
    for (const { key } of this.node.fields.values()) {
      if (known.includes(key.name)) continue
      const nearest = nearestName(key.name, known)
      const isMissed = nearest !== undefined && !this.get(nearest) && (ignoring === 'widens' || required.includes(nearest))
      if (isMissed) this.explain([nearest])
      const object = this.path === '' ? this.scope.resource : this.path
      this.scope.report(
        'smi/unknown-field',
        key,
        { object, field: shown(key.name) },
        {
          ...(isMissed && { severity: 'error' }),
          ...(ignoring === 'widens' && { severity: 'error', notes: ['without it, more traffic would be let through than its author meant'] }),
          ...(nearest !== undefined && { remedy: `did you mean ${nearest}?` }),
        },
      )
    }
  }

  /** Fields that are neither read nor known to be others', and are spelt nearly like one that is read. An error where it is one of `required`. */
  reportSlips(read: readonly string[], others: readonly string[], required: readonly string[] = []): void {
    for (const { key } of this.node.fields.values()) {
      if (read.includes(key.name) || others.includes(key.name)) continue
      const nearest = nearestName(key.name, read)
      if (nearest === undefined) continue
      const isMissed = !this.get(nearest) && required.includes(nearest)
      if (isMissed) this.explain([nearest])
      const params = { object: this.path === '' ? this.scope.resource : this.path, field: shown(key.name) }
      this.scope.report('smi/unknown-field', key, params, { remedy: `did you mean ${nearest}?`, ...(isMissed && { severity: 'error' }) })
    }
  }

  #wrongType(node: Node, path: string, expected: string, remedy?: string): undefined {
    this.scope.report('import/wrong-type', node, { field: path, expected, found: describe(node) }, { remedy })
    return undefined
  }
}
