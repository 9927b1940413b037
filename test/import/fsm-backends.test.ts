// HealthCheckPolicy, BackendLBPolicy and GlobalTrafficPolicy of FSM.
import { describe, expect, test } from 'vitest'
import { bare, codes, findings, importTexts } from './import-text.js'

const object = (kind: string, spec: string, version = 'gateway.flomesh.io/v1alpha2') =>
  `apiVersion: ${version}\nkind: ${kind}\nmetadata: {name: store, namespace: shop}\nspec: {${spec}}\n`
const TARGETS = 'targetRefs: [{group: "", kind: Service, name: store}]'
const policiesOf = (...texts: string[]) => bare(importTexts(texts).model?.trafficPolicies)

describe('HealthCheckPolicy', () => {
  const check = (spec: string) => object('HealthCheckPolicy', `${TARGETS}, ${spec}`)

  test('of a service, and of one of its ports', () => {
    const spec =
      'healthCheck: {interval: 2s, maxFails: 3}, ports: [{port: 80, healthCheck: {interval: 1m, maxFails: 0, path: /up, matches: [{statusCodes: [204, 200]}]}}]'
    expect(policiesOf(check(spec))).toEqual([
      { id: 'shop/store.healthcheckpolicy', target: { service: 'shop/store' }, healthCheck: { interval: '2s', unhealthyAfter: 3 } },
      {
        id: 'shop/store.healthcheckpolicy.80',
        target: { service: 'shop/store', port: 80 },
        healthCheck: { http: { path: '/up', statuses: [200, 204] }, interval: '1m', unhealthyAfter: 1 },
      },
    ])
  })

  test('v1alpha1 has one target and counts seconds', () => {
    const text = object(
      'HealthCheckPolicy',
      'targetRef: {group: "", kind: Service, name: store, namespace: bank}, config: {interval: 5, maxFails: 2}',
      'gateway.flomesh.io/v1alpha1',
    )
    expect(policiesOf(text)?.[0]).toMatchObject({ target: { service: 'bank/store' }, healthCheck: { interval: '5s', unhealthyAfter: 2 } })
  })

  test('what differs is named', () => {
    const result = importTexts(check('healthCheck: {interval: 2s, maxFails: 1, failTimeout: 5s, path: /, matches: [{body: ok, headers: []}]}'))
    expect(codes(result)).toEqual(['fsm/health-check-differs', 'osm/not-imported', 'osm/not-imported', 'osm/not-imported'])
    expect(importTexts(check('healthCheck: {interval: 2s, maxFails: 1}')).diagnostics[0]?.notes).toContain(
      "without a path a connection must open; FSM's check of connections never works",
    )
  })

  test('targets that are no services', () => {
    const text = object(
      'HealthCheckPolicy',
      'targetRefs: [{group: flomesh.io, kind: ServiceImport, name: store}], healthCheck: {interval: 2s, maxFails: 1}',
    )
    expect(codes(importTexts(text))).toContain('fsm/unsupported-target')
    expect(policiesOf(text)).toBeUndefined()
  })

  test.each([
    'interval: 2s',
    'maxFails: 1',
    'interval: 0s, maxFails: 1',
    'interval: 1s, maxFails: 1, path: up',
    'interval: 1s, maxFails: 1, matches: [{statusCodes: [200]}]',
  ])('%s is an error', spec => expect(policiesOf(check(`healthCheck: {${spec}}`))).toBeUndefined())
})

describe('BackendLBPolicy', () => {
  const balancing = (spec: string) => policiesOf(object('BackendLBPolicy', `${TARGETS}, ${spec}`))?.[0]?.loadBalancing

  test.each([
    ['algorithm: RoundRobin', { algorithm: 'round-robin' }],
    ['algorithm: LeastLoad', { algorithm: 'least-request' }],
    // The application's own cookie of that name stays what it is.
    ['sessionPersistence: {sessionName: sid}', { stickyCookie: { name: 'sid-endpoint' } }],
    [
      'sessionPersistence: {sessionName: sid, absoluteTimeout: 1h, cookieConfig: {lifetimeType: Permanent}}',
      { stickyCookie: { name: 'sid-endpoint', maxAge: '1h' } },
    ],
    ['sessionPersistence: {sessionName: sid, cookieConfig: {lifetimeType: Permanent}}', undefined],
    ['sessionPersistence: {sessionName: x-user, type: Header}', { algorithm: 'consistent-hash', hashOn: { header: 'x-user' } }],
    ['algorithm: Random', undefined],
    ['sessionPersistence: {type: Cookie}', undefined],
    ['sessionPersistence: {sessionName: a b}', undefined],
  ])('%s', (spec, expected) => expect(balancing(spec)).toEqual(expected))

  test('a header and an algorithm', () => {
    const text = object('BackendLBPolicy', `${TARGETS}, algorithm: LeastLoad, sessionPersistence: {sessionName: x-user, type: Header}`)
    expect(codes(importTexts(text))).toEqual(['fsm/balancing-differs', 'fsm/header-session-and-algorithm'])
  })
})

describe('GlobalTrafficPolicy', () => {
  const model = `apiVersion: pipyc/v1
services:
  - id: shop/store
    ports:
      - port: 80
        protocol: http
        endpoints:
          - {address: 10.0.0.1, port: 80}
          - {address: 192.0.2.1, port: 80, cluster: west, pathPrefix: /store}
          - {address: 192.0.2.2, port: 80, cluster: east, weight: 7}
`
  const spread = (spec: string) => importTexts([model, object('GlobalTrafficPolicy', spec, 'multicluster.flomesh.io/v1alpha1')])
  const endpoints = (spec: string) => spread(spec).model?.services?.[0]?.ports[0]?.endpoints?.map(({ address, weight }) => [address, weight])
  const WEST = 'targets: [{clusterKey: eu/a/default/west, weight: 50}]'

  test('Locality: the own cluster', () => {
    expect(endpoints('lbType: Locality')).toEqual([['10.0.0.1', undefined]])
    expect(endpoints('')).toEqual([['10.0.0.1', undefined]])
  })

  test('ActiveActive: weights of the targets, and only those', () => {
    expect(endpoints(`lbType: ActiveActive, ${WEST}`)).toEqual([
      ['10.0.0.1', 100],
      ['192.0.2.1', 50],
    ])
    expect(endpoints('lbType: ActiveActive')).toEqual([
      ['10.0.0.1', 100],
      ['192.0.2.1', 100],
      ['192.0.2.2', 100],
    ])
  })

  test('FailOver: when no own endpoint is healthy, in the order of the targets', () => {
    const targets = 'targets: [{clusterKey: eu/a/default/west}, {clusterKey: eu/b/default/east, weight: 0}]'
    const result = spread(`lbType: FailOver, ${targets}`)
    expect(bare(result.model?.trafficPolicies)).toEqual([
      {
        id: 'shop/store.globaltrafficpolicy',
        target: { service: 'shop/store' },
        loadBalancing: { locality: 'cluster', clusters: ['west', 'east'] },
      },
    ])
    expect(result.model?.services?.[0]?.ports[0]?.endpoints).toHaveLength(3)
    expect(result.diagnostics[0]?.notes?.[0]).toBe('other clusters take over when no own endpoint is healthy; in FSM when none exists')
  })

  test('nothing to spread', () => {
    const result = importTexts(object('GlobalTrafficPolicy', 'lbType: Locality', 'flomesh.io/v1alpha1'))
    expect(findings(result)).toContain(
      'warning fsm/no-clusters a.yaml:3:18 no endpoint of shop/store names a cluster: the GlobalTrafficPolicy finds nothing to spread',
    )
  })

  test.each(['lbType: Any', 'lbType: FailOver, targets: [{clusterKey: west}]', 'lbType: FailOver, targets: [{clusterKey: a/b/c/West}]'])(
    '%s is an error',
    spec => {
      expect(spread(spec).diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
      expect(endpoints(spec)).toHaveLength(3)
    },
  )
})
