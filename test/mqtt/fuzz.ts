// Sessions with damage: real byte streams of clients, mutated by a seeded generator, against one sidecar in front of a recording broker.
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { generate, type IConnectPacket, type ISubscribePacket, type Packet } from 'mqtt-packet'
import type { Pipy } from '../../src/testing/index.ts'
import { startLoneSidecar } from './lone-sidecar.ts'
import { connectPacket } from './raw-client.ts'
import { startRecordingBroker } from './recording-broker.ts'

export interface FuzzReport {
  readonly sessions: number
  /** Sessions whose CONNECT reached the broker. */
  readonly connected: number
  readonly publishes: number
  readonly subscriptions: number
  /** What reached the broker and should not have. */
  readonly leaks: readonly string[]
  readonly isRunning: boolean
  readonly errors: readonly string[]
  readonly rssBytes: { readonly warm: number; readonly end: number }
}

/** mulberry32: the same seed, the same sessions. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const TOPICS = [
  'site/abc/x',
  'site/abc',
  'site/abc/a',
  'site/abc/b/c',
  'site/abc/',
  'site/abd/x',
  'site/ab',
  'secret',
  'site/abc/y/z',
  '$SYS/x',
  'site//x',
  'SITE/abc/x',
  'site/abc/large',
]

function sessionBytes(next: () => number): Buffer[] {
  const level = next() < 0.5 ? 4 : 5
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const will = next() < 0.2 ? { will: { topic: pick(TOPICS), payload: Buffer.from('w'), qos: 1 as const, retain: false } } : {}
  const packets: Packet[] = [connectPacket(level, { clientId: pick(['abc', 'abc', 'abc', 'abd', '#', '+', 'a/b', '']), ...will })]
  const count = 1 + Math.floor(next() * 12)
  for (let i = 1; i <= count; i++) {
    const qos = Math.floor(next() * 3) as 0 | 1 | 2
    const alias = level === 5 && next() < 0.4 ? { properties: { topicAlias: 1 + Math.floor(next() * 3) } } : {}
    const isBare = 'properties' in alias && next() < 0.5
    switch (Math.floor(next() * 8)) {
      case 0:
        packets.push({
          cmd: 'subscribe',
          messageId: i,
          subscriptions: Array.from({ length: 1 + Math.floor(next() * 4) }, () => ({
            topic: pick(['site/abc/#', 'site/#', '#', '+/abc/x', 'site/abc/+', '$share/g/site/abc/x', '$share/g/#', 'site/abc', 'secret']),
            qos: Math.floor(next() * 3) as 0 | 1 | 2,
          })),
        })
        break
      case 1:
        packets.push({ cmd: 'pingreq' })
        break
      case 2:
        packets.push({ cmd: 'pubrel', messageId: i })
        break
      default:
        packets.push({
          cmd: 'publish',
          topic: isBare ? '' : pick(TOPICS),
          qos,
          dup: false,
          retain: next() < 0.1,
          payload: Buffer.alloc(next() < 0.05 ? 40_000 : Math.floor(next() * 40), 'p'),
          ...(qos > 0 && { messageId: i }),
          ...alias,
        } as Packet)
    }
  }
  return packets.map(packet => generate(packet, { protocolVersion: level }))
}

/** CONNECT is spared most of the time, or nothing else would be reached. */
function mutate(packets: Buffer[], next: () => number): Buffer {
  const spared = next() < 0.85 ? (packets[0] as Buffer).length : 0
  let bytes = Buffer.concat(packets)
  const at = () => spared + Math.floor(next() * Math.max(1, bytes.length - spared))
  const times = Math.floor(next() * 4)
  for (let i = 0; i < times; i++) {
    const place = at()
    switch (Math.floor(next() * 6)) {
      case 0:
        if (place < bytes.length) bytes[place] = (bytes[place] as number) ^ (1 << Math.floor(next() * 8))
        break
      case 1:
        if (place < bytes.length) bytes[place] = Math.floor(next() * 256)
        break
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1 + Math.floor(next() * 4))])
        break
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, place), Buffer.from([Math.floor(next() * 256)]), bytes.subarray(place)])
        break
      case 4:
        bytes = bytes.subarray(0, Math.max(1, place))
        break
      default:
        bytes = Buffer.concat([bytes, bytes.subarray(place, place + 200)])
    }
  }
  return bytes
}

const isName = (clientId: string) => clientId !== '' && !/[+#/]/.test(clientId) && !clientId.startsWith('$')

/** Written apart from what is tested: what `site/{clientId}/#` allows. */
function mayPublish(topic: string, clientId: string): boolean {
  return isName(clientId) && !/[+#]/.test(topic) && (topic === `site/${clientId}` || topic.startsWith(`site/${clientId}/`))
}

function maySubscribe(filter: string, clientId: string): boolean {
  const plain = filter.startsWith('$share/') ? filter.split('/').slice(2).join('/') : filter
  return isName(clientId) && (plain === `site/${clientId}` || plain.startsWith(`site/${clientId}/`))
}

/** CONNECT, then once anything is answered the rest, in one piece or two; then the end. */
async function play(port: number, bytes: Buffer, connectBytes: number, next: () => number): Promise<void> {
  const waits = next() < 0.8
  const cut = next() < 0.5 ? bytes.length : connectBytes + Math.floor(next() * Math.max(0, bytes.length - connectBytes))
  await new Promise<void>(resolve => {
    const socket = connect(port, '127.0.0.1')
    const timer = setTimeout(() => socket.destroy(), 3000)
    let isSent = false
    const rest = () => {
      if (isSent) return
      isSent = true
      socket.write(bytes.subarray(connectBytes, cut))
      setImmediate(() => socket.end(bytes.subarray(Math.max(cut, connectBytes))))
    }
    const patience = setTimeout(rest, waits ? 500 : 0)
    socket.on('error', () => {})
    socket.once('data', rest).on('data', () => {})
    socket.once('close', () => {
      clearTimeout(timer)
      clearTimeout(patience)
      resolve()
    })
    socket.write(bytes.subarray(0, connectBytes))
  })
}

/** Plays `count` sessions, 16 at a time. */
export async function fuzz(pipy: Pipy, count: number, seed: number, progress: (done: number) => void = () => {}): Promise<FuzzReport> {
  // A denial is not to end each session at once.
  const sidecar = await startLoneSidecar(pipy, { change: policy => ({ ...policy, onDeny: { mqtt3: 'drop' } }) })
  const { process, port: listen } = sidecar
  const broker = await startRecordingBroker(sidecar.brokerAt, { topicAliasMaximum: 10, delivers: false })
  const leaks: string[] = []
  const totals = { connected: 0, publishes: 0, subscriptions: 0 }
  const judge = () => {
    for (const session of broker.sessions.splice(0)) {
      const { clientId, will } = session.connect as IConnectPacket
      totals.connected++
      if (will && !mayPublish(will.topic, clientId)) leaks.push(`will ${will.topic} of ${clientId}`)
      const aliases = new Map<number, string>()
      for (const packet of session.packets) {
        if (packet.cmd === 'publish') {
          totals.publishes++
          const alias = packet.properties?.topicAlias
          if (alias && packet.topic) aliases.set(alias, packet.topic)
          const topic = packet.topic || aliases.get(alias ?? 0) || ''
          if (!mayPublish(topic, clientId)) leaks.push(`publish ${JSON.stringify(topic)} of ${JSON.stringify(clientId)}`)
        } else if (packet.cmd === 'subscribe') {
          for (const { topic } of (packet as ISubscribePacket).subscriptions) {
            totals.subscriptions++
            if (!maySubscribe(topic, clientId)) leaks.push(`subscription ${JSON.stringify(topic)} of ${JSON.stringify(clientId)}`)
          }
        }
      }
    }
    broker.topics.length = 0
  }
  let warm = 0
  const next = random(seed)
  for (let done = 0; done < count; done += 16) {
    const batch = Array.from({ length: Math.min(16, count - done) }, () => {
      const packets = sessionBytes(next)
      return { bytes: mutate(packets, next), connectBytes: packets[0]?.length ?? 0 }
    })
    await Promise.all(batch.map(({ bytes, connectBytes }) => play(listen, bytes, connectBytes, next)))
    if (done % 1600 === 0) {
      await sleep(50)
      judge()
      progress(done)
      if (!process.running) break
      if (warm === 0 || done <= count / 4) warm = process.memory().rssBytes
    }
  }
  await sleep(400)
  judge()
  const isRunning = process.running
  const report = {
    sessions: count,
    ...totals,
    leaks,
    isRunning,
    errors: process.log.lines.filter(line => /\[ERR\]|TypeError|terminate|backtrace/i.test(line)),
    rssBytes: { warm, end: isRunning ? process.memory().rssBytes : 0 },
  }
  await sidecar.stop()
  await broker.close()
  return report
}
