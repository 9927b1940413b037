// What traffic policies do to a flow, in the order in which it meets them; and what becomes of it in proxies that are not all well.
import { describe, expect, test } from 'vitest'
import { decide, type DecideOptions } from '../../src/explain/decide.ts'
import type { Caller, Destination, Flow, FlowRequest } from '../../src/explain/flow.ts'
import { decisionText } from '../../src/explain/text.ts'
import type { MeshModel, TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import { BUYER, group, meshOf, policy, port, service } from './small-mesh.ts'

type Knobs = Omit<TrafficPolicy, 'id' | 'target'>

const THROUGH: Destination = { service: 'shop/store' }
const endpoint = (last: number, priority = 0) => ({ address: `10.1.0.${last}`, port: 80, priority })
const groups = [group('routes', { name: 'buy', path: { prefix: '/buy' } }, { name: 'get', methods: ['GET'] })]

function meshWith(knobs: Knobs, more: Partial<MeshModel> = {}) {
  return meshOf({
    services: [service('store', { ports: [port(80, { endpoints: [endpoint(1), endpoint(2)] })] }), service('v1')],
    routeGroups: groups,
    accessPolicies: [policy('buyers'), policy('spare', { destination: { identity: 'shop/v1' } })],
    trafficPolicies: [{ id: 'shop/p', target: { service: 'shop/store' }, ...knobs }],
    ...(more as object),
  })
}

function asked(mesh: ReturnType<typeof meshOf>, request: FlowRequest = {}, options: DecideOptions = {}, way: Partial<Flow> = {}) {
  const caller: Caller = { workload: 'shop/buyer' }
  return decide(mesh, { caller, destination: THROUGH, request, ...way }, options)
}

const steps = (mesh: ReturnType<typeof meshOf>, request?: FlowRequest) =>
  asked(mesh, request)
    .next.filter(({ text }) => text.includes(' of shop/p'))
    .map(({ text }) => text)

describe('what is told of each knob', () => {
  test.each<[string, Knobs, FlowRequest, string]>([
    ['faultInjection', { faultInjection: { delay: { percent: 5, time: '1s', maxTime: '2s' } } }, {}, '5 % wait 1 to 2 s'],
    [
      'redirect',
      { redirect: { scheme: 'https', host: 'new.example' } },
      { path: '/a?b' },
      'answered with 302: redirected to https://new.example/a?b',
    ],
    ['rewrite', { rewrite: { path: { full: '/new' }, host: 'Store.Shop' } }, {}, 'goes on as /new at store.shop'],
    ['headers', { headers: { request: { set: [{ name: 'X-A', value: '1' }] } } }, {}, 'sets x-a of the request; no header of the answer'],
    [
      'mirror',
      { mirror: { service: 'shop/v1', percent: 30 } },
      {},
      '30 % are copied to shop/v1, with a body of at most 65536 bytes; nobody waits for the copy',
    ],
    ['mirror', { mirror: { service: 'shop/v1' } }, { headers: [['upgrade', 'websocket']] }, 'an upgrade is not copied'],
    [
      'circuitBreaker',
      { circuitBreaker: { errorCount: 3, slowRatio: 0.5 } },
      {},
      'refused with 503 for 30 s after 3 errors or 50 % answers after more than 5 s of at least 20 requests in 30 s',
    ],
    ['fallback', { fallback: { on: ['open'], service: 'shop/v1' } }, {}, 'in place of a refusal (open) it goes to shop/v1'],
    [
      'retry',
      { retry: { attempts: 2, on: ['5xx', '409'] } },
      {},
      'up to 2 more tries after no connection, a reset, a time-out, status 409, 500-599; together at most 20 % of requests, or 3 a second',
    ],
    ['retry', { retry: { attempts: 2 } }, { method: 'POST' }, 'tried once: POST is not among its methods'],
    [
      'retry',
      { retry: { attempts: 2 } },
      { method: 'PUT', headers: [['content-length', '70000']] },
      'tried once: its body has more than 65536 bytes',
    ],
    [
      'timeouts',
      { timeouts: { perTry: '1s', request: '3s' } },
      {},
      '1 s for each try, 3 s for all of them, until the head of an answer; past it 504',
    ],
    ['cors', { cors: { origins: ['https://a.example'] } }, {}, 'scripts of https://a.example may read the answer'],
    [
      'rateLimits',
      { rateLimits: [{ requests: 30, unit: 'minute', key: { header: 'X-User' } }] },
      {},
      'a request takes one of 30 a minute, 30 at once, for each header x-user; past that answered with 429',
    ],
    ['bandwidth', { bandwidth: { download: 2048 } }, {}, '2048 down, for each connection'],
  ])('%s', (knob, knobs, request, text) => expect(steps(meshWith(knobs), request)).toEqual([`${knob} of shop/p: ${text}`]))

  test.each<[string, Knobs, string]>([
    ['connectionLimits', { connectionLimits: { pending: 5 } }, 'any number under way at a time'],
    [
      'connectionLimits',
      { connectionLimits: { connections: 9, requests: 5 } },
      'at most 5 under way at a time; past that refused with 503, or closed',
    ],
    ['connectionLimits', { connectionLimits: { requests: 5 } }, 'at most 5 under way at a time; past that refused with 503, or closed'],
    ['outlierDetection', { outlierDetection: {} }, 'out for 30 s (at most 300 s) after 5 failures in a row; at most 50 % at a time'],
    ['healthCheck', { healthCheck: { http: {} } }, 'each endpoint is asked for / every 10 s; out after 3 failures in a row, back after 2 successes'],
    [
      'loadBalancing',
      { loadBalancing: { algorithm: 'consistent-hash', hashOn: { header: 'x' }, stickyCookie: { name: 'c' } } },
      'whoever has the cookie c stays with its endpoint; has no header x, so each endpoint in turn',
    ],
  ])('%s', (knob, knobs, text) => expect(steps(meshWith(knobs))).toEqual([`${knob} of shop/p, at shop/store:80: ${text}`]))
})

test('the order is that of the filters, on both sides', () => {
  const knobs: Knobs = {
    rateLimits: [
      { requests: 1, unit: 'second' },
      { level: 'connection', requests: 1, unit: 'second' },
    ],
    cors: { origins: ['*'] },
    bandwidth: { upload: 2048 },
    timeouts: { request: '1s' },
    retry: { attempts: 1 },
    fallback: { on: ['empty'], reply: {} },
    circuitBreaker: { errorCount: 1 },
    mirror: { service: 'shop/v1' },
    headers: { request: { remove: ['x'] } },
    rewrite: { path: { full: '/x' } },
    faultInjection: { abort: { percent: 10, status: 500 } },
    loadBalancing: { algorithm: 'least-request' },
    outlierDetection: {},
    healthCheck: {},
    connectionLimits: { requests: 1 },
  }
  const outbound = ['faultInjection', 'rewrite', 'headers', 'mirror', 'circuitBreaker', 'fallback', 'retry', 'timeouts']
  const endpoints = ['connectionLimits', 'healthCheck', 'outlierDetection', 'loadBalancing']
  const kinds = asked(meshWith(knobs)).next.map(({ kind }) => kind)
  expect(kinds).toEqual([...outbound, ...endpoints, 'cors', 'rateLimits', 'rateLimits', 'bandwidth', 'endpoint-choice', 'timeouts'])
})

test('what is never reached is not told', () => {
  const knobs: Knobs = { redirect: { host: 'new.example' }, retry: { attempts: 1 }, rateLimits: [{ requests: 1, unit: 'second' }] }
  expect(asked(meshWith(knobs)).next.map(({ kind }) => kind)).toEqual(['redirect'])
})

test('the nearest policy with the knob decides alone', () => {
  const route = { routeGroup: 'shop/routes', matches: ['buy'] }
  const trafficPolicies: TrafficPolicy[] = [
    { id: 'shop/of-service', target: { service: 'shop/store' }, retry: { attempts: 1 }, timeouts: { request: '1s' } },
    { id: 'shop/of-port', target: { service: 'shop/store', port: 80 }, retry: { attempts: 2 } },
    { id: 'shop/of-route', target: { service: 'shop/store', route }, retry: { attempts: 3 } },
    { id: 'shop/of-callers', target: { service: 'shop/store', route }, callers: ['shop/buyer'], retry: { attempts: 4 } },
  ]
  const retryFor = (workload: string, path: string) =>
    asked(meshWith({}, { trafficPolicies }), { path }, {}, { caller: { workload } }).next.find(({ kind }) => kind === 'retry')?.text
  expect(retryFor('shop/buyer', '/buy')).toMatch(/of shop\/of-callers: up to 4/)
  expect(retryFor('shop/buyer', '/')).toMatch(/of shop\/of-port: up to 2/)
})

describe('fallback', () => {
  const empty = (knobs: Knobs) => meshWith(knobs, { services: [service('store', { ports: [port(80, { endpoints: [] })] }), service('v1')] })

  test('a reply for a service without endpoints', () => {
    const [answer] = asked(empty({ fallback: { on: ['empty'], reply: { status: 200, headers: [{ name: 'X-Why', value: 'closed' }] } } })).answers
    expect(answer).toMatchObject({ verdict: 'answered', status: 200, rule: 'deny/no-backend@shop/store:80' })
    expect(answer?.answerHeaders).toEqual([{ change: 'set', name: 'x-why', value: 'closed' }])
  })
  test('another service, under its own name', () => {
    const [answer] = asked(empty({ fallback: { on: ['empty'], service: 'shop/v1' } }), { path: '/a' }).answers
    expect(answer).toMatchObject({ verdict: 'allowed', backend: 'shop/v1:80', workload: 'shop/v1', forwarded: { path: '/a', host: 'v1.shop' } })
  })
  test('not for another reason', () => {
    expect(asked(empty({ fallback: { on: ['open'], reply: {} } })).answers[0]).toMatchObject({ verdict: 'unavailable', status: 503 })
  })
  test('of an open circuit breaker, of full limits', () => {
    const knobs: Knobs = { circuitBreaker: { errorCount: 1, reply: { status: 529 } }, connectionLimits: { requests: 1 } }
    const [open, full] = [{ isOpen: true }, { isFull: () => true }]
    const told = (more: Knobs, state: object) =>
      asked(meshWith({ ...knobs, ...more }), {}, { state }).answers.map(({ status, rule }) => `${status} ${rule}`)
    expect(told({}, open)).toEqual(['529 circuit-breaker/shop/p'])
    expect(told({}, full)).toEqual(['503 connection-limits/shop/p'])
    expect(told({ fallback: { on: ['limit'], reply: { status: 202 } } }, full)).toEqual(['202 connection-limits/shop/p'])
    expect(told({ fallback: { on: ['open'], service: 'shop/v1' } }, open)).toEqual(['null allow/shop/spare'])
  })
})

describe('endpoints that are not well', () => {
  const tiers = [endpoint(1), endpoint(2), endpoint(3, 1), endpoint(4, 1)]
  const chosen = (out: Record<string, 'ejected' | 'unhealthy'>, knobs: Knobs = { outlierDetection: {} }) => {
    const mesh = meshWith(knobs, { services: [service('store', { ports: [port(80, { endpoints: tiers })] }), service('v1')] })
    const healthOf = (_: string, at: string) => out[at.replace('10.1.0.', '').replace(':80', '')] ?? 'well'
    const { answers } = asked(mesh, {}, { state: { healthOf } })
    return answers.flatMap(one => one.endpoints.map(at => at.replace('10.1.0.', '').replace(':80', '')))
  }
  test('the first tier while somebody of it is well', () => {
    expect(chosen({})).toEqual(['1', '2'])
    expect(chosen({ 1: 'ejected' })).toEqual(['2'])
    expect(chosen({ 1: 'ejected', 2: 'unhealthy' })).toEqual(['3', '4'])
  })
  test('below the threshold both', () => {
    const knobs: Knobs = { outlierDetection: {}, loadBalancing: { overflowThreshold: 60 } }
    expect(chosen({ 1: 'ejected' }, knobs)).toEqual(['2', '3', '4'])
  })
  test('where all that are healthy are ejected, those; where none is healthy, nobody', () => {
    expect(chosen({ 1: 'ejected', 2: 'ejected', 3: 'unhealthy', 4: 'unhealthy' })).toEqual(['1', '2'])
    expect(chosen({ 1: 'unhealthy', 2: 'unhealthy', 3: 'unhealthy', 4: 'unhealthy' })).toEqual([])
  })
  test('without outlier detection or checks there is only the first', () => {
    expect(chosen({ 1: 'ejected', 2: 'ejected' }, { retry: { attempts: 1 } })).toEqual(['1', '2'])
  })
})

describe('CORS', () => {
  const mesh = meshWith(
    { cors: { origins: ['https://a.example', 'https://*.b.example'], credentials: true, exposeHeaders: ['X-Id'] } },
    { accessPolicies: [policy('buyers')] },
  )
  const at = (request: FlowRequest) => asked(mesh, request, {}, { caller: BUYER, destination: { workload: 'shop/store', port: 80 } }).answers[0]!
  const preflight = (origin: string) =>
    at({
      method: 'OPTIONS',
      headers: [
        ['Origin', origin],
        ['Access-Control-Request-Method', 'PUT'],
      ],
    })

  test('preflights of known origins are answered, others are requests like any other', () => {
    expect(preflight('https://A.example')).toMatchObject({ verdict: 'answered', status: 204, rule: 'cors/shop/p' })
    expect(['https://x.b.example', 'https://b.example', 'https://x/.b.example', 'http://a.example'].map(origin => preflight(origin).verdict)).toEqual(
      ['answered', 'allowed', 'allowed', 'allowed'],
    )
  })
  test('an answer says who may read it', () => {
    const readers = (origin?: string) =>
      at({ headers: origin === undefined ? [] : [['origin', origin]] }).answerHeaders.map(({ change, name }) => `${change} ${name}`)
    const always = ['remove access-control-*', 'add vary']
    expect(readers()).toEqual(always)
    expect(readers('https://evil.example')).toEqual(always)
    const known = ['set access-control-allow-origin', 'set access-control-allow-credentials', 'set access-control-expose-headers']
    expect(readers('https://a.example')).toEqual([...always, ...known])
  })
})

test('header operations of the answer come after what the destination does to it', () => {
  const mesh = meshWith({ headers: { response: { add: [{ name: 'vary', value: 'x-b' }], remove: ['server'] } }, cors: { origins: ['*'] } })
  expect(asked(mesh).answers[0]?.answerHeaders.map(({ change, name }) => `${change} ${name}`)).toEqual([
    'remove access-control-*',
    'add vary',
    'remove server',
    'add vary',
  ])
})

test('nothing added after a comma leaves no blank', () => {
  const mesh = meshWith({ headers: { request: { add: [{ name: 'x-user', value: '' }] } } })
  expect(asked(mesh, { headers: [['X-User', 'ann']] }).answers[0]?.forwarded?.headers).toEqual([['x-user', 'ann,']])
})

test('the text has a line for each step', () => {
  const text = decisionText(asked(meshWith({ retry: { attempts: 1 }, cors: { origins: ['*'] } })))
  expect(text).toMatch(/^ {2}then {7}retry of shop\/p: up to 1 more tries/m)
  expect(text).toMatch(/^ {2}then {7}cors of shop\/p: scripts of \* may read the answer$/m)
})
