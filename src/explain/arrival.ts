// What becomes of a request, or of a connection, at the endpoint that was chosen for it: the inbound side of whoever answers there.
import type { ResolvedService } from '../phases/2-resolve/resolved.js'
import type { Answer } from './decision.js'
import type { Choice } from './endpoints.js'
import type { Journey } from './forward.js'
import { goesOverHttp2, overHttp2 } from './http2-fields.js'
import { enter, reject } from './inbound.js'
import { policyToCall, type ServicePortOf } from './reach.js'
import { isUnreadable, overHttp1, type Request } from './request.js'
import { answer, forwardedAs, type Position } from './verdict.js'

/** `written`: as it leaves the caller's proxy, without the endpoint's prefix; undefined for a connection. */
export function toEndpoint(
  journey: Journey,
  at: Position,
  { service, port }: ServicePortOf,
  { answers, transport, pathPrefix }: Choice,
  written: Request | undefined,
): Answer {
  const { mesh, workload, trail, target, state } = journey
  // Whoever answers there judges the path with the prefix.
  const prefixed = written && pathPrefix !== '' ? { ...written, path: pathPrefix + written.path } : written
  const isOverHttp2 = prefixed !== undefined && goesOverHttp2(port, prefixed)
  const request = isOverHttp2 ? overHttp2(prefixed) : prefixed
  if (request && isUnreadable(request)) return reject(at, request, trail)
  const isServer = transport === 'plain' || (answers ? service.identities.includes(answers.workload.identity) : service.identities.length > 0)
  if (!isServer) {
    const rule = `deny/server-identity@${service.id}:${port.port}`
    trail.add(at, 'identity', rule, true, 'whoever answers there is none of those who may serve it', service.place)
    return answer(at, rule, { verdict: 'unavailable', place: service.place, ...(request ? { status: 502 } : { closed: true }) })
  }
  if (!answers) {
    // No sidecar of the mesh answers: what lets the caller call the service decides.
    const policy = policyToCall(mesh, workload, service) ?? policyToCall(mesh, workload, target.service)
    const rule = policy ? `allow/${policy.id}` : `permissive/${permissiveOf(service, target.service).id}`
    const forwarded = request ? forwardedAs(request) : null
    return answer(at, rule, { verdict: 'allowed', forwarded, place: policy?.place ?? service.place })
  }
  const caller = workload.identity.principals.slice(0, 1)
  // Between sidecars: HTTP/2 for gRPC and for ports that speak it.
  // The path is read anew there, letters that are encoded as what they stand for.
  const arriving = request && (isOverHttp2 ? { ...request, path: prefixed.path, isOverHttp2 } : overHttp1(request))
  // From where the caller's proxy calls nobody says.
  const inside = enter(mesh, answers.workload, answers.number, { caller, request: arriving, source: undefined, state }, trail)
  const { route = null, backend = null, endpoints = [] } = at
  // A connection that ends in place of an answer is a 502 to the caller of HTTP.
  const seen = inside.closed && request ? { closed: false, status: 502 } : {}
  return { ...inside, route, backend, endpoints, ...seen }
}

function permissiveOf(service: ResolvedService, apex: ResolvedService): ResolvedService {
  return service.permissive ? service : apex
}
