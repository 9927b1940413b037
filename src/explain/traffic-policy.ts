// Which traffic policies bear on a request, at its caller's sidecar and at its destination's: rulebook section 4.
import type {
  ResolvedKnobs,
  ResolvedMesh,
  ResolvedPort,
  ResolvedService,
  ResolvedTrafficPolicy,
  ResolvedWorkload,
  ServedPort,
} from '../phases/2-resolve/resolved.js'
import { carriesBytes } from '../phases/2-resolve/resolved.js'
import type { Arrival } from './access.js'
import { isAnyOf, serviceAddresses, serviceNames } from './host.js'
import { matches } from './match.js'
import { compareRanks, rank } from './precedence.js'
import type { Request } from './request.js'

export interface Bearing {
  readonly policy: ResolvedTrafficPolicy
  /** Of its route's matches the one that wins; undefined where it has no route. */
  readonly match: NonNullable<ResolvedTrafficPolicy['matches']>[number] | undefined
}

/** What a request is subject to at its caller's side, nearest first. */
export function bearingOn(mesh: ResolvedMesh, service: ResolvedService, port: ResolvedPort, caller: ResolvedWorkload, request: Request): Bearing[] {
  const own = mesh.trafficPolicies.filter(
    policy => isAbout(policy, service, port.port) && (!policy.callers || policy.callers.includes(caller.identity)),
  )
  return nearestFirst(own, mesh, request)
}

/** What it is subject to at its destination's side: there its service is the one that it asks for by name. */
export function bearingAt(arrival: Arrival, request: Request): Bearing[] {
  const { mesh, caller } = arrival
  const about = servicesAt(arrival, request)
  const found = mesh.trafficPolicies.filter(policy => isForCaller(policy, caller) && about.some(holds => holds(policy)))
  return nearestFirst(found, mesh, request)
}

/** For each service that the port answers for, and where there is a request that it asks for: whether a policy is about it. */
export function servicesAt({ mesh, served }: Arrival, request?: Request): ((policy: ResolvedTrafficPolicy) => boolean)[] {
  return served
    .flatMap(one => servicesServed(mesh, one))
    .filter(({ names }) => !request || isAnyOf(names, request.host.name))
    .map(
      ({ service, ports }) =>
        policy =>
          ports.some(number => isAbout(policy, service, number)),
    )
}

export function isForCaller({ callers }: ResolvedTrafficPolicy, names: readonly string[]): boolean {
  return !callers || callers.some(({ principals }) => principals.some(name => names.includes(name)))
}

/** The one that is served, and each apex whose split leads there. */
function servicesServed(mesh: ResolvedMesh, { service, port }: ServedPort): { service: ResolvedService; ports: number[]; names: string[] }[] {
  const own = { service, ports: [port.port], names: [...serviceNames(mesh, service), ...serviceAddresses(service, port)] }
  const apexes = service.apexes.map(apex => {
    const ports = apex.ports.filter(one => leadsTo(one, service, port))
    return {
      service: apex,
      ports: ports.map(({ port: number }) => number),
      names: [...serviceNames(mesh, apex), ...ports.flatMap(one => serviceAddresses(apex, one))],
    }
  })
  return [own, ...apexes]
}

/** A backend gets what is for a port of its apex at its port of that number, or at its only one. */
function leadsTo(apexPort: ResolvedPort, { ports }: ResolvedService, port: ResolvedPort): boolean {
  if (carriesBytes(apexPort.protocol) !== carriesBytes(port.protocol)) return false
  return apexPort.port === port.port || (ports.length === 1 && ports[0] === port)
}

function isAbout(policy: ResolvedTrafficPolicy, service: ResolvedService, port: number): boolean {
  return policy.service === service && (policy.port === undefined || policy.port === port)
}

function nearestFirst(policies: readonly ResolvedTrafficPolicy[], mesh: ResolvedMesh, request: Request): Bearing[] {
  const found = policies.flatMap((policy): Ranked[] => {
    if (!policy.matches) return [{ policy, match: undefined, rank: NO_ROUTE }]
    return policy.matches
      .filter(match => matches(match, request, mesh.pathRegexAnchor))
      .map(match => ({ policy, match, rank: rank(match.written, mesh.pathRegexAnchor) }))
  })
  return found.sort((a, b) => compareRanks(a.rank, b.rank) || width(a.policy) - width(b.policy) || reach(a.policy) - reach(b.policy))
}

interface Ranked extends Bearing {
  readonly rank: readonly number[]
}

/** As a match that asks for nothing. */
const NO_ROUTE = [0, 0, 0, 0, 0]

/** Route, then port, then service. */
function width({ matches, port }: ResolvedTrafficPolicy): number {
  return matches ? 0 : port === undefined ? 2 : 1
}

/** Some callers before all. */
function reach({ callers }: ResolvedTrafficPolicy): number {
  return callers ? 0 : 1
}

export interface Holding<Knob extends keyof ResolvedKnobs> extends Bearing {
  readonly settings: NonNullable<ResolvedKnobs[Knob]>
}

/** The nearest policy that has the knob decides about it, and no other has a say. */
export function nearestWith<Knob extends keyof ResolvedKnobs>(bearing: readonly Bearing[], knob: Knob): Holding<Knob> | undefined {
  for (const one of bearing) {
    const settings = one.policy.knobs[knob]
    if (settings !== undefined) return { ...one, settings: settings as NonNullable<ResolvedKnobs[Knob]> }
  }
  return undefined
}
