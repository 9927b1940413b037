// YAML nodes -> positioned nodes. Aliases share the node that they stand for; keys that are written twice, or that are
// no plain words, are errors here, because each reader would have to think of them otherwise.
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node as YamlNode, type Pair, type YAMLMap } from 'yaml'
import type { DiagnosticSink } from '../diagnostics/sink.js'
import type { DiagnosticCode, MessageParams } from '../diagnostics/catalogue.generated.js'
import type { Field, Key, Node, ScalarNode } from './node.js'
import { MAX_DEPTH } from './parse-yaml.js'
import { shown } from './shown.js'
import { locate, type SourceText, type Span } from './source-text.js'

/** Values that aliases may add to those that are written out. */
const MAX_ALIASED = 100_000
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

/** The node, or undefined when something in it was reported. */
export function convertDocument(contents: YamlNode, text: SourceText, sink: DiagnosticSink): Node | undefined {
  const converter = new Converter(text, sink, contents)
  const node = converter.convert(contents, text.content.length)
  if (!converter.failed && node.size - converter.written > MAX_ALIASED) converter.fail('import/alias-expansion', node, { limit: MAX_ALIASED })
  if (!converter.failed && node.height > MAX_DEPTH) converter.fail('import/too-deep', node, { limit: MAX_DEPTH })
  return converter.failed ? undefined : node
}

class Converter {
  failed = false
  written = 0
  #isTemplate = false
  #isTwoObjects = false
  readonly #anchors = new Map<string, Node>()

  constructor(
    readonly text: SourceText,
    readonly sink: DiagnosticSink,
    readonly root: YamlNode,
  ) {}

  fail<C extends DiagnosticCode>(code: C, span: Span, params: MessageParams[C], first?: Span, remedy?: string): void {
    this.failed = true
    const related = first && [{ message: 'first written here', location: locate(first) }]
    this.sink.report(code, { origin: locate(span) }, params, { related, remedy })
  }

  /** `fallback`: where a value would be that is not written, as after `key:`. */
  convert(node: YamlNode | null, fallback: number): Node {
    if (node && isAlias(node)) return this.#alias(node)
    const anchor = node && !isAlias(node) ? node.anchor : undefined
    // An alias inside the value of its own anchor would never end.
    if (anchor !== undefined) this.#anchors.delete(anchor)
    this.written++
    const converted = this.#collection(node, fallback)
    if (anchor !== undefined) this.#anchors.set(anchor, converted)
    return converted
  }

  #collection(node: YamlNode | null, fallback: number): Node {
    const span = this.#span(node, fallback)
    if (node && isMap(node)) {
      const fields = this.#fields(node, span)
      const values = [...fields.values()]
      const own = values.find(({ key }) => RESERVED.has(key.name))?.key
      return {
        type: 'map',
        fields,
        ...span,
        ...measure(
          values.map(field => field.value),
          own,
        ),
      }
    }
    if (node && isSeq(node)) {
      const items = node.items.map(item => this.convert(item as YamlNode | null, span.start))
      return { type: 'list', items, ...span, ...measure(items) }
    }
    return scalar(node, span)
  }

  #fields(map: YAMLMap, span: Span): Map<string, Field> {
    const fields = new Map<string, Field>()
    for (const pair of map.items as Pair<YamlNode | null, YamlNode | null>[]) {
      const key = this.#key(pair.key, span)
      const value = this.convert(pair.value, key?.end ?? span.start)
      if (!key) continue
      const before = fields.get(key.name)
      if (before) this.#twice(key, before.key, map === this.root)
      else fields.set(key.name, { key, value })
    }
    return fields
  }

  #key(node: YamlNode | null, map: Span): Key | undefined {
    const span = this.#span(node, map.start)
    const name = node && isScalar(node) ? (typeof node.value === 'string' ? node.value : (node.source ?? '')) : undefined
    if (this.text.content.startsWith('{{', span.start - 1)) this.#template(span)
    else if (name === undefined || (isScalar(node) && node.value === null)) this.fail('import/invalid-key', span, {})
    else if (name === '<<') this.fail('import/merge-key', span, {})
    else if (name === '__proto__') this.fail('import/reserved-key', span, { key: name })
    else return { ...span, name }
    return undefined
  }

  /** Two objects without a line between them have all of their keys twice. */
  #twice(key: Key, first: Key, isOfRoot: boolean): void {
    if (isOfRoot && this.#isTwoObjects) return
    this.#isTwoObjects ||= isOfRoot && ['apiVersion', 'kind'].includes(key.name)
    this.fail('import/duplicate-key', key, { key: shown(key.name) }, first, this.#isTwoObjects ? 'write --- between two objects' : undefined)
  }

  /** `{{ … }}` is a mapping whose key is one; a chart has hundreds. */
  #template(span: Span): void {
    if (!this.#isTemplate) this.fail('import/template', span, {})
    this.#isTemplate = true
  }

  #alias(alias: Alias): Node {
    const target = this.#anchors.get(alias.source)
    if (target) return target
    const span = this.#span(alias, 0)
    this.fail('import/invalid-yaml', span, { problem: `no value before it has the anchor &${shown(alias.source)}` })
    return scalar(null, span)
  }

  #span(node: YamlNode | null, fallback: number): Span {
    const [start, end] = node?.range ?? [fallback, fallback]
    return { text: this.text, start, end }
  }
}

function scalar(node: YamlNode | null, span: Span): ScalarNode {
  const value: unknown = node && isScalar(node) ? node.value : null
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
  const source = node && isScalar(node) && node.source !== undefined ? node.source : ''
  return { type: 'scalar', value: plain, source, ...span, size: 1, height: 1, reservedKey: undefined }
}

function measure(children: readonly Node[], own?: Key) {
  let size = 1
  let height = 0
  let reservedKey = own
  for (const child of children) {
    size += child.size
    height = Math.max(height, child.height)
    reservedKey ??= child.reservedKey
  }
  return { size, height: height + 1, reservedKey }
}
