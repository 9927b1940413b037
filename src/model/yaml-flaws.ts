// What YAML allows and a model does not: the same key twice, keys that are not text, aliases that contain themselves.
import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import { pointerTo } from './pointer.js'

export type YamlFlaw =
  | { readonly kind: 'duplicate'; readonly pointer: string; readonly name: string; readonly first: unknown; readonly again: unknown }
  | { readonly kind: 'syntax'; readonly problem: string; readonly node: unknown }

/** Aliases are not followed: what they stand for is looked at where it is written. The parser bounds the depth. */
export function* findYamlFlaws(node: unknown, pointer = '', around: readonly string[] = []): Generator<YamlFlaw> {
  if (isAlias(node)) {
    if (around.includes(node.source)) yield { kind: 'syntax', problem: `the alias *${node.source} is inside of what it stands for`, node }
    return
  }
  if (!isMap(node) && !isSeq(node)) return
  const anchors = node.anchor === undefined ? around : [...around, node.anchor]
  if (isSeq(node)) {
    for (const [i, item] of node.items.entries()) yield* findYamlFlaws(item, pointerTo(pointer, i), anchors)
    return
  }
  const seen = new Map<string, unknown>()
  for (const { key, value } of node.items) {
    if (!isScalar(key)) {
      yield { kind: 'syntax', problem: 'a key must be plain text', node: key }
      continue
    }
    const name = String(key.value ?? '')
    const at = pointerTo(pointer, name)
    if (seen.has(name)) yield { kind: 'duplicate', pointer: at, name, first: seen.get(name), again: key }
    else seen.set(name, key)
    yield* findYamlFlaws(value, at, anchors)
  }
}
