// Cross-origin requests at the destination's side: which preflights its proxy answers, and what it says of answers.
import type { ResolvedCors } from '../phases/2-resolve/resolved.js'
import type { Answer, HeaderChange } from './decision.js'
import type { Request } from './request.js'
import type { Holding } from './traffic-policy.js'
import type { Trail } from './trail.js'
import { answer, type Position } from './verdict.js'

/** Before access is decided. Undefined: no preflight of a known origin, so a request like any other. */
export function preflightAnswer(found: Holding<'cors'> | undefined, request: Request, at: Position, trail: Trail): Answer | undefined {
  if (!found || request.method !== 'OPTIONS' || !request.headers.has('access-control-request-method')) return undefined
  const origin = request.headers.get('origin')
  if (origin === undefined) return undefined
  const { settings, policy } = found
  const rule = `cors/${policy.id}`
  const isKnown = isAllowed(settings, origin)
  trail.add(at, 'policy', rule, isKnown, `scripts of ${origin} ${isKnown ? 'may ask' : 'are not known'}`, policy.place)
  if (!isKnown) return undefined
  const { methods, headers, maxAgeSeconds } = settings
  const answerHeaders = [
    ...readers(settings, origin),
    set('access-control-allow-methods', methods.join(', ')),
    ...(headers.length > 0 ? [set('access-control-allow-headers', headers.map(name => name.toLowerCase()).join(', '))] : []),
    set('access-control-max-age', String(Math.floor(maxAgeSeconds))),
    set('vary', 'origin, access-control-request-method, access-control-request-headers'),
  ]
  return answer(at, rule, { verdict: 'answered', status: 204, answerHeaders, place: policy.place })
}

/** The proxy's is the only opinion; caches are told that it depends on the origin. */
export function corsOnAnswer({ settings }: Holding<'cors'>, request: Request): HeaderChange[] {
  const origin = request.headers.get('origin')
  const exposed = settings.exposeHeaders.map(name => name.toLowerCase()).join(', ')
  return [
    { change: 'remove', name: 'access-control-*', value: null },
    { change: 'add', name: 'vary', value: 'origin' },
    ...(origin !== undefined && isAllowed(settings, origin)
      ? [...readers(settings, origin), ...(exposed === '' ? [] : [set('access-control-expose-headers', exposed)])]
      : []),
  ]
}

function readers({ origins, credentials }: ResolvedCors, origin: string): HeaderChange[] {
  return [
    set('access-control-allow-origin', origins.includes('*') && !credentials ? '*' : origin),
    ...(credentials ? [set('access-control-allow-credentials', 'true')] : []),
  ]
}

function isAllowed({ origins }: ResolvedCors, origin: string): boolean {
  const asked = origin.toLowerCase()
  return origins.some(written => {
    const known = written.toLowerCase()
    if (known === '*' || known === asked) return true
    const [scheme = '', parent] = known.split('*')
    if (parent === undefined || !asked.startsWith(scheme) || !asked.endsWith(parent)) return false
    const labels = asked.slice(scheme.length, asked.length - parent.length)
    return asked.length > scheme.length + parent.length && /^[a-z0-9.-]+$/.test(labels)
  })
}

const set = (name: string, value: string): HeaderChange => ({ change: 'set', name, value })
