// Places of a model's fields in the files that it was imported from: its nodes say where they are, their fields are looked up there.
import { isMap, isSeq } from 'yaml'
import { parseYaml } from '../import/parse-yaml.js'
import { SourceText } from '../import/source-text.js'
import { nearestOrigin } from './origin.js'
import { type LocatePart, SourceMap } from './source-map.js'

/** Finds only what is written as the model says it: a model file's fields, seldom those of a manifest. */
export function locateInFiles(model: unknown, files: readonly { readonly path: string; readonly text: string }[]): LocatePart {
  const parsed = new Map<string, readonly unknown[]>()
  return (pointer, part) => {
    const node = nearestOrigin(model, pointer)
    const file = node && files.find(({ path }) => path === node.origin.file)
    if (!file || node.pointer === pointer) return undefined
    const roots = parsed.get(file.path) ?? documentsOf(file.text)
    parsed.set(file.path, roots)
    const written = nodeAt(roots, offsetOf(file.text, node.origin.line, node.origin.column))
    if (!written) return undefined
    return new SourceMap(written, new SourceText(file.path, file.text)).find(pointer.slice(node.pointer.length), part)
  }
}

function documentsOf(text: string): unknown[] {
  return [...parseYaml(text)].flatMap(parsed => ('document' in parsed && parsed.document.errors.length === 0 ? [parsed.document.contents] : []))
}

/** The outermost node that begins there. */
function nodeAt(nodes: readonly unknown[], offset: number): unknown {
  for (const node of nodes) {
    if (!isMap(node) && !isSeq(node)) continue
    const [start, end] = node.range ?? [0, 0]
    if (start === offset) return node
    if (offset < start || offset >= end) continue
    return nodeAt(isMap(node) ? node.items.map(pair => pair.value) : node.items, offset)
  }
  return undefined
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let at = 1; at < line; at++) {
    const newline = text.indexOf('\n', start)
    if (newline < 0) return -1
    start = newline + 1
  }
  return start + column - 1
}
