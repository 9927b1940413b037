// UpstreamTrafficSetting: limits, connection settings and circuit breaking of a service.
import type { ImportContext, Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import { addPolicy, policyId } from '../traffic-policy.js'
import { readConnectionSettings } from './connection-settings.js'
import { readHost } from './host.js'
import { readRoutes, reportHeaderLimits } from './http-routes.js'
import { readServiceLimits } from './rate-limit.js'

export const upstreamTrafficSettings: readonly Kind[] = ['policy.openservicemesh.io', 'policy.flomesh.io'].map(group => ({
  group,
  kind: 'UpstreamTrafficSetting',
  versions: ['v1alpha1'],
  namespaced: true,
  read: readSetting,
}))

function readSetting(manifest: Manifest, context: ImportContext): void {
  const { root } = manifest
  root.onlyFields(['apiVersion', 'kind', 'metadata', 'spec', 'status'], 'is-harmless')
  const spec = root.requiredMap('spec')
  if (!spec) return
  spec.onlyFields(['host', 'connectionSettings', 'rateLimit', 'httpRoutes', 'httpHeaders'], 'is-harmless', ['host'])
  const service = readHost(spec, manifest, context)
  const settings = readConnectionSettings(spec, manifest)
  const limits = readServiceLimits(spec, manifest)
  const { everything, routes } = readRoutes(spec, service ?? '', manifest, context.inventory)
  reportHeaderLimits(spec)
  if (service === undefined) return
  // A request takes a token of its service and one of its route.
  const own = [...limits, ...everything].map(limit =>
    limit.level === 'connection' || routes.length === 0 ? limit : { ...limit, combine: 'all' as const },
  )
  const policy = { id: policyId(manifest), target: { service, origin: spec.originOf('host') } }
  addPolicy(manifest, context.inventory, policy, { ...(own.length > 0 && { rateLimits: own }), ...settings })
  for (const route of routes) addPolicy(manifest, context.inventory, route.policy, { rateLimits: route.rateLimits })
}
