// Phase 5: reads what was written and trusts nothing. What it finds is a fault of pipyc, and the user is asked to report it.
import type { Bundle } from '../../bundle/bundle.js'
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { lintPipyJs } from '../../pjs-lint/lint.js'
import { digestOf, fingerprinter } from '../4-emit/fingerprint.js'
import { verifyConfig } from './config.js'
import { importVerifier } from './imports.js'
import { verifyManifest } from './manifest.js'
import { packedModule } from './packed-modules.js'

const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/

export function verify(bundle: Bundle, sink: DiagnosticSink): void {
  const fingerprint = fingerprinter()
  const verifyImports = importVerifier(text => fingerprint(text).sha256)
  const linted = new Set<string>()
  const withKey = new Map<string, boolean>()
  const printed = [...bundle.files]
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, text]) => {
      const print = { path, ...fingerprint(text) }
      if (holdsKey(text, print.sha256)) sink.report('internal/private-key', {}, { file: path })
      if (path.endsWith('.js')) verifyScript(path, text, print.sha256)
      return print
    })
  for (const { directory } of bundle.proxies) {
    verifyConfig(`${directory}/config.json`, bundle.files, sink)
    verifyImports(directory, bundle.files, sink)
  }
  verifyManifest(bundle, printed, digestOf(printed), sink)

  /** One text is searched once, but told for each file. */
  function holdsKey(text: string, sha256: string): boolean {
    let holds = withKey.get(sha256)
    if (holds === undefined) withKey.set(sha256, (holds = PRIVATE_KEY.test(text)))
    return holds
  }

  /** Proxies share their scripts, so one text is parsed once, and its findings are told once. The modules were linted when they were packed. */
  function verifyScript(path: string, text: string, sha256: string): void {
    if (linted.has(sha256) || packedModule(sha256)) return
    linted.add(sha256)
    for (const { file, line, column, message } of lintPipyJs(text, path)) {
      sink.report('internal/invalid-script', { origin: { file, line, column } }, { problem: message })
    }
  }
}
