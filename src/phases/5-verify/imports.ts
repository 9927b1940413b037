// Every module that main.js of a codebase can reach is in the bundle.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { importsOf } from '../../pjs-lint/imports.js'
import type { ListedFile } from '../4-emit/fingerprint.js'
import { packedModule } from './packed-modules.js'
import { compareText } from '../../order.js'

const MAIN = 'main.js'

/** The files that a main.js reaches, by path in the codebase, in order of path. */
type Walk = readonly { readonly path: string; readonly sha256: string }[]

/**
 * Proxies share scripts: each is parsed once; and where a directory has what a walk through another one found, the same walk is not made again.
 * `listed`: the bundle's files as they are.
 */
export function importVerifier(
  files: ReadonlyMap<string, string>,
  listed: readonly ListedFile[],
  sha256Of: (text: string) => string,
  sink: DiagnosticSink,
): (directory: string) => void {
  const known = new Map<string, Map<string, readonly string[]>>()
  const places = new Map<string, number>()
  for (const [i, { path }] of listed.entries()) if (path.endsWith(`/${MAIN}`)) places.set(path, i)
  /** By the digest of main.js: the latest one without a finding. */
  const walks = new Map<string, Walk>()
  return directory => {
    const place = places.get(`${directory}/${MAIN}`) ?? listed.length
    const main = listed[place]?.sha256 ?? ''
    const before = walks.get(main)
    if (before && leadsAgain(before, directory, place)) return
    const found = walk(directory)
    if (found) walks.set(main, found)
  }

  /** Undefined: something is missing. */
  function walk(directory: string): Walk | undefined {
    const seen = new Set([MAIN])
    const found: { path: string; sha256: string }[] = []
    for (const path of seen) {
      const text = files.get(`${directory}/${path}`)
      if (text === undefined) {
        sink.report('internal/missing-module', {}, { file: `${directory}/${MAIN}`, path })
        continue
      }
      const sha256 = sha256Of(text)
      found.push({ path, sha256 })
      for (const next of read(path, text, sha256)) seen.add(next)
    }
    return found.length === seen.size ? found.sort((a, b) => compareText(a.path, b.path)) : undefined
  }

  /** Whether the list goes on from main.js with these files, and perhaps others between them: a list in another order is walked anew. */
  function leadsAgain(before: Walk, directory: string, place: number): boolean {
    let at = place
    return before.every(({ path, sha256 }) => {
      while (listed[at]?.path.startsWith(directory) && !isIn(directory, path, listed[at]!.path)) at++
      const file = listed[at++]
      return file?.sha256 === sha256 && isIn(directory, path, file.path)
    })
  }

  /** By text within path: a key of both together would be a new long string for each proxy. */
  function read(path: string, text: string, sha256: string): readonly string[] {
    let byText = known.get(path)
    if (!byText) known.set(path, (byText = new Map()))
    let imports = byText.get(text)
    if (!imports) {
      const packed = packedModule(sha256)
      imports = packed?.path === path ? packed.imports : importsOf(text, path)
      byText.set(text, imports)
    }
    return imports
  }
}

/** `whole` is `directory/path`, without a new string for it. */
function isIn(directory: string, path: string, whole: string): boolean {
  return whole.length === directory.length + 1 + path.length && whole.endsWith(path) && whole.startsWith(directory) && whole[directory.length] === '/'
}
