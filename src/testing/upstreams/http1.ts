// An HTTP/1.1 server that answers with a JSON description of the request.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { headerPairs } from '../address.js'
import { describe, newRecord, type ReceivedRequest, recordBody } from './http-record.js'
import type { Reply } from './reply.js'
import { writeBytes } from './reply-body.js'
import { type HttpUpstream, ToldReplies } from './told-replies.js'
import { startUpstream, tlsOptions, type UpstreamOptions } from './upstream.js'

export interface HttpUpstreamOptions extends UpstreamOptions {
  /** Adds to or takes over the answer; return true to keep the ordinary one from being sent. */
  readonly answer?: (request: ReceivedRequest, response: ServerResponse) => boolean
}

/** Limits far above any proxy's, so that what a test sees is the proxy's doing. */
const LIMITS = { maxHeaderSize: 1 << 20, keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 }

/** Starts an HTTP/1.1 upstream. @throws when the address is taken. */
export async function startHttp1(options: HttpUpstreamOptions): Promise<HttpUpstream> {
  const received: ReceivedRequest[] = []
  const connections = new WeakMap<Socket, number>()
  const replies = new ToldReplies()
  let accepted = 0
  const listener: RequestListener = async (request, response) => {
    const record = recordOf(request, connections.get(request.socket) ?? 0)
    received.push(record)
    const reply = replies.next(record)
    if (reply.reset) return void request.socket.resetAndDestroy()
    if (!(await recordBody(request, record)) || reply.hang) return
    await replies.due(reply)
    if (options.answer?.(record, response)) return
    await send(response, reply, describe(options.name, record), options.name)
  }
  const server = options.tls ? createTlsServer({ ...LIMITS, ...tlsOptions(options.tls) }, listener) : createServer(LIMITS, listener)
  server.on(options.tls ? 'secureConnection' : 'connection', (socket: Socket) => connections.set(socket, ++accepted))
  server.on('clientError', (_, socket) => socket.destroy())
  return replies.toldThrough(await startUpstream(server, options, received))
}

function recordOf({ method = '', url = '', httpVersion, rawHeaders }: IncomingMessage, connection: number): ReceivedRequest {
  return newRecord({ method, url, httpVersion, headers: headerPairs(rawHeaders), connection })
}

async function send(response: ServerResponse, reply: Reply, json: string, name: string): Promise<void> {
  const bytes = reply.bodyBytes ?? Buffer.byteLength(json)
  const chunked = reply.trailers.length > 0
  const isBodiless = reply.status === 204 || reply.status === 304
  const head: [string, string][] = [
    ['content-type', reply.bodyBytes === undefined ? 'application/json' : 'application/octet-stream'],
    ['x-upstream', name],
  ]
  if (chunked) head.push(['trailer', reply.trailers.map(([trailer]) => trailer).join(', ')])
  else if (!isBodiless) head.push(['content-length', String(bytes)])
  response.writeHead(reply.status, [...head, ...reply.headers].flat())
  if (reply.resetAfterBytes !== undefined) {
    await writeBytes(response, reply.resetAfterBytes)
    // The bytes have to leave before the reset overtakes them.
    await sleep(20)
    return void response.socket?.resetAndDestroy()
  }
  if (isBodiless) return void response.end()
  if (reply.bodyBytes === undefined) response.write(json)
  else await writeBytes(response, bytes)
  if (chunked) response.addTrailers(reply.trailers as [string, string][])
  response.end()
}
