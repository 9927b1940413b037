// Places of a model's fields in the files that it was imported from: its nodes say where they are, their fields are looked up there.
import { isMap, isSeq } from 'yaml'
import { parseYaml } from '../import/parse-yaml.js'
import { SourceText } from '../import/source-text.js'
import { nearestOrigin } from './origin.js'
import { type LocatePart, SourceMap } from './source-map.js'

interface ParsedFile {
  readonly source: SourceText
  /** By the offset at which they begin, the outermost of those that begin together. */
  readonly nodes: ReadonlyMap<number, unknown>
}

/** Finds only what is written as the model says it: a model file's fields, seldom those of a manifest. */
export function locateInFiles(model: unknown, files: readonly { readonly path: string; readonly text: string }[]): LocatePart {
  const texts = new Map([...files].reverse().map(({ path, text }) => [path, text]))
  const parsed = new Map<string, ParsedFile>()
  return (pointer, part) => {
    const node = nearestOrigin(model, pointer)
    const text = node && texts.get(node.origin.file)
    if (!node || text === undefined) return undefined
    if (node.pointer === pointer) return node.origin
    const { file, line, column } = node.origin
    // Read once, however many findings there are: a model of nothing but slips has thousands.
    let read = parsed.get(file)
    if (!read) parsed.set(file, (read = readFile(file, text)))
    const offset = read.source.offsetOf(line, column)
    const written = offset === undefined ? undefined : read.nodes.get(offset)
    return written === undefined ? undefined : new SourceMap(written, read.source).find(pointer.slice(node.pointer.length), part)
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
  for (const item of isMap(node) ? node.items.map(pair => pair.value) : node.items) collect(item, nodes)
}
