// The outcomes that a sidecar knows, each with what the caller sees of it.
import type { NodePlace, ResolvedReply } from '../phases/2-resolve/resolved.js'
import type { Answer, Forwarded, Side } from './decision.js'
import type { Request } from './request.js'

/** Where a flow is, and what has been chosen for it so far. */
export interface Position {
  readonly side: Side
  /** namespace/name of a workload. */
  readonly proxy: string
  readonly route?: string
  readonly backend?: string
  readonly endpoints?: readonly string[]
  readonly workload?: string
}

/** Of everything that arrives there. */
export function answer(position: Position, rule: string, rest: Partial<Answer> & Pick<Answer, 'verdict'>): Answer {
  const { side, proxy, route = null, backend = null, endpoints = [], workload = null } = position
  const { verdict, status = null, grpcStatus = null, closed = false, location = null, forwarded = null, answerHeaders = [], place } = rest
  return {
    share: 1,
    verdict,
    status,
    grpcStatus,
    closed,
    rule,
    side,
    proxy,
    route,
    backend,
    endpoints,
    workload,
    location,
    forwarded,
    answerHeaders,
    place,
  }
}

/** Without what belongs to each connection, which no rule of the mesh is about. */
export function forwardedAs({ method, path, query, writtenHost, headers }: Request): Forwarded {
  return { method, path: path + query, host: writtenHost, headers: [...headers].filter(([name]) => !HOP_BY_HOP.has(name)).sort() }
}

const HOP_BY_HOP = new Set(['connection', 'content-length', 'expect', 'host', 'http2-settings', 'keep-alive', 'transfer-encoding', 'upgrade'])

const REFUSALS = {
  denied: { status: 403, grpcStatus: 7 },
  rejected: { status: 400, grpcStatus: 13 },
  unavailable: { status: 503, grpcStatus: 14 },
} as const

type Refusal = keyof typeof REFUSALS

/** Undefined request: the connection is closed. gRPC callers get HTTP 200, and the refusal as their own status. */
export function refuse(
  position: Position,
  verdict: Refusal,
  rule: string,
  request: { readonly isGrpc: boolean } | undefined,
  place?: NodePlace,
): Answer {
  if (!request) return answer(position, rule, { verdict, closed: true, place })
  const { status, grpcStatus } = REFUSALS[verdict]
  return answer(position, rule, { verdict, place, ...(request.isGrpc ? { status: 200, grpcStatus } : { status }) })
}

/** What a policy has the proxy give. */
export interface PolicyReply {
  readonly rule: string
  readonly verdict: 'answered' | 'unavailable'
  readonly reply: ResolvedReply
  /** gRPC callers get it, and HTTP 200, in place of the reply. */
  readonly grpcStatus: number
  readonly place: NodePlace
}

export function reply(
  position: Position,
  { isGrpc }: { readonly isGrpc: boolean },
  { rule, verdict, reply: written, grpcStatus, place }: PolicyReply,
): Answer {
  if (isGrpc) return answer(position, rule, { verdict, status: 200, grpcStatus, place })
  const { status, headers } = written
  const answerHeaders = Object.entries(headers).map(([name, value]) => ({ change: 'set' as const, name, value }))
  return answer(position, rule, { verdict, status, answerHeaders, place })
}
