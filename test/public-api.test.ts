import { expect, test } from 'vitest'
import * as api from '../src/index.ts'

test('what the package exports', () => {
  expect(Object.keys(api).sort()).toEqual([
    'CATALOGUE',
    'compile',
    'decide',
    'decideMqtt',
    'decisionJson',
    'decisionText',
    'diffMeshes',
    'explain',
    'formatDiagnostics',
    'importManifests',
    'locateInFiles',
    'readMesh',
    'readTestCases',
    'ruleMeanings',
    'testCases',
  ])
})

test('bad input becomes diagnostics', () => {
  const result = api.compile({ mesh: 3 })
  expect(result.ok).toBe(false)
  expect(result.diagnostics.map(({ code }) => code)).toContain('model/wrong-type')
})

test('findings show the field where the texts are at hand', () => {
  const file = { path: 'a.yaml', text: 'apiVersion: pipyc/v1\nmesh: { name: shop }\nworkloads: [{ id: shop/a, identity: shop/b }]\n' }
  const { model } = api.importManifests([file])
  const columns = [{}, { locate: api.locateInFiles(model, [file]) }].map(options => api.compile(model, options).diagnostics[0]?.location?.column)
  expect(columns).toEqual([13, 37])
})

test('a proxy that is not there is an error', () => {
  const model = { apiVersion: 'pipyc/v1', mesh: { name: 'shop' }, identities: [{ id: 'shop/a' }], workloads: [{ id: 'shop/a', identity: 'shop/a' }] }
  const { ok, diagnostics } = api.compile(model, { proxies: ['shop/a', 'shop/b'] })
  expect([ok, diagnostics.filter(({ severity }) => severity === 'error')]).toMatchObject([
    false,
    [{ code: 'reference/unknown-workload', notes: [{}, 'did you mean shop/a?'] }],
  ])
})

test('explain: who is not there is a finding beside the answer', () => {
  const model = { apiVersion: 'pipyc/v1', mesh: { name: 'shop' }, identities: [{ id: 'shop/a' }], workloads: [{ id: 'shop/a', identity: 'shop/a' }] }
  const { decision, diagnostics } = api.explain(model, { caller: { workload: 'shop/buyer' }, destination: { service: 'shop/store' } })
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['reference/unknown-service', 'there is no service shop/store'],
    ['reference/unknown-workload', 'there is no workload shop/buyer'],
  ])
  expect(decision?.answers).toMatchObject([{ verdict: 'unavailable' }])
})

test('explain: the answer, or why there is none', () => {
  const flow: api.Flow = { caller: { principals: ['a.shop.cluster.local'] }, destination: { workload: 'shop/a', port: 80 }, request: {} }
  const model = { apiVersion: 'pipyc/v1', mesh: { name: 'shop' }, identities: [{ id: 'shop/a' }], workloads: [{ id: 'shop/a', identity: 'shop/a' }] }
  const { decision, diagnostics } = api.explain(model, flow)
  expect(diagnostics).toEqual([])
  expect(decision?.answers).toMatchObject([{ verdict: 'denied', closed: true, rule: 'deny/unknown-port@shop/a' }])
  expect(api.explain({ ...model, identities: [] }, flow)).toEqual({ diagnostics: [expect.objectContaining({ code: 'reference/unknown-identity' })] })
  expect(api.explain({ mesh: 3 }, flow).decision).toBeUndefined()
})
