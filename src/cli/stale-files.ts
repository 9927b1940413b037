// Removes what an earlier run wrote and this one does not. A manifest is a file that anybody may have edited: it is not believed blindly.
import { lstatSync, readFileSync, realpathSync, rmdirSync, unlinkSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** Paths that an earlier manifest.json lists, without those that lead elsewhere. */
export function listedFiles(manifest: string): string[] {
  try {
    const { files } = JSON.parse(readFileSync(manifest, 'utf8'))
    const paths: unknown[] = Array.isArray(files) ? files.map(file => file?.path ?? file) : Object.keys(files ?? {})
    return paths.filter(isInside)
  } catch {
    // No manifest, or none of ours: then nothing here is known to be ours either.
    return []
  }
}

export function removeStale(directory: string, paths: readonly string[]): number {
  return paths.filter(path => remove(directory, path)).length
}

function isInside(path: unknown): path is string {
  return typeof path === 'string' && !/[\\\0:]/.test(path) && path.split('/').every(part => !['', '.', '..'].includes(part))
}

function remove(directory: string, path: string): boolean {
  const target = join(directory, path)
  try {
    // A link in the middle of the path could lead out.
    const parent = realpathSync(dirname(target))
    const root = realpathSync(directory)
    if (parent !== root && !parent.startsWith(root.endsWith(sep) ? root : root + sep)) return false
    if (!lstatSync(target).isFile()) return false
    unlinkSync(target)
  } catch {
    return false
  }
  removeEmptyAbove(directory, path)
  return true
}

function removeEmptyAbove(directory: string, path: string): void {
  try {
    for (let above = dirname(path); above !== '.'; above = dirname(above)) rmdirSync(join(directory, above))
  } catch {
    // Not empty: somebody else's file, or another proxy's directory.
  }
}
