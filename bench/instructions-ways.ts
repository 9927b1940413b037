// What bench:instructions counts: kinds of requests, and the ways that they take.
import { encodeGrpcMessage } from '../src/testing/grpc-frames.ts'
import type { HttpRequest } from '../src/testing/index.ts'
import type { Load } from './instructions-load.ts'
import { POLICY_BENCHES, type PolicyBench } from './policy-models.ts'
import { HOST, routePath } from './proxy-model.ts'
import { QUERY, type Setup } from './proxy-setups.ts'

export interface Kind {
  readonly name: string
  /** On both sides of the proxy. */
  readonly http2: boolean
  /** The n-th request. */
  readonly request: (path: string, n: number) => HttpRequest
}

/** Through our sidecar, without TLS, whose instructions are OpenSSL's. */
export interface Way {
  readonly name: string
  readonly kind: Kind
  readonly direction: Setup['direction']
  readonly routes: number
  /** Then it is compared with the way without one. */
  readonly policy?: PolicyBench
}

const BODY = '{"order":1}'

const PLAIN: Kind = { name: 'plain', http2: false, request: path => ({ path, host: HOST }) }
const KINDS_BY_ROUTES: readonly Kind[] = [
  PLAIN,
  { name: 'query', http2: false, request: path => ({ path: path + QUERY, host: HOST }) },
  { name: 'http/2', http2: true, request: path => ({ path, host: HOST }) },
]
const GRPC: Kind = { name: 'grpc', http2: true, request: path => grpcCall(path) }
const OTHER_KINDS: readonly Kind[] = [
  {
    name: 'post',
    http2: false,
    request: path => ({ method: 'POST', path, host: HOST, headers: [['content-type', 'application/json']], body: BODY }),
  },
  GRPC,
  { name: 'grpc, new ids', http2: true, request: (path, n) => grpcCall(path, idsOf(n)) },
]
/** Of which gRPC is counted as well: a call with any policy goes another way than one without. */
const GRPC_POLICIES = ['headers', 'circuit breaker', 'retry + timeouts', 'least request', 'rate limit']
const DIRECTIONS = ['outbound', 'inbound'] as const

export const WAYS: readonly Way[] = [
  ...DIRECTIONS.flatMap(direction => [
    ...KINDS_BY_ROUTES.flatMap(kind => [1, 10_000].map(routes => ({ name: `${direction} ${kind.name}`, kind, direction, routes }))),
    ...OTHER_KINDS.map(kind => ({ name: `${direction} ${kind.name}`, kind, direction, routes: 1 })),
  ]),
  ...Object.keys(POLICY_BENCHES).map(name => withPolicy(name, PLAIN)),
  ...GRPC_POLICIES.map(name => withPolicy(name, GRPC)),
]

function withPolicy(policyName: string, kind: Kind): Way {
  const policy = POLICY_BENCHES[policyName] as PolicyBench
  const name = kind === PLAIN ? policyName : `${kind.name}, ${policyName}`
  return { name, kind, direction: policy.side ?? 'outbound', routes: 1, policy }
}

export function loadOf(kind: Kind, routes: number): Load {
  const path = routePath(Math.floor(routes / 2))
  return { http2: kind.http2, request: n => kind.request(path, n) }
}

/** What grpc-go sends for a message of five bytes. */
function grpcCall(path: string, ids: readonly (readonly [string, string])[] = []): HttpRequest {
  const headers = [
    ['content-type', 'application/grpc'],
    ['te', 'trailers'],
    ['user-agent', 'grpc-go/1.60.1'],
    ['grpc-accept-encoding', 'gzip'],
  ] as const
  return { method: 'POST', path, host: HOST, headers: [...headers, ...ids], body: encodeGrpcMessage(Buffer.from('hello')) }
}

/** Fields whose values never came before, as tracing and deadlines make them. */
function idsOf(n: number): [string, string][] {
  const hex = (digits: number) => (n + 1).toString(16).padStart(digits, 'a')
  return [
    ['traceparent', `00-${hex(32)}-${hex(16)}-01`],
    ['x-request-id', `${hex(8)}-aaaa-4aaa-8aaa-${hex(12)}`],
    ['grpc-timeout', `${900_000 + n}u`],
  ]
}
