// What is different between two versions of one object, in a few words each.

type Fields = Readonly<Record<string, unknown>>

/** Fields that name an item of a list, the first one that it has. */
const NAMES = ['name', 'id', 'identity', 'group', 'service', 'namespace', 'workload', 'routeGroup', 'address', 'number', 'port'] as const
const SINGULAR: Readonly<Record<string, string>> = {
  http: 'match',
  matches: 'match',
  identities: 'identity',
  query: 'query',
  principals: 'principal',
}
const LONGEST_LIST = 60

/** Where the nodes were written means nothing. Empty: the same. */
export function fieldChanges(before: unknown, after: unknown, path = ''): string[] {
  if (sameValue(before, after)) return []
  if (isFields(before) && isFields(after)) {
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(field => field !== 'origin').sort()
    return fields.flatMap(field => fieldChanges(before[field], after[field], join(path, field)))
  }
  if (isNodes(before ?? []) && isNodes(after ?? []) && (Array.isArray(before) || Array.isArray(after))) {
    return itemChanges((before ?? []) as Fields[], (after ?? []) as Fields[], path)
  }
  if (before === undefined) return [`${path} ${shown(after)} added`]
  if (after === undefined) return [`${path} ${shown(before)} removed`]
  return [`${path} ${shown(before)} -> ${shown(after)}`]
}

function itemChanges(before: readonly Fields[], after: readonly Fields[], path: string): string[] {
  const [old, now] = [byName(before), byName(after)]
  const parts = path.split(' ')
  const noun = [...parts.slice(0, -1), singular(parts.at(-1)!)].join(' ')
  const names = [...new Set([...old.keys(), ...now.keys()])]
  const found = names.flatMap(name => {
    const [one, other] = [old.get(name), now.get(name)]
    if (!one || !other) return [`${noun} ${name} ${one ? 'removed' : 'added'}`]
    return fieldChanges(one, other, `${noun} ${name}`)
  })
  return found.length > 0 || names.length === 0 ? found : [`${path} reordered`]
}

function byName(items: readonly Fields[]): Map<string, Fields> {
  const found = new Map<string, Fields>()
  items.forEach((item, i) => {
    const field = NAMES.find(name => item[name] !== undefined)
    const port = field === 'address' && item.port !== undefined ? `:${item.port}` : ''
    const name = field ? `${item[field]}${port}` : String(i)
    found.set(found.has(name) ? `${name} (${i})` : name, item)
  })
  return found
}

function singular(field: string): string {
  return SINGULAR[field] ?? field.replace(/ies$/, 'y').replace(/s$/, '')
}

function shown(value: unknown): string {
  const text = Array.isArray(value) ? value.map(shown).join(',') : typeof value === 'string' ? value : JSON.stringify(withoutOrigins(value))
  return text.length > LONGEST_LIST ? `${text.slice(0, LONGEST_LIST)}…` : text === '' ? '""' : text
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(withoutOrigins(a)) === JSON.stringify(withoutOrigins(b))
}

/** With fields in one order, so that equal values are equal texts. */
function withoutOrigins(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOrigins)
  if (!isFields(value)) return value
  const kept = Object.entries(value).filter(([field, item]) => field !== 'origin' && item !== undefined)
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, item]) => [field, withoutOrigins(item)]))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNodes(value: unknown): boolean {
  return Array.isArray(value) && value.every(isFields)
}

function join(path: string, field: string): string {
  return path === '' ? field : `${path} ${field}`
}
