// What traffic policies do, with every default filled in and every duration in seconds.
import type { ResolvedKnobs, ResolvedReply } from './resolved.js'
import type { PathChange, StaticReply, TrafficKey, TrafficPolicy } from '../../model/mesh-model.generated.js'
import type { ResolvedPathChange, ResolvedService, ResolvedTrafficKey } from './resolved.js'
import { seconds } from './duration.js'

const UNIT_SECONDS = { second: 1, minute: 60, hour: 3600 } as const
const IDEMPOTENT = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'TRACE']
const RETRIED = ['connect-failure', 'reset', 'gateway-error', 'timeout']
const INSTANCE: ResolvedTrafficKey = { kind: 'instance', name: '' }

/** `service`: follows a reference, and reports one that leads nowhere. */
export function resolveKnobs(policy: TrafficPolicy, service: (id: string, field: string) => ResolvedService | undefined): ResolvedKnobs {
  const { mirror, fallback } = policy
  const mirrored = mirror && service(mirror.service, 'mirror/service')
  const instead = fallback?.service === undefined ? undefined : service(fallback.service, 'fallback/service')
  return {
    ...(policy.rateLimits && {
      rateLimits: policy.rateLimits.map(limit => ({
        level: limit.level ?? 'request',
        perSecond: limit.requests / UNIT_SECONDS[limit.unit],
        burst: limit.burst ?? limit.requests,
        on: limit.key ? trafficKey(limit.key) : INSTANCE,
        maxKeys: limit.maxKeys ?? 10_000,
        combine: limit.combine ?? 'replace',
        reply: reply(limit.reply, 429),
      })),
    }),
    ...(policy.cors && {
      cors: {
        methods: ['GET', 'HEAD', 'POST'],
        headers: [],
        exposeHeaders: [],
        credentials: false,
        ...policy.cors,
        maxAgeSeconds: seconds(policy.cors.maxAge ?? '5s'),
      },
    }),
    ...(policy.bandwidth && { bandwidth: { upload: 0, download: 0, per: 'connection' as const, ...policy.bandwidth } }),
    ...(policy.faultInjection && { faultInjection: faultInjection(policy.faultInjection) }),
    ...(policy.redirect && {
      redirect: {
        status: policy.redirect.status ?? 302,
        scheme: policy.redirect.scheme ?? 'http',
        host: policy.redirect.host?.toLowerCase() ?? '',
        port: policy.redirect.port ?? (policy.redirect.scheme ? 0 : null),
        path: policy.redirect.path ? pathChange(policy.redirect.path) : null,
      },
    }),
    ...(policy.rewrite && {
      rewrite: { host: policy.rewrite.host?.toLowerCase() ?? '', path: policy.rewrite.path ? pathChange(policy.rewrite.path) : null },
    }),
    ...(policy.headers && { headers: { request: headerChange(policy.headers.request), response: headerChange(policy.headers.response) } }),
    ...(mirror &&
      mirrored && { mirror: { service: mirrored, port: mirror.port, percent: mirror.percent ?? 100, maxBodyBytes: mirror.maxBodyBytes ?? 65_536 } }),
    ...(policy.circuitBreaker && { circuitBreaker: circuitBreaker(policy.circuitBreaker) }),
    ...(policy.timeouts && {
      timeouts: {
        connectSeconds: optionalSeconds(policy.timeouts.connect),
        perTrySeconds: optionalSeconds(policy.timeouts.perTry),
        requestSeconds: optionalSeconds(policy.timeouts.request),
        idleSeconds: optionalSeconds(policy.timeouts.idle),
      },
    }),
    ...(policy.retry && { retry: retry(policy.retry) }),
    ...(fallback &&
      (instead || fallback.reply) && {
        fallback: {
          on: [...new Set(fallback.on)].sort(),
          service: instead,
          port: fallback.port,
          reply: fallback.reply ? reply(fallback.reply, 503) : null,
        },
      }),
    ...(policy.connectionLimits && { connectionLimits: { connections: 0, requests: 0, pending: 0, ...policy.connectionLimits } }),
    ...(policy.loadBalancing && { loadBalancing: loadBalancing(policy.loadBalancing) }),
    ...(policy.outlierDetection && {
      outlierDetection: {
        consecutiveFailures: policy.outlierDetection.consecutiveFailures ?? 5,
        ejectSeconds: seconds(policy.outlierDetection.ejectFor ?? '30s'),
        maxEjectSeconds: seconds(policy.outlierDetection.maxEjectFor ?? '5m'),
        maxEjectedPercent: policy.outlierDetection.maxEjectedPercent ?? 50,
      },
    }),
    ...(policy.healthCheck && { healthCheck: healthCheck(policy.healthCheck) }),
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

function headerChange({ set, add, remove = [] }: NonNullable<TrafficPolicy['headers']>['request'] = {}) {
  const added = (add ?? []).map(({ name, value }) => ({ name: name.toLowerCase(), value }))
  return { set: byName(set), add: added, remove: [...new Set(remove.map(name => name.toLowerCase()))].sort() }
}

function faultInjection({ delay, abort }: NonNullable<TrafficPolicy['faultInjection']>): NonNullable<ResolvedKnobs['faultInjection']> {
  return {
    delay: delay ? { percent: delay.percent, minSeconds: seconds(delay.time), maxSeconds: seconds(delay.maxTime ?? delay.time) } : null,
    abort: abort ? { percent: abort.percent, status: abort.status, grpcStatus: abort.grpcStatus ?? 14 } : null,
  }
}

function circuitBreaker(written: NonNullable<TrafficPolicy['circuitBreaker']>): NonNullable<ResolvedKnobs['circuitBreaker']> {
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

function retry(written: NonNullable<TrafficPolicy['retry']>): NonNullable<ResolvedKnobs['retry']> {
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

function loadBalancing(written: NonNullable<TrafficPolicy['loadBalancing']>): NonNullable<ResolvedKnobs['loadBalancing']> {
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

function healthCheck(written: NonNullable<TrafficPolicy['healthCheck']>): NonNullable<ResolvedKnobs['healthCheck']> {
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
