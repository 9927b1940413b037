// What an HTTP upstream remembers of a request, and the JSON in which it describes it.
import type { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { HeaderList } from '../address.js'

/** A request as an upstream got it. */
export interface ReceivedRequest {
  readonly method: string
  /** The request target as it came: nothing decoded or normalised. */
  readonly url: string
  readonly httpVersion: string
  /** HTTP/1.1: order, spelling and duplicates as on the wire. HTTP/2: pseudo headers included. */
  readonly headers: HeaderList
  /** Counts the upstream's connections from 1: equal numbers came over the same one. */
  readonly connection: number
  bodyBytes: number
  /** Hex, of the whole body; empty until it has ended. */
  bodySha256: string
  /** At most 64 KiB of the body, as UTF-8. */
  body: string
  state: 'receiving' | 'complete' | 'aborted'
}

/** The JSON body of an answer. */
export interface RequestDescription extends Pick<ReceivedRequest, 'method' | 'url' | 'httpVersion' | 'headers' | 'bodyBytes' | 'bodySha256'> {
  readonly upstream: string
}

const KEPT_BYTES = 65_536

/** Of a request whose head has come. */
export function newRecord(head: Pick<ReceivedRequest, 'method' | 'url' | 'httpVersion' | 'headers' | 'connection'>): ReceivedRequest {
  return { ...head, bodyBytes: 0, bodySha256: '', body: '', state: 'receiving' }
}

/** Reads the body into the record; resolves at its end, false when it broke off. */
export function recordBody(stream: Readable, record: ReceivedRequest): Promise<boolean> {
  const hash = createHash('sha256')
  let kept = 0
  const texts: Buffer[] = []
  stream.on('data', (chunk: Buffer) => {
    hash.update(chunk)
    record.bodyBytes += chunk.length
    if (kept >= KEPT_BYTES) return
    texts.push(chunk.subarray(0, KEPT_BYTES - kept))
    kept += chunk.length
  })
  return new Promise(resolve => {
    stream.once('end', () => {
      record.bodySha256 = hash.digest('hex')
      record.body = texts.map(text => text.toString('utf8')).join('')
      record.state = 'complete'
      resolve(true)
    })
    stream.once('close', () => {
      if (record.state === 'receiving') record.state = 'aborted'
      resolve(false)
    })
    stream.on('error', () => {})
  })
}

export function describe(upstream: string, { method, url, httpVersion, headers, bodyBytes, bodySha256 }: ReceivedRequest): string {
  const description: RequestDescription = { upstream, method, url, httpVersion, headers, bodyBytes, bodySha256 }
  return JSON.stringify(description)
}
