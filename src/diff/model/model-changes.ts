// Which objects of the model were added, removed or changed.
import type { Location } from '../../diagnostics/diagnostic.js'
import type { MeshModel, RouteGroup } from '../../model/mesh-model.generated.js'
import type { ModelChange, ModelDiff, ObjectKind } from '../mesh-diff.js'
import { fieldChanges } from './field-changes.js'
import { compareText } from '../../order.js'

interface ModelObject {
  readonly id: string
  readonly origin?: Location
}

export function modelDiff(before: MeshModel, after: MeshModel): ModelDiff {
  return {
    changes: [
      ...meshChanges(before, after),
      ...objectChanges('identity', before.identities, after.identities),
      ...objectChanges('workload', before.workloads, after.workloads),
      ...objectChanges('service', before.services, after.services),
      ...routeGroupChanges(before.routeGroups, after.routeGroups),
      ...objectChanges('policy', before.accessPolicies, after.accessPolicies),
      ...objectChanges('split', before.splits, after.splits),
      ...objectChanges('MQTT policy', before.mqttPolicies, after.mqttPolicies),
    ],
  }
}

function meshChanges({ mesh: before }: MeshModel, { mesh: after }: MeshModel): ModelChange[] {
  const details = fieldChanges(before, after)
  return details.length === 0 ? [] : [{ kind: 'mesh', id: after.name, change: 'changed', details, place: after.origin }]
}

function objectChanges(kind: ObjectKind, before: readonly ModelObject[] = [], after: readonly ModelObject[] = []): ModelChange[] {
  return paired(before, after, ({ id }) => id).flatMap(({ key, old, now }): ModelChange[] => {
    const change = changeOf(kind, key, old, now)
    return change ? [change] : []
  })
}

function changeOf(kind: ObjectKind, id: string, old: ModelObject | undefined, now: ModelObject | undefined): ModelChange | undefined {
  if (!old || !now) return { kind, id, change: old ? 'removed' : 'added', details: [], place: (old ?? now)?.origin }
  const details = fieldChanges(old, now)
  return details.length === 0 ? undefined : { kind, id, change: 'changed', details, place: now.origin ?? old.origin }
}

/** A match of a group is what people call a route: groups that stay are compared match by match. */
function routeGroupChanges(before: readonly RouteGroup[] = [], after: readonly RouteGroup[] = []): ModelChange[] {
  // HTTP and TCP groups have separate names.
  return paired(before, after, group => `${group.id} ${group.http ? 'http' : 'tcp'}`).flatMap(({ old, now }): ModelChange[] => {
    const { id } = (now ?? old)!
    const { http: oldRoutes = [], ...oldRest } = old ?? { id }
    const { http: newRoutes = [], ...newRest } = now ?? { id }
    if (!old || !now) return [changeOf('route group', id, old, now)!]
    const rest = changeOf('route group', id, oldRest, newRest)
    return [...(rest ? [rest] : []), ...objectChanges('route', named(id, oldRoutes), named(id, newRoutes))]
  })
}

function named(group: string, routes: NonNullable<RouteGroup['http']>): ModelObject[] {
  return routes.map((route, i) => ({ ...route, id: `${group}#${route.name ?? i}` }))
}

function paired<T>(before: readonly T[], after: readonly T[], keyOf: (node: T) => string): { key: string; old: T | undefined; now: T | undefined }[] {
  const [old, now] = [before, after].map(nodes => new Map(nodes.map(node => [keyOf(node), node]))) as [Map<string, T>, Map<string, T>]
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort(compareText)
  return keys.map(key => ({ key, old: old.get(key), now: now.get(key) }))
}
