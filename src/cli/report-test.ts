// Prints what came of the cases, and says whether all is well.
import { isError, type Diagnostic } from '../diagnostics/diagnostic.js'
import { counted } from '../diagnostics/format/counts.js'
import { printableJson } from '../diagnostics/format/json.js'
import { plainText } from '../diagnostics/format/plain-text.js'
import { formatDiagnostics } from '../diagnostics/format.js'
import type { MeshModel } from '../model/mesh-model.generated.js'
import type { LocatePart } from '../model/source-map.js'
import { coverageFindings, failedCases, failedInPipy, untouchedFindings } from '../test-cases/findings.js'
import { testReportJson } from '../test-cases/report-json.js'
import { coverageLines } from '../test-cases/coverage-lines.js'
import type { TestReport } from '../test-cases/test-cases.js'
import type { CasesRun, PipyReport } from '../testing/test-cases/run-cases.js'
import type { Host } from './host.js'
import type { TestOptions } from './options.js'
import type { InputFile } from './read-inputs.js'
import { wantsColor } from './terminal.js'

export interface Tested {
  readonly report: TestReport
  /** Undefined: the mesh could not be read. */
  readonly model: MeshModel | undefined
  readonly inputs: readonly InputFile[]
  /** Where the mesh was written. */
  readonly locate: LocatePart | undefined
  /** Undefined: not asked for, or the cases have errors. */
  readonly run: CasesRun | undefined
  /** Least coverage, in percent. */
  readonly least: number | undefined
}

/** Every failure is worth its place: they are not a broken generator's. */
const LIMIT_PER_CODE = 100

/** Returns whether every case holds and enough is touched. */
export function reportTest(tested: Tested, options: TestOptions, host: Host): boolean {
  const { report, inputs, run, least, locate } = tested
  const { format } = options
  const { coverage } = report
  const wantsCoverage = options.coverage || least !== undefined
  const errors = [
    // What is only worth a note about the mesh is for `pipyc check`.
    ...report.diagnostics.filter(({ severity }) => severity !== 'note'),
    ...failedCases(report.results, locate),
    ...(run?.reports ?? []).flatMap(({ version, cases }) => cases.flatMap(({ result, problems }) => failedInPipy(version, result, problems))),
    ...(coverage && least !== undefined ? coverageFindings(coverage, least) : []),
  ]
  const isFine = !errors.some(isError)

  if (format === 'json') {
    host.stdout(printableJson(testReportJson(report, errors, run?.reports, wantsCoverage)))
  } else {
    const listed = wantsCoverage && coverage && format !== 'pretty' ? [...errors, ...untouchedFindings(coverage)] : errors
    const text = formatDiagnostics(listed, {
      format,
      sources: file => inputs.find(({ path }) => path === file)?.text,
      color: wantsColor(host),
      limitPerCode: LIMIT_PER_CODE,
      totals: false,
      version: host.version,
    })
    if (format === 'sarif') host.stdout(text)
    else host.stderr(text)
  }
  for (const line of summary(tested, wantsCoverage && format === 'pretty', host)) host.stderr(`${line}\n`)
  return isFine
}

function summary({ report, model, run }: Tested, showsCoverage: boolean, host: Host): string[] {
  const { results, coverage, diagnostics } = report
  if (!model || !coverage) return [errorsText(diagnostics)]
  const failed = results.filter(({ problems }) => problems.length > 0).length
  const errors = diagnostics.some(isError) ? [errorsText(diagnostics)] : []
  return [
    ...(showsCoverage ? coverageLines(coverage) : []),
    ...(run?.missing ?? []).map(version => `!!! Pipy ${version} SKIPPED, nothing was proved about it: there is no pipy-${version} on PATH`),
    ...(run?.reports ?? []).flatMap(pipyLines),
    `${plainText(model.mesh.name)}: ${[...passedText(results.length, failed), ...errors].join(', ')}  (${host.elapsed().toFixed(2)} s)`,
  ]
}

function pipyLines({ version, cases }: PipyReport): string[] {
  const skipped = cases.filter(one => one.skipped !== undefined)
  const failed = cases.filter(({ problems }) => problems.length > 0).length
  const counts = [...passedText(cases.length - skipped.length, failed), ...(skipped.length > 0 ? [`${skipped.length} NOT RUN`] : [])]
  return [`Pipy ${version}: ${counts.join(', ')}`, ...skipped.map(one => `  not run: ${plainText(one.result.name)}  (${one.skipped})`)]
}

function passedText(cases: number, failed: number): string[] {
  return [counted(cases, 'case'), `${cases - failed} passed`, ...(failed > 0 ? [`${failed} failed`] : [])]
}

function errorsText(diagnostics: readonly Diagnostic[]): string {
  return counted(diagnostics.filter(isError).length, 'error')
}
