// The inbound side of a workload: certificate, Host, then access.
import { carriesBytes, type ResolvedMesh, type ResolvedWorkload } from '../phases/2-resolve/resolved.js'
import { type Arrival, type AskingArrival, failures, namesServed, readPolicies } from './access.js'
import { corsOnAnswer, preflightAnswer } from './cors.js'
import type { Answer } from './decision.js'
import { isAnyOf } from './host.js'
import { goesOverHttp2, overHttp2 } from './http2-fields.js'
import { inboundSteps } from './inbound-steps.js'
import type { KnownState } from './known-state.js'
import { pastConnectionLimit, pastRequestLimit } from './past-limit.js'
import { connectionLimitsAt, requestLimits } from './rate-limits.js'
import { isHeadWithBody, isUnreadable, type Request, type Unreadable } from './request.js'
import { bearingAt, nearestWith } from './traffic-policy.js'
import type { Trail } from './trail.js'
import { answer, forwardedAs, type Position, refuse } from './verdict.js'

/** Somebody at the inbound side of a workload. */
export interface Visitor {
  /** Names in a certificate of the mesh; or why there are none. */
  readonly caller: readonly string[] | 'none' | 'foreign'
  readonly request: Request | Unreadable | undefined
  /** Undefined: unknown. */
  readonly source: string | undefined
  readonly state: KnownState
}

/** At the port `number` of the workload. */
export function enter(mesh: ResolvedMesh, workload: ResolvedWorkload, number: number, visitor: Visitor, trail: Trail): Answer {
  const at: Position = { side: 'inbound', proxy: workload.id, workload: workload.id }
  const { caller, request } = visitor
  const served = workload.serves.filter(one => one.number === number)
  const [first] = served
  if (!first) {
    const rule = `deny/unknown-port@${workload.id}`
    trail.add(at, 'endpoint', rule, false, `no service leads to port ${number} of ${workload.id}`, workload.place)
    return refuse(at, 'denied', rule, undefined, workload.place)
  }
  const port: Arrival = { mesh, workload, number, served, caller: typeof caller === 'string' ? [] : caller, request: undefined }
  const refused = refusedConnection(port, visitor, at, trail)
  if (refused) return refused
  if (carriesBytes(first.port.protocol)) {
    trail.applies(inboundSteps([], connectionLimitsAt(port)))
    return admit(port, at, trail)
  }
  if (!request || isUnreadable(request)) return reject(at, request, trail)
  return refusedHost(port, request, at, trail) ?? answerRequest({ ...port, request }, visitor, at, trail)
}

/** Undefined: the connection is open. Limits that tell nobody apart hold before the handshake, the others after it. */
function refusedConnection(port: Arrival, visitor: Visitor, at: Position, trail: Trail): Answer | undefined {
  const { workload, number } = port
  const { caller } = visitor
  const early = pastConnectionLimit(port, 'before TLS', visitor, at, trail)
  if (early) return early
  if (typeof caller === 'string') {
    const rule = `deny/certificate@${workload.id}`
    const reason = caller === 'none' ? 'the caller shows no certificate' : "the mesh's CA did not sign the caller's certificate"
    trail.add(at, 'identity', rule, false, reason)
    return refuse(at, 'denied', rule, undefined)
  }
  const who = caller.length > 0 ? `the caller is ${caller.join(', ')}` : 'the caller has no name'
  trail.add(at, 'identity', `port/${workload.id}:${number}`, true, who)
  return pastConnectionLimit(port, 'after TLS', visitor, at, trail)
}

/** Undefined: the Host is a name of a service that the port serves. */
function refusedHost({ mesh, workload, number, served }: Arrival, request: Request, at: Position, trail: Trail): Answer | undefined {
  const hostRule = `deny/unknown-host@${workload.id}:${number}`
  const isKnown = isAnyOf(
    served.flatMap(one => namesServed(mesh, one)),
    request.host.name,
  )
  const services = served.map(({ service }) => service.id).join(', ')
  trail.add(
    at,
    'host',
    isKnown ? services : hostRule,
    isKnown,
    `host ${request.host.name || '(none)'} ${isKnown ? 'is' : 'is not'} a name of ${services}`,
  )
  return isKnown ? undefined : refuse(at, 'denied', hostRule, request)
}

/** Traffic policies and access, in the order of the rulebook. */
function answerRequest(arrival: AskingArrival, visitor: Visitor, at: Position, trail: Trail): Answer {
  const { request, served } = arrival
  const bearing = bearingAt(arrival, request)
  trail.applies(inboundSteps(bearing, [...connectionLimitsAt(arrival), ...requestLimits(arrival, request)]))
  const cors = nearestWith(bearing, 'cors')
  const preflight = preflightAnswer(cors, request, at, trail)
  if (preflight) return preflight
  const verdict = admit(arrival, at, trail)
  if (verdict.verdict !== 'allowed') return verdict
  if (isHeadWithBody(request)) return rejectHead(at, request, trail)
  const carried = goesOverHttp2(served[0]!.port, request) ? overHttp2(withoutIdentity(request)) : withoutIdentity(request)
  if (isUnreadable(carried)) return reject(at, carried, trail)
  const past = pastRequestLimit(arrival, visitor, at, trail)
  const answered = past ?? { ...verdict, forwarded: forwardedAs(carried) }
  return cors ? { ...answered, answerHeaders: [...answered.answerHeaders, ...corsOnAnswer(cors, request)] } : answered
}

/** The application gets bytes or the request, or nothing does. */
function admit(arrival: Arrival, at: Position, trail: Trail): Answer {
  const { served, workload, number } = arrival
  for (const { policy, allows, predicates } of readPolicies(arrival)) {
    const id = `allow/${policy.id}`
    const missed = predicates.filter(({ holds }) => !holds).map(({ text }) => text)
    trail.add(at, 'access', id, allows, failures(predicates) === 0 ? 'every predicate holds' : `not so: ${missed.join('; ')}`, policy.place)
    if (allows) return answer(at, id, { verdict: 'allowed', place: policy.place })
  }
  // Callers choose the Host, and bytes have none: one strict service keeps the port strict.
  if (served.every(({ service }) => service.permissive)) {
    const { service } = served[0]!
    const id = `permissive/${service.id}`
    trail.add(at, 'access', id, true, 'every service of the port is permissive', service.place)
    return answer(at, id, { verdict: 'allowed', place: service.place })
  }
  const rule = `deny/default@${workload.id}:${number}`
  trail.add(at, 'access', rule, true, 'by default (no policy allows it)')
  return refuse(at, 'denied', rule, arrival.request)
}

/** Whatever an application could take for an identity is the sidecar's to say, and it says nothing in headers. */
function withoutIdentity(request: Request): Request {
  const headers = [...request.headers].filter(([name]) => !/^(?:serviceidentity|x[-_]forwarded[-_]client[-_]cert)$/.test(name))
  return { ...request, headers: new Map(headers) }
}

/** 400; bytes that are no request end the connection. */
export function reject(at: Position, request: Unreadable | undefined, trail: Trail): Answer {
  const rule = `deny/${request?.closes || 'bad-request'}@${at.proxy}`
  trail.add(at, 'request', rule, false, request?.reason ?? 'bytes that are no HTTP request')
  return refuse(at, 'rejected', rule, request?.closes ? undefined : request)
}

export function rejectHead(at: Position, request: Request, trail: Trail): Answer {
  return reject(at, { reason: 'a HEAD request has a body', isGrpc: request.isGrpc, closes: false }, trail)
}
