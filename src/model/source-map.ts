// Finds the nodes of a YAML document, and the keys above them, in its text.
import { isMap, isPair, isScalar, isSeq, type Pair } from 'yaml'
import type { Location } from '../diagnostics/diagnostic.js'
import type { SourceText } from '../import/source-text.js'
import { parentPointer, pointerSegments } from './pointer.js'

/** A `Locate` that also finds keys. */
export type LocatePart = (pointer: string, part?: 'key' | 'value') => Location | undefined

export class SourceMap {
  readonly #root: unknown
  readonly #source: SourceText

  constructor(root: unknown, source: SourceText) {
    this.#root = root
    this.#source = source
  }

  /** A pointer that leads nowhere finds the closest node around. */
  readonly locate: LocatePart = (pointer, part) => {
    for (let at = pointer; ; at = parentPointer(at)) {
      const place = this.find(at, at === pointer ? part : 'value')
      if (place || at === '') return place
    }
  }

  /** undefined where the text has no such node. */
  find(pointer: string, part: 'key' | 'value' = 'value'): Location | undefined {
    let node: unknown = this.#root
    let key: unknown
    for (const segment of pointerSegments(pointer)) {
      const child = childOf(node, segment)
      if (!child) return undefined
      ;({ key, value: node } = child)
    }
    return (part === 'key' && key ? this.place(key) : this.place(node)) ?? this.place(key)
  }

  /** Of a node; undefined where it takes no text, as the value of `key:` does. */
  place(node: unknown): Location | undefined {
    const range = (node as { range?: readonly [number, number, number] | null } | undefined)?.range
    return range && range[1] > range[0] ? this.#source.locate(range[0], range[1]) : undefined
  }
}

function childOf(node: unknown, segment: string): { key?: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(item => keyName(item) === segment)
    return pair && { key: pair.key, value: pair.value }
  }
  if (!isSeq(node) || !/^\d+$/.test(segment)) return undefined
  const item = node.items[Number(segment)]
  return item === undefined ? undefined : isPair(item) ? { key: item.key, value: item.value } : { value: item }
}

function keyName(pair: Pair): string {
  return String((isScalar(pair.key) ? pair.key.value : pair.key) ?? '')
}
