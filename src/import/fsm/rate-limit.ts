// RateLimit of FSM's gateway.
import type { RateLimit } from '../../model/mesh-model.generated.js'
import { readMilliseconds } from '../go-duration.js'
import type { Reader } from '../reader.js'
import { type Knobs, readResponse, reportDifferences, reportNotImported } from '../traffic-policy.js'

const MOST = 1_000_000_000
/** What its CRD fills in. */
const USUAL = { burst: 10, requests: 5, interval: 10_000, backlog: 5 }
const REPLY = { status: 429, body: 'Rate limit reached' }
const UNITS = [
  ['second', 1000],
  ['minute', 60_000],
  ['hour', 3_600_000],
] as const

export function readRateLimit(spec: Reader): Knobs {
  spec.onlyFields(['burst', 'requests', 'interval', 'backlog', 'response', 'blocking'], 'is-harmless')
  const requests = spec.integer('requests', 1, MOST) ?? USUAL.requests
  const burst = spec.integer('burst', 0, MOST) ?? USUAL.burst
  const interval = readMilliseconds(spec, 'interval') ?? USUAL.interval
  const backlog = spec.integer('backlog', 0, MOST) ?? USUAL.backlog
  if (spec.boolean('blocking')) reportNotImported(spec, 'blocking', 'no request waits; the gateway of FSM never gets this field')
  const reply = readResponse(spec, REPLY)
  const rate = rateOf(requests, interval)
  if (!rate) {
    spec.invalid(spec.spanOf('interval'), spec.pathOf('interval'), 'is too long: less than one request an hour')
    return {}
  }
  if (!rate.exact) spec.scope.report('fsm/rate-rounded', spec.spanOf('interval'), { written: requests, interval, requests: rate.requests })
  reportDifferences(spec, 'fsm/filter-differs', { filter: 'RateLimit' }, [
    "the destination's proxy counts, for all requests of the route, whoever sends them; in FSM the gateway counts its own",
    `a request past the limit is refused at once; in FSM it waits for its token${backlog > 0 ? `, and what comes while ${backlog} are under way is refused` : ''}`,
    'tokens come in one by one; in FSM all at once, each interval',
    'the reply carries retry-after, and gRPC callers get status 8',
  ])
  return { rateLimits: [{ requests: rate.requests, unit: rate.unit, ...(burst > 0 && { burst }), reply, origin: spec.origin }] }
}

/** In the first unit that says it exactly; else rounded down, to an hour. */
function rateOf(requests: number, interval: number): (Pick<RateLimit, 'requests' | 'unit'> & { exact: boolean }) | undefined {
  for (const [unit, length] of UNITS) {
    const count = (requests * length) / interval
    if (Number.isInteger(count) && count <= MOST) return { requests: count, unit, exact: true }
  }
  const count = Math.floor((requests * 3_600_000) / interval)
  return count < 1 ? undefined : { requests: Math.min(count, MOST), unit: 'hour', exact: false }
}
