// UpstreamTrafficSetting of osm-edge and FSM: what becomes of each field, and what is said about the difference.
import { describe, expect, test } from 'vitest'
import { bare, codes, findings, importTexts } from './import-text.js'

const HOST = 'store.shop.svc.cluster.local'
const setting = (spec: string, group = 'policy.openservicemesh.io') =>
  `apiVersion: ${group}/v1alpha1\nkind: UpstreamTrafficSetting\nmetadata: {name: s, namespace: shop}\nspec: ${spec}\n`
const of = (spec: string) => importTexts(setting(`{host: ${HOST}, ${spec}}`))
const policyOf = (spec: string) => bare(of(spec).model?.trafficPolicies?.[0])
const notesOf = (spec: string) => of(spec).diagnostics.flatMap(({ notes }) => notes ?? [])
const routeGroup = (name: string, matches: string, namespace = 'shop') =>
  `apiVersion: specs.smi-spec.io/v1alpha4\nkind: HTTPRouteGroup\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: {matches: [${matches}]}\n`

describe('host', () => {
  test.each(['policy.openservicemesh.io', 'policy.flomesh.io'])('%s', group => {
    const result = importTexts(setting(`{host: ${HOST}, connectionSettings: {tcp: {maxConnections: 5}}}`, group))
    expect(bare(result.model?.trafficPolicies)).toEqual([
      { id: 'shop/s.upstreamtrafficsetting', target: { service: 'shop/store' }, connectionLimits: { connections: 5, pending: 1_000_000 } },
    ])
    expect(findings(result)).toEqual([
      `note osm/setting-now-kept a.yaml:4:87 spec.connectionSettings.tcp.maxConnections holds here; ${group.includes('open') ? 'osm-edge' : 'FSM'} reads it and does nothing`,
    ])
  })

  test('places: the policy at the name, its target at the host', () => {
    const [policy] = of('rateLimit: {local: {http: {requests: 1, unit: second}}}').model?.trafficPolicies ?? []
    expect(policy?.origin).toEqual({ file: 'a.yaml', line: 3, column: 18, endColumn: 19, resource: 'UpstreamTrafficSetting shop/s' })
    expect(policy?.target.origin).toMatchObject({ line: 4, column: 14 })
    expect(policy?.rateLimits?.[0]?.origin).toMatchObject({ line: 4, column: 70 })
  })

  test.each(['store', 'store.shop', 'store.shop.svc'])('%s counts, unlike before', host => {
    const result = importTexts(setting(`{host: ${host}, rateLimit: {local: {http: {requests: 1, unit: second}}}}`))
    expect(codes(result)).toEqual(['osm/short-host', 'osm/rate-limit-differs'])
    expect(result.model?.trafficPolicies?.[0]?.target.service).toBe('shop/store')
  })

  test.each([
    ['www.example.com', 'osm/host-outside-mesh'],
    ['store.other', 'osm/foreign-host'],
    ['5', 'import/wrong-type'],
    ['""', 'osm/host-outside-mesh'],
  ])('%s is none', (host, code) => {
    const result = importTexts(setting(`{host: ${host}}`))
    expect(codes(result)).toEqual([code])
    expect(result.model?.trafficPolicies).toBeUndefined()
  })
})

describe('rate limits', () => {
  test('of connections and requests', () => {
    const http = 'http: {requests: 5, unit: minute, burst: 20, responseStatusCode: 503, responseHeadersToAdd: [{name: x-a, value: b}]}'
    expect(policyOf(`rateLimit: {local: {tcp: {connections: 10, unit: hour, burst: 0}, ${http}}}`)?.rateLimits).toEqual([
      { level: 'connection', requests: 10, unit: 'hour' },
      { requests: 5, unit: 'minute', burst: 20, reply: { status: 503, headers: [{ name: 'x-a', value: 'b' }] } },
    ])
  })

  test('the difference is named with its numbers', () => {
    const notes = notesOf('rateLimit: {local: {http: {requests: 5, unit: second, burst: 20}}}')
    expect(notes).toEqual([
      'tokens come in one by one; in osm-edge all at once, each second after the first use',
      'one budget for all threads of a proxy; in osm-edge one for each thread',
      "the bucket holds burst (20), as in osm-edge; OSM's own text means requests + burst (25)",
      'the reply carries retry-after, and gRPC callers get status 8',
    ])
  })

  test.each([
    '{requests: 0, unit: second}',
    '{requests: 1, unit: day}',
    '{requests: 1}',
    '{unit: second}',
    '{requests: 1, unit: second, burst: -1}',
    '{requests: 1, unit: second, responseStatusCode: 200}',
    '{requests: 1, unit: second, responseHeadersToAdd: [{name: "a b", value: c}]}',
  ])('%s is none', http => {
    const result = of(`rateLimit: {local: {http: ${http}}}`)
    expect(result.diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
    expect(result.model?.trafficPolicies).toBeUndefined()
  })
})

describe('routes', () => {
  const limited = (path: string) => setting(`{host: ${HOST}, httpRoutes: [{path: ${path}, rateLimit: {local: {requests: 2, unit: second}}}]}`)
  const targets = (texts: string[]) => bare(importTexts(texts).model?.trafficPolicies?.map(({ id, target }) => [id, target.route]))

  test('a policy for each match with that very path, in the own namespace', () => {
    const groups = [
      routeGroup('r', '{name: a, pathRegex: /x, methods: [GET]}, {name: b, pathRegex: /x, methods: [POST]}, {name: c, pathRegex: /x.*}'),
      routeGroup('r', '{name: a, pathRegex: /x}', 'other'),
    ]
    expect(targets([limited('/x'), ...groups])).toEqual([
      ['shop/s.upstreamtrafficsetting.0-0', { routeGroup: 'shop/r', matches: ['a'] }],
      ['shop/s.upstreamtrafficsetting.0-1', { routeGroup: 'shop/r', matches: ['b'] }],
    ])
  })

  test('alike matches of two groups are one route', () => {
    const groups = [routeGroup('r', '{name: a, pathRegex: /x, headers: [{H: v}]}'), routeGroup('q', '{name: b, pathRegex: /x, headers: [{h: v}]}')]
    expect(targets([limited('/x'), ...groups])).toEqual([['shop/s.upstreamtrafficsetting.0-0', { routeGroup: 'shop/q', matches: ['b'] }]])
  })

  test('nobody has it', () => {
    const result = importTexts([limited('/x'), routeGroup('r', '{name: a, pathRegex: /y}')])
    expect(findings(result)[0]).toBe(
      'warning osm/no-such-route a.yaml:4:64 no HTTPRouteGroup of namespace shop has the pathRegex /x: its limit is not imported',
    )
    expect(result.model?.trafficPolicies).toBeUndefined()
  })

  test('.* without a group is the whole service, as in permissive mode', () => {
    expect(bare(importTexts(limited('.*')).model?.trafficPolicies)).toEqual([
      { id: 'shop/s.upstreamtrafficsetting', target: { service: 'shop/store' }, rateLimits: [{ requests: 2, unit: 'second' }] },
    ])
  })

  test('a request takes a token of its service as well', () => {
    const spec = `{host: ${HOST}, rateLimit: {local: {tcp: {connections: 1, unit: second}, http: {requests: 1, unit: second}}}, httpRoutes: [{path: /x, rateLimit: {local: {requests: 2, unit: second}}}]}`
    const [own] = importTexts([setting(spec), routeGroup('r', '{name: a, pathRegex: /x}')]).model?.trafficPolicies ?? []
    expect(own?.rateLimits?.map(({ level, combine }) => [level, combine])).toEqual([
      ['connection', undefined],
      [undefined, 'all'],
    ])
  })
})

describe('connection settings', () => {
  test('time-outs and limits', () => {
    const policy = policyOf('connectionSettings: {tcp: {maxConnections: 100, connectTimeout: 1m30s}, http: {maxRequests: 10, maxPendingRequests: 0}}')
    expect(policy).toMatchObject({ timeouts: { connect: '90s' }, connectionLimits: { connections: 100, requests: 10, pending: 0 } })
  })

  test("OSM's spelling of no limit is none", () => {
    const result = of('connectionSettings: {tcp: {maxConnections: 4294967295}, http: {maxRequests: 4294967295}}')
    expect(result.diagnostics).toEqual([])
    expect(result.model?.trafficPolicies).toBeUndefined()
  })

  test('what we have no counterpart for is said', () => {
    expect(codes(of('connectionSettings: {http: {maxRequestsPerConnection: 10, maxRetries: 3}}, httpHeaders: []'))).toEqual(
      Array(3).fill('osm/not-imported'),
    )
  })

  test('unknown fields are said, at every level', () => {
    const result = of(
      'other: 1, connectionSettings: {udp: {}, tcp: {a: 1}, http: {b: 1, circuitBreaking: {c: 1, errorAmountThreshold: 1}}}, rateLimit: {global: {}}',
    )
    expect(result.diagnostics.filter(({ code }) => code === 'smi/unknown-field').map(({ message }) => message)).toEqual(
      [
        'UpstreamTrafficSetting shop/s has no field other',
        'spec.connectionSettings has no field udp',
        'spec.connectionSettings.tcp has no field a',
        'spec.connectionSettings.http has no field b',
        'spec.connectionSettings.http.circuitBreaking has no field c',
        'spec.rateLimit has no field global',
      ].map(message => message.replace('UpstreamTrafficSetting shop/s has', 'spec has')),
    )
  })
})

describe('circuit breaking', () => {
  const breaker = (fields: string) => `connectionSettings: {http: {circuitBreaking: {${fields}}}}`

  test('every threshold', () => {
    const all =
      'statTimeWindow: 1m, minRequestAmount: 200, degradedTimeWindow: 1500ms, slowTimeThreshold: 200ms, slowAmountThreshold: 4, slowRatioThreshold: 0.25, errorAmountThreshold: 3, errorRatioThreshold: 0.5, degradedStatusCode: 529, degradedResponseContent: resting'
    expect(policyOf(breaker(all))?.circuitBreaker).toEqual({
      window: '1m',
      minRequests: 200,
      errorRatio: 0.5,
      errorCount: 3,
      slowRatio: 0.25,
      slowCount: 4,
      slowAfter: '200ms',
      openFor: '1500ms',
      reply: { status: 529, body: 'resting' },
    })
    expect(notesOf(breaker(all)).some(note => note.includes('409'))).toBe(false)
  })

  test('0 is off, and 100 for the least number of requests', () => {
    expect(policyOf(breaker('minRequestAmount: 0, errorRatioThreshold: 0, errorAmountThreshold: 3'))?.circuitBreaker).toEqual({
      minRequests: 100,
      errorCount: 3,
    })
  })

  test('the differences are named', () => {
    const notes = notesOf(breaker('errorAmountThreshold: 3'))
    for (const word of ['409', 'probe', 'window slides', 'without any answer']) expect(notes.some(note => note.includes(word))).toBe(true)
  })

  test('without a threshold it is left out', () => {
    expect(findings(of(breaker('statTimeWindow: 30s')))).toEqual([
      'warning osm/breaker-never-opens a.yaml:4:89 a circuit breaker without any threshold never opens: it is left out',
    ])
  })

  test.each([
    'errorRatioThreshold: 1.5',
    'errorRatioThreshold: "0.5"',
    'statTimeWindow: 30',
    'statTimeWindow: 0s',
    'statTimeWindow: 1ns',
    'degradedStatusCode: 99',
  ])('%s is an error', field => {
    const result = of(breaker(`errorAmountThreshold: 1, ${field}`))
    expect(result.diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
    expect(result.model?.trafficPolicies).toBeUndefined()
  })
})
