// The answer of `pipyc diff` as annotations of a workflow: each at the place that brought the change about.
import type { Severity } from '../../diagnostics/diagnostic.js'
import { githubCommand } from '../../diagnostics/format/github.js'
import type { BehaviourChange, MeshDiff } from '../../diff/mesh-diff.js'
import { type Level, paragraph } from './pretty.js'
import type { ShortNames } from './short-names.js'
import { changeWords, coverageLines, sortedChanges } from './words.js'

/** A flow that opens or closes wants a second look. */
const SEVERITY: Readonly<Record<BehaviourChange['kind'], Severity>> = {
  widened: 'warning',
  narrowed: 'warning',
  moved: 'note',
  shares: 'note',
  rewritten: 'note',
  refused: 'note',
}

/** What is no behaviour is one annotation for each level, without a place. */
export function diffGithub(diff: MeshDiff, names: ShortNames, levels: readonly Level[]): string {
  const behaviour = () => [
    ...sortedChanges(diff.behaviour).map(change => {
      const { who, request, change: told } = changeWords(change, names)
      const lines = [[who, request, told].filter(Boolean).join('  '), ...(change.cause ? [`by: ${change.cause.text}`] : [])]
      return githubCommand(SEVERITY[change.kind], `behaviour ${change.kind}`, lines, change.cause?.place)
    }),
    ...coverageLines(diff.behaviour).map(line => githubCommand('warning', 'behaviour not compared', [line], undefined)),
  ]
  const other = (level: Level) => [githubCommand('note', level, paragraph(diff, names, level), undefined)]
  return levels.flatMap(level => (level === 'behaviour' ? behaviour() : other(level))).join('')
}
