// The few parts of ASN.1 DER that a certificate is made of.
import { Buffer } from 'node:buffer'

const LONG_FORM = 0x80

export function sequence(...parts: Buffer[]): Buffer {
  return node(0x30, Buffer.concat(parts))
}

export function set(...parts: Buffer[]): Buffer {
  return node(0x31, Buffer.concat(parts))
}

/** A context-specific tag; constructed unless it holds a plain value. */
export function tagged(tag: number, content: Buffer, constructed = true): Buffer {
  return node((constructed ? 0xa0 : 0x80) | tag, content)
}

export function boolean(value: boolean): Buffer {
  return node(0x01, Buffer.from([value ? 0xff : 0]))
}

/** A non-negative integer, most significant byte first. */
export function integer(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex(byte => byte !== 0)
  const trimmed = first < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(first))
  return node(0x02, (trimmed[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), trimmed]) : trimmed)
}

export function bitString(content: Buffer, unusedBits = 0): Buffer {
  return node(0x03, Buffer.concat([Buffer.from([unusedBits]), content]))
}

export function octetString(content: Buffer): Buffer {
  return node(0x04, content)
}

export function utf8String(text: string): Buffer {
  return node(0x0c, Buffer.from(text, 'utf8'))
}

export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return node(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

/** UTCTime up to 2049, GeneralizedTime after, as RFC 5280 wants. */
export function time(date: Date): Buffer {
  const digits = date
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:T]/g, '')
  return date.getUTCFullYear() < 2050 ? node(0x17, Buffer.from(digits.slice(2), 'latin1')) : node(0x18, Buffer.from(digits, 'latin1'))
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80)
  return bytes
}

function node(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content])
}

function length(bytes: number): number[] {
  if (bytes < LONG_FORM) return [bytes]
  const digits: number[] = []
  for (let rest = bytes; rest > 0; rest >>>= 8) digits.unshift(rest & 0xff)
  return [LONG_FORM | digits.length, ...digits]
}
