// Connection limits: how many at a time, and who waits for room.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { MeshModel, Service, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import {
  eventually,
  headerValues,
  type HttpUpstream,
  type Pipy,
  type RunningMesh,
  type TcpAddress,
  type TcpSession,
} from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { scriptErrors } from '../testing/script-errors.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const service = (name: string, port: number, protocol: 'http' | 'tcp'): Service => ({
  id: `shop/${name}`,
  ports: [{ port: 14001, protocol, endpoints: [{ address: '127.0.0.1', port, transport: 'plain' }] }],
})
const limited = (name: string, connectionLimits: TrafficPolicy['connectionLimits']): TrafficPolicy => ({
  id: `shop/${name}`,
  target: { service: `shop/${name}` },
  connectionLimits: connectionLimits!,
})
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'limits', mode: 'permissive', proxy: { timeouts: { connect: '20s' } } },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: [
    service('db', 15001, 'tcp'),
    service('store', 15002, 'http'),
    service('queue', 15003, 'http'),
    service('left', 15004, 'http'),
    service('sticky', 15005, 'http'),
    service('other', 15006, 'http'),
    service('again', 15007, 'http'),
    service('chat', 15008, 'http'),
    service('held', 15009, 'http'),
    service('full', 15010, 'http'),
    service('free', 15011, 'http'),
    { id: 'shop/any', ports: [{ port: 14001, protocol: 'http', endpoints: [] }] },
    { id: 'shop/either', ports: [{ port: 14001, protocol: 'http', endpoints: [] }] },
  ],
  splits: [
    { id: 'shop/any', service: 'shop/any', backends: ['sticky', 'other'].map(name => ({ service: `shop/${name}`, weight: 1 })) },
    { id: 'shop/either', service: 'shop/either', backends: ['full', 'free'].map(name => ({ service: `shop/${name}`, weight: 1 })) },
  ],
  routeGroups: [{ id: 'shop/routes', http: [{ path: { exact: '/late' } }] }],
  trafficPolicies: [
    limited('db', { connections: 2 }),
    limited('store', { requests: 1, pending: 6 }),
    limited('queue', { requests: 2, pending: 20 }),
    { ...limited('again', { requests: 1, pending: 1 }), retry: { attempts: 1, on: ['503'], budget: { minPerSecond: 1000 } } },
    limited('chat', { requests: 1 }),
    {
      ...limited('held', { requests: 1, pending: 1 }),
      timeouts: { perTry: '270ms' },
      retry: { attempts: 2, on: ['timeout'], backoff: { base: '1ms' }, budget: { minPerSecond: 1000 } },
    },
    limited('left', { requests: 2, pending: 20 }),
    limited('full', { requests: 1, pending: 20 }),
    { ...limited('sticky', { requests: 1 }), loadBalancing: { stickyCookie: { name: 'stuck' } } },
    { id: 'shop/late', target: { service: 'shop/store', route: { routeGroup: 'shop/routes' } }, timeouts: { request: '1s' } },
  ],
}

/** A process with one thread keeps the counts by itself, from a second after its start on. */
for (const threads of [1, 2]) describePipy(`connection limits, threads: ${threads}`, pipy => limitsWith(pipy, threads))

function limitsWith(pipy: Pipy, threads: number): void {
  let mesh: RunningMesh
  /** For any service by its Host. */
  let to: TcpAddress
  const upstreams = [15008, 15009].map(port => ({ endpoint: `127.0.0.1:${port}`, kind: 'websocket' as const }))
  shareMesh({ pipy, model, upstreams, pipyOptions: [`--threads=${threads}`, '--reuse-port'] }, async started => {
    mesh = started
    to = mesh.proxy('shop/buyer').outboundHttp
    await sleep(1200)
  })

  test('TCP: as many at a time as the limit, together for all threads', async () => {
    const db = mesh.proxy('shop/buyer').outbound('shop/db')
    /** Undefined: closed without an answer. */
    const open = async (): Promise<TcpSession | undefined> => {
      const session = await mesh.plain.tcp(db)
      session.send('hello')
      const isAnswered = await session.receive(5).then(
        bytes => bytes.length === 5,
        () => false,
      )
      return isAnswered ? session : undefined
    }
    const first = [await open(), await open()]
    expect(first.every(Boolean)).toBe(true)
    expect([await open(), await open(), await open()]).toEqual([undefined, undefined, undefined])
    first[0]!.close()
    await eventually('room is there again', async () => {
      const another = await open()
      another?.close()
      return another !== undefined
    })
    first[1]!.close()
  })

  test('whose time is over while it waits is not sent, and leaves its place to others', { timeout: 60_000 }, async () => {
    const store = mesh.upstream('127.0.0.1:15002') as HttpUpstream
    const ask = (count: number, path: string) => Promise.all(Array.from({ length: count }, () => mesh.plain.http1(to, { host: 'store.shop', path })))
    store.behave({ delayMs: 2500 })
    const patient = ask(1, '/patient')
    await eventually('it is under way', () => store.received.length === 1)
    expect((await ask(3, '/late')).map(({ status }) => status)).toEqual([504, 504, 504])
    expect((await patient)[0]?.status).toBe(200)
    store.behave({})
    expect((await ask(6, '/after')).map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect(store.received.map(one => ('url' in one ? one.url : ''))).toEqual(['/patient', ...Array(6).fill('/after')])
  })

  test('clients that leave while they wait take no room with them', { timeout: 60_000 }, async () => {
    const left = mesh.upstream('127.0.0.1:15004') as HttpUpstream
    const ask = (count: number) => Promise.all(Array.from({ length: count }, () => mesh.plain.http1(to, { host: 'left.shop' })))
    left.behave({ delayMs: 1500 })
    const first = ask(2)
    await eventually('they are under way', () => left.received.length === 2)
    const waiting = await Promise.all(Array.from({ length: 8 }, () => mesh.plain.keepAlive(to)))
    for (const one of waiting) one.send('GET / HTTP/1.1\r\nhost: left.shop\r\n\r\n')
    await sleep(300)
    for (const one of waiting) one.socket.resetAndDestroy()
    expect((await first).map(({ status }) => status)).toEqual([200, 200])
    left.behave({})
    expect((await ask(2)).map(({ status }) => status)).toEqual([200, 200])
    expect(left.received.length).toBe(4)
  })

  test('another try has the place of the one before it', { timeout: 60_000 }, async () => {
    const again = mesh.upstream('127.0.0.1:15007') as HttpUpstream
    again.behave({ delayMs: 500 })
    again.behaveInTurn([{ status: 503, delayMs: 500 }])
    const first = mesh.plain.http1(to, { host: 'again.shop', path: '/first' })
    await eventually('it is under way', () => again.received.length === 1)
    const second = mesh.plain.http1(to, { host: 'again.shop', path: '/second' })
    expect((await first).status).toBe(200)
    expect((await second).status).toBe(200)
    expect(again.received.map(one => ('url' in one ? one.url : ''))).toEqual(['/first', '/first', '/second'])
  })

  test('a try that waits too long has its place taken by the next, and takes no room with it', { timeout: 60_000 }, async () => {
    const ask = () => mesh.plain.http1(to, { host: 'held.shop' })
    const { session } = await mesh.plain.webSocket(to, { host: 'held.shop' })
    expect((await ask()).status).toBe(504)
    const next = ask()
    await sleep(400)
    await session?.close()
    expect((await next).status).toBe(426)
    for (let i = 0; i < 2; i++) expect((await ask()).status).toBe(426)
  })

  test('a cookie that names a backend of a split gives no room past its limit', async () => {
    const sticky = mesh.upstream('127.0.0.1:15005') as HttpUpstream
    let cookie: string | undefined
    for (let i = 0; i < 4 && cookie === undefined; i++) {
      cookie = headerValues((await mesh.plain.http1(to, { host: 'any.shop' })).headers, 'set-cookie')[0]?.split(';')[0]
    }
    sticky.behave({ delayMs: 1000 })
    const ask = () => mesh.plain.http1(to, { host: 'any.shop', headers: [['cookie', cookie!]] })
    const before = sticky.received.length
    const answers = await Promise.all([ask(), ask(), ask()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 503, 503])
    expect(sticky.received.length).toBe(before + 1)
  })

  test('who has waited for room at a backend of a split goes there', { timeout: 30_000 }, async () => {
    const [full, free] = [15010, 15011].map(port => mesh.upstream(`127.0.0.1:${port}`) as HttpUpstream) as [HttpUpstream, HttpUpstream]
    const held = { host: 'either.shop', headers: [['x-reply-hold', 'room'] as [string, string]] }
    const answers = Promise.all(Array.from({ length: 20 }, () => mesh.plain.http1(to, held)))
    // Each thread takes turns of its own, so that nine come here at least.
    await eventually('all have been sent', () => full.received.length === 1 && free.received.length >= 9)
    for (const upstream of [full, free]) upstream.release('room')
    expect((await answers).map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(full.received.length).toBeGreaterThanOrEqual(9)
  })

  test('a WebSocket whose client ends without a close frame gives its room back, whatever the server does', { timeout: 30_000 }, async () => {
    const headers: [string, string][] = [
      ['connection', 'upgrade'],
      ['upgrade', 'WebSocket'],
      ['sec-websocket-key', 'dGhlIHNhbXBsZSBub25jZQ=='],
    ]
    const open = async () => {
      const connection = await mesh.plain.keepAlive(to)
      const { status } = await connection.request({ host: 'chat.shop', headers })
      return { connection, status }
    }
    const first = await open()
    expect(first.status).toBe(101)
    const second = await open()
    expect(second.status).toBe(503)
    second.connection.close()
    first.connection.socket.end()
    await eventually(
      'room is there again',
      async () => {
        const { connection, status } = await open()
        connection.close()
        return status === 101
      },
      10_000,
    )
  })

  test('more than ever fit are all answered, one after the other', { timeout: 60_000 }, async () => {
    const queue = mesh.upstream('127.0.0.1:15003') as HttpUpstream
    queue.behave({ delayMs: 100 })
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => mesh.plain.http1(to, { method: 'POST', host: 'queue.shop', body: 'x'.repeat(5000) })),
      )
      expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    }
    expect(queue.received.map(one => ('bodyBytes' in one ? one.bodyBytes : 0))).toEqual(Array(60).fill(5000))
    expect(scriptErrors(mesh)).toEqual([])
  })
}
