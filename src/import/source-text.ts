// A text and where things are in it: offsets become the lines and columns that people read.
import type { Origin } from '../model/mesh-model.generated.js'

/** A stretch of a text. */
export interface Span {
  readonly text: SourceText
  readonly start: number
  readonly end: number
}

export class SourceText {
  #starts: number[] | undefined

  constructor(
    readonly file: string,
    readonly content: string,
  ) {}

  /** Offsets of the lines. Not left to the parser: it sees no lines in the parts that are skipped; and not needed where nothing is found. */
  get #lineStarts(): readonly number[] {
    if (this.#starts) return this.#starts
    const starts = [0]
    for (let at = this.content.indexOf('\n'); at >= 0; at = this.content.indexOf('\n', at + 1)) starts.push(at + 1)
    this.#starts = starts
    return starts
  }

  /** The place of a span; of one that runs over several lines, what is on the first. */
  locate(start: number, end: number): Origin {
    // A file that is refused as a whole may have too many lines to look for.
    if (end === 0) return { file: this.file, line: 1, column: 1 }
    const starts = this.#lineStarts
    let line = 1
    for (let above = starts.length; above - line > 0; ) {
      const middle = Math.ceil((line + above) / 2)
      if (starts[middle - 1]! <= start) line = middle
      else above = middle - 1
    }
    const column = start - starts[line - 1]! + 1
    const nextLine = starts[line]
    let last = nextLine === undefined ? end : Math.min(end, nextLine - 1)
    while (last > start && ' \t\r'.includes(this.content[last - 1] ?? '')) last--
    return { file: this.file, line, column, ...(last > start && { endColumn: column + last - start }) }
  }

  /** undefined: the text has no such line. */
  offsetOf(line: number, column: number): number | undefined {
    const start = this.#lineStarts[line - 1]
    return start === undefined ? undefined : start + column - 1
  }
}

export function locate(span: Span, resource?: string): Origin {
  const origin = span.text.locate(span.start, span.end)
  return resource === undefined ? origin : { ...origin, resource }
}
