// How an HTTP upstream answers: by its own setting, by `x-reply-*` request headers, or by `reply-*` query parameters.
import type { HeaderList } from '../address.js'

/** How an HTTP upstream answers. */
export interface Reply {
  readonly status: number
  /** Before the answer's head. */
  readonly delayMs: number
  readonly headers: HeaderList
  /** Send this many bytes instead of the JSON description of the request. */
  readonly bodyBytes?: number
  /** Never answer. */
  readonly hang: boolean
  /** Not before `release` of this name. */
  readonly hold?: string
  /** Reset the connection instead of answering. */
  readonly reset: boolean
  /** Reset the connection after so many bytes of the body. */
  readonly resetAfterBytes?: number
  /** HTTP/2 and chunked HTTP/1.1 only. */
  readonly trailers: HeaderList
  /** gRPC: the status that an answer ends with. Default: 0. */
  readonly grpcStatus?: number
  /** HTTP/2 only: the head ends the stream, as gRPC's answers do that are nothing but a status. */
  readonly trailersOnly: boolean
}

export const ORDINARY_REPLY: Reply = { status: 200, delayMs: 0, headers: [], hang: false, reset: false, trailers: [], trailersOnly: false }

/**
 * The reply that a request asks for: headers `x-reply-status`, `-delay-ms`, `-header: name: value`, `-body-bytes`,
 * `-hang`, `-hold: name`, `-reset`, `-reset-after-bytes`, `-trailer: name: value`, `-grpc-status`, `-trailers-only`, or the same as query parameters
 * `reply-status=503`.
 * What it does not ask for comes from `base`.
 */
export function requestedReply(base: Reply, url: string, headers: HeaderList): Reply {
  const reply = { ...base }
  for (const [key, value] of [...askedInQuery(url), ...askedInHeaders(headers)]) Object.assign(reply, part(key, value, reply))
  return reply
}

function part(key: string, value: string, reply: Reply): Partial<Reply> {
  switch (key) {
    case 'status':
      return { status: Number(value) }
    case 'delay-ms':
      return { delayMs: Number(value) }
    case 'header':
      return { headers: [...reply.headers, pair(value)] }
    case 'trailer':
      return { trailers: [...reply.trailers, pair(value)] }
    case 'body-bytes':
      return { bodyBytes: Number(value) }
    case 'reset-after-bytes':
      return { resetAfterBytes: Number(value) }
    case 'hold':
      return { hold: value }
    case 'hang':
      return { hang: true }
    case 'reset':
      return { reset: true }
    case 'grpc-status':
      return { grpcStatus: Number(value) }
    case 'trailers-only':
      return { trailersOnly: value !== 'false' }
    default:
      return {}
  }
}

function askedInQuery(url: string): [string, string][] {
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : ''
  return asked([...new URLSearchParams(query)], 'reply-')
}

function askedInHeaders(headers: HeaderList): [string, string][] {
  return asked(headers, 'x-reply-')
}

function asked(pairs: HeaderList, prefix: string): [string, string][] {
  return pairs.filter(([key]) => key.toLowerCase().startsWith(prefix)).map(([key, value]) => [key.toLowerCase().slice(prefix.length), value])
}

function pair(text: string): [string, string] {
  const colon = text.indexOf(':')
  return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]
}
