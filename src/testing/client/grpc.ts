// A call of the shape of gRPC: messages out, messages back, a status at the end.
import { Buffer } from 'node:buffer'
import { setTimeout as sleep } from 'node:timers/promises'
import { type HeaderList, headerValues } from '../address.js'
import { encodeGrpcMessage, GrpcDeframer } from '../grpc-frames.js'
import { ConnectionClosed } from './connection-closed.js'
import { type Http2Connection, type Http2Stream, openHttp2 } from './http2.js'
import type { ConnectionOptions } from './open-connection.js'

/** One gRPC call: method, messages and metadata. */
export interface GrpcCall {
  /** /package.Service/Method. */
  readonly path: string
  /** Default: the address that is dialled. */
  readonly authority?: string
  readonly metadata?: HeaderList
  readonly messages?: readonly (string | Uint8Array)[]
  /** Between two messages. Default: 0. */
  readonly gapMs?: number
  /** Default: application/grpc. */
  readonly contentType?: string
}

/** What a gRPC call was answered with. */
export interface GrpcReply {
  readonly httpStatus: number
  /** undefined: the peer sent none, which real clients report as INTERNAL or UNKNOWN. */
  readonly status: number | undefined
  readonly statusMessage: string | undefined
  readonly messages: readonly Buffer[]
  /** Arrival of each message since the call began, in ms. */
  readonly messageMs: readonly number[]
  readonly headers: HeaderList
  readonly trailers: HeaderList
  /** The whole answer is one HEADERS frame that ends the stream: the only form in which clients look for a status in the head. */
  readonly trailersOnly: boolean
}

/** Calls on an open connection. @throws ConnectionClosed when the stream breaks off; Error on a timeout. */
export async function callGrpc(connection: Http2Connection, call: GrpcCall): Promise<GrpcReply> {
  const startedAt = performance.now()
  const { stream, answered } = connection.start({
    method: 'POST',
    path: call.path,
    ...(call.authority !== undefined && { host: call.authority }),
    headers: [['content-type', call.contentType ?? 'application/grpc'], ['te', 'trailers'], ...(call.metadata ?? [])],
  })
  const messages: Buffer[] = []
  const messageMs: number[] = []
  const deframer = new GrpcDeframer()
  stream.on('data', (chunk: Buffer) => {
    for (const message of deframer.push(chunk)) {
      messages.push(message)
      messageMs.push(performance.now() - startedAt)
    }
  })
  const ended = new Promise<void>(resolve => void stream.once('close', resolve))
  for (const [i, message] of (call.messages ?? []).entries()) {
    if (i > 0 && call.gapMs) await sleep(call.gapMs)
    if (!stream.destroyed) stream.write(encodeGrpcMessage(Buffer.from(message)))
  }
  if (!stream.destroyed) stream.end()
  const answer = await answered
  await ended
  if (stream.rstCode !== 0) throw new ConnectionClosed(`gRPC stream reset (${stream.rstCode})`, 'RST_STREAM')
  return { ...statusOf(answer), httpStatus: answer.status, messages, messageMs, headers: answer.headers, trailers: answer.trailers }
}

/** One call on a connection of its own. @throws like `callGrpc`. */
export async function requestGrpc(options: ConnectionOptions, call: GrpcCall): Promise<GrpcReply> {
  const connection = await openHttp2(options)
  try {
    return await callGrpc(connection, call)
  } finally {
    connection.close()
  }
}

function statusOf(answer: Http2Stream): Pick<GrpcReply, 'status' | 'statusMessage' | 'trailersOnly'> {
  const from = answer.endsWithHead ? answer.headers : answer.trailers
  const status = headerValues(from, 'grpc-status')[0]
  return {
    status: status === undefined ? undefined : Number(status),
    statusMessage: headerValues(from, 'grpc-message')[0],
    trailersOnly: answer.endsWithHead && status !== undefined,
  }
}
