// Filter: what a route names to use settings of FSM's gateway.
import type { ImportContext, Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import { OBJECT_NAME } from '../names.js'
import { shown } from '../shown.js'

/** Older versions have the kinds in the group of the policies. */
export const FSM_GROUPS: readonly string[] = ['extension.gateway.flomesh.io', 'gateway.flomesh.io']
const TYPES = ['RateLimit', 'CircuitBreaker', 'FaultInjection']

export const filters: readonly Kind[] = FSM_GROUPS.map(group => ({
  group,
  kind: 'Filter',
  versions: ['v1alpha1'],
  namespaced: true,
  read: readFilter,
}))

function readFilter(manifest: Manifest, { inventory }: ImportContext): void {
  const { root, scope, id, namespace } = manifest
  root.onlyFields(['apiVersion', 'kind', 'metadata', 'spec', 'status'], 'is-harmless')
  const spec = root.requiredMap('spec')
  if (!spec) return
  spec.onlyFields(['type', 'definitionRef', 'configRef'], 'is-harmless')
  const type = spec.requiredString('type')
  if (type === undefined) return
  spec.map('definitionRef')?.onlyFields(['group', 'kind', 'name'], 'is-harmless')
  if (!TYPES.includes(type) || spec.get('definitionRef')) {
    scope.report('fsm/custom-filter', spec.spanOf('type'), { type: shown(type) })
    inventory.filters.set(id, undefined)
    return
  }
  const reference = spec.requiredMap('configRef')
  reference?.onlyFields(['group', 'kind', 'name'], 'is-harmless')
  const name = reference?.requiredString('name', OBJECT_NAME)
  const kind = reference?.string('kind') ?? type
  if (reference && kind !== type) reference.invalid(reference.spanOf('kind'), reference.pathOf('kind'), `must be ${type}`, kind)
  const group = reference?.string('group')
  if (reference && group !== undefined && !FSM_GROUPS.includes(group))
    reference.invalid(reference.spanOf('group'), reference.pathOf('group'), `must be ${FSM_GROUPS[0]}`, group)
  if (scope.failed || name === undefined) return
  const settings = `${type} ${namespace}/${name}`
  inventory.filters.set(id, settings)
  if (!inventory.filterSettings.has(settings))
    scope.report('fsm/unknown-reference', reference?.spanOf('name') ?? spec.node, { kind: type, name: `${namespace}/${name}` })
}
