// Backends without room, and endpoints whose circuit breaker is open: who is passed over, who waits, and who is refused.
import { expect, test } from 'vitest'
import type { MeshModel, Service, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import { eventually, type HttpUpstream, type RunningMesh } from '../../src/testing/index.ts'
import { describePipy } from '../testing/describe-pipy.ts'
import { shareMesh } from '../testing/share-mesh.ts'

const service = (name: string, port?: number): Service => ({
  id: `shop/${name}`,
  ports: [{ port: 80, protocol: 'http', endpoints: port === undefined ? [] : [{ address: '127.0.0.1', port, transport: 'plain' }] }],
})
const breaker = (name: string): TrafficPolicy => ({
  id: `shop/${name}`,
  target: { service: `shop/${name}` },
  circuitBreaker: { scope: 'endpoint', errorCount: 1, openFor: '10m' },
})
const limits = (name: string, pending: number): TrafficPolicy => ({
  id: `shop/${name}`,
  target: { service: `shop/${name}` },
  connectionLimits: { requests: 1, pending },
})
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'limits', mode: 'permissive', proxy: { timeouts: { connect: '60s' } } },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: [service('bad', 15001), service('good', 15002), service('any'), service('alone', 15003)],
  routeGroups: [{ id: 'shop/routes', http: [{ name: 'watched', path: { exact: '/watched' } }] }],
  splits: [{ id: 'shop/any', service: 'shop/any', backends: ['bad', 'good'].map(name => ({ service: `shop/${name}`, weight: 1 })) }],
  trafficPolicies: [
    breaker('any'),
    limits('bad', 1),
    limits('good', 1),
    limits('alone', 1),
    { ...breaker('alone'), id: 'shop/watched', target: { service: 'shop/alone', route: { routeGroup: 'shop/routes' } } },
  ],
}

/** For a request that is to be held or to wait meanwhile. */
const PATIENCE_MS = 60_000

describePipy('full and open', pipy => {
  let mesh: RunningMesh
  shareMesh({ pipy, model }, started => {
    mesh = started
  })

  const get = (host: string, path = '/', headers: [string, string][] = []) =>
    mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, { host, path, headers })
  const server = (port: number) => mesh.upstream(`127.0.0.1:${port}`) as HttpUpstream
  /** Resolves once the server has it, with what lets its answer out. */
  const hold = async (host: string, port: number) => {
    const name = `${host}-${server(port).received.length}`
    const answer = get(host, '/', [['x-reply-hold', name]])
    await eventually('the request is held', () => server(port).held.has(name))
    return async () => {
      server(port).release(name)
      return (await answer).status
    }
  }

  test('who draws a full backend whose only endpoint is open goes to another one', { timeout: PATIENCE_MS }, async () => {
    server(15001).behaveInTurn([{ status: 500 }])
    for (let last = 0; last !== 500; ) last = (await get('any.shop')).status
    const release = await hold('bad.shop', 15001)
    const answers: number[] = []
    for (let i = 0; i < 6; i++) answers.push((await get('any.shop')).status)
    expect(answers).toEqual(Array(6).fill(200))
    expect(await release()).toBe(200)
  })

  test('who is passed on to a full backend waits there', { timeout: PATIENCE_MS }, async () => {
    for (let i = 0; i < 4; i++) {
      const release = await hold('good.shop', 15002)
      const before = server(15002).received.length
      const waiting = get('any.shop')
      // An answer that passes later says that it has had its turn.
      await get('alone.shop')
      expect(server(15002).received.length).toBe(before)
      expect(await release()).toBe(200)
      expect((await waiting).status).toBe(200)
    }
  })

  test('where all endpoints are open, nobody waits for room', { timeout: PATIENCE_MS }, async () => {
    expect((await get('alone.shop', '/watched', [['x-reply-status', '500']])).status).toBe(500)
    const release = await hold('alone.shop', 15003)
    const linesSince = mesh.markLogs()
    expect((await get('alone.shop', '/watched')).status).toBe(503)
    await eventually('the breaker is the reason', () => linesSince().some(line => line.includes('circuit-breaker/shop/watched')))
    expect(await release()).toBe(200)
  })
})
