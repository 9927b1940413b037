// gRPC's framing of messages: a flag byte, the length in four bytes, the message.
import { Buffer } from 'node:buffer'

const PREFIX_BYTES = 5

export function encodeGrpcMessage(message: Uint8Array): Buffer {
  const prefix = Buffer.alloc(PREFIX_BYTES)
  prefix.writeUInt32BE(message.length, 1)
  return Buffer.concat([prefix, message])
}

/** Cuts a byte stream into messages; what is not yet complete waits for the next chunk. */
export class GrpcDeframer {
  #rest: Buffer = Buffer.alloc(0)

  push(chunk: Buffer): Buffer[] {
    this.#rest = Buffer.concat([this.#rest, chunk])
    const messages: Buffer[] = []
    while (this.#rest.length >= PREFIX_BYTES) {
      const end = PREFIX_BYTES + this.#rest.readUInt32BE(1)
      if (this.#rest.length < end) break
      messages.push(this.#rest.subarray(PREFIX_BYTES, end))
      this.#rest = this.#rest.subarray(end)
    }
    return messages
  }

  /** Bytes of an unfinished message. */
  get pendingBytes(): number {
    return this.#rest.length
  }
}
