// The size of a line diff: what of a file changed, in bytes that somebody could send.
import { diffLines } from 'diff'

/** Lines taken away and added, times lines of the files: what looking for the shortest diff costs. Beyond it the whole new text is sent. */
const MOST_STEPS = 4_000_000
const MOST_EDITS = 2000

/** Bytes (UTF-8) of the lines taken away and added, with one mark each; never more than the new text. */
export function patchBytes(before: string, after: string): number {
  const whole = Buffer.byteLength(after)
  const lines = before.split('\n').length + after.split('\n').length
  const parts = diffLines(before, after, { maxEditLength: Math.min(MOST_EDITS, Math.ceil(MOST_STEPS / lines)) })
  if (!parts) return whole
  const sent = parts.filter(({ added, removed }) => added || removed).reduce((sum, { value, count }) => sum + Buffer.byteLength(value) + count, 0)
  return Math.min(sent, whole)
}
