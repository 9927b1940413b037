// An HTTP/1.1 connection: one request, many on one connection, or raw bytes.
import { Buffer } from 'node:buffer'
import type { Socket } from 'node:net'
import { formatAddress, type HeaderList } from '../address.js'
import { ByteReader } from './byte-reader.js'
import { ConnectionClosed } from './connection-closed.js'
import { HttpResponse } from './http-message.js'
import { encodeRequest, type Http1Request, type ResponseHead, readBody, readHead } from './http1-message.js'
import { type ConnectionOptions, openConnection } from './open-connection.js'

/** A response whose body is read piece by piece; reading slowly holds the sender back. */
export interface StreamedResponse extends ResponseHead {
  /** From sending the request to the first byte of the head, in ms. */
  readonly firstByteMs: number
  /** The body's pieces as they arrive; to be read to the end before the connection's next request. */
  readonly pieces: AsyncGenerator<Buffer, HeaderList>
}

/** One connection over HTTP/1.1, for one request after another. */
export class Http1Connection {
  readonly socket: Socket
  readonly reader: ByteReader
  readonly #defaultHost: string

  constructor(socket: Socket, options: ConnectionOptions) {
    this.socket = socket
    this.reader = new ByteReader(socket, options.timeoutMs)
    this.#defaultHost = 'path' in options.to ? 'localhost' : formatAddress(options.to)
  }

  /** Sends and reads the whole answer. @throws ConnectionClosed when there is none or it breaks off; Error on a timeout. */
  async request(request: Http1Request = {}): Promise<HttpResponse> {
    this.send(encodeRequest(request, this.#defaultHost))
    return this.response(request.method)
  }

  /** Sends and reads the answer's head; the body is the caller's to read. @throws like `request`. */
  async stream(request: Http1Request = {}): Promise<StreamedResponse> {
    this.send(encodeRequest(request, this.#defaultHost))
    const head = await readHead(this.reader)
    return { ...head, firstByteMs: this.reader.firstByteMs ?? 0, pieces: readBody(this.reader, head, request.method ?? 'GET') }
  }

  /** Sends these bytes and nothing else. */
  send(bytes: string | Uint8Array): void {
    this.reader.restart()
    this.socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
  }

  /** Reads the next answer, to a request of this method. @throws like `request`. */
  async response(method = 'GET'): Promise<HttpResponse> {
    const interim: number[] = []
    let head = await readHead(this.reader)
    while (head.status < 200 && head.status !== 101) {
      interim.push(head.status)
      head = await readHead(this.reader)
    }
    const body: Buffer[] = []
    try {
      const pieces = readBody(this.reader, head, method)
      let next = await pieces.next()
      for (; !next.done; next = await pieces.next()) body.push(next.value)
      const { firstByteMs = 0, elapsedMs } = this.reader
      return new HttpResponse({ ...head, body: Buffer.concat(body), trailers: next.value, interim, firstByteMs, totalMs: elapsedMs })
    } catch (error) {
      throw error instanceof ConnectionClosed ? new ConnectionClosed(`HTTP ${head.status}: ${error.message}`, error.code, Buffer.concat(body)) : error
    }
  }

  close(): void {
    this.socket.destroy()
  }
}

/** Opens a connection for one request after another. @throws like `openConnection`. */
export async function openHttp1(options: ConnectionOptions): Promise<Http1Connection> {
  return new Http1Connection(await openConnection(options), options)
}

/** One request on a connection of its own. @throws ConnectionClosed when no whole answer comes; Error on a timeout. */
export async function requestHttp1(options: ConnectionOptions, request: Http1Request = {}): Promise<HttpResponse> {
  const connection = await openHttp1(options)
  try {
    return await connection.request(request)
  } finally {
    connection.close()
  }
}
