// How messages speak of places, values and types.
import type { JsonSchema } from '../../model/contract.js'
import { pointerSegments, valueAt } from '../../model/pointer.js'

const LONGEST_VALUE = 60

/**
 * `/services/3/ports/0/port` as people write it: `services[shop/store].ports[0].port`. An object goes by its id, because an import puts lists of objects in
 * order: the number would be another than in the file. `whole` is what the document is called.
 */
export function pathText(document: unknown, pointer: string, whole = 'the model'): string {
  if (pointer === '') return whole
  const segments = pointerSegments(pointer)
  return segments
    .map((segment, i) => {
      if (/^\d{1,9}$/.test(segment)) return `[${(i === 1 && idAt(document, segments)) || segment}]`
      return /^[A-Za-z][\w-]{0,63}$/.test(segment) ? `${i > 0 ? '.' : ''}${segment}` : `[${quoted(segment)}]`
    })
    .join('')
}

/** undefined where it is not written as ids are. */
function idAt(document: unknown, [list = '', index = '']: readonly string[]): string | undefined {
  const id = valueAt(document, `/${list}/${index}/id`)
  return typeof id === 'string' && /^[\w.-]{1,63}\/[\w.-]{1,253}$/.test(id) ? id : undefined
}

/** A field's name on its own, quoted where it is not a plain word. */
export function nameText(name: string): string {
  return /^[A-Za-z][\w-]{0,63}$/.test(name) ? name : quoted(name)
}

export function valueText(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

/** With its type in words, where the type is what is wrong with it. */
export function typedValueText(value: unknown): string {
  if (typeof value === 'string') return `the text ${quoted(value)}`
  return typeof value === 'number' ? `the number ${value}` : valueText(value)
}

export function typeText(types: unknown): string {
  return orList([types].flat().map(type => TYPES[String(type)] ?? String(type)))
}

export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

export function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export function rangeText({ minimum, maximum }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`
  return minimum !== undefined ? `${minimum} or more` : `${maximum} or less`
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'text',
}

function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text)
}
