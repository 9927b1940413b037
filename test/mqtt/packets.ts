// Packets as tests send them.
import type { IPublishPacket, Packet } from 'mqtt-packet'

export function publish(topic: string, qos: 0 | 1 | 2 = 0, messageId = 7, more: Partial<IPublishPacket> = {}): Packet {
  return { cmd: 'publish', topic, qos, dup: false, retain: false, payload: 'x', ...(qos > 0 && { messageId }), ...more } as Packet
}
