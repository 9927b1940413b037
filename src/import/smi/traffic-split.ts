// TrafficSplit: how the traffic of a service is divided among others.
import type { RouteGroupRef, SplitBackend } from '../../model/mesh-model.generated.js'
import type { Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import { OBJECT_NAME } from '../names.js'
import type { Reader } from '../reader.js'
import { readServiceName } from './service-name.js'
import { reportOtherVersion, since, SMI_VERSIONS, specOf } from './spec.js'
import { readWeights } from './weights.js'
import { sortedBy } from '../../order.js'

export const trafficSplit: Kind = {
  group: 'split.smi-spec.io',
  kind: 'TrafficSplit',
  versions: SMI_VERSIONS,
  namespaced: true,
  read(manifest, { inventory, clusterDomain }) {
    const { id, origin, scope } = manifest
    const spec = specOf(manifest, 'v1alpha1', ['service', 'backends', 'matches'])
    if (!spec) return
    spec.onlyFields(['service', 'backends', 'matches'], 'is-harmless', ['service', 'backends'])
    spec.require('service')
    const service = readServiceName(spec, manifest.namespace, clusterDomain)
    const matches = readMatches(spec, manifest)
    spec.require('backends')
    const backends = readBackends(spec, manifest, clusterDomain)
    // Only where a MeshConfig tells that one of the two has been running: SMI's own meaning of 0 is ours.
    if (inventory.mesh.config)
      for (const { weight, origin: at, service: backend } of backends)
        if (weight === 0) scope.sink.report('osm/weight-zero', { origin: at ?? origin }, { backend })
    if (scope.failed || service === undefined) return
    inventory.splits.push({ id, service, ...(matches.length > 0 && { matches }), backends, origin })
  },
}

function readMatches(spec: Reader, manifest: Manifest): RouteGroupRef[] {
  const written = spec.get('matches')
  if (written && !since('v1alpha3', manifest.version)) reportOtherVersion(manifest, written, 'matches', 'v1alpha3 and later')
  const references = spec.maps('matches').flatMap(reader => {
    reader.onlyFields(['apiGroup', 'kind', 'name'], 'is-harmless', ['kind', 'name'])
    const kind = reader.requiredString('kind')
    const name = reader.requiredString('name', OBJECT_NAME)
    if (kind !== undefined && kind !== 'HTTPRouteGroup') reader.invalid(reader.spanOf('kind'), reader.pathOf('kind'), 'must be HTTPRouteGroup', kind)
    return name === undefined ? [] : { routeGroup: `${manifest.namespace}/${name}`, origin: reader.origin }
  })
  return sortedBy(references, reference => reference.routeGroup)
}

function readBackends(spec: Reader, manifest: Manifest, clusterDomain: string): SplitBackend[] {
  const readers = spec.maps('backends')
  const weights = readWeights(readers, manifest.version)
  const backends = readers.flatMap((reader, i) => {
    reader.onlyFields(['service', 'weight'], 'is-harmless', ['service', 'weight'])
    reader.require('service')
    const service = readServiceName(reader, manifest.namespace, clusterDomain)
    const weight = weights[i]
    return service === undefined || weight === undefined ? [] : { service, weight, origin: reader.origin }
  })
  return sortedBy(backends, backend => backend.service)
}
