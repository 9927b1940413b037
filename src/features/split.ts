// How the requests for one service port are divided: its splits' routes in order of precedence, then one for the rest.
import type { DiagnosticSink } from '../diagnostics/sink.js'
import type { Match, Route } from '../model/proxy-config.generated.js'
import { related } from '../phases/2-resolve/references.js'
import { carriesBytes, type NodePlace, type ResolvedPort, type ResolvedService, type ResolvedSplit } from '../phases/2-resolve/resolved.js'
import { MATCH_ANY } from './http-route.js'
import { comparePrecedence, matchKey } from './precedence.js'
import { keyOf } from './service-discovery.js'

export function lowerRoutes(service: ResolvedService, port: ResolvedPort): Route[] {
  const routes = carriesBytes(port.protocol)
    ? []
    : conditional(service).map(({ id, match, split }) => ({ id, match, backends: backends(split, port) }))
  routes.sort((a, b) => comparePrecedence(a.match, b.match))
  const whole = service.splits.find(split => split.matches === null)
  const last = whole
    ? { id: `split/${whole.id}`, match: MATCH_ANY, backends: backends(whole, port) }
    : { id: `service/${service.id}`, match: MATCH_ANY, backends: [{ cluster: keyOf(service, port.port), weight: 1 }] }
  return [...routes, last]
}

/** Once for each service, not for each of its callers. */
export function reportShadowed(service: ResolvedService, sink: DiagnosticSink): void {
  const seen = new Map<string, { id: string; place: NodePlace }>()
  for (const { id, match, place } of conditional(service)) {
    const key = matchKey(match)
    const first = seen.get(key)
    if (!first) seen.set(key, { id, place })
    else sink.report('route/shadowed', place, { route: id, shadow: first.id }, { related: [related('the route that wins', first.place)] })
  }
}

interface ConditionalRoute {
  readonly id: string
  readonly match: Match
  readonly place: NodePlace
  readonly split: ResolvedSplit
}

/** In order of split id, then as declared in the split. */
function conditional(service: ResolvedService): ConditionalRoute[] {
  return service.splits.flatMap(split =>
    (split.matches ?? []).map(({ name, match, place }) => ({ id: `split/${split.id}#${name}`, match, place, split })),
  )
}

/** Two entries of one backend are one with their sum. */
function backends(split: ResolvedSplit, port: ResolvedPort): Route['backends'] {
  const weights = new Map<string, number>()
  for (const target of split.targets.get(port.port) ?? []) {
    const cluster = keyOf(target.service, target.port)
    weights.set(cluster, (weights.get(cluster) ?? 0) + target.weight)
  }
  return [...weights].map(([cluster, weight]) => ({ cluster, weight }))
}
