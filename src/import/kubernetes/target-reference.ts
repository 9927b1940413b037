// The pod that an endpoint address belongs to.
import type { Reader } from '../reader.js'

/** namespace/name of the pod, where the reference names one. */
export function readTarget(address: Reader, namespace: string): string | undefined {
  const target = address.map('targetRef')
  const name = target?.string('name')
  if (target?.string('kind') !== 'Pod' || name === undefined) return undefined
  return `${target.string('namespace') ?? namespace}/${name}`
}
