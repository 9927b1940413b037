// Scripts without their comments. Where those are is the parser's word: what looks like one in a text stays.
import { parse } from 'acorn'

/** Of what is taken out of a text: start and end of each piece, one after the other, ascending. */
export type Cuts = readonly number[]

/**
 * Taking them out leaves the same program: a line that held nothing else goes, one that held code keeps its place, and several blank lines that would then
 * follow each other are one. A comment between two words without a space stays, since they would be one word.
 * @throws SyntaxError for a text that is no JavaScript.
 */
export function commentCuts(source: string): Cuts {
  const comments: { readonly start: number; readonly end: number }[] = []
  parse(source, { ecmaVersion: 2022, sourceType: 'module', onComment: (_isBlock, _text, start, end) => comments.push({ start, end }) })
  const cuts: number[] = []
  for (let i = 0; i < comments.length; ) {
    const first = comments[i]!
    let from = first.start
    while (isSpace(source[from - 1])) from--
    // Up to the next code, over the comments that come before it.
    let to = from
    let isBlank = false
    for (;;) {
      const spaceFrom = to
      while (isSpace(source[to])) to++
      isBlank ||= /\n[ \t\r]*\n/.test(source.slice(spaceFrom, to))
      if (comments[i]?.start !== to) break
      to = comments[i++]!.end
    }
    cuts.push(...cutsBetween(source, from, to, isBlank))
  }
  return cuts
}

export function withoutPieces(source: string, cuts: Cuts): string {
  let text = ''
  let at = 0
  for (let i = 0; i < cuts.length; i += 2) {
    text += source.slice(at, cuts[i])
    at = cuts[i + 1]!
  }
  return text + source.slice(at)
}

/** From the end of code to where code goes on: what stays is the ends of lines that it takes, and the indentation of the last of them. */
function cutsBetween(source: string, from: number, to: number, isBlank: boolean): number[] {
  const ends: number[] = []
  for (let at = source.indexOf('\n', from); at >= 0 && at < to; at = source.indexOf('\n', at + 1)) ends.push(at)
  if (from > 0 && ends.length === 0) return cutsInLine(source, from, to)
  const wanted = from === 0 ? 0 : isBlank && to < source.length ? 2 : 1
  let at = from
  const cuts: number[] = []
  for (const end of wanted > 0 ? ends.slice(-wanted) : []) {
    cuts.push(at, end)
    at = end + 1
  }
  let indented = to
  while (indented > at && isSpace(source[indented - 1]) && source[indented - 1] !== '\n') indented--
  cuts.push(at, indented)
  return withoutEmpty(cuts)
}

function cutsInLine(source: string, from: number, to: number): number[] {
  if (to === source.length) return [from, to]
  if (isSpace(source[from])) return [from + 1, to]
  if (isSpace(source[to - 1])) return [from, to - 1]
  return []
}

function withoutEmpty(cuts: readonly number[]): number[] {
  return cuts.flatMap((start, i) => (i % 2 === 0 && start < cuts[i + 1]! ? [start, cuts[i + 1]!] : []))
}

/** None of the rarer ones is in these scripts; where one is, it is taken for code, and stays. */
function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r'
}
