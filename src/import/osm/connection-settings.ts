// `spec.connectionSettings`: limits and time-outs toward a service.
import type { ConnectionLimits } from '../../model/mesh-model.generated.js'
import { readDuration } from '../go-duration.js'
import type { Manifest } from '../manifest.js'
import type { Reader } from '../reader.js'
import { type Knobs, meshOf, reportKept, reportNotImported } from '../traffic-policy.js'
import { readCircuitBreaking } from './circuit-breaking.js'

/** More than the model counts is no limit; 2^32-1 is how OSM writes that. */
const MOST = 1_000_000
const UINT32 = 4_294_967_295

export function readConnectionSettings(spec: Reader, manifest: Manifest): Knobs {
  const settings = spec.map('connectionSettings')
  settings?.onlyFields(['tcp', 'http'], 'is-harmless')
  const tcp = settings?.map('tcp')
  tcp?.onlyFields(['maxConnections', 'connectTimeout'], 'is-harmless')
  const http = settings?.map('http')
  http?.onlyFields(['maxRequests', 'maxRequestsPerConnection', 'maxPendingRequests', 'maxRetries', 'circuitBreaking'], 'is-harmless')
  const connect = tcp && readDuration(tcp, 'connectTimeout')
  if (tcp && connect !== undefined) reportKept(tcp, 'connectTimeout', meshOf(manifest))
  const connectionLimits = readLimits(tcp, http, manifest)
  const breaking = http?.map('circuitBreaking')
  const circuitBreaker = breaking && readCircuitBreaking(breaking, manifest)
  if (http) {
    reportNotImported(http, 'maxRequestsPerConnection', 'upstream connections are kept for as long as they serve')
    reportNotImported(http, 'maxRetries', 'retries have a budget instead: a part of all requests')
  }
  return {
    ...(circuitBreaker && { circuitBreaker }),
    ...(connect !== undefined && { timeouts: { connect } }),
    ...(Object.keys(connectionLimits).length > 0 && { connectionLimits }),
  }
}

function readLimits(tcp: Reader | undefined, http: Reader | undefined, manifest: Manifest): ConnectionLimits {
  const connections = tcp && readLimit(tcp, 'maxConnections', manifest)
  const requests = http && readLimit(http, 'maxRequests', manifest)
  const pending = http && readLimit(http, 'maxPendingRequests', manifest, 0)
  return {
    ...(connections !== undefined && { connections }),
    ...(requests !== undefined && { requests }),
    // Unlimited unless given, says OSM; our own default is none.
    ...(pending === undefined ? connections !== undefined && { pending: MOST } : { pending }),
  }
}

function readLimit(reader: Reader, field: string, manifest: Manifest, least = 1): number | undefined {
  const limit = reader.integer(field, least, UINT32)
  if (limit === undefined || limit === UINT32) return undefined
  if (limit > MOST) {
    reportNotImported(reader, field, `more than ${MOST} is no limit`)
    return undefined
  }
  reportKept(reader, field, meshOf(manifest))
  return limit
}
