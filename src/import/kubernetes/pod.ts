// Pod: an address behind a service, and what runs there where no template says it.
import type { Kind } from '../kind.js'
import { ADDRESS } from '../names.js'
import type { Reader } from '../reader.js'
import { readOwner, readPodSpec } from './pod-spec.js'

export const pod: Kind = {
  group: '',
  kind: 'Pod',
  versions: ['v1'],
  namespaced: true,
  read(manifest, { inventory }) {
    const { id, namespace, name, origin, scope, root } = manifest
    const spec = root.requiredMap('spec')
    if (!spec) return
    const status = root.map('status')
    const address = status && readAddress(status)
    const runnable = { ...readPodSpec(root.map('metadata'), spec, namespace), owner: readOwner(manifest) }
    const node = spec.string('nodeName')
    const finished = hasFinished(status)
    const ready = !finished && isReady(status)
    if (scope.failed) return
    const addressOrigin = address?.origin ?? origin
    inventory.pods.push({
      ...runnable,
      id,
      kind: 'Pod',
      namespace,
      name,
      address: address?.text,
      addressOrigin,
      ready,
      finished,
      node,
      origin,
      scope,
    })
  },
}

function readAddress(status: Reader) {
  const holder = status.get('podIP') ? { reader: status, field: 'podIP' } : { reader: status.maps('podIPs')[0], field: 'ip' }
  const text = holder.reader?.string(holder.field, ADDRESS)
  return text === undefined ? undefined : { text, origin: holder.reader?.originOf(holder.field) }
}

function hasFinished(status: Reader | undefined): boolean {
  const phase = status?.string('phase')
  return phase === 'Succeeded' || phase === 'Failed'
}

/** A pod that says nothing about it counts as ready: people write no status. */
function isReady(status: Reader | undefined): boolean {
  return !status?.maps('conditions').some(condition => condition.string('type') === 'Ready' && condition.string('status') === 'False')
}
