// What the interpreter says of one try, by what is known of the proxies at that time; first of all it may have to wait for room.
import { decide } from '../../../src/explain/decide.ts'
import type { Answer } from '../../../src/explain/decision.ts'
import type { Flow } from '../../../src/explain/flow.ts'
import { endpointKnob } from '../../../src/explain/endpoint-knob.ts'
import type { ResolvedMesh, ResolvedWorkload } from '../../../src/phases/2-resolve/resolved.ts'
import { type Call, kept } from './call.ts'
import type { World } from './exchange.ts'
import type { Cookie } from './proxy-state.ts'
import { Unpredictable } from './unpredictable.ts'
import type { Process } from './virtual-time.ts'

/** The place that an exchange has, and where it has got none: what has gone to a fallback's service stays there. */
export interface Held {
  room: string | undefined
  readonly refusedAt: Set<string>
}

export interface Asked {
  readonly call: Call | undefined
  readonly name: string
  readonly held: Held
  readonly isOpen: boolean
  /** Undefined: there is no breaker for each endpoint. */
  readonly letsIn: ((endpoint: string) => boolean) | undefined
  readonly tried: ReadonlySet<string>
  /** The one that the client sends. */
  readonly cookie: Cookie | undefined
}

export interface Decided {
  readonly answer: Answer
  /** Of a reply that a policy gives; undefined where the words are the proxy's own. */
  readonly replyBody: string | undefined
  /** It goes to another service, which is none of the policies' business. */
  readonly isDiverted: boolean
}

/** Everything on one machine calls from there. */
const SOURCE = '127.0.0.1'

export function* decideTry({ state, rooms }: World, flow: Flow, { call, name, held, isOpen, letsIn, tried, cookie }: Asked): Process<Decided> {
  const { mesh, time } = state
  const from = { ...flow, source: SOURCE }
  let waitsFor: string | undefined
  let hasWaited = false
  /** One that has waited stays with what it has drawn. */
  let drawn: string | undefined
  const hasPlace = (workload: ResolvedWorkload, backend: string, mayWait: boolean): boolean => {
    // What it is told while it waits counts for nothing.
    if (waitsFor !== undefined && !hasWaited) return true
    const room = `${workload.id} ${backend}`
    if (held.room === room) return true
    // Another try keeps the place that it has at a fallback's service.
    if (held.refusedAt.has(room)) return false
    if (held.room !== undefined) rooms.leave(held.room)
    const entry = rooms.enter(room, limitsOf(mesh, workload, backend), name, mayWait && !hasWaited)
    if (entry === 'refused') held.refusedAt.add(room)
    held.room = entry === 'goes' ? room : undefined
    if (entry === 'waits') waitsFor = room
    return entry === 'goes'
  }
  const ask = () =>
    decide(mesh, from, {
      state: {
        isOpen,
        tried,
        ...(letsIn && { letsIn }),
        drawOf: backends => {
          // Unless all that is there has been opened meanwhile.
          if (!backends.some(({ backend }) => backend === drawn)) drawn = state.drawOf(backends)
          return drawn!
        },
        take: (proxy, limit, text) => {
          if (waitsFor !== undefined && !hasWaited) return 0
          if (limit.settings.level === 'connection' && call && flow.request) throw new Unpredictable('connections between proxies are shared')
          return state.take(proxy, limit, text)
        },
        ...(call && {
          healthOf: state.healthOf(call.workload),
          turnOf: state.turnOf(call.workload),
          underWay: state.underWay(call.workload),
          stuckTo: backend => (cookie?.backend === backend ? cookie.endpoint : undefined),
          isFull: backend => !hasPlace(call.workload, backend, flow.request !== undefined),
        }),
      },
    })
  let decision = ask()
  if (waitsFor !== undefined) {
    const room: string = waitsFor
    const connectSeconds = kept(call, 'timeouts')?.settings.connectSeconds ?? call!.workload.proxy.timeouts.connectSeconds
    yield { untilMs: time.nowMs + connectSeconds * 1000, unless: () => rooms.isServed(name) }
    hasWaited = true
    if (rooms.isServed(name)) held.room = room
    else {
      rooms.giveUp(room, name)
      held.refusedAt.add(room)
    }
    decision = ask()
  }
  const [answer, ...others] = decision.answers
  if (!answer || others.length > 0) throw new Unpredictable('several answers are possible')
  // Another try that goes to a backend without limits needs no place at the last one.
  if (call && held.room !== undefined && held.room !== `${call.workload.id} ${answer.backend}`) {
    rooms.leave(held.room)
    held.room = undefined
  }
  const fallback = decision.trail.findLast(({ id, matched }) => matched && id.startsWith('fallback/'))?.id
  return { answer, replyBody: replyBodyOf(mesh, fallback ?? answer.rule), isDiverted: fallback !== undefined && answer.verdict !== 'answered' }
}

function limitsOf(mesh: ResolvedMesh, workload: ResolvedWorkload, backend: string) {
  const colon = backend.lastIndexOf(':')
  const service = mesh.services.get(backend.slice(0, colon))!
  const port = service.ports.find(own => String(own.port) === backend.slice(colon + 1))!
  return endpointKnob({ mesh, workload }, service, port, 'connectionLimits')!.settings
}

/** Of the fallback, or of the policy that is the rule. */
function replyBodyOf(mesh: ResolvedMesh, rule: string): string | undefined {
  const [noun = '', ...names] = rule.split('/')
  const knobs = mesh.trafficPolicies.find(({ id }) => id === names.join('/'))?.knobs
  if (noun === 'fallback') return knobs?.fallback?.reply?.body
  if (noun === 'circuit-breaker') return knobs?.circuitBreaker?.reply.body
  return noun === 'rate-limit' && knobs?.rateLimits?.length === 1 ? knobs.rateLimits[0]?.reply.body : undefined
}
