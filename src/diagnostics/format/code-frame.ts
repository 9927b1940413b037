// The line that a finding is about, the one before it, and carets under the text meant.
import type { Location } from '../diagnostic.js'
import { displayWidth, plainSource } from './plain-text.js'

export interface CodeFrame {
  /** Numbered source lines, the last of them the one meant. */
  readonly lines: readonly { readonly number: string; readonly text: string }[]
  readonly gutter: string
  /** Spaces up to the text meant. */
  readonly indent: string
  readonly carets: string
}

/** Longer lines are cut to a window around the place: minified JSON is one line of megabytes. */
const WHOLE_LINE = 120
const WINDOW = 100
const BEFORE_PLACE = 40

export function codeFrame(source: string, location: Location): CodeFrame | undefined {
  const [previous, line] = linesEndingAt(source, location.line)
  if (line === undefined) return undefined
  const window = windowOf(line, location.column)
  const from = clamp(location.column - 1, window.start, window.end)
  const to = clamp((location.endColumn ?? location.column + 1) - 1, from, window.end)
  const width = Math.max(5, String(location.line).length)
  const lead = window.start > 0 ? '…' : ''
  const shown = (text: string, tail: boolean) => `${lead}${plainSource(text)}${tail ? '…' : ''}`
  const numbered = (number: number, text: string) => ({ number: String(number).padStart(width), text })
  const lines = [numbered(location.line, shown(line.slice(window.start, window.end), window.end < line.length))]
  if (window.start === 0 && previous?.trim()) {
    lines.unshift(numbered(location.line - 1, shown(previous.slice(0, WHOLE_LINE), previous.length > WHOLE_LINE)))
  }
  return {
    lines,
    gutter: ' '.repeat(width),
    indent: ' '.repeat(displayWidth(lead + plainSource(line.slice(window.start, from)))),
    carets: '^'.repeat(Math.max(1, displayWidth(plainSource(line.slice(from, to))))),
  }
}

function windowOf(line: string, column: number): { start: number; end: number } {
  if (line.length <= WHOLE_LINE) return { start: 0, end: line.length }
  const start = Math.max(0, Math.min(column - 1, line.length) - BEFORE_PLACE)
  return { start: withinPair(line, start), end: withinPair(line, Math.min(line.length, start + WINDOW)) }
}

/** Steps back where a cut would tear a surrogate pair. */
function withinPair(line: string, index: number): number {
  const code = line.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index
}

/** The line of that number (from 1) after the one before it, without splitting the whole text. */
function linesEndingAt(source: string, number: number): [previous: string | undefined, line: string | undefined] {
  let start = 0
  let previous: string | undefined
  for (let at = 1; ; at++) {
    const newline = source.indexOf('\n', start)
    const end = newline < 0 ? source.length : newline
    if (at >= number - 1) {
      const text = source.slice(start, source[end - 1] === '\r' ? end - 1 : end)
      if (at === number) return [previous, text]
      previous = text
    }
    if (newline < 0 || at > number) return [previous, undefined]
    start = newline + 1
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
