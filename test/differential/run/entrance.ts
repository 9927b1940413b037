// Where a flow enters the running mesh, and as whom.
import type { Caller, Flow } from '../../../src/explain/flow.ts'
import { type Certificate, CertificateAuthority, MeshClient, type RunningMesh, type TcpAddress } from '../../../src/testing/index.ts'

/** Long enough for a machine that is busy with other things: what takes longer hangs. */
export const TIMEOUT_MS = 20_000

export interface Entrance {
  readonly at: TcpAddress
  readonly client: MeshClient
  /** Flows with equal keys may share a connection. */
  readonly key: string
}

/** One per running mesh: certificates are issued once for each caller. */
export class Entrances {
  readonly #mesh: RunningMesh
  readonly #certificates = new Map<string, Certificate>()
  #stranger: CertificateAuthority | undefined

  constructor(mesh: RunningMesh) {
    this.#mesh = mesh
  }

  of({ caller, destination }: Flow): Entrance {
    if ('workload' in destination) {
      const at = this.#mesh.proxy(destination.workload).inbound(destination.port)
      return { at, client: this.#clientOf(caller), key: `${at.address}:${at.port} ${JSON.stringify(caller)}` }
    }
    if (!('workload' in caller)) throw new Error('only a workload has an outbound side')
    const proxy = this.#mesh.proxy(caller.workload)
    const at = 'host' in destination ? proxy.outboundHttp : proxy.outbound(destination.service, destination.port)
    return { at, client: new MeshClient({ timeoutMs: TIMEOUT_MS }), key: `${at.address}:${at.port}` }
  }

  remove(): void {
    this.#stranger?.remove()
  }

  #clientOf(caller: Caller): MeshClient {
    const certificate = this.#certificateOf(caller)
    return new MeshClient({ timeoutMs: TIMEOUT_MS, tls: { trusted: this.#mesh.ca.cert, ...(certificate && { certificate }) } })
  }

  #certificateOf(caller: Caller): Certificate | undefined {
    if ('principals' in caller) return this.#certificate(caller.principals.join(), () => this.#mesh.ca.issue({ dnsNames: caller.principals }))
    if ('workload' in caller || caller.certificate === 'none') return undefined
    this.#stranger ??= new CertificateAuthority('a stranger')
    return this.#certificate('foreign', () => this.#stranger!.issue({ dnsNames: ['buyer.shop.cluster.local'] }))
  }

  #certificate(key: string, issue: () => Certificate): Certificate {
    const known = this.#certificates.get(key) ?? issue()
    this.#certificates.set(key, known)
    return known
  }
}
