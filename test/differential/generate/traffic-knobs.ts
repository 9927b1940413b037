// Knobs of traffic policies: those whose effect one request can show, and some that must have none on a mesh that is well.
import type { MeshModel, PathChange, PolicyTarget, TrafficPolicy } from '../../../src/model/mesh-model.generated.ts'
import type { Draw } from './draw.ts'
import { HEADER_NAMES, HEADER_VALUES } from './vocabulary.ts'

export const ORIGINS = ['https://shop.example', 'https://*.shop.example', 'http://a.example:8080', 'https://*.example', 'https://books.example']
export const HASHED = { header: 'x-user', cookie: 'sid' }
const CHANGES: readonly PathChange[] = [
  { full: '/new' },
  { full: '/' },
  { full: '/new/%20x/' },
  { regex: '/books', replacement: '/b' },
  { regex: '^/([^/]+)/([^/]+)', replacement: '/$2/$1' },
  { regex: 'b+', replacement: 'x$1$0' },
  { regex: '/(books|cart)(/.*)?', replacement: '/$1-next$2' },
  { regex: 'o', replacement: '/' },
  { regex: '[^/]+$', replacement: '..' },
  { regex: 'a', replacement: '$$&' },
  { regex: '/$', replacement: '/%2e' },
]
const PREFIX_CHANGES: readonly PathChange[] = [{ prefix: '/' }, { prefix: '/p' }, { prefix: '/p/q/' }]
const REWRITTEN_HEADERS = [...HEADER_NAMES, 'x-new', 'origin', 'vary']
const ANSWER_HEADERS = ['x-new', 'vary', 'set-cookie', 'access-control-allow-origin', 'x-upstream-2', 'location']

export type Knobs = Omit<TrafficPolicy, 'id' | 'target'>

interface Knob {
  readonly percent: number
  readonly draw: (draw: Draw, model: MeshModel, target: PolicyTarget) => Knobs
}

/** What ends the way of every request hides all the others, and comes less often. */
export const REQUEST_KNOBS: Readonly<Record<string, Knob>> = {
  redirect: { percent: 10, draw: (draw, _, target) => ({ redirect: redirectOf(draw, target) }) },
  rewrite: { percent: 35, draw: (draw, { services = [] }, target) => ({ rewrite: rewriteOf(draw, services, target) }) },
  headers: { percent: 50, draw: draw => ({ headers: headersOf(draw) }) },
  cors: { percent: 40, draw: draw => ({ cors: corsOf(draw) }) },
  faultInjection: {
    percent: 6,
    draw: draw => ({ faultInjection: { abort: { percent: draw.one([0, 25, 25, 100]), status: draw.one([418, 503]) } } }),
  },
  // On a mesh that is well these change nothing.
  retry: { percent: 15, draw: () => ({ retry: { attempts: 1, methods: ['GET', 'POST'] } }) },
  timeouts: { percent: 15, draw: () => ({ timeouts: { perTry: '50s', request: '100s' } }) },
  circuitBreaker: { percent: 15, draw: () => ({ circuitBreaker: { errorCount: 1_000_000 } }) },
  rateLimits: {
    percent: 15,
    draw: draw => ({
      rateLimits: [{ requests: 1_000_000, unit: 'second' as const, key: draw.one([{ header: 'x-user' }, HASH_ON_COOKIE, {}]) }].map(withoutEmptyKey),
    }),
  },
  bandwidth: { percent: 10, draw: () => ({ bandwidth: { upload: 1_000_000_000, download: 1_000_000_000 } }) },
  fallback: { percent: 20, draw: (draw, { services = [] }) => ({ fallback: fallbackOf(draw, services) }) },
}

/** `names`: those that it has, and no others. At least one. */
export function requestKnobs(draw: Draw, model: MeshModel, target: PolicyTarget, names?: readonly string[]): Knobs {
  const drawn = Object.entries(REQUEST_KNOBS).filter(([name, { percent }]) => (names ? names.includes(name) : draw.chance(percent)))
  const chosen = drawn.length > 0 ? drawn : [['headers', REQUEST_KNOBS.headers!] as const]
  return Object.assign({}, ...chosen.map(([, knob]) => knob.draw(draw, model, target)))
}

const HASH_ON_COOKIE = { cookie: HASHED.cookie }

function withoutEmptyKey<T extends { readonly key: object }>({ key, ...limit }: T) {
  return Object.keys(key).length === 0 ? limit : { ...limit, key }
}

/** By something that each request may have another one of. */
export function hashKnob(draw: Draw): Knobs {
  return { loadBalancing: { algorithm: 'consistent-hash', hashOn: draw.one([{ header: HASHED.header }, { cookie: HASHED.cookie }]) } }
}

export function endpointKnobs(draw: Draw): Knobs {
  const hashOn = draw.one([{ header: HASHED.header }, { cookie: HASHED.cookie }, { source: 'identity' as const }, { source: 'ip' as const }])
  return {
    ...(draw.chance(70) && {
      loadBalancing: draw.chance(75) ? { algorithm: 'consistent-hash' as const, hashOn } : { algorithm: 'least-request' as const },
    }),
    ...(draw.chance(40) && { outlierDetection: { consecutiveFailures: 1_000_000 } }),
    ...(draw.chance(30) && { connectionLimits: { requests: 1_000_000 } }),
  }
}

function redirectOf(draw: Draw, target: PolicyTarget): NonNullable<Knobs['redirect']> {
  return {
    scheme: draw.one(['http', 'https'] as const),
    ...(draw.chance(40) && { host: draw.one(['New.Example', 'store.shop']) }),
    ...(draw.chance(30) && { port: draw.one([80, 8443]) }),
    ...(draw.chance(50) && { path: changeOf(draw, target) }),
    ...(draw.chance(50) && { status: draw.one([301, 302, 303, 307, 308] as const) }),
  }
}

function rewriteOf(draw: Draw, services: NonNullable<MeshModel['services']>, target: PolicyTarget): NonNullable<Knobs['rewrite']> {
  const [namespace, name] = draw.one(services).id.split('/')
  const host = draw.one([`${name}.${namespace}`, `${name}.${namespace}.svc`, 'Inner.Example'])
  return draw.chance(70) ? { path: changeOf(draw, target), ...(draw.chance(20) && { host }) } : { host }
}

/** A prefix is one of a route's path. */
function changeOf(draw: Draw, { route }: PolicyTarget): PathChange {
  if (route && draw.chance(60)) return draw.one(PREFIX_CHANGES)
  return draw.one(CHANGES)
}

function headersOf(draw: Draw): NonNullable<Knobs['headers']> {
  const change = (names: readonly string[], added = names) => ({
    ...(draw.chance(60) && { set: draw.some(names, 1, 2).map(name => ({ name, value: draw.one(HEADER_VALUES) })) }),
    ...(draw.chance(60) && { add: draw.list(1, 3, () => ({ name: draw.one(added), value: draw.one(HEADER_VALUES) })) }),
    remove: draw.some(names, 0, 2),
  })
  return {
    request: change(REWRITTEN_HEADERS),
    ...(draw.chance(80) && { response: change(ANSWER_HEADERS, ['set-cookie', 'set-cookie', ...ANSWER_HEADERS]) }),
  }
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

function fallbackOf(draw: Draw, services: NonNullable<MeshModel['services']>): NonNullable<Knobs['fallback']> {
  const on = draw.one([['empty', 'limit'], ['open', 'limit'], ['empty']] as const)
  const served = services.filter(({ workloads = [] }) => workloads.length > 0)
  const instead = draw.chance(50)
    ? { service: draw.one(served.length > 0 ? served : services).id }
    : { reply: { status: 203, headers: [{ name: 'X-New', value: 'fallback' }] } }
  return { on: [...on], ...instead }
}
