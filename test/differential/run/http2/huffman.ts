// The Huffman code of HPACK (RFC 7541, appendix B). It is canonical: the lengths of the codes say everything.

/** Of the code of each byte, and of the end of a text. */
// biome-ignore format: a table.
const BITS = [
  13,23,28,28,28,28,28,28,28,24,30,28,28,30,28,28,28,28,28,28,28,28,30,28,28,28,28,28,28,28,28,28,6,10,10,12,13,6,8,11,10,10,8,11,8,6,6,6,5,5,5,6,
  6,6,6,6,6,6,7,8,15,6,12,10,13,6,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,7,8,13,19,13,14,6,15,5,6,5,6,5,6,6,6,5,7,7,6,6,6,5,6,7,6,5,5,6,7,7,7,
  7,7,15,11,14,13,28,20,22,20,20,22,22,22,23,22,23,23,23,23,23,24,23,24,24,22,23,24,23,23,23,23,21,22,23,22,23,23,24,22,21,20,22,22,23,23,21,23,22,
  22,24,21,22,23,23,21,21,22,21,23,22,23,23,20,22,22,22,23,22,22,23,26,26,20,19,22,23,22,25,26,26,26,27,27,26,24,25,19,21,26,27,27,26,27,24,21,21,26,
  26,28,27,27,27,20,24,20,21,22,21,21,23,22,22,25,25,24,24,26,23,26,27,26,26,27,27,27,27,27,28,27,27,27,27,27,26,30,
]
const END = 256

const CODES: readonly string[] = codes()
const SYMBOLS = new Map(CODES.map((code, symbol) => [code, symbol]))

function codes(): string[] {
  const found: string[] = Array(BITS.length)
  let [code, length] = [0, 0]
  for (const symbol of [...BITS.keys()].sort((a, b) => BITS[a]! - BITS[b]! || a - b)) {
    code *= 2 ** (BITS[symbol]! - length)
    length = BITS[symbol]!
    found[symbol] = code.toString(2).padStart(length, '0')
    code++
  }
  return found
}

/** A text has a character for each byte. */
export function huffman(text: string): Buffer {
  const bits = [...text].map(character => CODES[character.charCodeAt(0)]!).join('')
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1')
  return Buffer.from(padded.match(/.{8}/g)?.map(byte => Number.parseInt(byte, 2)) ?? [])
}

/** @throws when the bytes are no such code. */
export function fromHuffman(bytes: Buffer): string {
  let [text, code] = ['', '']
  for (const bit of [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')) {
    code += bit
    const symbol = SYMBOLS.get(code)
    if (symbol === undefined) continue
    if (symbol === END) throw new Error('the end of a text as a part of it')
    text += String.fromCharCode(symbol)
    code = ''
  }
  if (code.length > 7 || code.includes('0')) throw new Error('a Huffman code breaks off')
  return text
}
