// Requests over HTTP/2 that are written wrongly or oddly, as frames: one that is changed, and one beside it that is not.
import type { HeaderList } from '../../../src/testing/index.ts'
import type { Draw } from '../generate/draw.ts'
import { FLAGS, type Frame, number32, setting, TYPES } from '../run/http2/frames.ts'
import { HpackEncoder, type FieldWriting } from '../run/http2/hpack.ts'
import type { RawRequest } from '../run/http2/raw-connection.ts'
import { changeFields, changeTrailers } from './change-fields.ts'

/** Of the request that is changed, and of the other one. */
export const PROBE = 1
export const OTHER = 3

const WINDOW_SETTING = 4
const LITERALS = ['plain', 'indexed', 'never'] as const

export function drawExchange(draw: Draw, probe: RawRequest, other: RawRequest): Frame[] {
  const encoder = new HpackEncoder()
  const isOdd = draw.chance(60)
  const first = framesOf(draw, encoder, PROBE, isOdd ? { ...probe, ...changeFields(draw, probe) } : probe)
  const changed = isOdd && draw.chance(60) ? first : insertOdd(draw, first)
  // The tables of HPACK are those of the connection: header blocks stay in the order in which they were written.
  const second = framesOf(draw, encoder, OTHER, other)
  return interleave(draw, changed, second)
}

function framesOf(draw: Draw, encoder: HpackEncoder, stream: number, request: RawRequest): Frame[] {
  const { fields, body, trailers } = request
  const endsAtHead = body === undefined && trailers === undefined
  const head = blockOf(draw, encoder, stream, fields, endsAtHead ? FLAGS.endStream : 0)
  const pieces = body === undefined ? [] : split(draw, Buffer.from(body, 'latin1'), draw.integer(1, 3))
  const data = pieces.map((piece, i) => dataOf(draw, stream, piece, !trailers && i === pieces.length - 1))
  // Pipy does not read such a block, and then takes the next one for another: only behind the last one.
  const endsNot = stream === OTHER && trailers !== undefined && draw.chance(8)
  return [...head, ...data, ...(trailers ? blockOf(draw, encoder, stream, changeTrailers(draw, trailers), endsNot ? 0 : FLAGS.endStream) : [])]
}

/** A header block in one frame, in a few, or in one for each byte. */
function blockOf(draw: Draw, encoder: HpackEncoder, stream: number, fields: HeaderList, flags: number): Frame[] {
  const style = drawWriting(draw)
  const resize = fields.length > 0 && draw.chance(15) ? [encoder.resize(draw.one([0, 64, 200, 4096]))] : []
  const block = Buffer.concat([...resize, ...fields.map(field => encoder.field(field, draw.chance(30) ? drawWriting(draw) : style))])
  const count = draw.chance(30) ? draw.integer(2, 4) : draw.chance(4) ? block.length : 1
  const pieces = split(draw, block, Math.max(count, Math.ceil(block.length / 16_000)))
  return pieces.map((payload, i): Frame => {
    const ends = i === pieces.length - 1 ? FLAGS.endHeaders : 0
    if (i > 0) return { type: TYPES.continuation, flags: ends, stream, payload }
    const priority = draw.chance(10) ? Buffer.concat([number32(draw.one([0, 7, 0x80000000])), Buffer.from([15])]) : undefined
    const whole = priority ? Buffer.concat([priority, payload]) : payload
    const padding = payload.length > 0 && draw.chance(10) ? draw.integer(0, 255) : undefined
    const given = flags | ends | (priority ? FLAGS.priority : 0)
    return { type: TYPES.headers, stream, ...padded(whole, given, padding) }
  })
}

function drawWriting(draw: Draw): FieldWriting {
  return { literal: draw.one(LITERALS), isHuffman: draw.chance(40), isInFull: draw.chance(15) }
}

function dataOf(draw: Draw, stream: number, piece: Buffer, isLast: boolean): Frame {
  // Of nothing but padding Pipy says that there is more of it than frame.
  const padding = piece.length > 0 && draw.chance(20) ? draw.one([0, 1, 255]) : undefined
  return { type: TYPES.data, stream, ...padded(piece, isLast ? FLAGS.endStream : 0, padding) }
}

function padded(payload: Buffer, flags: number, padding: number | undefined): Pick<Frame, 'flags' | 'payload'> {
  if (padding === undefined) return { flags, payload }
  return { flags: flags | FLAGS.padded, payload: Buffer.concat([Buffer.from([padding]), payload, Buffer.alloc(padding)]) }
}

/** Never more pieces than bytes, and at least one. */
function split(draw: Draw, bytes: Buffer, count: number): Buffer[] {
  if (count >= bytes.length) return bytes.length === 0 ? [bytes] : [...bytes].map(byte => Buffer.from([byte]))
  const cuts = Array.from({ length: count - 1 }, (_, i) => Math.round((bytes.length * (i + 1)) / count) + draw.integer(-2, 2))
  const ends = [...cuts.map(cut => Math.min(Math.max(cut, 0), bytes.length)), bytes.length].sort((a, b) => a - b)
  return ends.map((end, i) => bytes.subarray(i === 0 ? 0 : ends[i - 1], end))
}

/** A frame more, somewhere. */
function insertOdd(draw: Draw, frames: readonly Frame[]): Frame[] {
  const between = [...frames.keys(), frames.length].filter(i => frames[i]?.type !== TYPES.continuation)
  const at = draw.chance(90) ? draw.one(between) : draw.integer(0, frames.length)
  const stream = draw.one([0, PROBE, PROBE, PROBE])
  const of = (type: keyof typeof TYPES, payload: Buffer, flags = 0): Frame => ({ type: TYPES[type], flags, stream, payload })
  const odd = draw.one<() => Frame>([
    () => of('reset', number32(8)),
    () => of('reset', number32(0)),
    () => of('window', number32(draw.one([1, 100, 2 ** 31 - 1, 0]))),
    () => of('priority', Buffer.concat([number32(draw.one([0, PROBE, OTHER])), Buffer.from([3])])),
    () => of('priority', Buffer.alloc(draw.integer(0, 6))),
    () => ({ ...of('ping', Buffer.alloc(draw.one([8, 8, 7]))), stream: 0 }),
    () => ({ ...of('settings', draw.one([setting(WINDOW_SETTING, 100_000), Buffer.alloc(0), Buffer.alloc(5)])), stream: 0 }),
    () => of('push', Buffer.alloc(4)),
    () => of('continuation', Buffer.alloc(0), FLAGS.endHeaders),
    () => of('data', Buffer.from('x')),
    () => ({ type: draw.one([0x0a, 0x10, 0xfa]), flags: draw.integer(0, 255), stream: 0, payload: Buffer.alloc(draw.integer(0, 20)) }),
  ])()
  return [...frames.slice(0, at), odd, ...frames.slice(at)]
}

/** Heads of the second come behind those of the first, because the tables of HPACK say what they mean; bodies come as they like. */
function interleave(draw: Draw, first: readonly Frame[], second: readonly Frame[]): Frame[] {
  const isBlock = ({ type }: Frame) => type === TYPES.headers || type === TYPES.continuation
  const last = first.findLastIndex(isBlock)
  if (draw.chance(40) || last < 0) return [...first, ...second]
  const rest = first.slice(last + 1)
  const mixed = [...second]
  // Header blocks of the second stay whole.
  const heads = second.findLastIndex((one, i) => isBlock(one) && i < second.length) + 1
  const places = rest.map(() => draw.one([0, draw.integer(heads, second.length)])).sort((a, b) => a - b)
  rest.forEach((one, i) => {
    mixed.splice(places[i]! + i, 0, one)
  })
  return [...first.slice(0, last + 1), ...mixed]
}
