// What the clients of bench:mqtt send: publishes of QoS 0 with 16 bytes, to several topics in turn.

export const TOPICS = ['temperature', 'humidity', 'pressure', 'wind']
export const CONNACK = Buffer.from('20020000', 'hex')
export const PINGREQ = Buffer.from('c000', 'hex')
export const PINGRESP = Buffer.from('d000', 'hex')

/** Of 3.1.1, clean session. `clientId`: three letters, so that packets are of one size whoever sends them. */
export function connectPacket(clientId: string): Buffer {
  return Buffer.concat([Buffer.from('100f00044d5154540402003c0003', 'hex'), Buffer.from(clientId)])
}

/** One to each topic. */
export function publishPackets(clientId: string): Buffer[] {
  return TOPICS.map(name => {
    const topic = `site/${clientId}/${name}`
    return Buffer.concat([Buffer.from([0x30, topic.length + 18, 0, topic.length]), Buffer.from(topic), Buffer.alloc(16, 'x')])
  })
}

/** `count` publishes in one piece. */
export function publishes(clientId: string, count: number): Buffer {
  const packets = publishPackets(clientId)
  return Buffer.concat(Array.from({ length: count }, (_, i) => packets[i % packets.length] as Buffer))
}

/** Different for each of up to 36 squared clients: a broker ends the older of two sessions with one client id. */
export function clientIdOf(n: number): string {
  return `c${n.toString(36).padStart(2, '0')}`
}
