// Content addresses: equal bytes, equal name.
import { createHash } from 'node:crypto'
import { compareText } from '../../order.js'

export interface Fingerprint {
  readonly sha256: string
  readonly bytes: number
}

export interface ListedFile extends Fingerprint {
  readonly path: string
}

export function fingerprintOf(text: string): Fingerprint {
  return { sha256: createHash('sha256').update(text, 'utf8').digest('hex'), bytes: Buffer.byteLength(text, 'utf8') }
}

const LINES_AT_A_TIME = 1000

/** Of a set of files, whatever order they come in: over each path and its content's sha256, sorted by path. */
export function digestOf(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path))
  const hash = createHash('sha256')
  for (let from = 0; from < sorted.length; from += LINES_AT_A_TIME) {
    const parts: string[] = []
    for (const { path, sha256 } of sorted.slice(from, from + LINES_AT_A_TIME)) parts.push(path, '\0', sha256, '\n')
    hash.update(parts.join(''))
  }
  return hash.digest('hex')
}
