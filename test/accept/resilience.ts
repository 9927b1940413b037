// Acceptance vectors: limits, breakers, retries, time-outs, failover.
import { setTimeout as sleep } from 'node:timers/promises'
import type { ReceivedRequest } from '../../src/testing/index.ts'
import { offer, startLimited } from '../pipy/limited-mesh.ts'
import { killLocal, LOCAL, REMOTE, twoTiers, withTiers } from './failover.ts'
import { endpoints, split } from './meshes.ts'
import { HOST, outbound, type Vector, vector } from './vector.ts'

export const RESILIENCE: readonly Vector[] = [
  vector(
    'A8',
    'a POST, a primary that answers 500 and a backend of weight 0, retries on',
    '500, hits 1 and 0',
    { ...split(1, 0), trafficPolicies: [{ id: 'shop/retry', target: { service: 'shop/store' }, retry: { attempts: 2, on: ['5xx'] } }] },
    async mesh => {
      const answer = await mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, { method: 'POST', host: HOST, body: 'order' })
      return `${answer.status}, hits ${['shop/v1', 'shop/v2'].map(name => mesh.upstream(name).received.length).join(' and ')}`
    },
    [{ workload: 'shop/v1', kind: 'http1', reply: { status: 500 } }],
  ),
  vector(
    'A9',
    'two endpoints of which one refuses connections, 2 retries, 20 requests',
    '200 x20',
    endpoints(2, { retry: { attempts: 2, budget: { minPerSecond: 100 } } }),
    async mesh => {
      const statuses: number[] = []
      for (let i = 0; i < 20; i++) statuses.push(await outbound(mesh, HOST))
      return `${[...new Set(statuses)].join('/')} x${mesh.upstream('192.0.2.31:14005').received.length}`
    },
    [{ endpoint: '192.0.2.32:14005', kind: 'none' }],
  ),
  vector(
    'A10',
    'at most 200 ms a try, a backend that takes far longer, one retry',
    '504 after 2 tries',
    endpoints(1, { timeouts: { perTry: '200ms' }, retry: { attempts: 1 } }),
    async mesh => `${await outbound(mesh, HOST)} after ${mesh.upstream('192.0.2.31:14005').received.length} tries`,
    [{ endpoint: '192.0.2.31:14005', kind: 'http1', reply: { delayMs: 20_000 } }],
  ),
  vector(
    'A12',
    'a circuit breaker of 3 errors: opens, is probed, closes, and one more error leaves it closed',
    '500 500 500 503 200 500 200',
    endpoints(1, { circuitBreaker: { errorCount: 3, openFor: '5s' } }),
    async mesh => {
      const statuses: number[] = []
      for (let i = 0; i < 4; i++) statuses.push(await outbound(mesh, HOST))
      await sleep(5100)
      for (let i = 0; i < 3; i++) statuses.push(await outbound(mesh, HOST))
      return statuses.join(' ')
    },
    [{ endpoint: '192.0.2.31:14005', kind: 'http1', turns: [500, 500, 500, 200, 500].map(code => ({ status: code })) }],
  ),
  {
    id: 'A13',
    claim: 'a limit of 10 a minute, two workers: 30 requests on 8 connections',
    expected: '10 admitted',
    run: async pipy => {
      const mesh = await startLimited(pipy, { requests: 10, unit: 'minute' }, 2)
      try {
        return `${(await offer(mesh, 300, 0.1)).admitted} admitted`
      } finally {
        await mesh.stop()
      }
    },
  },
  {
    id: 'A17',
    claim: 'connections to a TCP service with a failover endpoint, before and after its first endpoint fails',
    expected: '20/0 0/20',
    run: pipy =>
      withTiers(pipy, twoTiers('tcp', { outlierDetection: { consecutiveFailures: 1, ejectFor: '60s' } }), async mesh => {
        const connect = async () => {
          const session = await mesh.plain.tcp(mesh.proxy('shop/buyer').outbound('shop/store'))
          session.send('hello')
          await session.receive(5).catch(() => undefined)
          session.close()
        }
        const counts = async () => {
          mesh.clear()
          for (let i = 0; i < 20; i++) await connect()
          return [LOCAL, REMOTE].map(name => mesh.upstream(name).received.length).join('/')
        }
        const before = await counts()
        await killLocal(mesh, 'tcp-echo')
        await connect()
        return `${before} ${await counts()}`
      }),
  },
  {
    id: 'A24',
    claim: 'failover to a remote endpoint with a path prefix',
    expected: '/books?q=1 /remote/books?q=1',
    run: pipy =>
      withTiers(pipy, twoTiers('http', { outlierDetection: { consecutiveFailures: 1, ejectFor: '60s' } }), async mesh => {
        const ask = () => mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, { path: '/books?q=1', headers: [['host', HOST]] })
        const last = (name: string) => (mesh.upstream(name).received as ReceivedRequest[]).at(-1)?.url
        await ask()
        const before = last(LOCAL)
        await killLocal(mesh, 'http1')
        await ask()
        await ask()
        return `${before} ${last(REMOTE)}`
      }),
  },
]
