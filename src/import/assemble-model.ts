// The parts of a model, put together in an order that does not depend on files.
import type { DiagnosticSink } from '../diagnostics/sink.js'
import type { Identity, Mesh, MeshModel, ModeOverride } from '../model/mesh-model.generated.js'
import { spreadEndpoints } from './fsm/spread-endpoints.js'
import type { Inventory } from './inventory.js'
import type { KubernetesPart } from './kubernetes/build.js'
import type { ModelLists } from './model-documents.js'
import { sortedBy } from '../order.js'

export function assembleModel(mesh: Mesh, written: ModelLists, kubernetes: KubernetesPart, inventory: Inventory, sink: DiagnosticSink): MeshModel {
  // A mesh model adds principals to an account that has a manifest too; it is the one that says more.
  const described = new Set(written.identities.map(identity => identity.id))
  const accounts = kubernetes.identities.filter(({ id }: Identity) => !described.has(id))
  return {
    apiVersion: 'pipyc/v1',
    mesh: withOverrides(mesh, inventory.modeOverrides),
    ...list('identities', [...accounts, ...written.identities]),
    ...list('workloads', [...kubernetes.workloads, ...written.workloads]),
    ...list('services', spreadEndpoints([...kubernetes.services, ...written.services], inventory.clusterSpreads, sink)),
    ...list('routeGroups', [...inventory.routeGroups, ...written.routeGroups], group => (group.http ? ' http' : ' tcp')),
    ...list('accessPolicies', [...inventory.accessPolicies, ...written.accessPolicies]),
    ...list('splits', [...inventory.splits, ...written.splits]),
    ...list('trafficPolicies', [...inventory.trafficPolicies, ...written.trafficPolicies]),
    ...list('mqttPolicies', written.mqttPolicies),
  }
}

function list<K extends keyof ModelLists>(name: K, items: ModelLists[K][number][], then: (item: ModelLists[K][number]) => string = () => '') {
  return items.length > 0 ? { [name]: sortedBy(items, item => `${word(item.id)}${then(item)}`) } : {}
}

function withOverrides({ name, trustDomain, clusterDomain, mode, modeOverrides, ...rest }: Mesh, imported: readonly ModeOverride[]): Mesh {
  const written = Array.isArray(modeOverrides) ? modeOverrides : []
  const overrides = [...imported, ...written].length > 0 ? sortedBy([...imported, ...written], order) : modeOverrides
  return {
    name,
    ...(trustDomain !== undefined && { trustDomain }),
    ...(clusterDomain !== undefined && { clusterDomain }),
    ...(mode !== undefined && { mode }),
    ...(overrides !== undefined && { modeOverrides: overrides }),
    ...rest,
  }
}

/** Namespaces before services. */
function order(override: Partial<ModeOverride> | null): string {
  return override?.service === undefined ? `0 ${word(override?.namespace)}` : `1 ${word(override.service)}`
}

/** What a mesh model says has not been validated yet; a model with anything else here is refused, whatever its order. */
function word(written: unknown): string {
  return typeof written === 'string' ? written : ''
}
