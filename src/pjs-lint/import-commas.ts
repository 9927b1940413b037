// The comma after the last name of an import: JavaScript has it, Pipy asks for another name.
import type { Program } from 'acorn'
import type { Report } from './finding.js'

export function checkImportCommas(program: Program, source: string, report: Report): void {
  for (const node of program.body) {
    if (node.type !== 'ImportDeclaration') continue
    const last = node.specifiers.at(-1)
    if (last?.type === 'ImportSpecifier' && source.slice(last.end, node.source.start).includes(',')) {
      report('import-comma', node, 'there is no comma after the last name of an import')
    }
  }
}
