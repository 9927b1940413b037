// What may happen to a value that was right: parts replaced, lost, moved, renamed, repeated, buried.
import fc, { type Arbitrary } from 'fast-check'

export interface Mutation {
  readonly what: 'replace' | 'remove' | 'copy' | 'rename' | 'add' | 'repeat' | 'bury'
  /** Which of all parts, counted round. */
  readonly spot: number
  /** Where a copy comes from. */
  readonly other: number
  readonly value: unknown
  readonly name: string
  readonly times: number
}

export function mutations(value: Arbitrary<unknown>, name: Arbitrary<string>): Arbitrary<Mutation[]> {
  const what = fc.constantFrom<Mutation['what'][]>('replace', 'replace', 'remove', 'copy', 'copy', 'rename', 'add', 'repeat', 'bury')
  const mutation = fc.record({ what, spot: fc.nat(), other: fc.nat(), value, name, times: fc.integer({ min: 1, max: 80 }) })
  return fc.array(mutation, { minLength: 1, maxLength: 3 })
}

interface Part {
  readonly parent: object
  readonly key: string
}

/** A changed copy; JSON in, JSON out. */
export function mutated(root: unknown, changes: readonly Mutation[]): unknown {
  const holder = { root: structuredClone(root) }
  for (const change of changes) apply(change, partsOf(holder))
  return holder.root
}

function apply({ what, spot, other, value, name, times }: Mutation, parts: readonly Part[]): void {
  const part = parts[spot % parts.length]
  const source = parts[other % parts.length]
  if (!part || !source) return
  const { parent, key } = part
  const here = get(parent, key)
  if (what === 'replace') set(parent, key, value)
  else if (what === 'copy') set(parent, key, structuredClone(get(source.parent, source.key)))
  else if (what === 'bury') set(parent, key, buried(here, times))
  else if (what === 'add') set(typeof here === 'object' && here !== null && !Array.isArray(here) ? here : parent, name, value)
  else if (what === 'repeat') repeat(parent, key, times)
  else {
    remove(parent, key)
    if (what === 'rename') set(parent, name, here)
  }
}

function repeat(parent: object, key: string, times: number): void {
  const here = get(parent, key)
  if (Array.isArray(parent)) parent.splice(Number(key), 0, ...Array.from({ length: times }, () => structuredClone(here)))
  else if (typeof here === 'string' && here.length * times < 100_000) set(parent, key, here.repeat(times))
}

function buried(value: unknown, levels: number): unknown {
  let outer = value
  for (let level = 0; level < levels; level++) outer = level % 2 ? [outer] : { a: outer }
  return outer
}

function partsOf(parent: object): Part[] {
  return Object.keys(parent).flatMap(key => {
    const value = get(parent, key)
    return [{ parent, key }, ...(typeof value === 'object' && value !== null ? partsOf(value) : [])]
  })
}

function get(parent: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(parent, key)?.value
}

/** An own field, whatever it is called. */
function set(parent: object, key: string, value: unknown): void {
  if (Array.isArray(parent)) parent[Number(key) || 0] = value
  else Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true })
}

function remove(parent: object, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete (parent as Record<string, unknown>)[key]
}
