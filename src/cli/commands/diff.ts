// pipyc diff: what an edit of the mesh does, to objects, to flows and to files.
import { isError } from '../../diagnostics/diagnostic.js'
import { formatDiagnostics } from '../../diagnostics/format.js'
import { printableJson } from '../../diagnostics/format/json.js'
import { plainText } from '../../diagnostics/format/plain-text.js'
import type { CompiledMesh } from '../../diff/diff-meshes.js'
import type { Coverage, MeshDiff } from '../../diff/mesh-diff.js'
import { type Analysis, analyse } from '../analyse.js'
import { diffGithub } from '../diff/github.js'
import { diffText } from '../diff/pretty.js'
import { shortNames } from '../diff/short-names.js'
import { EXIT, type ExitCode, UsageError } from '../exit-codes.js'
import type { Host } from '../host.js'
import type { DiffOptions } from '../options.js'
import { wantsColor } from '../terminal.js'
import type { LoadToolchain } from '../toolchain.js'

/** Version of what --format json prints. */
const VERSION = 'pipyc-diff/v1'

export async function diff(old: string, now: string, options: DiffOptions, host: Host, loadToolchain: LoadToolchain): Promise<ExitCode> {
  if (old === '-' && now === '-') throw new UsageError('stdin is one mesh: write - once, and a path')
  // Two directories of one mesh have two names, and a name of its own says nothing here.
  const { meshName = 'mesh' } = options
  const asked = { ...options, meshName, proxy: [], target: 'both', format: 'pretty', failOn: 'error' } as const
  const before = await analyse([old], asked, host, loadToolchain)
  const after = await analyse([now], asked, host, loadToolchain)
  const [oldMesh, newMesh] = [compiledOf(before), compiledOf(after)]
  if (!oldMesh || !newMesh) {
    const broken = [...(oldMesh ? [] : [old]), ...(newMesh ? [] : [now])].map(path => plainText(path))
    reportErrors([before, after], options, host)
    host.stderr(`not compared: ${broken.join(' and ')} ${broken.length === 1 ? 'has' : 'have'} errors\n`)
    return EXIT.findings
  }
  const found = await (await loadToolchain()).diffMeshes(oldMesh, newMesh)
  host.stdout(shown(found, oldMesh, newMesh, options))
  const { changes, coverage } = found.behaviour
  return options.exitCode && (changes.length > 0 || !isComplete(coverage)) ? EXIT.findings : EXIT.fine
}

function compiledOf({ model, mesh, bundle }: Analysis): CompiledMesh | undefined {
  return model && mesh && bundle && { model, mesh, bundle }
}

function isComplete({ sampledPairs, skippedPairs }: Coverage): boolean {
  return sampledPairs === 0 && skippedPairs === 0
}

function shown(found: MeshDiff, before: CompiledMesh, after: CompiledMesh, { format, level }: DiffOptions): string {
  const levels = level === 'all' ? (['model', 'behaviour', 'bytes'] as const) : [level]
  if (format === 'json') return printableJson({ version: VERSION, ...Object.fromEntries(levels.map(one => [one, found[one]])) })
  const names = shortNames(before.model, after.model)
  return format === 'github' ? diffGithub(found, names, levels) : diffText(found, names, levels)
}

function reportErrors(sides: readonly Analysis[], { format }: DiffOptions, host: Host): void {
  const files = sides.flatMap(side => side.files)
  const errors = sides.flatMap(({ diagnostics }) => diagnostics.filter(isError))
  const sources = (file: string) => files.find(({ path }) => path === file)?.text
  const text = formatDiagnostics(errors, { format, sources, color: wantsColor(host), version: host.version })
  if (format === 'json') host.stdout(text)
  else host.stderr(text)
}
