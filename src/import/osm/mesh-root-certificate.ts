// MeshRootCertificate: the trust domain. Certificates themselves are not pipyc's business.
import type { ImportContext, Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import { DOMAIN } from '../names.js'
import { reportNotImported } from '../traffic-policy.js'

export const meshRootCertificates: readonly Kind[] = ['config.openservicemesh.io', 'config.flomesh.io'].map(group => ({
  group,
  kind: 'MeshRootCertificate',
  versions: ['v1alpha2', 'v1alpha3'],
  namespaced: true,
  read: readCertificate,
}))

function readCertificate(manifest: Manifest, { inventory }: ImportContext): void {
  const { root, scope } = manifest
  root.onlyFields(['apiVersion', 'kind', 'metadata', 'spec', 'status'], 'is-harmless')
  const spec = root.requiredMap('spec')
  if (!spec) return
  spec.onlyFields(['trustDomain', 'provider', 'intent', 'spiffeEnabled'], 'is-harmless')
  const trustDomain = spec.string('trustDomain', DOMAIN)
  const intent = spec.string('intent')
  reportNotImported(spec, 'provider', 'proxies read certificates from files, whoever issues them')
  if (spec.boolean('spiffeEnabled')) reportNotImported(spec, 'spiffeEnabled', 'a principal is a DNS name, not a SPIFFE id')
  // A passive one is on its way in or out.
  if (scope.failed || trustDomain === undefined || intent === 'passive') return
  const first = inventory.mesh.trustDomain
  if (!first) inventory.mesh.trustDomain = { value: trustDomain, origin: spec.originOf('trustDomain') }
  else if (first.value !== trustDomain) {
    const related = [{ message: 'the other one', location: first.origin }]
    scope.report('osm/two-trust-domains', spec.spanOf('trustDomain'), { first: first.value, second: trustDomain }, { related })
  }
}
