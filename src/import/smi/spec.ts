// What the four versions of SMI's groups have in common, and what they do not.
import type { Manifest } from '../manifest.js'
import type { Reader } from '../reader.js'
import type { Span } from '../source-text.js'

export const SMI_VERSIONS: readonly string[] = ['v1alpha1', 'v1alpha2', 'v1alpha3', 'v1alpha4']
const OBJECT_FIELDS = ['apiVersion', 'kind', 'metadata', 'status']

/** `from` and later versions. */
export function since(from: string, version: string): boolean {
  return version >= from
}

/** The object that holds the fields: the manifest itself in versions before `specSince`, its `spec` from then on. */
export function specOf(manifest: Manifest, specSince: string, fields: readonly string[]): Reader | undefined {
  const { root, version } = manifest
  const top = root.node.fields
  if (!since(specSince, version)) {
    if (top.has('spec')) reportOtherVersion(manifest, top.get('spec')?.key ?? root.node, 'spec', `${specSince} and later`)
    root.onlyFields([...OBJECT_FIELDS, 'spec', ...fields], 'is-harmless')
    return root
  }
  const misplaced = fields.filter(field => top.has(field))
  for (const field of misplaced)
    reportOtherVersion(manifest, top.get(field)?.key ?? root.node, field, `versions before ${specSince}; later ones have it under spec`)
  root.onlyFields([...OBJECT_FIELDS, 'spec', ...misplaced], 'is-harmless', ['spec'])
  const spec = misplaced.length > 0 ? root.map('spec') : root.requiredMap('spec')
  spec?.explain(misplaced)
  return spec
}

/** An error, not a warning: what the author wrote has a meaning, and it would be lost. */
export function reportOtherVersion({ kind, version, scope }: Manifest, span: Span, field: string, versions: string): void {
  scope.report('smi/field-of-other-version', span, { kind: kind.kind, version, field, versions })
}
