// The traffic policies that the caller's sidecar keeps for a request, in the order in which they are applied, and what each would do to it.
import type { ResolvedKnobs, ResolvedReply } from '../phases/2-resolve/resolved.js'
import type { NextStep, Step } from './decision.js'
import type { Request } from './request.js'
import { type Bearing, nearestWith } from './traffic-policy.js'

interface Row<Knob extends keyof ResolvedKnobs> {
  readonly knob: Knob
  readonly describe: (settings: NonNullable<ResolvedKnobs[Knob]>, request: Request, happened: string | undefined) => string
}

const row = <Knob extends keyof ResolvedKnobs>(knob: Knob, describe: Row<Knob>['describe']): Row<Knob> => ({ knob, describe })

/** Rulebook section 4, "Order". */
const ROWS = [
  row('faultInjection', ({ delay, abort }) =>
    [
      ...(delay ? [`${delay.percent} % wait ${delay.minSeconds}${delay.maxSeconds > delay.minSeconds ? ` to ${delay.maxSeconds}` : ''} s`] : []),
      ...(abort ? [`${abort.percent} % are answered with ${abort.status} (gRPC ${abort.grpcStatus})`] : []),
    ].join('; '),
  ),
  row('redirect', ({ status }, _request, happened) => `answered with ${status}: ${happened}`),
  row('rewrite', (_settings, _request, happened) => happened ?? 'stays as it is'),
  row('headers', ({ request, response }) => `${changesText(request, 'of the request')}; ${changesText(response, 'of the answer')}`),
  row('mirror', ({ service, percent, maxBodyBytes }, { headers }) =>
    headers.has('upgrade')
      ? 'an upgrade is not copied'
      : `${percent} % are copied to ${service.id}, with a body of at most ${maxBodyBytes} bytes; nobody waits for the copy`,
  ),
  row('circuitBreaker', ({ scope, windowSeconds, openSeconds, reply, ...conditions }) => {
    const where = scope === 'service' ? '' : ' at one endpoint, which is then passed over'
    return `refused with ${reply.status} for ${openSeconds} s after ${conditionsText(conditions)} in ${windowSeconds} s${where}`
  }),
  row('fallback', ({ on, service, reply }) => `in place of a refusal (${on.join(', ')}) ${service ? `it goes to ${service.id}` : replyText(reply)}`),
  row('retry', (settings, request) => retryText(settings, request)),
  row('timeouts', ({ perTrySeconds, requestSeconds }) => {
    const limits = [...(perTrySeconds ? [`${perTrySeconds} s for each try`] : []), ...(requestSeconds ? [`${requestSeconds} s for all of them`] : [])]
    return limits.length === 0 ? 'no limit for the head of an answer' : `${limits.join(', ')}, until the head of an answer; past it 504`
  }),
] as const

/** Nouns of rule ids, where the trail says what came of a policy. */
const NOUNS: Partial<Record<keyof ResolvedKnobs, string>> = { redirect: 'redirect', rewrite: 'rewrite' }

/** `ends`: the knob with which the way of the whole request ends; what comes after it is not reached. */
export function outboundSteps(
  bearing: readonly Bearing[],
  request: Request,
  trail: readonly Step[],
  ends: keyof ResolvedKnobs | undefined,
): NextStep[] {
  const last = ROWS.findIndex(({ knob }) => knob === ends)
  return (last < 0 ? ROWS : ROWS.slice(0, last + 1)).flatMap(({ knob, describe }) => {
    const found = nearestWith(bearing, knob)
    if (!found) return []
    const happened = trail.findLast(({ id }) => id === `${NOUNS[knob]}/${found.policy.id}`)?.reason
    const text = (describe as (settings: unknown, request: Request, happened: string | undefined) => string)(found.settings, request, happened)
    return [{ kind: knob, text: `${knob} of ${found.policy.id}: ${text}` }]
  })
}

function changesText({ set, add, remove }: NonNullable<ResolvedKnobs['headers']>['request'], where: string): string {
  const parts = [
    ...(remove.length > 0 ? [`removes ${remove.join(', ')}`] : []),
    ...(Object.keys(set).length > 0 ? [`sets ${Object.keys(set).join(', ')}`] : []),
    ...(add.length > 0 ? [`adds to ${add.map(({ name }) => name).join(', ')}`] : []),
  ]
  return parts.length === 0 ? `no header ${where}` : `${parts.join(', ')} ${where}`
}

type Conditions = Pick<
  NonNullable<ResolvedKnobs['circuitBreaker']>,
  'minRequests' | 'errorRatio' | 'errorCount' | 'slowSeconds' | 'slowRatio' | 'slowCount'
>

function conditionsText({ minRequests, errorRatio, errorCount, slowSeconds, slowRatio, slowCount }: Conditions): string {
  const ratio = (part: number, what: string) => `${Number((part * 100).toFixed(2))} % ${what} of at least ${minRequests} requests`
  return [
    ...(errorCount > 0 ? [`${errorCount} errors`] : []),
    ...(errorRatio > 0 ? [ratio(errorRatio, 'errors')] : []),
    ...(slowCount > 0 ? [`${slowCount} answers after more than ${slowSeconds} s`] : []),
    ...(slowRatio > 0 ? [ratio(slowRatio, `answers after more than ${slowSeconds} s`)] : []),
  ].join(' or ')
}

function retryText(settings: NonNullable<ResolvedKnobs['retry']>, { method, headers, isGrpc }: Request): string {
  const { attempts, statuses, connectFailure, reset, timeout, methods, maxBodyBytes, budgetPercent, budgetPerSecond } = settings
  if (!methods.includes(method)) return `tried once: ${method} is not among its methods`
  const length = headers.get('content-length')
  if (length !== undefined && Number(length) > maxBodyBytes) return `tried once: its body has more than ${maxBodyBytes} bytes`
  if (headers.has('transfer-encoding') && !isGrpc) return 'tried once: nobody knows how long its body will be'
  const failures = [...(connectFailure ? ['no connection'] : []), ...(reset ? ['a reset'] : []), ...(timeout ? ['a time-out'] : [])]
  const causes = [...failures, ...(statuses.length > 0 ? [`status ${statusesText(statuses)}`] : [])]
  return `up to ${attempts} more tries after ${causes.join(', ')}; together at most ${budgetPercent} % of requests, or ${budgetPerSecond} a second`
}

/** 500-599, 409. */
function statusesText(statuses: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const status of statuses) {
    const last = ranges.at(-1)
    if (last && last[1] === status - 1) last[1] = status
    else ranges.push([status, status])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ')
}

function replyText(reply: ResolvedReply | null): string {
  return `it is answered with ${reply?.status}`
}
