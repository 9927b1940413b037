// HPACK (RFC 7541), field by field, so that a test can write what no client would. Texts have a character for each byte.
import type { HeaderList } from '../../../../src/testing/index.ts'
import { fromHuffman, huffman } from './huffman.ts'
import { STATIC_TABLE } from './static-table.ts'

type Field = readonly [name: string, value: string]

/** Of an entry, beside its texts. */
const OVERHEAD = 32
const TABLE_BYTES = 4096

/** The table that both ends of a connection keep in one direction. */
class DynamicTable {
  #entries: Field[] = []
  #most = TABLE_BYTES

  get entries(): readonly Field[] {
    return this.#entries
  }

  add(field: Field): void {
    this.#entries.unshift(field)
    this.#evict()
  }

  resize(most: number): void {
    this.#most = most
    this.#evict()
  }

  #evict(): void {
    let bytes = 0
    this.#entries = this.#entries.filter(([name, value]) => {
      bytes += name.length + value.length + OVERHEAD
      return bytes <= this.#most
    })
  }
}

/** How a field that is in no table is written: with a place in the table, without, or marked as one that never gets any. */
const LITERALS = { indexed: { mark: 0x40, bits: 6 }, plain: { mark: 0, bits: 4 }, never: { mark: 0x10, bits: 4 } } as const

export type Literal = keyof typeof LITERALS

/** How one field is written. */
export interface FieldWriting {
  /** Default: plain. */
  readonly literal?: Literal | undefined
  readonly isHuffman?: boolean
  /** Written out, even if it is in a table. */
  readonly isInFull?: boolean
}

/** One for the requests of each connection. */
export class HpackEncoder {
  readonly #table = new DynamicTable()

  encode(fields: HeaderList, literal: Literal = 'plain'): Buffer {
    return Buffer.concat(fields.map(field => this.field(field, { literal })))
  }

  field([name, value]: Field, { literal = 'plain', isHuffman = false, isInFull = false }: FieldWriting): Buffer {
    const known = isInFull ? [] : [...STATIC_TABLE, ...this.#table.entries]
    const whole = known.findIndex(([key, text]) => key === name && text === value)
    if (whole >= 0) return integer(whole + 1, 7, 0x80)
    const { mark, bits } = LITERALS[literal]
    const at = known.findIndex(([key]) => key === name)
    const start = at < 0 ? [integer(0, bits, mark), text(name, isHuffman)] : [integer(at + 1, bits, mark)]
    if (literal === 'indexed') this.#table.add([name, value])
    return Buffer.concat([...start, text(value, isHuffman)])
  }

  /** Bytes of the table from now on: belongs at the beginning of a header block. */
  resize(most: number): Buffer {
    this.#table.resize(most)
    return integer(most, 5, 0x20)
  }
}

/** One for each direction of a connection. */
export class HpackDecoder {
  readonly #table = new DynamicTable()

  /** @throws when the block is broken, as after a length that was written wrongly. */
  decode(block: Buffer): Field[] {
    const fields: Field[] = []
    let at = 0
    const byte = () => {
      const value = block[at++]
      if (value === undefined) throw new Error('a header block ends in the middle of a field')
      return value
    }
    const number = (bits: number): number => {
      const most = 2 ** bits - 1
      let value = block[at - 1]! & most
      if (value < most) return value
      for (let shift = 0, next = 128; next >= 128; shift += 7) {
        next = byte()
        value += (next & 127) * 2 ** shift
      }
      return value
    }
    const string = (): string => {
      const isHuffman = (byte() & 0x80) !== 0
      const length = number(7)
      if (at + length > block.length) throw new Error('a text is longer than its header block')
      at += length
      return isHuffman ? fromHuffman(block.subarray(at - length, at)) : block.toString('latin1', at - length, at)
    }
    const known = (index: number): Field => {
      const field = index <= STATIC_TABLE.length ? STATIC_TABLE[index - 1] : this.#table.entries[index - STATIC_TABLE.length - 1]
      if (!field) throw new Error(`no field has number ${index}`)
      return field
    }
    while (at < block.length) {
      const first = byte()
      if (first & 0x80) fields.push(known(number(7)))
      else if ((first & 0xe0) === 0x20) {
        const most = number(5)
        if (most > TABLE_BYTES) throw new Error('a table that is larger than it may be')
        if (fields.length > 0) throw new Error('a change of the table behind a field')
        this.#table.resize(most)
      } else {
        const isKept = (first & 0x40) !== 0
        const index = number(isKept ? 6 : 4)
        const field: Field = [index === 0 ? string() : known(index)[0], string()]
        if (isKept) this.#table.add(field)
        fields.push(field)
      }
    }
    return fields
  }
}

function text(characters: string, isHuffman: boolean): Buffer {
  const bytes = isHuffman ? huffman(characters) : Buffer.from(characters, 'latin1')
  return Buffer.concat([integer(bytes.length, 7, isHuffman ? 0x80 : 0), bytes])
}

export function integer(value: number, bits: number, mark: number): Buffer {
  const most = 2 ** bits - 1
  if (value < most) return Buffer.from([mark | value])
  const bytes = [mark | most]
  let rest = value - most
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return Buffer.from([...bytes, rest])
}
