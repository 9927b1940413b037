// Answers over HTTP/1.1 that Pipy reads in another way than they are meant: they are nobody else's, and hold nobody up.
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningMesh, TcpAddress } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { HOSTS, type RawServers, startRawServers } from './raw-servers.ts'

/** The real answer comes this much later than the one before it. */
const LATER_MS = 60

describePipy('odd answers', pipy => {
  let mesh: RunningMesh
  let entrance: TcpAddress
  let raw: RawServers | undefined

  beforeAll(async () => {
    raw = await startRawServers(pipy, answer)
    ;({ mesh, entrance } = raw)
  }, 30_000)
  afterAll(() => raw?.stop())

  async function answer(socket: Socket, request: Buffer): Promise<void> {
    const path = request.toString('latin1').split(' ')[1]
    // The body.
    if (path === undefined) return
    const real = `x-path: ${path}\r\ncontent-length: 2\r\n\r\n`
    if (path.startsWith('/fresh')) return void socket.write(`HTTP/1.1 304 Not Modified\r\netag: "1"\r\n${real}`)
    const status = /^\/(1\d\d)/.exec(path)?.[1]
    if (status !== undefined) {
      socket.write(`HTTP/1.1 ${status} Wait\r\nlink: </a>\r\n\r\n`)
      await sleep(LATER_MS)
    }
    socket.write(`HTTP/1.1 200 OK\r\n${real}ok`)
  }

  const get = (path: string, host: string) => mesh.plain.http1(entrance, { path, host })

  test.each(HOSTS)('after 102 and 103 from %s the real answer is nobody else’s', async host => {
    for (let round = 0; round < 6; round++) {
      const hinted = get(`/${102 + (round % 2)}-${round}`, host)
      await sleep(LATER_MS / 2)
      const others = await Promise.all(['a', 'b', 'c'].map(name => get(`/${name}-${round}`, host)))
      expect(others.map(({ status, headers }) => [status, headers.find(([name]) => name === 'x-path')?.[1]])).toEqual(
        ['a', 'b', 'c'].map(name => [200, `/${name}-${round}`]),
      )
      expect((await hinted).status).toBe(502)
    }
    expect(mesh.proxy('shop/buyer').process.log.lines.some(line => line.includes('deny/unexpected-status@shop/buyer'))).toBe(true)
  })

  const conditional = HOSTS.flatMap(host => ['GET', 'HEAD'].map(method => ({ host, method })))
  test.each(conditional)('304 with a Content-Length for $method from $host ends at once, and what follows is answered', async ({ host, method }) => {
    const connection = await mesh.plain.keepAlive(entrance)
    for (let round = 0; round < 4; round++) {
      connection.send(`${method} /fresh-${round} HTTP/1.1\r\nHost: ${host}\r\nif-none-match: "1"\r\n\r\n`)
      expect((await connection.response(method)).status).toBe(304)
      connection.send(`GET /next-${round} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
      const next = await connection.response('GET')
      expect([next.status, next.body.toString()]).toEqual([200, 'ok'])
    }
    connection.close()
  })
  test.each(HOSTS)('304 with a Content-Length from %s to an upload ends at once', async host => {
    const connection = await mesh.plain.keepAlive(entrance)
    for (let round = 0; round < 4; round++) {
      connection.send(`PUT /fresh-${round} HTTP/1.1\r\nHost: ${host}\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n`)
      expect((await connection.response('PUT')).status).toBe(304)
      connection.send(`GET /next-${round} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
      const next = await connection.response('GET')
      expect([next.status, next.body.toString()]).toEqual([200, 'ok'])
    }
    connection.close()
  })
})
