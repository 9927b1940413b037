// CircuitBreaker of FSM's gateway.
import { readDuration } from '../go-duration.js'
import type { Reader } from '../reader.js'
import { type Knobs, readRatio, readResponse, reportDifferences, reportNotImported } from '../traffic-policy.js'

const FIELDS = [
  'latencyThreshold',
  'errorCountThreshold',
  'errorRatioThreshold',
  'concurrencyThreshold',
  'checkInterval',
  'breakInterval',
  'response',
]
const MOST = 1_000_000
/** What its CRD fills in. */
const USUAL = { slowAfter: '1s', count: 10, ratio: 0.5, window: '5s', openFor: '30s' }
const REPLY = { status: 429, body: 'Circuit breaker triggered' }

export function readCircuitBreaker(spec: Reader): Knobs {
  spec.onlyFields(FIELDS, 'is-harmless')
  const count = spec.integer('errorCountThreshold', 1, MOST) ?? USUAL.count
  const ratio = readRatio(spec, 'errorRatioThreshold') ?? USUAL.ratio
  if (spec.integer('concurrencyThreshold', 0, MOST))
    reportNotImported(
      spec,
      'concurrencyThreshold',
      'how many requests are under way is no condition here; in FSM the breaker stays closed while there are fewer',
    )
  // Both must be passed there; here either opens, so that the ratio alone is asked once there are enough requests for the count.
  const minRequests = ratio > 0 ? Math.min(Math.ceil(count / ratio), MOST) : undefined
  reportDifferences(spec, 'fsm/filter-differs', { filter: 'CircuitBreaker' }, [
    'answers with a status of 500 and above count, and so do slow ones; in FSM only slow ones do, whatever the fields are called',
    minRequests === undefined
      ? 'a ratio of 0 is none: the count alone opens, as in FSM'
      : `a ratio of ${ratio} opens from ${minRequests} requests on, which are ${count} at least; in FSM from ${count} such answers on, however few requests there are`,
    'an answer is slow after latencyThreshold; in FSM after a thousandth of it',
    'the window slides; in FSM each request starts it anew',
    'when the break ends one request is let through as a probe, and must succeed',
    "every caller's proxy has its own breaker; in FSM the gateway has one",
  ])
  return {
    circuitBreaker: {
      window: readDuration(spec, 'checkInterval') ?? USUAL.window,
      ...(minRequests === undefined ? { errorCount: count, slowCount: count } : { minRequests, errorRatio: ratio, slowRatio: ratio }),
      slowAfter: readDuration(spec, 'latencyThreshold') ?? USUAL.slowAfter,
      openFor: readDuration(spec, 'breakInterval') ?? USUAL.openFor,
      reply: readResponse(spec, REPLY),
    },
  }
}
