import { posix } from 'node:path'
import { type AnyNode, parse } from 'acorn'

/** What the script at `path` imports and re-exports, as paths in its codebase, sorted. Nothing for a script that is no JavaScript. */
export function importsOf(source: string, path: string): readonly string[] {
  let body: readonly AnyNode[]
  try {
    body = parse(source, { ecmaVersion: 2022, sourceType: 'module' }).body
  } catch {
    return []
  }
  const specifiers = body.flatMap(node => ('source' in node && node.source && 'value' in node.source ? [String(node.source.value)] : []))
  const paths = specifiers.map(specifier =>
    specifier.startsWith('/') ? posix.normalize(specifier).slice(1) : posix.join(posix.dirname(path), specifier),
  )
  return [...new Set(paths)].sort()
}
