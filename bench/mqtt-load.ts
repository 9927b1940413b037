// Clients that publish, and how fast that goes: for a time into the byte counter, or a number of publishes to a broker.
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { cpuUs } from './cpu.ts'
import type { ByteCounter } from './mqtt-byte-counter.ts'
import { CONNACK, clientIdOf, connectPacket, PINGRESP } from './mqtt-packets.ts'
import { BYTES_PER_MESSAGE, type Client, type Shape } from './mqtt-shapes.ts'
import type { Way } from './mqtt-ways.ts'

export interface Figures {
  readonly messagesPerSecond: number
  /** User and system time of the proxy; null where there is none. */
  readonly cpuUsPerMessage: number | null
  /** Of the broker, where there is one. */
  readonly brokerCpuUsPerMessage?: number
}

const BROKER_TIMEOUT_MS = 120_000

/** What comes to the sink in `seconds`, once it runs. */
export async function loadForTime(shape: Shape, { port, pid }: Way, sink: ByteCounter, seconds: number): Promise<Figures> {
  const clients = await Promise.all(Array.from({ length: shape.connections }, () => connected(port, 'abc')))
  const sockets = clients.map(({ socket }) => socket)
  let running = true
  shape.send(sockets, () => running)
  await sleep(300)
  const before = { bytes: sink.bytes, cpu: pid && cpuUs(pid), at: performance.now() }
  await sleep(seconds * 1000)
  const messages = (sink.bytes - before.bytes) / BYTES_PER_MESSAGE
  const figures = {
    messagesPerSecond: (messages / (performance.now() - before.at)) * 1000,
    cpuUsPerMessage: pid ? (cpuUs(pid) - (before.cpu ?? 0)) / messages : null,
  }
  running = false
  await leave(sockets)
  return figures
}

/**
 * From the first publish until the broker has answered the PINGREQ behind the last one of each connection: it takes a connection's packets in order,
 * so it has taken them all. @throws when a connection ends before, or something else comes.
 */
export async function loadBroker(shape: Shape, { port, pid }: Way, broker: number, messagesOfEach: number): Promise<Figures> {
  const clients = await Promise.all(Array.from({ length: shape.connections }, (_, i) => connected(port, clientIdOf(i))))
  const send = shape.sendCounted(clients, messagesOfEach)
  const answers = clients.map(answeredPing)
  const before = { cpu: pid && cpuUs(pid), broker: cpuUs(broker), at: performance.now() }
  send()
  await Promise.all(answers)
  const messages = shape.connections * messagesOfEach
  const figures = {
    messagesPerSecond: (messages / (performance.now() - before.at)) * 1000,
    cpuUsPerMessage: pid ? (cpuUs(pid) - (before.cpu ?? 0)) / messages : null,
    brokerCpuUsPerMessage: (cpuUs(broker) - before.broker) / messages,
  }
  await leave(clients.map(({ socket }) => socket))
  return figures
}

async function connected(port: number, id: string): Promise<Client> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  socket.on('error', () => {})
  socket.write(connectPacket(id))
  const answer = await new Promise<Buffer>((resolve, reject) => {
    socket.once('data', resolve)
    socket.once('close', () => reject(new Error('the connection ended before its CONNACK')))
  })
  if (!answer.equals(CONNACK)) throw new Error(`no CONNACK but ${answer.toString('hex')}`)
  return { id, socket }
}

function answeredPing({ id, socket }: Client): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no PINGRESP for ${id} in ${BROKER_TIMEOUT_MS} ms`)), BROKER_TIMEOUT_MS)
    socket.once('close', () => reject(new Error(`the connection of ${id} ended before its PINGRESP`)))
    socket.once('data', answer => {
      clearTimeout(timer)
      if (answer.equals(PINGRESP)) resolve()
      else reject(new Error(`no PINGRESP for ${id} but ${answer.toString('hex')}`))
    })
  })
}

async function leave(sockets: readonly Socket[]): Promise<void> {
  for (const socket of sockets) socket.destroy()
  await sleep(200)
}
