// Words of HTTP/2 and gRPC for generated flows.
import type { Literal } from '../run/http2/hpack.ts'

export const GRPC_TYPES = [
  'application/grpc',
  'application/grpc',
  'application/grpc',
  'application/grpc+proto',
  'application/grpc;charset=utf-8',
  'application/grpc-web',
  'application/grpc-web+proto',
  'application/GRPC',
  'application/grp',
]

export const COOKIE_LINES = ['a=1', 'user=2', 'session=user', '', 'b=2; user=3', 'user=', 'x']

/** HTTP/2 forbids them. */
export const CONNECTION_FIELDS: readonly (readonly [name: string, value: string])[] = [
  ['connection', 'close'],
  ['connection', 'x-user'],
  ['keep-alive', 'timeout=5'],
  ['proxy-connection', 'keep-alive'],
  ['transfer-encoding', 'chunked'],
  ['upgrade', 'websocket'],
]

export const LITERALS: readonly Literal[] = ['indexed', 'indexed', 'never']
