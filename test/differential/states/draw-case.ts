// Draws a case: services, endpoints, policies, how each server behaves in turn, and the requests.
import type { HttpMatch, Service, Split, TrafficPolicy } from '../../../src/model/mesh-model.generated.ts'
import type { Traffic } from '../../../src/testing/index.ts'
import { type Draw, drawMany } from '../generate/draw.ts'
import { CALLER, SERVERS, STRANGER, type HeldStep, type StatefulCase } from './case.ts'
import { drawKnobs, drawLink, type Manner, PAUSE_MS } from './draw-knobs.ts'

/** The same for the same seed; `place` tells apart the cases that run in one mesh. */
export function caseOf(seed: number, place: number): StatefulCase {
  return drawMany(seed, 1, draw => drawCase(draw, place, isWithPauses(seed)))[0]!
}

/** Cases with pauses take long: they come together, a hundred in four hundred. */
function isWithPauses(seed: number): boolean {
  return Math.floor(seed / 100) % 4 === 3
}

const FIRST_PORT = 15_101

/** Of the workloads that services of all cases share. */
const FIRST_WORKLOAD_PORT = 16_000

const routesOf = (namespace: string) => `${namespace}/routes`

/** Told apart by headers and methods, as requests of one path are. */
const ROUTES: (HttpMatch & { name: string })[] = [
  { name: 'beta', headers: [{ name: 'x-beta', exact: '1' }] },
  { name: 'any-beta', headers: [{ name: 'x-beta', present: true }] },
  { name: 'posts', methods: ['POST'] },
]

type Upstream = NonNullable<Traffic['upstreams']>[number]
type Turn = NonNullable<Upstream['turns']>[number]

function drawCase(draw: Draw, place: number, recovers: boolean): StatefulCase {
  const namespace = `c${place}`
  const manner = { hangs: !recovers && draw.chance(20), recovers, spoken: draw.one(['http', 'http', 'http', 'grpc', 'grpc', 'h2c'] as const) }
  const names = draw.one([['a'], ['a', 'b'], ['a', 'b', 'any']])
  const services = names.map((name, i) =>
    drawService(draw, `${namespace}/${name}`, `127.200.${i}.${place + 1}`, FIRST_WORKLOAD_PORT + 4 * place + i, name === 'any', manner),
  )
  const upstreams = services.flatMap(service => placesOf(service).map(at => drawUpstream(draw, at, manner)))
  return {
    namespace,
    model: {
      services,
      routeGroups: [{ id: routesOf(namespace), http: ROUTES }],
      splits: names.includes('any') ? [splitOf(draw, namespace)] : [],
      trafficPolicies: names.flatMap(name => [
        ...drawPolicy(draw, namespace, name, names, manner),
        ...(draw.chance(35) ? drawNearerPolicy(draw, namespace, name, names, manner) : []),
      ]),
    },
    traffic: {
      upstreams,
      steps: draw.list(5, 20, i => drawStep(draw, String(i), `${draw.one(names)}.${namespace}`, manner)),
    },
  }
}

function drawService(draw: Draw, id: string, address: string, port: number, isApex: boolean, { spoken }: Manner): Service {
  const [areWeighted, areTiered] = [draw.chance(35), draw.chance(35)]
  // Calls of gRPC pass a port of HTTP as well.
  const protocol = spoken === 'grpc' && draw.chance(25) ? 'http' : spoken
  if (isApex) return { id, ports: [{ port: 80, protocol, endpoints: [] }] }
  const workloads = draw.chance(35) ? SERVERS.slice(0, draw.integer(1, SERVERS.length)) : []
  const count = workloads.length || draw.integer(1, 4)
  const endpoints = Array.from({ length: count }, (_, i) => ({
    address,
    port: FIRST_PORT + i,
    ...(workloads.length === 0 && { transport: 'plain' as const }),
    ...(areWeighted && { weight: draw.one([0, 1, 1, 2, 5, 100]) }),
    ...(areTiered && { priority: draw.integer(0, 2) }),
  }))
  return {
    id,
    ports: [{ port: 80, protocol, endpoints, ...(workloads.length > 0 && { targetPort: port }) }],
    ...(workloads.length > 0 && { workloads }),
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
  const knobs = { ...drawKnobs(draw, manner), ...(name === 'a' && names.includes('b') && drawLink(draw, `${namespace}/b`)) }
  if (name === 'any') {
    // What belongs to endpoints says nothing of a service without any.
    const { connectionLimits: _, outlierDetection: __, loadBalancing: ___, ...rest } = knobs
    return Object.keys(rest).length > 0 ? [{ id: service, target: { service }, ...rest }] : []
  }
  return Object.keys(knobs).length > 0 ? [{ id: service, target: { service }, ...knobs }] : []
}

/** One for a route or for some callers, beside the one for all of the service. */
function drawNearerPolicy(draw: Draw, namespace: string, name: string, names: readonly string[], manner: Manner): TrafficPolicy[] {
  const service = `${namespace}/${name}`
  const routes = draw.some(ROUTES, 1, 2).map(route => route.name)
  const route = draw.chance(60) ? { route: { routeGroup: routesOf(namespace), matches: routes } } : undefined
  const callers = route === undefined || draw.chance(20) ? { callers: [draw.one([CALLER, CALLER, STRANGER])] } : {}
  const link = name === 'a' && names.includes('b') ? drawLink(draw, `${namespace}/b`) : {}
  const { connectionLimits, outlierDetection, loadBalancing, ...others } = { ...drawKnobs(draw, manner), ...link }
  const ofEndpoints = {
    ...(connectionLimits && { connectionLimits }),
    ...(outlierDetection && { outlierDetection }),
    ...(loadBalancing && { loadBalancing }),
  }
  const knobs = { ...others, ...(route === undefined && name !== 'any' && ofEndpoints) }
  return Object.keys(knobs).length > 0 ? [{ id: `${service}-nearer`, target: { service, ...route }, ...callers, ...knobs }] : []
}

type Place = { readonly endpoint: string } | { readonly workload: string; readonly port: number }

function placesOf({ ports, workloads }: Service): Place[] {
  const { endpoints = [], targetPort } = ports[0]!
  return workloads
    ? workloads.map(workload => ({ workload, port: targetPort as number }))
    : endpoints.map(({ address, port }) => ({ endpoint: `${address}:${port}` }))
}

function drawUpstream(draw: Draw, at: Place, manner: Manner): Upstream {
  const { spoken } = manner
  if (draw.chance(15)) return { ...at, kind: 'none' }
  const replyStatus = draw.chance(spoken === 'grpc' ? 10 : 20) ? draw.one([500, 503, 404]) : 200
  const turns = draw.chance(70) ? drawTurns(draw, manner) : []
  return {
    ...at,
    kind: spoken === 'http' ? 'http1' : spoken,
    replyStatus,
    ...(turns.length > 0 && { turns: turns as NonNullable<Upstream['turns']> }),
  }
}

const HTTP_TURNS: Turn[] = [200, 200, 500, 503, 503, 404, 409, 'reset', 'reset']

/** UNKNOWN, NOT_FOUND, RESOURCE_EXHAUSTED, DEADLINE_EXCEEDED, ABORTED, INTERNAL, UNAVAILABLE, DATA_LOSS. */
const GRPC_TURNS: Turn[] = [
  200,
  200,
  503,
  404,
  'reset',
  ...[2, 5, 8, 4, 10, 13, 14, 14, 15].flatMap(grpcStatus => [{ grpcStatus }, { grpcStatus, trailersOnly: true }]),
]

/** In runs: what fails, usually does so for a while. */
function drawTurns(draw: Draw, { hangs, spoken }: Manner): Turn[] {
  const usual: Turn[] = spoken === 'grpc' ? GRPC_TURNS : HTTP_TURNS
  const kinds: Turn[] = [...usual, ...(hangs ? (['hang', 'hang'] as const) : [])]
  return draw.list(1, 4, () => 0).flatMap(() => Array<Turn>(draw.integer(1, 4)).fill(draw.one(kinds)))
}

function drawStep(draw: Draw, name: string, host: string, { hangs, recovers, spoken }: Manner): HeldStep {
  const method = draw.chance(20) ? 'POST' : 'GET'
  const heldFor = !hangs && draw.chance(40) ? draw.integer(1, 5) : 0
  const content = method === 'GET' ? {} : { method, body: 'x' }
  const protocol = draw.chance(spoken === 'h2c' ? 50 : 15) ? { protocol: 'http2' as const } : {}
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
    ...(cookieOf !== undefined && { cookieOf }),
    expect: { backendCount: 1 },
  }
}
