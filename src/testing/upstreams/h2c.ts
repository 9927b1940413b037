// An HTTP/2 server (prior knowledge, or ALPN with `tls`) that answers with a JSON description of the request.
import { Buffer } from 'node:buffer'
import { createSecureServer, createServer, type Http2Session, constants as h2, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2'
import type { Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type HeaderList, headerPairs } from '../address.js'
import { describe, newRecord, type ReceivedRequest, recordBody } from './http-record.js'
import type { Reply } from './reply.js'
import { writeBytes } from './reply-body.js'
import { type HttpUpstream, ToldReplies } from './told-replies.js'
import { startUpstream, tlsOptions, type UpstreamOptions } from './upstream.js'

/** A request that is to be answered. */
export interface AskedStream {
  readonly stream: ServerHttp2Stream
  readonly record: ReceivedRequest
  readonly reply: Reply
  /** Resolves when the answer may begin. */
  readonly due: () => Promise<void>
  /** Of the upstream. */
  readonly name: string
}

/** Starts an HTTP/2 upstream. @throws when the address is taken. */
export function startH2c(options: UpstreamOptions): Promise<HttpUpstream> {
  return startHttp2(options, answer)
}

/** The part that gRPC shares: sessions are counted, streams recorded, replies looked up. */
export async function startHttp2(options: UpstreamOptions, answer: (asked: AskedStream) => Promise<void>): Promise<HttpUpstream> {
  const received: ReceivedRequest[] = []
  const sessions = new WeakMap<Http2Session, number>()
  let accepted = 0
  const replies = new ToldReplies()
  const server = options.tls ? createSecureServer({ ...tlsOptions(options.tls), allowHTTP1: false }) : createServer()
  server.on('session', session => sessions.set(session, ++accepted))
  server.on('sessionError', () => {})
  server.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders, _flags: number, raw: string[]) => {
    stream.on('error', () => {})
    const record = recordOf(headers, headerPairs(raw), stream.session ? (sessions.get(stream.session) ?? 0) : 0)
    received.push(record)
    const reply = replies.next(record)
    // Once the request is whole: before that it would depend on the client's haste how much of it a proxy has seen.
    if (reply.reset) return void recordBody(stream, record).then(() => stream.close(h2.NGHTTP2_INTERNAL_ERROR))
    if (reply.hang) return
    answer({ stream, record, reply, due: () => replies.due(reply), name: options.name }).catch(() => stream.destroy())
  })
  return replies.toldThrough(await startUpstream(server as unknown as Server, options, received))
}

async function answer({ stream, record, reply, due, name }: AskedStream): Promise<void> {
  if (!(await recordBody(stream, record))) return
  await due()
  const json = Buffer.from(describe(name, record))
  const type = reply.bodyBytes === undefined ? 'application/json' : 'application/octet-stream'
  const head = { ':status': reply.status, 'content-type': type, 'x-upstream': name, ...objectOf(reply.headers) }
  if (reply.trailersOnly) return stream.respond(head, { endStream: true })
  stream.respond(head, { waitForTrailers: reply.trailers.length > 0 })
  stream.once('wantTrailers', () => stream.sendTrailers(objectOf(reply.trailers)))
  if (reply.resetAfterBytes !== undefined) {
    await writeBytes(stream, reply.resetAfterBytes)
    // The bytes have to leave before the reset overtakes them.
    await sleep(20)
    return stream.close(h2.NGHTTP2_INTERNAL_ERROR)
  }
  if (reply.bodyBytes === undefined) stream.write(json)
  else await writeBytes(stream, reply.bodyBytes)
  stream.end()
}

function recordOf(headers: IncomingHttpHeaders, list: HeaderList, connection: number): ReceivedRequest {
  const [method, url] = [headers[':method'], headers[':path']].map(value => String(value ?? '')) as [string, string]
  return newRecord({ method, url, httpVersion: '2.0', headers: list, connection })
}

/** Repeated names become arrays, as node:http2 wants them. */
export function objectOf(headers: HeaderList): Record<string, string[]> {
  const object: Record<string, string[]> = {}
  for (const [name, value] of headers) object[name.toLowerCase()] = [...(object[name.toLowerCase()] ?? []), value]
  return object
}
