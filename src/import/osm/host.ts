// `spec.host` of an UpstreamTrafficSetting: the service whose traffic it is about.
import type { ImportContext } from '../kind.js'
import type { Manifest } from '../manifest.js'
import { fits, LABEL } from '../names.js'
import type { Reader } from '../reader.js'
import { shown } from '../shown.js'
import { meshOf } from '../traffic-policy.js'

/** Service id; undefined when the reason was reported. */
export function readHost(spec: Reader, manifest: Manifest, { clusterDomain }: ImportContext): string | undefined {
  const written = spec.requiredString('host')
  if (written === undefined) return undefined
  const span = spec.spanOf('host')
  const [name = '', namespace = manifest.namespace, ...rest] = written.replace(/\.$/, '').split('.', 255)
  const isService = ['', 'svc', `svc.${clusterDomain}`].includes(rest.join('.')) && fits(name, LABEL) && fits(namespace, LABEL)
  if (!isService) {
    spec.scope.report('osm/host-outside-mesh', span, { host: shown(written) })
    return undefined
  }
  if (namespace !== manifest.namespace) {
    spec.scope.report('osm/foreign-host', span, { host: shown(written), own: manifest.namespace })
    return undefined
  }
  if (written !== `${name}.${namespace}.svc.${clusterDomain}`)
    spec.scope.report('osm/short-host', span, { host: shown(written), mesh: meshOf(manifest), full: `${name}.${namespace}.svc.${clusterDomain}` })
  return `${namespace}/${name}`
}
