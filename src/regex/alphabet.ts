// Which characters the tokens of a pattern take, as sets of the few characters that stand for all others.
import type { Token } from './scan.js'

/** Where \s and the other named classes begin and end beyond Latin-1. */
const NAMED = '\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
/** Characters times tokens: a pattern of a thousand letters of other scripts is none that anybody wrote. */
const MOST_QUESTIONS = 100_000

/** The set of each token's characters by its text, a bit for each character of the alphabet; undefined where that would take too long. */
export function alphabetOf(tokens: readonly Token[], isDotAll: boolean): ReadonlyMap<string, bigint> | undefined {
  const characters = representatives(tokens)
  const takers = new Map(tokens.filter(({ kind }) => kind === 'char' || kind === 'class' || kind === 'dot').map(token => [token.text, token]))
  if (characters.length * takers.size > MOST_QUESTIONS) return undefined
  return new Map([...takers].map(([text, { kind }]) => [text, setOf(kind === 'dot' && isDotAll ? '[^]' : text, characters)]))
}

/** Classes change from one character to the next only at those that they name, so these and their neighbours are enough. */
function representatives(tokens: readonly Token[]): string[] {
  const found = new Set<number>(Array.from({ length: 256 }, (_, code) => code))
  for (const text of [NAMED, ...tokens.map(token => token.text)]) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code > 254) for (const near of [code - 1, code, code + 1]) if (near <= 0xffff) found.add(near)
    }
  }
  return [...found].map(code => String.fromCharCode(code))
}

function setOf(text: string, characters: readonly string[]): bigint {
  const pattern = new RegExp(`^${text}$`)
  return BigInt(`0b0${characters.map(character => (pattern.test(character) ? '1' : '0')).join('')}`)
}
