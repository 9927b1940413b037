// Findings as text: for people, editors, programs, code scanners and GitHub. Pure: files' texts come from the caller.
import type { Diagnostic } from './diagnostic.js'
import { formatCompact } from './format/compact.js'
import { formatGithub } from './format/github.js'
import { formatJson } from './format/json.js'
import type { FormatOptions } from './format/options.js'
import { formatPretty } from './format/pretty.js'
import { formatSarif } from './format/sarif.js'

export { type DiagnosticFormat, FORMATS, type FormatOptions } from './format/options.js'

/** Ends with a newline unless it is empty. Findings keep their order. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: FormatOptions = {}): string {
  switch (options.format ?? 'pretty') {
    case 'pretty':
      return formatPretty(diagnostics, options)
    case 'compact':
      return formatCompact(diagnostics)
    case 'json':
      return formatJson(diagnostics)
    case 'sarif':
      return formatSarif(diagnostics, options.version)
    case 'github':
      return formatGithub(diagnostics)
  }
}
