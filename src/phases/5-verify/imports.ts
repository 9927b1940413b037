// Every module that main.js of a codebase can reach is in the bundle.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { importsOf } from '../../pjs-lint/imports.js'
import { fingerprintOf } from '../4-emit/fingerprint.js'
import { packedModule } from './packed-modules.js'

type VerifyImports = (directory: string, files: ReadonlyMap<string, string>, sink: DiagnosticSink) => void

/** Where a walk from main.js came to, and which text it found there. */
type Walk = ReadonlyMap<string, string>

/** Proxies share scripts, so each is parsed once, and where its directory has the same texts in the same places the same walk is not made again. */
export function importVerifier(): VerifyImports {
  const known = new Map<string, Map<string, readonly string[]>>()
  /** By the text of main.js: the latest one without a finding. */
  const walks = new Map<string, Walk>()
  return (directory, files, sink) => {
    const main = files.get(`${directory}/main.js`) ?? ''
    const before = walks.get(main)
    if (before && hasAll(directory, files, before)) return
    const found = walk(directory, files, sink)
    if (found) walks.set(main, found)
  }

  /** Undefined: something is missing. */
  function walk(directory: string, files: ReadonlyMap<string, string>, sink: DiagnosticSink): Walk | undefined {
    const seen = new Set(['main.js'])
    const found = new Map<string, string>()
    for (const path of seen) {
      const text = files.get(`${directory}/${path}`)
      if (text === undefined) {
        sink.report('internal/missing-module', {}, { file: `${directory}/main.js`, path })
        continue
      }
      found.set(path, text)
      for (const next of read(path, text)) seen.add(next)
    }
    return found.size === seen.size ? found : undefined
  }

  /** By text within path: a key of both together would be a new long string for each proxy. */
  function read(path: string, text: string): readonly string[] {
    let byText = known.get(path)
    if (!byText) known.set(path, (byText = new Map()))
    let imports = byText.get(text)
    if (!imports) {
      const packed = packedModule(fingerprintOf(text).sha256)
      imports = packed?.path === path ? packed.imports : importsOf(text, path)
      byText.set(text, imports)
    }
    return imports
  }
}

function hasAll(directory: string, files: ReadonlyMap<string, string>, walk: Walk): boolean {
  for (const [path, text] of walk) if (files.get(`${directory}/${path}`) !== text) return false
  return true
}
