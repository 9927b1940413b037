// `targetRefs` of FSM's policies for backends: Services.
import type { Manifest } from '../manifest.js'
import { LABEL } from '../names.js'
import type { Reader } from '../reader.js'
import { shown } from '../shown.js'

export interface ServiceReference {
  readonly service: string
  readonly reader: Reader
}

/** One of v1alpha1's `targetRef`, any number of v1alpha2's `targetRefs`; each service once. */
export function readTargets(spec: Reader, { namespace, version }: Manifest): ServiceReference[] {
  const readers = version === 'v1alpha1' ? [spec.requiredMap('targetRef') ?? []].flat() : spec.requiredMaps('targetRefs', 'target')
  for (const reader of readers) reader.onlyFields(['group', 'kind', 'name', 'namespace'], 'is-harmless')
  const found = readers.flatMap(reader => readServiceReference(reader, namespace) ?? [])
  return [...new Map(found.map(reference => [reference.service, reference])).values()]
}

/** undefined when it is absent, of another kind, or was reported. */
export function readServiceReference(reader: Reader, namespace: string): ServiceReference | undefined {
  const group = reader.string('group') ?? ''
  const kind = reader.string('kind') ?? 'Service'
  const own = reader.string('namespace', LABEL) ?? namespace
  const name = reader.requiredString('name', LABEL)
  if ((group !== '' && group !== 'core') || kind !== 'Service') {
    reader.scope.report('fsm/unsupported-target', reader.spanOf('kind'), { kind: shown(kind), group: shown(group === '' ? 'core' : group) })
    return undefined
  }
  if (name === undefined) return undefined
  if (own !== namespace) reader.scope.report('fsm/foreign-target', reader.spanOf('namespace'), { service: shown(`${own}/${name}`) })
  return { service: `${own}/${name}`, reader }
}
