// Prints findings in the format asked for, and says whether they make the command fail.
import { isError, type Diagnostic, type Severity } from '../diagnostics/diagnostic.js'
import { formatDiagnostics } from '../diagnostics/format.js'
import type { Analysis } from './analyse.js'
import type { Host } from './host.js'
import type { CheckOptions } from './options.js'
import { modelLine } from './summary.js'
import { wantsColor } from './terminal.js'

const RANK: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 }

/** `stdoutIsTaken`: what is emitted goes there, so findings must not. */
export function report(analysis: Analysis, options: CheckOptions, host: Host, stdoutIsTaken = false): void {
  const { diagnostics, files, manifests, model } = analysis
  const hasErrors = diagnostics.some(isError)
  if (model && !hasErrors) host.stderr(`${modelLine(model, manifests, diagnostics)}\n`)

  const { format } = options
  const text = formatDiagnostics(diagnostics, {
    format,
    sources: file => files.find(({ path }) => path === file)?.text,
    color: wantsColor(host),
    // The model's line has them already.
    totals: hasErrors,
    version: host.version,
  })
  const isForMachines = format === 'json' || format === 'sarif'
  if (isForMachines && !stdoutIsTaken) host.stdout(text)
  else host.stderr(text)
}

export function fails(diagnostics: readonly Diagnostic[], failOn: Severity): boolean {
  return diagnostics.some(({ severity }) => RANK[severity] >= RANK[failOn])
}
