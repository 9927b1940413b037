// The same flows from callers that speak HTTP/2: plain requests and such of the shape of gRPC, with what only HTTP/2 can write.
import type { Flow, FlowRequest } from '../../../src/explain/flow.ts'
import { isGrpcType } from '../../../src/explain/grpc-type.ts'
import type { MeshModel, ServicePort } from '../../../src/model/mesh-model.generated.ts'
import type { HeaderList } from '../../../src/testing/index.ts'
import type { RawRequest } from '../run/http2/raw-connection.ts'
import type { Draw } from './draw.ts'
import { COOKIE_LINES, CONNECTION_FIELDS, GRPC_TYPES, LITERALS } from './http2-vocabulary.ts'

type Header = readonly [name: string, value: string]

/** How the request is written, which changes nothing of what it says. */
interface Writing extends Pick<RawRequest, 'literal' | 'firstFrame' | 'padding' | 'hasPriority'> {
  /** Pseudo-header fields, in this order. */
  readonly order?: readonly string[]
  /** Default: http. */
  readonly scheme?: string
  readonly trailers?: HeaderList
}

/** What the interpreter does not read. */
export interface WrittenRequest extends FlowRequest {
  readonly body?: string
  readonly writing?: Writing
}

/** In some meshes the ports for HTTP/2 are for gRPC. */
export function withGrpc(draw: Draw, model: MeshModel): MeshModel {
  if (draw.chance(50)) return model
  const asGrpc = (port: ServicePort) => (port.protocol === 'h2c' ? { ...port, protocol: 'grpc' as const } : port)
  return { ...model, services: (model.services ?? []).map(service => ({ ...service, ports: service.ports.map(asGrpc) })) }
}

/** One of these flows, over HTTP/2. Undefined: none has a request. */
export function drawOverHttp2(draw: Draw, flows: readonly Flow[]): Flow | undefined {
  const one = draw.oneOf(flows.filter(({ request }) => request))
  if (!one?.request) return undefined
  const { method, ...request } = one.request
  // Methods that applications do not know over HTTP/1.1 either.
  const known = method === undefined || !/[a-z]/.test(method) ? { ...one.request } : request
  const shaped = draw.chance(40) ? asGrpc(draw, known) : withBody(draw, known)
  return { ...one, request: written(draw, draw.chance(50) ? oddly(draw, shaped) : shaped) }
}

function asGrpc(draw: Draw, request: FlowRequest): WrittenRequest {
  const type = draw.one(GRPC_TYPES)
  const { method: _, headers = [], ...rest } = request
  const te: readonly Header[] = draw.chance(85) ? [['te', 'trailers']] : []
  const asked = isGrpcType(type) ? drawStatus(draw) : []
  const all = [...headers, ['content-type', type] as const, ...te, ...asked]
  return { ...rest, method: draw.chance(95) ? 'POST' : 'GET', headers: all, body: '\0\0\0\0\u0005hello' }
}

/** How the application is to say its status. Over HTTP/1.1 it cannot: a connection would be spoilt (docs/pipy-limits.md). */
function drawStatus(draw: Draw): readonly Header[] {
  const status = `grpc-status: ${draw.one(HARMLESS)}`
  return draw.one<readonly Header[]>([
    [],
    [['x-reply-trailer', status]],
    [
      ['x-reply-trailers-only', 'true'],
      ['x-reply-header', status],
    ],
  ])
}

/** Statuses that mean nothing to retries, breakers and outlier detection. */
const HARMLESS = ['0', '3', '5', '9']

function withBody(draw: Draw, request: FlowRequest): WrittenRequest {
  const { method = 'GET', headers = [] } = request
  if (method === 'HEAD' || method === 'CONNECT' || !draw.chance(['GET', 'OPTIONS', 'DELETE'].includes(method) ? 8 : 60)) return request
  const body = draw.one(['', 'a', 'x'.repeat(3000)])
  const length: readonly Header[] = draw.chance(40) ? [['content-length', String(body.length)]] : []
  return { ...request, headers: [...headers, ...length], body }
}

/** In a way that HTTP/1.1 cannot, or that HTTP/2 forbids. */
function oddly(draw: Draw, request: WrittenRequest): WrittenRequest {
  const { headers = [], host = '' } = request
  const withHeaders = (...more: readonly Header[]) => ({ ...request, headers: [...headers, ...more] })
  return draw.one<() => WrittenRequest>([
    () => ({ ...request, headers: [...headers, ...draw.some(COOKIE_LINES, 2, 4).map(line => ['cookie', line] as const)] }),
    () => ({ ...request, host: '', headers: [...headers, ['host', host] as const] }),
    () => withHeaders(['host', host]),
    () => withHeaders(['host', draw.one([host.toUpperCase(), `${host}.`, `x${host}`, '', 'localhost', `${host}:80`])]),
    () => withHeaders(['host', 'x'], ['host', host]),
    () => withHeaders(['te', draw.one(['trailers', 'trailers', 'gzip', ''])]),
    () => withHeaders(draw.one(CONNECTION_FIELDS)),
    () => withHeaders(['expect', '100-continue']),
    () => ({
      ...request,
      headers: headers.map(
        ([name, value], i) => [name, i === 0 ? draw.one([` ${value}`, `${value} `, `\t${value}`, ` ${value}\t `]) : value] as const,
      ),
    }),
    () => ({ ...request, host: draw.one([` ${host}`, `${host} `]) }),
    () => ({ ...request, path: '' }),
    () => ({ ...request, method: draw.one(['PURGE', 'PROPFIND', 'CONNECT', 'GET ', '']) }),
    () =>
      withHeaders([
        'x-odd',
        draw.one(['a\tb', 'a\u0001b', 'a\r\nb: c', 'a\0', '\u007f', 'é', 'x'.repeat(127), `${'x'.repeat(63)} ${'x'.repeat(63)}`]),
      ]),
    () => withHeaders([draw.one(['x y', 'x:y', '', 'x\u0000', 'accept-charset', 'é']), 'a']),
  ])()
}

function written(draw: Draw, request: WrittenRequest): WrittenRequest {
  const writing: Writing = {
    ...(draw.chance(30) && { order: draw.some([':method', ':scheme', ':path', ':authority'], 4, 4) }),
    ...(draw.chance(15) && { scheme: draw.one(['https', 'HTTP', 'ftp']) }),
    ...(draw.chance(60) && { literal: draw.one(LITERALS) }),
    ...(draw.chance(20) && { firstFrame: draw.integer(0, 60) }),
    ...(request.body !== '' && draw.chance(15) && { firstFrame: draw.integer(1, 60), padding: draw.one([0, 1, 255]) }),
    ...(draw.chance(10) && { hasPriority: true }),
    ...(request.body !== undefined && draw.chance(10) && { trailers: [['x-trailer', 'a']] as const }),
  }
  return { ...request, protocol: 'http2', ...(Object.keys(writing).length > 0 && { writing }) }
}
