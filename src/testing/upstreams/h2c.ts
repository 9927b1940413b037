// An HTTP/2 server (prior knowledge, or ALPN with `tls`) that answers with a JSON description of the request.
import { Buffer } from 'node:buffer'
import { createSecureServer, createServer, type Http2Session, constants as h2, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2'
import type { Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type HeaderList, headerPairs } from '../address.js'
import { describe, type ReceivedRequest, recordBody } from './http-record.js'
import { HeldAnswers } from './held-answers.js'
import type { HttpUpstream } from './http1.js'
import { ORDINARY_REPLY, type Reply, requestedReply } from './reply.js'
import { writeBytes } from './reply-body.js'
import { startUpstream, tlsOptions, type UpstreamOptions } from './upstream.js'

/** Answers one stream; `reply` is what the request asked for, and `due` resolves when the answer may begin. */
export type AnswerStream = (stream: ServerHttp2Stream, record: ReceivedRequest, reply: Reply, due: () => Promise<void>) => Promise<void>

/** Starts an HTTP/2 upstream. @throws when the address is taken. */
export function startH2c(options: UpstreamOptions): Promise<HttpUpstream> {
  return startHttp2(options, (stream, record, reply, due) => answer(stream, record, reply, due, options.name))
}

/** The part that gRPC shares: sessions are counted, streams recorded, replies looked up. */
export async function startHttp2(options: UpstreamOptions, answerStream: AnswerStream): Promise<HttpUpstream> {
  const received: ReceivedRequest[] = []
  const sessions = new WeakMap<Http2Session, number>()
  let accepted = 0
  const held = new HeldAnswers()
  let base = ORDINARY_REPLY
  let turns: readonly Partial<Reply>[] = []
  const server = options.tls ? createSecureServer({ ...tlsOptions(options.tls), allowHTTP1: false }) : createServer()
  server.on('session', session => sessions.set(session, ++accepted))
  server.on('sessionError', () => {})
  server.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders, _flags: number, raw: string[]) => {
    stream.on('error', () => {})
    const record = recordOf(headers, headerPairs(raw), stream.session ? (sessions.get(stream.session) ?? 0) : 0)
    received.push(record)
    const [turn, ...rest] = turns
    turns = rest
    const reply = requestedReply({ ...base, ...turn }, record.url, record.headers)
    // Once the request is whole: before that it would depend on the client's haste how much of it a proxy has seen.
    if (reply.reset) return void recordBody(stream, record).then(() => stream.close(h2.NGHTTP2_INTERNAL_ERROR))
    if (reply.hang) return
    const due = async () => {
      if (reply.hold !== undefined) await held.wait(reply.hold)
      if (reply.delayMs > 0) await sleep(reply.delayMs)
    }
    answerStream(stream, record, reply, due).catch(() => stream.destroy())
  })
  const upstream = await startUpstream(server as unknown as Server, options, received)
  const behave = (reply: Partial<Reply>) => {
    base = { ...ORDINARY_REPLY, ...reply }
  }
  const behaveInTurn = (replies: readonly Partial<Reply>[]) => {
    turns = replies
  }
  return Object.defineProperties(upstream, {
    behave: { value: behave },
    behaveInTurn: { value: behaveInTurn },
    held: { get: () => held.names },
    release: { value: (name: string) => held.release(name) },
  }) as HttpUpstream
}

async function answer(stream: ServerHttp2Stream, record: ReceivedRequest, reply: Reply, due: () => Promise<void>, name: string): Promise<void> {
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
  return {
    method: String(headers[':method'] ?? ''),
    url: String(headers[':path'] ?? ''),
    httpVersion: '2.0',
    headers: list,
    connection,
    bodyBytes: 0,
    bodySha256: '',
    body: '',
    state: 'receiving',
  }
}

/** Repeated names become arrays, as node:http2 wants them. */
export function objectOf(headers: HeaderList): Record<string, string[]> {
  const object: Record<string, string[]> = {}
  for (const [name, value] of headers) object[name.toLowerCase()] = [...(object[name.toLowerCase()] ?? []), value]
  return object
}
