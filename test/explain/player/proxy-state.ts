// What the proxies of a case remember from one request to the next, kept by the interpreter's state machines.
import { admit, type Admission, type BreakerRules, type BreakerState, CLOSED, record } from '../../../src/explain/circuit-breaker.ts'
import type { KnownState } from '../../../src/explain/known-state.ts'
import { endpointKnob } from '../../../src/explain/endpoint-knob.ts'
import { isEjected, type OutlierState, reportOutcome } from '../../../src/explain/outlier-detection.ts'
import type { LimitOn } from '../../../src/explain/rate-limits.ts'
import { dialled } from '../../../src/explain/reach.ts'
import type { BudgetUse } from '../../../src/explain/retry.ts'
import { fullBucket, takeToken, type TokenBucket } from '../../../src/explain/token-bucket.ts'
import type { ResolvedEndpoint, ResolvedMesh, ResolvedPort, ResolvedService, ResolvedWorkload } from '../../../src/phases/2-resolve/resolved.ts'
import { healthAt } from './health.ts'
import type { Servers } from './servers.ts'
import type { Course } from './unpredictable.ts'
import type { VirtualTime } from './virtual-time.ts'

export interface Backend {
  readonly service: ResolvedService
  readonly port: ResolvedPort
}

/** A sticky cookie by what it stands for. */
export interface Cookie {
  readonly backend: string
  readonly endpoint: string
}

export class ProxyState {
  readonly #breakers = new Map<string, BreakerState>()
  readonly #buckets = new Map<string, TokenBucket>()
  readonly #budgets = new Map<string, BudgetUse>()
  readonly #outliers = new Map<string, OutlierState>()
  readonly #turns = new Map<string, number>()
  readonly #underWay = new Map<string, number>()
  /** By step: what its client was told to send back. */
  readonly cookies = new Map<string, Cookie>()
  readonly #draws: () => number

  constructor(
    readonly mesh: ResolvedMesh,
    readonly time: VirtualTime,
    readonly servers: Servers,
    readonly course: Course,
  ) {
    this.#draws = drawsFrom(course.start)
  }

  /** Undefined: it is open. `key` names the breaker. */
  admit(key: string, rules: BreakerRules): Admission | undefined {
    const { state, admission } = admit(rules, this.#breakers.get(key) ?? CLOSED, this.time.nowMs)
    this.#breakers.set(key, state)
    return admission
  }

  /** Whether `admit` would; it changes nothing. */
  wouldAdmit(key: string, rules: BreakerRules): boolean {
    return admit(rules, this.#breakers.get(key) ?? CLOSED, this.time.nowMs).admission !== undefined
  }

  record(key: string, rules: BreakerRules, admission: Admission, isError: boolean): void {
    this.#breakers.set(key, record(rules, this.#breakers.get(key) ?? CLOSED, admission, isError, this.time.nowMs))
  }

  budget(key: string): BudgetUse {
    return this.#budgets.get(key) ?? { requests: [], retries: [] }
  }

  spend(key: string, what: keyof BudgetUse): void {
    const used = this.budget(key)
    this.#budgets.set(key, { ...used, [what]: [...used[what], this.time.nowMs] })
  }

  /** Seconds until there is a token. */
  take = (proxy: string, { settings, bucket }: LimitOn, text: string | undefined): number => {
    const key = JSON.stringify([proxy, bucket, text])
    const now = this.time.nowMs / 1000
    const taken = takeToken(this.#buckets.get(key) ?? fullBucket(settings, now), settings, now)
    this.#buckets.set(key, taken.bucket)
    return taken.waitSeconds
  }

  /** Of a backend as one caller's proxy sees it. */
  healthOf(caller: ResolvedWorkload): NonNullable<KnownState['healthOf']> {
    return (key, endpoint) => {
      if (!this.#checked(caller, this.#backend(key)).includes(endpoint)) return 'unhealthy'
      return isEjected(this.#outliers.get(`${caller.id} ${key}`) ?? new Map(), endpoint, this.time.nowMs) ? 'ejected' : 'well'
    }
  }

  /** For least-request. */
  underWay(caller: ResolvedWorkload): NonNullable<KnownState['underWay']> {
    return (key, endpoint) => this.#underWay.get(`${caller.id} ${key} ${endpoint}`) ?? 0
  }

  /** A try has begun (1), or come to its end (-1). */
  countUnderWay(caller: ResolvedWorkload, key: string, endpoint: string, step: 1 | -1): void {
    this.#underWay.set(`${caller.id} ${key} ${endpoint}`, this.underWay(caller)(key, endpoint) + step)
  }

  /** Whether answers from there name their endpoint. */
  isSticky(caller: ResolvedWorkload, key: string): boolean {
    const { service, port } = this.#backend(key)
    return Boolean(endpointKnob({ mesh: this.mesh, workload: caller }, service, port, 'loadBalancing')?.settings.stickyCookie)
  }

  /** What came of a try. */
  report(caller: ResolvedWorkload, key: string, endpoint: string, isGood: boolean): void {
    const backend = this.#backend(key)
    const rules = endpointKnob({ mesh: this.mesh, workload: caller }, backend.service, backend.port, 'outlierDetection')?.settings
    if (!rules) return
    const name = `${caller.id} ${key}`
    const outcome = { endpoint, isGood, all: endpointsOf(backend), well: this.#checked(caller, backend) }
    this.#outliers.set(name, reportOutcome(rules, this.#outliers.get(name) ?? new Map(), outcome, this.time.nowMs))
  }

  /** The next one after the last, of those that are left; which one is first, the course says. */
  turnOf(caller: ResolvedWorkload): NonNullable<KnownState['turnOf']> {
    const { choose, start } = this.course
    // Any of those that are left: whose turn it is, the rulebook does not say.
    if (choose) return (_, left) => left[choose(left.length)]!
    return (key, left) => {
      const all = endpointsOf(this.#backend(key))
      const name = `${caller.id} ${key}`
      const next = this.#turns.get(name) ?? start
      const inOrder = all.map((_, i) => (next + i) % all.length)
      const chosen = inOrder.find(i => left.includes(all[i]!))
      // Assumed endpoints are in no list.
      if (chosen === undefined) return left[0]!
      this.#turns.set(name, (chosen + 1) % all.length)
      return all[chosen]!
    }
  }

  /** By weight and by chance, since the rulebook says no more of it; by which chance, the course says. */
  drawOf: NonNullable<KnownState['drawOf']> = backends => {
    const { choose } = this.course
    if (choose) return backends[choose(backends.length)]!.backend
    const total = backends.reduce((sum, { weight }) => sum + weight, 0)
    let left = this.#draws() * total
    return (backends.find(({ weight }) => (left -= weight) < 0) ?? backends.at(-1)!).backend
  }

  #checked(caller: ResolvedWorkload, backend: Backend): string[] {
    const rules = endpointKnob({ mesh: this.mesh, workload: caller }, backend.service, backend.port, 'healthCheck')?.settings
    const all = endpointsOf(backend)
    return rules ? all.filter(endpoint => healthAt(rules, this.servers.probe(endpoint), this.time.nowMs).isHealthy) : all
  }

  #backend(key: string): Backend {
    const colon = key.lastIndexOf(':')
    const service = this.mesh.services.get(key.slice(0, colon))!
    return { service, port: service.ports.find(({ port }) => String(port) === key.slice(colon + 1))! }
  }
}

/** From 0 to 1, the same for the same seed. */
function drawsFrom(seed: number): () => number {
  const after = (drawn: number) => (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0
  // The first one of seeds beside each other would be alike.
  let drawn = after(Math.imul(seed + 1, 0x9e3779b9))
  return () => {
    drawn = after(drawn)
    return drawn / 2 ** 32
  }
}

/** Those of weight 0 get no traffic, and count for nothing. */
function endpointsOf({ port }: Backend): string[] {
  return port.endpoints.filter(({ weight }) => weight > 0).map(({ address, port: number }: ResolvedEndpoint) => dialled(address, number))
}
