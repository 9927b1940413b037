// Places of a model's fields in the files that it was imported from: its nodes say where they are, their fields are looked up there.
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { parseYaml } from '../import/parse-yaml.js'
import { SourceText } from '../import/source-text.js'
import { nearestOrigin } from './origin.js'
import { type LocatePart, SourceMap } from './source-map.js'

interface ParsedFile {
  readonly source: SourceText
  /** By the offset at which they begin, the outermost of those that begin together; of a manifest, what is in it by the offset of its name. */
  readonly nodes: ReadonlyMap<number, unknown>
}

/** What SMI calls the fields of a source, a rule and a match. */
const NAMES_IN_MANIFESTS: Readonly<Record<string, string>> = {
  '/identity': '/name',
  '/routeGroup': '/name',
  '/path': '/pathRegex',
  '/path/regex': '/pathRegex',
}

/**
 * For `locate` of `compile` and `explain`, so that findings show the field and not only the object around it. It finds what is written as the model says it,
 * and those fields of SMI manifests that have other names there.
 */
export function locateInFiles(model: unknown, files: readonly { readonly path: string; readonly text: string }[]): LocatePart {
  const texts = new Map([...files].reverse().map(({ path, text }) => [path, text]))
  const parsed = new Map<string, ParsedFile>()
  return (pointer, part) => {
    const node = nearestOrigin(model, pointer)
    const text = node && texts.get(node.origin.file)
    if (!node || text === undefined) return undefined
    if (node.pointer === pointer) return node.origin
    const { file, line, column, resource } = node.origin
    // Read once, however many findings there are: a model of nothing but slips has thousands.
    let read = parsed.get(file)
    if (!read) parsed.set(file, (read = readFile(file, text)))
    const offset = read.source.offsetOf(line, column)
    const written = offset === undefined ? undefined : read.nodes.get(offset)
    if (written === undefined) return undefined
    const field = pointer.slice(node.pointer.length)
    const map = new SourceMap(written, read.source)
    const found = map.find(field, part) ?? (resource === undefined ? undefined : map.find(NAMES_IN_MANIFESTS[field] ?? field, part))
    return found && resource !== undefined ? { ...found, resource } : found
  }
}

function readFile(path: string, text: string): ParsedFile {
  const nodes = new Map<number, unknown>()
  for (const parsed of parseYaml(text)) {
    if ('document' in parsed && parsed.document.errors.length === 0) collect(parsed.document.contents, nodes)
  }
  return { source: new SourceText(path, text), nodes }
}

/** The parser bounds the depth. */
function collect(node: unknown, nodes: Map<number, unknown>): void {
  if (!isMap(node) && !isSeq(node)) return
  const start = node.range?.[0]
  if (start !== undefined && !nodes.has(start)) nodes.set(start, node)
  if (isMap(node)) collectManifest(node, nodes)
  for (const item of isMap(node) ? node.items.map(pair => pair.value) : node.items) collect(item, nodes)
}

/** The origin of a manifest is its name. */
function collectManifest(map: YAMLMap, nodes: Map<number, unknown>): void {
  const name = map.has('metadata') ? map.getIn(['metadata', 'name'], true) : undefined
  const start = isScalar(name) ? name.range?.[0] : undefined
  if (start === undefined) return
  const spec = map.get('spec', true)
  // SMI's first versions have no spec.
  nodes.set(start, isMap(spec) ? spec : map)
}
