// HTTPRoute: only the Filters of FSM that it names. Their settings hold for what its rules match, on the way to the rules' services.
import type { HttpMatch } from '../../model/mesh-model.generated.js'
import type { ImportContext, Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import { OBJECT_NAME } from '../names.js'
import type { Reader } from '../reader.js'
import { addPolicy, policyId } from '../traffic-policy.js'
import { FSM_GROUPS } from './filter.js'
import { readRouteMatches } from './route-matches.js'
import { readServiceReference } from './target-references.js'

export const filteredRoute: Kind = {
  group: 'gateway.networking.k8s.io',
  kind: 'HTTPRoute',
  versions: ['v1', 'v1beta1'],
  namespaced: true,
  read(manifest, context) {
    const { root, scope } = manifest
    const spec = root.map('spec')
    if (!spec) return
    scope.report('fsm/route-for-filters', root.node, { route: manifest.id })
    const matches: HttpMatch[] = []
    const policies = spec.maps('rules').flatMap((rule, i) => readRule(rule, i, manifest, context, matches))
    if (scope.failed || policies.length === 0) return
    if (matches.length > 0) context.inventory.routeGroups.push({ id: policyId(manifest), http: matches, origin: manifest.origin })
    for (const add of policies) add()
  },
}

/** Each policy is added at the end, when nothing of the route was an error. */
function readRule(rule: Reader, index: number, manifest: Manifest, { inventory }: ImportContext, matches: HttpMatch[]): (() => void)[] {
  const settings = rule.maps('filters').flatMap(filter => readFilter(filter, manifest, inventory) ?? [])
  const backends = rule.maps('backendRefs')
  for (const backend of backends)
    if (backend.maps('filters').some(filter => referenceOf(filter) !== undefined))
      backend.scope.report('fsm/filter-of-backend', backend.spanOf('filters'), {})
  if (settings.length === 0) return []
  const services = backends.flatMap(reader => readServiceReference(reader, manifest.namespace)?.service ?? [])
  const own = readRouteMatches(rule, index)
  // A rule for every request of the service needs no group.
  const everything = own.some(match => match.path === undefined && !match.headers && !match.methods && !match.query)
  const names = own.map(({ name }) => name ?? '')
  if (!everything) matches.push(...own)
  return [...new Set(services)].flatMap((service, j) =>
    settings.map((key, k) => () => {
      const found = inventory.filterSettings.get(key)
      if (!found?.knobs) return
      const route = everything ? undefined : { routeGroup: policyId(manifest), matches: names, origin: rule.origin }
      const target = { service, ...(route && { route }), origin: rule.origin }
      addPolicy(manifest, inventory, { id: policyId(manifest, `${index}-${j}-${k}`), target }, found.knobs)
      found.used = true
    }),
  )
}

/** Key of the settings; undefined: no Filter of FSM, or one that leads nowhere. */
function readFilter(filter: Reader, { namespace, scope }: Manifest, inventory: ImportContext['inventory']): string | undefined {
  const reference = referenceOf(filter)
  const name = reference?.requiredString('name', OBJECT_NAME)
  if (!reference || name === undefined) return undefined
  const id = `${namespace}/${name}`
  if (!inventory.filters.has(id)) scope.report('fsm/unknown-reference', reference.spanOf('name'), { kind: 'Filter', name: id })
  return inventory.filters.get(id)
}

/** undefined: not to a Filter of FSM. */
function referenceOf(filter: Reader): Reader | undefined {
  if (filter.string('type') !== 'ExtensionRef') return undefined
  const reference = filter.requiredMap('extensionRef')
  return reference && FSM_GROUPS.includes(reference.string('group') ?? '') && reference.string('kind') === 'Filter' ? reference : undefined
}
