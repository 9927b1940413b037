// pipyc test: cases against the reference interpreter and, with --pipy, against a real Pipy.
import { dirname, join, resolve } from 'node:path'
import { isError } from '../../diagnostics/diagnostic.js'
import { locateInFiles } from '../../model/locate-in-files.js'
import type { MeshModel } from '../../model/mesh-model.generated.js'
import type { LocatePart } from '../../model/source-map.js'
import type { TestCasesFile } from '../../test-cases/read-test-cases.js'
import type { TestReport } from '../../test-cases/test-cases.js'
import { CannotRunCases } from '../../testing/test-cases/cannot-run.js'
import type { CasesRun } from '../../testing/test-cases/run-cases.js'
import { EXIT, type ExitCode, UsageError } from '../exit-codes.js'
import type { Host } from '../host.js'
import { importOptions } from '../import-options.js'
import type { TestOptions } from '../options.js'
import { type InputFile, type Inputs, readInput, readInputs } from '../read-inputs.js'
import { reportTest } from '../report-test.js'
import type { LoadToolchain, Toolchain } from '../toolchain.js'

export async function test(paths: readonly string[], options: TestOptions, host: Host, loadToolchain: LoadToolchain): Promise<ExitCode> {
  const least = percentOf(options.failUnder)
  const cases = [...new Map(paths.map(path => [resolve(path), path])).values()].map(readInput)
  const toolchain = await loadToolchain()
  const files = cases.map(file => toolchain.readTestCases(file))
  const held = await hold(files, options, host, toolchain)
  const run = options.pipy && held.model ? await runInPipy(held.model, held.report, toolchain, host) : undefined
  const isFine = reportTest({ ...held, inputs: [...cases, ...held.inputs], run, least }, options, host)
  return isFine ? EXIT.fine : EXIT.findings
}

interface Held {
  readonly report: TestReport
  readonly model: MeshModel | undefined
  readonly inputs: readonly InputFile[]
  readonly locate: LocatePart | undefined
}

/** Without a mesh that can be read there is nothing to ask. */
async function hold(files: readonly TestCasesFile[], options: TestOptions, host: Host, toolchain: Toolchain): Promise<Held> {
  const broken = files.flatMap(({ diagnostics }) => diagnostics)
  const meshPaths = meshPathsOf(files, options.mesh)
  if (meshPaths.length === 0) {
    if (broken.length === 0) throw new UsageError(`${files[0]!.path} names no mesh: say mesh: in it, or --mesh <path>`)
    return { report: { ok: false, results: [], coverage: undefined, diagnostics: broken }, model: undefined, inputs: [], locate: undefined }
  }
  const read = await readMesh(meshPaths, options.mesh.length === 0 ? files : [], host)
  const isCases = new Set(files.map(({ path }) => resolve(path)))
  const inputs = read.files.filter(({ path }) => !isCases.has(resolve(path)))
  const { model, diagnostics } = toolchain.importManifests(inputs, importOptions(options, read.directoryName))
  if (!model || diagnostics.some(isError)) {
    return { report: { ok: false, results: [], coverage: undefined, diagnostics: [...diagnostics, ...broken] }, model, inputs, locate: undefined }
  }
  const { strictReferences } = options
  const locate = locateInFiles(model, inputs)
  const report = toolchain.testCases(model, files, { strictReferences, locate })
  return { report: { ...report, diagnostics: [...diagnostics, ...report.diagnostics] }, model, inputs, locate }
}

/** `named`: the cases files that name the mesh; empty where --mesh does. */
async function readMesh(paths: readonly string[], named: readonly TestCasesFile[], host: Host): Promise<Inputs> {
  try {
    return await readInputs(paths, host.readStdin)
  } catch (fault) {
    const by = named.find(({ value }) => value?.mesh)
    if (!(fault instanceof UsageError) || !by) throw fault
    throw new UsageError(`${fault.message}; ${by.path} names it as its mesh, and --mesh <path> names another`)
  }
}

/** What --mesh says, else what the cases say, relative to their files. */
function meshPathsOf(files: readonly TestCasesFile[], given: readonly string[]): readonly string[] {
  if (given.length > 0) return given
  const named = files.flatMap(({ path, value }) => (value?.mesh ? [{ path, mesh: value.mesh.map(one => join(dirname(path), one)) }] : []))
  const [first] = named
  const other = named.find(({ mesh }) => mesh.map(one => resolve(one)).join('\n') !== first?.mesh.map(one => resolve(one)).join('\n'))
  if (other) throw new UsageError(`${first!.path} and ${other.path} are about different meshes: test one after the other, or say --mesh`)
  return first?.mesh ?? []
}

function percentOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const percent = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (!(percent <= 100)) throw new UsageError(`--fail-under takes a percentage from 0 to 100, not ${text}`)
  return percent
}

async function runInPipy(model: MeshModel, { results, diagnostics }: TestReport, toolchain: Toolchain, host: Host): Promise<CasesRun | undefined> {
  if (results.length === 0 || diagnostics.some(isError)) return undefined
  try {
    return await toolchain.runCases(model, results, host.env)
  } catch (fault) {
    if (fault instanceof CannotRunCases) throw new UsageError(`--pipy: ${fault.message}`)
    throw fault
  }
}
