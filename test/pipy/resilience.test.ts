// What retries and time-outs must never do: exceed their budget, hold a large request back, cut a stream.
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { MeshModel, Service } from '../../src/model/mesh-model.generated.ts'
import { encodeGrpcMessage } from '../../src/testing/grpc-frames.ts'
import {
  eventually,
  headerValues,
  type HttpUpstream,
  type ReceivedRequest,
  type RunningMesh,
  type TcpAddress,
  type UpstreamChoice,
} from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { shareMesh } from '../testing/share-mesh.ts'

/** Until the head of an answer: what has to be in time is, on a machine that stands still for some seconds, too. */
const HEAD_TIMEOUT_MS = 5000
const GRPC: [string, string][] = [
  ['content-type', 'application/grpc'],
  ['te', 'trailers'],
]
const service = (name: string, port: number): Service => ({
  id: `shop/${name}`,
  ports: [{ port: 14001, protocol: 'http', endpoints: [{ address: '127.0.0.1', port, transport: 'plain' }] }],
})
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'resilience', mode: 'permissive' },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: [
    service('dead', 15001),
    service('store', 15002),
    service('news', 15003),
    { id: 'shop/calls', ports: [{ port: 14002, protocol: 'grpc', endpoints: [{ address: '127.0.0.1', port: 15004, transport: 'plain' }] }] },
  ],
  trafficPolicies: [
    { id: 'shop/dead', target: { service: 'shop/dead' }, retry: { attempts: 2, backoff: { base: '1ms', max: '1ms' }, budget: { minPerSecond: 0 } } },
    ...['store', 'news'].map(name => ({
      id: `shop/${name}`,
      target: { service: `shop/${name}` },
      retry: { attempts: 2, on: ['5xx'], methods: ['GET', 'PUT'] },
      ...(name === 'news' && { timeouts: { perTry: `${HEAD_TIMEOUT_MS}ms`, request: `${HEAD_TIMEOUT_MS}ms` } }),
      circuitBreaker: { errorCount: 100 },
    })),
    { id: 'shop/calls', target: { service: 'shop/calls' }, timeouts: { request: `${HEAD_TIMEOUT_MS}ms` }, circuitBreaker: { errorCount: 1 } },
  ],
}
const BUDGET = 0.2
const CONNECTIONS = 20
const REQUESTS_EACH = 100
/** Than the time-outs. */
const LONGER_MS = 6000

describePipy('resilience', pipy => {
  let mesh: RunningMesh
  let entrance: TcpAddress
  const received = (port: number) => (mesh.upstream(`127.0.0.1:${port}`) as HttpUpstream).received as ReceivedRequest[]
  const upstreams: UpstreamChoice[] = [
    { endpoint: '127.0.0.1:15001', kind: 'http1', reply: { reset: true } },
    { endpoint: '127.0.0.1:15002', kind: 'http1', reply: { status: 503 } },
    { endpoint: '127.0.0.1:15003', kind: 'sse' },
    { endpoint: '127.0.0.1:15004', kind: 'grpc' },
  ]
  shareMesh({ pipy, model, upstreams }, started => {
    mesh = started
    entrance = mesh.proxy('shop/buyer').outboundHttp
  })

  test('retries never exceed the budget under a dead upstream', { timeout: 60_000 }, async () => {
    const startedAt = performance.now()
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        for (let i = 0; i < REQUESTS_EACH; i++) expect((await mesh.plain.http1(entrance, { host: 'dead.shop' })).status).toBe(502)
      }),
    )
    const requests = CONNECTIONS * REQUESTS_EACH
    const retries = received(15001).length - requests
    // For nine seconds, the running one being the tenth, all requests are in the window, so that the budget is an exact number.
    // Later, what is left in the window may be too little for another retry.
    if (performance.now() - startedAt < 9000) expect(retries).toBe(requests * BUDGET)
    else expect(retries).toBeLessThanOrEqual(requests * BUDGET)
  })

  test('a failure that all tries end in reaches a client of HTTP/2', async () => {
    expect((await mesh.plain.http2(entrance, { host: 'dead.shop' })).status).toBe(502)
  })

  test('a request of 1 MB is sent once, and before it is whole', { timeout: 30_000 }, async () => {
    const half = Buffer.alloc(500_000, 'x')
    const connection = await mesh.plain.keepAlive(entrance)
    connection.send(`PUT / HTTP/1.1\r\nHost: store.shop\r\nContent-Length: ${2 * half.length}\r\n\r\n`)
    connection.socket.write(half)
    await eventually('the first half arrives', () => (received(15002).at(-1)?.bodyBytes ?? 0) > 100_000, 10_000)
    connection.socket.write(half)
    expect((await connection.response('PUT')).status).toBe(503)
    connection.close()
    expect(received(15002).map(({ method, bodyBytes }) => ({ method, bodyBytes }))).toEqual([{ method: 'PUT', bodyBytes: 2 * half.length }])
  })

  // These two only wait: side by side.
  test.concurrent('a gRPC stream that outlasts its time-out is no error to a circuit breaker', { timeout: 30_000 }, async () => {
    const connection = await mesh.plain.multiplexed(entrance)
    const call = { method: 'POST', path: '/Watch/All', host: 'calls.shop:14002', headers: GRPC }
    for (const lastsMs of [LONGER_MS, 0]) {
      const { stream, answered } = connection.start(call)
      stream.write(encodeGrpcMessage(Buffer.from('hello')))
      const answer = await answered
      stream.resume()
      await sleep(lastsMs)
      stream.end()
      await once(stream, 'close')
      expect(headerValues(answer.trailers, 'grpc-status')).toEqual(['0'])
    }
    connection.close()
  })

  test.concurrent('a stream of events outlasts the time for its head', { timeout: 30_000 }, async () => {
    const startedAt = performance.now()
    const { status, pieces, close } = await mesh.plain.stream(entrance, { host: 'news.shop' })
    expect(status).toBe(200)
    let lastAt = startedAt
    for await (const piece of pieces) {
      if (piece.length > 0) lastAt = performance.now()
      if (lastAt - startedAt > LONGER_MS) break
    }
    close()
    expect(lastAt - startedAt).toBeGreaterThan(LONGER_MS)
  })
})
