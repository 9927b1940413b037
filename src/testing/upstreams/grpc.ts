// A server of the shape of gRPC: echoes each message as it comes and ends with the status in the trailers.
import type { Buffer } from 'node:buffer'
import { headerValues } from '../address.js'
import { encodeGrpcMessage, GrpcDeframer } from '../grpc-frames.js'
import { type AskedStream, objectOf, startHttp2 } from './h2c.js'
import { recordBody } from './http-record.js'
import type { HttpUpstream } from './told-replies.js'
import type { UpstreamOptions } from './upstream.js'

/**
 * Starts a gRPC-shaped upstream. Besides the `x-reply-*` headers of every HTTP upstream, metadata `x-reply-grpc-status`
 * sets the status, and `x-reply-trailers-only: true` sends it with the response's head and nothing else. An HTTP status
 * other than 200 comes without a gRPC status, as from a proxy that knows nothing of gRPC.
 * @throws when the address is taken.
 */
export function startGrpc(options: UpstreamOptions): Promise<HttpUpstream> {
  return startHttp2(options, answer)
}

async function answer({ stream, record, reply, due, name }: AskedStream): Promise<void> {
  const type = headerValues(record.headers, 'content-type')[0] ?? ''
  const status = String(reply.grpcStatus ?? 0)
  const head = { ':status': reply.status, 'content-type': type, 'x-upstream': name, ...objectOf(reply.headers) }
  const deframer = new GrpcDeframer()
  const early: Buffer[] = []
  let take = (message: Buffer): unknown => early.push(message)
  stream.on('data', (chunk: Buffer) => {
    for (const message of deframer.push(chunk)) take(encodeGrpcMessage(message))
  })
  const whole = recordBody(stream, record)
  await due()
  if (!type.startsWith('application/grpc')) {
    stream.respond({ ':status': 415 }, { endStream: true })
    return
  }
  if (reply.status !== 200) {
    await whole
    stream.respond({ ...head, 'content-type': 'text/plain' })
    stream.end('no gRPC\n')
    return
  }
  if (reply.trailersOnly) {
    await whole
    stream.respond({ ...head, 'grpc-status': status }, { endStream: true })
    return
  }
  stream.respond(head, { waitForTrailers: true })
  stream.once('wantTrailers', () => stream.sendTrailers({ 'grpc-status': status, ...objectOf(reply.trailers) }))
  take = message => stream.write(message)
  for (const message of early) take(message)
  if (await whole) stream.end()
}
