// WebSocket framing (RFC 6455), as much as an echo needs: unfragmented messages, ping, close.
import { Buffer } from 'node:buffer'
import { createHash, randomBytes } from 'node:crypto'

export const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

export interface Frame {
  readonly opcode: number
  readonly payload: Buffer
}

/** The value of `sec-websocket-accept` that proves a server has read the key. */
export function acceptKey(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
}

/** Clients mask, servers must not. */
export function encodeFrame({ opcode, payload }: Frame, masked: boolean): Buffer {
  const mask = masked ? randomBytes(4) : Buffer.alloc(0)
  return Buffer.concat([Buffer.from([0x80 | opcode]), length(payload.length, masked), mask, masked ? xor(payload, mask) : payload])
}

/** Cuts a byte stream into frames; what is not yet complete waits for the next chunk. */
export class FrameReader {
  #rest: Buffer = Buffer.alloc(0)

  push(chunk: Buffer): Frame[] {
    this.#rest = Buffer.concat([this.#rest, chunk])
    const frames: Frame[] = []
    for (let frame = this.#take(); frame; frame = this.#take()) frames.push(frame)
    return frames
  }

  #take(): Frame | undefined {
    const bytes = this.#rest
    const second = bytes[1]
    if (bytes[0] === undefined || second === undefined) return undefined
    const short = second & 0x7f
    const lengthEnd = short === 126 ? 4 : short === 127 ? 10 : 2
    const start = lengthEnd + (second & 0x80 ? 4 : 0)
    if (bytes.length < start) return undefined
    const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
    if (bytes.length < start + size) return undefined
    const payload = bytes.subarray(start, start + size)
    this.#rest = bytes.subarray(start + size)
    return { opcode: bytes[0] & 0x0f, payload: second & 0x80 ? xor(payload, bytes.subarray(lengthEnd, start)) : payload }
  }
}

function length(bytes: number, masked: boolean): Buffer {
  const flag = masked ? 0x80 : 0
  if (bytes < 126) return Buffer.from([flag | bytes])
  const long = Buffer.alloc(bytes < 65_536 ? 3 : 9)
  long[0] = flag | (bytes < 65_536 ? 126 : 127)
  if (bytes < 65_536) long.writeUInt16BE(bytes, 1)
  else long.writeBigUInt64BE(BigInt(bytes), 1)
  return long
}

function xor(payload: Buffer, mask: Buffer): Buffer {
  return Buffer.from(payload.map((byte, i) => byte ^ (mask[i & 3] ?? 0)))
}
