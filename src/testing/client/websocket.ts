// A WebSocket client that shows the handshake's raw answer.
import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { acceptKey, encodeFrame, type Frame, FrameReader, OPCODE } from '../websocket-frames.js'
import { ConnectionClosed } from './connection-closed.js'
import type { HttpRequest, HttpResponse } from './http-message.js'
import { type Http1Connection, openHttp1 } from './http1.js'
import type { ConnectionOptions } from './open-connection.js'

/** The answer to an upgrade; it has a session if it was accepted. */
export interface WebSocketHandshake {
  readonly response: HttpResponse
  /** Absent: the answer is no correct 101. */
  readonly session?: WebSocketSession
}

/** One WebSocket from the client's side. */
export class WebSocketSession {
  readonly #connection: Http1Connection
  readonly #frames = new FrameReader()
  readonly #waiting: Frame[] = []

  constructor(connection: Http1Connection) {
    this.#connection = connection
  }

  send(text: string): void {
    this.#write({ opcode: OPCODE.text, payload: Buffer.from(text) })
  }

  /** The next message as text. @throws ConnectionClosed when the peer closes first; Error on a timeout. */
  async receive(timeoutMs?: number): Promise<string> {
    for (;;) {
      const frame = await this.#next(timeoutMs)
      if (frame.opcode === OPCODE.close) throw new ConnectionClosed('the peer closed the WebSocket', String(frame.payload.readUInt16BE?.(0) ?? ''))
      if (frame.opcode === OPCODE.text || frame.opcode === OPCODE.binary) return frame.payload.toString()
    }
  }

  /** Closes in order: resolves when the peer has answered the close frame. @throws ConnectionClosed or Error like `receive`. */
  async close(): Promise<void> {
    this.#write({ opcode: OPCODE.close, payload: Buffer.from([0x03, 0xe8]) })
    while ((await this.#next()).opcode !== OPCODE.close);
    this.#connection.close()
  }

  /** Cuts the connection. */
  cut(): void {
    this.#connection.close()
  }

  #write(frame: Frame): void {
    this.#connection.socket.write(encodeFrame(frame, true))
  }

  async #next(timeoutMs?: number): Promise<Frame> {
    for (;;) {
      const frame = this.#waiting.shift()
      if (frame) return frame
      const chunk = await this.#connection.reader.some(timeoutMs)
      if (!chunk) throw new ConnectionClosed('the connection ended under the WebSocket')
      this.#waiting.push(...this.#frames.push(chunk))
    }
  }
}

/** Asks for an upgrade on a connection of its own. @throws ConnectionClosed when no answer comes; Error on a timeout. */
export async function openWebSocket(options: ConnectionOptions, request: HttpRequest = {}): Promise<WebSocketHandshake> {
  const connection = await openHttp1(options)
  const key = randomBytes(16).toString('base64')
  const handshake: [string, string][] = [
    ['Upgrade', 'websocket'],
    ['Connection', 'Upgrade'],
    ['Sec-WebSocket-Version', '13'],
    ['Sec-WebSocket-Key', key],
  ]
  const response = await connection.request({ ...request, headers: [...handshake, ...(request.headers ?? [])] }).catch(error => {
    connection.close()
    throw error
  })
  const hasUpgrade = response.header('upgrade')?.toLowerCase() === 'websocket' && /(^|,)\s*upgrade\s*(,|$)/i.test(response.header('connection') ?? '')
  if (response.status === 101 && hasUpgrade && response.header('sec-websocket-accept') === acceptKey(key)) {
    return { response, session: new WebSocketSession(connection) }
  }
  connection.close()
  return { response }
}
