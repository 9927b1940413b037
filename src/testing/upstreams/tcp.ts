// TCP servers: echo, server-speaks-first, and a sink that keeps the exact bytes.
import { Buffer } from 'node:buffer'
import { createServer, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { startUpstream, tlsOptions, type Upstream, type UpstreamOptions } from './upstream.js'

/** A connection as an upstream got it. */
export interface ReceivedConnection {
  /** From 1, in order of arrival. */
  readonly connection: number
  /** The first MiB. */
  bytes: Buffer
  /** How many came in all. */
  byteCount: number
  state: 'open' | 'ended' | 'closed'
}

/** A TCP server that records what it gets. */
export type TcpUpstream = Upstream<ReceivedConnection>

const KEPT_BYTES = 1 << 20

type Behaviour = (socket: Socket, record: ReceivedConnection, chunk: Buffer) => void

/** Sends back whatever comes, and ends when the client ends. */
export function startTcpEcho(options: UpstreamOptions): Promise<TcpUpstream> {
  return startTcp(options, '', (socket, _, chunk) => void socket.write(chunk))
}

/** Writes a banner before it has read a byte, as MySQL, SMTP and SSH do; then echoes. Default banner: `<name> ready\r\n`. */
export function startServerFirst(options: UpstreamOptions & { readonly banner?: string | Buffer }): Promise<TcpUpstream> {
  return startTcp(options, options.banner ?? `${options.name} ready\r\n`, (socket, _, chunk) => void socket.write(chunk))
}

export interface SinkOptions extends UpstreamOptions {
  /** Written once the bytes so far contain an empty line. Default: `HTTP/1.1 204 No Content`. Empty: nothing, ever. */
  readonly reply?: string
}

/** Keeps the bytes of each connection, for asserting exactly what a proxy forwards. */
export function startSink(options: SinkOptions): Promise<TcpUpstream> {
  const reply = options.reply ?? 'HTTP/1.1 204 No Content\r\n\r\n'
  return startTcp(options, '', (socket, record, chunk) => {
    const unseen = Math.max(0, record.bytes.length - chunk.length - 3)
    if (reply && record.bytes.includes('\r\n\r\n', unseen, 'latin1')) socket.write(reply)
  })
}

function startTcp(options: UpstreamOptions, banner: string | Buffer, onData: Behaviour): Promise<TcpUpstream> {
  const received: ReceivedConnection[] = []
  let accepted = 0
  const accept = (socket: Socket) => {
    const record: ReceivedConnection = { connection: ++accepted, bytes: Buffer.alloc(0), byteCount: 0, state: 'open' }
    received.push(record)
    if (banner.length > 0) socket.write(banner)
    socket.on('data', chunk => {
      record.byteCount += chunk.length
      if (record.bytes.length < KEPT_BYTES) record.bytes = Buffer.concat([record.bytes, chunk.subarray(0, KEPT_BYTES - record.bytes.length)])
      onData(socket, record, chunk)
    })
    socket.once('end', () => {
      record.state = 'ended'
      socket.end()
    })
    socket.once('close', () => {
      record.state = 'closed'
    })
    socket.on('error', () => {})
  }
  const server = options.tls
    ? createTlsServer({ ...tlsOptions(options.tls), allowHalfOpen: true }, accept)
    : createServer({ allowHalfOpen: true }, accept)
  return startUpstream(server, options, received)
}
