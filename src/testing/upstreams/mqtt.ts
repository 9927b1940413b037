// An MQTT broker of both protocol levels that keeps every packet it gets: what reaches it is what the proxies let through.
import { createServer, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { generate, type IConnectPacket, type IPublishPacket, type ISubscribePacket, type Packet, parser } from 'mqtt-packet'
import { filterMatches, withoutShare } from './mqtt-filter.js'
import { startUpstream, tlsOptions, type Upstream, type UpstreamOptions } from './upstream.js'

/** A session as the broker got it. */
export interface ReceivedMqttSession {
  readonly connect: IConnectPacket
  /** In order, CONNECT left out. */
  readonly packets: Packet[]
  isOpen: boolean
}

/** A broker that records what it gets. */
export interface MqttBroker extends Upstream<ReceivedMqttSession> {
  /** Topics of every publish, in order. */
  readonly topics: string[]
  /** Bytes that could not be parsed, and packets out of place: there should be none. */
  readonly faults: string[]
  /** To every session, whatever its filters: what a broker must not do. */
  deliver(packet: IPublishPacket): void
  /** Sends these bytes to every session. */
  sendBytes(bytes: Buffer): void
}

/** Where the broker listens, and what it does. */
export interface MqttBrokerOptions extends UpstreamOptions {
  /** Said in CONNACK of version 5. Default: nothing. */
  readonly connackProperties?: IConnackProperties
  /** Sent as CONNACK's code. */
  readonly refuse?: number
  /** Publishes are delivered to sessions whose filters match. Default: true. */
  readonly delivers?: boolean
}

type IConnackProperties = NonNullable<Extract<Packet, { cmd: 'connack' }>['properties']>

/** One session from the broker's side. */
interface Peer {
  readonly socket: Socket
  level: number
  readonly filters: Map<string, number>
  nextId: number
}

/** No session outlives its connection, and nothing is retained. @throws when the address is taken. */
export async function startMqttBroker(options: MqttBrokerOptions): Promise<MqttBroker> {
  const received: ReceivedMqttSession[] = []
  const topics: string[] = []
  const faults: string[] = []
  const open = new Set<Peer>()

  const accept = (socket: Socket) => {
    socket.on('error', () => {})
    socket.setNoDelay(true)
    let session: ReceivedMqttSession | undefined
    const aliases = new Map<number, string>()
    const peer: Peer = { socket, level: 4, filters: new Map(), nextId: 1 }
    const reply = (packet: Packet) => socket.write(generate(packet, { protocolVersion: peer.level }))

    const begin = (packet: IConnectPacket) => {
      if (session) faults.push('second CONNECT')
      peer.level = packet.protocolVersion ?? 4
      session = { connect: packet, packets: [], isOpen: true }
      received.push(session)
      open.add(peer)
      const code = options.refuse ?? 0
      const properties = peer.level === 5 && options.connackProperties ? { properties: options.connackProperties } : {}
      reply({ cmd: 'connack', sessionPresent: false, ...(peer.level === 5 ? { reasonCode: code } : { returnCode: code }), ...properties })
    }

    const take = (packet: IPublishPacket) => {
      const alias = packet.properties?.topicAlias
      if (alias && packet.topic) aliases.set(alias, packet.topic)
      const topic = packet.topic || aliases.get(alias ?? 0) || ''
      if (!topic) faults.push('publish without a topic')
      topics.push(topic)
      if (packet.qos > 0) reply({ cmd: packet.qos === 1 ? 'puback' : 'pubrec', messageId: packet.messageId } as Packet)
      if (options.delivers !== false) spread(open, { ...packet, topic, retain: false })
    }

    const answer = (packet: Packet) => {
      switch (packet.cmd) {
        case 'publish':
          return take(packet)
        case 'pubrel':
          return reply({ cmd: 'pubcomp', messageId: packet.messageId } as Packet)
        case 'pubrec':
          return reply({ cmd: 'pubrel', messageId: packet.messageId } as Packet)
        case 'subscribe':
          return reply(suback(packet, peer))
        case 'unsubscribe': {
          const codes = peer.level === 5 && { granted: packet.unsubscriptions.map(() => 0) }
          return reply({ cmd: 'unsuback', messageId: packet.messageId, ...codes } as Packet)
        }
        case 'pingreq':
          return reply({ cmd: 'pingresp' })
        case 'disconnect':
          return socket.end()
      }
    }

    const incoming = parser()
    incoming.on('error', error => {
      faults.push(error.message)
      socket.destroy()
    })
    incoming.on('packet', packet => {
      if (packet.cmd === 'connect') return begin(packet)
      if (!session) return faults.push(`${packet.cmd} before CONNECT`)
      session.packets.push(packet)
      return answer(packet)
    })
    socket.on('data', bytes => incoming.parse(bytes))
    socket.once('end', () => socket.end())
    socket.once('close', () => {
      open.delete(peer)
      if (session) session.isOpen = false
    })
  }

  const server = options.tls ? createTlsServer(tlsOptions(options.tls), accept) : createServer(accept)
  const upstream = await startUpstream(server, options, received)
  return Object.assign(upstream, {
    topics,
    faults,
    deliver: (packet: IPublishPacket) => {
      for (const peer of open) publishTo(peer, packet, packet.qos)
    },
    sendBytes: (bytes: Buffer) => {
      for (const { socket } of open) socket.write(bytes)
    },
  })
}

/** To every session that has subscribed to it, with the least QoS of both. */
function spread(peers: Iterable<Peer>, packet: IPublishPacket): void {
  for (const peer of peers) {
    const granted = [...peer.filters].filter(([filter]) => filterMatches(filter, packet.topic)).map(([, qos]) => qos)
    if (granted.length > 0) publishTo(peer, packet, Math.min(packet.qos, Math.max(...granted)) as 0 | 1 | 2)
  }
}

function publishTo(peer: Peer, { properties, ...rest }: IPublishPacket, qos: 0 | 1 | 2): void {
  const { topicAlias, ...others } = properties ?? {}
  const messageId = qos > 0 ? { messageId: peer.nextId++ } : {}
  const packet = { ...rest, ...(peer.level === 5 && { properties: others }), qos, dup: false, ...messageId } as IPublishPacket
  peer.socket.write(generate(packet, { protocolVersion: peer.level }))
}

function suback({ messageId, subscriptions }: ISubscribePacket, { filters, level }: Peer): Packet {
  for (const { topic, qos } of subscriptions) filters.set(withoutShare(topic), qos)
  const properties = level === 5 && { properties: { reasonString: 'from the broker' } }
  return { cmd: 'suback', messageId, granted: subscriptions.map(({ qos }) => qos), ...properties } as Packet
}
