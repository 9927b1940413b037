// manifest.json describes the bundle's files as they are.
import type { Bundle } from '../../bundle/bundle.js'
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { BundleManifest } from '../../model/manifest.generated.js'
import { manifestContract } from '../../model/validators.generated.js'
import type { ListedFile } from '../4-emit/fingerprint.js'

const MANIFEST = 'manifest.json'

export function verifyManifest(bundle: Bundle, printed: readonly ListedFile[], digest: string, sink: DiagnosticSink): void {
  let manifest: BundleManifest
  try {
    manifest = JSON.parse(bundle.files.get(MANIFEST) ?? '')
  } catch {
    return sink.report('internal/wrong-digest', {}, { path: MANIFEST })
  }
  if (!manifestContract.validate(manifest) || manifest.digest !== digest || bundle.digest !== digest) {
    return sink.report('internal/wrong-digest', {}, { path: MANIFEST })
  }
  const { files } = manifest
  if (files.length === printed.length && printed.every((file, i) => isSame(file, files[i]))) return

  const listed = new Map(files.map(file => [file.path, file]))
  for (const file of printed) {
    const { path } = file
    if (!isSame(file, listed.get(path))) sink.report('internal/wrong-digest', {}, { path })
    listed.delete(path)
  }
  for (const path of listed.keys()) sink.report('internal/wrong-digest', {}, { path })
}

function isSame({ path, sha256, bytes }: ListedFile, other: ListedFile | undefined): boolean {
  return other?.path === path && other.sha256 === sha256 && other.bytes === bytes
}
