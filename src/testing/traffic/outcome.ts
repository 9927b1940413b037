// What came of one exchange, in the words in which a step expects it.
import type { HeaderList } from '../address.js'

export interface Outcome {
  readonly status?: number
  readonly headers?: HeaderList
  readonly body?: string
  readonly bodyBytes?: number
  readonly firstByteMs?: number
  readonly grpcStatus?: number | undefined
  readonly messages?: readonly string[]
  /** Bytes that came back over TCP. */
  readonly received?: string
  /** Refused, or closed in place of an answer. */
  readonly closed: boolean
  /** Neither an answer nor a close: a timeout, malformed bytes, an untrusted server. */
  readonly fault?: string
}

/** What a step left behind at the upstreams. */
export interface Reached {
  readonly upstream: string
  readonly count: number
  /** The last request or connection. */
  readonly last: Forwarded
}

export interface Forwarded {
  readonly method?: string
  readonly path?: string
  readonly headers?: HeaderList
  readonly body?: string
  readonly bodyBytes?: number
  /** Raw, of TCP upstreams. */
  readonly bytes?: string
}
