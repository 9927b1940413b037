// The acceptance vectors of the project, each on a mesh of its own in a real Pipy.
import { setTimeout as sleep } from 'node:timers/promises'
import { compile } from '../../src/compile.ts'
import type { AccessPolicy, Endpoint, MeshModel, Service, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import {
  headerValues,
  type MeshClient,
  type Pipy,
  type ReceivedRequest,
  type ReceivedWebSocket,
  type RunningMesh,
  startMesh,
  type UpstreamChoice,
} from '../../src/testing/index.ts'
import { listCases, modelOf } from '../cases/case-files.ts'
import { offer, startLimited } from '../pipy/limited-mesh.ts'
import { killLocal, LOCAL, REMOTE, twoTiers, withTiers } from './failover.ts'
import { growthByHosts, MEGABYTE } from './many-hosts.ts'

export interface Vector {
  readonly id: string
  readonly claim: string
  readonly expected: string
  /** What came; it passes when it is `expected`, or when `passes` says so. */
  readonly run: (pipy: Pipy) => Promise<string>
  readonly passes?: (got: string) => boolean
}

const PORT = 14_001
const CALLER = 'serviceidentity: buyer.shop.cluster.local'
const HOST = 'store.shop'
const FIRST_BYTE_MS = 50
const MOST_GROWTH_MB = 10

const buyers = [{ identity: 'shop/buyer' }]
const workload = (name: string, ...ports: number[]) => ({ id: `shop/${name}`, identity: `shop/${name}`, ports: ports.map(number => ({ number })) })
const service = (name: string, workloads: string[], protocol: 'http' | 'tcp' | 'grpc' = 'http', port = PORT): Service => ({
  id: `shop/${name}`,
  ports: [{ port, protocol }],
  workloads: workloads.map(one => `shop/${one}`),
})
const toStore = (changes: Partial<AccessPolicy> = {}): AccessPolicy => ({
  id: 'shop/buyer-to-store',
  destination: { identity: 'shop/store' },
  sources: buyers,
  ...changes,
})

function shop(changes: Partial<MeshModel> = {}): MeshModel {
  const workloads = changes.workloads ?? [workload('buyer'), workload('store', PORT)]
  const identities = [...new Set([...workloads.map(({ identity }) => identity), 'shop/thief'])]
  return {
    apiVersion: 'pipyc/v1',
    mesh: { name: 'accept' },
    identities: identities.map(id => ({ id })),
    workloads,
    services: [service('store', ['store'])],
    accessPolicies: [toStore()],
    ...changes,
  }
}

const onlyBuy = (match: object = { path: { exact: '/buy' } }): MeshModel =>
  shop({
    routeGroups: [{ id: 'shop/routes', http: [match] }],
    accessPolicies: [toStore({ rules: [{ kind: 'http', routeGroup: 'shop/routes' }] })],
  })

export const VECTORS: readonly Vector[] = [
  vector('A1', "another identity with the buyer's identity header", '403', onlyBuy(), mesh => status(mesh, 'shop/thief', '/buy', [CALLER])),
  vector('A2', 'the certificate alone', '200', onlyBuy(), mesh => status(mesh, 'shop/buyer', '/buy')),
  vector('A3', 'a path smuggled in the query', '403', onlyBuy(), mesh => status(mesh, 'shop/buyer', '/admin?next=/buy')),
  vector(
    'A4',
    'a header rule and a header of another case',
    '200 200',
    onlyBuy({ headers: [{ name: 'User-Agent', exact: 'Firefox' }] }),
    async mesh =>
      [await status(mesh, 'shop/buyer', '/', ['User-Agent: Firefox']), await status(mesh, 'shop/buyer', '/', ['user-agent: Firefox'])].join(' '),
  ),
  vector('A5', 'Host Store.Shop and store.shop.', '200 200', shop(), async mesh =>
    [await outbound(mesh, 'Store.Shop'), await outbound(mesh, 'store.shop.')].join(' '),
  ),
  vector(
    'A6',
    'an identity with a list of its own and a public rule',
    '200 200',
    shop({
      routeGroups: [
        { id: 'shop/own', http: [{ path: { exact: '/own' } }] },
        { id: 'shop/public', http: [{ path: { exact: '/public' } }] },
      ],
      accessPolicies: [
        toStore({ rules: [{ kind: 'http', routeGroup: 'shop/own' }] }),
        toStore({ id: 'shop/public', sources: [{ group: 'authenticated' }], rules: [{ kind: 'http', routeGroup: 'shop/public' }] }),
      ],
    }),
    async mesh => [await status(mesh, 'shop/buyer', '/own'), await status(mesh, 'shop/buyer', '/public')].join(' '),
  ),
  {
    ...vector('A7', '90/10, one keep-alive client, 100 requests', '90/10 ± 1', split(90, 10), async mesh => {
      const connection = await mesh.plain.keepAlive(mesh.proxy('shop/buyer').outboundHttp)
      for (let i = 0; i < 100; i++) await connection.request({ host: HOST })
      connection.close()
      return ['shop/v1', 'shop/v2'].map(name => mesh.upstream(name).received.length).join('/')
    }),
    passes: got => ['89/11', '90/10', '91/9'].includes(got),
  },
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
    'at most 200 ms a try, a backend that takes a second, one retry',
    '504 after 2 tries',
    endpoints(1, { timeouts: { perTry: '200ms' }, retry: { attempts: 1 } }),
    async mesh => `${await outbound(mesh, HOST)} after ${mesh.upstream('192.0.2.31:14005').received.length} tries`,
    [{ endpoint: '192.0.2.31:14005', kind: 'http1', reply: { delayMs: 1000 } }],
  ),
  {
    ...vector(
      'A11',
      'first byte of a stream of events',
      `< ${FIRST_BYTE_MS} ms`,
      shop(),
      async mesh => {
        const warmUp = await mesh.plain.stream(mesh.proxy('shop/buyer').outboundHttp, { host: HOST })
        await warmUp.pieces.next()
        warmUp.close()
        const begin = performance.now()
        const stream = await mesh.plain.stream(mesh.proxy('shop/buyer').outboundHttp, { host: HOST })
        await stream.pieces.next()
        stream.close()
        return `${(performance.now() - begin).toFixed(1)} ms`
      },
      [{ workload: 'shop/store', kind: 'sse' }],
    ),
    passes: got => Number.parseFloat(got) < FIRST_BYTE_MS,
  },
  vector(
    'A12',
    'a circuit breaker of 3 errors: opens, is probed, closes, and one more error leaves it closed',
    '500 500 500 503 200 500 200',
    endpoints(1, { circuitBreaker: { errorCount: 3, openFor: '2s' } }),
    async mesh => {
      const statuses: number[] = []
      for (let i = 0; i < 4; i++) statuses.push(await outbound(mesh, HOST))
      await sleep(2100)
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
  vector('A15', 'a server with the certificate of another identity', '200 502 1 hit', impostor(), async mesh => {
    const statuses = [await outbound(mesh, 'bank.shop'), await outbound(mesh, 'vault.shop')]
    return `${statuses.join(' ')} ${mesh.upstream('192.0.2.20:14005').received.length} hit`
  }),
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
  vector(
    'A18',
    'a WebSocket through both sidecars',
    '101 upgrade upgrade echo',
    shop(),
    async mesh => {
      const { response, session } = await mesh.plain.webSocket(mesh.proxy('shop/buyer').outboundHttp, { host: HOST, path: '/chat' })
      session?.send('echo')
      const echo = (await session?.receive()) ?? 'no echo'
      session?.cut()
      const [request] = mesh.upstream('shop/store').received as ReceivedWebSocket[]
      const sent = request ? headerValues(request.headers, 'connection')[0] : 'none'
      return [response.status, response.header('connection'), sent, echo].join(' ').toLowerCase()
    },
    [{ workload: 'shop/store', kind: 'websocket' }],
  ),
  vector(
    'A19',
    'application/grpc+proto stays HTTP/2',
    'HTTP/2 status 0 hello',
    shop({ services: [service('store', ['store'], 'grpc')] }),
    async mesh => {
      const call = { path: '/shop.Books/Buy', authority: HOST, contentType: 'application/grpc+proto', messages: ['hello'] }
      const reply = await mesh.plain.grpc(mesh.proxy('shop/buyer').outboundHttp, call)
      // The upstream speaks nothing else.
      const reached = mesh.upstream('shop/store').received.length === 1 ? 'HTTP/2' : 'not reached'
      return `${reached} status ${reply.status} ${reply.messages.map(String).join()}`
    },
  ),
  {
    id: 'A20',
    claim: '50/50 with one backend missing: a diagnostic, and everything to the other',
    expected: 'warning 200 x20',
    run: async pipy => {
      const [one] = listCases().filter(({ name }) => name === 'cases/split/missing-backend-in-manifests')
      if (!one) throw new Error('the case is gone')
      const model = modelOf(one)
      const warned = compile(model, {}).diagnostics.some(({ severity, message }) => severity === 'warning' && message.includes('store-v2'))
      return withMesh(pipy, model, [], async mesh => {
        const statuses = new Set<number>()
        for (let i = 0; i < 20; i++) statuses.add(await outbound(mesh, HOST))
        return `${warned ? 'warning' : 'no warning'} ${[...statuses].join('/')} x${mesh.upstream('shop/store').received.length}`
      })
    },
  },
  {
    ...vector('A21', '100 000 distinct Host values', `< ${MOST_GROWTH_MB} MB`, wildcard(), async mesh => {
      const grown = await growthByHosts(mesh.proxy('shop/buyer'), () => mesh.clear())
      return `${(grown / MEGABYTE).toFixed(1)} MB`
    }),
    passes: got => Number.parseFloat(got) < MOST_GROWTH_MB,
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
  vector('A25', 'A/B by a header: who has it, another one, none', 'v2 v1 v1', headerSplit(), async mesh => {
    const at: string[] = []
    for (const agent of ['Firefox/1', 'curl/8', undefined]) {
      mesh.clear()
      const answer = await outbound(mesh, HOST, agent === undefined ? [] : [`user-agent: ${agent}`])
      const [reached] = mesh.applications.filter(({ upstream }) => upstream.received.length > 0)
      at.push(answer === 200 ? (reached?.name ?? 'none').replace('shop/', '') : String(answer))
    }
    return at.join(' ')
  }),
  vector(
    'A27',
    'a rule without matches means all of its group',
    '200 200 403',
    shop({
      routeGroups: [
        {
          id: 'shop/routes',
          http: [
            { name: 'a', path: { exact: '/a' } },
            { name: 'b', path: { exact: '/b' } },
          ],
        },
      ],
      accessPolicies: [toStore({ rules: [{ kind: 'http', routeGroup: 'shop/routes' }] })],
    }),
    async mesh => (await Promise.all(['/a', '/b', '/c'].map(path => status(mesh, 'shop/buyer', path)))).join(' '),
  ),
  vector(
    'A28',
    'TCPRoute for 13306: the buyer there, the buyer at 15432, the thief',
    'open closed closed',
    shop({
      workloads: [workload('buyer'), workload('store', 13_306, 15_432)],
      services: [service('store', ['store'], 'tcp', 13_306), service('other', ['store'], 'tcp', 15_432)],
      routeGroups: [{ id: 'shop/mysql', tcp: { ports: [13_306] } }],
      accessPolicies: [toStore({ rules: [{ kind: 'tcp', routeGroup: 'shop/mysql' }] })],
    }),
    async mesh => {
      const store = mesh.proxy('shop/store')
      const results = [
        await opens(mesh.as('shop/buyer'), store.inbound(13_306)),
        await opens(mesh.as('shop/buyer'), store.inbound(15_432)),
        await opens(mesh.as('shop/thief'), store.inbound(13_306)),
      ]
      return results.map(open => (open ? 'open' : 'closed')).join(' ')
    },
  ),
]

function vector(
  id: string,
  claim: string,
  expected: string,
  model: MeshModel,
  run: (mesh: RunningMesh) => Promise<string | number>,
  upstreams: readonly UpstreamChoice[] = [],
): Vector {
  return { id, claim, expected, run: pipy => withMesh(pipy, model, upstreams, async mesh => String(await run(mesh))) }
}

async function withMesh<T>(pipy: Pipy, model: MeshModel, upstreams: readonly UpstreamChoice[], use: (mesh: RunningMesh) => Promise<T>): Promise<T> {
  const mesh = await startMesh({ pipy, model, compile: one => compile(one, {}), upstreams })
  try {
    return await use(mesh)
  } finally {
    await mesh.stop()
  }
}

function lines(headers: readonly string[]): [string, string][] {
  return headers.map(line => line.split(': ', 2) as [string, string])
}

/** Of a request to the inbound side of the store. */
async function status(mesh: RunningMesh, identity: string, path: string, headers: readonly string[] = []): Promise<number> {
  return (await mesh.as(identity).http1(mesh.proxy('shop/store').inbound(), { path, host: HOST, headers: lines(headers) })).status
}

/** Of a request by the buyer's application. */
async function outbound(mesh: RunningMesh, host: string, headers: readonly string[] = []): Promise<number> {
  return (await mesh.plain.http1(mesh.proxy('shop/buyer').outboundHttp, { host, headers: lines(headers) })).status
}

async function opens(client: MeshClient, to: Parameters<MeshClient['tcp']>[0]): Promise<boolean> {
  try {
    const session = await client.tcp(to)
    session.send('ping')
    const echo = (await session.receive(4)).toString()
    session.close()
    return echo === 'ping'
  } catch (error) {
    if ((error as Error).name === 'ConnectionClosed') return false
    throw error
  }
}

function versions(): Pick<MeshModel, 'workloads' | 'services' | 'accessPolicies'> {
  return {
    workloads: [workload('buyer'), workload('v1', PORT), workload('v2', PORT)],
    services: [service('store', ['v1']), service('store-v1', ['v1']), service('store-v2', ['v2'])],
    accessPolicies: ['v1', 'v2'].map(name => toStore({ id: `shop/to-${name}`, destination: { identity: `shop/${name}` } })),
  }
}

function split(first: number, second: number): MeshModel {
  const backends = [
    { service: 'shop/store-v1', weight: first },
    { service: 'shop/store-v2', weight: second },
  ]
  return shop({ ...versions(), splits: [{ id: 'shop/split', service: 'shop/store', backends }] })
}

/** A service of so many endpoints without a sidecar, and one traffic policy. */
function endpoints(count: number, knobs: Partial<TrafficPolicy>): MeshModel {
  const list = Array.from({ length: count }, (_, i): Endpoint => ({ address: `192.0.2.${31 + i}`, port: 14_005, transport: 'plain' }))
  return shop({
    mesh: { name: 'accept', mode: 'permissive' },
    workloads: [workload('buyer')],
    services: [{ id: 'shop/store', ports: [{ port: PORT, protocol: 'http', endpoints: list }] }],
    accessPolicies: [],
    trafficPolicies: [{ id: 'shop/policy', target: { service: 'shop/store' }, ...knobs }],
  })
}

function headerSplit(): MeshModel {
  return shop({
    ...versions(),
    routeGroups: [{ id: 'shop/firefox', http: [{ headers: [{ name: 'user-agent', regex: '.*Firefox.*' }] }] }],
    splits: [
      { id: 'shop/ab', service: 'shop/store', matches: [{ routeGroup: 'shop/firefox' }], backends: [{ service: 'shop/store-v2', weight: 100 }] },
    ],
  })
}

/** One server, whose identity is shop/impostor, behind a service that names it and one that does not. */
function impostor(): MeshModel {
  const endpoint: Endpoint = { address: '192.0.2.20', port: 14_005 }
  const at = (name: string, identity: string): Service => ({
    id: `shop/${name}`,
    identities: [identity],
    ports: [{ port: 14_005, protocol: 'http', endpoints: [endpoint] }],
  })
  const workloads = [workload('buyer')]
  return shop({
    workloads,
    identities: ['shop/buyer', 'shop/impostor', 'shop/real'].map(id => ({ id })),
    services: [at('bank', 'shop/impostor'), at('vault', 'shop/real')],
    accessPolicies: ['bank', 'vault'].map(name => toStore({ id: `shop/to-${name}`, destination: { service: `shop/${name}` } })),
  })
}

/** Unknown hosts are refused; those under the wildcard are routed, each by a name of its own. */
function wildcard(): MeshModel {
  return shop({ services: [{ ...service('store', ['store']), hosts: ['*.many.example'] }] })
}
