// The structure of a pattern's tokens. Counts between two bounds become endless: what takes the same text then took it before.
import type { Token } from './scan.js'

export type Tree =
  | { readonly kind: 'one'; readonly text: string }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Tree[] }
  | { readonly kind: 'optional' | 'star' | 'plus'; readonly part: Tree }
  | { readonly kind: 'times'; readonly part: Tree; readonly count: number }

/** undefined: it has anchors or look-aheads inside, of which a tree says nothing. Recursion is as deep as the groups. */
export function treeOf(tokens: readonly Token[]): Tree | undefined {
  let at = 0
  return tokens.some(({ kind, text }) => kind === 'anchor' || /^\(\?[=!]/.test(text)) ? undefined : choice()

  function choice(): Tree {
    const parts = [sequence()]
    while (tokens[at]?.kind === 'or') {
      at++
      parts.push(sequence())
    }
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts }
  }

  function sequence(): Tree {
    const parts: Tree[] = []
    for (let token = tokens[at]; token && token.kind !== 'or' && token.kind !== 'close'; token = tokens[at]) {
      at++
      if (token.kind === 'repeat') parts.push(repeated(parts.pop()!, token.text))
      else if (token.kind === 'group') {
        parts.push(choice())
        at++
      } else parts.push({ kind: 'one', text: token.text })
    }
    return { kind: 'sequence', parts }
  }
}

function repeated(part: Tree, repeat: string): Tree {
  if (repeat.startsWith('?')) return { kind: 'optional', part }
  if (repeat.startsWith('*')) return { kind: 'star', part }
  if (repeat.startsWith('+')) return { kind: 'plus', part }
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(repeat)!
  if (comma === '' || least === most) return { kind: 'times', part, count: Number(least) }
  if (least === '0') return { kind: most === '1' ? 'optional' : 'star', part }
  return { kind: 'plus', part }
}
