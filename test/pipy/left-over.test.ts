// What Pipy keeps between connections and requests over HTTP/1.1: nothing of it reaches the next client, and nobody waits for what does not come.
import { readFileSync } from 'node:fs'
import { connect as connectHttp2 } from 'node:http2'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { type RunningMesh, startMesh, type TcpAddress } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'

const endpoint = (port: number) => ({ address: '127.0.0.1', port, transport: 'plain' as const })
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'left', mode: 'permissive' },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: [
    { id: 'shop/plain', hosts: ['plain.shop'], ports: [{ port: 80, protocol: 'http', endpoints: [endpoint(15001)] }] },
    { id: 'shop/split', hosts: ['split.shop'], ports: [{ port: 81, protocol: 'http', endpoints: [endpoint(15001), endpoint(15002)] }] },
    { id: 'shop/tried', hosts: ['tried.shop'], ports: [{ port: 82, protocol: 'http', endpoints: [endpoint(15001)] }] },
  ],
  trafficPolicies: [{ id: 'shop/tried', target: { service: 'shop/tried' }, timeouts: { request: '10s' } }],
}
const hosts = ['plain.shop', 'split.shop:81', 'tried.shop:82']
/** The server's answer to /late. */
const LATER_MS = 100

describePipy('what is left over', pipy => {
  let mesh: RunningMesh
  let entrance: TcpAddress
  const servers: Server[] = []
  const sockets = new Set<Socket>()
  const received: string[] = []

  beforeAll(async () => {
    const upstreams = [15001, 15002].map(port => ({ endpoint: `127.0.0.1:${port}`, kind: 'none' as const }))
    mesh = await startMesh({ pipy, model, compile: mesh => compile(mesh, {}), upstreams })
    entrance = mesh.proxy('shop/buyer').outboundHttp
    const { outbound } = JSON.parse(readFileSync(join(mesh.directory, 'shop/buyer/config.json'), 'utf8'))
    const [cluster] = Object.values(outbound.clusters) as { endpoints: { address: string }[] }[]
    const address = cluster?.endpoints[0]?.address.split(':')[0]
    for (const port of [15001, 15002]) {
      const server = createServer(answer)
      await new Promise<void>(listening => server.listen(port, address, listening))
      servers.push(server)
    }
  }, 30_000)
  afterAll(async () => {
    await mesh?.stop()
    for (const socket of sockets) socket.destroy()
    for (const server of servers) server.close()
  })

  function answer(socket: Socket): void {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    socket.on('data', async bytes => {
      const request = bytes.toString('latin1')
      received.push(request)
      const path = request.split(' ')[1]
      if (path === undefined || path.startsWith('/never')) return
      if (path.startsWith('/late')) await sleep(LATER_MS)
      if (path.startsWith('/half')) socket.write('HTTP/1.1 200 OK\r\nx-path:')
      if (path.startsWith('/end') || path.startsWith('/half')) socket.end()
      else if (!socket.destroyed) socket.write(`HTTP/1.1 200 OK\r\nx-path: ${path}\r\ncontent-length: 2\r\n\r\nok`)
    })
  }

  const get = (path: string, host: string) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
  const upgrade = (path: string, host: string) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n`
  /** Sends the bytes, and goes away when they have arrived. */
  async function sendAndLeave(bytes: string, path: string): Promise<void> {
    const socket = connect(entrance.port, entrance.address)
    socket.on('error', () => {})
    socket.write(bytes)
    await expect.poll(() => received.some(request => request.includes(path))).toBe(true)
    socket.resetAndDestroy()
  }

  test.each(hosts)('what a client of %s sends behind an upgrade is not done for the next client', async host => {
    for (let round = 0; round < 3; round++) {
      const path = `/late-${host}-${round}`
      await sendAndLeave(upgrade(path, host) + upgrade('/never', host) + get('/forged', host), path)
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

  test.each(hosts)('an upgrade to %s whose client leaves keeps no connection', async host => {
    const before = sockets.size
    for (let i = 0; i < 5; i++) await sendAndLeave(upgrade(`/late-left-${host}-${i}`, host), `/late-left-${host}-${i}`)
    await expect.poll(() => sockets.size, { timeout: 5000 }).toBeLessThanOrEqual(before)
  })

  test.each(hosts)('CONNECT to %s opens no tunnel', async host => {
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

  test.each(hosts)('where %s ends the connection before an answer, there is a 502', async host => {
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
