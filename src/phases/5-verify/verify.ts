// Phase 5: reads what was written and trusts nothing. What it finds is a fault of pipyc, and the user is asked to report it.
import type { Bundle } from '../../bundle/bundle.js'
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { lintPipyJs } from '../../pjs-lint/lint.js'
import { digestOf, type Fingerprint, fingerprintOf, type ListedFile } from '../4-emit/fingerprint.js'
import { verifyConfig } from './config.js'
import { importVerifier } from './imports.js'
import { verifyManifest } from './manifest.js'
import { packedModule } from './packed-modules.js'

const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/

interface Reading extends Fingerprint {
  readonly holdsKey: boolean
}

export function verify(bundle: Bundle, sink: DiagnosticSink): void {
  const scripts = new Map<string, Reading>()
  const printed: ListedFile[] = []
  for (const [path, text] of bundle.files) {
    if (path === 'manifest.json') continue
    const { sha256, bytes, holdsKey } = path.endsWith('.js') ? readScript(path, text) : read(text)
    printed.push({ path, sha256, bytes })
    if (holdsKey) sink.report('internal/private-key', {}, { file: path })
  }
  const verifyImports = importVerifier(bundle.files, printed, text => (scripts.get(text) ?? fingerprintOf(text)).sha256, sink)
  for (const { directory } of bundle.proxies) {
    verifyConfig(`${directory}/config.json`, bundle.files, sink)
    verifyImports(directory)
  }
  verifyManifest(bundle, printed, digestOf(printed), sink)

  /** Proxies share their scripts, so one text is read once, and its findings are told once. The modules were linted when they were packed. */
  function readScript(path: string, text: string): Reading {
    const known = scripts.get(text)
    if (known) return known
    const reading = read(text)
    scripts.set(text, reading)
    if (packedModule(reading.sha256)) return reading
    for (const { file, line, column, message } of lintPipyJs(text, path)) {
      sink.report('internal/invalid-script', { origin: { file, line, column } }, { problem: message })
    }
    return reading
  }
}

function read(text: string): Reading {
  return { ...fingerprintOf(text), holdsKey: PRIVATE_KEY.test(text) }
}
