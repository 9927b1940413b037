// Local rate limits: of connections, of a service's requests, and of a route's.
import type { RateLimit } from '../../model/mesh-model.generated.js'
import { orList } from '../../phases/1-validate/wording.js'
import type { Manifest } from '../manifest.js'
import type { Reader } from '../reader.js'
import { meshOf, readHeaderList, reportDifferences } from '../traffic-policy.js'

const MOST = 1_000_000_000
const UNITS = ['second', 'minute', 'hour'] as const
const HTTP_FIELDS = ['requests', 'unit', 'burst', 'responseStatusCode', 'responseHeadersToAdd']

/** `rateLimit.local` of a service. */
export function readServiceLimits(spec: Reader, manifest: Manifest): RateLimit[] {
  const rateLimit = spec.map('rateLimit')
  rateLimit?.onlyFields(['local'], 'is-harmless')
  const local = rateLimit?.map('local')
  local?.onlyFields(['tcp', 'http'], 'is-harmless')
  const tcp = local?.map('tcp')
  const http = local?.map('http')
  return [...(tcp ? readConnectionLimit(tcp, manifest) : []), ...(http ? readRequestLimit(http, manifest) : [])]
}

function readConnectionLimit(tcp: Reader, manifest: Manifest): RateLimit[] {
  tcp.onlyFields(['connections', 'unit', 'burst'], 'is-harmless')
  const bucket = readBucket(tcp, 'connections')
  if (!bucket) return []
  report(tcp, manifest, bucket, ['a connection past the limit is closed in order; there it was reset'])
  return [{ level: 'connection', ...bucket, origin: tcp.origin }]
}

/** Of a service or, the same fields, of a route. */
export function readRequestLimit(http: Reader, manifest: Manifest, more: readonly string[] = []): RateLimit[] {
  http.onlyFields(HTTP_FIELDS, 'is-harmless')
  const bucket = readBucket(http, 'requests')
  const written = http.integer('responseStatusCode', 0, 599)
  // Go's zero value.
  const status = written === 0 ? undefined : http.integer('responseStatusCode', 400, 599)
  const headers = readHeaderList(http, 'responseHeadersToAdd')
  if (!bucket) return []
  report(http, manifest, bucket, ['the reply carries retry-after, and gRPC callers get status 8', ...more])
  const reply = { ...(status !== undefined && { status }), ...(headers.length > 0 && { headers }) }
  return [{ ...bucket, ...(Object.keys(reply).length > 0 && { reply }), origin: http.origin }]
}

function readBucket(reader: Reader, amount: string): Pick<RateLimit, 'requests' | 'unit' | 'burst'> | undefined {
  reader.require(amount)
  const requests = reader.integer(amount, 1, MOST)
  const written = reader.requiredString('unit')
  const unit = UNITS.find(name => name === written)
  if (written !== undefined && !unit) reader.invalid(reader.spanOf('unit'), reader.pathOf('unit'), `must be ${orList(UNITS)}`, written)
  const burst = reader.integer('burst', 0, MOST)
  return requests === undefined || !unit ? undefined : { requests, unit, ...(burst !== undefined && burst > 0 && { burst }) }
}

function report(
  reader: Reader,
  manifest: Manifest,
  { requests, unit, burst }: Pick<RateLimit, 'requests' | 'unit' | 'burst'>,
  more: readonly string[],
): void {
  const mesh = meshOf(manifest)
  reportDifferences(reader, 'osm/rate-limit-differs', { limit: `${requests} per ${unit}`, mesh }, [
    `tokens come in one by one; in ${mesh} all at once, each ${unit} after the first use`,
    `one budget for all threads of a proxy; in ${mesh} one for each thread`,
    ...(burst === undefined ? [] : [`the bucket holds burst (${burst}), as in ${mesh}; OSM's own text means requests + burst (${requests + burst})`]),
    ...more,
  ])
}
