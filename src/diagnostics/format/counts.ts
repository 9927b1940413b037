// How many findings of each severity there are, as a record and as the words of a summary line.
import type { Diagnostic, Severity } from '../diagnostic.js'

export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of diagnostics) counts[severity]++
  return counts
}

/** `2 errors, 0 warnings`; notes only when there are any. */
export function countsText(diagnostics: readonly Diagnostic[]): string {
  const { error, warning, note } = countBySeverity(diagnostics)
  return [counted(error, 'error'), counted(warning, 'warning'), ...(note > 0 ? [counted(note, 'note')] : [])].join(', ')
}

export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`
}
