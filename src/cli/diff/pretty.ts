// The answer of `pipyc diff` for people: a paragraph for each level.
import { counted } from '../../diagnostics/format/counts.js'
import { plainText } from '../../diagnostics/format/plain-text.js'
import { placeText } from '../../diagnostics/format/pretty.js'
import type { BehaviourDiff, BytesDiff, MeshDiff, ModelChange, ModelDiff, ObjectKind } from '../../diff/mesh-diff.js'
import { sizeText } from '../summary.js'
import type { ShortNames } from './short-names.js'
import { changeWords, coverageLines, sortedChanges } from './words.js'

export type Level = keyof MeshDiff

const MOST_LINES = 30
const MOST_DETAILS = 3
const WIDEST_COLUMN = 60
const MARGIN = 'behaviour  '.length
const PLURAL: Readonly<Partial<Record<ObjectKind, string>>> = {
  identity: 'identities',
  policy: 'policies',
  'MQTT policy': 'MQTT policies',
  mesh: 'meshes',
}

export function diffText(diff: MeshDiff, names: ShortNames, levels: readonly Level[]): string {
  return levels.flatMap(level => paragraph(diff, names, level).map((line, i) => `${(i === 0 ? level : '').padEnd(MARGIN)}${line}\n`)).join('')
}

/** At least one line. */
export function paragraph(diff: MeshDiff, names: ShortNames, level: Level): string[] {
  if (level === 'model') return modelLines(diff.model)
  return level === 'bytes' ? [bytesLine(diff.bytes)] : behaviourLines(diff.behaviour, names)
}

/** `1 split changed, 1 route added`, and a line for each. */
function modelLines({ changes }: ModelDiff): string[] {
  if (changes.length === 0) return ['no change']
  const counts = new Map<string, { change: ModelChange; count: number }>()
  for (const change of changes) {
    const key = `${change.kind} ${change.change}`
    counts.set(key, { change, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const totals = [...counts.values()].map(({ change: { kind, change }, count }) => `${counted(count, kind, PLURAL[kind])} ${change}`)
  const rows = changes.map(change => [
    `${change.kind} ${change.id} ${change.change}`,
    detailsText(change),
    change.place ? placeText(change.place) : '',
  ])
  return [totals.join(', '), ...inColumns(rows)]
}

/** What lies in the object's own namespace goes by its name. */
function detailsText({ id, details }: ModelChange): string {
  const own = id.slice(0, id.indexOf('/') + 1)
  const near = (detail: string) => detail.split(' ').map(word => (own !== '' && word.startsWith(own) ? word.slice(own.length) : word))
  const rest = details.length - MOST_DETAILS
  return [...details.slice(0, MOST_DETAILS).map(detail => near(detail).join(' ')), ...(rest > 0 ? [`and ${counted(rest, 'other')}`] : [])].join(', ')
}

function behaviourLines(diff: BehaviourDiff, names: ShortNames): string[] {
  const rows = sortedChanges(diff).map(change => {
    const { who, request, change: told, cause } = changeWords(change, names)
    return [who, request, told, cause]
  })
  const unsure = coverageLines(diff)
  if (rows.length === 0 && unsure.length === 0) return ['no change']
  return [...(rows.length === 0 ? ['no change was found'] : inColumns(rows)), ...unsure]
}

/** `2 of 6 proxies, 412 bytes of patch, no script change`; --format json has exact sizes. */
function bytesLine({ proxies, changes, patchBytes, scripts }: BytesDiff): string {
  if (changes.length === 0) return 'no change'
  const whole = (['added', 'removed'] as const).flatMap(change => {
    const count = changes.filter(one => one.change === change).length
    return count > 0 ? [`${count} ${change}`] : []
  })
  const withScripts = changes.filter(one => one.scripts).length
  return [
    `${changes.length} of ${counted(proxies, 'proxy', 'proxies')}${whole.length > 0 ? ` (${whole.join(', ')})` : ''}`,
    `${patchBytes < 1024 ? counted(patchBytes, 'byte') : sizeText(patchBytes)} of patch`,
    scripts ? `scripts of ${withScripts} change` : 'no script change',
  ].join(', ')
}

/** The first column is aligned, the others follow: empty ones leave no gap. */
function inColumns(rows: readonly (readonly string[])[]): string[] {
  const cleaned = rows.map(row => row.map(text => plainText(text)))
  const width = Math.min(WIDEST_COLUMN, Math.max(...cleaned.map(([first = '']) => first.length)))
  const lines = cleaned.map(([first = '', ...rest]) => [first.padEnd(width), ...rest.filter(text => text !== '')].join('  ').trimEnd())
  const left = lines.length - MOST_LINES
  return left > 0 ? [...lines.slice(0, MOST_LINES), `and ${counted(left, 'other')}; --format json has them all`] : lines
}
