// Route groups, their HTTP matches compiled once, however many policies and splits use them.
import type { HttpMatches } from '../../features/http-route.js'
import type { MeshModel } from '../../model/mesh-model.generated.js'
import { fieldAt, placeOf, type References } from './references.js'
import type { NamedMatch, NodePlace, ResolvedGroup } from './resolved.js'

export interface RouteGroups {
  readonly http: ReadonlyMap<string, ResolvedGroup>
  readonly tcp: ReadonlyMap<string, ResolvedGroup>
}

export function resolveGroups(model: MeshModel, compiler: HttpMatches, references: References): RouteGroups {
  const groups = { http: new Map<string, ResolvedGroup>(), tcp: new Map<string, ResolvedGroup>() }
  // HTTP and TCP groups have separate names.
  const placed = references.unique('route group', 'routeGroups', model.routeGroups, group => `${group.http ? 'http' : 'tcp'} ${group.id}`)
  for (const { node, place } of placed.values()) {
    const matches = (node.http ?? []).map((match, i): NamedMatch => {
      const at = placeOf(match, `${place.pointer}/http/${i}`, place)
      return { name: match.name ?? String(i), match: compiler.compile(match, at), written: match, place: at }
    })
    const ports = node.tcp?.ports?.length ? node.tcp.ports : null
    groups[node.http ? 'http' : 'tcp'].set(node.id, { id: node.id, matches, places: placesByName(matches), ports })
  }
  return groups
}

/** The matches of these names; a name that is not there matches nothing. */
export function pickMatches(group: ResolvedGroup, names: readonly string[] = [], place: NodePlace, references: References): readonly NamedMatch[] {
  if (names.length === 0) return group.matches
  const wanted = new Set<number>()
  names.forEach((name, i) => {
    const places = group.places.get(name)
    if (!places) references.unknown('match', name, fieldAt(place, `matches/${i}`), `route group ${group.id}`, group.places.keys())
    for (const at of places ?? []) wanted.add(at)
  })
  return [...wanted].sort((a, b) => a - b).map(at => group.matches[at]!)
}

/** A thousand policies that pick one each of a thousand matches must not look at a million. */
function placesByName(matches: readonly NamedMatch[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  matches.forEach(({ name }, at) => {
    const others = places.get(name)
    if (others) others.push(at)
    else places.set(name, [at])
  })
  return places
}
