// pipyc check: everything that compile does, except writing.
import { analyse } from '../analyse.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import type { Host } from '../host.js'
import type { CheckOptions } from '../options.js'
import { fails, report } from '../report.js'
import type { LoadToolchain } from '../toolchain.js'

export async function check(paths: readonly string[], options: CheckOptions, host: Host, loadToolchain: LoadToolchain): Promise<ExitCode> {
  const analysis = await analyse(paths, options, host, loadToolchain)
  report(analysis, options, host)
  return fails(analysis.diagnostics, options.failOn) ? EXIT.findings : EXIT.fine
}
