// A server of events: one every few milliseconds, a given number of them or until the client leaves.
import type { ServerResponse } from 'node:http'
import { startHttp1 } from './http1.js'
import type { HttpUpstream } from './told-replies.js'
import type { UpstreamOptions } from './upstream.js'

/** Where the upstream listens, and which events it sends. */
export interface SseOptions extends UpstreamOptions {
  /** Default: 20. */
  readonly everyMs?: number
  /** Default: endless. */
  readonly count?: number
}

/** Every GET is answered with `data: 1`, `data: 2`, … as text/event-stream. @throws when the address is taken. */
export function startSse(options: SseOptions): Promise<HttpUpstream> {
  return startHttp1({
    ...options,
    answer(_, response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', 'x-upstream': options.name })
      sendEvents(response, options.everyMs ?? 20, options.count ?? Number.POSITIVE_INFINITY)
      return true
    },
  })
}

function sendEvents(response: ServerResponse, everyMs: number, count: number): void {
  let sent = 0
  const send = () => {
    if (sent >= count) {
      clearInterval(timer)
      response.end()
      return
    }
    response.write(`data: ${++sent}\n\n`)
  }
  const timer = setInterval(send, everyMs)
  response.once('close', () => clearInterval(timer))
  send()
}
