// What must hold of every input: no exception, an answer soon, sound findings, printable in every format, and no bundle that is not.
import type { Host } from '../../src/cli/host.ts'
import type { Toolchain } from '../../src/cli/toolchain.ts'
import { run } from '../../src/cli/run.ts'
import { compile, type CompileOptions } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { FORMATS, formatDiagnostics } from '../../src/diagnostics/format.ts'
import { DiagnosticSink } from '../../src/diagnostics/sink.ts'
import { type ImportFile, importManifests } from '../../src/import/index.ts'
import { locateInFiles } from '../../src/model/locate-in-files.ts'
import { verify } from '../../src/phases/5-verify/verify.ts'
import type { Specimen } from './specimens.ts'

/** Processor time of this process, not of the clock: other work on the machine says nothing about an input. */
export const MOST_MS = 2000

export interface Verdict {
  readonly fault: string | undefined
  readonly cpuMs: number
  /** What became of it, for the summary of a run. */
  readonly outcome: 'compiled' | 'refused' | 'unreadable'
}

export async function judge(specimen: Specimen): Promise<Verdict> {
  const begin = process.cpuUsage()
  const own = [ownNames(Object.prototype), ownNames(Array.prototype)].join()
  let fault: string | undefined
  let outcome: Verdict['outcome'] = 'unreadable'
  try {
    outcome = await pass(specimen)
  } catch (error) {
    fault = error instanceof Unsound ? error.message : `threw ${error instanceof Error ? error.stack : String(error)}`
  }
  const { user, system } = process.cpuUsage(begin)
  const cpuMs = (user + system) / 1000
  if (own !== [ownNames(Object.prototype), ownNames(Array.prototype)].join()) fault ??= 'changed what every object has'
  if (cpuMs > MOST_MS) fault ??= `took ${cpuMs.toFixed(0)} ms`
  return { fault, cpuMs, outcome }
}

class Unsound extends Error {}

async function pass(specimen: Specimen): Promise<Verdict['outcome']> {
  if (specimen.kind === 'model') return compiles(specimen.value, {})
  if (specimen.kind === 'manifests') return imports(specimen.files)
  return command(specimen.bytes)
}

function imports(files: readonly ImportFile[]): Verdict['outcome'] {
  const { model, diagnostics } = importManifests(files)
  sound(diagnostics, files)
  const isBad = diagnostics.some(({ severity }) => severity === 'error')
  if (!model) {
    if (!isBad) throw new Unsound('gave neither a model nor an error')
    return 'unreadable'
  }
  return compiles(model, { locate: locateInFiles(model, files) }, files)
}

function compiles(value: unknown, options: CompileOptions, files: readonly ImportFile[] = []): Verdict['outcome'] {
  const result = compile(value, options)
  sound(result.diagnostics, files)
  if (result.diagnostics.some(({ code }) => code.startsWith('internal/'))) {
    throw new Unsound(`its own output fails: ${result.diagnostics.find(({ code }) => code.startsWith('internal/'))?.message}`)
  }
  if (result.ok === result.diagnostics.some(({ severity }) => severity === 'error'))
    throw new Unsound(`ok is ${result.ok}, and the findings say otherwise`)
  if (!result.ok) return 'refused'
  const sink = new DiagnosticSink()
  verify(result.bundle, sink)
  if (sink.diagnostics.length > 0) throw new Unsound(`the bundle fails: ${sink.diagnostics[0]?.message}`)
  return 'compiled'
}

/** The command with these bytes on stdin: anything but a fault of its own. */
/** As much of it as `check` uses. */
const CHECKING = { importManifests, compile } as Partial<Toolchain> as Toolchain

async function command(bytes: Uint8Array): Promise<Verdict['outcome']> {
  let printed = ''
  const print = (text: string) => void (printed += text)
  const host: Host = {
    stdout: print,
    stderr: print,
    readStdin: async () => bytes,
    elapsed: () => 0,
    env: {},
    stderrIsTerminal: false,
    version: '0.0.0',
  }
  const code = await run(['check', '-'], host, async () => CHECKING)
  plain(printed, 'pretty')
  if (code === 3) throw new Unsound(printed)
  return code === 0 ? 'compiled' : code === 1 ? 'refused' : 'unreadable'
}

function sound(diagnostics: readonly Diagnostic[], files: readonly ImportFile[]): void {
  for (const { message, location, notes, remedy } of diagnostics) {
    if (message === '' || [message, ...notes, remedy ?? ''].some(text => text.length > 10_000))
      throw new Unsound(`a message of ${message.length} characters`)
    if (location && !(location.line > 0 && location.column > 0)) throw new Unsound(`a place that is none: ${JSON.stringify(location)}`)
  }
  for (const format of FORMATS) {
    const text = formatDiagnostics(diagnostics, { format, sources: file => files.find(({ path }) => path === file)?.text })
    plain(text, format)
    if (format === 'json' || format === 'sarif') JSON.parse(text)
    if (format === 'github' && text.split('\n').some(line => line !== '' && !/^::(error|warning|notice) /.test(line))) {
      throw new Unsound(`a line of its own: ${JSON.stringify(text.slice(0, 500))}`)
    }
  }
}

/** Nothing that a terminal obeys. */
function plain(text: string, format: string): void {
  const bad = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]|\p{Cs}/u.exec(text)
  if (bad) throw new Unsound(`${format} prints U+${bad[0].codePointAt(0)!.toString(16)}`)
}

function ownNames(value: object): string {
  return Reflect.ownKeys(value).map(String).sort().join()
}
