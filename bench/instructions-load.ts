// Requests that come the same way each time: in waves, one on each place of a few connections, the next when all are answered.
import { type Http1Connection, type Http2Connection, type HttpRequest, MeshClient } from '../src/testing/index.ts'

const CONNECTIONS = 4
/** Requests at a time on an HTTP/2 connection. */
const STREAMS = 4
/** A process under callgrind takes fifty times as long. */
const TIMEOUT_MS = 120_000

export interface Load {
  readonly http2: boolean
  /** The n-th request, from 0. */
  readonly request: (n: number) => HttpRequest
}

export class SteadyLoad {
  readonly #connections: readonly (Http1Connection | Http2Connection)[]
  readonly #load: Load
  #sent = 0

  private constructor(connections: readonly (Http1Connection | Http2Connection)[], load: Load) {
    this.#connections = connections
    this.#load = load
  }

  /** Connects to loopback. @throws when nobody listens. */
  static async open(port: number, load: Load): Promise<SteadyLoad> {
    const client = new MeshClient({ timeoutMs: TIMEOUT_MS })
    const to = { address: '127.0.0.1', port }
    const connections = []
    for (let i = 0; i < CONNECTIONS; i++) connections.push(await (load.http2 ? client.multiplexed(to) : client.keepAlive(to)))
    return new SteadyLoad(connections, load)
  }

  /** `requests`: a multiple of what is asked at a time. @throws when one is not answered with 200. */
  async send(requests: number): Promise<void> {
    const places = this.#load.http2 ? Array.from({ length: STREAMS }, () => this.#connections).flat() : this.#connections
    if (requests % places.length !== 0) throw new Error(`${requests} requests are no waves of ${places.length}`)
    for (let wave = 0; wave < requests / places.length; wave++) await Promise.all(places.map(place => this.#ask(place)))
  }

  close(): void {
    for (const connection of this.#connections) connection.close()
  }

  async #ask(place: Http1Connection | Http2Connection): Promise<void> {
    const { status } = await place.request(this.#load.request(this.#sent++))
    if (status !== 200) throw new Error(`the answer is ${status}, not 200`)
  }
}
