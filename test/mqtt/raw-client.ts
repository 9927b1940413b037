// A client that sends whatever bytes a test wants, and reads packets as they come.
import { type IConnectPacket, generate, type Packet, parser } from 'mqtt-packet'
import type { MeshClient, TcpAddress, TcpSession } from '../../src/testing/index.ts'

export type Level = 4 | 5

export class RawClient {
  readonly #session: TcpSession
  readonly level: Level
  readonly #packets: Packet[] = []
  readonly #parser

  constructor(session: TcpSession, level: Level) {
    this.#session = session
    this.level = level
    this.#parser = parser({ protocolVersion: level })
    this.#parser.on('packet', packet => this.#packets.push(packet))
  }

  send(packet: Packet): void {
    this.#session.send(generate(packet, { protocolVersion: this.level }))
  }

  /** Hexadecimal, spaces allowed, or bytes. */
  sendBytes(bytes: string | Uint8Array): void {
    this.#session.send(typeof bytes === 'string' ? Buffer.from(bytes.replaceAll(' ', ''), 'hex') : bytes)
  }

  /** The next packet. @throws when the connection ends, or on a timeout. */
  async next(): Promise<Packet> {
    for (;;) {
      const packet = this.#packets.shift()
      if (packet) return packet
      const bytes = await this.#session.receive()
      if (!bytes) throw new Error('the connection ended')
      this.#parser.parse(bytes)
    }
  }

  /** Everything until the connection ends. */
  async rest(): Promise<Packet[]> {
    for (;;) {
      const bytes = await this.#session.receive().catch((error: Error) => {
        if (error.name === 'ConnectionClosed') return undefined
        throw error
      })
      if (!bytes) return this.#packets.splice(0)
      this.#parser.parse(bytes)
    }
  }

  /** Asks for a PINGRESP, and gives what came before it: nothing, where nothing was to come. */
  async quiet(): Promise<Packet[]> {
    this.send({ cmd: 'pingreq' })
    const before: Packet[] = []
    for (;;) {
      const packet = await this.next()
      if (packet.cmd === 'pingresp') return before
      before.push(packet)
    }
  }

  close(): void {
    this.#session.close()
  }
}

export function connectPacket(level: Level, fields: Partial<IConnectPacket> = {}): IConnectPacket {
  return {
    cmd: 'connect',
    protocolId: 'MQTT',
    protocolVersion: level,
    clean: true,
    clientId: 'raw',
    keepalive: 60,
    ...fields,
  } as IConnectPacket
}

/** A connection on which nothing has been sent. */
export async function open(client: MeshClient, to: TcpAddress, level: Level): Promise<RawClient> {
  return new RawClient(await client.tcp(to), level)
}

/** Connected; the CONNACK is read. @throws when it refuses. */
export async function connected(client: MeshClient, to: TcpAddress, level: Level, fields: Partial<IConnectPacket> = {}): Promise<RawClient> {
  const raw = await open(client, to, level)
  raw.send(connectPacket(level, fields))
  const connack = await raw.next()
  if (connack.cmd !== 'connack' || (connack.reasonCode ?? connack.returnCode) !== 0) throw new Error(`refused: ${JSON.stringify(connack)}`)
  return raw
}
