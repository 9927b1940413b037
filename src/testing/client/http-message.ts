// Requests and responses as tests see them, the same for HTTP/1.1 and HTTP/2.
import type { Buffer } from 'node:buffer'
import { type HeaderList, headerValues } from '../address.js'

/** A request; everything has a default. */
export interface HttpRequest {
  /** Default: GET. */
  readonly method?: string
  /** The request target, sent as it is: `//`, `%2F`, absolute form and all. Default: /. */
  readonly path?: string
  /** `Host` or `:authority`. null: none is sent. Default: the address that is dialled. */
  readonly host?: string | null
  /** Sent in this order and spelling (HTTP/2: lower case), duplicates included. */
  readonly headers?: HeaderList
  readonly body?: string | Uint8Array
}

export interface ResponseParts {
  readonly httpVersion: string
  readonly status: number
  readonly reason: string
  readonly headers: HeaderList
  readonly body: Buffer
  readonly trailers: HeaderList
  /** 1xx responses that came before. */
  readonly interim: readonly number[]
  /** From sending the request to the first byte of the answer, in ms. */
  readonly firstByteMs: number
  /** From sending the request to the end of the answer, in ms. */
  readonly totalMs: number
}

/** A whole response, with the times at which it came. */
export class HttpResponse {
  readonly parts: ResponseParts

  constructor(parts: ResponseParts) {
    this.parts = parts
  }

  get status(): number {
    return this.parts.status
  }

  get headers(): HeaderList {
    return this.parts.headers
  }

  get body(): Buffer {
    return this.parts.body
  }

  /** The body as UTF-8. */
  get text(): string {
    return this.parts.body.toString('utf8')
  }

  /** The header's only or first value. */
  header(name: string): string | undefined {
    return headerValues(this.parts.headers, name)[0]
  }

  trailer(name: string): string | undefined {
    return headerValues(this.parts.trailers, name)[0]
  }

  /** @throws SyntaxError with the body's beginning when it is no JSON. */
  json<T>(): T {
    try {
      return JSON.parse(this.text) as T
    } catch {
      throw new SyntaxError(`HTTP ${this.status} with a body that is no JSON: ${this.text.slice(0, 200)}`)
    }
  }
}
