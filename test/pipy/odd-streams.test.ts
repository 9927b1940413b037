// Streams of HTTP/2 toward servers that do what Pipy takes in another way than it is meant: an answer before the final one, and the announcement that
// a connection takes no more streams.
import { createServer, type Http2Server, type ServerHttp2Session } from 'node:http2'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { socketOptions } from '../../src/testing/address.ts'
import type { RunningMesh, TcpAddress } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const ENDPOINT = '127.0.0.1:15003'
const endpoints = [{ address: '127.0.0.1', port: 15003, transport: 'plain' as const }]
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'odd', mode: 'permissive' },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: ['plain', 'timed', 'tried'].map((name, i) => ({
    id: `shop/${name}`,
    hosts: [`${name}.shop`],
    ports: [{ port: 81 + i, protocol: 'h2c' as const, endpoints }],
  })),
  trafficPolicies: [
    { id: 'shop/timed', target: { service: 'shop/timed' }, timeouts: { request: '10s' } },
    { id: 'shop/tried', target: { service: 'shop/tried' }, retry: { attempts: 1, on: ['connect-failure'] } },
  ],
}

/** The real answer comes this much later than the one before it. */
const LATER_MS = 60
const ROUNDS = 10

describePipy('odd servers of HTTP/2', pipy => {
  let mesh: RunningMesh
  let entrance: TcpAddress
  let server: Http2Server
  const paths: string[] = []
  const sessions = new Set<ServerHttp2Session>()

  shareMesh({ pipy, model, upstreams: [{ endpoint: ENDPOINT, kind: 'none' }] }, async started => {
    mesh = started
    entrance = mesh.proxy('shop/buyer').outboundHttp
    server = createServer()
    server.on('session', session => {
      sessions.add(session)
      session.on('close', () => sessions.delete(session))
      session.on('error', () => {})
    })
    server.on('stream', async (stream, headers) => {
      stream.on('error', () => {})
      stream.resume()
      const path = String(headers[':path'])
      paths.push(path)
      if (path.startsWith('/away')) return void stream.session?.goaway(0)
      if (path.startsWith('/hint')) stream.additionalHeaders({ ':status': 103, link: '</a>' })
      if (path.startsWith('/hint-late')) await sleep(LATER_MS)
      if (stream.destroyed) return
      stream.respond({ ':status': path.endsWith('-204') ? 204 : 200, 'x-path': path }, { endStream: path.endsWith('-204') })
      if (!path.endsWith('-204')) stream.end(path)
    })
    await new Promise<void>(listening => server.listen(socketOptions(mesh.layout.external.get(ENDPOINT)!.at), listening))
  })
  afterAll(() => {
    for (const session of sessions) session.destroy()
    server?.close()
  })

  const hosts = ['plain.shop:81', 'timed.shop:82', 'tried.shop:83']
  const expectUnbroken = () => {
    expect(scriptErrors(mesh)).toEqual([])
    expect(mesh.proxy('shop/buyer').process.running).toBe(true)
  }

  test.each(hosts)('after 103 from %s there is a 502, and others are answered', async host => {
    const client = await mesh.plain.multiplexed(entrance)
    for (let round = 0; round < ROUNDS; round++) {
      for (const path of ['/hint', '/hint-late', '/hint-late-204']) {
        const [one, two] = await Promise.all([client.request({ path, host }), mesh.plain.http1(entrance, { path, host })])
        expect([one.status, two.status]).toEqual([502, 502])
        expect([one.text, two.text]).toEqual(Array(2).fill('the service answered with status 103 first\n'))
        const other = await client.request({ path: '/other', host })
        expect([other.status, other.text]).toEqual([200, '/other'])
      }
    }
    client.close()
    expect(mesh.proxy('shop/buyer').process.log.lines.some(line => line.includes('deny/unexpected-status@shop/buyer'))).toBe(true)
    expectUnbroken()
    // A connection that such an answer came over is given up; no more than those of the others are left.
    await sleep(2 * LATER_MS)
    expect(sessions.size).toBeLessThanOrEqual(4)
  })

  test.each(hosts)('a connection of %s that takes no more streams gets none', async host => {
    const client = await mesh.plain.multiplexed(entrance)
    for (let round = 0; round < ROUNDS; round++) {
      expect((await client.request({ path: '/away', host })).status).toBe(502)
      const other = await client.request({ path: `/after-${round}`, host })
      expect([other.status, other.text]).toEqual([200, `/after-${round}`])
    }
    client.close()
    expectUnbroken()
  })
  test('a frame that breaks off is not ended by the next client', async () => {
    const host = 'plain.shop:81'
    const field = (name: string, value: string) =>
      Buffer.concat([Buffer.from([0, name.length]), Buffer.from(name), Buffer.from([value.length]), Buffer.from(value)])
    const fields = Buffer.concat([field(':method', 'GET'), field(':scheme', 'http'), field(':path', '/forged'), field(':authority', host)])
    // HEADERS of stream 1, whole but for the padding.
    const padding = 20
    const broken = Buffer.concat([
      Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0', 'latin1'),
      Buffer.from([0, 0, 1 + fields.length + padding, 1, 0x1 | 0x4 | 0x8, 0, 0, 0, 1, padding]),
      fields,
    ])
    for (let round = 0; round < ROUNDS; round++) {
      const socket = connect(entrance.port, entrance.address)
      await new Promise<void>(sent => socket.write(broken, () => sent()))
      await sleep(20)
      socket.destroy()
      await sleep(20)
      const client = await mesh.plain.multiplexed(entrance)
      const own = await client.request({ path: '/own', host })
      expect([own.status, own.text]).toEqual([200, '/own'])
      client.close()
    }
    expect(paths).not.toContain('/forged')
    expectUnbroken()
  })
})
