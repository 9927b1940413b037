// A WebSocket server that echoes messages. Strict about the handshake, as servers in the field are.
import type { Buffer } from 'node:buffer'
import { createServer, type IncomingMessage } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Duplex } from 'node:stream'
import { type HeaderList, headerPairs } from '../address.js'
import { acceptKey, encodeFrame, FrameReader, OPCODE } from '../websocket-frames.js'
import { startUpstream, tlsOptions, type Upstream, type UpstreamOptions } from './upstream.js'

/** A WebSocket as an upstream got it. */
export interface ReceivedWebSocket {
  readonly url: string
  readonly headers: HeaderList
  readonly messages: string[]
  state: 'open' | 'closed'
}

/** A WebSocket server that records what it gets. */
export type WebSocketUpstream = Upstream<ReceivedWebSocket>

/** Starts a WebSocket echo. Requests that are no upgrade get 426. @throws when the address is taken. */
export function startWebSocket(options: UpstreamOptions): Promise<WebSocketUpstream> {
  const received: ReceivedWebSocket[] = []
  const server = options.tls ? createTlsServer(tlsOptions(options.tls)) : createServer()
  server.on('request', (_, response) => response.writeHead(426, { upgrade: 'websocket', 'x-upstream': options.name }).end())
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {})
    const key = request.headers['sec-websocket-key']
    if (request.headers.upgrade?.toLowerCase() !== 'websocket' || !key) return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
    const record: ReceivedWebSocket = { url: request.url ?? '', headers: headerPairs(request.rawHeaders), messages: [], state: 'open' }
    received.push(record)
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${acceptKey(key)}\r\nx-upstream: ${options.name}\r\n\r\n`,
    )
    echo(socket, head, record)
  })
  return startUpstream(server, options, received)
}

function echo(socket: Duplex, head: Buffer, record: ReceivedWebSocket): void {
  const reader = new FrameReader()
  const read = (chunk: Buffer) => {
    for (const { opcode, payload } of reader.push(chunk)) {
      if (opcode === OPCODE.text || opcode === OPCODE.binary) record.messages.push(payload.toString())
      if (opcode === OPCODE.pong) continue
      socket.write(encodeFrame({ opcode: opcode === OPCODE.ping ? OPCODE.pong : opcode, payload }, false))
      if (opcode === OPCODE.close) socket.end()
    }
  }
  read(head)
  socket.on('data', read)
  socket.once('close', () => {
    record.state = 'closed'
  })
}
