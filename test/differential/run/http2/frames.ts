// Frames of HTTP/2 (RFC 9113), as bytes.
export const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'

export const TYPES = { data: 0, headers: 1, priority: 2, reset: 3, settings: 4, push: 5, ping: 6, goaway: 7, window: 8, continuation: 9 } as const
export const FLAGS = { ack: 0x1, endStream: 0x1, endHeaders: 0x4, padded: 0x8, priority: 0x20 } as const

export interface Frame {
  readonly type: number
  readonly flags: number
  readonly stream: number
  readonly payload: Buffer
}

const HEAD_BYTES = 9

export function frame(type: keyof typeof TYPES, flags: number, stream: number, payload: Uint8Array = Buffer.alloc(0)): Buffer {
  return bytesOf({ type: TYPES[type], flags, stream, payload: Buffer.from(payload) })
}

export function bytesOf({ type, flags, stream, payload }: Frame): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUIntBE(payload.length, 0, 3)
  head[3] = type
  head[4] = flags
  head.writeUInt32BE(stream, 5)
  return Buffer.concat([head, payload])
}

export function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

export function setting(id: number, value: number): Buffer {
  return Buffer.concat([Buffer.from([0, id]), number32(value)])
}

export class Deframer {
  #left: Buffer = Buffer.alloc(0)

  push(bytes: Buffer): Frame[] {
    this.#left = Buffer.concat([this.#left, bytes])
    const frames: Frame[] = []
    for (let length = this.#length(); length !== undefined; length = this.#length()) {
      const left = this.#left
      frames.push({ type: left[3]!, flags: left[4]!, stream: left.readUInt32BE(5) & 0x7fffffff, payload: left.subarray(HEAD_BYTES, length) })
      this.#left = left.subarray(length)
    }
    return frames
  }

  /** Of the next frame; undefined while it is not whole. */
  #length(): number | undefined {
    if (this.#left.length < HEAD_BYTES) return undefined
    const length = HEAD_BYTES + this.#left.readUIntBE(0, 3)
    return this.#left.length < length ? undefined : length
  }
}
