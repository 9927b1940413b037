// One Kubernetes-style object, found in a document or in a List, with its names checked.
import type { DiagnosticSink } from '../diagnostics/sink.js'
import type { Origin } from '../model/mesh-model.generated.js'
import type { Kind } from './kind.js'
import { reportMetadataSlips } from './kubernetes/field-slips.js'
import { ManifestScope } from './manifest-scope.js'
import { LABEL, OBJECT_NAME } from './names.js'
import { isNull, type MapNode } from './node.js'
import { Reader } from './reader.js'
import { shown } from './shown.js'

export interface Manifest {
  readonly kind: Kind
  readonly version: string
  /** Empty for kinds that live in no namespace. */
  readonly namespace: string
  readonly name: string
  /** `namespace/name`, or the name alone. */
  readonly id: string
  /** Where the name is written. */
  readonly origin: Origin
  readonly scope: ManifestScope
  readonly root: Reader
}

/** The manifest, or undefined when its names were reported. */
export function readManifest(node: MapNode, kind: Kind, version: string, sink: DiagnosticSink): Manifest | undefined {
  const id = writtenId(node, kind)
  const scope = new ManifestScope(sink, id === undefined ? `${kind.kind} without a name` : `${kind.kind} ${shown(id)}`)
  const root = new Reader(scope, node, '')
  if (node.reservedKey) scope.report('import/reserved-key', node.reservedKey, { key: node.reservedKey.name })
  const metadata = root.requiredMap('metadata')
  if (metadata) reportMetadataSlips(metadata)
  const name = metadata?.requiredString('name', OBJECT_NAME)
  const namespace = kind.namespaced ? (metadata?.string('namespace', LABEL) ?? 'default') : ''
  if (scope.failed || !metadata || name === undefined || id === undefined) return undefined
  return { kind, version, namespace, name, id, origin: metadata.originOf('name'), scope, root }
}

/** The id before anything is known to be right with it, for messages. */
function writtenId(node: MapNode, kind: Kind): string | undefined {
  const metadata = node.fields.get('metadata')?.value
  const written = (field: string): string | undefined => {
    const value = metadata?.type === 'map' ? metadata.fields.get(field)?.value : undefined
    return value?.type === 'scalar' && !isNull(value) ? String(value.value) : undefined
  }
  const name = written('name')
  if (name === undefined) return undefined
  return kind.namespaced ? `${written('namespace') ?? 'default'}/${name}` : name
}
