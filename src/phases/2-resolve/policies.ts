// Access policies. What cannot be followed narrows a policy to nothing; it never widens it.
import type { Location } from '../../diagnostics/diagnostic.js'
import type { AccessPolicy, MeshModel } from '../../model/mesh-model.generated.js'
import { fieldAt, placeOf, type References } from './references.js'
import type { NamedMatch, NodePlace, ResolvedIdentity, ResolvedPolicy, ResolvedService } from './resolved.js'
import { pickMatches, type RouteGroups } from './route-groups.js'

interface Known {
  readonly identities: ReadonlyMap<string, ResolvedIdentity>
  readonly services: ReadonlyMap<string, ResolvedService>
  readonly groups: RouteGroups
}

export function resolvePolicies(model: MeshModel, known: Known, references: References): ResolvedPolicy[] {
  const placed = references.unique('access policy', 'accessPolicies', model.accessPolicies)
  return [...placed.values()].map(({ node, place }) => {
    const { destination } = node
    const at = placeOf(destination, `${place.pointer}/destination`, place)
    const sources = new Set<ResolvedIdentity>()
    node.sources.forEach((source, i) => {
      if (source.identity === undefined) return
      const identity = find('identity', source.identity, known.identities, placeOf(source, `${place.pointer}/sources/${i}`, place), references)
      if (identity) sources.add(identity)
    })
    return {
      id: node.id,
      place,
      identity: destination.identity === undefined ? undefined : find('identity', destination.identity, known.identities, at, references),
      service: destination.service === undefined ? undefined : find('service', destination.service, known.services, at, references),
      port: destination.port,
      sources: [...sources],
      sourcesPlace: listPlace('sources', node.sources, place),
      authenticated: node.sources.some(source => source.group !== undefined),
      anyone: node.sources.some(source => source.group === 'any'),
      ...resolveRules(node, place, known.groups, references),
      rulesPlace: listPlace('rules', node.rules, place),
    }
  })
}

/** Of a list: where its first entry was written. */
function listPlace(field: string, list: readonly { origin?: Location }[] = [], policy: NodePlace): NodePlace {
  const [first] = list
  return first?.origin ? placeOf(first, `${policy.pointer}/${field}/0`) : fieldAt(policy, field)
}

function find<T>(kind: 'identity' | 'service', id: string, all: ReadonlyMap<string, T>, place: NodePlace, references: References): T | undefined {
  const found = all.get(id)
  const at = fieldAt(place, kind)
  if (!found) references.unknown(kind, id, at, kind === 'service' ? 'services' : 'identities', all.keys())
  return found
}

/** OR inside a kind, AND between the kinds: a kind that no rule has says nothing, one whose rules all failed says no. */
function resolveRules(
  { rules = [] }: AccessPolicy,
  policy: NodePlace,
  groups: RouteGroups,
  references: References,
): Pick<ResolvedPolicy, 'matches' | 'ports'> {
  const matches: NamedMatch[] = []
  const ports = new Set<number>()
  let allPorts = !rules.some(rule => rule.kind === 'tcp')
  const missing: (() => void)[] = []
  rules.forEach((rule, i) => {
    const place = placeOf(rule, `${policy.pointer}/rules/${i}`, policy)
    const group = groups[rule.kind].get(rule.routeGroup)
    if (!group) {
      const at = fieldAt(place, 'routeGroup')
      missing.push(() => {
        const severity = missing.length === rules.length ? 'error' : references.severity(place)
        const other = rule.kind === 'http' ? 'tcp' : 'http'
        const twin = groups[other].has(rule.routeGroup) ? `; this is the name of one for ${other}` : ''
        references.unknown('route-group', rule.routeGroup, at, `${rule.kind} route groups${twin}`, groups[rule.kind].keys(), severity)
      })
    } else if (rule.kind === 'http') matches.push(...pickMatches(group, rule.matches, place, references))
    else if (group.ports === null) allPorts = true
    else for (const port of group.ports) ports.add(port)
  })
  for (const report of missing) report()
  return { matches: rules.some(rule => rule.kind === 'http') ? matches : null, ports: allPorts ? null : ports }
}
