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

/** One connection from the broker's side. */
interface Peer {
  readonly socket: Socket
  level: number
  readonly filters: Map<string, number>
  readonly aliases: Map<number, string>
  nextId: number
  /** Undefined before CONNECT. */
  session: ReceivedMqttSession | undefined
}

/** What all connections of a broker share. */
interface Shared {
  readonly options: MqttBrokerOptions
  readonly received: ReceivedMqttSession[]
  readonly topics: string[]
  readonly faults: string[]
  /** Those with a session. */
  readonly open: Set<Peer>
}

/** No session outlives its connection, and nothing is retained. @throws when the address is taken. */
export async function startMqttBroker(options: MqttBrokerOptions): Promise<MqttBroker> {
  const shared: Shared = { options, received: [], topics: [], faults: [], open: new Set() }
  const accept = (socket: Socket) => serve(socket, shared)
  const server = options.tls ? createTlsServer(tlsOptions(options.tls), accept) : createServer(accept)
  const upstream = await startUpstream(server, options, shared.received)
  return Object.assign(upstream, {
    topics: shared.topics,
    faults: shared.faults,
    deliver: (packet: IPublishPacket) => {
      for (const peer of shared.open) publishTo(peer, packet, packet.qos)
    },
    sendBytes: (bytes: Buffer) => {
      for (const { socket } of shared.open) socket.write(bytes)
    },
  })
}

function serve(socket: Socket, shared: Shared): void {
  socket.on('error', () => {})
  socket.setNoDelay(true)
  const peer: Peer = { socket, level: 4, filters: new Map(), aliases: new Map(), nextId: 1, session: undefined }
  const incoming = parser()
  incoming.on('error', error => {
    shared.faults.push(error.message)
    socket.destroy()
  })
  incoming.on('packet', packet => {
    if (packet.cmd === 'connect') return begin(packet, peer, shared)
    if (!peer.session) return shared.faults.push(`${packet.cmd} before CONNECT`)
    peer.session.packets.push(packet)
    return answer(packet, peer, shared)
  })
  socket.on('data', bytes => incoming.parse(bytes))
  socket.once('end', () => socket.end())
  socket.once('close', () => {
    shared.open.delete(peer)
    if (peer.session) peer.session.isOpen = false
  })
}

function begin(packet: IConnectPacket, peer: Peer, { options, received, faults, open }: Shared): void {
  if (peer.session) faults.push('second CONNECT')
  peer.level = packet.protocolVersion ?? 4
  peer.session = { connect: packet, packets: [], isOpen: true }
  received.push(peer.session)
  open.add(peer)
  const code = options.refuse ?? 0
  const properties = peer.level === 5 && options.connackProperties ? { properties: options.connackProperties } : {}
  reply(peer, { cmd: 'connack', sessionPresent: false, ...(peer.level === 5 ? { reasonCode: code } : { returnCode: code }), ...properties })
}

function answer(packet: Packet, peer: Peer, shared: Shared): unknown {
  switch (packet.cmd) {
    case 'publish':
      return take(packet, peer, shared)
    case 'pubrel':
      return reply(peer, { cmd: 'pubcomp', messageId: packet.messageId } as Packet)
    case 'pubrec':
      return reply(peer, { cmd: 'pubrel', messageId: packet.messageId } as Packet)
    case 'subscribe':
      return reply(peer, suback(packet, peer))
    case 'unsubscribe': {
      const codes = peer.level === 5 && { granted: packet.unsubscriptions.map(() => 0) }
      return reply(peer, { cmd: 'unsuback', messageId: packet.messageId, ...codes } as Packet)
    }
    case 'pingreq':
      return reply(peer, { cmd: 'pingresp' })
    case 'disconnect':
      return peer.socket.end()
    default:
      return undefined
  }
}

function take(packet: IPublishPacket, peer: Peer, { options, topics, faults, open }: Shared): void {
  const alias = packet.properties?.topicAlias
  if (alias && packet.topic) peer.aliases.set(alias, packet.topic)
  const topic = packet.topic || peer.aliases.get(alias ?? 0) || ''
  if (!topic) faults.push('publish without a topic')
  topics.push(topic)
  if (packet.qos > 0) reply(peer, { cmd: packet.qos === 1 ? 'puback' : 'pubrec', messageId: packet.messageId } as Packet)
  if (options.delivers !== false) spread(open, { ...packet, topic, retain: false })
}

function reply({ socket, level }: Peer, packet: Packet): void {
  socket.write(generate(packet, { protocolVersion: level }))
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
