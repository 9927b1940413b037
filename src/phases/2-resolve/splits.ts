// Splits: apex, backends with a port to go to, and the questions that only all splits together answer.
import type { MeshModel, Split } from '../../model/mesh-model.generated.js'
import { fieldAt, placeOf, related, type Placed, type References } from './references.js'
import {
  carriesBytes,
  type NamedMatch,
  type NodePlace,
  type ResolvedPort,
  type ResolvedService,
  type ResolvedSplit,
  type SplitTarget,
} from './resolved.js'
import { pickMatches, type RouteGroups } from './route-groups.js'

interface Backend {
  readonly service: ResolvedService
  readonly weight: number
  readonly place: NodePlace
}

export function resolveSplits(
  model: MeshModel,
  services: ReadonlyMap<string, ResolvedService>,
  groups: RouteGroups,
  references: References,
): ResolvedSplit[] {
  const placed = [...references.unique('split', 'splits', model.splits).values()]
  const apexes = new Set(placed.map(({ node }) => node.service))
  const whole = new Map<string, NodePlace>()
  return placed.flatMap(({ node, place }) => {
    const apex = services.get(node.service)
    if (!apex) {
      references.unknown('service', node.service, fieldAt(place, 'service'), 'services', services.keys())
      return []
    }
    const matches = splitMatches(node, place, groups, references)
    const first = whole.get(apex.id)
    if (matches === null && first) {
      references.sink.report('split/two-splits', place, { apex: apex.id }, { related: [related('the other split of this service', first)] })
      return []
    }
    if (matches === null) whole.set(apex.id, place)
    const backends = findBackends({ node, place }, apex, services, apexes, references)
    const split: ResolvedSplit = { id: node.id, place, apex, matches, backends, targets: findTargets(apex, backends, node.id, place, references) }
    apex.splits.push(split)
    for (const { service } of backends) if (service !== apex && !service.apexes.includes(apex)) service.apexes.push(apex)
    return [split]
  })
}

function splitMatches(node: Split, split: NodePlace, groups: RouteGroups, references: References): NamedMatch[] | null {
  if (!node.matches?.length) return null
  return node.matches.flatMap((reference, i) => {
    const place = placeOf(reference, `${split.pointer}/matches/${i}`, split)
    const group = groups.http.get(reference.routeGroup)
    if (group) return pickMatches(group, [], place, references)
    const at = fieldAt(place, 'routeGroup')
    references.unknown('route-group', reference.routeGroup, at, 'http route groups', groups.http.keys())
    return []
  })
}

function findBackends(
  { node, place: split }: Placed<Split>,
  apex: ResolvedService,
  services: ReadonlyMap<string, ResolvedService>,
  apexes: ReadonlySet<string>,
  references: References,
): Backend[] {
  return node.backends.flatMap((backend, i) => {
    const place = placeOf(backend, `${split.pointer}/backends/${i}`, split)
    const service = services.get(backend.service)
    if (!service) {
      references.unknown('service', backend.service, fieldAt(place, 'service'), 'services', services.keys())
      return []
    }
    if (backend.weight === 0) references.sink.report('split/zero-weight', place, { backend: service.id })
    if (service !== apex && apexes.has(service.id)) references.sink.report('split/nested', place, { backend: service.id })
    return [{ service, weight: backend.weight, place }]
  })
}

function findTargets(
  apex: ResolvedService,
  backends: readonly Backend[],
  id: string,
  split: NodePlace,
  { sink }: References,
): Map<number, SplitTarget[]> {
  const targets = new Map<number, SplitTarget[]>()
  let any = false
  for (const port of apex.ports) {
    const found: SplitTarget[] = []
    for (const { service, weight, place } of backends) {
      const own = backendPort(port, service)
      if (!own) sink.report('split/no-port', place, { backend: service.id, apex: apex.id, port: port.port })
      else if (weight > 0) found.push({ service, port: own.port, weight })
    }
    any ||= found.length > 0
    targets.set(port.port, found)
  }
  // Backends that are not there, or have no port, have findings of their own.
  const remedy = backends.some(({ weight }) => weight === 0) ? undefined : 'correct the backends'
  if (!any && apex.ports.length > 0) sink.report('split/no-backend', split, { split: id }, { remedy })
  return targets
}

/** Bytes cannot become requests, nor requests bytes. */
function backendPort(port: ResolvedPort, service: ResolvedService): ResolvedPort | undefined {
  const own = service.ports.find(({ port: number }) => number === port.port) ?? (service.ports.length === 1 ? service.ports[0] : undefined)
  return own && carriesBytes(own.protocol) === carriesBytes(port.protocol) ? own : undefined
}
