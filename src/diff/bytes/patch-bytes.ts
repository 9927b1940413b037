// The size of a line diff: what of a file changed, in bytes that somebody could send.
import { diffLines } from 'diff'

/** Beyond this many lines taken away and added the whole new text is the cheaper patch, and looking further costs the square of it. */
const MOST_EDITS = 800

/** Bytes (UTF-8) of the lines taken away and added, with one mark each; never more than the new text. */
export function patchBytes(before: string, after: string): number {
  const whole = Buffer.byteLength(after)
  const parts = diffLines(before, after, { maxEditLength: MOST_EDITS })
  if (!parts) return whole
  const sent = parts.filter(({ added, removed }) => added || removed).reduce((sum, { value, count }) => sum + Buffer.byteLength(value) + count, 0)
  return Math.min(sent, whole)
}
