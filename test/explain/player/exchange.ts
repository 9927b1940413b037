// One request or connection from its client's first byte to the answer, by the interpreter: breaker, tries, time-outs, what is recorded.
import type { Answer } from '../../../src/explain/decision.ts'
import type { Flow } from '../../../src/explain/flow.ts'
import { httpStatusOf, isGrpcFailure } from '../../../src/explain/grpc-status.ts'
import { isRepeated, type Outcome, statusOf } from '../../../src/explain/retry.ts'
import type { TrafficStep } from '../../../src/testing/traffic/traffic.generated.ts'
import { type Breaker, breakerFor } from './breaker.ts'
import { type Call, callOf, kept } from './call.ts'
import type { Cookie, ProxyState } from './proxy-state.ts'
import type { Rooms } from './rooms.ts'
import { type Decided, decideTry, type Held } from './decide-try.ts'
import { mirrored } from './mirrored.ts'
import { ownAnswer, type Exchanged, seenAnswer, type Tried } from './seen.ts'
import type { Served } from './servers.ts'
import { Unpredictable } from './unpredictable.ts'
import type { Process } from './virtual-time.ts'

export interface World {
  readonly state: ProxyState
  readonly rooms: Rooms
}

/** `name`: of this exchange alone. `cookie`: the sticky one that the client sends. */
export function* exchange(world: World, step: TrafficStep, flow: Flow, name: string, cookie?: Cookie): Process<Exchanged> {
  const { state, rooms } = world
  const beginMs = state.time.nowMs
  const call = callOf(state.mesh, flow)
  const breaker = breakerFor(call, state)
  const held: Held = { room: undefined, refusedAt: new Set() }
  const refused: string[] = []
  const last = yield* tries(world, step, flow, { call, name, held, beginMs, breaker, cookie, refused })
  const mayHaveBrokenOff = isInPieces(step) && (!last.served || last.served.isHasty === true)
  if (!mayHaveBrokenOff || state.course.choose?.(2) !== 1) refused.unshift(...mirrored(state, step, flow, call))
  if (held.room !== undefined) rooms.leave(held.room)
  if (last.served && !last.isDiverted) breaker.end(isGood(last.outcome, last.served))
  const kept = last.setsCookie ?? cookie
  if (kept) state.cookies.set(step.name, kept)
  const { outcome, rule } = last.seen(state.time.nowMs - beginMs)
  return { outcome, rules: rule === undefined || rule === refused.at(-1) ? refused : [...refused, rule] }
}

interface Try extends Pick<Decided, 'isDiverted'> {
  readonly outcome: Outcome
  /** Undefined: the caller's own proxy has answered. */
  readonly served: Served | undefined
  readonly seen: (firstByteMs: number) => Tried
  /** Undefined: it has none. */
  readonly setsCookie?: Cookie | undefined
}

interface Journey {
  readonly cookie: Cookie | undefined
  readonly call: Call | undefined
  readonly name: string
  readonly held: Held
  readonly beginMs: number
  readonly breaker: Breaker
  /** Rules by which the destination's proxy has refused tries so far. */
  readonly refused: string[]
}

/** Until one is not repeated. */
function* tries(world: World, step: TrafficStep, flow: Flow, journey: Journey): Process<Try> {
  const { state } = world
  const { call, beginMs, breaker } = journey
  const { letsIn } = breaker
  const retry = kept(call, 'retry')
  const { requestSeconds = 0 } = kept(call, 'timeouts')?.settings ?? {}
  const tried = new Set<string>()
  if (retry && !isAnsweredBefore(call, breaker)) state.spend(retry.key, 'requests')
  for (let count = 1; ; count++) {
    const decided = yield* decideTry(world, flow, { ...journey, letsIn, isOpen: breaker.isOpen, tried })
    const one = yield* oneTry(world, step, decided, journey)
    const { time } = state
    if (!one.served || !retry || !isRepeated(retry.settings, repeatable(step), judged(one, step), count, state.budget(retry.key), time.nowMs))
      return one
    if (isHasty(one, step) && state.course.choose?.(2) === 1) return one
    const { baseSeconds, maxSeconds } = retry.settings
    const waitMs = state.course.part * Math.min(maxSeconds, baseSeconds * 2 ** (count - 1)) * 1000
    if (requestSeconds > 0 && time.nowMs + waitMs >= beginMs + requestSeconds * 1000) return one
    state.spend(retry.key, 'retries')
    yield { untilMs: time.nowMs + waitMs }
    for (const endpoint of decided.answer.endpoints) {
      // The last one last.
      tried.delete(endpoint)
      tried.add(endpoint)
    }
  }
}

/** By a filter that comes before the retries, which then count nothing. */
function isAnsweredBefore(call: Call | undefined, breaker: Breaker): boolean {
  const fallback = kept(call, 'fallback')?.settings
  const goesOn = fallback?.service !== undefined && fallback.on.includes('open')
  return (breaker.isOpen && !goesOn) || kept(call, 'faultInjection')?.settings.abort?.percent === 100
}

/** Where the caller's proxy does not answer itself: what the endpoint makes of it, or the end of its time. */
function* oneTry({ state }: World, step: TrafficStep, { answer, replyBody, isDiverted }: Decided, journey: Journey): Process<Try> {
  const { call, beginMs, breaker } = journey
  const { time, servers } = state
  const [endpoint] = answer.endpoints
  const tell = endpoint === undefined || isDiverted ? undefined : breaker.begin(endpoint)
  // The least that anything takes.
  yield { untilMs: time.nowMs + 1 }
  if (call && answer.side === 'outbound' && answer.verdict !== 'allowed') {
    const outcome = { kind: 'status', status: answer.status ?? 0 } as const
    return { outcome, served: undefined, isDiverted, seen: ms => ownAnswer(answer, replyBody, ms) }
  }
  if (answer.verdict !== 'allowed') journey.refused.push(answer.rule)
  const served = answer.verdict === 'allowed' ? servers.ask(answer, step) : byProxy(answer)
  const timeouts = kept(call, 'timeouts')
  const { perTrySeconds = 0, requestSeconds = 0 } = timeouts?.settings ?? {}
  const limits = [...(perTrySeconds ? [perTrySeconds * 1000] : []), ...(requestSeconds ? [beginMs + requestSeconds * 1000 - time.nowMs] : [])]
  const limitMs = Math.max(0, Math.min(...limits))
  if (served.afterMs === Number.POSITIVE_INFINITY && limits.length === 0 && !served.isLetOut) throw new Unpredictable('it waits for ever')
  if (call && answer.backend !== null && endpoint !== undefined) state.countUnderWay(call.workload, answer.backend, endpoint, 1)
  yield { untilMs: time.nowMs + Math.min(served.afterMs, limitMs), ...(served.isLetOut && { unless: served.isLetOut }) }
  if (call && answer.backend !== null && endpoint !== undefined) state.countUnderWay(call.workload, answer.backend, endpoint, -1)
  const isLate = served.isLetOut ? !served.isLetOut() : served.afterMs >= limitMs
  const outcome: Outcome = isLate ? { kind: 'timeout' } : served.outcome
  tell?.(isGood(outcome, served))
  if (call && answer.backend !== null && endpoint !== undefined) state.report(call.workload, answer.backend, endpoint, isGood(outcome, served))
  if (isLate) return { outcome, served, isDiverted, seen: ms => timedOut(step, `timeouts/${timeouts!.policy.id}`, ms) }
  const isNamed =
    call && answer.backend !== null && endpoint !== undefined && outcome.kind === 'status' && state.isSticky(call.workload, answer.backend)
  return {
    outcome,
    served,
    isDiverted,
    setsCookie: isNamed ? { backend: answer.backend!, endpoint: endpoint! } : undefined,
    seen: ms => (answer.verdict === 'allowed' ? seenAnswer(answer, served, statusOf(outcome), step, ms) : ownAnswer(answer, replyBody, ms)),
  }
}

/** To the caller's proxy the answer of the destination's is one like any other. */
function byProxy({ status, grpcStatus, closed }: Answer): Served {
  const outcome: Outcome = closed ? { kind: 'reset' } : { kind: 'status', status: status ?? 0 }
  return { outcome, afterMs: 0, ...(grpcStatus !== null && { grpcStatus }), seen: {} }
}

function timedOut({ grpc }: TrafficStep, rule: string, firstByteMs: number): Tried {
  return { outcome: { closed: false, firstByteMs, headers: [], ...(grpc ? { status: 200, grpcStatus: 4 } : { status: 504 }) }, rule }
}

function isGood(outcome: Outcome, served: Served | undefined): boolean {
  return outcome.kind === 'status' && outcome.status < 500 && !isGrpcFailure(served?.grpcStatus ?? 0)
}

/** gRPC's status, where it comes without a message, like the HTTP status that means as much. */
function judged({ outcome, served }: Try, { grpc }: TrafficStep): Outcome {
  const status = served?.grpcStatus ?? 0
  return grpc && outcome.kind === 'status' && status !== 0 && !served?.seen.messages?.length
    ? { kind: 'status', status: httpStatusOf(status) }
    : outcome
}

/** Its body comes after its head: an answer may come between them, and what is not whole is not copied. */
function isInPieces({ grpc, request }: TrafficStep): boolean {
  return grpc !== undefined || (request?.protocol === 'http2' && request.body !== undefined)
}

/** It has failed so soon that a call over HTTP/2 may not have been whole, which it has to be: who has been faster, nobody can say. */
function isHasty({ served }: Try, { grpc }: TrafficStep): boolean {
  return grpc !== undefined && served?.isHasty === true
}

function repeatable({ request, grpc }: TrafficStep): { method: string; bodyBytes: number | null } {
  if (grpc) return { method: 'POST', bodyBytes: (grpc.messages ?? []).reduce((sum, text) => sum + text.length + GRPC_FRAME_BYTES, 0) }
  const { method = 'GET', body, bodyBytes = body?.length ?? 0, chunked, protocol } = request ?? {}
  // Clients over HTTP/2 do not tell the length, nor that there is no body.
  const isUntold = chunked || (protocol === 'http2' && (bodyBytes > 0 || !ASSUMED_EMPTY.includes(method)))
  return { method, bodyBytes: isUntold ? null : bodyBytes }
}

/** Methods whose requests usually have no body. */
const ASSUMED_EMPTY = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'DELETE']

const GRPC_FRAME_BYTES = 5
