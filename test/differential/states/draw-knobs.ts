// Policies whose effect depends on what came before, drawn so that their limits are met within a few requests and no time passes meanwhile.
import type { TrafficPolicy } from '../../../src/model/mesh-model.generated.ts'
import type { Draw } from '../generate/draw.ts'

/** Nothing that is out comes back within a run. */
const FOREVER = '10m'

/** Far more than a busy machine takes for the steps between two pauses. */
const OUT_FOR = '6s'

/** What was out comes back in it. */
export const PAUSE_MS = 9000

/** Of what is out for the second time: longer than one pause, and shorter than two. */
const OUT_AGAIN_FOR = '12s'

/** A token comes back in each pause; a second one would take far longer. */
const REFILLED = { requests: 7, unit: 'minute' } as const

/** What is held takes longer in a pause, and nothing else. */
const SLOW_AFTER = '4s'

/** Long enough for an answer to come on a busy machine. */
const HANGS_FOR = '2s'

/** For room; between two time-outs. */
const WAITS_FOR = '3s'

/** In which health checks find out about those that refuse connections. */
export const CHECKED_MS = 4000

/** Two tries, and a part of the third one. */
const HANGS_IN_ALL_FOR = '5s'

export type Knobs = Omit<TrafficPolicy, 'id' | 'target' | 'callers' | 'origin'>
type Knob = keyof Knobs

const DRAWN = {
  retry: (draw: Draw, { spoken, hangs, recovers }: Manner) => ({
    attempts: draw.integer(1, 3),
    ...(draw.chance(60) && {
      on: draw.some(['connect-failure', 'reset', '5xx', '503', 'gateway-error', 'retriable-4xx', '404', ...(hangs ? ['timeout'] : [])], 1, 3),
    }),
    ...(draw.chance(spoken === 'grpc' ? 85 : 30) && { methods: draw.one([['GET', 'POST'], ['POST'], ['GET', 'HEAD', 'PUT']]) }),
    backoff: { base: '1ms', max: '2ms' },
    // In a case that takes long the window would have a say.
    budget: hangs || recovers || draw.chance(75) ? { minPerSecond: 1000 } : { minPerSecond: 0, percent: draw.one([0, 20, 34, 50, 100]) },
    ...(draw.chance(20) && { maxBodyBytes: draw.one([0, 1, 10, 200_000]) }),
  }),
  outlierDetection: (draw: Draw, { recovers }: Manner) => ({
    consecutiveFailures: draw.integer(1, 3),
    ejectFor: recovers ? OUT_FOR : FOREVER,
    maxEjectFor: recovers ? draw.one([OUT_FOR, OUT_AGAIN_FOR]) : FOREVER,
    ...(draw.chance(60) && { maxEjectedPercent: draw.one([1, 34, 67, 100]) }),
  }),
  circuitBreaker: (draw: Draw, { recovers }: Manner) => ({
    scope: draw.one(['service', 'endpoint'] as const),
    ...draw.one([
      { errorCount: draw.integer(1, 4) },
      { errorRatio: draw.one([0.3, 0.5, 1]), minRequests: draw.integer(1, 4) },
      { errorRatio: 0.5, minRequests: 3, errorCount: 4 },
      ...(recovers ? [{ slowAfter: SLOW_AFTER, slowCount: draw.integer(1, 2), ...(draw.chance(50) && { errorCount: 3 }) }] : []),
    ]),
    window: FOREVER,
    openFor: recovers ? OUT_FOR : FOREVER,
    ...(recovers && draw.chance(50) && { probes: draw.integer(1, 3) }),
    ...(draw.chance(30) && { reply: { status: draw.one([503, 200, 429]) } }),
  }),
  connectionLimits: (draw: Draw) => ({
    [draw.one(['requests', 'connections'])]: draw.integer(1, 3),
    ...(draw.chance(50) && { pending: draw.integer(1, 2) }),
  }),
  loadBalancing: (draw: Draw) => ({
    ...draw.one([
      {
        algorithm: 'consistent-hash' as const,
        hashOn: draw.one([{ header: 'x-key' }, { header: 'x-key' }, { cookie: 'key' }, { source: draw.one(['ip', 'identity'] as const) }]),
      },
      { algorithm: 'round-robin' as const },
      { algorithm: 'least-request' as const },
    ]),
    ...(draw.chance(35) && { stickyCookie: { name: 'stuck' } }),
    ...(draw.chance(50) && { overflowThreshold: draw.one([1, 34, 50, 51, 67, 100]) }),
  }),
  rateLimits: (draw: Draw, { recovers }: Manner) =>
    draw.list(1, 2, () => ({
      // Too slow to come back within a run without pauses.
      ...(recovers && draw.chance(50) ? { ...REFILLED, burst: draw.integer(1, 3) } : { requests: draw.integer(1, 5), unit: 'hour' as const }),
      ...draw.one([{}, { key: { header: 'x-key' } }, { key: { cookie: 'key' } }, { key: { source: draw.one(['identity', 'instance'] as const) } }]),
      ...(draw.chance(30) && { combine: 'all' as const }),
      ...(draw.chance(20) && { reply: { status: draw.one([503, 404, 200]) } }),
    })),
  timeouts: (draw: Draw) => ({
    ...draw.one([{ perTry: HANGS_FOR }, { request: HANGS_FOR }, { perTry: HANGS_FOR, request: HANGS_IN_ALL_FOR }]),
    ...(draw.chance(30) && { connect: WAITS_FOR }),
  }),
  healthCheck: () => ({ interval: '300ms', unhealthyAfter: 2 }),
  faultInjection: (draw: Draw) => ({ abort: { percent: draw.one([0, 0, 100]), status: draw.one([503, 418]) } }),
} as const satisfies { [Name in Knob]?: (draw: Draw, manner: Manner) => Knobs[Name] }

/** Of a whole case. */
export interface Manner {
  /** Servers may be silent, so that time has to pass. */
  readonly hangs: boolean
  /** Ejections end, and breakers try again, in pauses between steps. */
  readonly recovers: boolean
  /** Requests are copied to a service `m`. Then no answers are held. */
  readonly mirrors: boolean
  /** What services speak, and their servers. */
  readonly spoken: 'http' | 'h2c' | 'grpc'
}

/** How likely each is, in percent. */
const LIKELY: Record<keyof typeof DRAWN, number> = {
  retry: 60,
  outlierDetection: 45,
  circuitBreaker: 50,
  connectionLimits: 45,
  loadBalancing: 35,
  rateLimits: 30,
  timeouts: 10,
  faultInjection: 5,
  healthCheck: 10,
}

/** Several in most cases, so that they have to do with each other. */
export function drawKnobs(draw: Draw, manner: Manner): Knobs {
  const names = (Object.keys(DRAWN) as (keyof typeof DRAWN)[]).filter(name => (name === 'timeouts' ? manner.hangs : draw.chance(LIKELY[name])))
  return Object.fromEntries(names.map(name => [name, DRAWN[name](draw, manner)]))
}

/** What bears on copies that come to a service. */
export function drawMirroredKnobs(draw: Draw, manner: Manner): Knobs {
  const { outlierDetection, loadBalancing, rateLimits } = drawKnobs(draw, manner)
  const { stickyCookie: _, ...balancing } = loadBalancing ?? {}
  return {
    ...(outlierDetection && { outlierDetection }),
    ...(Object.keys(balancing).length > 0 && { loadBalancing: balancing }),
    ...(rateLimits && { rateLimits }),
  }
}

export function drawMirror(draw: Draw, service: string): Knobs {
  return draw.chance(70) ? { mirror: { service, percent: draw.one([100, 100, 100, 0]) } } : {}
}

/** What makes another service take part; none in many cases. */
export function drawLink(draw: Draw, services: readonly string[]): Knobs {
  const on = draw.some(['open', 'empty', 'limit'] as const, 1, 3)
  const elsewhere = services.length > 0 && draw.chance(67) ? { on, service: draw.one(services) } : { on, reply: { status: 203 } }
  return draw.chance(25) ? {} : { fallback: elsewhere }
}
