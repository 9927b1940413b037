// RateLimit, CircuitBreaker and FaultInjection of FSM's gateway, found through a Filter and an HTTPRoute.
import { describe, expect, test } from 'vitest'
import { bare, codes, findings, importTexts } from './import-text.js'

const settings = (kind: string, spec: string, group = 'extension.gateway.flomesh.io') =>
  `apiVersion: ${group}/v1alpha1\nkind: ${kind}\nmetadata: {name: s, namespace: shop}\nspec: {${spec}}\n`
const filter = (type: string) =>
  `apiVersion: extension.gateway.flomesh.io/v1alpha1\nkind: Filter\nmetadata: {name: f, namespace: shop}\nspec: {type: ${type}, configRef: {group: extension.gateway.flomesh.io, kind: ${type}, name: s}}\n`
const route = (rule = '', name = 'f') =>
  `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: h, namespace: shop}\nspec: {rules: [{${rule}filters: [{type: ExtensionRef, extensionRef: {group: extension.gateway.flomesh.io, kind: Filter, name: ${name}}}], backendRefs: [{name: store, port: 80}]}]}\n`
const attached = (kind: string, spec: string, rule = '') => importTexts([settings(kind, spec), filter(kind), route(rule)])
const policyOf = (kind: string, spec: string) => bare(attached(kind, spec).model?.trafficPolicies?.[0])
const notesOf = (kind: string, spec: string) => attached(kind, spec).diagnostics.flatMap(({ notes }) => notes ?? [])

describe('RateLimit', () => {
  test("what is absent is FSM's", () => {
    expect(policyOf('RateLimit', '')).toEqual({
      id: 'shop/h.httproute.0-0-0',
      target: { service: 'shop/store' },
      rateLimits: [{ requests: 30, unit: 'minute', burst: 10, reply: { status: 429, body: 'Rate limit reached' } }],
    })
  })

  test.each([
    ['requests: 5, interval: 1s', 5, 'second'],
    ['requests: 1, interval: 10m', 6, 'hour'],
    ['requests: 100, interval: 500ms', 200, 'second'],
  ])('%s', (spec, requests, unit) => expect(policyOf('RateLimit', spec)?.rateLimits?.[0]).toMatchObject({ requests, unit }))

  test('a rate that is no whole number is rounded down, and that is said', () => {
    const result = attached('RateLimit', 'requests: 5, interval: 7s')
    expect(result.model?.trafficPolicies?.[0]?.rateLimits?.[0]).toMatchObject({ requests: 2571, unit: 'hour' })
    expect(codes(result)).toContain('fsm/rate-rounded')
  })

  test('waiting is refused here', () => {
    const refused = 'a request past the limit is refused at once; in FSM it waits for its token'
    expect(notesOf('RateLimit', 'backlog: 7')).toContain(`${refused}, and what comes while 7 are under way is refused`)
    expect(notesOf('RateLimit', 'backlog: 0')).toContain(refused)
    expect(codes(attached('RateLimit', 'blocking: true'))).toContain('osm/not-imported')
    expect(codes(attached('RateLimit', 'blocking: false'))).not.toContain('osm/not-imported')
  })

  test.each(['requests: 0', 'interval: 10', 'response: {status: 700}', 'response: {headers: {"a b": c}}', 'requests: 1, interval: 2h'])(
    '%s is an error',
    spec => {
      const result = attached('RateLimit', spec)
      expect(result.diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
      expect(result.model?.trafficPolicies).toBeUndefined()
    },
  )
})

test('CircuitBreaker: slow answers as there, errors as its fields say, a ratio of at least the count', () => {
  expect(
    policyOf('CircuitBreaker', 'latencyThreshold: 200ms, errorCountThreshold: 3, response: {status: 503, headers: {x-open: "yes"}, body: ""}')
      ?.circuitBreaker,
  ).toEqual({
    window: '5s',
    minRequests: 6,
    errorRatio: 0.5,
    slowRatio: 0.5,
    slowAfter: '200ms',
    openFor: '30s',
    reply: { status: 503, headers: [{ name: 'x-open', value: 'yes' }], body: '' },
  })
  const notes = notesOf('CircuitBreaker', '')
  for (const word of ['only slow ones', 'probe', 'starts it anew', 'from 20 requests on', 'a thousandth'])
    expect(notes.some(note => note.includes(word))).toBe(true)
  expect(codes(attached('CircuitBreaker', 'concurrencyThreshold: 5'))).toContain('osm/not-imported')
  expect(codes(attached('CircuitBreaker', 'concurrencyThreshold: 0'))).not.toContain('osm/not-imported')
})

test('CircuitBreaker: without a ratio the count alone', () => {
  const { errorCount, slowCount, errorRatio, minRequests } =
    policyOf('CircuitBreaker', 'errorCountThreshold: 3, errorRatioThreshold: 0')?.circuitBreaker ?? {}
  expect([errorCount, slowCount, errorRatio, minRequests]).toEqual([3, 3, undefined, undefined])
})

describe('FaultInjection', () => {
  test('both, in both shapes', () => {
    const faults = 'delay: {percentage: 10, min: 1s, max: 2s}, abort: {percentage: 5, response: {status: 503}}'
    const expected = { delay: { percent: 10, time: '1s', maxTime: '2s' }, abort: { percent: 5, status: 503 } }
    expect(policyOf('FaultInjection', faults)?.faultInjection).toEqual(expected)
    expect(policyOf('FaultInjection', `faultInjection: {${faults}}`)?.faultInjection).toEqual(expected)
    expect(notesOf('FaultInjection', faults)[0]).toBe('both percentages are spread evenly over the requests, as in FSM, but by another pattern')
  })
  test('0 percent is nothing', () => expect(policyOf('FaultInjection', 'delay: {percentage: 0}, abort: {percentage: 0}')).toBeUndefined())
  test('an answer is a status alone', () => {
    expect(
      codes(attached('FaultInjection', 'abort: {percentage: 5, response: {body: x, headers: {a: b}}}')).filter(code => code === 'osm/not-imported'),
    ).toHaveLength(2)
  })
  test('max before min', () =>
    expect(codes(attached('FaultInjection', 'delay: {percentage: 1, min: 2s, max: 1s}'))).toContain('import/invalid-value'))
})

describe('attachment', () => {
  test('no further than the rule matches', () => {
    const rule =
      'matches: [{path: {type: PathPrefix, value: /buy}, method: POST, headers: [{name: x-a, value: b}]}, {path: {type: RegularExpression, value: "/x.*"}, queryParams: [{name: q, type: RegularExpression, value: "[0-9]+"}]}], '
    const { model } = attached('RateLimit', '', rule)
    expect(bare(model?.routeGroups)).toEqual([
      {
        id: 'shop/h.httproute',
        http: [
          { name: '0-0', path: { prefix: '/buy' }, methods: ['POST'], headers: [{ name: 'x-a', exact: 'b' }] },
          { name: '0-1', path: { regex: '/x.*' }, query: [{ name: 'q', regex: '[0-9]+' }] },
        ],
      },
    ])
    expect(bare(model?.trafficPolicies?.[0]?.target)).toEqual({
      service: 'shop/store',
      route: { routeGroup: 'shop/h.httproute', matches: ['0-0', '0-1'] },
    })
  })

  test('a rule for the path / is the service', () => {
    expect(attached('RateLimit', '', 'matches: [{path: {value: /}}], ').model?.routeGroups).toBeUndefined()
  })

  test('an unknown condition of a match drops the route', () => {
    expect(attached('RateLimit', '', 'matches: [{port: 5}], ').model?.trafficPolicies).toBeUndefined()
  })

  test('settings that no route names are said to be nothing', () => {
    const result = importTexts([settings('RateLimit', ''), filter('RateLimit')])
    expect(findings(result)).toContain(
      'warning fsm/unused-settings a.yaml:3:18 no Filter that an HTTPRoute names uses RateLimit shop/s: it is not imported',
    )
  })

  test('names that lead nowhere', () => {
    expect(codes(importTexts([route()]))).toEqual(['fsm/unknown-reference', 'fsm/route-for-filters'].sort())
    expect(codes(importTexts([filter('RateLimit')]))).toEqual(['fsm/unknown-reference'])
  })

  test('filters of users are not imported', () => {
    expect(codes(importTexts([filter('Mine'), route()]))).toEqual(['fsm/custom-filter', 'fsm/route-for-filters'])
  })

  test('the group of older versions', () => {
    const texts = [settings('RateLimit', '', 'gateway.flomesh.io'), filter('RateLimit'), route()]
    expect(importTexts(texts).model?.trafficPolicies).toHaveLength(1)
  })
})

test('settings without a spec are told of, and there are none', () => {
  const empty = settings('RateLimit', '').replace(/spec: .*/, '')
  const result = importTexts([empty, filter('RateLimit'), route()])
  expect(codes(result)).toContain('fsm/empty-settings')
  expect(result.model?.trafficPolicies).toBeUndefined()
})
