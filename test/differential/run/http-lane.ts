// One connection of a caller, which carries its requests one after the other; every request has an id that the application keeps.
import type { FlowRequest } from '../../../src/explain/flow.ts'
import { ConnectionClosed, type Http1Connection, type HttpResponse } from '../../../src/testing/index.ts'
import type { Entrance } from './entrance.ts'

export const FLOW_HEADER = 'x-flow-id'

export interface HttpAnswer {
  readonly closed: boolean
  /** How, in words. */
  readonly how?: string
  readonly response?: HttpResponse
  readonly fault?: string
}

export class HttpLane {
  readonly #entrance: Entrance
  #connection: Http1Connection | undefined

  constructor(entrance: Entrance) {
    this.#entrance = entrance
  }

  /** Never throws. A connection that the proxy closed after an answer is no answer to the next request: that one goes on a new connection. */
  async send(request: FlowRequest, id: string): Promise<HttpAnswer> {
    try {
      const isFresh = this.#connection === undefined
      const answer = await this.#attempt(request, id)
      return answer.closed && !isFresh ? await this.#attempt(request, id) : answer
    } catch (error) {
      this.close()
      return { closed: false, fault: (error as Error).message }
    }
  }

  close(): void {
    this.#connection?.close()
    this.#connection = undefined
  }

  async #attempt(request: FlowRequest, id: string): Promise<HttpAnswer> {
    try {
      this.#connection ??= await this.#entrance.client.keepAlive(this.#entrance.at)
      const response = await this.#connection.request(written(request, id))
      if (/close/i.test(response.header('connection') ?? '')) this.close()
      return { closed: false, response }
    } catch (error) {
      this.close()
      if (error instanceof ConnectionClosed) return { closed: true }
      throw error
    }
  }
}

/** The client writes a byte for each character. */
function written({ method = 'GET', path = '/', host, headers = [] }: FlowRequest, id: string) {
  return {
    method,
    path: bytes(path),
    host: bytes(host ?? ''),
    headers: [...headers.map(([name, value]) => [name, bytes(value)] as const), [FLOW_HEADER, id] as const],
  }
}

export const bytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')
