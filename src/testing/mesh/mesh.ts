// A running mesh: its proxies, its applications, and clients with its identities.
import type { MeshModel } from '../../model/mesh-model.generated.js'
import { type Certificate, type CertificateAuthority, principalOf } from '../certificates/authority.js'
import { MeshClient } from '../client/client.js'
import type { PipyProcess } from '../run-pipy.js'
import type { Upstream } from '../upstreams/upstream.js'
import type { Application } from './application.js'
import type { Layout } from './layout.js'
import { MeshProxy } from './mesh-proxy.js'

/** What a mesh consists of once it runs; `startMesh` fills it in. */
export interface MeshParts {
  readonly layout: Layout
  readonly ca: CertificateAuthority
  readonly trustDomain: string
  readonly processes: ReadonlyMap<string, PipyProcess>
  readonly applications: readonly Application[]
  /** Where the bundle lies. */
  readonly directory: string
  readonly update: (model: MeshModel) => Promise<string[]>
  readonly stop: () => Promise<void>
}

/** A mesh that runs in a real Pipy, with servers in the place of its applications. Stop it when done. */
export class RunningMesh {
  readonly #parts: MeshParts
  readonly #certificates = new Map<string, Certificate>()

  constructor(parts: MeshParts) {
    this.#parts = parts
  }

  /** The throw-away CA that signed every identity. */
  get ca(): CertificateAuthority {
    return this.#parts.ca
  }

  /** Where everything of it lives. */
  get layout(): Layout {
    return this.#parts.layout
  }

  /** Directory of the bundle on disk. */
  get directory(): string {
    return this.#parts.directory
  }

  /** The proxy of workload `namespace/name`. @throws when it runs none. */
  proxy(workload: string): MeshProxy {
    const place = this.#parts.layout.workloads.get(workload)
    const process = this.#parts.processes.get(workload)
    if (!place || !process) throw new Error(`no proxy runs for ${workload}; there are: ${[...this.#parts.processes.keys()].join(', ')}`)
    return new MeshProxy(place, process)
  }

  /** The server that plays the workload's port, or an endpoint `address:port`. @throws when there is none, or several and no port is given. */
  upstream(name: string, port?: number): Upstream {
    const found = this.#parts.applications.filter(application => application.name === name && (port === undefined || application.port === port))
    const [only] = found
    if (!only || found.length > 1) throw new Error(`${found.length || 'no'} upstreams play ${name}${port === undefined ? '' : `:${port}`}`)
    return only.upstream
  }

  /** Every server with the name of what it plays. */
  get applications(): readonly Application[] {
    return this.#parts.applications
  }

  /** A client with the certificate of identity `namespace/serviceAccount`, as its sidecar would have it. */
  as(identity: string): MeshClient {
    const principal = principalOf(identity, this.#parts.trustDomain)
    const certificate = this.#certificates.get(identity) ?? this.ca.issue({ dnsNames: [principal] })
    this.#certificates.set(identity, certificate)
    return this.with(certificate)
  }

  /** A client with this certificate; without one, TLS as nobody. */
  with(certificate?: Certificate): MeshClient {
    return new MeshClient({ tls: { trusted: this.ca.cert, ...(certificate && { certificate }) } })
  }

  /** A client without TLS: an application that speaks to its own sidecar. */
  get plain(): MeshClient {
    return new MeshClient()
  }

  /** Log lines of one proxy, or of all of them, so far. */
  logs(workload?: string): string[] {
    return [...this.#parts.processes].filter(([id]) => workload === undefined || id === workload).flatMap(([, { log }]) => log.lines)
  }

  /** Marks the present end of every log; the returned function gives the lines that have come since. */
  markLogs(): () => string[] {
    const marks = [...this.#parts.processes.values()].map(({ log }) => ({ log, from: log.lines.length }))
    return () => marks.flatMap(({ log, from }) => log.lines.slice(from))
  }

  /** Forgets what the upstreams received. */
  clear(): void {
    for (const { upstream } of this.#parts.applications) upstream.clear()
  }

  /**
   * Compiles a changed model and swaps the files under the running proxies; returns the paths that changed.
   * When the proxies take them up is theirs. @throws when the model does not compile, or has workloads or endpoints that were not there.
   */
  update(model: MeshModel): Promise<string[]> {
    return this.#parts.update(model)
  }

  /** Stops every process and server and deletes the files. */
  stop(): Promise<void> {
    return this.#parts.stop()
  }
}
