// Traffic policies whose effect one request can show, and some that must have none on a mesh that is well; attached at every distance.
import { DiagnosticSink } from '../../../src/diagnostics/sink.ts'
import type { MeshModel, PathChange, PolicyTarget, TrafficPolicy } from '../../../src/model/mesh-model.generated.ts'
import { validate } from '../../../src/phases/1-validate/validate.ts'
import { resolve } from '../../../src/phases/2-resolve/resolve.ts'
import type { Draw } from './draw.ts'
import { HEADER_NAMES, HEADER_VALUES } from './vocabulary.ts'

export const ORIGINS = ['https://shop.example', 'https://*.shop.example', 'http://a.example:8080', 'HTTPS://Books.Example']
export const HASHED = { header: 'x-user', cookie: 'sid' }
const CHANGES: readonly PathChange[] = [
  { full: '/new' },
  { full: '/' },
  { full: '/new/%20x/' },
  { prefix: '/' },
  { prefix: '/p' },
  { prefix: '/p/q/' },
  { regex: '/books', replacement: '/b' },
  { regex: '^/([^/]+)/([^/]+)', replacement: '/$2/$1' },
  { regex: 'b+', replacement: 'x$1$0' },
  { regex: '/(books|cart)(/.*)?', replacement: '/$1-next$2' },
  { regex: 'o', replacement: '/' },
  { regex: '[^/]+$', replacement: '..' },
  { regex: 'a', replacement: '$$&' },
  { regex: '/$', replacement: '/%2e' },
]
const REWRITTEN_HEADERS = [...HEADER_NAMES, 'x-new', 'origin', 'vary']
const ANSWER_HEADERS = ['x-new', 'vary', 'set-cookie', 'access-control-allow-origin', 'x-upstream-2', 'location']
const MOST_POLICIES = 6

/** Those that compile beside one another: a conflict, or a knob that the target cannot have, leaves the later one out. */
export function trafficPoliciesOf(draw: Draw, model: MeshModel): TrafficPolicy[] {
  const kept: TrafficPolicy[] = []
  for (const policy of draw.list(1, MOST_POLICIES, i => drawPolicy(draw, model, i))) {
    if (compiles({ ...model, trafficPolicies: [...kept, policy] })) kept.push(policy)
  }
  return kept
}

function compiles(model: MeshModel): boolean {
  const sink = new DiagnosticSink(undefined)
  const valid = validate(model, sink, undefined)
  if (valid) resolve(valid, sink)
  return !sink.hasErrors
}

function drawPolicy(draw: Draw, model: MeshModel, index: number): TrafficPolicy {
  const { identities = [] } = model
  const target = drawTarget(draw, model)
  const knobs = target.route || draw.chance(70) ? requestKnobs(draw, model) : endpointKnobs(draw)
  return {
    id: `${target.service.split('/')[0]}/traffic-${index}`,
    target,
    ...(draw.chance(25) && { callers: draw.some(identities, 1, 2).map(({ id }) => id) }),
    ...(Object.keys(knobs).length > 0 ? knobs : { retry: { attempts: 1 } }),
  }
}

/** Few services, so that policies at several distances meet. */
function drawTarget(draw: Draw, { services = [], routeGroups = [] }: MeshModel): PolicyTarget {
  const service = draw.one(services.slice(0, 2))
  const group = draw.chance(45) ? draw.oneOf(routeGroups.filter(({ http }) => http)) : undefined
  const names = (group?.http ?? []).map((match, i) => match.name ?? String(i))
  return {
    service: service.id,
    ...(draw.chance(30) && { port: draw.one(service.ports).port }),
    ...(group && { route: { routeGroup: group.id, ...(draw.chance(50) && { matches: draw.some([...new Set(names)], 1, 2) }) } }),
  }
}

type Knobs = Omit<TrafficPolicy, 'id' | 'target'>

function requestKnobs(draw: Draw, { services = [] }: MeshModel): Knobs {
  return {
    ...(draw.chance(20) && { redirect: redirectOf(draw) }),
    ...(draw.chance(35) && { rewrite: rewriteOf(draw, services) }),
    ...(draw.chance(40) && { headers: headersOf(draw) }),
    ...(draw.chance(35) && { cors: corsOf(draw) }),
    ...(draw.chance(10) && { faultInjection: { abort: { percent: draw.one([0, 25, 100]), status: draw.one([418, 503]) } } }),
    // On a mesh that is well these change nothing.
    ...(draw.chance(15) && { retry: { attempts: 1, methods: ['GET', 'POST'] } }),
    ...(draw.chance(15) && { timeouts: { perTry: '50s', request: '100s' } }),
    ...(draw.chance(15) && { circuitBreaker: { errorCount: 1_000_000 } }),
    ...(draw.chance(15) && {
      rateLimits: [{ requests: 1_000_000, unit: 'second' as const, key: draw.one([{ header: 'x-user' }, HASH_ON_COOKIE, {}]) }].map(withoutEmptyKey),
    }),
    ...(draw.chance(10) && { bandwidth: { upload: 1_000_000_000, download: 1_000_000_000 } }),
    ...(draw.chance(15) && { fallback: { on: ['open' as const, 'empty' as const], ...fallbackOf(draw, services) } }),
  }
}

const HASH_ON_COOKIE = { cookie: HASHED.cookie }

function withoutEmptyKey<T extends { readonly key: object }>({ key, ...limit }: T) {
  return Object.keys(key).length === 0 ? limit : { ...limit, key }
}

function endpointKnobs(draw: Draw): Knobs {
  const hashOn = draw.one([{ header: HASHED.header }, { cookie: HASHED.cookie }, { source: 'identity' as const }, { source: 'ip' as const }])
  return {
    ...(draw.chance(70) && {
      loadBalancing: draw.chance(75) ? { algorithm: 'consistent-hash' as const, hashOn } : { algorithm: 'least-request' as const },
    }),
    ...(draw.chance(40) && { outlierDetection: { consecutiveFailures: 1_000_000 } }),
    ...(draw.chance(30) && { connectionLimits: { requests: 1_000_000 } }),
  }
}

function redirectOf(draw: Draw): NonNullable<Knobs['redirect']> {
  return {
    scheme: draw.one(['http', 'https'] as const),
    ...(draw.chance(40) && { host: draw.one(['New.Example', 'store.shop']) }),
    ...(draw.chance(30) && { port: draw.one([80, 8443]) }),
    ...(draw.chance(50) && { path: draw.one(CHANGES) }),
    ...(draw.chance(50) && { status: draw.one([301, 302, 303, 307, 308] as const) }),
  }
}

function rewriteOf(draw: Draw, services: NonNullable<MeshModel['services']>): NonNullable<Knobs['rewrite']> {
  const [namespace, name] = draw.one(services).id.split('/')
  const host = draw.one([`${name}.${namespace}`, `${name}.${namespace}.svc`, 'Inner.Example'])
  return draw.chance(70) ? { path: draw.one(CHANGES), ...(draw.chance(20) && { host }) } : { host }
}

function headersOf(draw: Draw): NonNullable<Knobs['headers']> {
  const change = (names: readonly string[]) => ({
    ...(draw.chance(60) && { set: draw.some(names, 1, 2).map(name => ({ name, value: draw.one(HEADER_VALUES) })) }),
    ...(draw.chance(50) && { add: draw.list(1, 2, () => ({ name: draw.one(names), value: draw.one(HEADER_VALUES) })) }),
    remove: draw.some(names, 1, 2),
  })
  return { request: change(REWRITTEN_HEADERS), ...(draw.chance(60) && { response: change(ANSWER_HEADERS) }) }
}

function corsOf(draw: Draw): NonNullable<Knobs['cors']> {
  const all = draw.chance(20)
  return {
    origins: all ? ['*'] : draw.some(ORIGINS, 1, 3),
    ...(draw.chance(50) && { methods: draw.some(['GET', 'PUT', '*'], 1, 2) }),
    ...(draw.chance(50) && { headers: draw.some(['X-User', 'x-version'], 1, 2) }),
    ...(draw.chance(50) && { exposeHeaders: draw.some(['X-New', 'x-upstream'], 1, 2) }),
    ...(!all && draw.chance(40) && { credentials: true }),
    ...(draw.chance(30) && { maxAge: draw.one(['1500ms', '1h']) }),
  }
}

function fallbackOf(draw: Draw, services: NonNullable<MeshModel['services']>) {
  return draw.chance(50) ? { service: draw.one(services).id } : { reply: { status: 203, headers: [{ name: 'X-New', value: 'fallback' }] } }
}
