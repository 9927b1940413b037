// pipyc compile: writes what Pipy runs, or shows the model or the plans on the way there.
import { stringify } from 'yaml'
import { type Analysis, analyse } from '../analyse.js'
import { EXIT, type ExitCode, UsageError } from '../exit-codes.js'
import type { Host } from '../host.js'
import type { CompileOptions } from '../options.js'
import { fails, report } from '../report.js'
import { writtenLines } from '../summary.js'
import type { LoadToolchain } from '../toolchain.js'
import { writeBundle, writeSingleFile } from '../write-output.js'

const SCHEMA_LINE = '# yaml-language-server: $schema=https://pipyc.dev/schemas/mesh-model.schema.json\n'

export async function compile(paths: readonly string[], options: CompileOptions, host: Host, loadToolchain: LoadToolchain): Promise<ExitCode> {
  const { emit, output = '-' } = options
  const toStdout = output === '-'
  if (output === '' || (emit === 'bundle' && toStdout)) throw new UsageError('compile needs -o <directory>, or --emit plan or model to print')

  const analysis = await analyse(paths, options, host, loadToolchain, toStdout ? undefined : output)
  report(analysis, options, host, toStdout)
  const failed = fails(analysis.diagnostics, options.failOn)
  if (emit === 'bundle') {
    if (!failed) emitBundle(analysis, output, options.proxy.length > 0, host)
  } else {
    const text = textOf(analysis, emit)
    if (text !== undefined && toStdout) host.stdout(text)
    else if (text !== undefined) writeSingleFile(output, text)
  }
  return failed ? EXIT.findings : EXIT.fine
}

function emitBundle({ bundle, mesh }: Analysis, directory: string, isPart: boolean, host: Host): void {
  if (!bundle) throw new Error('compiling found no error and gave no bundle')
  const written = writeBundle(directory, bundle.files, isPart ? bundle.proxies.map(proxy => proxy.directory) : undefined)
  const certificate = mesh?.workloads.get(bundle.proxies[0]?.id ?? '')?.proxy.certificates.certificate
  for (const line of writtenLines(directory, bundle, written, host.elapsed(), certificate)) host.stderr(`${line}\n`)
}

/** A model that has errors is shown too: that is when people want to see it. */
function textOf({ model, plans }: Analysis, emit: 'plan' | 'model' | 'model-yaml'): string | undefined {
  if (emit === 'model-yaml') return model && SCHEMA_LINE + stringify(model, { lineWidth: 0, aliasDuplicateObjects: false })
  const value = emit === 'model' ? model : plans
  return value && `${JSON.stringify(value, null, 2)}\n`
}
