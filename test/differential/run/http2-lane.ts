// Requests of a caller over HTTP/2, several at a time on one connection.
import type { HeaderList } from '../../../src/testing/index.ts'
import { ConnectionClosed } from '../../../src/testing/index.ts'
import type { WrittenRequest } from '../generate/http2.ts'
import type { Entrance } from './entrance.ts'
import { bytes, FLOW_HEADER, type HttpAnswer } from './http-lane.ts'
import { openRaw, type RawConnection } from './http2/raw-connection.ts'

/** For all lanes of one entrance. A request that a proxy may end the connection for has one to itself, so that it ends no others. */
export class Http2Lanes {
  readonly #entrance: Entrance
  readonly #timeoutMs: number
  #shared: Promise<RawConnection> | undefined

  constructor(entrance: Entrance, timeoutMs: number) {
    this.#entrance = entrance
    this.#timeoutMs = timeoutMs
  }

  /** Never throws. */
  async send(request: WrittenRequest, id: string): Promise<HttpAnswer> {
    try {
      if (mayEndConnection(request)) return await this.#alone(request, id)
      this.#shared ??= this.#open()
      const connection = await this.#shared.catch(error => {
        this.#shared = undefined
        throw error
      })
      if (!connection.isClosed) return { closed: false, response: await connection.request(rawRequest(request, id)) }
      this.#shared = undefined
      return await this.send(request, id)
    } catch (error) {
      return error instanceof ConnectionClosed ? { closed: true } : { closed: false, fault: (error as Error).message }
    }
  }

  async close(): Promise<void> {
    const connection = await this.#shared?.catch(() => undefined)
    connection?.close()
    this.#shared = undefined
  }

  #open(): Promise<RawConnection> {
    return openRaw(this.#entrance.client, this.#entrance.at, this.#timeoutMs)
  }

  async #alone(request: WrittenRequest, id: string): Promise<HttpAnswer> {
    const connection = await this.#open()
    try {
      return { closed: false, response: await connection.request(rawRequest(request, id)) }
    } finally {
      connection.close()
    }
  }
}

/** Names that belong to one connection; and `content-length`, which Pipy checks for the connection. */
const PERILOUS = ['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade', 'te', 'content-length']

export function mayEndConnection({ method, path, headers = [] }: WrittenRequest): boolean {
  return method === '' || method === 'CONNECT' || path === '' || headers.some(([name]) => name === '' || PERILOUS.includes(name.toLowerCase()))
}

/** As it is sent. */
export function rawRequest(request: WrittenRequest, id: string) {
  const { method = 'GET', path = '/', host, headers = [], body, writing = {} } = request
  const { order = PSEUDO, scheme = 'http', trailers, ...rest } = writing
  const pseudo: Readonly<Record<string, string | undefined>> = {
    ':method': method,
    ':scheme': scheme,
    ':path': path,
    ':authority': host === '' ? undefined : host,
  }
  const fields: [string, string][] = order.flatMap((name): [string, string][] => (pseudo[name] === undefined ? [] : [[name, pseudo[name]]]))
  const others = [...headers.map(([name, value]) => [name.toLowerCase(), value] as const), [FLOW_HEADER, id] as const]
  const inBytes = (list: HeaderList): HeaderList => list.map(([name, value]) => [name, bytes(value)] as const)
  return { ...rest, fields: inBytes([...fields, ...others]), body: body === undefined ? undefined : bytes(body), trailers }
}

const PSEUDO = [':method', ':scheme', ':path', ':authority']
