// What callers get in place of a refusal of their own proxy: rulebook section 4, "Fallback".
import type { ResolvedPort, ResolvedReply, ResolvedService } from '../phases/2-resolve/resolved.js'
import { carriesBytes } from '../phases/2-resolve/resolved.js'
import type { Answer } from './decision.js'
import { readHost } from './host.js'
import type { ServicePortOf } from './reach.js'
import type { Request } from './request.js'
import { type Bearing, nearestWith } from './traffic-policy.js'
import type { Trail } from './trail.js'
import { type Position, reply } from './verdict.js'

/** open: the circuit breaker. empty: no endpoint. limit: no room. */
type RefusalReason = 'open' | 'empty' | 'limit'

export type Instead = { readonly answer: Answer } | { readonly target: ServicePortOf; readonly request: Request }

/** Of the caller's own proxy. `rule`: its id, under which a reply is logged. */
export interface OwnRefusal {
  readonly reason: RefusalReason
  readonly rule: string
}

/** The service port that is called, and the policies that bear on the call. */
interface Call {
  readonly target: ServicePortOf
  readonly bearing: readonly Bearing[]
  readonly trail: Trail
}

/** Undefined: no fallback stands for this refusal. */
export function fallbackFor(
  { target: asked, bearing, trail }: Call,
  at: Position,
  { reason, rule }: OwnRefusal,
  request: Request,
): Instead | undefined {
  const found = nearestWith(bearing, 'fallback')
  if (!found?.settings.on.includes(reason)) return undefined
  const { settings, policy } = found
  const id = `fallback/${policy.id}`
  if (settings.reply) {
    trail.add(at, 'policy', id, true, `answered with ${settings.reply.status} in place of the refusal`, policy.place)
    return { answer: reply(at, request, { rule, verdict: 'answered', reply: settings.reply, grpcStatus: UNAVAILABLE, place: policy.place }) }
  }
  const target = settings.service && portFor(settings.service, settings.port, asked.port)
  if (!target) return undefined
  trail.add(at, 'policy', id, true, `goes on to ${target.service.id} in place of the refusal`, policy.place)
  return { target, request: askingFor(target.service, request) }
}

/** gRPC's word for a refusal. */
export const UNAVAILABLE = 14

export const NO_REPLY: ResolvedReply = { status: 503, headers: {}, body: '' }

/** The port that is named, or the one that was asked for, or the only one. */
function portFor(service: ResolvedService, named: number | undefined, asked: ResolvedPort): ServicePortOf | undefined {
  const only = named === undefined && service.ports.length === 1 ? service.ports[0] : undefined
  const port = service.ports.find(own => own.port === (named ?? asked.port)) ?? only
  return port && !carriesBytes(port.protocol) ? { service, port } : undefined
}

function askingFor({ name, namespace }: ResolvedService, request: Request): Request {
  const writtenHost = `${name}.${namespace}`
  return { ...request, writtenHost, host: readHost(writtenHost), headers: new Map(request.headers).set('host', writtenHost) }
}
