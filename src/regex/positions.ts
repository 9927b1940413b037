// How large a pattern is for an automaton: the characters and classes in it, as often as counted repetitions write them out; a repetition
// without an end counts too, since what costs is how many of them could take the same text.
import type { Token } from './scan.js'

const ENDLESS = 2

/** `longest`: a count above it is taken for endless. The pattern's groups are balanced. */
export function positionsOf(tokens: readonly Token[], longest: number): number {
  // One frame for each open group: what it holds so far without its last item, and that item.
  const frames = [{ before: 0, last: 0 }]
  for (const { kind, text } of tokens) {
    const frame = frames.at(-1)!
    if (kind === 'group') frames.push({ before: 0, last: 0 })
    else if (kind === 'close') {
      const closed = frames.length > 1 ? frames.pop()! : frame
      next(frames.at(-1)!, closed.before + closed.last)
    } else if (kind === 'repeat') frame.last = repeated(frame.last, text, longest)
    else if (kind === 'char' || kind === 'dot' || kind === 'class') next(frame, 1)
  }
  return frames.reduce((sum, { before, last }) => sum + before + last, 0)
}

function next(frame: { before: number; last: number }, size: number): void {
  frame.before += frame.last
  frame.last = size
}

function repeated(size: number, repeat: string, longest: number): number {
  if (repeat.startsWith('?')) return size
  const [, fixed] = /^\{(\d+)\}/.exec(repeat) ?? []
  return fixed === undefined || Number(fixed) > longest ? size + ENDLESS : size * Math.max(1, Number(fixed))
}
