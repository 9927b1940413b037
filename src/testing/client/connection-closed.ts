import { Buffer } from 'node:buffer'

/** The peer refused the connection, or ended it where an answer was due. */
export class ConnectionClosed extends Error {
  override readonly name = 'ConnectionClosed'
  /** System or TLS error code; absent after an orderly end. */
  readonly code: string | undefined
  /** What had arrived of the unfinished answer's body. */
  readonly partialBody: Buffer

  constructor(message: string, code?: string, partialBody: Buffer = Buffer.alloc(0)) {
    super(message)
    this.code = code
    this.partialBody = partialBody
  }
}
