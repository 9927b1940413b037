// What the policy section of the bench measures: one traffic policy a row, and all of them together. Each is on, and comes to nothing:
// the load breaks no limit and no request fails.
import type { TrafficPolicy } from '../src/model/mesh-model.generated.ts'
import { CANARY } from './proxy-model.ts'

export type Knobs = Omit<TrafficPolicy, 'id' | 'target' | 'callers' | 'origin'>

export interface PolicyBench {
  readonly knobs: Knobs
  /** Whose sidecar keeps it; default: the caller's. */
  readonly side?: 'inbound'
  /** What it is about; default: the service that is called. */
  readonly target?: string
}

const POLICY_MODELS: Readonly<Record<string, PolicyBench>> = {
  headers: { knobs: { headers: { request: { set: [{ name: 'x-mesh', value: 'bench' }] }, response: { remove: ['server'] } } } },
  rewrite: { knobs: { rewrite: { path: { full: '/v2' } } } },
  'fault injection': { knobs: { faultInjection: { delay: { percent: 0.1, time: '1ms' } } } },
  'mirror 1 %': { knobs: { mirror: { service: CANARY, percent: 1 } } },
  'circuit breaker': { knobs: { circuitBreaker: { errorRatio: 0.5, slowRatio: 0.5 } } },
  retry: { knobs: { retry: { attempts: 2 } } },
  timeouts: { knobs: { timeouts: { perTry: '2s', request: '15s' } } },
  'retry + timeouts': { knobs: { retry: { attempts: 2 }, timeouts: { perTry: '2s', request: '15s' } } },
  fallback: { knobs: { fallback: { on: ['open', 'empty', 'limit'], reply: { status: 200 } } } },
  'least request': { target: CANARY, knobs: { loadBalancing: { algorithm: 'least-request' } } },
  'consistent hash': { target: CANARY, knobs: { loadBalancing: { algorithm: 'consistent-hash', hashOn: { source: 'identity' } } } },
  'sticky cookie': { target: CANARY, knobs: { loadBalancing: { stickyCookie: { name: 'endpoint' } } } },
  'outlier detection': { target: CANARY, knobs: { outlierDetection: {} } },
  'connection limits': { target: CANARY, knobs: { connectionLimits: { requests: 1_000_000 } } },
  'rate limit': { side: 'inbound', knobs: { rateLimits: [{ requests: 1_000_000_000, unit: 'second' }] } },
  'rate limit by header': {
    side: 'inbound',
    knobs: { rateLimits: [{ requests: 1_000_000_000, unit: 'second', key: { header: 'host' } }] },
  },
  cors: { side: 'inbound', knobs: { cors: { origins: ['https://shop.example'] } } },
  bandwidth: { side: 'inbound', knobs: { bandwidth: { upload: 1_000_000_000, download: 1_000_000_000 } } },
}

/** Every knob of requests to the called service at once. */
const ALL_POLICIES: Knobs = Object.assign(
  {},
  ...Object.values(POLICY_MODELS)
    .filter(({ side, target }) => side === undefined && target === undefined)
    .map(({ knobs }) => knobs),
)

export const ALL = 'all together'
/** A row for each of them, and one for all that the caller's sidecar keeps. */
export const POLICY_BENCHES: Readonly<Record<string, PolicyBench>> = { ...POLICY_MODELS, [ALL]: { knobs: ALL_POLICIES } }
