// Content addresses: equal bytes, equal name.
import { createHash } from 'node:crypto'

export interface Fingerprint {
  readonly sha256: string
  readonly bytes: number
}

/** Remembers texts, because thousands of proxies share their scripts. */
export function fingerprinter(): (text: string) => Fingerprint {
  const known = new Map<string, Fingerprint>()
  return text => {
    let print = known.get(text)
    if (!print) {
      print = { sha256: createHash('sha256').update(text, 'utf8').digest('hex'), bytes: Buffer.byteLength(text, 'utf8') }
      known.set(text, print)
    }
    return print
  }
}

/** Of a set of files, whatever order they come in: over each path and its content's sha256, sorted by path. */
export function digestOf(files: Iterable<{ readonly path: string; readonly sha256: string }>): string {
  const lines = Array.from(files, ({ path, sha256 }) => `${path}\0${sha256}\n`).sort()
  return createHash('sha256').update(lines.join('')).digest('hex')
}
