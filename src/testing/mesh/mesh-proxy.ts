// One sidecar of a running mesh: its process, and the addresses at which it listens.
import type { TcpAddress } from '../address.js'
import type { PipyProcess } from '../run-pipy.js'
import { type OpenTls, openKey, serviceKey, type WorkloadPlace } from './layout.js'

/** One sidecar of a running mesh. */
export class MeshProxy {
  readonly process: PipyProcess
  readonly #place: WorkloadPlace

  constructor(place: WorkloadPlace, process: PipyProcess) {
    this.#place = place
    this.process = process
  }

  /** Takes plain HTTP for any service by its Host. */
  get outboundHttp(): TcpAddress {
    return this.#place.outboundHttp
  }

  /**
   * Takes plain traffic for this service. A request needs one of the service's names as its Host. Without a port, for its only one. @throws when there is
   * none, or several.
   */
  outbound(service: string, port?: number): TcpAddress {
    const listeners = [...this.#place.outbound].filter(([key]) =>
      port === undefined ? key.startsWith(`${service}:`) : key === serviceKey(service, port),
    )
    return only(listeners, `outbound listeners for ${service}${port === undefined ? '' : `:${port}`} at ${this.#place.id}`)
  }

  /** Takes mutual TLS for this port of the workload; without a port, for its only one. @throws when there is none, or several. */
  inbound(port?: number): TcpAddress {
    const listeners = [...this.#place.inbound].filter(([number]) => port === undefined || number === port)
    return only(listeners, `inbound listeners${port === undefined ? '' : ` for port ${port}`} at ${this.#place.id}`)
  }

  /** Takes this port's traffic without a client certificate, where the model has such a listener. @throws when it has none. */
  inboundOpen(port: number, tls: OpenTls): TcpAddress {
    const found = this.#place.open.get(openKey(port, tls))
    if (!found) throw new Error(`${this.#place.id} has no inbound listener with tls: ${tls} for port ${port}`)
    return found.at
  }

  /** How the listeners for this port that ask for no certificate speak. */
  openListeners(port: number): OpenTls[] {
    return [...this.#place.open.values()].flatMap(({ workloadPort, tls }) => (workloadPort === port ? [tls] : []))
  }
}

function only(found: readonly (readonly [unknown, TcpAddress])[], what: string): TcpAddress {
  const [first] = found
  if (!first || found.length > 1) throw new Error(`${found.length || 'no'} ${what}`)
  return first[1]
}
