// Puts a bundle into its directory, so that nobody who reads there sees half a file, and takes away what is no longer in it.
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UsageError } from './exit-codes.js'
import { describeIoFault } from './io-fault.js'
import { listedFiles, removeStale } from './stale-files.js'

export interface Written {
  readonly changed: number
  readonly removed: number
  readonly bytes: number
}

const MANIFEST = 'manifest.json'
/** Lists what a run is about to write, while it does: if it breaks off, the next one knows what is pipyc's. */
const PENDING = '.pipyc-pending.json'

/** `own`: directories of the proxies that are written, where others may lie beside them that nobody asked to take away. */
export function writeBundle(directory: string, files: ReadonlyMap<string, string>, own?: readonly string[]): Written {
  return reportingFaults(directory, () => {
    makeDirectory(directory)
    const earlier = new Set([MANIFEST, PENDING].flatMap(name => listedFiles(join(directory, name))))
    if (own)
      refuseRemovingOthers(
        directory,
        [...earlier].filter(path => !files.has(path)),
        own,
      )
    // The manifest last: until then the old one lists what is there.
    const paths = [...files.keys()].sort((a, b) => Number(a === MANIFEST) - Number(b === MANIFEST) || (a < b ? -1 : 1))
    const changed = paths.filter(path => !hasContent(join(directory, path), files.get(path)!))
    refuseLinks(directory, changed)
    if (changed.length > 0) replaceFiles(directory, new Map([[PENDING, `${JSON.stringify({ files: [...new Set([...earlier, ...changed])] })}\n`]]))
    replaceFiles(directory, new Map(changed.map(path => [path, files.get(path)!])))
    const removed = removeStale(
      directory,
      [...earlier].filter(path => !files.has(path)),
    )
    rmSync(join(directory, PENDING), { force: true })
    const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0)
    return { changed: changed.length, removed, bytes }
  })
}

export function writeSingleFile(path: string, content: string): void {
  reportingFaults(path, () => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`cannot write ${path}: it is a directory; name a file in it`)
    makeDirectory(dirname(path))
    replaceFiles(dirname(path), new Map([[basename(path), content]]))
  })
}

/** Node's own `recursive` never ends where a file system answers ENOENT below a directory that is there, as /proc does. */
function makeDirectory(directory: string): void {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return
  const above = dirname(directory)
  if (!existsSync(above)) makeDirectory(above)
  try {
    mkdirSync(directory)
  } catch (fault) {
    // Another run may have made it meanwhile.
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(directory).isDirectory()) throw fault
  }
}

/** Staged inside the directory and not beside it, because a rename cannot cross into a mounted volume. */
function replaceFiles(directory: string, files: ReadonlyMap<string, string>): void {
  if (files.size === 0) return
  refuseLinks(directory, [...files.keys()])
  const staging = mkdtempSync(join(directory, '.pipyc-'))
  try {
    const staged = [...files].map(([path, content], i) => {
      const from = join(staging, String(i))
      writeFileSync(from, content)
      return { from, to: join(directory, path) }
    })
    for (const { from, to } of staged) {
      makeDirectory(dirname(to))
      renameSync(from, to)
    }
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** A bundle is one compilation, so that a part of a mesh cannot be put into the whole; and it is not what was asked to delete the rest. */
function refuseRemovingOthers(directory: string, stale: readonly string[], own: readonly string[]): void {
  const foreign = stale.filter(
    path => path.endsWith('/config.json') && !own.some(mine => path.startsWith(`${mine}/`)) && existsSync(join(directory, path)),
  )
  const [first] = foreign.map(path => dirname(path)).sort()
  if (first === undefined) return
  const more = foreign.length > 1 ? ` and ${foreign.length - 1} more` : ''
  throw new UsageError(
    `${directory} has other proxies (${first}${more}), which --proxy would take away: name another directory, or leave --proxy out`,
  )
}

/** The directory itself may be a link, since the user named it. One below it would lead what is written out of it. */
function refuseLinks(directory: string, paths: readonly string[]): void {
  const below = new Set<string>()
  for (const path of paths) for (let above = dirname(path); above !== '.'; above = dirname(above)) below.add(above)
  for (const path of below) {
    const place = join(directory, path)
    if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new UsageError(`cannot write ${place}: it is a link, and may lead elsewhere`)
  }
}

function hasContent(path: string, content: string): boolean {
  try {
    return readFileSync(path, 'utf8') === content
  } catch {
    return false
  }
}

function reportingFaults<T>(path: string, write: () => T): T {
  try {
    return write()
  } catch (fault) {
    if (fault instanceof UsageError) throw fault
    throw new UsageError(`cannot write ${path}: ${describeIoFault(fault)}`)
  }
}
