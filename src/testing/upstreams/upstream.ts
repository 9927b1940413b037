// What all upstream servers have in common: an address, a name, and a record of what reached them.
import { once } from 'node:events'
import type { Server, Socket } from 'node:net'
import { type Address, socketOptions } from '../address.js'
import type { Certificate } from '../certificates/authority.js'

/** Where an upstream listens, and what it is called. */
export interface UpstreamOptions {
  /** Given back in every answer and used in failure messages. */
  readonly name: string
  /** Default: a free port of 127.0.0.1. */
  readonly listen?: Address
  /** Answer over TLS with this certificate, as a sidecar would; clients need one that `trusted` (PEM) signed. */
  readonly tls?: { readonly certificate: Certificate; readonly trusted: string }
}

/** A server that stands in for an application, and records what it gets. */
export interface Upstream<Received = unknown> {
  readonly name: string
  readonly at: Address
  /** Port, for upstreams on TCP. */
  readonly port: number
  /** In order of arrival; entries fill up while their bytes come in. */
  readonly received: Received[]
  /** Connections accepted since the start. */
  readonly connections: number
  readonly openConnections: number
  /** Forgets what was received. */
  clear(): void
  /** Stops listening and cuts every connection. */
  close(): Promise<void>
}

/** Server options of `tls`, for node:tls and what builds on it. */
export function tlsOptions({ certificate, trusted }: NonNullable<UpstreamOptions['tls']>) {
  return { cert: certificate.cert, key: certificate.key, ca: trusted, requestCert: true, rejectUnauthorized: true }
}

/** Starts to listen; resolves when connections are accepted. @throws when the address is taken. */
export async function startUpstream<Received>(server: Server, options: UpstreamOptions, received: Received[] = []): Promise<Upstream<Received>> {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', socket => {
    connections++
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
  })
  const listen = options.listen ?? { address: '127.0.0.1', port: 0 }
  server.listen(socketOptions(listen))
  await once(server, 'listening')
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  return {
    name: options.name,
    at: 'path' in listen ? listen : { address: listen.address, port },
    port,
    received,
    get connections() {
      return connections
    },
    get openConnections() {
      return sockets.size
    },
    clear: () => void received.splice(0),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
