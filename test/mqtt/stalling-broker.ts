// A broker whose sessions can stop reading, one by one: by `socket.pause()`.
import { createServer, type Socket } from 'node:net'
import { generate, type Packet, parser } from 'mqtt-packet'
import type { TcpAddress } from '../../src/testing/index.ts'

export interface Peer {
  readonly socket: Socket
  /** Of payloads. */
  bytes: number
  publishes: number
  /** The last packet's command. */
  said: string
  isOpen: boolean
}

export interface StallingBroker {
  /** By client id. */
  readonly peers: Map<string, Peer>
  readonly close: () => void
}

/** `reason`: in each PUBACK of version 5. */
export async function startStallingBroker({ address, port }: TcpAddress, reason = ''): Promise<StallingBroker> {
  const peers = new Map<string, Peer>()
  const server = createServer(socket => {
    const incoming = parser()
    const peer: Peer = { socket, bytes: 0, publishes: 0, said: '', isOpen: true }
    let protocolVersion = 4
    const send = (packet: Packet) => socket.write(generate(packet, { protocolVersion }))
    socket.on('error', () => {})
    socket.on('close', () => {
      peer.isOpen = false
    })
    incoming.on('packet', packet => {
      peer.said = packet.cmd
      if (packet.cmd === 'connect') {
        protocolVersion = packet.protocolVersion ?? 4
        peers.set(packet.clientId, peer)
        send({ cmd: 'connack', sessionPresent: false, ...(protocolVersion === 5 ? { reasonCode: 0 } : { returnCode: 0 }) } as Packet)
      }
      if (packet.cmd === 'publish') {
        peer.bytes += packet.payload.length
        peer.publishes++
        if (packet.qos === 1) send({ cmd: 'puback', messageId: packet.messageId!, reasonCode: 0, properties: { reasonString: reason } })
      }
      if (packet.cmd === 'pingreq') send({ cmd: 'pingresp' })
    })
    socket.on('data', data => incoming.parse(data))
  })
  await new Promise<void>(done => server.listen(port, address, done))
  return {
    peers,
    close: () => {
      for (const { socket } of peers.values()) socket.destroy()
      server.close()
    },
  }
}
