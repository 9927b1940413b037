// Requests that break off or are answered early, answers to HEAD, clients that read slowly: none of them is to be felt by other requests.
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { socketOptions } from '../../src/testing/address.ts'
import { eventually, type RunningMesh, type TcpAddress } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { shareMesh } from '../testing/share-mesh.ts'
import { type BodyServers, startBodyServers } from './body-servers.ts'

const HTTP1_PORT = 15001
const HTTP2_PORT = 15002
const HALF = 50_000

const service = (name: string, port: number, protocol: 'http' | 'h2c') => ({
  id: `shop/${name}`,
  hosts: [`${name}.shop`],
  ports: [{ port: port - 1000, protocol, endpoints: [{ address: '127.0.0.1', port, transport: 'plain' as const }] }],
})
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'broken', mode: 'permissive' },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: [service('store', HTTP1_PORT, 'http'), service('streams', HTTP2_PORT, 'h2c')],
}

describePipy('bodies that break off', pipy => {
  let mesh: RunningMesh
  let entrance: TcpAddress
  let servers: BodyServers
  const endpoints = [HTTP1_PORT, HTTP2_PORT].map(port => `127.0.0.1:${port}`)
  const upstreams = endpoints.map(endpoint => ({ endpoint, kind: 'none' as const }))
  shareMesh({ pipy, model, upstreams }, started => {
    mesh = started
    entrance = mesh.proxy('shop/buyer').outboundHttp
    const [forHttp1, forHttp2] = endpoints.map(endpoint => socketOptions(mesh.layout.external.get(endpoint)!.at))
    servers = startBodyServers(forHttp1!, forHttp2!)
  })
  beforeEach(() => servers.clear())
  afterAll(() => servers?.close())

  const framings = {
    'content-length': `Content-Length: ${2 * HALF}\r\n\r\n`,
    chunked: `Transfer-Encoding: chunked\r\n\r\n${(2 * HALF).toString(16)}\r\n`,
  }
  const kinds = Object.keys(framings) as (keyof typeof framings)[]
  const uploadHalf = async (host: string, path: string, framing: keyof typeof framings) => {
    const connection = await mesh.plain.keepAlive(entrance)
    connection.send(`PUT ${path} HTTP/1.1\r\nHost: ${host}\r\n${framings[framing]}${'x'.repeat(HALF)}`)
    return connection
  }

  test.each(kinds.flatMap(framing => ['store.shop', 'streams.shop'].map(host => ({ framing, host }))))(
    'an upload that breaks off is no whole one: $framing to $host',
    async ({ framing, host }) => {
      const connection = await uploadHalf(`${host}:${host === 'store.shop' ? HTTP1_PORT - 1000 : HTTP2_PORT - 1000}`, '/', framing)
      await eventually('the upload begins', () => servers.begun > 0, 5000)
      connection.close()
      await sleep(300)
      expect(servers.whole).toEqual([])
      if (host === 'streams.shop') expect(servers.aborted).toBe(1)
    },
  )

  test('a small one that breaks off goes nowhere', async () => {
    const connection = await mesh.plain.keepAlive(entrance)
    connection.send(`PUT / HTTP/1.1\r\nHost: store.shop:${HTTP1_PORT - 1000}\r\nContent-Length: 100\r\n\r\nhalf`)
    await sleep(100)
    connection.close()
    await sleep(200)
    expect(servers).toMatchObject({ begun: 0, whole: [] })
  })

  test.each(kinds)('after an early answer others are answered: %s', async framing => {
    const host = `store.shop:${HTTP1_PORT - 1000}`
    const connection = await uploadHalf(host, '/early', framing)
    expect((await connection.response('PUT')).status).toBe(200)
    for (const path of ['/one', '/two']) {
      const answer = await mesh.plain.http1(entrance, { host, path })
      expect(answer.headers.find(([name]) => name.toLowerCase() === 'x-path')?.[1]).toBe(path)
    }
    connection.close()
  })

  test('an answer to HEAD in chunked coding is no answer to the next request', async () => {
    const host = `store.shop:${HTTP1_PORT - 1000}`
    const connection = await mesh.plain.keepAlive(entrance)
    for (const [method, path] of [
      ['HEAD', '/head'],
      ['GET', '/get'],
    ] as const) {
      const answer = await connection.request({ method, path, host })
      expect(answer.headers.find(([name]) => name.toLowerCase() === 'x-path')?.[1]).toBe(path)
      await sleep(50)
    }
    connection.close()
  })

  test('early answers to large uploads over HTTP/2 crash nothing', { timeout: 30_000 }, async () => {
    const host = `streams.shop:${HTTP2_PORT - 1000}`
    for (let i = 0; i < 20; i++) {
      const client = await mesh.plain.multiplexed(entrance)
      const { stream, answered } = client.start({ method: 'PUT', path: '/early', host })
      stream.write(Buffer.alloc(4 * HALF))
      if (i % 2 === 0) stream.end()
      expect((await answered).status).toBe(413)
      await sleep(40)
      client.close()
    }
    expect((await mesh.plain.http1(entrance, { host })).status).toBe(200)
    expect(mesh.proxy('shop/buyer').process.running).toBe(true)
  })

  test('clients that read slowly hold up no others', { timeout: 30_000 }, async () => {
    const host = `streams.shop:${HTTP2_PORT - 1000}`
    const slow = await Promise.all(
      [1, 2, 3].map(async () => {
        const connection = await mesh.plain.keepAlive(entrance)
        connection.send(`GET /large HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
        await once(connection.socket, 'readable').catch(() => {})
        connection.socket.pause()
        return connection
      }),
    )
    await sleep(500)
    for (let i = 0; i < 3; i++) expect((await mesh.plain.http1(entrance, { host })).status).toBe(200)
    for (const connection of slow) connection.close()
  })
})
