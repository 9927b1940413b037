// Reads a socket on demand, so that a reader who waits holds the sender back.
import { Buffer } from 'node:buffer'
import type { Socket } from 'node:net'
import { ConnectionClosed } from './connection-closed.js'
import { DEFAULT_TIMEOUT_MS } from './open-connection.js'

export class ByteReader {
  readonly #socket: Socket
  readonly #timeoutMs: number
  #buffered: Buffer = Buffer.alloc(0)
  #closed: { readonly code: string | undefined } | undefined
  #wake: () => void = () => {}
  /** When the first byte after the last `restart` arrived, in ms since then. */
  firstByteMs: number | undefined
  #restartedAt = performance.now()

  constructor(socket: Socket, timeoutMs = DEFAULT_TIMEOUT_MS) {
    this.#socket = socket
    this.#timeoutMs = timeoutMs
    const close = (code?: string) => {
      this.#closed ??= { code }
      this.#wake()
    }
    socket.on('readable', () => this.#wake())
    socket.once('end', () => close())
    socket.on('error', (error: NodeJS.ErrnoException) => close(error.code ?? error.message))
    socket.once('close', () => close())
  }

  /** Starts the clock of `firstByteMs`. */
  restart(): void {
    this.firstByteMs = undefined
    this.#restartedAt = performance.now()
  }

  /** Milliseconds since `restart`. */
  get elapsedMs(): number {
    return performance.now() - this.#restartedAt
  }

  /** Whatever comes next; undefined at the end. @throws on a timeout. */
  async some(timeoutMs = this.#timeoutMs): Promise<Buffer | undefined> {
    if (this.#buffered.length === 0 && !(await this.#fill(timeoutMs))) return undefined
    return this.#take(this.#buffered.length)
  }

  /** The next `bytes` bytes. @throws ConnectionClosed when it ends before; Error on a timeout. */
  async exactly(bytes: number, timeoutMs = this.#timeoutMs): Promise<Buffer> {
    while (this.#buffered.length < bytes) await this.#fillOrThrow(timeoutMs)
    return this.#take(bytes)
  }

  /** The next bytes up to and without the delimiter. @throws ConnectionClosed when it ends before; Error on a timeout. */
  async until(delimiter: string, timeoutMs = this.#timeoutMs): Promise<Buffer> {
    for (;;) {
      const end = this.#buffered.indexOf(delimiter, 0, 'latin1')
      if (end >= 0) return this.#take(end + delimiter.length).subarray(0, end)
      await this.#fillOrThrow(timeoutMs)
    }
  }

  /** How it ended: undefined code for an orderly end. @throws when it does not end within `timeoutMs`; what comes is dropped. */
  async untilClosed(timeoutMs = this.#timeoutMs): Promise<{ readonly code: string | undefined }> {
    const deadline = performance.now() + timeoutMs
    while ((await this.some(Math.max(1, deadline - performance.now()))) !== undefined);
    return this.#closed ?? { code: undefined }
  }

  /** Puts bytes back in front. */
  unread(bytes: Buffer): void {
    this.#buffered = Buffer.concat([bytes, this.#buffered])
  }

  get isClosed(): boolean {
    return this.#closed !== undefined
  }

  #take(bytes: number): Buffer {
    const taken = this.#buffered.subarray(0, bytes)
    this.#buffered = this.#buffered.subarray(bytes)
    return taken
  }

  async #fillOrThrow(timeoutMs: number): Promise<void> {
    if (await this.#fill(timeoutMs)) return
    const code = this.#closed?.code
    throw new ConnectionClosed(`the peer closed the connection${code ? ` (${code})` : ''} in place of an answer`, code)
  }

  async #fill(timeoutMs: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMs
    for (;;) {
      const chunk = this.#socket.read() as Buffer | null
      if (chunk) {
        this.firstByteMs ??= this.elapsedMs
        this.#buffered = this.#buffered.length > 0 ? Buffer.concat([this.#buffered, chunk]) : chunk
        return true
      }
      if (this.#closed) return false
      const leftMs = deadline - performance.now()
      if (leftMs <= 0) throw new Error(`nothing came within ${timeoutMs} ms`)
      await this.#event(leftMs)
    }
  }

  #event(timeoutMs: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, timeoutMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
