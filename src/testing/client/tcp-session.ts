// A TCP (or TLS) session: send, expect, see how it ends.
import { Buffer } from 'node:buffer'
import type { Socket } from 'node:net'
import { ByteReader } from './byte-reader.js'
import { type ConnectionOptions, openConnection } from './open-connection.js'

/** One TCP or TLS connection, byte by byte. */
export class TcpSession {
  readonly #socket: Socket
  readonly #reader: ByteReader

  constructor(socket: Socket, timeoutMs?: number) {
    this.#socket = socket
    this.#reader = new ByteReader(socket, timeoutMs)
  }

  send(bytes: string | Uint8Array): void {
    this.#socket.write(bytes)
  }

  /** Reads exactly as many bytes as `expected` has. @throws when they differ, the peer closes before, or on a timeout. */
  async expect(expected: string | Uint8Array, timeoutMs?: number): Promise<void> {
    const wanted = Buffer.from(expected)
    const came = await this.#reader.exactly(wanted.length, timeoutMs)
    if (!came.equals(wanted)) throw new Error(`expected ${JSON.stringify(wanted.toString())}, received ${JSON.stringify(came.toString())}`)
  }

  /** The next `bytes` bytes, or without a number whatever comes next, undefined at the end. @throws like `expect`. */
  receive(bytes: number, timeoutMs?: number): Promise<Buffer>
  receive(): Promise<Buffer | undefined>
  receive(bytes?: number, timeoutMs?: number): Promise<Buffer | undefined> {
    return bytes === undefined ? this.#reader.some(timeoutMs) : this.#reader.exactly(bytes, timeoutMs)
  }

  /**
   * Waits for the peer to close: `ended` in order, `reset` otherwise. Bytes that come before are dropped.
   * @throws when it stays open for `timeoutMs`.
   */
  async untilClosed(timeoutMs?: number): Promise<'ended' | 'reset'> {
    const { code } = await this.#reader.untilClosed(timeoutMs)
    return code === undefined ? 'ended' : 'reset'
  }

  /** Whether the peer has closed. */
  get isClosed(): boolean {
    return this.#reader.isClosed
  }

  /** Sends the end of the stream and still reads. */
  end(): void {
    this.#socket.end()
  }

  close(): void {
    this.#socket.destroy()
  }
}

/** @throws like `openConnection`. */
export async function openTcp(options: ConnectionOptions): Promise<TcpSession> {
  return new TcpSession(await openConnection(options), options.timeoutMs)
}
