// A client's HTTP/2 connection that sends whatever it is given: any fields in any order and spelling, header blocks in pieces, padding.
import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import { type Address, ConnectionClosed, type HeaderList, type MeshClient, type TcpSession } from '../../../../src/testing/index.ts'
import { HttpResponse } from '../../../../src/testing/client/http-message.ts'
import { Deframer, FLAGS, type Frame, frame, number32, PREFACE, setting, TYPES } from './frames.ts'
import { HpackDecoder, HpackEncoder, type Literal } from './hpack.ts'

/** Of a stream and of the connection: more than any answer of a test. */
const WINDOW = 2 ** 30
const INITIAL_WINDOW = 4
/** With padding it still is no larger than a frame may be. */
const MOST_IN_FRAME = 16_000

export interface RawRequest {
  /** All of them, pseudo-header fields included. */
  readonly fields: HeaderList
  readonly body?: string | undefined
  readonly trailers?: HeaderList | undefined
  readonly literal?: Literal | undefined
  /** Bytes of the header block in its first frame; the rest comes in CONTINUATION. Default: all. */
  readonly firstFrame?: number | undefined
  /** Bytes of padding of HEADERS and DATA. */
  readonly padding?: number | undefined
  /** HEADERS says that the stream depends on another. */
  readonly hasPriority?: boolean | undefined
}

interface Waiting {
  readonly blocks: { fields: HeaderList; endsStream: boolean }[]
  readonly body: Buffer[]
  /** Undefined: answered. */
  readonly settle: (problem?: Error) => void
}

export class RawConnection {
  readonly session: TcpSession
  readonly #encoder = new HpackEncoder()
  readonly #decoder = new HpackDecoder()
  readonly #deframer = new Deframer()
  readonly #waiting = new Map<number, Waiting>()
  readonly #timeoutMs: number
  readonly #answered = new Set<number>()
  #held: Buffer[] | undefined
  #block: { stream: number; bytes: Buffer[]; endsStream: boolean } | undefined
  #nextStream = 1
  #isClosed = false

  constructor(session: TcpSession, timeoutMs: number) {
    this.session = session
    this.#timeoutMs = timeoutMs
    session.send(
      Buffer.concat([Buffer.from(PREFACE), frame('settings', 0, 0, setting(INITIAL_WINDOW, WINDOW)), frame('window', 0, 0, number32(WINDOW))]),
    )
    this.#read()
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** @throws ConnectionClosed when the stream or connection ends before the answer has; Error on a timeout. */
  request(request: RawRequest): Promise<HttpResponse> {
    if (this.#isClosed) return Promise.reject(new ConnectionClosed('the connection has ended'))
    const stream = this.#nextStream
    this.#nextStream += 2
    const answered = this.#answer(stream)
    this.session.send(this.#framesOf(request, stream))
    return answered
  }

  /** Sends frames as they are written, in these pieces. Gives what comes of each of the streams. */
  async exchange(pieces: readonly Buffer[], streams: readonly number[]): Promise<Promise<PromiseSettledResult<HttpResponse>>[]> {
    const answers = streams.map(stream => Promise.allSettled([this.#answer(stream)]).then(([answer]) => answer))
    // What the connection says by itself would break into a header block, or a frame.
    this.#held = []
    for (const [i, piece] of pieces.entries()) {
      if (i > 0) await setImmediate()
      if (!this.#isClosed) this.session.send(piece)
    }
    for (const one of this.#held) this.session.send(one)
    this.#held = undefined
    return answers
  }

  /** Of answers, in which HTTP/2 has been broken. */
  readonly faults: string[] = []

  close(): void {
    this.session.close()
    this.#end('closed by the test')
  }

  #framesOf({ fields, body, trailers, literal, firstFrame, padding, hasPriority = false }: RawRequest, stream: number): Buffer {
    const ends = (is: boolean) => (is ? FLAGS.endStream : 0)
    const pad = padding === undefined ? 0 : FLAGS.padded
    const padded = (payload: Buffer) => (padding === undefined ? payload : Buffer.concat([Buffer.from([padding]), payload, Buffer.alloc(padding)]))
    const block = this.#encoder.encode(fields, literal)
    const first = block.subarray(0, firstFrame ?? MOST_IN_FRAME)
    const rest = pieces(block.subarray(first.length))
    const data = body === undefined ? [] : [...pieces(Buffer.from(body, 'latin1')), ...(body === '' ? [Buffer.alloc(0)] : [])]
    const priority = hasPriority ? ([Buffer.from([0, 0, 0, 0, 15]), FLAGS.priority] as const) : ([Buffer.alloc(0), 0] as const)
    const flags = ends(body === undefined && !trailers) | (rest.length === 0 ? FLAGS.endHeaders : 0) | pad | priority[1]
    return Buffer.concat([
      frame('headers', flags, stream, padded(Buffer.concat([priority[0], first]))),
      ...rest.map((piece, i) => frame('continuation', i === rest.length - 1 ? FLAGS.endHeaders : 0, stream, piece)),
      ...data.map((piece, i) => frame('data', ends(!trailers && i === data.length - 1) | pad, stream, padded(piece))),
      ...(trailers ? [frame('headers', FLAGS.endStream | FLAGS.endHeaders, stream, this.#encoder.encode(trailers, literal))] : []),
    ])
  }

  #answer(stream: number): Promise<HttpResponse> {
    const startedAt = performance.now()
    const timeout = new AbortController()
    return new Promise((resolve, reject) => {
      const one: Waiting = {
        blocks: [],
        body: [],
        settle: problem => {
          timeout.abort()
          this.#waiting.delete(stream)
          if (problem) reject(problem)
          else resolve(responseOf(one, performance.now() - startedAt))
        },
      }
      this.#waiting.set(stream, one)
      sleep(this.#timeoutMs, undefined, { signal: timeout.signal }).then(
        () => one.settle(new Error(`no answer within ${this.#timeoutMs} ms`)),
        () => {},
      )
    })
  }

  async #read(): Promise<void> {
    for (;;) {
      try {
        const bytes = await this.session.receive()
        if (bytes === undefined) break
        for (const one of this.#deframer.push(bytes)) this.#take(one)
      } catch (error) {
        // A connection may be idle for long: each request has a time-out of its own.
        if (/ within \d+ ms/.test((error as Error).message)) continue
        this.#fault(error as Error)
        return
      }
    }
    this.#end('the connection ended')
  }

  #take({ type, flags, stream, payload }: Frame): void {
    if (type === TYPES.settings && !(flags & FLAGS.ack)) return this.#say(frame('settings', FLAGS.ack, 0))
    if (type === TYPES.goaway) return this.#end(`GOAWAY ${payload.readUInt32BE(4)}`)
    const one = this.#waiting.get(stream)
    if (type === TYPES.reset) return one?.settle(new ConnectionClosed(`stream reset (${payload.readUInt32BE(0)})`, 'RST_STREAM'))
    const endsStream = (flags & FLAGS.endStream) !== 0
    if (type === TYPES.headers && this.#answered.has(stream)) this.faults.push(`stream ${stream} is answered twice`)
    if (endsStream && (type === TYPES.headers || type === TYPES.data)) this.#answered.add(stream)
    if (type === TYPES.headers) this.#block = { stream, bytes: [], endsStream }
    if (type === TYPES.headers || type === TYPES.continuation) {
      this.#block?.bytes.push(payload)
      if (flags & FLAGS.endHeaders) this.#takeBlock()
      return
    }
    if (type !== TYPES.data) return
    one?.body.push(payload)
    if (endsStream) one?.settle()
  }

  #takeBlock(): void {
    const { stream, bytes, endsStream } = this.#block!
    const fields = this.#decoder.decode(Buffer.concat(bytes))
    const one = this.#waiting.get(stream)
    one?.blocks.push({ fields, endsStream })
    if (endsStream) one?.settle()
  }

  #say(bytes: Buffer): void {
    if (this.#held) this.#held.push(bytes)
    else this.session.send(bytes)
  }

  #end(why: string): void {
    this.#fault(new ConnectionClosed(why))
  }

  #fault(problem: Error): void {
    this.#isClosed = true
    for (const one of [...this.#waiting.values()]) one.settle(problem)
  }
}

function pieces(bytes: Buffer): Buffer[] {
  const count = Math.ceil(bytes.length / MOST_IN_FRAME)
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * MOST_IN_FRAME, (i + 1) * MOST_IN_FRAME))
}

export async function openRaw(client: MeshClient, to: Address, timeoutMs: number): Promise<RawConnection> {
  return new RawConnection(await client.tcp(to), timeoutMs)
}

/** A gRPC status in the head is none for clients, unless the head is all that there is. */
function responseOf({ blocks, body }: Waiting, totalMs: number): HttpResponse {
  const [head, trailers] = blocks
  if (!head) throw new ConnectionClosed('a stream that has no head')
  const isAll = head.endsStream
  const lost = (name: string) => name === 'grpc-status' && !isAll
  return new HttpResponse({
    httpVersion: '2.0',
    status: Number(head.fields.find(([name]) => name === ':status')?.[1]),
    reason: '',
    headers: head.fields.filter(([name]) => !lost(name)),
    body: Buffer.concat(body),
    trailers: trailers?.fields ?? [],
    interim: [],
    firstByteMs: totalMs,
    totalMs,
  })
}
