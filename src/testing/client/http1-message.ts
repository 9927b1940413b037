// HTTP/1.1 on the wire: writes requests byte for byte as asked, reads responses strictly.
import { Buffer } from 'node:buffer'
import type { HeaderList } from '../address.js'
import type { ByteReader } from './byte-reader.js'
import { ConnectionClosed } from './connection-closed.js'
import type { HttpRequest } from './http-message.js'

/** A request over HTTP/1.1, whose body may be sent in chunks. */
export interface Http1Request extends HttpRequest {
  /** Default: HTTP/1.1. */
  readonly version?: string
  /** Send the body in one chunk of chunked coding instead of with a content-length. */
  readonly chunked?: boolean
}

/** The request's bytes. A body gets its length or coding header, unless `headers` has one of the two. */
export function encodeRequest(request: Http1Request, defaultHost: string): Buffer {
  const headers = request.headers ?? []
  const body = Buffer.from(request.body ?? '')
  const isFramed = headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name))
  const host = request.host === null ? [] : [['Host', request.host ?? defaultHost] as const]
  const framing: HeaderList = request.chunked
    ? [['Transfer-Encoding', 'chunked']]
    : request.body !== undefined && !isFramed
      ? [['Content-Length', String(body.length)]]
      : []
  const lines = [...host, ...headers, ...framing].map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `${request.method ?? 'GET'} ${request.path ?? '/'} ${request.version ?? 'HTTP/1.1'}\r\n${lines.join('')}\r\n`
  const sent = request.chunked ? Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]) : body
  return Buffer.concat([Buffer.from(head, 'latin1'), sent])
}

export interface ResponseHead {
  readonly httpVersion: string
  readonly status: number
  readonly reason: string
  readonly headers: HeaderList
}

/** The next response head. @throws ConnectionClosed when none comes; Error on malformed bytes or a timeout. */
export async function readHead(reader: ByteReader): Promise<ResponseHead> {
  const lines = (await reader.until('\r\n\r\n')).toString('latin1').split('\r\n')
  const match = /^HTTP\/(\d\.\d) (\d{3})(?: (.*))?$/.exec(lines[0] ?? '')
  if (!match) throw new Error(`this is no HTTP/1 response: ${JSON.stringify(lines[0])}`)
  return { httpVersion: match[1] ?? '', status: Number(match[2]), reason: match[3] ?? '', headers: lines.slice(1).map(parseHeader) }
}

/** The body's pieces as they come; the generator's value is the trailers. @throws ConnectionClosed when the body breaks off. */
export async function* readBody(reader: ByteReader, head: ResponseHead, method: string): AsyncGenerator<Buffer, HeaderList> {
  if (method === 'HEAD' || head.status < 200 || head.status === 204 || head.status === 304) return []
  const value = (name: string) => head.headers.find(([key]) => key.toLowerCase() === name)?.[1]
  if (/(^|,)\s*chunked\s*$/i.test(value('transfer-encoding') ?? '')) return yield* readChunks(reader)
  const length = value('content-length')
  if (length !== undefined) yield* readBytes(reader, Number(length))
  else for (let piece = await reader.some(); piece; piece = await reader.some()) yield piece
  return []
}

async function* readBytes(reader: ByteReader, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes
  while (left > 0) {
    const piece = await reader.some()
    if (!piece) throw new ConnectionClosed(`the body broke off ${left} bytes before its end`)
    if (piece.length > left) reader.unread(piece.subarray(left))
    yield piece.subarray(0, left)
    left -= piece.length
  }
}

async function* readChunks(reader: ByteReader): AsyncGenerator<Buffer, HeaderList> {
  for (;;) {
    const sizeLine = (await reader.until('\r\n')).toString('latin1')
    const size = Number.parseInt(sizeLine, 16)
    if (Number.isNaN(size)) throw new Error(`malformed chunk size: ${JSON.stringify(sizeLine)}`)
    if (size === 0) break
    yield* readBytes(reader, size)
    if ((await reader.exactly(2)).toString('latin1') !== '\r\n') throw new Error('a chunk is longer than it says')
  }
  const trailers: [string, string][] = []
  for (let line = await reader.until('\r\n'); line.length > 0; line = await reader.until('\r\n')) trailers.push(parseHeader(line.toString('latin1')))
  return trailers
}

function parseHeader(line: string): [string, string] {
  const colon = line.indexOf(':')
  if (colon < 0) throw new Error(`malformed header line: ${JSON.stringify(line)}`)
  return [line.slice(0, colon), line.slice(colon + 1).trim()]
}
