import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { importsOf } from '../../pjs-lint/imports.js'
import { packedModule } from './packed-modules.js'

type VerifyImports = (directory: string, files: ReadonlyMap<string, string>, sink: DiagnosticSink) => void

/** Checks that every module which main.js of a codebase can reach is in the bundle. Proxies share scripts, so each is parsed once. */
export function importVerifier(sha256Of: (text: string) => string): VerifyImports {
  const known = new Map<string, Map<string, readonly string[]>>()
  return (directory, files, sink) => {
    const seen = new Set(['main.js'])
    for (const path of seen) {
      const text = files.get(`${directory}/${path}`)
      if (text === undefined) {
        sink.report('internal/missing-module', {}, { file: `${directory}/main.js`, path })
        continue
      }
      for (const next of read(path, text)) seen.add(next)
    }
  }

  /** By text within path: a key of both together would be a new long string for each proxy. */
  function read(path: string, text: string): readonly string[] {
    let byText = known.get(path)
    if (!byText) known.set(path, (byText = new Map()))
    let imports = byText.get(text)
    if (!imports) {
      const packed = packedModule(sha256Of(text))
      imports = packed?.path === path ? packed.imports : importsOf(text, path)
      byText.set(text, imports)
    }
    return imports
  }
}
