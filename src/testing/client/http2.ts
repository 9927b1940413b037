// An HTTP/2 connection: prior knowledge over plain TCP, or over mutual TLS.
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { type ClientHttp2Session, type ClientHttp2Stream, connect, type IncomingHttpHeaders } from 'node:http2'
import { formatAddress, type HeaderList } from '../address.js'
import { ConnectionClosed } from './connection-closed.js'
import { type HttpRequest, HttpResponse } from './http-message.js'
import { type ConnectionOptions, DEFAULT_TIMEOUT_MS, openConnection } from './open-connection.js'

/** One request over HTTP/2 whose answer has begun. */
export interface Http2Stream {
  readonly stream: ClientHttp2Stream
  readonly headers: HeaderList
  readonly status: number
  /** The response is this one frame: no body, no trailers. */
  readonly endsWithHead: boolean
  /** Filled in once the stream has ended. */
  readonly trailers: HeaderList
  /** Of the answer's head, since the request was sent, in ms. */
  readonly firstByteMs: number
}

/** One connection over HTTP/2, for any number of concurrent requests. */
export class Http2Connection {
  readonly #session: ClientHttp2Session
  readonly #authority: string
  readonly #timeoutMs: number

  constructor(session: ClientHttp2Session, options: ConnectionOptions) {
    this.#session = session
    this.#authority = 'path' in options.to ? 'localhost' : formatAddress(options.to)
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
  }

  /** Sends and reads the whole answer. @throws ConnectionClosed when the stream or connection breaks off; Error on a timeout. */
  async request(request: HttpRequest = {}): Promise<HttpResponse> {
    const startedAt = performance.now()
    const answer = await this.open(request)
    const pieces: Buffer[] = []
    try {
      for await (const piece of answer.stream) pieces.push(piece as Buffer)
    } catch (error) {
      throw new ConnectionClosed(`HTTP ${answer.status}: ${String(error)}`, (error as NodeJS.ErrnoException).code, Buffer.concat(pieces))
    }
    const { headers, status, trailers, firstByteMs, stream } = answer
    if (stream.rstCode !== 0) throw new ConnectionClosed(`HTTP ${status}: stream reset (${stream.rstCode})`, 'RST_STREAM', Buffer.concat(pieces))
    const totalMs = performance.now() - startedAt
    return new HttpResponse({
      httpVersion: '2.0',
      status,
      reason: '',
      headers,
      body: Buffer.concat(pieces),
      trailers,
      interim: [],
      firstByteMs,
      totalMs,
    })
  }

  /**
   * Sends the request; resolves at the answer's head.
   * @throws ConnectionClosed when the stream or connection ends before; Error on a timeout.
   */
  async open(request: HttpRequest): Promise<Http2Stream> {
    const startedAt = performance.now()
    const { stream, answered } = this.start(request, request.body === undefined)
    if (request.body !== undefined) stream.end(request.body)
    const answer = await answered
    return Object.assign(answer, { firstByteMs: performance.now() - startedAt })
  }

  /** Sends the head alone; the caller writes to the stream, ends it, and awaits `answered`. */
  start(request: HttpRequest, endStream = false): { readonly stream: ClientHttp2Stream; readonly answered: Promise<Http2Stream> } {
    const stream = this.#session.request(headersOf(request, this.#authority), { endStream })
    return { stream, answered: this.#answer(stream) }
  }

  get isClosed(): boolean {
    return this.#session.closed || this.#session.destroyed
  }

  close(): void {
    this.#session.destroy()
  }

  #answer(stream: ClientHttp2Stream): Promise<Http2Stream> {
    const trailers: [string, string][] = []
    stream.on('trailers', headers => void trailers.push(...listOf(headers)))
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`no answer within ${this.#timeoutMs} ms`))
        stream.close()
      }, this.#timeoutMs)
      stream.on('error', error => reject(new ConnectionClosed(error.message, (error as NodeJS.ErrnoException).code)))
      stream.once('close', () => {
        clearTimeout(timer)
        reject(new ConnectionClosed(`the stream ended without an answer (code ${stream.rstCode})`, 'RST_STREAM'))
      })
      stream.once('response', (headers, flags) => {
        clearTimeout(timer)
        resolve({
          stream,
          headers: listOf(headers),
          status: Number(headers[':status']),
          endsWithHead: (flags & END_STREAM) !== 0,
          trailers,
          firstByteMs: 0,
        })
      })
    })
  }
}

const END_STREAM = 1

/** Opens a connection for any number of concurrent requests. @throws like `openConnection`. */
export async function openHttp2(options: ConnectionOptions): Promise<Http2Connection> {
  const socket = await openConnection(options)
  const session = connect(options.tls ? 'https://mesh' : 'http://mesh', { createConnection: () => socket })
  session.on('error', () => {})
  await Promise.race([once(session, 'connect'), once(session, 'close')])
  if (session.destroyed) throw new ConnectionClosed('the peer closed the connection before HTTP/2 was up')
  return new Http2Connection(session, options)
}

/** One request on a connection of its own. @throws like `Http2Connection.request`. */
export async function requestHttp2(options: ConnectionOptions, request: HttpRequest = {}): Promise<HttpResponse> {
  const connection = await openHttp2(options)
  try {
    return await connection.request(request)
  } finally {
    connection.close()
  }
}

function headersOf(request: HttpRequest, authority: string): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = { ':method': request.method ?? 'GET', ':path': request.path ?? '/', ':scheme': 'http' }
  if (request.host !== null) headers[':authority'] = request.host ?? authority
  for (const [name, value] of request.headers ?? []) {
    const key = name.toLowerCase()
    const before = headers[key]
    headers[key] = before === undefined ? value : [before, value].flat()
  }
  return headers
}

function listOf(headers: IncomingHttpHeaders): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)]))
}
