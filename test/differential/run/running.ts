// A generated mesh in a real Pipy, beside the resolved model that the interpreter reads.
import { compile } from '../../../src/compile.ts'
import { DiagnosticSink } from '../../../src/diagnostics/sink.ts'
import type { MeshModel } from '../../../src/model/mesh-model.generated.ts'
import { validate } from '../../../src/phases/1-validate/validate.ts'
import { resolve } from '../../../src/phases/2-resolve/resolve.ts'
import type { ResolvedMesh } from '../../../src/phases/2-resolve/resolved.ts'
import { type Pipy, type RunningMesh, startMesh, type UpstreamChoice } from '../../../src/testing/index.ts'
import { endpointName, externalEndpoints, targetPortOf } from '../../../src/testing/mesh/layout.ts'

/** What a mutation check makes worse on the way to Pipy; the interpreter does not hear of it. */
export interface Fault {
  /** Before it is compiled. */
  readonly model?: (model: MeshModel) => MeshModel
  /** Path in the bundle -> content, after it is compiled. */
  readonly files?: (files: ReadonlyMap<string, string>) => ReadonlyMap<string, string>
}

export interface Running {
  readonly mesh: RunningMesh
  /** With the addresses of this machine, as it was compiled. */
  readonly resolved: ResolvedMesh
}

/** @throws when the model does not compile, or a proxy does not come up. */
export async function startRunning(pipy: Pipy, model: MeshModel, fault: Fault = {}): Promise<Running> {
  let resolved: ResolvedMesh | undefined
  const mesh = await startMesh({
    pipy,
    model,
    compile: placed => {
      resolved = resolveModel(placed)
      const result = compile(fault.model ? fault.model(placed) : placed)
      return result.ok && fault.files ? { ...result, bundle: { files: fault.files(result.bundle.files) } } : result
    },
    upstreams: upstreamsOf(model),
    readyTimeoutMs: 120_000,
  })
  return { mesh, resolved: resolved! }
}

/** The model as the interpreter reads it. @throws when it is none. */
export function resolveModel(model: MeshModel): ResolvedMesh {
  const sink = new DiagnosticSink(undefined)
  const valid = validate(model, sink, undefined)
  if (!valid) throw new Error('this is no mesh model')
  return resolve(valid, sink)
}

/** Servers of bytes say first who they are. gRPC goes over HTTP/2 to ports for HTTP/1.1, too; and the server for gRPC alone would answer no other request. */
const KINDS = { http: 'http1-h2c', grpc: 'h2c', tcp: 'server-first' } as const

function upstreamsOf({ workloads = [], services = [] }: MeshModel): UpstreamChoice[] {
  const found = new Map<string, UpstreamChoice>()
  for (const service of services) {
    for (const port of service.ports) {
      const kind = KINDS[port.protocol as keyof typeof KINDS]
      if (kind === undefined) continue
      for (const endpoint of externalEndpoints(service, port)) found.set(endpointName(endpoint), { endpoint: endpointName(endpoint), kind })
      for (const workload of workloads.filter(({ id }) => service.workloads?.includes(id))) {
        const target = targetPortOf(port, workload)
        if (target !== undefined) found.set(`${workload.id}:${target}`, { workload: workload.id, port: target, kind })
      }
    }
  }
  return [...found.values()]
}
