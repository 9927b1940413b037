// Node: where its pods are.
import type { Locality } from '../../model/mesh-model.generated.js'
import type { Kind } from '../kind.js'
import { fits, LABEL } from '../names.js'
import type { Reader } from '../reader.js'
import { shown } from '../shown.js'

export const REGION_LABEL = 'topology.kubernetes.io/region'
export const ZONE_LABEL = 'topology.kubernetes.io/zone'
export const HOST_LABEL = 'kubernetes.io/hostname'

export const node: Kind = {
  group: '',
  kind: 'Node',
  versions: ['v1'],
  namespaced: false,
  read({ name, scope, root }, { inventory }) {
    const labels = root.map('metadata')?.map('labels')
    const region = labels && readPlace(labels, REGION_LABEL)
    const zone = labels && readPlace(labels, ZONE_LABEL)
    const place = locality(region, zone)
    if (!scope.failed && place) inventory.nodes.set(name, place)
  },
}

export function locality(region: string | undefined, zone: string | undefined): Locality | undefined {
  if (region === undefined && zone === undefined) return undefined
  return { ...(region !== undefined && { region }), ...(zone !== undefined && { zone }) }
}

/** A region or zone; Kubernetes allows more characters in it than we do. */
export function readPlace(reader: Reader, field: string): string | undefined {
  const place = reader.string(field)
  if (place === undefined || fits(place, LABEL)) return place
  reader.scope.report('kubernetes/unusable-locality', reader.spanOf(field), { place: shown(place) })
  return undefined
}
