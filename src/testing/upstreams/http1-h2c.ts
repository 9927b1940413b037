// A server for HTTP/1.1 and for HTTP/2 by prior knowledge on one port, as applications have that take gRPC beside ordinary requests.
import type { Buffer } from 'node:buffer'
import { connect, createServer } from 'node:net'
import { startH2c } from './h2c.js'
import type { ReceivedRequest } from './http-record.js'
import { startHttp1 } from './http1.js'
import { startUpstream, type Upstream, type UpstreamOptions } from './upstream.js'

/** Of the connection preface. */
const PREFACE_BEGINS = 'PRI'

/** Starts the two, and passes each connection on to the one that understands it. @throws when the address is taken. */
export async function startHttp1H2c({ name, listen }: UpstreamOptions): Promise<Upstream<ReceivedRequest>> {
  const [http1, h2c] = await Promise.all([startHttp1({ name }), startH2c({ name })])
  const front = createServer(socket => {
    socket.once('data', (first: Buffer) => {
      const { port } = first.toString('latin1', 0, PREFACE_BEGINS.length) === PREFACE_BEGINS ? h2c : http1
      const behind = connect(port, '127.0.0.1', () => behind.setNoDelay(true))
      behind.on('error', () => socket.destroy()).on('close', () => socket.destroy())
      socket.on('close', () => behind.destroy())
      behind.write(first)
      socket.setNoDelay(true).pipe(behind).pipe(socket)
    })
  })
  const upstream = await startUpstream<ReceivedRequest>(front, { name, ...(listen && { listen }) })
  return Object.defineProperties(upstream, {
    received: { get: () => [...http1.received, ...h2c.received] },
    clear: {
      value: () => {
        http1.clear()
        h2c.clear()
      },
    },
    close: { value: closing(upstream.close, http1.close, h2c.close) },
  })
}

function closing(...all: readonly (() => Promise<void>)[]): () => Promise<unknown> {
  return () => Promise.all(all.map(close => close()))
}
