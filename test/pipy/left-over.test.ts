// What Pipy keeps between connections and requests over HTTP/1.1: nothing of it reaches the next client, and nobody waits for what does not come.
import { connect as connectHttp2 } from 'node:http2'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningMesh, TcpAddress } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { HOSTS, type RawServers, startRawServers } from './raw-servers.ts'

/** Frames of HTTP/2. */
const NO_SETTINGS = '\0\0\0\x04\0\0\0\0\0'
const SETTINGS_ACK = '\0\0\0\x04\x01\0\0\0\0'
/** HEADERS of stream 3 without its padding, which is as long as the SETTINGS of whoever is next. */
function cutRequest(path: string, host: string): string {
  const text = (written: string) => String.fromCharCode(written.length) + written
  const block = `\x82\x86\x04${text(path)}\x01${text(host)}`
  const padding = String.fromCharCode(NO_SETTINGS.length)
  return `\0\0${String.fromCharCode(1 + block.length + NO_SETTINGS.length)}\x01\x0d\0\0\0\x03${padding}${block}`
}

/** The server's answer to /late. */
const LATER_MS = 100

describePipy('what is left over', pipy => {
  let mesh: RunningMesh
  let entrance: TcpAddress
  let sockets: ReadonlySet<Socket>
  let raw: RawServers | undefined
  const received: string[] = []

  beforeAll(async () => {
    raw = await startRawServers(pipy, answer)
    ;({ mesh, entrance, sockets } = raw)
  }, 30_000)
  afterAll(() => raw?.stop())

  async function answer(socket: Socket, bytes: Buffer): Promise<void> {
    const request = bytes.toString('latin1')
    received.push(request)
    const path = request.split(' ')[1]
    if (path === undefined || path.startsWith('/never')) return
    if (path.startsWith('/late')) await sleep(LATER_MS)
    if (path.startsWith('/half')) socket.write('HTTP/1.1 200 OK\r\nx-path:')
    if (path.startsWith('/end') || path.startsWith('/half')) socket.end()
    else if (!socket.destroyed) socket.write(`HTTP/1.1 200 OK\r\nx-path: ${path}\r\ncontent-length: 2\r\n\r\nok`)
  }

  const get = (path: string, host: string) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
  const upgrade = (path: string, host: string) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n`
  /** Sends the bytes, and goes away when they have arrived. `before`: a request that is answered first. */
  async function sendAndLeave(bytes: string, path: string, before = ''): Promise<void> {
    const socket = connect(entrance.port, entrance.address)
    let heard = ''
    socket.on('error', () => {}).on('data', piece => (heard += piece))
    if (before !== '') {
      socket.write(before)
      await expect.poll(() => heard).toContain('200 OK')
    }
    socket.write(bytes)
    await expect.poll(() => received.some(request => request.includes(path))).toBe(true)
    socket.resetAndDestroy()
  }

  test.each(HOSTS)('what a client of %s sends behind an upgrade is not done for the next client', async host => {
    for (let round = 0; round < 3; round++) {
      const path = `/late-${host}-${round}`
      // In its first bytes an upgrade has filters of its own.
      const before = round === 0 ? '' : get('/first', host)
      await sendAndLeave(upgrade(path, host) + upgrade('/never', host) + get('/forged', host), path, before)
      await sleep(2 * LATER_MS)
      received.length = 0
      const connection = await mesh.plain.keepAlive(entrance)
      connection.send(get('/own', host))
      const own = await connection.response('GET')
      expect([own.status, own.headers.find(([name]) => name === 'x-path')?.[1]]).toEqual([200, '/own'])
      connection.close()
      expect(received.filter(request => request.includes('/forged'))).toEqual([])
    }
  })

  /** Asks for HTTP/2 by an upgrade; `then`: what it goes on with where it gets that, else an ordinary answer is all. */
  async function upgradeToHttp2(path: string, host: string, then: string): Promise<Socket> {
    const socket = connect(entrance.port, entrance.address)
    let heard = ''
    socket.on('error', () => {}).on('data', bytes => (heard += bytes.toString('latin1')))
    const settings = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk'
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${settings}\r\n\r\n`)
    await expect.poll(() => heard).toContain('\r\n\r\n')
    if (!heard.startsWith('HTTP/1.1 101')) expect(heard).toContain(`x-path: ${path}\r\n`)
    else {
      socket.write(Buffer.from(`PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${NO_SETTINGS}${then}`, 'latin1'))
      await expect.poll(() => heard).toContain(SETTINGS_ACK)
    }
    return socket
  }

  test.each(HOSTS)('what is left of a frame after an upgrade to HTTP/2 is not the beginning of the next client of %s', async host => {
    for (let round = 0; round < 3; round++) {
      const first = await upgradeToHttp2(`/late-h2c-${round}`, host, cutRequest('/forged', host))
      first.resetAndDestroy()
      await sleep(LATER_MS)
      received.length = 0
      const next = await upgradeToHttp2('/own', host, '')
      await expect.poll(() => received.map(request => request.split(' ')[1])).toEqual(['/own'])
      next.destroy()
    }
  })

  test('after an upgrade that is refused the connection goes on', async () => {
    const connection = await mesh.plain.keepAlive(entrance)
    for (const host of ['nobody.shop', 'nobody.shop']) {
      connection.send(upgrade('/', host))
      expect((await connection.response('GET')).status).toBe(403)
      connection.send(get('/own', 'plain.shop'))
      expect((await connection.response('GET')).status).toBe(200)
    }
    connection.close()
  })

  test.each(HOSTS)('an upgrade that is none to WebSocket goes on to %s without it', async host => {
    received.length = 0
    const connection = await mesh.plain.keepAlive(entrance)
    for (const protocol of ['tcp', 'SPDY/3.1', 'websocket, tcp']) {
      connection.send(`GET /other HTTP/1.1\r\nHost: ${host}\r\nConnection: upgrade\r\nUpgrade: ${protocol}\r\n\r\n`)
      expect((await connection.response('GET')).status).toBe(200)
    }
    connection.close()
    expect(received.map(request => [request.startsWith('GET /other'), /upgrade/i.test(request)])).toEqual(Array(3).fill([true, false]))
  })

  test.each(HOSTS)('an upgrade to %s whose client leaves keeps no connection', async host => {
    const before = sockets.size
    for (let i = 0; i < 5; i++) await sendAndLeave(upgrade(`/late-left-${host}-${i}`, host), `/late-left-${host}-${i}`)
    await expect.poll(() => sockets.size, { timeout: 5000 }).toBeLessThanOrEqual(before)
  })

  test.each(HOSTS)('CONNECT to %s opens no tunnel', async host => {
    received.length = 0
    const connection = await mesh.plain.keepAlive(entrance)
    for (const path of ['/x', host]) {
      connection.send(`CONNECT ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
      expect((await connection.response('GET')).status).toBe(400)
      connection.send(get('/inside', 'nobody.shop'))
      expect((await connection.response('GET')).status).toBe(403)
    }
    connection.close()
    const session = connectHttp2(`http://${entrance.address}:${entrance.port}`)
    const stream = session.request({ ':method': 'CONNECT', ':authority': host })
    const outcome = new Promise(resolve => {
      stream.on('response', headers => resolve(headers[':status']))
      for (const end of [session, stream]) end.on('error', () => resolve('closed')).on('close', () => resolve('closed'))
    })
    stream.end()
    expect([400, 'closed']).toContain(await outcome)
    session.destroy()
    expect(mesh.proxy('shop/buyer').process.log.errors).toEqual([])
    expect(received.filter(request => request.includes('/inside') || request.startsWith('CONNECT'))).toEqual([])
  })

  test.each(HOSTS)('where %s ends the connection before an answer, there is a 502', async host => {
    for (const path of ['/end', '/half']) {
      const connection = await mesh.plain.keepAlive(entrance)
      connection.send(get(path, host))
      expect((await connection.response('GET')).status).toBe(502)
      connection.send(`PUT ${path} HTTP/1.1\r\nHost: ${host}\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n`)
      expect((await connection.response('PUT')).status).toBe(502)
      connection.send(get('/own', host))
      expect((await connection.response('GET')).status).toBe(200)
      connection.close()
    }
  })
})
