// CircuitBreaker of FSM's gateway.
import { readDuration } from '../go-duration.js'
import type { Reader } from '../reader.js'
import { type Knobs, readRatio, readResponse, reportDifferences } from '../traffic-policy.js'

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
  const concurrency = spec.integer('concurrencyThreshold', 0, MOST) ?? 0
  reportDifferences(spec, 'fsm/filter-differs', { filter: 'CircuitBreaker' }, [
    'answers with a status of 500 and above count, and so do slow ones; in FSM only slow ones do, whatever the fields are called',
    'the ratio counts from 20 requests on',
    'the window slides; in FSM each request starts it anew',
    'when the break ends one request is let through as a probe, and must succeed',
    "every caller's proxy has its own breaker; in FSM the gateway has one",
    ...(concurrency > 0 ? ['concurrencyThreshold is not imported: it opens the breaker there, and counts requests without an answer for ever'] : []),
  ])
  return {
    circuitBreaker: {
      window: readDuration(spec, 'checkInterval') ?? USUAL.window,
      ...(ratio > 0 && { errorRatio: ratio }),
      errorCount: count,
      slowAfter: readDuration(spec, 'latencyThreshold') ?? USUAL.slowAfter,
      ...(ratio > 0 && { slowRatio: ratio }),
      slowCount: count,
      openFor: readDuration(spec, 'breakInterval') ?? USUAL.openFor,
      reply: readResponse(spec, REPLY),
    },
  }
}
