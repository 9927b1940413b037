// The sink that costs as little as one can: it counts bytes.
import { createServer, type Server, type Socket } from 'node:net'
import { allocatePort } from '../src/testing/index.ts'
import { CONNACK, connectPacket } from './mqtt-packets.ts'

/** Answers CONNECT and counts the bytes after it. */
export class ByteCounter {
  bytes = 0
  readonly port: number
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(server: Server, port: number) {
    this.#server = server
    this.port = port
    server.on('connection', socket => {
      this.#sockets.add(socket)
      let connected = false
      socket.on('error', () => {})
      socket.on('data', chunk => {
        if (!connected) {
          connected = true
          socket.write(CONNACK)
          this.bytes -= connectPacket('abc').length
        }
        this.bytes += chunk.length
      })
    })
  }

  static async start(): Promise<ByteCounter> {
    const port = await allocatePort()
    const server = createServer()
    await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
    return new ByteCounter(server, port)
  }

  close(): void {
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
  }
}
