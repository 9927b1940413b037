// What a strict reader (RFC 9113) makes of a client's frames: the requests that they are, or where they break HTTP/2.
import type { HeaderList } from '../../../src/testing/index.ts'
import { FLAGS, type Frame, TYPES } from '../run/http2/frames.ts'
import { HpackDecoder } from '../run/http2/hpack.ts'
import { malformedHead, malformedTrailers } from './malformed.ts'

export interface ReadStream {
  /** Undefined while there is no whole head. */
  fields?: HeaderList
  body: string
  /** The request is whole. */
  isEnded: boolean
  /** The client has reset it. */
  isReset: boolean
  /** Why nobody may take it for a request. */
  problem?: string | undefined
  /** What is wrong with what came behind its end: it may be answered, or not. */
  laterProblem?: string | undefined
}

export interface ReadConnection {
  readonly streams: ReadonlyMap<number, ReadStream>
  /** Why the connection ends. What comes after it is read nevertheless, because Pipy may have read it, too (docs/pipy-limits.md). */
  readonly problem?: string
}

const MOST_IN_FRAME = 16_384
const FIRST_WINDOW = 65_535
const MOST_WINDOW = 2 ** 31 - 1

/** Ends the connection. */
class Broken extends Error {}

export function readStrictly(frames: readonly Frame[]): ReadConnection {
  const reader = new Reader()
  let problem: string | undefined
  for (const one of frames) {
    try {
      reader.take(one)
    } catch (error) {
      problem ??= (error as Error).message
      // Without its tables nobody knows what the next header block says.
      if (!(error instanceof Broken) || reader.isInBlock) break
    }
  }
  return { streams: reader.streams, ...(problem !== undefined && { problem }) }
}

class Reader {
  readonly streams = new Map<number, ReadStream>()
  readonly #decoder = new HpackDecoder()
  #last = 0
  #block: { stream: number; bytes: Buffer[]; flags: number } | undefined

  get isInBlock(): boolean {
    return this.#block !== undefined
  }

  take({ type, flags, stream, payload }: Frame): void {
    if (payload.length > MOST_IN_FRAME) throw new Broken('a frame is too large')
    if (this.#block && (type !== TYPES.continuation || stream !== this.#block.stream)) throw new Broken('a header block is interrupted')
    if (type === TYPES.continuation) return this.#takeBlock(payload, flags)
    if (type === TYPES.settings || type === TYPES.ping || type === TYPES.goaway) return takeControl(type, flags, stream, payload)
    if (type === TYPES.window) return this.#takeWindow(stream, payload)
    if (type > TYPES.continuation) return
    if (stream === 0) throw new Broken('a frame of a stream that belongs to none')
    if (type === TYPES.headers) return this.#takeHead(stream, flags, payload)
    if (type === TYPES.push) throw new Broken('a client pushes')
    if (type === TYPES.priority) return this.#takePriority(stream, payload)
    const known = this.#known(stream)
    if (type === TYPES.reset) {
      if (payload.length !== 4) throw new Broken('RST_STREAM of another size')
      known.isReset = true
    } else this.#takeData(known, flags, payload)
  }

  #takeData(one: ReadStream, flags: number, payload: Buffer): void {
    const data = unpadded(flags, payload)
    if (one.isEnded || one.isReset) return void spoil(one, 'DATA behind the end')
    one.body += data.toString('latin1')
    if (flags & FLAGS.endStream) this.#endOf(one)
  }

  #takeHead(stream: number, flags: number, payload: Buffer): void {
    const bytes = unpadded(flags, payload)
    const block = flags & FLAGS.priority ? bytes.subarray(5) : bytes
    if (flags & FLAGS.priority && bytes.length < 5) throw new Broken('HEADERS too short for a priority')
    if (!this.streams.has(stream)) {
      if (stream % 2 === 0 || stream <= this.#last) throw new Broken('a stream that a client may not open')
      this.#last = stream
      this.streams.set(stream, { body: '', isEnded: false, isReset: false })
    }
    this.#block = { stream, bytes: [], flags }
    this.#takeBlock(block, flags)
  }

  #takeBlock(payload: Buffer, flags: number): void {
    if (!this.#block) throw new Broken('CONTINUATION of nothing')
    this.#block.bytes.push(payload)
    if (!(flags & FLAGS.endHeaders)) return
    const { stream, bytes, flags: given } = this.#block
    this.#block = undefined
    const fields = this.#decoder.decode(Buffer.concat(bytes))
    const one = this.streams.get(stream)!
    const ends = (given & FLAGS.endStream) !== 0
    if (one.isEnded || one.isReset) return void spoil(one, 'HEADERS behind the end')
    if (one.fields) one.problem ??= ends ? malformedTrailers(fields) : 'trailers that end nothing'
    else {
      one.fields = fields
      one.problem ??= malformedHead(fields)
    }
    if (ends) this.#endOf(one)
  }

  #endOf(one: ReadStream): void {
    one.isEnded = true
    const lengths = (one.fields ?? []).filter(([name]) => name === 'content-length').map(([, value]) => value.trim())
    if (lengths.some(length => Number(length) !== one.body.length)) one.problem ??= 'a body of another length'
  }

  #takeWindow(stream: number, payload: Buffer): void {
    if (payload.length !== 4) throw new Broken('WINDOW_UPDATE of another size')
    const more = payload.readUInt32BE(0) & MOST_WINDOW
    const problem = more === 0 ? 'WINDOW_UPDATE of nothing' : more + FIRST_WINDOW > MOST_WINDOW ? 'WINDOW_UPDATE of too much' : undefined
    if (problem !== undefined && stream === 0) throw new Broken(problem)
    const one = stream === 0 ? undefined : this.#known(stream)
    if (one && problem !== undefined) one.laterProblem ??= problem
  }

  #takePriority(stream: number, payload: Buffer): void {
    if (payload.length !== 5) throw new Broken('PRIORITY of another size')
    if (payload.readUInt32BE(0) === stream) throw new Broken('a stream that depends on itself')
  }

  #known(stream: number): ReadStream {
    const one = this.streams.get(stream)
    if (!one) throw new Broken('a frame of an idle stream')
    return one
  }
}

function spoil(one: ReadStream, problem: string): void {
  if (one.isEnded) one.laterProblem ??= problem
  else one.problem ??= problem
}

function takeControl(type: number, flags: number, stream: number, payload: Buffer): void {
  if (stream !== 0) throw new Broken('a frame of the connection on a stream')
  if (type === TYPES.ping && payload.length !== 8) throw new Broken('PING of another size')
  if (type !== TYPES.settings) return
  if (flags & FLAGS.ack ? payload.length > 0 : payload.length % 6 > 0) throw new Broken('SETTINGS of another size')
}

function unpadded(flags: number, payload: Buffer): Buffer {
  if (!(flags & FLAGS.padded)) return payload
  const padding = payload[0] ?? 0
  if (padding >= payload.length) throw new Broken('more padding than frame')
  return payload.subarray(1, payload.length - padding)
}
