// What a YAML or JSON document says, with the place of every value. Maps are Maps, so that no key can reach a prototype.
import type { Span } from './source-text.js'

export type Node = ScalarNode | ListNode | MapNode

interface Measured extends Span {
  /** Values in it, counting what aliases stand for each time. */
  readonly size: number
  readonly height: number
  /** The first key in it that means something to JavaScript objects. */
  readonly reservedKey: Key | undefined
}

export interface ScalarNode extends Measured {
  readonly type: 'scalar'
  readonly value: string | number | boolean | null
  /** As written, without quotes. */
  readonly source: string
}

interface ListNode extends Measured {
  readonly type: 'list'
  readonly items: readonly Node[]
}

export interface MapNode extends Measured {
  readonly type: 'map'
  readonly fields: ReadonlyMap<string, Field>
}

export interface Field {
  readonly key: Key
  readonly value: Node
}

export interface Key extends Span {
  readonly name: string
}

export function isNull(node: Node | undefined): boolean {
  return node === undefined || (node.type === 'scalar' && node.value === null)
}

/** The kind of value, for "must be … , not …". */
export function describe(node: Node): string {
  if (node.type !== 'scalar') return node.type === 'list' ? 'a list' : 'an object'
  if (node.value === null) return 'empty'
  return { string: 'text', number: 'a number', boolean: 'true or false' }[typeof node.value as 'string' | 'number' | 'boolean']
}
