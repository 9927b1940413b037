// Health checks of an endpoint that behaves the same all the time.
import { afterCheck, HEALTHY, type HealthState } from '../../../src/explain/health-check.ts'
import type { ResolvedKnobs } from '../../../src/phases/2-resolve/resolved.ts'
import type { TrafficUpstream } from '../../../src/testing/traffic/traffic.generated.ts'
import { Unpredictable } from './unpredictable.ts'

type Check = NonNullable<ResolvedKnobs['healthCheck']>

/** `server`: what plays it; undefined: the usual one. One check on each interval, from the start of the case. */
export function healthAt(check: Check, server: TrafficUpstream | undefined, nowMs: number): HealthState {
  if (check.http && server?.turns) throw new Unpredictable('checks take their turns with requests')
  const passed = passes(check, server)
  let state = HEALTHY
  for (let atMs = 0; atMs <= nowMs; atMs += check.intervalSeconds * 1000) state = afterCheck(check, state, passed)
  return state
}

function passes({ http, timeoutSeconds }: Check, { kind, replyStatus = 200, replyDelayMs = 0 }: TrafficUpstream = { kind: 'http1' }): boolean {
  if (kind === 'none') return false
  if (!http) return true
  const isFine = http.statuses.length > 0 ? http.statuses.includes(replyStatus) : replyStatus >= 200 && replyStatus < 400
  return isFine && replyDelayMs < timeoutSeconds * 1000
}
