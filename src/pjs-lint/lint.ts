// Does Pipy run this script? JavaScript that its parser refuses, or runs with another meaning, is found here and not in a sidecar.
import { type Node, type Program, parse } from 'acorn'
import { checkConfigDefaults } from './config-defaults.js'
import { checkImportCommas } from './import-commas.js'
import type { LintFinding } from './finding.js'
import { checkNames } from './names.js'
import { checkSyntax } from './syntax.js'
import { walk } from './tree.js'

export type { LintFinding } from './finding.js'

export function lintPipyJs(source: string, file: string): readonly LintFinding[] {
  let program: Program
  try {
    program = parse(source, { ecmaVersion: 2022, sourceType: 'module', locations: true })
  } catch (fault) {
    const { message, loc } = fault as SyntaxError & { loc?: { line: number; column: number } }
    const text = message.replace(/ \(\d+:\d+\)$/, '')
    return [{ rule: 'syntax', file, line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1, message: text }]
  }
  const findings: LintFinding[] = []
  const report = (rule: string, node: Node, message: string) => {
    const { line, column } = node.loc!.start
    findings.push({ rule, file, line, column: column + 1, message })
  }
  walk(program, (node, parent) => checkSyntax(node, parent, report))
  checkImportCommas(program, source, report)
  checkNames(program, report)
  checkConfigDefaults(program, report)
  return findings.sort((a, b) => a.line - b.line || a.column - b.column)
}
