// For programs: schemas/diagnostics.schema.json is the contract. Every finding in full, none capped.
import type { Diagnostic } from '../diagnostic.js'
import { countBySeverity } from './counts.js'
import { RUNNER_COMMAND } from './plain-text.js'

/** Version of the contract. */
const VERSION = 'pipyc-diagnostics/v1'

export function formatJson(diagnostics: readonly Diagnostic[]): string {
  return printableJson({
    version: VERSION,
    counts: countBySeverity(diagnostics),
    diagnostics: diagnostics.map(({ code, severity, message, pointer, location, notes, related, remedy }) => ({
      code,
      severity,
      message,
      pointer,
      location,
      notes,
      related,
      remedy,
    })),
  })
}

/** JSON keeps C1 controls and bidirectional marks as they are; a terminal obeys them, a CI runner `##[…]`. Inside strings `\u` says the same. */
export function printableJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
  return `${text.replace(/[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits).replace(RUNNER_COMMAND, '#\\u0023')}\n`
}

function escapeUnits(char: string): string {
  return Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')
}
