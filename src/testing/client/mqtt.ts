// An MQTT client that sends whatever packets or bytes a test wants, and reads packets as they come.
import { generate, type IConnackPacket, type IConnectPacket, type Packet, parser } from 'mqtt-packet'
import type { TcpSession } from './tcp-session.js'

/** 4 is MQTT 3.1.1. */
export type MqttLevel = 4 | 5

/** One MQTT session from the client's side, packet by packet. */
export class MqttClientSession {
  readonly level: MqttLevel
  readonly #session: TcpSession
  readonly #packets: Packet[] = []
  readonly #parser

  /** On a connection on which nothing has been sent. */
  constructor(session: TcpSession, level: MqttLevel) {
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
    const packet = await this.nextOrEnd()
    if (!packet) throw new Error('the connection ended')
    return packet
  }

  /** The next packet; undefined when the connection ends. @throws on a timeout. */
  async nextOrEnd(): Promise<Packet | undefined> {
    for (;;) {
      const packet = this.#packets.shift()
      if (packet) return packet
      const bytes = await this.#receive()
      if (!bytes) return undefined
      this.#parser.parse(bytes)
    }
  }

  /** Everything until the connection ends. */
  async rest(): Promise<Packet[]> {
    for (let bytes = await this.#receive(); bytes; bytes = await this.#receive()) this.#parser.parse(bytes)
    return this.#packets.splice(0)
  }

  /** Takes whatever bytes come next without reading them as packets; gives how many, 0 at the end. */
  async skip(): Promise<number> {
    return (await this.#receive())?.length ?? 0
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

  async #receive(): Promise<Buffer | undefined> {
    try {
      return await this.#session.receive()
    } catch (error) {
      if ((error as Error).name === 'ConnectionClosed') return undefined
      throw error
    }
  }
}

/** A CONNECT with the usual fields; `fields` replaces them. */
export function connectPacket(level: MqttLevel, fields: Partial<IConnectPacket> = {}): IConnectPacket {
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

/** Return code of 3.1.1, or reason code of version 5. */
export function codeOf(packet: Packet): number {
  if (packet.cmd === 'suback') return Number(packet.granted[0])
  const { reasonCode, returnCode } = packet as IConnackPacket
  return reasonCode ?? returnCode ?? 0
}
