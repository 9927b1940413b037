// Coverage for people: how much of each kind, and what no case touches, with its place.
import { counted } from '../diagnostics/format/counts.js'
import { plainText } from '../diagnostics/format/plain-text.js'
import { placeText } from '../diagnostics/format/pretty.js'
import type { Coverage, CoveredItem } from './coverage.js'
import type { CoverageKind } from './coverage-items.js'
import { untouchedItems } from './findings.js'

const KINDS: readonly (readonly [kind: CoverageKind, plural: string])[] = [
  ['route', 'routes'],
  ['policy', 'policies'],
  ['source', 'sources'],
  ['match', 'matches'],
  ['split', 'splits'],
  ['backend', 'backends'],
  ['mqtt-policy', 'MQTT policies'],
  ['connect-rule', 'connect rules'],
  ['topic-rule', 'topic rules'],
  ['client', 'clients'],
  ['filter', 'filters'],
  ['rewrite', 'rewrites'],
  ['topic-route', 'topic routes'],
]

const SINGULAR: Partial<Record<CoverageKind, string>> = {
  'mqtt-policy': 'MQTT policy',
  'connect-rule': 'connect rule',
  'topic-rule': 'topic rule',
  'topic-route': 'topic route',
}

/** Longer ids do not push the places of all others out of sight. */
const WIDEST = 60

export function coverageLines(coverage: Coverage): string[] {
  const { items, percent, total } = coverage
  if (total === 0) return ['coverage 100 %  there is nothing to touch']
  const counts = KINDS.flatMap(([kind, plural]) => {
    const all = items.filter(item => item.kind === kind)
    return all.length === 0 ? [] : [`${all.filter(({ touched }) => touched).length}/${counted(all.length, SINGULAR[kind] ?? kind, plural)}`]
  })
  const untouched = untouchedItems(coverage)
  const widest = Math.max(0, ...untouched.map(({ kind }) => kind.length), 'backend'.length)
  const width = Math.min(WIDEST, Math.max(0, ...untouched.map(item => nameOf(item, widest).length)))
  return [
    `coverage ${percent} %  ${counts.join(', ')}`,
    ...untouched.map(
      item => `  untouched  ${nameOf(item, widest).padEnd(width)}  ${item.location ? plainText(placeText(item.location)) : item.pointer}`,
    ),
  ]
}

function nameOf({ kind, id }: CoveredItem, width: number): string {
  return `${kind.padEnd(width)} ${plainText(id)}`
}
