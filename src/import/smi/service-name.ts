// The service that a TrafficSplit names, short or as the host name that clients use.
import { fits, LABEL } from '../names.js'
import type { Reader } from '../reader.js'
import { shown } from '../shown.js'

/** Service id from the field `service`; undefined when it is absent or was reported. */
export function readServiceName(reader: Reader, namespace: string, clusterDomain: string): string | undefined {
  const written = reader.string('service')
  if (written === undefined) return undefined
  // Service names have no dots, so the first one ends the name.
  const [name = '', otherNamespace = namespace, ...rest] = written.replace(/\.$/, '').split('.', 255)
  const span = reader.spanOf('service')
  if (!fits(name, LABEL) || !fits(otherNamespace, LABEL) || !['', 'svc', `svc.${clusterDomain}`].includes(rest.join('.'))) {
    return reader.invalid(
      span,
      reader.pathOf('service'),
      `must be the name of a service of this cluster (<name>, or <name>.${namespace}.svc.${clusterDomain})`,
      written,
    )
  }
  if (otherNamespace === namespace) return `${namespace}/${name}`
  reader.scope.report('smi/foreign-service', span, { service: shown(written), own: namespace })
  return undefined
}
