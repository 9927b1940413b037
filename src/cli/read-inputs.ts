// The files that a command line names, as texts: directories are walked in a fixed order, `-` is stdin.
import { closeSync, type Dirent, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { UsageError } from './exit-codes.js'
import { describeIoFault } from './io-fault.js'

export interface InputFile {
  readonly path: string
  readonly text: string
}

export interface Inputs {
  readonly files: readonly InputFile[]
  /** Name of the directory, when one directory is all that was given. */
  readonly directoryName: string | undefined
}

const CHUNK_BYTES = 1024 * 1024
const MANIFEST = /\.(ya?ml|json)$/i
const BUNDLE_MANIFEST = 'manifest.json'
/** Of `pipyc test`; they may lie beside the manifests that they are about. */
const CASES = /^(.+\.)?cases\.ya?ml$/i
/** Of one input. Also for stdin and pipes, which have no size and may never end. */
export const LARGEST_BYTES = 64 * 1024 * 1024

/** Cases: a directory may be about several meshes. */
export function readInput(path: string): InputFile {
  if (attempt(path, () => statSync(path).isDirectory()))
    throw new UsageError(`${path} is a directory; name the cases files, such as ${join(path, 'cases.yaml')}`)
  return { path: join(path), text: readText(path) }
}

/** `skip`: the output directory, which may be inside an input directory. */
export async function readInputs(paths: readonly string[], readStdin: () => Promise<Uint8Array>, skip?: string): Promise<Inputs> {
  const skipped = skip === undefined ? undefined : realPath(skip)
  const files = new Map<string, InputFile>()
  let directories = 0
  for (const path of paths) {
    if (path === '-') {
      if (!files.has('-')) files.set('-', { path: '<stdin>', text: decode(await readStdin(), 'stdin') })
      continue
    }
    const isDirectory = attempt(path, () => statSync(path).isDirectory())
    if (isDirectory) directories++
    const found = isDirectory ? [...walk(path, skipped, new Set())] : [join(path)]
    if (isDirectory && realPath(path) === skipped)
      throw new UsageError(`${path} is the input; write into another directory, such as ${join(path, 'out')}`)
    if (isDirectory && isBundle(path)) throw new UsageError(`${path} is what pipyc compile wrote; name the manifests that it was made of`)
    if (found.length === 0) throw new UsageError(`${path} has no .yaml, .yml or .json files`)
    for (const file of found) {
      const id = resolve(file)
      if (!files.has(id)) files.set(id, { path: file, text: readText(file) })
    }
  }
  const directoryName = paths.length === 1 && directories === 1 ? meshNameFrom(basename(resolve(paths[0]!))) : undefined
  return { files: [...files.values()], directoryName }
}

/** `around` are the real paths of the directories above: a link to one of them would be a walk without end. */
function* walk(directory: string, skipped: string | undefined, around: ReadonlySet<string>): Generator<string> {
  const real = attempt(directory, () => realpathSync(directory))
  if (around.has(real) || real === skipped) return
  const entries = attempt(directory, () => readdirSync(directory, { withFileTypes: true }))
  if (entries.some(({ name }) => name === BUNDLE_MANIFEST) && isBundle(directory)) return
  for (const entry of entries.filter(isWanted).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(directory, entry.name)
    const kind = entry.isSymbolicLink() ? attempt(path, () => statSync(path)) : entry
    if (kind.isDirectory()) yield* walk(path, skipped, new Set([...around, real]))
    else if (kind.isFile() && MANIFEST.test(entry.name) && !CASES.test(entry.name)) yield path
  }
}

/** An output directory often lies among the manifests: its JSON files are none of them. */
function isBundle(directory: string): boolean {
  try {
    const path = join(directory, BUNDLE_MANIFEST)
    const { formatVersion, digest, proxies, files } = statSync(path).isFile() ? JSON.parse(readText(path)) : {}
    return typeof formatVersion === 'number' && typeof digest === 'string' && Array.isArray(proxies) && Array.isArray(files)
  } catch {
    return false
  }
}

/** Of what may not be there yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}

function isWanted(entry: Dirent): boolean {
  return !entry.name.startsWith('.') && entry.name !== 'node_modules'
}

function readText(path: string): string {
  return decode(
    attempt(path, () => readBytes(path)),
    path,
  )
}

/** A pipe is read to its end: `pipyc check <(helm template …)`. Its size is known only then. */
function readBytes(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES)
    const chunks: Uint8Array[] = []
    let size = 0
    for (;;) {
      const count = readSync(file, buffer)
      if (count === 0) return Buffer.concat(chunks)
      chunks.push(Buffer.from(buffer.subarray(0, count)))
      if ((size += count) > LARGEST_BYTES) throw new TooLargeError(path)
    }
  } finally {
    closeSync(file)
  }
}

export class TooLargeError extends UsageError {
  constructor(name: string) {
    super(`${name} has more than ${LARGEST_BYTES} bytes; a manifest has fewer`)
  }
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`cannot read ${name}: it is not UTF-8 text`)
  }
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (fault) {
    throw new UsageError(`cannot read ${path}: ${describeIoFault(fault)}`)
  }
}

/** In the alphabet of mesh names. */
function meshNameFrom(name: string): string | undefined {
  return (
    name
      .replace(/[^A-Za-z0-9_.-]+/g, '-')
      .slice(0, 63)
      .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '') || undefined
  )
}
