// Model-based: the interpreter's circuit breaker and retries predict every answer that a real Pipy gives in front of a scripted upstream.
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { admit, type BreakerRules, type BreakerState, CLOSED, record } from '../../src/explain/circuit-breaker.ts'
import { readMesh } from '../../src/explain/explain.ts'
import { type BudgetUse, type Outcome, type RetryRules, statusOf, tryInTurn } from '../../src/explain/retry.ts'
import type { MeshModel, Service, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import { type HttpUpstream, type RunningMesh, startMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { BEHAVIOURS, breaker, OPEN_MS, REFUSED, SLOW_MS } from './breaker-trials.ts'
import { ENDPOINT_RUNS, type EndpointCommands, endpointCommands, playEndpoints, policies, services } from './endpoint-breakers.ts'

type Knobs = Pick<TrafficPolicy, 'circuitBreaker' | 'retry'>

const retry = { attempts: 1, on: ['503', 'reset'], budget: { minPerSecond: 1000 } }
/** One for each run, which then finds a breaker that nobody has used. */
const SETTINGS: readonly Knobs[] = [
  { circuitBreaker: breaker({ errorCount: 3 }) },
  { circuitBreaker: breaker({ errorRatio: 0.5, probes: 2 }) },
  { circuitBreaker: breaker({ slowCount: 1, errorCount: 4 }) },
  { circuitBreaker: breaker({ errorCount: 2, probes: 2 }), retry },
  { circuitBreaker: breaker({ errorRatio: 0.4, slowRatio: 0.5 }), retry },
  { circuitBreaker: breaker({ errorCount: 1 }), retry },
]
/** For the way through every transition; where the clock leaves something open the next one is used. */
const SCRIPTED: readonly Knobs[] = Array(3).fill({ circuitBreaker: breaker({ errorCount: 2 }) })
const ALL = [...SETTINGS, ...SCRIPTED]

/** Between states of the machine. */
const TRANSITIONS = ['closed -> open', 'half-open -> closed', 'half-open -> open', 'open -> half-open']

const name = (run: number) => `shop/s${run}`
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'breaker', mode: 'permissive' },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: [
    ...ALL.map(
      (_, run): Service => ({
        id: name(run),
        ports: [{ port: 14001, protocol: 'http', endpoints: [{ address: '127.0.0.1', port: 15100 + run, transport: 'plain' }] }],
      }),
    ),
    ...services,
  ],
  trafficPolicies: [...ALL.map((knobs, run) => ({ id: name(run), target: { service: name(run) }, ...knobs })), ...policies],
}

type Behaviour = keyof typeof BEHAVIOURS

interface Predicted {
  breaker: BreakerState
  budget: BudgetUse
}

interface Real {
  readonly mesh: RunningMesh
  readonly run: number
  /** The clock left open what must come: a moment between two states fell into a request, or a fast answer was slow. */
  isOpen: boolean
  asked: number
  readonly transitions: Set<string>
}

class Ask implements fc.AsyncCommand<Predicted, Real> {
  constructor(
    readonly method: 'GET' | 'POST',
    readonly behaviours: readonly [Behaviour, Behaviour],
  ) {}
  check = () => true
  toString = () => `${this.method} ${this.behaviours.join(' then ')}`

  async run(predicted: Predicted, real: Real): Promise<void> {
    if (real.isOpen) return
    const { rules, retries } = rulesOf(real.run)
    const upstream = real.mesh.upstream(`127.0.0.1:${15100 + real.run}`) as HttpUpstream
    upstream.clear()
    upstream.behaveInTurn(this.behaviours.map(behaviour => BEHAVIOURS[behaviour].reply))
    const sentMs = Date.now()
    const { status } = await real.mesh.plain.http1(real.mesh.proxy('shop/buyer').outboundHttp, { method: this.method, host: `s${real.run}.shop` })
    const answeredMs = Date.now()
    const early = admit(rules, predicted.breaker, sentMs)
    const late = admit(rules, predicted.breaker, answeredMs)
    if ((early.admission === undefined) !== (late.admission === undefined)) {
      real.isOpen = true
      return
    }
    real.asked++
    const came = { status, tries: upstream.received.length }
    if (!early.admission) {
      expect(came, this.toString()).toEqual({ status: REFUSED, tries: 0 })
      return
    }
    const [first, second] = this.behaviours.map(behaviour => BEHAVIOURS[behaviour].outcome) as [Outcome, Outcome]
    const request = { method: this.method, bodyBytes: 0 }
    const { outcome, tries, budget } = tryInTurn(retries, request, [first, second], predicted.budget, sentMs)
    expect(came, this.toString()).toEqual({ status: statusOf(outcome), tries })
    const isSlow = this.behaviours.slice(0, tries).includes('slow')
    if (!isSlow && answeredMs - sentMs >= SLOW_MS) real.isOpen = true
    predicted.budget = budget
    const before = predicted.breaker
    predicted.breaker = record(rules, early.state, early.admission, statusOf(outcome) >= 500, answeredMs)
    for (const [from, to] of [
      [before.kind, early.state.kind],
      [early.state.kind, predicted.breaker.kind],
    ]) {
      if (from !== to) real.transitions.add(`${from} -> ${to}`)
    }
  }
}

class Rest implements fc.AsyncCommand<Predicted, Real> {
  check = ({ breaker }: Readonly<Predicted>) => breaker.kind === 'open'
  toString = () => 'rest until half-open'
  run = async (): Promise<void> => void (await sleep(OPEN_MS + 100))
}

describePipy('circuit breaker', pipy => {
  test('every answer is as the state machine says', { timeout: 120_000 }, async () => {
    const mesh = await startMesh({ pipy, model, compile: mesh => compile(mesh, {}) })
    let asked = 0
    const behaviour = fc.constantFrom(...(Object.keys(BEHAVIOURS) as Behaviour[]))
    const ask = fc
      .tuple(fc.constantFrom('GET' as const, 'POST' as const), fc.tuple(behaviour, behaviour))
      .map(([method, pair]) => new Ask(method, pair))
    const commands = fc.commands([ask, ask, ask, fc.constant(new Rest())], { maxCommands: 25, size: 'max' })
    const forEach = fc.tuple(...Array.from({ length: ENDPOINT_RUNS }, (_, run) => endpointCommands(run)))
    const { mesh: resolved } = readMesh(model)
    let askedOfEach = 0
    const playEach = async (commands: EndpointCommands, run: number) => {
      const judged = await playEndpoints(mesh, resolved!, run, commands)
      askedOfEach += judged
    }
    const play = async (each: Iterable<fc.AsyncCommand<Predicted, Real>>, run: number) => {
      const real: Real = { mesh, run, isOpen: false, asked: 0, transitions: new Set() }
      await fc.asyncModelRun(() => ({ model: { breaker: CLOSED, budget: { requests: [], retries: [] } }, real }), each)
      asked += real.asked
    }
    try {
      await fc.assert(
        // Side by side, since they mostly wait, and share neither a breaker nor an upstream.
        fc.asyncProperty(fc.tuple(...SETTINGS.map(() => commands)), forEach, async (runs, ofEndpoints) => {
          const all = [...runs.map(play), ...ofEndpoints.map((each, run) => playEach(each, run))]
          const failed = (await Promise.allSettled(all)).find(result => result.status === 'rejected')
          if (failed) throw failed.reason
        }),
        // A run uses its breaker up: there is nothing to shrink with.
        { numRuns: 1, endOnFailure: true },
      )
    } finally {
      await mesh.stop()
    }
    expect(asked).toBeGreaterThan(SETTINGS.length)
    expect(askedOfEach).toBeGreaterThan(ENDPOINT_RUNS)
  })

  test('good, bad, slow, dead and recovering: through every transition', { timeout: 120_000 }, async () => {
    const mesh = await startMesh({ pipy, model, compile: mesh => compile(mesh, {}) })
    const ask = (behaviour: Behaviour) => new Ask('GET', [behaviour, behaviour])
    const commands = [
      ...[ask('good'), ask('slow'), ask('bad'), ask('dead'), ask('good')],
      ...[new Rest(), ask('dead'), ask('good')],
      ...[new Rest(), ask('good'), ask('bad'), ask('good'), ask('bad'), ask('good')],
    ]
    try {
      let transitions = new Set<string>()
      for (let run = SETTINGS.length; run < ALL.length && transitions.size < TRANSITIONS.length; run++) {
        const real: Real = { mesh, run, isOpen: false, asked: 0, transitions: new Set() }
        await fc.asyncModelRun(() => ({ model: { breaker: CLOSED, budget: { requests: [], retries: [] } }, real }), commands)
        transitions = real.transitions
      }
      expect([...transitions].sort()).toEqual(TRANSITIONS)
    } finally {
      await mesh.stop()
    }
  })
})

function rulesOf(run: number): { rules: BreakerRules; retries: RetryRules | undefined } {
  const { circuitBreaker = {}, retry: written } = ALL[run] as Knobs
  const { minRequests = 20, errorRatio = 0, errorCount = 0, slowRatio = 0, slowCount = 0, probes = 1 } = circuitBreaker
  const rules = {
    windowSeconds: 600,
    minRequests,
    errorRatio,
    errorCount,
    slowSeconds: SLOW_MS / 1000,
    slowRatio,
    slowCount,
    openSeconds: OPEN_MS / 1000,
    probes,
  }
  const retries = written && {
    attempts: written.attempts,
    statuses: [503],
    connectFailure: false,
    reset: true,
    timeout: false,
    methods: ['GET'],
    budgetPercent: 20,
    budgetPerSecond: 1000,
    maxBodyBytes: 65_536,
  }
  return { rules, retries }
}
