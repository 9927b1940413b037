// Traffic policies whose effect one request can show, and some that must have none on a mesh that is well; attached at every distance.
import { DiagnosticSink } from '../../../src/diagnostics/sink.ts'
import type { MeshModel, PolicyTarget, TrafficPolicy } from '../../../src/model/mesh-model.generated.ts'
import { validate } from '../../../src/phases/1-validate/validate.ts'
import { resolve } from '../../../src/phases/2-resolve/resolve.ts'
import type { Draw } from './draw.ts'
import { endpointKnobs, hashKnob, REQUEST_KNOBS, requestKnobs } from './traffic-knobs.ts'

const FEWEST_POLICIES = 3
const MOST_POLICIES = 7
const DRAWS_EACH = 3

/** Those that compile beside one another: where there is a conflict, or a knob that the target cannot have, another one is drawn. */
export function trafficPoliciesOf(draw: Draw, model: MeshModel): TrafficPolicy[] {
  const kept: TrafficPolicy[] = []
  const wanted = draw.integer(FEWEST_POLICIES, MOST_POLICIES)
  for (let i = 0; i < wanted * DRAWS_EACH && kept.length < wanted; i++) {
    const shared = i === 0 && draw.chance(60) ? draw.oneOf(sharedServices(model)) : undefined
    const earlier = draw.chance(45) ? draw.oneOf(kept) : undefined
    const drawn = shared ? { target: { service: shared }, ...hashKnob(draw) } : earlier ? drawBeside(draw, model, earlier) : drawPolicy(draw, model)
    const policy = { id: `${drawn.target.service.split('/')[0]}/traffic-${i}`, ...drawn }
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

function drawPolicy(draw: Draw, model: MeshModel): Omit<TrafficPolicy, 'id'> {
  const target = drawTarget(draw, model)
  const ofEndpoints = !target.route && draw.chance(50) ? endpointKnobs(draw) : {}
  const knobs = { ...ofEndpoints, ...(draw.chance(80) || target.route ? requestKnobs(draw, model, target) : { retry: { attempts: 1 } }) }
  return {
    target,
    ...(draw.chance(25) && { callers: callersOf(draw, model) }),
    // Nobody is there to answer, so this is what shows.
    ...(isEmpty(model, target.service) ? { ...knobs, ...requestKnobs(draw, model, target, ['fallback']) } : knobs),
  }
}

/** Those whose requests several workloads share. */
function sharedServices({ services = [] }: MeshModel): string[] {
  return services.filter(({ workloads = [], ports }) => workloads.length > 1 && ports.some(({ protocol }) => protocol !== 'tcp')).map(({ id }) => id)
}

/** About the same, nearer or farther by one thing, and with something else to say: which of the two decides shows. */
function drawBeside(draw: Draw, model: MeshModel, { id: _, target, callers, ...knobs }: TrafficPolicy): Omit<TrafficPolicy, 'id'> {
  const { port, route, service } = target
  const way = draw.one(['callers', 'port', 'route'] as const)
  const others = { ...(way !== 'port' ? port !== undefined && { port } : port === undefined && { port: portOf(draw, model, service) }) }
  const place = { service, ...others, ...(way === 'route' ? !route && routeOf(draw, model) : route && { route }) }
  const named = way === 'callers' ? callers === undefined : callers !== undefined
  const names = Object.keys(knobs).filter(name => name in REQUEST_KNOBS)
  return {
    target: place,
    ...(named && { callers: callersOf(draw, model) }),
    ...(names.length > 0 ? requestKnobs(draw, model, place, names) : { retry: { attempts: 2 } }),
  }
}

/** Few services, so that policies at several distances meet; and those that nobody serves. */
function drawTarget(draw: Draw, model: MeshModel): PolicyTarget {
  const { services = [] } = model
  const empty = services.filter(({ id }) => isEmpty(model, id))
  const forRequests = services.filter(({ ports }) => ports.some(({ protocol }) => protocol !== 'tcp'))
  const usual = forRequests.length > 0 && draw.chance(90) ? forRequests : services
  const { id: service } = draw.one(empty.length > 0 && draw.chance(40) ? empty : usual.slice(0, 2))
  return {
    service,
    ...(draw.chance(30) && { port: portOf(draw, model, service) }),
    ...(draw.chance(45) && routeOf(draw, model)),
  }
}

function isEmpty({ services = [] }: MeshModel, id: string): boolean {
  return services.some(one => one.id === id && !one.workloads?.length && one.ports.every(({ endpoints = [] }) => endpoints.length === 0))
}

function portOf(draw: Draw, { services = [] }: MeshModel, service: string): number {
  return draw.one(services.find(({ id }) => id === service)!.ports).port
}

function routeOf(draw: Draw, { routeGroups = [] }: MeshModel): Pick<PolicyTarget, 'route'> {
  const group = draw.oneOf(routeGroups.filter(({ http }) => http))
  if (!group) return {}
  const names = (group.http ?? []).map((match, i) => match.name ?? String(i))
  return { route: { routeGroup: group.id, ...(draw.chance(50) && { matches: draw.some([...new Set(names)], 1, 2) }) } }
}

const callersOf = (draw: Draw, { identities = [] }: MeshModel): string[] => draw.some(identities, 1, 2).map(({ id }) => id)
