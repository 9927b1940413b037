// The strict reader that `npm run diff:wire` compares Pipy with.
import { expect, test } from 'vitest'
import { FLAGS, TYPES } from './run/http2/frames.ts'
import { HpackDecoder, HpackEncoder } from './run/http2/hpack.ts'
import { readStrictly } from './wire/read-strictly.ts'

const FIELDS = [
  [':method', 'GET'],
  [':scheme', 'http'],
  [':path', '/a\xc3\xa9~'],
  [':authority', 'store'],
] as const

test('what HPACK writes in any way is read as the same', () => {
  const [encoder, decoder] = [new HpackEncoder(), new HpackDecoder()]
  for (const literal of ['plain', 'indexed', 'never'] as const) {
    for (const isHuffman of [false, true]) {
      const block = Buffer.concat([encoder.resize(200), ...FIELDS.map(field => encoder.field(field, { literal, isHuffman, isInFull: isHuffman }))])
      expect(decoder.decode(block)).toEqual(FIELDS)
    }
  }
})

test('the strict reader reads what is in order, and says what is not', () => {
  const payload = new HpackEncoder().encode(FIELDS)
  const head = { type: TYPES.headers, flags: FLAGS.endHeaders, stream: 1, payload }
  expect(readStrictly([head]).streams.get(1)).toMatchObject({ fields: FIELDS, isEnded: false, problem: undefined })
  expect(readStrictly([head, { ...head, type: TYPES.continuation }]).problem).toBe('CONTINUATION of nothing')
  expect(readStrictly([head, { ...head, stream: 3, flags: 0 }, head]).problem).toBe('a header block is interrupted')
})
