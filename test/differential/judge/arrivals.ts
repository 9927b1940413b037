// What of a request over HTTP/2 the interpreter says nothing of: its body, the protocol in which it arrives, and the status that a gRPC application gives.
import { isGrpcType } from '../../../src/explain/grpc-type.ts'
import { headerValues } from '../../../src/testing/index.ts'
import type { WrittenRequest } from '../generate/http2.ts'
import type { Observation } from '../run/observation.ts'

/** Undefined: as it should be. */
export function arrivalProblem(request: WrittenRequest | undefined, { forwarded, grpcStatus }: Observation): string | undefined {
  if (!request || forwarded?.body === undefined) return undefined
  const { body = '', protocol, headers = [] } = request
  if (forwarded.body !== body) return `a body of ${forwarded.body.length} bytes arrived, ${body.length} were sent`
  const isGrpc = protocol === 'http2' && isGrpcType(lastOf(headers, 'content-type')?.trim())
  if (isGrpc && !forwarded.isOverHttp2) return 'gRPC arrived over HTTP/1.1'
  const wanted = isGrpc ? statusAskedFor(headers) : null
  return grpcStatus === wanted ? undefined : `gRPC status ${grpcStatus} came, ${wanted} expected`
}

function statusAskedFor(headers: NonNullable<WrittenRequest['headers']>): number | null {
  const said = [lastOf(headers, 'x-reply-trailer'), lastOf(headers, 'x-reply-header')].find(line => line?.trim().startsWith('grpc-status:'))
  return said === undefined ? null : Number(said.slice(said.indexOf(':') + 1))
}

function lastOf(headers: NonNullable<WrittenRequest['headers']>, name: string): string | undefined {
  return headerValues(headers, name).at(-1)
}
