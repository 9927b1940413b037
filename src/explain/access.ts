// What the policies about a workload's port say of one caller and one request: rulebook section 1.
import type { ResolvedMesh, ResolvedPolicy, ResolvedWorkload, ServedPort } from '../phases/2-resolve/resolved.js'
import type { Predicate } from './decision.js'
import { isAnyOf, serviceAddresses, serviceNames } from './host.js'
import { matchPredicates } from './match.js'
import type { Request } from './request.js'

/** One port of one workload, dialled. */
export interface Arrival {
  readonly mesh: ResolvedMesh
  readonly workload: ResolvedWorkload
  readonly number: number
  readonly served: readonly ServedPort[]
  /** Names in the caller's certificate. */
  readonly caller: readonly string[]
  /** Undefined: bytes. */
  readonly request: Request | undefined
}

/** With a request. */
export type AskingArrival = Arrival & { readonly request: Request }

export interface PolicyReading {
  readonly policy: ResolvedPolicy
  /** True: all predicates hold. */
  readonly allows: boolean
  /** Of several matches, those of the nearest. */
  readonly predicates: readonly Predicate[]
}

/** Each policy about the port's workload or services, in order of id. */
export function readPolicies(arrival: Arrival): PolicyReading[] {
  return arrival.mesh.policies.filter(policy => isAbout(policy, arrival)).map(policy => readPolicy(policy, arrival))
}

/** A policy about an apex holds where the backends of its splits answer in its name. */
function isAbout({ identity, service }: ResolvedPolicy, { workload, served }: Arrival): boolean {
  if (identity) return identity === workload.identity
  return service !== undefined && served.some(one => one.service === service || one.service.apexes.includes(service))
}

function readPolicy(policy: ResolvedPolicy, arrival: Arrival): PolicyReading {
  const { request, mesh } = arrival
  const general = [destination(policy), source(policy, arrival), ...ports(policy, arrival), ...hosts(policy, arrival)]
  const matches = rules(policy, request, mesh)
  const nearest = matches.reduce((best, match) => (failures(match) < failures(best) ? match : best), matches[0] ?? [])
  const predicates = [...general, ...nearest]
  return { policy, allows: failures(predicates) === 0, predicates }
}

export function failures(predicates: readonly Predicate[]): number {
  return predicates.filter(({ holds }) => !holds).length
}

function destination({ identity, service, place }: ResolvedPolicy): Predicate {
  return { text: identity ? `destination is identity ${identity.id}` : `destination is service ${service?.id}`, holds: true, place }
}

function source({ sources, authenticated, sourcesPlace }: ResolvedPolicy, { caller }: Arrival): Predicate {
  const isNamed = sources.some(({ principals }) => principals.some(principal => caller.includes(principal)))
  const names = [...(authenticated ? ['any caller with a certificate of the mesh'] : []), ...sources.map(({ principals }) => principals[0]!)]
  return { text: `caller is ${names.join(' or ') || 'nobody that the mesh knows'}`, holds: authenticated || isNamed, place: sourcesPlace }
}

function ports({ port, ports, place, rulesPlace }: ResolvedPolicy, { number }: Arrival): Predicate[] {
  return [
    ...(port === undefined ? [] : [{ text: `port is ${port}`, holds: port === number, place }]),
    ...(ports === null ? [] : [{ text: `port is ${[...ports].join(' or ') || 'none'}`, holds: ports.has(number), place: rulesPlace }]),
  ]
}

/** A policy about a service is about requests that ask for it. */
function hosts({ service, place }: ResolvedPolicy, { mesh, served, request }: Arrival): Predicate[] {
  if (!service || !request) return []
  const names = served.flatMap(one => {
    if (one.service === service) return namesServed(mesh, one)
    return one.service.apexes.includes(service) ? apexNames(mesh, service) : []
  })
  return [{ text: `host is a name of ${service.id}`, holds: isAnyOf(names, request.host.name), place }]
}

/** What a request to this port may ask for: the service, and those whose splits lead to it. */
export function namesServed(mesh: ResolvedMesh, { service, port }: ServedPort): string[] {
  return [...serviceNames(mesh, service), ...serviceAddresses(service, port), ...service.apexes.flatMap(apex => apexNames(mesh, apex))]
}

function apexNames(mesh: ResolvedMesh, apex: ServedPort['service']): string[] {
  return [...serviceNames(mesh, apex), ...apex.ports.flatMap(port => serviceAddresses(apex, port))]
}

/** Predicates of each match; one empty list where every request will do. */
function rules({ matches, rulesPlace }: ResolvedPolicy, request: Request | undefined, mesh: ResolvedMesh): Predicate[][] {
  if (matches === null) return [[]]
  if (!request) return [[{ text: 'it is an HTTP request', holds: false, place: rulesPlace }]]
  if (matches.length === 0) return [[{ text: 'no match is left', holds: false, place: rulesPlace }]]
  return matches.map(match => matchPredicates(match, request, mesh.pathRegexAnchor))
}
