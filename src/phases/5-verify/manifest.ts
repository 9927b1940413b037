// manifest.json describes the bundle's files as they are.
import type { Bundle } from '../../bundle/bundle.js'
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { BundleManifest } from '../../model/manifest.generated.js'
import { manifestContract } from '../../model/validators.generated.js'
import type { Fingerprint } from '../4-emit/fingerprint.js'

const MANIFEST = 'manifest.json'

export function verifyManifest(
  bundle: Bundle,
  printed: readonly ({ readonly path: string } & Fingerprint)[],
  digest: string,
  sink: DiagnosticSink,
): void {
  let manifest: BundleManifest
  try {
    manifest = JSON.parse(bundle.files.get(MANIFEST) ?? '')
  } catch {
    return sink.report('internal/wrong-digest', {}, { path: MANIFEST })
  }
  if (!manifestContract.validate(manifest) || manifest.digest !== digest || bundle.digest !== digest) {
    return sink.report('internal/wrong-digest', {}, { path: MANIFEST })
  }
  const listed = new Map(manifest.files.map(file => [file.path, file]))
  for (const { path, sha256, bytes } of printed) {
    const file = listed.get(path)
    if (file?.sha256 !== sha256 || file.bytes !== bytes) sink.report('internal/wrong-digest', {}, { path })
    listed.delete(path)
  }
  for (const path of listed.keys()) sink.report('internal/wrong-digest', {}, { path })
}
