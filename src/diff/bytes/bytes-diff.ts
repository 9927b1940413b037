// Which proxies' files change, and how much has to travel to them.
import type { Bundle } from '../../bundle/bundle.js'
import type { BytesDiff, FileBytes, ProxyBytes } from '../mesh-diff.js'
import { patchBytes } from './patch-bytes.js'
import { compareText } from '../../order.js'

type Files = ReadonlyMap<string, string>

/** manifest.json is for who distributes the files, not for a proxy. */
export function bytesDiff(before: Bundle, after: Bundle): BytesDiff {
  const [old, now] = [filesByProxy(before), filesByProxy(after)]
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort(compareText)
  // Many proxies run the same scripts, so the same two texts meet again and again.
  const patches = new Map<string, Map<string, number>>()
  const patchOf = (one: string, other: string): number => {
    const known = patches.get(one) ?? new Map<string, number>()
    patches.set(one, known)
    const bytes = known.get(other) ?? patchBytes(one, other)
    known.set(other, bytes)
    return bytes
  }
  const changes = ids.flatMap(id => proxyChange(id, old.get(id), now.get(id), patchOf))
  return {
    proxies: ids.length,
    changes,
    patchBytes: changes.flatMap(change => change.files).reduce((sum, file) => sum + file.patch, 0),
    scripts: changes.some(({ scripts }) => scripts),
  }
}

function filesByProxy({ proxies, files }: Bundle): Map<string, Files> {
  const owners = new Map(proxies.map(({ id, directory }) => [directory, { id, files: new Map<string, string>() }]))
  for (const [path, text] of files) {
    const directory = [...directoriesOf(path)].find(one => owners.has(one))
    if (directory !== undefined) owners.get(directory)!.files.set(path.slice(directory.length + 1), text)
  }
  return new Map([...owners.values()].map(({ id, files: own }) => [id, own]))
}

function* directoriesOf(path: string): Generator<string> {
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) yield path.slice(0, at)
}

function proxyChange(proxy: string, old: Files | undefined, now: Files | undefined, patchOf: (one: string, other: string) => number): ProxyBytes[] {
  const paths = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort(compareText)
  const files = paths.flatMap((path): FileBytes[] => {
    const [before, after] = [old?.get(path), now?.get(path)]
    if (before === after) return []
    const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
    return [{ path, change, before: sizeOf(before), after: sizeOf(after), patch: after === undefined ? 0 : patchOf(before ?? '', after) }]
  })
  if (files.length === 0) return []
  const change = !old ? 'added' : !now ? 'removed' : 'changed'
  return [{ proxy, change, files, scripts: files.some(({ path }) => path !== 'config.json') }]
}

function sizeOf(text: string | undefined): number {
  return text === undefined ? 0 : Buffer.byteLength(text)
}
