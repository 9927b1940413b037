// Sessions of raw packets and bytes at a proxy or broker.
import type { IConnectPacket } from 'mqtt-packet'
import type { MeshClient, TcpAddress } from '../../src/testing/index.ts'
import { codeOf, connectPacket, type MqttLevel as Level, MqttClientSession as RawClient } from '../../src/testing/client/mqtt.ts'

export { connectPacket, type Level, RawClient }

/** A connection on which nothing has been sent. */
export async function open(client: MeshClient, to: TcpAddress, level: Level): Promise<RawClient> {
  return client.mqtt(to, level)
}

/** Connected; the CONNACK is read. @throws when it refuses. */
export async function connected(client: MeshClient, to: TcpAddress, level: Level, fields: Partial<IConnectPacket> = {}): Promise<RawClient> {
  const raw = await open(client, to, level)
  raw.send(connectPacket(level, fields))
  const connack = await raw.next()
  if (connack.cmd !== 'connack' || codeOf(connack) !== 0) throw new Error(`refused: ${JSON.stringify(connack)}`)
  return raw
}
