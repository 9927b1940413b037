// How the publishes of clients come: each for itself, or in streams.
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { PINGREQ, publishes, publishPackets } from './mqtt-packets.ts'

export interface Client {
  readonly id: string
  readonly socket: Socket
}

export interface Shape {
  readonly name: string
  readonly connections: number
  /** Goes on until `isRunning` says no. All clients are called `abc`. */
  readonly send: (sockets: readonly Socket[], isRunning: () => boolean) => void
  /** Makes ready what is asked for, and returns what sends it: `count` publishes of each client, then a PINGREQ. */
  readonly sendCounted: (clients: readonly Client[], count: number) => () => void
}

const PACKETS = publishPackets('abc')
const BATCH_MESSAGES = 8000
const BATCH = publishes('abc', BATCH_MESSAGES)
export const BYTES_PER_MESSAGE = BATCH.length / BATCH_MESSAGES

const EACH_FOR_ITSELF: Shape = {
  name: 'each for itself',
  connections: 200,
  send(sockets, isRunning) {
    let turn = 0
    const round = () => {
      if (!isRunning()) return
      const packet = PACKETS[turn++ % PACKETS.length] as Buffer
      for (const socket of sockets) if (socket.writableLength === 0) socket.write(packet)
      setImmediate(round)
    }
    round()
  },
  sendCounted(clients, count) {
    let busy = clients.map(({ id, socket }) => ({ socket, packets: publishPackets(id), sent: 0 }))
    const round = () => {
      const ready = busy.filter(({ socket }) => socket.writableLength === 0)
      for (const client of ready) client.socket.write(client.sent < count ? (client.packets[client.sent % client.packets.length] as Buffer) : PINGREQ)
      for (const client of ready) client.sent++
      busy = busy.filter(({ sent, socket }) => sent <= count && !socket.destroyed)
      if (busy.length === 0) return
      // Where no socket takes anything, the broker gets the core.
      if (ready.length > 0) setImmediate(round)
      else void sleep(1).then(round)
    }
    return round
  },
}

const IN_STREAMS: Shape = {
  name: 'in streams',
  connections: 8,
  send(sockets, isRunning) {
    for (const socket of sockets) {
      const pump = () => {
        while (isRunning() && socket.write(BATCH));
      }
      socket.on('drain', pump)
      pump()
    }
  },
  sendCounted(clients, count) {
    const streams = clients.map(({ id, socket }) => ({ socket, stream: Buffer.concat([publishes(id, count), PINGREQ]) }))
    return () => {
      for (const { socket, stream } of streams) socket.write(stream)
    }
  },
}

export const SHAPES: readonly Shape[] = [EACH_FOR_ITSELF, IN_STREAMS]
