// Model-based: breakers of each endpoint. The interpreter says where each try goes; what the rulebook leaves open, whose turn is first, it learns.
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { expect } from 'vitest'
import { admit, type BreakerState, CLOSED, record } from '../../src/explain/circuit-breaker.ts'
import { decide } from '../../src/explain/decide.ts'
import { isRepeated, type Outcome, statusOf } from '../../src/explain/retry.ts'
import type { MeshModel, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import type { ResolvedMesh } from '../../src/phases/2-resolve/resolved.ts'
import type { HttpUpstream, RunningMesh } from '../../src/testing/index.ts'
import { BEHAVIOURS as SHARED, breaker as breakerOf, OPEN_MS, SLOW_MS, type Trial } from './breaker-trials.ts'

/** When a breaker half-opens is known so far, or as far as its last error took: meanwhile nothing is sent. */
const MARGIN_MS = 300
const ENDPOINTS = 3
const FIRST_PORT = 15200

const breaker = (conditions: Parameters<typeof breakerOf>[0]) => breakerOf({ scope: 'endpoint', ...conditions })
const retry = { attempts: 1, on: ['429', '503', 'reset'], budget: { minPerSecond: 1000 } }
const SETTINGS: readonly Pick<TrafficPolicy, 'circuitBreaker' | 'retry'>[] = [
  { circuitBreaker: breaker({ errorCount: 2 }) },
  { circuitBreaker: breaker({ errorRatio: 0.5, minRequests: 3, probes: 2 }) },
  { circuitBreaker: breaker({ slowCount: 1, errorCount: 3 }) },
  { circuitBreaker: breaker({ errorCount: 1 }), retry },
  { circuitBreaker: breaker({ errorCount: 2, probes: 2 }), retry },
]
export const ENDPOINT_RUNS = SETTINGS.length

const hasSlow = (run: number) => SETTINGS[run]!.circuitBreaker!.slowCount !== undefined
const name = (run: number) => `each-${run}`
const portOf = (run: number, index: number) => FIRST_PORT + run * ENDPOINTS + index
const ofRun = (run: number) => Array.from({ length: ENDPOINTS }, (_, index) => portOf(run, index))

export const services: NonNullable<MeshModel['services']> = SETTINGS.map((_, run) => ({
  id: `shop/${name(run)}`,
  ports: [{ port: 14001, protocol: 'http', endpoints: ofRun(run).map(port => ({ address: '127.0.0.1', port, transport: 'plain' as const })) }],
}))
export const policies: TrafficPolicy[] = SETTINGS.map((knobs, run) => ({
  id: `shop/${name(run)}`,
  target: { service: `shop/${name(run)}` },
  ...knobs,
}))

const BEHAVIOURS = {
  ...SHARED,
  limited: { reply: { status: 429 }, outcome: { kind: 'status', status: 429 } },
} satisfies Record<string, Trial>
type Behaviour = keyof typeof BEHAVIOURS

/** One way in which it may stand with the proxy. */
interface Standing {
  readonly turn: number
  readonly breakers: ReadonlyMap<string, BreakerState>
}

/** Those that what came so far leaves. */
interface Predicted {
  standings: readonly Standing[]
}

interface Real {
  readonly mesh: RunningMesh
  readonly resolved: ResolvedMesh
  readonly run: number
  /** The clock left open what must come: a fast answer was slow, or a breaker half-opened meanwhile. */
  isOpen: boolean
  marginMs: number
  asked: number
}

interface Came {
  readonly status: number | undefined
  /** Requests at each endpoint. */
  readonly reached: readonly number[]
}

class Ask implements fc.AsyncCommand<Predicted, Real> {
  constructor(
    readonly method: 'GET' | 'POST',
    readonly behaviours: readonly Behaviour[],
  ) {}
  check = () => true
  toString = () => `${this.method} ${this.behaviours.join(' | ')}`

  async run(predicted: Predicted, real: Real): Promise<void> {
    if (real.isOpen) return
    await untilCertain(predicted, real.marginMs)
    const { mesh, run } = real
    const upstreams = ofRun(run).map(port => mesh.upstream(`127.0.0.1:${port}`) as HttpUpstream)
    upstreams.forEach((upstream, i) => {
      upstream.clear()
      upstream.behave(BEHAVIOURS[this.behaviours[i]!].reply)
    })
    const sentMs = Date.now()
    const { status } = await mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, { method: this.method, host: `${name(run)}.shop` })
    const answeredMs = Date.now()
    const came: Came = { status, reached: upstreams.map(({ received }) => received.length) }
    const wasSlow = this.behaviours.some((behaviour, i) => behaviour === 'slow' && came.reached[i]! > 0)
    const tookMs = answeredMs - sentMs
    const isLate = hasSlow(run) && tookMs >= SLOW_MS
    const isBetween = (untilMs: number) => sentMs < untilMs && untilMs - real.marginMs <= answeredMs
    if (!wasSlow && (isLate || opensAt(predicted.standings).some(isBetween))) {
      real.isOpen = true
      return
    }
    if (!wasSlow) real.marginMs = Math.max(real.marginMs, tookMs)
    real.asked++
    const all = predicted.standings.map(standing => this.#predict(standing, real, sentMs, answeredMs))
    const left = all.filter(one => JSON.stringify(one.came) === JSON.stringify(came))
    const before = predicted.standings.map(told).join()
    const when = `run ${run}, ${sentMs} to ${answeredMs}, margin ${real.marginMs}, ${before}`
    expect(left.length > 0 ? came : all.map(one => one.came), `${this.toString()}: none of what may come did; ${when}`).toEqual(came)
    predicted.standings = different(left.flatMap(({ after }) => after))
  }

  #predict({ turn, breakers: before }: Standing, { resolved, run }: Real, sentMs: number, answeredMs: number): { came: Came; after: Standing[] } {
    const knobs = resolved.trafficPolicies.find(({ id }) => id === `shop/${name(run)}`)!.knobs
    const rules = knobs.circuitBreaker!
    const breakers = new Map(before)
    const stateOf = (endpoint: string) => breakers.get(endpoint) ?? CLOSED
    const all = ofRun(run).map(port => `127.0.0.1:${port}`)
    let next = turn
    const turnOf = (_: string, left: readonly string[]) => {
      const chosen = all.map((_, i) => (next + i) % ENDPOINTS).find(i => left.includes(all[i]!))!
      next = (chosen + 1) % ENDPOINTS
      return all[chosen]!
    }
    const reached = all.map(() => 0)
    const tried = new Set<string>()
    let isAgain = false
    for (let tries = 1; ; tries++) {
      const letsIn = (endpoint: string) => admit(rules, stateOf(endpoint), sentMs).admission !== undefined
      const flow = {
        caller: { workload: 'shop/buyer' },
        destination: { host: true as const },
        request: { method: this.method, host: `${name(run)}.shop` },
      }
      const [answer] = decide(resolved, flow, { state: { letsIn, tried, turnOf } }).answers
      // Whose turn is next when nobody had one, the rulebook does not say either.
      if (answer?.verdict !== 'allowed') return { came: { status: answer?.status ?? undefined, reached }, after: anyTurn(breakers) }
      const [endpoint = ''] = answer.endpoints
      isAgain ||= tried.has(endpoint)
      const at = all.indexOf(endpoint)
      reached[at]!++
      const { state, admission } = admit(rules, stateOf(endpoint), sentMs)
      const { outcome }: { outcome: Outcome } = BEHAVIOURS[this.behaviours[at]!]
      breakers.set(endpoint, record(rules, state, admission!, statusOf(outcome) >= 500, answeredMs))
      tried.add(endpoint)
      const request = { method: this.method, bodyBytes: 0 }
      if (!knobs.retry || !isRepeated(knobs.retry, request, outcome, tries, { requests: [], retries: [] }, sentMs))
        // Nor whose turn it is after a try that went again where one had been.
        return { came: { status: statusOf(outcome), reached }, after: isAgain ? anyTurn(breakers) : [{ turn: next, breakers }] }
    }
  }
}

class Rest implements fc.AsyncCommand<Predicted, Real> {
  check = ({ standings }: Readonly<Predicted>) => opensAt(standings).length > 0
  toString = () => 'rest until half-open'
  run = async (): Promise<void> => void (await sleep(OPEN_MS + 100))
}

function anyTurn(breakers: Standing['breakers']): Standing[] {
  return Array.from({ length: ENDPOINTS }, (_, turn) => ({ turn, breakers }))
}

/** Many ways lead to the same one: unless each is kept once, their number grows with every refusal. */
function different(standings: readonly Standing[]): Standing[] {
  return [...new Map(standings.map(standing => [told(standing), standing])).values()]
}

function told({ turn, breakers }: Standing): string {
  return JSON.stringify([turn, [...breakers].sort()])
}

function opensAt(standings: readonly Standing[]): number[] {
  return standings.flatMap(({ breakers }) => [...breakers.values()].flatMap(state => (state.kind === 'open' ? [state.untilMs] : [])))
}

async function untilCertain({ standings }: Predicted, marginMs: number): Promise<void> {
  const soon = (untilMs: number) => untilMs - marginMs <= Date.now() && Date.now() <= untilMs
  for (let near = opensAt(standings).filter(soon); near.length > 0; near = opensAt(standings).filter(soon))
    await sleep(Math.max(...near) + 1 - Date.now())
}

export type EndpointCommands = Iterable<fc.AsyncCommand<Predicted, Real>>

export function endpointCommands(run: number): fc.Arbitrary<EndpointCommands> {
  const names = Object.keys(BEHAVIOURS) as Behaviour[]
  // Other tries would come after a slow one, at a time that nobody knows.
  const behaviour = fc.constantFrom(...names.filter(each => each !== 'slow' || hasSlow(run)))
  const ask = fc
    .tuple(fc.constantFrom('GET' as const, 'POST' as const), fc.tuple(behaviour, behaviour, behaviour))
    .map(([method, all]) => new Ask(method, all))
  return fc.commands([ask, ask, ask, ask, fc.constant(new Rest())], { maxCommands: 30, size: 'max' })
}

/** How many requests it has judged. */
export async function playEndpoints(mesh: RunningMesh, resolved: ResolvedMesh, run: number, commands: EndpointCommands): Promise<number> {
  const real: Real = { mesh, resolved, run, isOpen: false, marginMs: MARGIN_MS, asked: 0 }
  await fc.asyncModelRun(() => ({ model: { standings: anyTurn(new Map()) }, real }), commands)
  return real.asked
}
