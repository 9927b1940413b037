// A session with the clients of `mqtt` (npm), and what they see of it.
import { createHash } from 'node:crypto'
import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt'
import { eventually, type TcpAddress } from '../../src/testing/index.ts'
import type { Level } from './raw-client.ts'

/** What came, without packet ids, which clients choose by chance. */
type Seen = [cmd: string, ...unknown[]]

async function watched(at: TcpAddress, protocolVersion: Level, options: IClientOptions): Promise<{ client: MqttClient; seen: Seen[] }> {
  const seen: Seen[] = []
  const { address, port } = at
  const client = await connectAsync(`mqtt://${address}:${port}`, { protocolVersion, reconnectPeriod: 0, ...options }).then(connected => connected)
  client.on('packetreceive', packet => {
    if (packet.cmd === 'publish') {
      const { topic, payload, qos, retain, dup, properties } = packet
      seen.push([
        'publish',
        topic,
        createHash('sha256').update(payload).digest('hex').slice(0, 12),
        payload.length,
        qos,
        retain,
        dup,
        properties ?? null,
      ])
    } else if (packet.cmd === 'suback') seen.push(['suback', packet.granted])
    else if ('messageId' in packet) seen.push([packet.cmd, ('reasonCode' in packet && packet.reasonCode) || 0])
    else if (packet.cmd !== 'pingresp') seen.push([packet.cmd])
  })
  return { client, seen }
}

/** One of everything. The clients' views, each in its order of arrival but for acknowledgements, which may pass messages by. */
export async function librarySession(at: TcpAddress, level: Level, isWhole: boolean, shares: boolean): Promise<Record<string, Seen[]>> {
  const sub = await watched(at, level, { clientId: 'sub' })
  const pub = await watched(at, level, { clientId: 'pub', will: { topic: 'site/will', payload: Buffer.from('gone'), qos: 1, retain: false } })
  const messages = () => sub.seen.filter(([cmd]) => cmd === 'publish').length
  await sub.client.subscribeAsync({ 'site/#': { qos: 2 }, 'one/+/x': { qos: 0 } })
  let expected = 0
  for (const qos of [0, 1, 2] as const) {
    await pub.client.publishAsync(`site/qos/${qos}`, `payload ${qos}`, { qos })
    await pub.client.publishAsync(`one/${qos}/x`, '', { qos })
    expected += 2
    await eventually('both', () => messages() === expected)
  }
  await pub.client.publishAsync('site/large', Buffer.alloc(1_000_000, 'large'), { qos: 1 })
  for (let i = 0; i < 1000; i++) pub.client.publish(`site/small/${i % 13}`, `message ${i}`, { qos: 0 })
  expected += 1001
  await eventually('thousands of small ones', () => messages() === expected, 60_000)
  if (level === 5) {
    for (const topic of ['site/alias', '']) await pub.client.publishAsync(topic, 'aliased', { qos: 0, properties: { topicAlias: 2 } })
    await pub.client.publishAsync('site/properties', 'x', {
      qos: 1,
      properties: {
        contentType: 'text/plain',
        responseTopic: 'site/answers',
        correlationData: Buffer.from('7'),
        userProperties: { a: ['1', '2'], b: '' },
      },
    })
    expected += 3
    await eventually('all with properties', () => messages() === expected)
  }
  const views: Record<string, Seen[]> = {}
  if (isWhole) {
    await pub.client.publishAsync('site/kept', 'retained', { qos: 1, retain: true })
    const late = await watched(at, level, { clientId: 'late' })
    await late.client.subscribeAsync('site/kept', { qos: 1 })
    await eventually('the retained message', () => late.seen.some(([cmd, , , , , retain]) => cmd === 'publish' && retain === true))
    await pub.client.publishAsync('site/kept', '', { qos: 1, retain: true })
    await late.client.endAsync()
    views['late'] = late.seen
    pub.client.stream.destroy()
    await eventually('the will', () => sub.seen.some(([, topic]) => topic === 'site/will'))
    // Shared: of two subscribers each message goes to one.
    const members = [await watched(at, level, { clientId: 'm1' }), await watched(at, level, { clientId: 'm2' })]
    if (shares) {
      for (const { client } of members) await client.subscribeAsync('$share/group/site/shared')
      for (let i = 0; i < 10; i++) await sub.client.publishAsync('site/shared', String(i), { qos: 1 })
      const all = () => members.flatMap(({ seen }) => seen.filter(([cmd]) => cmd === 'publish'))
      await eventually('each once', () => all().length === 10)
      views['shared'] = all().sort()
    }
    for (const { client } of members) await client.endAsync()
  } else await pub.client.endAsync()
  await sub.client.unsubscribeAsync('site/#')
  await sub.client.endAsync()
  views['sub'] = sub.seen.filter(([cmd, topic]) => cmd === 'publish' && topic !== 'site/shared')
  views['acks'] = [...sub.seen, ...pub.seen].filter(([cmd]) => cmd !== 'publish').sort()
  return views
}
