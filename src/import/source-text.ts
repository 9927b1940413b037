// A text and where things are in it: offsets become the lines and columns that people read.
import { LineCounter } from 'yaml'
import type { Origin } from '../model/mesh-model.generated.js'

/** A stretch of a text. */
export interface Span {
  readonly text: SourceText
  readonly start: number
  readonly end: number
}

export class SourceText {
  readonly #lines = new LineCounter()

  constructor(
    readonly file: string,
    readonly content: string,
  ) {
    // Not left to the parser: it sees no lines in the parts that are skipped.
    this.#lines.addNewLine(0)
    for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) this.#lines.addNewLine(at + 1)
  }

  /** The place of a span; of one that runs over several lines, what is on the first. */
  locate(start: number, end: number): Origin {
    const { line, col } = this.#lines.linePos(start)
    const nextLine = this.#lines.lineStarts[line]
    let last = nextLine === undefined ? end : Math.min(end, nextLine - 1)
    while (last > start && ' \t\r'.includes(this.content[last - 1] ?? '')) last--
    return { file: this.file, line, column: col, ...(last > start && { endColumn: col + last - start }) }
  }

  /** undefined: the text has no such line. */
  offsetOf(line: number, column: number): number | undefined {
    const start = this.#lines.lineStarts[line - 1]
    return start === undefined ? undefined : start + column - 1
  }
}

export function locate(span: Span, resource?: string): Origin {
  const origin = span.text.locate(span.start, span.end)
  return resource === undefined ? origin : { ...origin, resource }
}
