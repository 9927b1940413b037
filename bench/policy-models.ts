// What the policy section of the bench measures: one traffic policy a row, and all of them together. Each is on, and comes to nothing:
// the load breaks no limit and no request fails.
import type { TrafficPolicy } from '../src/model/mesh-model.generated.ts'

export type Knobs = Omit<TrafficPolicy, 'id' | 'target' | 'callers' | 'origin'>

export const POLICY_MODELS: Readonly<Record<string, Knobs>> = {
  headers: { headers: { request: { set: [{ name: 'x-mesh', value: 'bench' }] }, response: { remove: ['server'] } } },
  rewrite: { rewrite: { path: { full: '/v2' } } },
  'circuit breaker': { circuitBreaker: { errorRatio: 0.5, slowRatio: 0.5 } },
  retry: { retry: { attempts: 2 } },
  timeouts: { timeouts: { perTry: '2s', request: '15s' } },
  'retry + timeouts': { retry: { attempts: 2 }, timeouts: { perTry: '2s', request: '15s' } },
  fallback: { fallback: { on: ['open', 'empty', 'limit'], reply: { status: 200 } } },
}

/** Every knob at once. */
export const ALL_POLICIES: Knobs = Object.assign({}, ...Object.values(POLICY_MODELS))
