// Servers that count the bodies they get: one of HTTP/1.1, written byte by byte, and one of HTTP/2.
import { Buffer } from 'node:buffer'
import { createServer as createHttp2Server, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2'
import { createServer, type Socket } from 'node:net'
import type { socketOptions } from '../../src/testing/address.ts'

type ListenOptions = ReturnType<typeof socketOptions>

export interface BodyServers {
  /** Requests that have come. */
  begun: number
  /** Sizes of the bodies whose end they have seen. */
  whole: number[]
  /** Streams that their client has broken off. */
  aborted: number
  clear(): void
  close(): void
}

/** Both answer /early at its head, and the HTTP/1.1 server HEAD in chunked coding, as many servers do. */
export function startBodyServers(forHttp1: ListenOptions, forHttp2: ListenOptions): BodyServers {
  const http1 = createServer(socket => serveHttp1(socket, seen)).listen(forHttp1)
  const http2 = createHttp2Server().listen(forHttp2)
  http2.on('session', session => session.on('error', () => {}))
  http2.on('stream', (stream, headers) => serveHttp2(stream, headers, seen))
  const seen: BodyServers = {
    begun: 0,
    whole: [],
    aborted: 0,
    clear: () => Object.assign(seen, { begun: 0, whole: [], aborted: 0 }),
    close: () => {
      http1.close()
      http2.close()
    },
  }
  return seen
}

function serveHttp2(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, seen: BodyServers): void {
  let bytes = 0
  stream.on('error', () => {})
  stream.on('aborted', () => seen.aborted++)
  switch (headers[':path']) {
    case '/early':
      stream.respond({ ':status': 413 })
      stream.end('too large')
      setTimeout(() => stream.close(0), 20)
      return
    case '/large':
      stream.respond({ ':status': 200 })
      stream.end(Buffer.alloc(100 * 2 ** 20))
      return
    default:
      seen.begun++
      stream.on('data', data => {
        bytes += data.length
      })
      stream.on('end', () => {
        if (stream.aborted) return
        seen.whole.push(bytes)
        stream.respond({ ':status': 200 })
        stream.end('small')
      })
  }
}

function serveHttp1(socket: Socket, seen: BodyServers): void {
  let rest = ''
  let left = 0
  let body: { isChunked: boolean; path: string } | null = null
  const answer = (path: string) => socket.write(`HTTP/1.1 200 OK\r\nx-path: ${path}\r\ncontent-length: 0\r\n\r\n`)
  const ended = (bytes: number) => {
    seen.whole.push(bytes)
    if (body?.path !== '/early') answer(body?.path ?? '')
    body = null
  }
  socket.on('error', () => {})
  socket.on('data', piece => {
    rest += piece.toString('latin1')
    for (;;) {
      if (body?.isChunked) {
        const end = rest.indexOf('0\r\n\r\n')
        if (end < 0) return
        rest = rest.slice(end + 5)
        ended(end)
      } else if (body) {
        if (rest.length < left) return
        rest = rest.slice(left)
        ended(left)
      }
      const end = rest.indexOf('\r\n\r\n')
      if (end < 0) return
      const head = rest.slice(0, end)
      const [method, path = ''] = head.split(' ')
      rest = rest.slice(end + 4)
      seen.begun++
      left = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
      if (path === '/early') answer(path)
      if (left > 0 || /chunked/i.test(head)) body = { isChunked: left === 0, path }
      else if (method === 'HEAD') socket.write(`HTTP/1.1 200 OK\r\nx-path: ${path}\r\ntransfer-encoding: chunked\r\n\r\n`)
      else answer(path)
    }
  })
}
