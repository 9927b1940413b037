// Aedes, a broker that runs in this process, at an address of a mesh.
import { createServer, type Socket } from 'node:net'
import type { Aedes } from 'aedes'
import type { TcpAddress } from '../../src/testing/index.ts'

/** Lets the broker listen; the returned function ends its connections, but not the broker. */
export async function listenAs(broker: Aedes, at: TcpAddress): Promise<() => void> {
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    broker.handle(socket)
  })
  await new Promise<void>(resolve => server.listen(at.port, at.address, resolve))
  return () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
}
