// What Pipy's engine (C++ std::regex) refuses or reads in another way than ECMAScript does: a proxy with such a pattern would not start.
import type { Token } from './scan.js'

/** std::regex refuses 100,000 states; a token takes up to four. Counted repetitions are written out. */
const MOST_STATES = 20_000

/** What is wrong, for "Pipy cannot use the pattern …: ". */
export function unsupportedIn(tokens: readonly Token[]): string | undefined {
  for (const token of tokens) {
    const problem = token.kind === 'class' && token.text.startsWith('[') ? inClass(token.text) : alone(token)
    if (problem !== undefined) return problem
  }
  if (repeatsLookAhead(tokens)) return 'a repeated look-ahead'
  return statesOf(tokens) > MOST_STATES ? 'repetitions of more than it can hold' : undefined
}

function alone({ kind, text }: Token): string | undefined {
  if (/^\(\?<[=!]/.test(text)) return 'lookbehind'
  if (/^\(\?</.test(text)) return 'named groups'
  if (kind === 'group' && text !== '(' && !/^\(\?[:=!]$/.test(text)) return `the group ${text}`
  if (text === '{') return 'a { that begins no repetition; write \\{'
  return text.startsWith('\\') ? ofEscape(text) : undefined
}

/** A letter that means nothing after a backslash means something in other dialects (\A, \z, \Q…\E); ECMAScript would take it for itself. */
function ofEscape(text: string): string | undefined {
  if (/^\\[pP]/.test(text)) return 'Unicode classes'
  if (/^\\(?:[1-9]|k)/.test(text)) return 'back references'
  if (/^\\(?:[^A-Za-z0-9]|[bBdDsSwWfnrtv]|x[0-7].|u00[0-7].)$/.test(text)) return undefined
  return `the escape ${text}`
}

/** `text` is from bracket to bracket. */
function inClass(text: string): string | undefined {
  if (text === '[]' || text === '[^]') return `the class ${text}`
  const items = text.slice(1, -1).match(/\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c[A-Za-z]|[^])|[^]/g) ?? []
  for (const [i, item] of items.entries()) {
    const next = items[i + 1]
    if (item === '[' && next !== undefined && ':.='.includes(next))
      return `[${next} in the class ${text}; write the characters themselves, such as A-Za-z, or \\[`
    if (item.startsWith('\\') && item !== '\\b') {
      const problem = item === '\\B' ? 'the escape \\B in a class' : ofEscape(item)
      if (problem !== undefined) return problem
    }
    if (/^\\[dDsSwW]$/.test(item) && ((next === '-' && i + 2 < items.length) || endsRange(items, i)))
      return `a range with ${item} at one end in the class ${text}; write \\- for a dash`
  }
  return undefined
}

function endsRange(items: readonly string[], i: number): boolean {
  return items[i - 1] === '-' && i >= 2 && !(i === 2 && items[0] === '^')
}

function repeatsLookAhead(tokens: readonly Token[]): boolean {
  const open: boolean[] = []
  return tokens.some(({ kind, text }, i) => {
    if (kind === 'group') open.push(/^\(\?[=!]/.test(text))
    return kind === 'close' && open.pop() === true && tokens[i + 1]?.kind === 'repeat'
  })
}

function statesOf(tokens: readonly Token[]): number {
  // One frame for each open group: what it holds so far without its last item, and that item.
  const frames = [{ before: 0, last: 0 }]
  for (const { kind, text } of tokens) {
    const frame = frames.at(-1)!
    if (kind === 'group') frames.push({ before: 1, last: 0 })
    else if (kind === 'repeat') frame.last = 1 + frame.last * copies(text)
    else {
      const closed = kind === 'close' && frames.length > 1 ? frames.pop()! : { before: 0, last: 1 }
      const around = frames.at(-1)!
      around.before += around.last
      around.last = closed.before + closed.last
    }
  }
  return frames.reduce((sum, { before, last }) => sum + before + last, 0)
}

function copies(repeat: string): number {
  const [, least, most] = /^\{(\d+),?(\d*)\}/.exec(repeat) ?? []
  return least === undefined ? 1 : Math.max(1, Number(most || least)) + 1
}
