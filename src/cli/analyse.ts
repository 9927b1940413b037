// What compile and check have in common: from paths to findings, and to what was compiled.
import type { Bundle } from '../bundle/bundle.js'
import { isError, type Diagnostic } from '../diagnostics/diagnostic.js'
import { nearestName } from '../diagnostics/nearest.js'
import { locateInFiles } from '../model/locate-in-files.js'
import type { MeshModel } from '../model/mesh-model.generated.js'
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'
import { UsageError } from './exit-codes.js'
import type { Host } from './host.js'
import { importOptions } from './import-options.js'
import type { CheckOptions, CompileOptions } from './options.js'
import { startProgress } from './progress.js'
import { type InputFile, readInputs } from './read-inputs.js'
import { wantsProgress } from './terminal.js'
import type { LoadToolchain } from './toolchain.js'

export interface Analysis {
  readonly files: readonly InputFile[]
  readonly manifests: number
  readonly model: MeshModel | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** This and what follows: absent when there are errors. */
  readonly mesh: ResolvedMesh | undefined
  readonly bundle: Bundle | undefined
  readonly plans: readonly unknown[] | undefined
}

const NOTHING = { mesh: undefined, bundle: undefined, plans: undefined }

/** `skip`: a directory that is output, not input. */
export async function analyse(
  paths: readonly string[],
  options: CheckOptions & Partial<Pick<CompileOptions, 'lean'>>,
  host: Host,
  loadToolchain: LoadToolchain,
  skip?: string,
): Promise<Analysis> {
  const { files, directoryName } = await readInputs(paths, host.readStdin, skip)
  const toolchain = await loadToolchain()
  const endProgress = wantsProgress(host) ? startProgress() : () => {}
  try {
    const imported = toolchain.importManifests(files, importOptions(options, directoryName))
    const { model, manifests } = imported
    const hasErrors = imported.diagnostics.some(isError)
    // What an unread manifest leaves missing would be reported as a fault of those that refer to it.
    if (!model || hasErrors) return { files, manifests, model, diagnostics: imported.diagnostics, ...NOTHING }

    const proxies = knownProxies(options.proxy, model)
    const compiled = toolchain.compile(model, {
      target: options.target,
      strictReferences: options.strictReferences,
      locate: locateInFiles(model, files),
      ...(options.lean && { lean: true }),
      ...(proxies && { proxies }),
    })
    const diagnostics = [...imported.diagnostics, ...compiled.diagnostics]
    const { mesh, bundle, plans } = compiled.ok ? compiled : NOTHING
    return { files, manifests, model, diagnostics, mesh, bundle, plans }
  } finally {
    endProgress()
  }
}

function knownProxies(wanted: readonly string[], model: MeshModel): readonly string[] | undefined {
  if (wanted.length === 0) return undefined
  const known = (model.workloads ?? []).map(workload => workload.id)
  for (const id of wanted) {
    if (known.includes(id)) continue
    const nearest = nearestName(id, known)
    throw new UsageError(`there is no proxy ${id}${nearest ? `; did you mean ${nearest}?` : ''}`)
  }
  return wanted
}
