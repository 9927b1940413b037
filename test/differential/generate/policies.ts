// Access policies with every kind of destination, source and rule; splits with zero weights, matches, and backends that are not there.
import type { AccessPolicy, AccessRule, AccessSource, Identity, RouteGroup, Service, Split } from '../../../src/model/mesh-model.generated.ts'
import type { Draw } from './draw.ts'

export interface Named {
  readonly namespaces: readonly string[]
  readonly identities: readonly Identity[]
  readonly services: readonly Service[]
  readonly groups: readonly RouteGroup[]
  readonly ports: readonly number[]
}

/** In a manifest a backend that is not there is a warning, in a model written by hand an error. */
const MANIFEST = { file: 'split.yaml', line: 1, column: 1, resource: 'TrafficSplit' }
const WEIGHTS = [0, 0, 1, 1, 2, 3, 10, 50, 90, 1000]

export function policiesOf(draw: Draw, named: Named): AccessPolicy[] {
  const { identities, services, namespaces, ports } = named
  return draw.list(1, 5, i => {
    const onService = draw.chance(60)
    const target = onService ? { service: draw.one(services).id } : { identity: draw.one(identities).id }
    return {
      id: `${draw.one(namespaces)}/policy-${i}`,
      destination: { ...target, ...(draw.chance(20) && { port: draw.one(ports) }) },
      sources: sourcesOf(draw, identities),
      ...(draw.chance(75) && { rules: rulesOf(draw, named.groups) }),
    }
  })
}

function sourcesOf(draw: Draw, identities: readonly Identity[]): AccessSource[] {
  const named = draw.some(identities, 1, 2).map(({ id }): AccessSource => ({ identity: id }))
  return draw.chance(15) ? [{ group: draw.one(['any', 'authenticated'] as const) }, ...(draw.chance(50) ? named : [])] : named
}

function rulesOf(draw: Draw, groups: readonly RouteGroup[]): AccessRule[] {
  const http = groups.filter(group => group.http)
  const tcp = groups.filter(group => group.tcp)
  const wantsHttp = draw.chance(80)
  return [
    ...(wantsHttp ? draw.some(http, 1, 2).map(group => httpRule(draw, group)) : []),
    ...(!wantsHttp || draw.chance(20) ? draw.some(tcp, 1, 2).map(({ id }): AccessRule => ({ kind: 'tcp', routeGroup: id })) : []),
  ]
}

function httpRule(draw: Draw, { id, http = [] }: RouteGroup): AccessRule {
  const names = http.map((match, i) => match.name ?? String(i))
  return { kind: 'http', routeGroup: id, ...(draw.chance(40) && { matches: draw.some([...new Set(names)], 0, 2) }) }
}

/** At most one split of a service divides everything; others have matches. */
export function splitsOf(draw: Draw, { services, groups }: Named): Split[] {
  const http = groups.filter(group => group.http)
  const divided = new Set<string>()
  return draw.list(0, 3, i => {
    const apex = draw.one(services)
    const namespace = apex.id.split('/')[0]!
    const candidates = services.filter(({ id }) => id.startsWith(`${namespace}/`)).map(({ id }) => id)
    const whole = !divided.has(apex.id) && draw.chance(60)
    if (whole) divided.add(apex.id)
    const chosen = [...draw.some(candidates, 1, 3), ...(draw.chance(15) ? [`${namespace}/not-there`] : [])]
    return {
      id: `${namespace}/split-${i}`,
      service: apex.id,
      ...(!whole && { matches: draw.some(http, 1, 2).map(({ id }) => ({ routeGroup: id })) }),
      backends: chosen.map(service => ({ service, weight: draw.one(WEIGHTS), origin: MANIFEST })),
      origin: { ...MANIFEST, resource: `TrafficSplit ${namespace}/split-${i}` },
    }
  })
}
