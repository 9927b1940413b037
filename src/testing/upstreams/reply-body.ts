// Writes an answer's body at the pace of its reader, so that a slow one holds the upstream back and not its memory.
import { Buffer } from 'node:buffer'
import type { Writable } from 'node:stream'

const CHUNK = Buffer.alloc(65_536, 'pipyc-')

/** Writes `bytes` bytes; returns false when the stream broke off. The caller ends the stream. */
export async function writeBytes(stream: Writable, bytes: number): Promise<boolean> {
  for (let left = bytes; left > 0; left -= CHUNK.length) {
    if (stream.destroyed) return false
    if (!stream.write(left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK)) await drained(stream)
  }
  return !stream.destroyed
}

function drained(stream: Writable): Promise<void> {
  return new Promise(resolve => {
    const settle = () => {
      stream.off('drain', settle).off('close', settle)
      resolve()
    }
    stream.once('drain', settle).once('close', settle)
  })
}
