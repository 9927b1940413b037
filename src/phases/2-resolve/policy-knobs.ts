// What traffic policies do, with every default filled in and every duration in seconds.
import type { PathChange, StaticReply, TrafficKey, TrafficPolicy } from '../../model/mesh-model.generated.js'
import {
  type ResolvedKnobs,
  type ResolvedPathChange,
  type ResolvedReply,
  type ResolvedService,
  type ResolvedTrafficKey,
  UNLIMITED,
} from './resolved.js'
import { seconds } from './duration.js'

const UNIT_SECONDS = { second: 1, minute: 60, hour: 3600 } as const
const IDEMPOTENT = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'TRACE']
const RETRIED = ['connect-failure', 'reset', 'gateway-error', 'timeout']
const INSTANCE: ResolvedTrafficKey = { kind: 'instance', name: '' }

/** Follows a reference from a field of the policy, and reports one that leads nowhere. */
type FindService = (id: string, field: string) => ResolvedService | undefined

/** What a knob is called in a policy, and what is written there. */
type Written<K extends keyof TrafficPolicy> = NonNullable<TrafficPolicy[K]>
type Resolved<K extends keyof ResolvedKnobs> = NonNullable<ResolvedKnobs[K]>

export function resolveKnobs(policy: TrafficPolicy, service: FindService): ResolvedKnobs {
  return given({
    rateLimits: policy.rateLimits?.map(rateLimit),
    cors: policy.cors && cors(policy.cors),
    bandwidth: policy.bandwidth && { upload: 0, download: 0, per: 'connection' as const, ...policy.bandwidth },
    faultInjection: policy.faultInjection && faultInjection(policy.faultInjection),
    redirect: policy.redirect && redirect(policy.redirect),
    rewrite: policy.rewrite && rewrite(policy.rewrite),
    headers: policy.headers && { request: headerChange(policy.headers.request), response: headerChange(policy.headers.response) },
    mirror: policy.mirror && mirror(policy.mirror, service),
    circuitBreaker: policy.circuitBreaker && circuitBreaker(policy.circuitBreaker),
    timeouts: policy.timeouts && timeouts(policy.timeouts),
    retry: policy.retry && retry(policy.retry),
    fallback: policy.fallback && fallback(policy.fallback, service),
    connectionLimits: policy.connectionLimits && connectionLimits(policy.connectionLimits),
    loadBalancing: policy.loadBalancing && loadBalancing(policy.loadBalancing),
    outlierDetection: policy.outlierDetection && outlierDetection(policy.outlierDetection),
    healthCheck: policy.healthCheck && healthCheck(policy.healthCheck),
  })
}

/** A knob that a policy does not set is no field at all. */
function given<T extends object>(knobs: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(knobs).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

function rateLimit(limit: Written<'rateLimits'>[number]): Resolved<'rateLimits'>[number] {
  return {
    level: limit.level ?? 'request',
    perSecond: limit.requests / UNIT_SECONDS[limit.unit],
    burst: limit.burst ?? limit.requests,
    on: limit.key ? trafficKey(limit.key) : INSTANCE,
    maxKeys: limit.maxKeys ?? 10_000,
    combine: limit.combine ?? 'replace',
    reply: reply(limit.reply, 429),
  }
}

/** Both count what is under way, so the lower one is the limit. */
function connectionLimits({ connections = UNLIMITED, requests = UNLIMITED, pending = 0 }: Written<'connectionLimits'>): Resolved<'connectionLimits'> {
  return { most: Math.min(connections, requests), pending }
}

function cors(written: Written<'cors'>): Resolved<'cors'> {
  return {
    methods: ['GET', 'HEAD', 'POST'],
    headers: [],
    exposeHeaders: [],
    credentials: false,
    ...written,
    maxAgeSeconds: seconds(written.maxAge ?? '5s'),
  }
}

function redirect(written: Written<'redirect'>): Resolved<'redirect'> {
  return {
    status: written.status ?? 302,
    scheme: written.scheme ?? 'http',
    host: written.host?.toLowerCase() ?? '',
    port: written.port ?? (written.scheme ? 0 : null),
    path: written.path ? pathChange(written.path) : null,
  }
}

function rewrite({ host, path }: Written<'rewrite'>): Resolved<'rewrite'> {
  return { host: host?.toLowerCase() ?? '', path: path ? pathChange(path) : null }
}

/** Undefined where its service is not there. */
function mirror(
  { service: id, port, percent = 100, maxBodyBytes = 65_536 }: Written<'mirror'>,
  service: FindService,
): Resolved<'mirror'> | undefined {
  const found = service(id, 'mirror/service')
  return found && { service: found, port, percent, maxBodyBytes }
}

function timeouts({ connect, perTry, request, idle }: Written<'timeouts'>): Resolved<'timeouts'> {
  return {
    connectSeconds: optionalSeconds(connect),
    perTrySeconds: optionalSeconds(perTry),
    requestSeconds: optionalSeconds(request),
    idleSeconds: optionalSeconds(idle),
  }
}

/** Undefined where its service is not there, and it has no reply. */
function fallback(written: Written<'fallback'>, service: FindService): Resolved<'fallback'> | undefined {
  const found = written.service === undefined ? undefined : service(written.service, 'fallback/service')
  if (!found && !written.reply) return undefined
  return { on: [...new Set(written.on)].sort(), service: found, port: written.port, reply: written.reply ? reply(written.reply, 503) : null }
}

function outlierDetection(written: Written<'outlierDetection'>): Resolved<'outlierDetection'> {
  return {
    consecutiveFailures: written.consecutiveFailures ?? 5,
    ejectSeconds: seconds(written.ejectFor ?? '30s'),
    maxEjectSeconds: seconds(written.maxEjectFor ?? '5m'),
    maxEjectedPercent: written.maxEjectedPercent ?? 50,
  }
}

function reply({ status, headers = [], body = '' }: StaticReply = {}, usual: number): ResolvedReply {
  return { status: status ?? usual, headers: byName(headers), body }
}

/** Of two with one name the last one counts. */
function byName(headers: readonly { name: string; value: string }[] = []): Record<string, string> {
  const found = new Map(headers.map(({ name, value }) => [name.toLowerCase(), value]))
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function trafficKey({ source, header, cookie }: TrafficKey): ResolvedTrafficKey {
  if (header !== undefined) return { kind: 'header', name: header.toLowerCase() }
  return cookie === undefined ? { kind: source ?? 'instance', name: '' } : { kind: 'cookie', name: cookie }
}

function pathChange({ full, prefix, regex = '', replacement = '' }: PathChange): ResolvedPathChange {
  if (full !== undefined) return { kind: 'full', value: full, regex: '' }
  return prefix === undefined ? { kind: 'regex', value: replacement, regex } : { kind: 'prefix', value: prefix, regex: '' }
}

function headerChange({ set, add, remove = [] }: Written<'headers'>['request'] = {}) {
  const added = (add ?? []).map(({ name, value }) => ({ name: name.toLowerCase(), value }))
  return { set: byName(set), add: added, remove: [...new Set(remove.map(name => name.toLowerCase()))].sort() }
}

function faultInjection({ delay, abort }: Written<'faultInjection'>): Resolved<'faultInjection'> {
  return {
    delay: delay ? { percent: delay.percent, minSeconds: seconds(delay.time), maxSeconds: seconds(delay.maxTime ?? delay.time) } : null,
    abort: abort ? { percent: abort.percent, status: abort.status, grpcStatus: abort.grpcStatus ?? 14 } : null,
  }
}

function circuitBreaker(written: Written<'circuitBreaker'>): Resolved<'circuitBreaker'> {
  return {
    scope: written.scope ?? 'service',
    windowSeconds: seconds(written.window ?? '30s'),
    minRequests: written.minRequests ?? 20,
    errorRatio: written.errorRatio ?? 0,
    errorCount: written.errorCount ?? 0,
    slowSeconds: seconds(written.slowAfter ?? '5s'),
    slowRatio: written.slowRatio ?? 0,
    slowCount: written.slowCount ?? 0,
    openSeconds: seconds(written.openFor ?? '30s'),
    probes: written.probes ?? 1,
    reply: reply(written.reply, 503),
  }
}

function retry(written: Written<'retry'>): Resolved<'retry'> {
  const on = new Set(written.on ?? RETRIED)
  return {
    attempts: written.attempts,
    statuses: [...new Set([...on].flatMap(statusesOf))].sort((a, b) => a - b),
    connectFailure: on.has('connect-failure') || on.has('5xx') || on.has('gateway-error'),
    reset: on.has('reset') || on.has('5xx') || on.has('gateway-error'),
    timeout: on.has('timeout') || on.has('5xx') || on.has('gateway-error'),
    methods: [...new Set(written.methods ?? IDEMPOTENT)].sort(),
    baseSeconds: seconds(written.backoff?.base ?? '25ms'),
    maxSeconds: seconds(written.backoff?.max ?? '250ms'),
    budgetPercent: written.budget?.percent ?? 20,
    budgetPerSecond: written.budget?.minPerSecond ?? 3,
    maxBodyBytes: written.maxBodyBytes ?? 65_536,
  }
}

/** Envoy's words and patterns such as 50x; the words for failures without an answer name no status. */
function statusesOf(word: string): number[] {
  const pattern = { '5xx': '5xx', 'gateway-error': '50[234]', 'retriable-4xx': '409' }[word] ?? (/^\d/.test(word) ? word : undefined)
  if (pattern === undefined) return []
  const matcher = new RegExp(`^${pattern.replace(/x/g, '\\d')}$`)
  return Array.from({ length: 200 }, (_, i) => 400 + i).filter(status => matcher.test(String(status)))
}

function loadBalancing(written: Written<'loadBalancing'>): Resolved<'loadBalancing'> {
  const { stickyCookie: cookie } = written
  const maxAge = cookie?.maxAge === undefined ? '' : `; Max-Age=${Math.ceil(seconds(cookie.maxAge))}`
  return {
    algorithm: written.algorithm ?? 'round-robin',
    hashOn: written.hashOn ? trafficKey(written.hashOn) : null,
    stickyCookie: cookie ? { name: cookie.name, attributes: `; Path=/; HttpOnly${maxAge}` } : null,
    locality: written.locality ?? 'none',
    clusters: written.clusters ?? [],
    overflowThreshold: written.overflowThreshold ?? 0,
  }
}

function healthCheck(written: Written<'healthCheck'>): Resolved<'healthCheck'> {
  const { http } = written
  return {
    http: http
      ? { path: http.path ?? '/', host: http.host?.toLowerCase() ?? '', statuses: [...new Set(http.statuses ?? [])].sort((a, b) => a - b) }
      : null,
    intervalSeconds: seconds(written.interval ?? '10s'),
    timeoutSeconds: seconds(written.timeout ?? '3s'),
    unhealthyAfter: written.unhealthyAfter ?? 3,
    healthyAfter: written.healthyAfter ?? 2,
  }
}

/** Undefined: not this policy's business. */
function optionalSeconds(duration: string | undefined): number | undefined {
  return duration === undefined ? undefined : seconds(duration)
}
