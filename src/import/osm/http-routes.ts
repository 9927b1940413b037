// `spec.httpRoutes`: limits of the routes whose HTTPRouteGroup writes the same path, letter by letter.
import type { HttpMatch, RateLimit, TrafficPolicy } from '../../model/mesh-model.generated.js'
import type { Inventory } from '../inventory.js'
import type { Manifest } from '../manifest.js'
import { REGEX } from '../names.js'
import type { Reader } from '../reader.js'
import { shown } from '../shown.js'
import { meshOf, policyId, reportNotImported } from '../traffic-policy.js'
import { readRequestLimit } from './rate-limit.js'
import { sortedBy } from '../../order.js'

interface RouteLimit {
  readonly policy: Pick<TrafficPolicy, 'id' | 'target'>
  readonly rateLimits: RateLimit[]
}

interface Named {
  readonly routeGroup: string
  readonly name: string
}

/** What every HTTP request of a service is in permissive mode. */
const EVERYTHING = '.*'

/** `everything`: limits whose route is all of the service's requests. */
export function readRoutes(spec: Reader, service: string, manifest: Manifest, inventory: Inventory) {
  const everything: RateLimit[] = []
  const routes: RouteLimit[] = []
  spec.maps('httpRoutes').forEach((route, i) => {
    const { path, rateLimits } = readRoute(route, manifest)
    if (path === undefined || rateLimits.length === 0) return
    const found = matchesOf(path, manifest.namespace, inventory)
    if (found.length === 0 && path === EVERYTHING) everything.push(...rateLimits)
    else if (found.length === 0) route.scope.report('osm/no-such-route', route.spanOf('path'), { path: shown(path), namespace: manifest.namespace })
    found.forEach(({ routeGroup, name }, j) => {
      const target = { service, route: { routeGroup, matches: [name], origin: route.origin }, origin: route.origin }
      // A policy each: every route has had a bucket of its own.
      routes.push({ policy: { id: policyId(manifest, `${i}-${j}`), target }, rateLimits })
    })
  })
  return { everything, routes }
}

function readRoute(route: Reader, manifest: Manifest) {
  route.onlyFields(['path', 'rateLimit'], 'is-harmless')
  const path = route.requiredString('path', REGEX)
  const rateLimit = route.map('rateLimit')
  rateLimit?.onlyFields(['local'], 'is-harmless')
  const local = rateLimit?.map('local')
  // There the routes of permissive mode are all written .*, so that nothing else is ever found.
  const more = path === EVERYTHING ? [] : [`it holds in permissive mode, too; in ${meshOf(manifest)} the only route there is .*`]
  return { path, rateLimits: local ? readRequestLimit(local, manifest, more) : [] }
}

/** Of alike matches in several groups the first: two policies for one route would contradict each other. */
function matchesOf(path: string, namespace: string, { routeGroups }: Inventory): Named[] {
  const found = new Map<string, Named>()
  for (const group of sortedBy(routeGroups, ({ id }) => id)) {
    if (!group.id.startsWith(`${namespace}/`)) continue
    for (const match of group.http ?? []) {
      // Without a pathRegex every path is meant, which OSM writes .* as well.
      if ((match.path?.regex ?? EVERYTHING) !== path || match.name === undefined) continue
      const key = conditionsOf(match)
      if (!found.has(key)) found.set(key, { routeGroup: group.id, name: match.name })
    }
  }
  return [...found.values()]
}

function conditionsOf({ methods = [], headers = [] }: HttpMatch): string {
  const written = headers.map(({ name, regex }) => `${name.toLowerCase()} ${regex}`)
  return JSON.stringify([[...new Set(methods)].sort(), written.sort()])
}

/** Limits by header have no counterpart. */
export function reportHeaderLimits(spec: Reader): void {
  reportNotImported(
    spec,
    'httpHeaders',
    'a limit of requests with certain headers needs an HTTPRouteGroup that describes them, and a traffic policy for it',
  )
}
