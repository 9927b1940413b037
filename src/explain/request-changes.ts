// What the caller's sidecar makes of a request before it looks for an endpoint: faults, redirects, rewrites, header operations; rulebook section 4.
import type { NodePlace, ResolvedKnobs } from '../phases/2-resolve/resolved.js'
import type { Answer, HeaderChange } from './decision.js'
import { readHost } from './host.js'
import { asWritten } from './http2-fields.js'
import { changedPath } from './path-change.js'
import type { Request } from './request.js'
import { type Bearing, type Holding, nearestWith } from './traffic-policy.js'
import type { Trail } from './trail.js'
import { answer, type Position, refuse } from './verdict.js'

export interface Changed {
  /** What is answered in place of the destination's answer; the shares add up to at most 1. */
  readonly answers: readonly Answer[]
  /** What of the requests goes on, as this one; null where none does. */
  readonly onward: { readonly share: number; readonly request: Request } | null
  /** The knob that ends the way of all requests; undefined where some go on. */
  readonly ends?: 'faultInjection' | 'redirect' | 'rewrite'
}

export function changeRequest(bearing: readonly Bearing[], request: Request, at: Position, trail: Trail): Changed {
  const aborted = faultAnswer(nearestWith(bearing, 'faultInjection'), request, at, trail)
  const share = 1 - (aborted?.share ?? 0)
  const answers = aborted ? [aborted] : []
  if (share <= 0) return { answers, onward: null, ends: 'faultInjection' }
  const instead = redirected(nearestWith(bearing, 'redirect'), request, at, trail)
  if (instead) return { answers: [...answers, { ...instead, share }], onward: null, ends: 'redirect' }
  const rewritten = rewrite(nearestWith(bearing, 'rewrite'), request, at, trail)
  if ('verdict' in rewritten) return { answers: [...answers, { ...rewritten, share }], onward: null, ends: 'rewrite' }
  return { answers, onward: { share, request: withHeaders(nearestWith(bearing, 'headers'), rewritten, at, trail) } }
}

function faultAnswer(found: Holding<'faultInjection'> | undefined, { isGrpc }: Request, at: Position, trail: Trail): Answer | undefined {
  const { abort } = found?.settings ?? {}
  if (!found || !abort || abort.percent === 0) return undefined
  const { id, place } = found.policy
  const rule = `fault-injection/${id}`
  trail.add(at, 'policy', rule, true, `${abort.percent} % of requests are answered with an injected fault`, place)
  const status = isGrpc ? { status: 200, grpcStatus: abort.grpcStatus } : { status: abort.status }
  return { ...answer(at, rule, { verdict: 'answered', place, ...status }), share: abort.percent / 100 }
}

function redirected(found: Holding<'redirect'> | undefined, request: Request, at: Position, trail: Trail): Answer | undefined {
  if (!found) return undefined
  const { settings, policy } = found
  const rule = `redirect/${policy.id}`
  const location = locationOf(found, request)
  if (location === undefined) {
    const reason = 'the redirect would lead to a host or path that has no one reading'
    return unreadable({ rule, reason, place: policy.place }, request, at, trail)
  }
  trail.add(at, 'policy', rule, true, `redirected to ${location}`, policy.place)
  return answer(at, rule, { verdict: 'answered', status: settings.status, location, place: policy.place })
}

/** Undefined: it has no one reading. */
function locationOf(found: Holding<'redirect'>, { host, path, query, isOverHttp2 }: Request): string | undefined {
  const { settings } = found
  const name = settings.host || host.name
  const port = settings.port === null ? host.port : settings.port === 0 ? '' : String(settings.port)
  const changed = settings.path ? changedPath(settings.path, found, path) : path
  if (changed === undefined || !/^[a-z0-9._:[\]-]*$/.test(name) || !/^[0-9]*$/.test(port)) return undefined
  const location = `${settings.scheme}://${name}${port === '' ? '' : `:${port}`}${changed}${query}`
  return isOverHttp2 ? asWritten('location', location) : location
}

function rewrite(found: Holding<'rewrite'> | undefined, request: Request, at: Position, trail: Trail): Request | Answer {
  if (!found) return request
  const { settings, policy } = found
  const rule = `rewrite/${policy.id}`
  const path = settings.path ? changedPath(settings.path, found, request.path) : request.path
  if (path === undefined) return unreadable({ rule, reason: 'the new path has no one reading', place: policy.place }, request, at, trail)
  const writtenHost = settings.host || request.writtenHost
  trail.add(at, 'policy', rule, true, `goes on as ${path} at ${writtenHost}`, policy.place)
  return { ...request, path, writtenHost, host: readHost(writtenHost), headers: new Map(request.headers).set('host', writtenHost) }
}

function withHeaders(found: Holding<'headers'> | undefined, request: Request, at: Position, trail: Trail): Request {
  if (!found || isNothing(found.settings.request)) return request
  trail.add(at, 'policy', `headers/${found.policy.id}`, true, 'its request headers are changed', found.policy.place)
  const { remove, set, add } = found.settings.request
  const headers = new Map(request.headers)
  for (const name of remove) headers.delete(name)
  for (const [name, value] of Object.entries(set)) headers.set(name, value)
  for (const { name, value } of add) {
    const before = headers.get(name)
    const joined = before === undefined ? value : `${before}${name === 'cookie' ? '; ' : ', '}${value}`
    // Blanks at the ends are no part of a value, and do not arrive.
    headers.set(name, joined.replace(/^[ \t]+|[ \t]+$/g, ''))
  }
  return { ...request, headers }
}

/** What header operations do to the answer that comes from beyond them: remove, then set, then add. */
export function changesOfAnswer(bearing: readonly Bearing[]): HeaderChange[] {
  const change = nearestWith(bearing, 'headers')?.settings.response
  if (!change) return []
  return [
    ...change.remove.map(name => ({ change: 'remove' as const, name, value: null })),
    ...Object.entries(change.set).map(([name, value]) => ({ change: 'set' as const, name, value })),
    ...change.add.map(({ name, value }) => ({ change: 'add' as const, name, value })),
  ]
}

function isNothing({ remove, set, add }: NonNullable<ResolvedKnobs['headers']>['request']): boolean {
  return remove.length + Object.keys(set).length + add.length === 0
}

/** A change after which the request, or its redirect, would have no one reading. */
interface UnreadableChange {
  readonly rule: string
  readonly reason: string
  readonly place: NodePlace
}

function unreadable({ rule, reason, place }: UnreadableChange, request: Request, at: Position, trail: Trail): Answer {
  trail.add(at, 'policy', rule, true, reason, place)
  return refuse(at, 'rejected', rule, request, place)
}
