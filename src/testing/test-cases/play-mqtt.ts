// One MQTT session of a case in a running mesh: CONNECT, its packet, and what the client sees of both.
import type { Packet } from 'mqtt-packet'
import type { MqttFlow } from '../../explain/mqtt/flow.js'
import type { TcpAddress } from '../address.js'
import type { MeshClient } from '../client/client.js'
import { codeOf, connectPacket, type MqttClientSession } from '../client/mqtt.js'

export interface MqttOutcome {
  /** In place of the broker's answer, or that; null: nothing was told. */
  readonly packet: string | null
  readonly code: number | null
  readonly closed: boolean
  /** Neither an answer nor a close: a timeout, malformed bytes, an untrusted server. */
  readonly fault?: string
}

type Asked = Pick<MqttFlow, 'session' | 'action'>

const MESSAGE_ID = 7
const NOTHING: MqttOutcome = { packet: null, code: null, closed: false }
const CLOSED: MqttOutcome = { ...NOTHING, closed: true }

/** Never throws: faults are outcomes. */
export async function playMqtt(client: MeshClient, to: TcpAddress, asked: Asked): Promise<MqttOutcome> {
  let session: MqttClientSession | undefined
  try {
    session = await client.mqtt(to, asked.session.version === '5' ? 5 : 4)
    return await converse(session, asked)
  } catch (error) {
    const { name, message } = error as Error
    return name === 'ConnectionClosed' ? CLOSED : { ...NOTHING, fault: message }
  } finally {
    session?.close()
  }
}

async function converse(session: MqttClientSession, { session: asked, action }: Asked): Promise<MqttOutcome> {
  session.send(connectOf(session.level, asked))
  const connack = await session.nextOrEnd()
  if (!connack) return CLOSED
  if (codeOf(connack) !== 0) return toldAtEnd(session, connack)
  if (action.kind === 'connect') return NOTHING
  session.send(packetOf(action))
  // Where no answer is due, a PINGRESP shows that nothing else came.
  if (action.kind === 'publish' && (action.qos ?? 0) === 0) session.send({ cmd: 'pingreq' })
  const answer = await session.nextOrEnd()
  if (!answer) return CLOSED
  if (answer.cmd === 'pingresp') return NOTHING
  return answer.cmd === 'disconnect' ? toldAtEnd(session, answer) : told(answer, false)
}

async function toldAtEnd(session: MqttClientSession, packet: Packet): Promise<MqttOutcome> {
  const isClosed = await session.rest().then(
    () => true,
    () => false,
  )
  return told(packet, isClosed)
}

function told(packet: Packet, closed: boolean): MqttOutcome {
  return { packet: packet.cmd.toUpperCase(), code: codeOf(packet), closed }
}

/** The CONNECT of a session that is asked about. */
export function connectOf(level: 4 | 5, { clientId = '', username, password, keepAlive = 60, cleanStart = true, will }: Asked['session']): Packet {
  return connectPacket(level, {
    clientId,
    keepalive: keepAlive,
    clean: cleanStart,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password: Buffer.from(password) }),
    ...(will && { will: { topic: will.topic, payload: Buffer.alloc(will.payloadBytes ?? 0), qos: will.qos ?? 0, retain: will.retain ?? false } }),
  })
}

/** The packet that is asked about. */
export function packetOf(action: Exclude<Asked['action'], { kind: 'connect' }>): Packet {
  if (action.kind === 'subscribe') return { cmd: 'subscribe', messageId: MESSAGE_ID, subscriptions: [{ topic: action.filter, qos: action.qos ?? 0 }] }
  const { topic, qos = 0, retain = false, payloadBytes = 0 } = action
  return { cmd: 'publish', topic, qos, retain, dup: false, payload: Buffer.alloc(payloadBytes), ...(qos > 0 && { messageId: MESSAGE_ID }) } as Packet
}
