// Compiles a mesh model for this machine and runs it: one Pipy per proxy, one server per application.
import { join } from 'node:path'
import type { MeshModel } from '../../model/mesh-model.generated.js'
import { type Certificate, CertificateAuthority, principalOf } from '../certificates/authority.js'
import type { Pipy } from '../find-pipy.js'
import { allocateAddress, releaseAddress } from '../ports.js'
import { type PipyProcess, runPipy } from '../run-pipy.js'
import { temporaryDirectory } from '../temporary-directory.js'
import { startApplications, type UpstreamChoice } from './application.js'
import { type BundleFiles, writeBundleFiles } from './bundle-files.js'
import { type Layout, layOut, type WorkloadPlace } from './layout.js'
import { RunningMesh } from './mesh.js'
import { rewriteModel } from './rewrite-model.js'

/** The part of `compile` that a test mesh needs; pipyc's own fits. */
export type CompileMesh = (model: MeshModel) => MeshCompilation | Promise<MeshCompilation>

/** What `startMesh` needs of a compilation. */
export interface MeshCompilation {
  readonly ok: boolean
  readonly bundle?: { readonly files: BundleFiles } | undefined
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[]
}

/** Which mesh is started, in which Pipy, and with which applications. */
export interface StartMeshOptions {
  readonly pipy: Pipy
  /** As people or importers write it; where things live is replaced. */
  readonly model: MeshModel
  readonly compile: CompileMesh
  /** Ids of the workloads that run a proxy; the others are reached directly and in plain. Default: all. */
  readonly proxies?: readonly string[]
  /** Servers other than the usual ones, which follow the service port's protocol. */
  readonly upstreams?: readonly UpstreamChoice[]
  /** For every Pipy, such as `--threads=2`. */
  readonly pipyOptions?: readonly string[]
  /** Until a proxy serves. Default: 15000. */
  readonly readyTimeoutMs?: number
}

/**
 * Runs the model on loopback addresses. Every workload gets an address of its own on which its application keeps the
 * port numbers of the model; each proxy has explicit listeners and a certificate of a throw-away CA.
 * @throws when the model does not compile, an application's port cannot be bound, or a proxy does not come up; nothing stays behind.
 */
export async function startMesh(options: StartMeshOptions): Promise<RunningMesh> {
  const undo: (() => unknown)[] = []
  const stop = async () => {
    while (undo.length > 0) await undo.pop()?.()
  }
  try {
    return await start(options, undo, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(options: StartMeshOptions, undo: (() => unknown)[], stop: () => Promise<void>): Promise<RunningMesh> {
  const { model } = options
  const sidecars = new Set(options.proxies ?? (model.workloads ?? []).map(({ id }) => id))
  const layout = await layOut(model, sidecars, () => {
    const address = allocateAddress()
    undo.push(() => releaseAddress(address))
    return address
  })
  const unknown = [...sidecars].find(id => !layout.workloads.has(id))
  if (unknown) throw new Error(`the model has no workload ${unknown} to run a proxy for`)
  const trustDomain = model.mesh.trustDomain ?? 'cluster.local'
  const ca = new CertificateAuthority()
  undo.push(() => ca.remove())
  const directory = temporaryDirectory('mesh')
  undo.push(() => directory.remove())

  const compile = compilerFor(options.compile, layout, ca, trustDomain)
  writeBundleFiles(directory.path, await compile(model))
  const applications = await startApplications(layout, options.upstreams ?? [], ca, identity => principalOf(identity, trustDomain))
  undo.push(() => Promise.all(applications.map(({ upstream }) => upstream.close())))
  const processes = new Map<string, PipyProcess>()
  undo.push(() => Promise.all([...processes.values()].map(process => process.stop(0))))
  const starts = [...sidecars].map(
    async id => void processes.set(id, await startProxy(options, directory.path, layout.workloads.get(id) as WorkloadPlace)),
  )
  // All of them have to be up or down before one failure may end the others.
  const failed = (await Promise.allSettled(starts)).find(result => result.status === 'rejected')
  if (failed) throw failed.reason
  const update = async (changed: MeshModel) => writeBundleFiles(directory.path, await compile(changed))
  return new RunningMesh({ layout, ca, trustDomain, processes, applications, directory: directory.path, update, stop })
}

function compilerFor(
  compile: CompileMesh,
  layout: Layout,
  ca: CertificateAuthority,
  trustDomain: string,
): (model: MeshModel) => Promise<BundleFiles> {
  const certificates = new Map<string, Certificate>()
  for (const { id, identity } of layout.workloads.values()) certificates.set(id, ca.issue({ dnsNames: [principalOf(identity, trustDomain)] }))
  return async model => {
    const rewritten = rewriteModel(model, layout, id => {
      const { certPath, keyPath } = certificates.get(id) as Certificate
      return { certPath, keyPath, trustedPaths: [ca.certPath] }
    })
    const { ok, bundle, diagnostics } = await compile(rewritten)
    if (!ok || !bundle) throw new Error(`the model does not compile:\n${diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n')}`)
    return bundle.files
  }
}

async function startProxy({ pipy, pipyOptions, readyTimeoutMs }: StartMeshOptions, directory: string, place: WorkloadPlace): Promise<PipyProcess> {
  const open = [...place.open.values()].map(({ at }) => at)
  const listens = [place.outboundHttp, ...place.inbound.values(), ...open, ...place.outbound.values()]
  const main = join(directory, place.id, 'main.js')
  try {
    return await runPipy({ pipy, main, listens, ...(pipyOptions && { pipyOptions }), ...(readyTimeoutMs && { readyTimeoutMs }) })
  } catch (error) {
    throw new Error(`proxy ${place.id}: ${(error as Error).message}`, { cause: error })
  }
}
