// Policies whose effect depends on what came before, drawn so that their limits are met within a few requests and no time passes meanwhile.
import type { TrafficPolicy } from '../../../src/model/mesh-model.generated.ts'
import type { Draw } from '../generate/draw.ts'

/** Nothing that is out comes back within a run. */
const FOREVER = '10m'

type Knobs = Omit<TrafficPolicy, 'id' | 'target' | 'callers' | 'origin'>
type Knob = keyof Knobs

const DRAWN = {
  retry: (draw: Draw) => ({
    attempts: draw.integer(1, 3),
    ...(draw.chance(60) && { on: draw.some(['connect-failure', 'reset', '5xx', '503', 'gateway-error', 'retriable-4xx', '404'], 1, 3) }),
    ...(draw.chance(30) && { methods: draw.one([['GET', 'POST'], ['POST']]) }),
    backoff: { base: '1ms', max: '2ms' },
    budget: { minPerSecond: 1000 },
  }),
  outlierDetection: (draw: Draw) => ({
    consecutiveFailures: draw.integer(1, 3),
    ejectFor: FOREVER,
    maxEjectFor: FOREVER,
    ...(draw.chance(60) && { maxEjectedPercent: draw.one([1, 34, 67, 100]) }),
  }),
  circuitBreaker: (draw: Draw) => ({
    scope: draw.one(['service', 'endpoint'] as const),
    ...draw.one([
      { errorCount: draw.integer(1, 4) },
      { errorRatio: draw.one([0.3, 0.5, 1]), minRequests: draw.integer(1, 4) },
      { errorRatio: 0.5, minRequests: 3, errorCount: 4 },
    ]),
    window: FOREVER,
    openFor: FOREVER,
    ...(draw.chance(30) && { reply: { status: draw.one([503, 200, 429]) } }),
  }),
} as const satisfies { [Name in Knob]?: (draw: Draw) => Knobs[Name] }

/** Two at least, so that they have to do with each other, where there are so many. */
export function drawKnobs(draw: Draw): Knobs {
  const names = draw.some(Object.keys(DRAWN) as (keyof typeof DRAWN)[], 1, 3)
  return Object.fromEntries(names.map(name => [name, DRAWN[name](draw)]))
}
