// Workflow commands that GitHub Actions turns into annotations.
import type { Diagnostic, Location, Severity } from '../diagnostic.js'
import { plainText } from './plain-text.js'

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const

export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, severity, message, location, pointer, notes, remedy }) => {
      const where = location || pointer === undefined ? '' : `${pointer}: `
      return githubCommand(severity, code, [where + message, ...notes, ...(remedy ? [`remedy: ${remedy}`] : [])], location)
    })
    .join('')
}

/** One annotation, with its line end. */
export function githubCommand(severity: Severity, title: string, lines: readonly string[], location: Location | undefined): string {
  const properties: Record<string, string | number | undefined> = {
    title,
    ...(location && { file: plainText(location.file), line: location.line, col: location.column, endColumn: location.endColumn }),
  }
  const given = Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]))
  return `::${COMMAND[severity]} ${given.join(',')}::${lines.map(line => escapeText(plainText(line))).join('%0A')}\n`
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
