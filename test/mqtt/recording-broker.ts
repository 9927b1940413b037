// A broker for both protocol levels that keeps every packet it gets: what reaches it is what the proxy let through.
import { createServer, type Socket } from 'node:net'
import { generate, type IConnectPacket, type IPublishPacket, type ISubscribePacket, type Packet, parser } from 'mqtt-packet'
import type { TcpAddress } from '../../src/testing/index.ts'

export interface ReceivedSession {
  readonly connect: IConnectPacket
  /** In order, CONNECT left out. */
  readonly packets: Packet[]
  isOpen: boolean
}

export interface RecordingBroker {
  readonly sessions: ReceivedSession[]
  /** Topics of every publish, in order. */
  readonly topics: string[]
  /** Bytes that could not be parsed: there should be none. */
  readonly faults: string[]
  /** To every session that has subscribed, whatever its filters: what a broker must not do. */
  deliver(packet: IPublishPacket): void
  /** Stops listening and cuts every connection. */
  close(): Promise<void>
  /** Sends these bytes to every session. */
  sendBytes(bytes: Buffer): void
}

export interface BrokerOptions {
  readonly topicAliasMaximum?: number
  /** Sent as CONNACK's code. */
  readonly refuse?: number
  /** Publishes are delivered to sessions whose filters match. Default: true. */
  readonly delivers?: boolean
}

/** Whether an MQTT filter matches a topic: written from the standard, apart from what is tested. */
export function filterMatches(filter: string, topic: string): boolean {
  const [first = ''] = filter
  if ((first === '+' || first === '#') && topic.startsWith('$')) return false
  const pattern = filter
    .split('/')
    .map(level => (level === '+' ? '[^/]*' : level === '#' ? '.*' : level.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('/')
  return new RegExp(`^${pattern}$`, 's').test(topic) || (filter.endsWith('/#') && filterMatches(filter.slice(0, -2), topic))
}

export async function startRecordingBroker(at: TcpAddress, options: BrokerOptions = {}): Promise<RecordingBroker> {
  const sessions: ReceivedSession[] = []
  const topics: string[] = []
  const faults: string[] = []
  const open = new Map<Socket, { level: number; filters: Map<string, number>; nextId: number }>()
  const sockets = new Set<Socket>()

  const publishTo = (socket: Socket, state: { level: number; nextId: number }, packet: IPublishPacket, qos: 0 | 1 | 2) => {
    const { properties, ...rest } = packet
    const { topicAlias, ...others } = properties ?? {}
    const messageId = qos > 0 ? { messageId: state.nextId++ } : {}
    socket.write(
      generate({ ...rest, ...(state.level === 5 && { properties: others }), qos, dup: false, ...messageId } as IPublishPacket, {
        protocolVersion: state.level,
      }),
    )
  }

  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    let session: ReceivedSession | undefined
    const aliases = new Map<number, string>()
    const incoming = parser()
    const state = { level: 4, filters: new Map<string, number>(), nextId: 1 }
    const reply = (packet: Packet) => socket.write(generate(packet, { protocolVersion: state.level }))
    incoming.on('error', error => {
      faults.push(error.message)
      socket.destroy()
    })
    incoming.on('packet', packet => {
      if (packet.cmd === 'connect') {
        if (session) faults.push('second CONNECT')
        state.level = packet.protocolVersion ?? 4
        session = { connect: packet, packets: [], isOpen: true }
        sessions.push(session)
        open.set(socket, state)
        const code = options.refuse ?? 0
        const properties = state.level === 5 && options.topicAliasMaximum ? { properties: { topicAliasMaximum: options.topicAliasMaximum } } : {}
        reply({ cmd: 'connack', sessionPresent: false, ...(state.level === 5 ? { reasonCode: code } : { returnCode: code }), ...properties })
        return
      }
      if (!session) {
        faults.push(`${packet.cmd} before CONNECT`)
        return
      }
      session.packets.push(packet)
      switch (packet.cmd) {
        case 'publish': {
          const alias = packet.properties?.topicAlias
          if (alias && packet.topic) aliases.set(alias, packet.topic)
          const topic = packet.topic || aliases.get(alias ?? 0) || ''
          if (!topic) faults.push('publish without a topic')
          topics.push(topic)
          if (packet.qos === 1) reply({ cmd: 'puback', messageId: packet.messageId } as Packet)
          if (packet.qos === 2) reply({ cmd: 'pubrec', messageId: packet.messageId } as Packet)
          if (options.delivers !== false) {
            for (const [peer, other] of open) {
              const granted = [...other.filters].filter(([filter]) => filterMatches(filter, topic)).map(([, qos]) => qos)
              if (granted.length > 0)
                publishTo(peer, other, { ...packet, topic, retain: false }, Math.min(packet.qos, Math.max(...granted)) as 0 | 1 | 2)
            }
          }
          return
        }
        case 'pubrel':
          reply({ cmd: 'pubcomp', messageId: packet.messageId } as Packet)
          return
        case 'pubrec':
          reply({ cmd: 'pubrel', messageId: packet.messageId } as Packet)
          return
        case 'subscribe': {
          const granted = (packet as ISubscribePacket).subscriptions.map(({ topic, qos }) => {
            state.filters.set(topic.startsWith('$share/') ? topic.split('/').slice(2).join('/') : topic, qos)
            return qos
          })
          reply({
            cmd: 'suback',
            messageId: packet.messageId,
            granted,
            ...(state.level === 5 && { properties: { reasonString: 'from the broker' } }),
          } as Packet)
          return
        }
        case 'unsubscribe':
          reply({
            cmd: 'unsuback',
            messageId: packet.messageId,
            ...(state.level === 5 && { granted: packet.unsubscriptions.map(() => 0) }),
          } as Packet)
          return
        case 'pingreq':
          reply({ cmd: 'pingresp' })
          return
        case 'disconnect':
          socket.end()
      }
    })
    socket.on('data', bytes => incoming.parse(bytes))
    socket.once('end', () => socket.end())
    socket.once('close', () => {
      sockets.delete(socket)
      open.delete(socket)
      if (session) session.isOpen = false
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(at.port, at.address, resolve))
  return {
    sessions,
    topics,
    faults,
    deliver: packet => {
      for (const [socket, state] of open) publishTo(socket, state, packet, packet.qos as 0 | 1 | 2)
    },
    sendBytes: bytes => {
      for (const socket of open.keys()) socket.write(bytes)
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
