// Connections whose request was given up: by its client, or by a time-out. They are closed, though the server goes on with its answer, or never begins one.
import { connect as connectHttp2, constants } from 'node:http2'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { type RawServers, startRawServers } from './raw-servers.ts'

/** Clients at a time, and how often they come. */
const TOGETHER = 5
const ROUNDS = 4
const PATIENCE_MS = 30_000

describePipy('requests that were given up', pipy => {
  let servers: RawServers
  /** They take no notice any more, as if the link were cut. */
  const dead = new Set<Socket>()
  beforeAll(async () => {
    servers = await startRawServers(pipy, async (socket, bytes) => {
      if (dead.has(socket)) return
      const [, path] = String(bytes).split(' ')
      if (path === '/hung') return
      if (path !== '/events') {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n')
        return
      }
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n')
      const events = setInterval(() => socket.write('8\r\ndata: 1\n\r\n'), 50)
      socket.on('close', () => clearInterval(events))
    })
  }, 30_000)
  afterAll(() => servers?.stop())

  const together = <T>(one: () => Promise<T>) => Promise.all(Array.from({ length: TOGETHER }, one))
  const ask = (path: string, host: string) => servers.mesh.plain.http1(servers.entrance, { path, host })
  const none = () => eventually('no connection is left', () => servers.sockets.size === 0, PATIENCE_MS)

  test.each(['plain.shop', 'split.shop:81', 'hasty.shop:83'])('streams of events end with their clients: %s', { timeout: 60_000 }, async host => {
    const clients = await together(() => servers.mesh.plain.tcp(servers.entrance))
    try {
      for (const client of clients) client.send(`GET /events HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
      await Promise.all(clients.map(client => client.expect('HTTP/1.1 200 OK')))
      expect(servers.sockets.size).toBe(TOGETHER)
    } finally {
      for (const client of clients) client.close()
    }
    await none()
  })

  test.each([
    ['plain.shop', '/events'],
    ['plain.shop', '/hung'],
    ['split.shop:81', '/events'],
    ['hasty.shop:83', '/events'],
  ])('streams of an HTTP/2 client that resets them: %s%s', { timeout: 60_000 }, async (host, path) => {
    const client = connectHttp2(`http://${servers.entrance.address}:${servers.entrance.port}`)
    client.on('error', () => {})
    const begin = () => client.request({ ':path': path, ':authority': host }).on('error', () => {})
    try {
      const streams = Array.from({ length: TOGETHER }, begin)
      for (const stream of streams) stream.resume()
      await eventually('all requests have come', () => servers.sockets.size === TOGETHER, PATIENCE_MS)
      for (const stream of streams) stream.close(constants.NGHTTP2_CANCEL)
      await none()
      expect(client.destroyed).toBe(false)
    } finally {
      client.destroy()
    }
  })

  test('where no answer comes in time', { timeout: 60_000 }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      for (const { status } of await together(() => ask('/hung', 'hasty.shop:83'))) expect(status).toBe(504)
      await eventually('they take the places of those before them', () => servers.sockets.size <= TOGETHER)
    }
    await none()
  })

  test.each(['plain.shop', 'split.shop:81'])('where clients leave before any answer: %s', { timeout: 60_000 }, async host => {
    const clients = await together(() => servers.mesh.plain.tcp(servers.entrance))
    for (const client of clients) client.send(`GET /hung HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
    await eventually('all requests have come', () => servers.sockets.size === TOGETHER, PATIENCE_MS)
    for (const client of clients) client.end()
    await none()
  })

  test('a link that is cut costs one request, however many connections it had', { timeout: 60_000 }, async () => {
    await together(() => ask('/', 'hasty.shop:83'))
    for (const socket of servers.sockets) dead.add(socket)
    expect((await ask('/', 'hasty.shop:83')).status).toBe(504)
    for (let i = 0; i < TOGETHER; i++) expect((await ask('/', 'hasty.shop:83')).status).toBe(200)
    await none()
  })
})
