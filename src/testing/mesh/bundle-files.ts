// Puts a bundle's files on disk, and later versions of them in place while Pipy runs.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type BundleFiles = ReadonlyMap<string, string> | Readonly<Record<string, string>>

/** Writes what differs from the disk, each file in one step, and returns the paths that it wrote, relative and sorted. */
export function writeBundleFiles(directory: string, files: BundleFiles): string[] {
  const entries = files instanceof Map ? [...files] : Object.entries(files)
  const changed = entries.filter(([path, content]) => contentOf(join(directory, path)) !== content)
  for (const [path, content] of changed) {
    const target = join(directory, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(`${target}.next`, content)
    renameSync(`${target}.next`, target)
  }
  return changed.map(([path]) => path).sort()
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
