// Requests over HTTP/2 that Pipy would write for an application, or for another sidecar, in another way than they are meant.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import type { ReceivedRequest, RunningMesh } from '../../src/testing/index.ts'
import { frame, FLAGS, PREFACE } from '../differential/run/http2/frames.ts'
import { HpackEncoder, integer } from '../differential/run/http2/hpack.ts'
import { openRaw, type RawConnection } from '../differential/run/http2/raw-connection.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const TIMEOUT_MS = 15_000
const [HTTP, H2C, HASTY] = [14001, 14002, 14003]
/** Fields of a request over HTTP/2; the buyer's sidecar takes as many as are usual. */
const [BUYER_TAKES, STORE_TAKES] = [256, 100]
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'http2' },
  identities: [{ id: 'shop/buyer' }, { id: 'shop/store' }],
  workloads: [
    { id: 'shop/buyer', identity: 'shop/buyer' },
    {
      id: 'shop/store',
      identity: 'shop/store',
      ports: [HTTP, H2C, HASTY].map(number => ({ number })),
      proxy: { limits: { headerFields: STORE_TAKES } },
    },
  ],
  services: [
    {
      id: 'shop/store',
      workloads: ['shop/store'],
      ports: [HTTP, H2C].map(port => ({ port, protocol: port === HTTP ? ('http' as const) : ('h2c' as const) })),
    },
    { id: 'shop/hasty', workloads: ['shop/store'], ports: [{ port: HASTY, protocol: 'http' }] },
    { id: 'shop/any', hosts: ['*.shop.example'], workloads: ['shop/store'], ports: [{ port: HTTP, protocol: 'http' }] },
  ],
  routeGroups: [{ id: 'shop/routes', http: [{ path: { exact: '/public' } }] }],
  accessPolicies: ['shop/store', 'shop/hasty', 'shop/any'].map(service => ({
    id: service,
    destination: { service },
    sources: [{ identity: 'shop/buyer' }],
    rules: [{ kind: 'http' as const, routeGroup: 'shop/routes' }],
  })),
}

describePipy('requests over HTTP/2', pipy => {
  let mesh: RunningMesh
  /** Answers at once, and does not read bodies first. */
  const hasty = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.end()
  })
  const asked: string[] = []

  shareMesh({ pipy, model, upstreams: [{ workload: 'shop/store', port: HASTY, kind: 'none' }] }, async started => {
    mesh = started
    await new Promise<void>(listening => hasty.listen(HASTY, mesh.layout.workloads.get('shop/store')!.address, listening))
    expect((hasty.address() as AddressInfo).port).toBe(HASTY)
  })
  beforeEach(() => mesh.clear())
  afterAll(() => {
    hasty.closeAllConnections()
    hasty.close()
  })

  const fieldsOf = (host: string, method = 'GET', path = '/public') =>
    [
      [':method', method],
      [':scheme', 'http'],
      [':path', path],
      [':authority', host],
    ] as const
  const received = () => mesh.applications.flatMap(({ upstream }) => upstream.received as ReceivedRequest[])
  const toOutbound = () => openRaw(mesh.plain, mesh.proxy('shop/buyer').outboundHttp, TIMEOUT_MS)
  const toInbound = (port: number) => openRaw(mesh.as('shop/buyer'), mesh.proxy('shop/store').inbound(port), TIMEOUT_MS)
  /** At both doors, with one connection each. */
  async function atBothDoors(port: number, see: (connection: RawConnection) => Promise<void>): Promise<void> {
    for (const open of [toOutbound, () => toInbound(port)]) {
      const connection = await open()
      await see(connection)
      connection.close()
    }
    expect(scriptErrors(mesh)).toEqual([])
  }

  test('what comes with HEAD is not the beginning of the next request', async () => {
    await atBothDoors(HASTY, async connection => {
      const host = `hasty.shop:${HASTY}`
      asked.length = 0
      const swallowed = 'GET /public HTTP/1.1\r\nx-a: '
      expect((await connection.request({ fields: fieldsOf(host, 'HEAD'), body: 'x'.repeat(swallowed.length) })).status).toBe(200)
      const [method, scheme, path] = fieldsOf(host)
      await connection.request({ fields: [method, scheme, path, ['x-a', 'GET /secret HTTP/1.1'], ['host', host]] })
      expect(asked).toEqual(['HEAD /public', 'GET /public'])
    })
  })

  test('an answer of the proxy to HEAD has no body, which clients would take for an error', async () => {
    const [buyer, store] = [mesh.proxy('shop/buyer').outboundHttp, mesh.proxy('shop/store')]
    const secret = (port: number) => ({ method: 'HEAD', host: `store.shop:${port}`, path: '/secret' })
    const head = { body: Buffer.alloc(0), status: 403 }
    expect(await mesh.plain.http2(buyer, { method: 'HEAD', host: 'nobody' })).toMatchObject(head)
    for (const port of [HTTP, H2C]) {
      expect(await mesh.as('shop/buyer').http2(store.inbound(port), secret(port))).toMatchObject(head)
      expect(await mesh.plain.http2(buyer, secret(port))).toMatchObject(head)
    }
  })

  test('Host may stand anywhere, and be alone', async () => {
    const host = `store.shop:${H2C}`
    const headers = [
      ['user-agent', 'a'],
      ['host', host],
    ] as const
    const overHttp1 = { host: null, path: '/public', headers }
    expect((await mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, overHttp1)).status).toBe(200)
    expect((await mesh.as('shop/buyer').http1(mesh.proxy('shop/store').inbound(H2C), overHttp1)).status).toBe(200)
    await atBothDoors(H2C, async connection => {
      expect((await connection.request({ fields: [...fieldsOf(host).slice(0, 3), ...headers] })).status).toBe(200)
    })
    expect(received().map(({ headers }) => headers.filter(([name]) => name === ':authority' || name === 'host'))).toEqual(
      Array(4).fill([[':authority', host]]),
    )
  })

  test('Host and :authority are the same, without blanks around them', async () => {
    const connection = await toInbound(HTTP)
    const ask = async (host: string, ...more: [string, string][]) => (await connection.request({ fields: [...fieldsOf(host), ...more] })).status
    expect(await ask('a.shop.example')).toBe(200)
    // The wildcard would take a name with a blank, which for a reader of HTTP/1.1 is one without.
    expect([await ask(' a.shop.example'), await ask('a.shop.example '), await ask('a.shop.example\t')]).toEqual([400, 400, 400])
    expect(await ask('a.shop.example', ['host', 'b.shop.example'])).toBe(400)
    expect(await ask('a.shop.example', ['host', 'a.shop.example'])).toBe(200)
    connection.close()
    expect(received()).toHaveLength(2)
  })

  test.each(['5x', '+5', '5.0', '5, 5', '0x5', ''])('a content-length of %j is none', async length => {
    for (const port of [HTTP, H2C]) {
      await atBothDoors(port, async connection => {
        const fields = [...fieldsOf(`store.shop:${port}`, 'POST'), ['content-length', length]] as const
        // Pipy reads a number at its beginning, and ends the connection where that is not the body's length.
        const answer = await connection.request({ fields, body: 'hello' }).catch(() => null)
        expect(answer?.status ?? 400).toBe(400)
      })
    }
    expect(received()).toEqual([])
  })

  test('a body of another length than was said is answered once, and goes nowhere', async () => {
    await atBothDoors(HTTP, async connection => {
      const encoder = new HpackEncoder()
      const head = (stream: number, flags: number, fields: readonly (readonly [string, string])[]) =>
        frame('headers', FLAGS.endHeaders | flags, stream, encoder.encode(fields))
      const host = `store.shop:${HTTP}`
      // Behind the head of another stream Pipy does not check the length of the first one any more.
      const frames = [
        head(1, 0, [...fieldsOf(host, 'POST'), ['content-length', '5']]),
        head(3, FLAGS.endStream, fieldsOf(host, 'GET', '/public?other')),
        frame('data', FLAGS.endStream, 1, Buffer.from('hello, world')),
      ]
      const answers = await Promise.all(await connection.exchange(frames, [1, 3]))
      expect(answers.map(answer => answer.status === 'fulfilled' && answer.value.status)).toEqual([400, 200])
      expect(connection.faults).toEqual([])
    })
    expect(received().map(({ url }) => url)).toEqual(['/public?other', '/public?other'])
  })

  test('a scheme is one', async () => {
    for (const port of [HTTP, H2C]) {
      await atBothDoors(port, async connection => {
        const ask = async (scheme: string) => {
          const fields = fieldsOf(`store.shop:${port}`).map(([name, value]) => [name, name === ':scheme' ? scheme : value] as const)
          return (await connection.request({ fields })).status
        }
        expect([await ask('ht\r\ntp'), await ask('/public'), await ask('1a'), await ask('https'), await ask('a+b-1.c')]).toEqual([
          400, 400, 400, 200, 200,
        ])
      })
    }
  })

  test('blanks around a value are no part of it', async () => {
    await atBothDoors(HTTP, async connection => {
      const fields = [...fieldsOf(`store.shop:${HTTP}`), ['x-a', ' a '], ['x-b', '\tb c']] as const
      expect((await connection.request({ fields })).status).toBe(200)
      const statusWith = async (...more: [string, string][]) =>
        (await connection.request({ fields: [...fieldsOf(`store.shop:${HTTP}`), ...more] })).status
      expect(await statusWith(['x-a', '\xc3\xa9 '])).toBe(400)
      expect(await statusWith(['cookie', ' '], ['cookie', '\xc3\xa9'])).toBe(200)
    })
    const values = received().map(({ headers }) => headers.filter(([name]) => /^(?:x-[ab]|cookie)$/.test(name)).map(([, value]) => value))
    expect(values).toEqual(
      [0, 1].flatMap(() => [
        ['a', 'b c'],
        ['', '\xc3\xa9'],
      ]),
    )
  })

  test('trailers of a request do not end it twice', async () => {
    await atBothDoors(H2C, async connection => {
      for (let round = 0; round < 20; round++) {
        const body = 'x'.repeat(2000 * round)
        const { status } = await connection.request({ fields: fieldsOf(`store.shop:${H2C}`, 'POST'), body, trailers: [['x-trailer', 'a']] })
        expect(status).toBe(200)
      }
    })
    expect(received()).toHaveLength(40)
  })

  test('a few kilobytes of fields that HPACK makes long hold up nobody', async () => {
    const host = `store.shop:${HTTP}`
    for (const port of [HTTP, H2C]) {
      await atBothDoors(port, async other => {
        const session = await mesh.plain.tcp(mesh.proxy('shop/buyer').outboundHttp)
        const cookie = Buffer.concat([Buffer.from([0x40, 6]), Buffer.from('cookie'), integer(3900, 7, 0), Buffer.alloc(3900, 'a')])
        const again = Buffer.alloc(10_000, 0x80 | 62)
        const block = Buffer.concat([new HpackEncoder().encode(fieldsOf(host)), cookie, again])
        session.send(Buffer.concat([Buffer.from(PREFACE), frame('settings', 0, 0), frame('headers', FLAGS.endStream | FLAGS.endHeaders, 1, block)]))
        await session.receive()
        expect((await other.request({ fields: fieldsOf(`store.shop:${port}`) })).status).toBe(200)
        session.close()
      })
    }
    const connection = await toOutbound()
    const ask = async (more: readonly (readonly [string, string])[]) => (await connection.request({ fields: [...fieldsOf(host), ...more] })).status
    expect(await ask(Array.from({ length: 260 }, (_, i) => [`x-${i}`, 'a']))).toBe(400)
    expect(await ask(Array.from({ length: 9 }, (_, i) => [`x-${i}`, 'a'.repeat(2000)]))).toBe(400)
    expect(await ask(Array.from({ length: 9 }, () => ['cookie', 'a'.repeat(2000)]))).toBe(400)
    expect(await ask([['x-a', 'a'.repeat(17_000)]])).toBe(400)
    expect(await ask([['x-a', 'a'.repeat(8000)], ...Array.from({ length: 200 }, (_, i) => [`x-${i}`, 'a'] as const)])).toBe(200)
    connection.close()
  })

  test.each<[string, () => Promise<RawConnection>, number]>([
    ["the caller's", toOutbound, BUYER_TAKES],
    ["the destination's", () => toInbound(HTTP), STORE_TAKES],
  ])('%s sidecar takes as many fields as its limits.headerFields', async (_, open, most) => {
    const connection = await open()
    const ask = async (name: (i: number) => string, count: number) => {
      const more = Array.from({ length: count }, (_, i) => [name(i), `${i}`] as const)
      return (await connection.request({ fields: [...fieldsOf(`store.shop:${HTTP}`), ...more] })).status
    }
    // Host is one of them.
    expect([await ask(i => `x-${i}`, most - 1), await ask(i => `x-${i}`, most)]).toEqual([200, 400])
    expect([await ask(() => 'cookie', most), await ask(() => 'cookie', most + 1)]).toEqual([200, 400])
    connection.close()
  })

  test.each<[string, readonly (readonly [string, string])[]]>([
    ['a pseudo-header field behind another', [...fieldsOf('x').slice(0, 3), ['x-a', 'a'], [':authority', `store.shop:${HTTP}`]]],
    ['two paths', [...fieldsOf(`store.shop:${HTTP}`), [':path', '/public']]],
    ['two methods', [[':method', 'GET'], ...fieldsOf(`store.shop:${HTTP}`)]],
    ['no path', fieldsOf(`store.shop:${HTTP}`).filter(([name]) => name !== ':path')],
    ['no scheme', fieldsOf(`store.shop:${HTTP}`).filter(([name]) => name !== ':scheme')],
    ['an unknown pseudo-header field', [...fieldsOf(`store.shop:${HTTP}`), [':status', '200']]],
    ['a capital letter', [...fieldsOf(`store.shop:${HTTP}`), ['X-a', 'a']]],
    ['connection', [...fieldsOf(`store.shop:${HTTP}`), ['connection', 'x-a']]],
    ['transfer-encoding', [...fieldsOf(`store.shop:${HTTP}`), ['transfer-encoding', 'chunked']]],
    ['upgrade', [...fieldsOf(`store.shop:${HTTP}`), ['upgrade', 'websocket']]],
    ['te that is not trailers', [...fieldsOf(`store.shop:${HTTP}`), ['te', 'gzip']]],
    [
      'CONNECT without a path',
      [
        [':method', 'CONNECT'],
        [':authority', `store.shop:${HTTP}`],
      ],
    ],
  ])('%s ends the connection, and reaches nobody', async (_what, fields) => {
    await atBothDoors(HTTP, async connection => {
      await expect(connection.request({ fields })).rejects.toThrow(/GOAWAY|ended/)
    })
    expect(received()).toEqual([])
  })
})
