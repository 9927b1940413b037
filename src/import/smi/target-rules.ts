// The rules of a TrafficTarget: which routes its sources may use.
import type { AccessRule } from '../../model/mesh-model.generated.js'
import type { Manifest } from '../manifest.js'
import { MATCH_NAME, OBJECT_NAME } from '../names.js'
import type { Reader } from '../reader.js'
import { sortedBy } from '../../order.js'

/** With no rules at all some read "all traffic" and some "none": SMI's later versions ask for one, and we always do. */
export function readRules(spec: Reader, field: string, manifest: Manifest): AccessRule[] {
  const rules = spec.requiredMaps(field, 'rule').flatMap(rule => readRule(rule, manifest) ?? [])
  return sortedBy(rules, rule => `${rule.kind} ${rule.routeGroup}`)
}

function readRule(reader: Reader, { namespace, scope }: Manifest): AccessRule | undefined {
  reader.onlyFields(['kind', 'name', 'matches'], 'widens')
  const kind = reader.requiredString('kind')
  const name = reader.requiredString('name', OBJECT_NAME)
  const matches = reader.strings('matches', MATCH_NAME)
  if (kind === undefined || name === undefined) return undefined
  const routeGroup = `${namespace}/${name}`
  switch (kind) {
    case 'HTTPRouteGroup':
      return { kind: 'http', routeGroup, ...(matches.length > 0 && { matches }), origin: reader.origin }
    case 'TCPRoute':
      // A TCPRoute is one match, so that this can only be a mistake for an HTTPRouteGroup.
      if (matches.length > 0) reader.invalid(reader.spanOf('matches'), reader.pathOf('matches'), 'has no meaning with a TCPRoute')
      return { kind: 'tcp', routeGroup, origin: reader.origin }
    case 'UDPRoute':
      // Other transports are other traffic: leaving it out does not change what the TCP and HTTP rules allow.
      scope.report('smi/udp-route', reader.spanOf('name'), { route: routeGroup })
      return undefined
    default:
      return reader.invalid(reader.spanOf('kind'), reader.pathOf('kind'), 'must be HTTPRouteGroup or TCPRoute', kind)
  }
}
