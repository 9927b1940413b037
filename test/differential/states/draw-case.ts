// Draws a case: services, endpoints, policies, how each server behaves in turn, and the requests.
import type { HttpMatch, Split, TrafficPolicy } from '../../../src/model/mesh-model.generated.ts'
import { type Draw, drawMany } from '../generate/draw.ts'
import type { TrafficRequest } from '../../../src/testing/traffic/traffic.generated.ts'
import { CALLER, STRANGER, type HeldStep, type StatefulCase } from './case.ts'
import { CHECKED_MS, drawKnobs, drawLink, drawMirror, drawMirroredKnobs, type Knobs, type Manner, PAUSE_MS } from './draw-knobs.ts'
import { drawService, drawUpstream, FIRST_WORKLOAD_PORT, placesOf } from './draw-servers.ts'

/** The same for the same seed; `place` tells apart the cases that run in one mesh. */
export function caseOf(seed: number, place: number): StatefulCase {
  return drawMany(seed, 1, draw => drawCase(draw, place, isWithPauses(seed)))[0]!
}

/** Cases with pauses take long: they come together, a hundred in four hundred. */
function isWithPauses(seed: number): boolean {
  return Math.floor(seed / 100) % 4 === 3
}

const routesOf = (namespace: string) => `${namespace}/routes`

/** Told apart by headers and methods, as requests of one path are. */
const ROUTES: (HttpMatch & { name: string })[] = [
  { name: 'beta', headers: [{ name: 'x-beta', exact: '1' }] },
  { name: 'any-beta', headers: [{ name: 'x-beta', present: true }] },
  { name: 'posts', methods: ['POST'] },
]

function drawCase(draw: Draw, place: number, recovers: boolean): StatefulCase {
  const namespace = `c${place}`
  const kind = recovers ? 100 : draw.integer(1, 100)
  const manner = {
    hangs: kind <= 20,
    mirrors: kind > 20 && kind <= 40,
    recovers,
    spoken: draw.one(['http', 'http', 'http', 'grpc', 'grpc', 'h2c'] as const),
  }
  const asked = draw.one([['a'], ['a', 'b'], ['a', 'b', 'any']])
  const names = manner.mirrors ? [...asked, 'm'] : asked
  const services = names.map((name, i) =>
    drawService(draw, `${namespace}/${name}`, `127.200.${i}.${place + 1}`, FIRST_WORKLOAD_PORT + 4 * place + i, name === 'any', manner),
  )
  const upstreams = services.flatMap(service => placesOf(service).map(at => drawUpstream(draw, at, manner)))
  const splits = names.includes('any') ? [splitOf(draw, namespace)] : []
  const trafficPolicies = names.flatMap(name => [
    ...drawPolicy(draw, namespace, name, names, manner),
    ...(name !== 'm' && draw.chance(35) ? drawNearerPolicy(draw, namespace, name, names, manner) : []),
  ])
  const [first, ...steps] = draw.list(5, 20, i => drawStep(draw, String(i), `${draw.one(names)}.${namespace}`, manner))
  const isChecked = trafficPolicies.some(({ healthCheck }) => healthCheck)
  return {
    namespace,
    model: { services, routeGroups: [{ id: routesOf(namespace), http: ROUTES }], splits, trafficPolicies },
    traffic: { upstreams, steps: [{ ...first!, ...(isChecked && { pauseMs: CHECKED_MS }) }, ...steps] },
  }
}

function splitOf(draw: Draw, namespace: string): Split {
  const backends = ['a', 'b'].map(name => ({ service: `${namespace}/${name}`, weight: draw.one([1, 1, 2, 0, 50]) }))
  if (backends.every(({ weight }) => weight === 0)) backends[0]!.weight = 1
  const matches = draw.chance(25) ? { matches: [{ routeGroup: routesOf(namespace) }] } : {}
  return { id: `${namespace}/any`, service: `${namespace}/any`, backends, ...matches }
}

function drawPolicy(draw: Draw, namespace: string, name: string, names: readonly string[], manner: Manner): TrafficPolicy[] {
  const service = `${namespace}/${name}`
  const knobs =
    name === 'm'
      ? drawMirroredKnobs(draw, manner)
      : {
          ...drawKnobs(draw, manner),
          ...drawLinkOf(draw, namespace, name, names),
          ...(manner.mirrors && drawMirror(draw, `${namespace}/m`)),
        }
  const own = name === 'any' ? withoutEndpoints(knobs) : knobs
  return Object.keys(own).length > 0 ? [{ id: service, target: { service }, ...own }] : []
}

/** Most go from a to b, some the other way round, or elsewhere. */
function drawLinkOf(draw: Draw, namespace: string, name: string, names: readonly string[]): Knobs {
  const others = names.filter(other => other !== name && other !== 'm')
  return draw.chance(name === 'a' ? 80 : 25)
    ? drawLink(
        draw,
        others.map(other => `${namespace}/${other}`),
      )
    : {}
}

/** One for a route or for some callers, beside the one for all of the service. */
function drawNearerPolicy(draw: Draw, namespace: string, name: string, names: readonly string[], manner: Manner): TrafficPolicy[] {
  const service = `${namespace}/${name}`
  const routes = draw.some(ROUTES, 1, 2).map(route => route.name)
  const route = draw.chance(60) ? { route: { routeGroup: routesOf(namespace), matches: routes } } : undefined
  const callers = route === undefined || draw.chance(20) ? { callers: [draw.one([CALLER, CALLER, STRANGER])] } : {}
  const knobsOf = { ...drawKnobs(draw, manner), ...drawLinkOf(draw, namespace, name, names) }
  const knobs = route === undefined && name !== 'any' ? knobsOf : withoutEndpoints(knobsOf)
  return Object.keys(knobs).length > 0 ? [{ id: `${service}-nearer`, target: { service, ...route }, ...callers, ...knobs }] : []
}

/** Without what belongs to endpoints, and says nothing of a route, or of a service without any. */
function withoutEndpoints({ connectionLimits: _, outlierDetection: __, loadBalancing: ___, healthCheck: ____, timeouts, ...others }: Knobs): Knobs {
  const { connect: _____, ...times } = timeouts ?? {}
  return { ...others, ...(timeouts && { timeouts: times }) }
}

function drawStep(draw: Draw, name: string, host: string, { hangs, mirrors, recovers, spoken }: Manner): HeldStep {
  const heldFor = !mirrors && draw.chance(40) ? draw.integer(1, hangs ? 2 : 5) : 0
  const protocol = draw.chance(spoken === 'h2c' ? 50 : 15) ? { protocol: 'http2' as const } : {}
  const content = drawContent(draw, 'protocol' in protocol)
  const beta = draw.chance(40) ? [`x-beta: ${draw.integer(1, 2)}`] : []
  const headers = [
    ...beta,
    ...(draw.chance(50) ? [`x-key: ${draw.integer(1, 3)}`] : []),
    ...(draw.chance(20) ? [`cookie: key=${draw.integer(1, 3)}`] : []),
  ]
  const cookieOf = Number(name) > 0 && draw.chance(30) ? String(draw.integer(0, Number(name) - 1)) : undefined
  return {
    name,
    via: { outbound: CALLER },
    ...(recovers && draw.chance(15) && { pauseMs: PAUSE_MS }),
    ...(spoken === 'grpc'
      ? { grpc: { host, path: `/?step=${name}`, messages: draw.one([[], [], ['m'], ['m', 'n']]), ...(headers.length > 0 && { metadata: headers }) } }
      : { request: { ...protocol, host, path: `/?step=${name}`, ...content, ...(headers.length > 0 && { headers }) } }),
    ...(heldFor > 0 && { heldFor }),
    // A few at a time, so that what hangs is no question of how fast they come.
    ...(hangs && { goesOn: Number(name) % 3 < 2 && draw.chance(67) }),
    ...(cookieOf !== undefined && { cookieOf }),
    expect: { backendCount: 1 },
  }
}

function drawContent(draw: Draw, isHttp2: boolean): Pick<TrafficRequest, 'method' | 'body' | 'bodyBytes' | 'chunked'> {
  const method = draw.one(['GET', 'GET', 'GET', 'GET', 'GET', 'POST', 'POST', draw.one(['HEAD', 'PUT', 'DELETE', 'OPTIONS'])])
  if (method === 'GET') return {}
  if (method !== 'POST' && method !== 'PUT') return { method }
  const body = draw.one([{ body: 'x' }, { body: 'x' }, {}, { body: 'x'.repeat(20) }, { bodyBytes: 100_000 }])
  return { method, ...body, ...(!isHttp2 && Object.keys(body).length > 0 && draw.chance(20) && { chunked: true }) }
}
