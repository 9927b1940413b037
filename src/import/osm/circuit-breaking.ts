// `connectionSettings.http.circuitBreaking`.
import type { CircuitBreaker } from '../../model/mesh-model.generated.js'
import { readDuration } from '../go-duration.js'
import type { Manifest } from '../manifest.js'
import type { Reader } from '../reader.js'
import { meshOf, readRatio, reportDifferences } from '../traffic-policy.js'

const FIELDS = [
  'statTimeWindow',
  'minRequestAmount',
  'degradedTimeWindow',
  'slowTimeThreshold',
  'slowAmountThreshold',
  'slowRatioThreshold',
  'errorAmountThreshold',
  'errorRatioThreshold',
  'degradedStatusCode',
  'degradedResponseContent',
]
const MOST = 1_000_000
/** What the scripts put in the place of 0. */
const MIN_REQUESTS = 100
const CONTENT = { pattern: /^/, longest: 65_536, text: 'at most 65536 characters' }

/** undefined: nothing would open it, or something was reported. */
export function readCircuitBreaking(reader: Reader, manifest: Manifest): CircuitBreaker | undefined {
  reader.onlyFields(FIELDS, 'is-harmless')
  const conditions = readConditions(reader)
  const window = readDuration(reader, 'statTimeWindow')
  const openFor = readDuration(reader, 'degradedTimeWindow')
  const slowAfter = readDuration(reader, 'slowTimeThreshold')
  const minRequests = reader.integer('minRequestAmount', 0, MOST) || MIN_REQUESTS
  const status = reader.integer('degradedStatusCode', 200, 599)
  const body = reader.string('degradedResponseContent', CONTENT)
  if (Object.keys(conditions).length === 0) {
    reader.scope.report('osm/breaker-never-opens', reader.node, {})
    return undefined
  }
  const mesh = meshOf(manifest)
  reportDifferences(reader, 'osm/circuit-breaker-differs', { mesh }, [
    ...(status === undefined ? [`while open it answers 503; in ${mesh} 409 unless degradedStatusCode says otherwise`] : []),
    ...(body === undefined ? [`and with an empty body; ${mesh} has a text of its own unless degradedResponseContent says otherwise`] : []),
    `after degradedTimeWindow one request is let through as a probe, and must succeed; in ${mesh} all traffic returns at once`,
    `the window slides; in ${mesh} counters are reset when it ends, and those of amounts survive the closing`,
    `a request without any answer counts as an error, and so do failing gRPC statuses; in ${mesh} only a status of 500 and above does`,
  ])
  const reply = { ...(status !== undefined && { status }), ...(body !== undefined && { body }) }
  return {
    ...(window !== undefined && { window }),
    minRequests,
    ...conditions,
    ...(slowAfter !== undefined && { slowAfter }),
    ...(openFor !== undefined && { openFor }),
    ...(Object.keys(reply).length > 0 && { reply }),
  }
}

/** 0 means off, as absence does. */
function readConditions(reader: Reader) {
  const errorRatio = readRatio(reader, 'errorRatioThreshold')
  const errorCount = reader.integer('errorAmountThreshold', 0, MOST)
  const slowRatio = readRatio(reader, 'slowRatioThreshold')
  const slowCount = reader.integer('slowAmountThreshold', 0, MOST)
  return {
    ...(errorRatio && { errorRatio }),
    ...(errorCount && { errorCount }),
    ...(slowRatio && { slowRatio }),
    ...(slowCount && { slowCount }),
  }
}
