// The outbound side: which service, route, backend and endpoint, and then the inbound side of whoever answers there.
import { carriesBytes, type ResolvedMesh, type ResolvedService, type ResolvedWorkload } from '../phases/2-resolve/resolved.js'
import type { Answer } from './decision.js'
import { type Choice, endpointChoices } from './endpoints.js'
import type { Destination } from './flow.js'
import { isAnyOf, serviceAddresses, serviceNames } from './host.js'
import { enter, reject, rejectHead } from './inbound.js'
import { addressOf, policyToCall, reachableServices, type ServicePortOf, serviceByAddress, serviceByHost } from './reach.js'
import { isHeadWithBody, isUnreadable, type Request, type Unreadable } from './request.js'
import { chooseRoute } from './route.js'
import type { Trail } from './trail.js'
import { answer, type Position, refuse } from './verdict.js'

export interface Departure {
  readonly mesh: ResolvedMesh
  readonly workload: ResolvedWorkload
  readonly request: Request | Unreadable | undefined
  readonly assumeEndpoints: boolean
  readonly trail: Trail
}

/** `target`: the service port that the flow names; undefined: the mesh has no such. */
export function leave(departure: Departure, destination: Destination, target: ServicePortOf | undefined): Answer[] {
  const { mesh, workload, request, trail } = departure
  const at: Position = { side: 'outbound', proxy: workload.id }
  const reachable = reachableServices(mesh, workload)
  if ('host' in destination) {
    if (!request || isUnreadable(request)) return [reject(at, request, trail)]
    const found = serviceByHost(mesh, reachable, request.host, workload.namespace)
    const id = found ? keyOf(found) : `deny/unknown-host@${workload.id}`
    trail.add(
      at,
      'host',
      id,
      found !== undefined,
      `host ${request.host.name || '(none)'} ${found ? 'names' : 'names no service that the caller may call'}`,
    )
    return found ? callHttp(departure, at, found, request) : [refuse(at, 'denied', id, request)]
  }
  if (hasListener(workload, target) || ('by' in destination && destination.by === 'listener')) {
    if (target && reachable.includes(target.service)) return call(departure, at, target)
    const id = `deny/default@${target ? keyOf(target) : workload.id}`
    trail.add(at, 'access', id, true, target ? `by default (no policy lets it call ${target.service.id})` : 'the mesh has no such service')
    return [refuse(at, 'denied', id, target && carriesBytes(target.port.protocol) ? undefined : requestOf(request))]
  }
  const address = target && addressOf(target)
  const found = address === undefined ? target && reachable.includes(target.service) && target : serviceByAddress(reachable, address)
  if (found) return call(departure, at, found)
  const id = `deny/unknown-destination@${workload.id}`
  const known = address === undefined ? '' : `: its sidecar does not know ${address}`
  trail.add(at, 'access', id, true, target ? `by default (no policy lets it call ${target.service.id})${known}` : 'the mesh has no such service')
  return [refuse(at, 'denied', id, undefined)]
}

/** The default listener, for a service of which the flow names a port. */
function hasListener(workload: ResolvedWorkload, target: ServicePortOf | undefined): boolean {
  return workload.proxy.listeners.some(
    ({ direction, service, servicePort }) =>
      direction === 'outbound' && target?.service.id === service && (servicePort === undefined || servicePort === target?.port.port),
  )
}

function requestOf(request: Departure['request']): { readonly isGrpc: boolean } | undefined {
  return request && isUnreadable(request) && request.closes ? undefined : request
}

function call(departure: Departure, at: Position, target: ServicePortOf): Answer[] {
  const { request, trail } = departure
  trail.add(at, 'host', keyOf(target), true, 'the service that was dialled')
  if (carriesBytes(target.port.protocol)) return forward(departure, at, target, undefined)
  return !request || isUnreadable(request) ? [reject(at, request, trail)] : callHttp(departure, at, target, request)
}

function callHttp(departure: Departure, at: Position, target: ServicePortOf, request: Request): Answer[] {
  const { mesh, workload, trail } = departure
  const { service, port } = target
  const names = [...serviceNames(mesh, service, workload.namespace), ...serviceAddresses(service, port)]
  if (isAnyOf(names, request.host.name)) return forward(departure, at, target, request)
  const rule = `deny/unknown-host@${keyOf(target)}`
  trail.add(at, 'host', rule, false, `host ${request.host.name || '(none)'} is not a name of ${service.id} for a caller in ${workload.namespace}`)
  return [refuse(at, 'denied', rule, request)]
}

/** Request undefined: bytes. */
function forward(departure: Departure, at: Position, target: ServicePortOf, request: Request | undefined): Answer[] {
  const { mesh, trail } = departure
  const route = chooseRoute(mesh, target.service, target.port, request, at, trail)
  const here = { ...at, route: route.id }
  const nobody = `deny/no-backend@${keyOf(target)}`
  if (route.targets.length === 0) {
    trail.add(at, 'split', nobody, true, 'no backend is left', route.place)
    return [refuse(here, 'unavailable', nobody, request, route.place)]
  }
  const total = route.targets.reduce((sum, { weight }) => sum + weight, 0)
  return route.targets.flatMap(({ service, port: number, weight }) => {
    const backend = { service, port: service.ports.find(({ port }) => port === number)! }
    const share = weight / total
    trail.add(at, 'split', keyOf(backend), true, `gets ${percent(share)} of route ${route.id}`, route.place)
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
  const choices = endpointChoices(mesh, backend, assumeEndpoints)
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
  if (request && isHeadWithBody(request)) return [rejectHead(at, request, trail)]
  return choices.map(choice => ({
    ...toEndpoint(departure, { ...at, endpoints: [choice.endpoint] }, backend, choice, request, apex),
    share: choice.share,
  }))
}

function toEndpoint(
  departure: Departure,
  at: Position,
  { service, port }: ServicePortOf,
  { answers, transport }: Choice,
  request: Request | undefined,
  apex: ResolvedService,
): Answer {
  const { mesh, workload, trail } = departure
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
    const forwarded = request ? { method: request.method, path: request.path + request.query, host: request.writtenHost } : null
    return answer(at, rule, { verdict: 'allowed', forwarded, place: policy?.place ?? service.place })
  }
  const caller = workload.identity.principals.slice(0, 1)
  const inside = enter(mesh, answers.workload, answers.number, { caller, request }, trail)
  const { route = null, backend = null, endpoints = [] } = at
  // A connection that ends in place of an answer is a 502 to the caller of HTTP.
  const seen = inside.closed && request ? { closed: false, status: 502 } : {}
  return { ...inside, route, backend, endpoints, ...seen }
}

export const keyOf = ({ service, port }: ServicePortOf): string => `${service.id}:${port.port}`

const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`
