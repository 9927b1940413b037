// From a chosen service on: route, backend and endpoint.
import type { ResolvedMesh, ResolvedWorkload } from '../phases/2-resolve/resolved.js'
import { toEndpoint } from './arrival.js'
import type { Answer, HeaderChange } from './decision.js'
import { endpointSteps } from './endpoint-steps.js'
import { endpointChoices } from './endpoints.js'
import { fallbackFor, type Instead, NO_REPLY, type OwnRefusal, UNAVAILABLE } from './fallback.js'
import { rejectHead } from './inbound.js'
import { outboundSteps } from './outbound-steps.js'
import { changeRequest, changesOfAnswer } from './request-changes.js'
import { keyOf, type ServicePortOf } from './reach.js'
import { isHeadWithBody, type Request, type Unreadable } from './request.js'
import { type ChosenRoute, chooseRoute } from './route.js'
import type { KnownState } from './known-state.js'
import { type Chooser, endpointKnob } from './endpoint-knob.js'
import { areAllOpen, stuckEndpoint } from './load-balancing.js'
import { type Bearing, bearingOn, type Holding, nearestWith } from './traffic-policy.js'
import type { Trail } from './trail.js'
import { type Position, refuse, reply } from './verdict.js'

/** A workload's application calls. */
export interface Departure {
  readonly mesh: ResolvedMesh
  readonly workload: ResolvedWorkload
  readonly request: Request | Unreadable | undefined
  /** Address of the caller; undefined: unknown. */
  readonly source: string | undefined
  readonly assumeEndpoints: boolean
  readonly state: KnownState
  readonly trail: Trail
}

/** What is the same for all endpoints that a flow may go to. */
export interface Journey extends Departure {
  readonly target: ServicePortOf
  /** Nearest first. */
  readonly bearing: readonly Bearing[]
  /** It goes to the service of a fallback, which has none itself. */
  readonly isDiverted: boolean
}

/** Request undefined: bytes. */
export function forward(departure: Departure, at: Position, target: ServicePortOf, request: Request | undefined): Answer[] {
  const { mesh, trail } = departure
  const route = chooseRoute(departure, at, target, request)
  const here = { ...at, route: route.id }
  const journey: Journey = { ...departure, target, bearing: [], isDiverted: false }
  if (!request) return toTargets(journey, here, route, undefined)
  if (isHeadWithBody(request)) return [rejectHead(here, request, trail)]
  const bearing = bearingOn(mesh, target.service, target.port, departure.workload, request)
  const { answers, onward, ends } = changeRequest(bearing, request, here, trail)
  trail.applies(outboundSteps(bearing, request, trail.steps, ends))
  if (!onward) return [...answers]
  const rest = pastBreaker({ ...journey, bearing }, here, route, onward.request)
  // An answer passes the filters from last to first.
  const onAnswer = changesOfAnswer(bearing)
  return [...answers, ...rest.map(one => ({ ...changed(one, onAnswer), share: one.share * onward.share }))]
}

function pastBreaker(journey: Journey, here: Position, route: ChosenRoute, request: Request): Answer[] {
  const { bearing, state } = journey
  const found = nearestWith(bearing, 'circuitBreaker')
  return found && state.isOpen ? refuseOpen(journey, here, found, request) : toTargets(journey, here, route, request)
}

function refuseOpen(journey: Journey, here: Position, { policy, settings }: Holding<'circuitBreaker'>, request: Request): Answer[] {
  const rule = `circuit-breaker/${policy.id}`
  journey.trail.add(here, 'policy', rule, true, 'the circuit breaker is open', policy.place)
  const own = reply(here, request, { rule, verdict: 'unavailable', reply: settings.reply, grpcStatus: UNAVAILABLE, place: policy.place })
  return insteadOf(journey, here, { reason: 'open', rule }, request) ?? [own]
}

function changed(one: Answer, changes: readonly HeaderChange[]): Answer {
  return changes.length === 0 || one.closed ? one : { ...one, answerHeaders: [...one.answerHeaders, ...changes] }
}

/** Undefined: no fallback stands for this refusal. */
function insteadOf(journey: Journey, at: Position, refusal: OwnRefusal, request: Request | undefined): Answer[] | undefined {
  const instead = request && !journey.isDiverted ? fallbackFor(journey, at, refusal, request) : undefined
  if (!instead) return undefined
  return 'answer' in instead ? [instead.answer] : divert(journey, at, instead)
}

function divert(
  journey: Journey,
  { route, backend, endpoints, ...at }: Position,
  { target, request }: Extract<Instead, { target: unknown }>,
): Answer[] {
  const here = { ...at, ...(route !== undefined && { route }), backend: keyOf(target) }
  return toBackend({ ...journey, isDiverted: true }, here, target, request)
}

function toTargets(journey: Journey, here: Position, route: ChosenRoute, request: Request | undefined): Answer[] {
  const { state, trail } = journey
  if (route.targets.length === 0) return refuseEmpty(journey, here, 'no backend is left', route.place, request)
  const backends = route.targets.map(({ service, port: number, weight }) => ({
    weight,
    backend: { service, port: service.ports.find(({ port }) => port === number)! },
  }))
  const left = backends.filter(({ backend }) => !areAllOpen(chooserOf(journey, request), backend.service, backend.port))
  const breaker = request && breakerForEach(journey)
  if (breaker && left.length === 0) return refuseOpen(journey, here, breaker, request)
  const stuck = left.find(({ backend }) => stuckEndpoint(chooserOf(journey, request), backend.service, backend.port))
  const drawn = stuck ? keyOf(stuck.backend) : state.drawOf?.(left.map(({ backend, weight }) => ({ backend: keyOf(backend), weight })))
  const taken = drawn === undefined ? left : left.filter(({ backend }) => keyOf(backend) === drawn)
  const total = taken.reduce((sum, { weight }) => sum + weight, 0)
  return taken.flatMap(({ backend, weight }) => {
    const share = weight / total
    trail.add(here, 'split', keyOf(backend), true, `gets ${percent(share)} of route ${route.id}`, route.place)
    return toBackend(journey, { ...here, backend: keyOf(backend) }, backend, request).map(one => ({ ...one, share: one.share * share }))
  })
}

/** Undefined: none bears on it, or it is one for all endpoints. */
function breakerForEach({ bearing, isDiverted }: Journey): Holding<'circuitBreaker'> | undefined {
  const found = isDiverted ? undefined : nearestWith(bearing, 'circuitBreaker')
  return found?.settings.scope === 'endpoint' ? found : undefined
}

function chooserOf(journey: Journey, request: Request | undefined): Chooser {
  const { mesh, workload, source } = journey
  const { letsIn, ...state } = journey.state
  return { mesh, workload, request, source, state: letsIn && breakerForEach(journey) ? { ...state, letsIn } : state }
}

/** `deny/no-backend`, whatever backend it was; or the fallback in its place. */
function refuseEmpty(journey: Journey, at: Position, reason: string, place: Bearing['policy']['place'], request: Request | undefined): Answer[] {
  const rule = `deny/no-backend@${keyOf(journey.target)}`
  journey.trail.add(at, 'endpoint', rule, true, reason, place)
  return insteadOf(journey, at, { reason: 'empty', rule }, request) ?? [refuse(at, 'unavailable', rule, request, place)]
}

function refuseFull(journey: Journey, at: Position, policy: Bearing['policy'], request: Request | undefined): Answer[] {
  const rule = `connection-limits/${policy.id}`
  journey.trail.add(at, 'policy', rule, true, 'as many as may be are under way', policy.place)
  const own = request
    ? reply(at, request, { rule, verdict: 'unavailable', reply: NO_REPLY, grpcStatus: UNAVAILABLE, place: policy.place })
    : refuse(at, 'unavailable', rule, undefined, policy.place)
  return insteadOf(journey, at, { reason: 'limit', rule }, request) ?? [own]
}

function toBackend(journey: Journey, at: Position, backend: ServicePortOf, request: Request | undefined): Answer[] {
  const { mesh, workload, trail, assumeEndpoints, state } = journey
  const chooser = chooserOf(journey, request)
  trail.applies(endpointSteps(chooser, backend))
  const limits = endpointKnob({ mesh, workload }, backend.service, backend.port, 'connectionLimits')
  if (limits && state.isFull?.(keyOf(backend))) return refuseFull(journey, at, limits.policy, request)
  const choices = endpointChoices(chooser, backend, assumeEndpoints)
  if (choices.length === 0) return refuseEmpty(journey, at, `${keyOf(backend)} has no endpoint`, backend.service.place, request)
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
    ...toEndpoint(journey, { ...at, endpoints: [choice.endpoint] }, backend, choice, request),
    share: choice.share,
  }))
}

const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`
