// From a chosen service on: route, backend and endpoint, and then the inbound side of whoever answers there.
import type { ResolvedMesh, ResolvedService, ResolvedWorkload } from '../phases/2-resolve/resolved.js'
import type { Answer } from './decision.js'
import { type Choice, endpointChoices } from './endpoints.js'
import { enter, rejectHead } from './inbound.js'
import { changeRequest } from './request-changes.js'
import { keyOf, policyToCall, type ServicePortOf } from './reach.js'
import { isHeadWithBody, overHttp1, type Request, type Unreadable } from './request.js'
import { type ChosenRoute, chooseRoute } from './route.js'
import { bearingOn } from './traffic-policy.js'
import type { Trail } from './trail.js'
import { answer, forwardedAs, type Position, refuse } from './verdict.js'

/** A workload's application calls. */
export interface Departure {
  readonly mesh: ResolvedMesh
  readonly workload: ResolvedWorkload
  readonly request: Request | Unreadable | undefined
  readonly assumeEndpoints: boolean
  readonly trail: Trail
}

/** Request undefined: bytes. */
export function forward(departure: Departure, at: Position, target: ServicePortOf, request: Request | undefined): Answer[] {
  const { mesh, trail } = departure
  const route = chooseRoute(mesh, target.service, target.port, request, at, trail)
  const here = { ...at, route: route.id }
  if (!request) return toTargets(departure, here, target, route, undefined)
  if (isHeadWithBody(request)) return [rejectHead(here, request, trail)]
  const bearing = bearingOn(mesh, target.service, target.port, departure.workload, request)
  const { answers, onward } = changeRequest(bearing, request, here, trail)
  const rest = onward ? toTargets(departure, here, target, route, onward.request) : []
  return [...answers, ...rest.map(one => ({ ...one, share: one.share * (onward?.share ?? 0) }))]
}

function toTargets(departure: Departure, here: Position, target: ServicePortOf, route: ChosenRoute, request: Request | undefined): Answer[] {
  const { trail } = departure
  const nobody = `deny/no-backend@${keyOf(target)}`
  if (route.targets.length === 0) {
    trail.add(here, 'split', nobody, true, 'no backend is left', route.place)
    return [refuse(here, 'unavailable', nobody, request, route.place)]
  }
  const total = route.targets.reduce((sum, { weight }) => sum + weight, 0)
  return route.targets.flatMap(({ service, port: number, weight }) => {
    const backend = { service, port: service.ports.find(({ port }) => port === number)! }
    const share = weight / total
    trail.add(here, 'split', keyOf(backend), true, `gets ${percent(share)} of route ${route.id}`, route.place)
    return toBackend(departure, { ...here, backend: keyOf(backend) }, backend, request, nobody, target.service).map(one => ({
      ...one,
      share: one.share * share,
    }))
  })
}

function toBackend(
  departure: Departure,
  at: Position,
  backend: ServicePortOf,
  request: Request | undefined,
  nobody: string,
  apex: ResolvedService,
): Answer[] {
  const { mesh, trail, assumeEndpoints } = departure
  const choices = endpointChoices({ mesh, workload: departure.workload, request }, backend, assumeEndpoints)
  if (choices.length === 0) {
    trail.add(at, 'endpoint', nobody, true, `${keyOf(backend)} has no endpoint`, backend.service.place)
    return [refuse(at, 'unavailable', nobody, request, backend.service.place)]
  }
  const isAssumed = backend.port.endpoints.length === 0
  const among = isAssumed ? 'no endpoint is written; assumed' : 'one of'
  trail.add(
    at,
    'endpoint',
    keyOf(backend),
    true,
    `${among} ${[...new Set(choices.map(({ endpoint }) => endpoint))].join(', ')}`,
    backend.service.place,
  )
  return choices.map(choice => ({
    ...toEndpoint(departure, { ...at, endpoints: [choice.endpoint] }, backend, choice, request, apex),
    share: choice.share,
  }))
}

function toEndpoint(
  departure: Departure,
  at: Position,
  { service, port }: ServicePortOf,
  { answers, transport, pathPrefix }: Choice,
  written: Request | undefined,
  apex: ResolvedService,
): Answer {
  const { mesh, workload, trail } = departure
  // Whoever answers there judges the path with the prefix.
  const request = written && pathPrefix !== '' ? { ...written, path: pathPrefix + written.path } : written
  const isServer = transport === 'plain' || (answers ? service.identities.includes(answers.workload.identity) : service.identities.length > 0)
  if (!isServer) {
    const rule = `deny/server-identity@${service.id}:${port.port}`
    trail.add(at, 'identity', rule, true, 'whoever answers there is none of those who may serve it', service.place)
    return answer(at, rule, { verdict: 'unavailable', place: service.place, ...(request ? { status: 502 } : { closed: true }) })
  }
  if (!answers) {
    // No sidecar of the mesh answers: what lets the caller call the service decides.
    const policy = policyToCall(mesh, workload, service) ?? policyToCall(mesh, workload, apex)
    const rule = policy ? `allow/${policy.id}` : `permissive/${service.permissive ? service.id : apex.id}`
    const forwarded = request ? forwardedAs(request) : null
    return answer(at, rule, { verdict: 'allowed', forwarded, place: policy?.place ?? service.place })
  }
  const caller = workload.identity.principals.slice(0, 1)
  // Between sidecars: HTTP/2 for gRPC and for ports that speak it.
  const arriving = request && port.protocol === 'http' && !request.isGrpc ? overHttp1(request) : request
  const inside = enter(mesh, answers.workload, answers.number, { caller, request: arriving }, trail)
  const { route = null, backend = null, endpoints = [] } = at
  // A connection that ends in place of an answer is a 502 to the caller of HTTP.
  const seen = inside.closed && request ? { closed: false, status: 502 } : {}
  return { ...inside, route, backend, endpoints, ...seen }
}

const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`
