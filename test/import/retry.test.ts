// Retry of osm-edge and FSM: conditions, numbers and names of the difference.
import { describe, expect, test } from 'vitest'
import { bare, codes, findings, importTexts } from './import-text.js'

const SUBJECTS = 'source: {kind: ServiceAccount, name: buyer, namespace: shop}, destinations: [{kind: Service, name: store, namespace: shop}]'
const retry = (spec: string, group = 'policy.openservicemesh.io') =>
  `apiVersion: ${group}/v1alpha1\nkind: Retry\nmetadata: {name: r, namespace: shop}\nspec: {${spec}}\n`
const of = (policy: string) => importTexts(retry(`${SUBJECTS}, retryPolicy: {${policy}}`))
const conditions = (on: string) => of(`retryOn: ${JSON.stringify(on)}, numRetries: 1`).model?.trafficPolicies?.[0]?.retry?.on

test.each(['policy.openservicemesh.io', 'policy.flomesh.io'])('%s', group => {
  const policy = 'retryPolicy: {retryOn: "5xx", perTryTimeout: 1s, numRetries: 5, retryBackoffBaseInterval: 50ms}'
  const result = importTexts(retry(`${SUBJECTS}, ${policy}`, group))
  expect(bare(result.model?.trafficPolicies)).toEqual([
    {
      id: 'shop/r.retry',
      target: { service: 'shop/store' },
      callers: ['shop/buyer'],
      timeouts: { perTry: '1s' },
      retry: { attempts: 5, on: ['5xx'], backoff: { base: '50ms', max: '500ms' } },
    },
  ])
  expect(codes(result)).toEqual(['osm/retry-differs', 'osm/setting-now-kept'])
  const notes = result.diagnostics.flatMap(diagnostic => diagnostic.notes ?? [])
  for (const word of ['another endpoint', 'POST', '64 KiB', 'budget', 'random', 'failover'])
    expect(notes.some(note => note.includes(word))).toBe(true)
})

test('several destinations: a policy each, those named twice once', () => {
  const destinations = ['store', 'bank', 'store'].map(name => `{kind: Service, name: ${name}, namespace: shop}`)
  const spec = `source: {kind: ServiceAccount, name: buyer}, destinations: [${destinations}], retryPolicy: {numRetries: 1}`
  expect(importTexts(retry(spec)).model?.trafficPolicies?.map(({ id, target }) => [id, target.service])).toEqual([
    ['shop/r.retry.0', 'shop/store'],
    ['shop/r.retry.1', 'shop/bank'],
  ])
})

describe('conditions', () => {
  test.each([
    ['', ['5xx']],
    ['503', ['503']],
    [' 503 , 4xx,', ['4xx', '503']],
    ['502', ['502', 'connect-failure']],
    ['504', ['504', 'timeout']],
    ['50x', ['50x', 'connect-failure', 'timeout']],
    ['gateway-error,reset', ['gateway-error', 'reset']],
  ])('%j', (on, expected) => expect(conditions(on)).toEqual(expected))

  test('words of Envoy begin to work, and that is said', () => {
    expect(codes(of('retryOn: "connect-failure,503", numRetries: 1'))).toContain('osm/retry-word-works')
    expect(codes(of('retryOn: "503", numRetries: 1'))).not.toContain('osm/retry-word-works')
  })

  test('what is none is left out with a warning', () => {
    const result = of('retryOn: "503,refused-stream", numRetries: 1')
    expect(findings(result)).toContain('warning osm/retry-condition a.yaml:4:156 nothing is retried on refused-stream')
    expect(codes(of('retryOn: "200", numRetries: 1'))).toEqual(['osm/retry-condition', 'osm/retry-never'])
  })
})

describe('numbers', () => {
  test('a long first wait is cut to one second, as there', () => {
    expect(of('numRetries: 1, retryBackoffBaseInterval: 1m').model?.trafficPolicies?.[0]?.retry?.backoff).toEqual({ base: '1s', max: '10s' })
  })

  test('too many', () => {
    const result = of('numRetries: 20')
    expect(result.model?.trafficPolicies?.[0]?.retry?.attempts).toBe(10)
    expect(codes(result)).toContain('osm/retries-capped')
  })

  test.each(['numRetries: 0', 'retryOn: 5xx'])('%s: never', policy => {
    const result = of(policy)
    expect(codes(result)).toEqual(['osm/retry-never'])
    expect(result.model?.trafficPolicies).toBeUndefined()
  })

  test.each(['numRetries: -1', 'numRetries: 1, perTryTimeout: soon', 'numRetries: 1, retryBackoffBaseInterval: 0s'])('%s: an error', policy => {
    expect(of(policy).model?.trafficPolicies).toBeUndefined()
    expect(of(policy).diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
  })
})

test('subjects of other kinds', () => {
  const spec = 'source: {kind: Service, name: buyer}, destinations: [{kind: ServiceAccount, name: store}], retryPolicy: {numRetries: 1}'
  const result = importTexts(retry(spec))
  expect(codes(result).filter(code => code === 'import/invalid-value')).toHaveLength(2)
  expect(result.model?.trafficPolicies).toBeUndefined()
})

test('the feature flag of the MeshConfig was off', () => {
  const config = (flag: string) =>
    `apiVersion: config.openservicemesh.io/v1alpha2\nkind: MeshConfig\nmetadata: {name: c}\nspec: {featureFlags: {${flag}}}\n`
  const policy = retry(`${SUBJECTS}, retryPolicy: {numRetries: 1}`)
  expect(codes(importTexts([config(''), policy]))).toContain('osm/retry-was-off')
  expect(codes(importTexts([config('enableRetryPolicy: true'), policy]))).not.toContain('osm/retry-was-off')
})
