// TrafficTarget: who may send what to an identity.
import type { AccessDestination, AccessSource } from '../../model/mesh-model.generated.js'
import type { ImportContext, Kind } from '../kind.js'
import type { Manifest } from '../manifest.js'
import { LABEL, OBJECT_NAME } from '../names.js'
import type { Reader } from '../reader.js'
import { shown } from '../shown.js'
import { reportOtherVersion, since, SMI_VERSIONS, specOf } from './spec.js'
import { readRules } from './target-rules.js'
import { sortedBy } from '../../order.js'

const FIELDS = ['destination', 'sources', 'rules', 'specs']
const SUBJECT_FIELDS = ['kind', 'name', 'namespace', 'port', 'group']

export const trafficTarget: Kind = {
  group: 'access.smi-spec.io',
  kind: 'TrafficTarget',
  versions: SMI_VERSIONS,
  namespaced: true,
  read(manifest, context) {
    const { id, origin, scope, version } = manifest
    const rulesField = since('v1alpha2', version) ? 'rules' : 'specs'
    const spec = specOf(manifest, 'v1alpha2', FIELDS)
    if (!spec) return
    reportRenamedRules(spec, rulesField, manifest)
    if (spec !== manifest.root) spec.onlyFields(FIELDS, 'widens')
    const destination = readDestination(spec, manifest, context)
    const sources = readSources(spec, manifest, context)
    const rules = readRules(spec, rulesField, manifest)
    // Without a rule left, the policy would mean all traffic; without a source, nobody.
    if (scope.failed || !destination || sources.length === 0 || rules.length === 0) return
    context.inventory.accessPolicies.push({ id, destination, sources, rules, origin })
  },
}

function reportRenamedRules(spec: Reader, rulesField: string, manifest: Manifest): void {
  const other = rulesField === 'rules' ? 'specs' : 'rules'
  const node = spec.get(other)
  if (!node) return
  reportOtherVersion(manifest, node, other, `${rulesField === 'rules' ? 'v1alpha1' : 'v1alpha2 and later'}; here it is called ${rulesField}`)
  spec.explain([rulesField])
}

function readDestination(spec: Reader, manifest: Manifest, context: ImportContext): AccessDestination | undefined {
  const subject = spec.requiredMap('destination')
  if (!subject) return undefined
  const identity = readSubject(subject, manifest, context)
  const namespace = subject.string('namespace') ?? manifest.namespace
  if (namespace !== manifest.namespace) {
    const remedy = manifest.root.map('metadata')?.get('namespace')
      ? undefined
      : `write namespace: ${shown(namespace)} in the TrafficTarget's metadata`
    manifest.scope.report(
      'smi/destination-namespace',
      subject.spanOf('namespace'),
      { destination: shown(namespace), own: manifest.namespace },
      { remedy },
    )
  }
  const written = subject.get('port')
  if (written && since('v1alpha3', manifest.version))
    reportOtherVersion(manifest, written, 'destination.port', 'versions before v1alpha3; later ones name ports in a TCPRoute')
  const port = subject.port('port')
  return identity === undefined ? undefined : { identity, ...(port !== undefined && { port }), origin: subject.origin }
}

function readSources(spec: Reader, manifest: Manifest, context: ImportContext): AccessSource[] {
  const sources = spec.requiredMaps('sources', 'source').flatMap(subject => {
    const written = subject.get('port')
    // The Go types share one struct; a port of a caller has no meaning.
    if (written) subject.invalid(written, subject.pathOf('port'), 'has no meaning for a source')
    const identity = readSubject(subject, manifest, context)
    return identity === undefined ? [] : { identity, origin: subject.origin }
  })
  return sortedBy(sources, source => source.identity)
}

/** The identity, or undefined when the reason was reported. */
function readSubject(subject: Reader, manifest: Manifest, { inventory, danglingSeverity }: ImportContext): string | undefined {
  subject.onlyFields(SUBJECT_FIELDS, 'widens')
  const kind = subject.requiredString('kind')
  const name = subject.requiredString('name', OBJECT_NAME)
  const namespace = subject.string('namespace', LABEL) ?? manifest.namespace
  if (kind === undefined || name === undefined) return undefined
  const id = `${namespace}/${name}`
  if (kind === 'ServiceAccount') return id
  if (kind !== 'IdentityBinding' || !since('v1alpha4', manifest.version)) {
    manifest.scope.report('smi/unsupported-subject', subject.spanOf('kind'), { kind: shown(kind), version: manifest.version })
    return undefined
  }
  const identity = inventory.identityBindings.get(id)
  if (identity === undefined) {
    const reason = inventory.identityBindings.has(id) ? 'names no service account' : 'does not exist'
    manifest.scope.report('smi/unknown-identity-binding', subject.spanOf('name'), { binding: id, reason }, { severity: danglingSeverity })
  }
  return identity
}
