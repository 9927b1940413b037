// Answers that do not come in time: the client gets a 504, and the server's connection is closed, in whatever state it is.
import type { Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { type RawServers, startRawServers } from './raw-servers.ts'

/** Its time-out is 300 ms. */
const HASTY = 'hasty.shop:83'
const TOO_LONG_MS = 1500
const TLS_HANDSHAKE = 22

/** What the server writes at once, by path; then it says no more. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  '/nothing': '',
  '/part-of-a-status': 'HTTP/1.1 20',
  '/part-of-a-head': 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\nx-',
  '/rubbish': 'no answer\r\n\r\n',
  '/line-break': '\r\n',
}

describePipy('late answers', pipy => {
  let servers: RawServers
  beforeAll(async () => {
    servers = await startRawServers(pipy, async (socket, bytes) => {
      if (bytes[0] === TLS_HANDSHAKE) return
      // Those that come without waiting for each other.
      for (const request of String(bytes).split('\r\n\r\n').filter(Boolean)) await answer(socket, request.split(' ')[1]!)
    })
  }, 30_000)
  afterAll(() => servers?.stop())

  async function answer(socket: Socket, path: string): Promise<void> {
    const beginning = BEGINNINGS[path]
    if (beginning !== undefined) {
      socket.write(beginning)
      return
    }
    const head = 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n'
    if (path === '/slow-body') {
      socket.write(head)
      for (const part of ['first', 'other']) {
        await sleep(500)
        socket.write(part)
      }
    } else socket.write(`${head}firstother`)
    if (path === '/then-more') socket.write('\r\n')
  }
  const ask = (path: string, host = HASTY) => servers.mesh.plain.http1(servers.entrance, { path, host })

  // What is decided for a request is remembered for the next.
  const oftenEnough = Object.keys(BEGINNINGS).flatMap(path => [path, path])
  test.each(oftenEnough)('where the server sends %s', async path => {
    const started = performance.now()
    const { status, body } = await ask(path)
    expect({ status, body: String(body) }).toEqual({ status: 504, body: 'no answer in time\n' })
    expect(performance.now() - started).toBeLessThan(TOO_LONG_MS)
    await eventually('the connection is closed', () => servers.sockets.size === 0, TOO_LONG_MS)
    expect((await ask('/')).status).toBe(200)
    for (const socket of servers.sockets) socket.destroy()
  })

  test('a TLS handshake that the server never begins', async () => {
    for (let i = 0; i < 2; i++) {
      expect((await ask('/nothing', 'secured.shop:84')).status).toBe(504)
      await eventually('the connection is closed', () => servers.sockets.size === 0, TOO_LONG_MS)
    }
  })

  test('a connection on which more came than an answer', async () => {
    for (let i = 0; i < 2; i++) {
      expect((await ask('/then-more')).status).toBe(200)
      expect((await ask('/nothing')).status).toBe(504)
      expect((await ask('/')).status).toBe(200)
    }
  })

  test('a request whose body stops coming', async () => {
    for (let i = 0; i < 2; i++) {
      const client = await servers.mesh.plain.tcp(servers.entrance)
      client.send(`POST /nothing HTTP/1.1\r\nHost: ${HASTY}\r\nContent-Length: 10\r\n\r\nfirst`)
      await client.expect('HTTP/1.1 504', TOO_LONG_MS)
      client.close()
    }
  })

  test('a body may take as long as it likes', async () => {
    const { status, body } = await ask('/slow-body')
    expect({ status, body: String(body) }).toEqual({ status: 200, body: 'firstother' })
  })

  test('requests of one client that do not wait for each other keep their answers apart', async () => {
    const client = await servers.mesh.plain.tcp(servers.entrance)
    for (const path of ['/', '/nothing', '/', '/part-of-a-head', '/']) client.send(`GET ${path} HTTP/1.1\r\nHost: ${HASTY}\r\n\r\n`)
    let text = ''
    while (text.split('HTTP/1.1 ').length <= 5 || !/firstother(\r\n0\r\n\r\n)?$/.test(text)) text += String(await client.receive())
    const parts = text.match(/HTTP.1.1 \d+|firstother|no answer in time/g)
    const [good, late] = [
      ['HTTP/1.1 200', 'firstother'],
      ['HTTP/1.1 504', 'no answer in time'],
    ]
    expect(parts).toEqual([good, late, good, late, good].flat())
    client.close()
  })
})
