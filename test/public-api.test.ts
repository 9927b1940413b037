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

test('explain: the answer, or why there is none', () => {
  const flow: api.Flow = { caller: { principals: ['a.shop.cluster.local'] }, destination: { workload: 'shop/a', port: 80 }, request: {} }
  const model = { apiVersion: 'pipyc/v1', mesh: { name: 'shop' }, identities: [{ id: 'shop/a' }], workloads: [{ id: 'shop/a', identity: 'shop/a' }] }
  const { decision, diagnostics } = api.explain(model, flow)
  expect(diagnostics).toEqual([])
  expect(decision?.answers).toMatchObject([{ verdict: 'denied', closed: true, rule: 'deny/unknown-port@shop/a' }])
  expect(api.explain({ ...model, identities: [] }, flow)).toEqual({ diagnostics: [expect.objectContaining({ code: 'reference/unknown-identity' })] })
  expect(api.explain({ mesh: 3 }, flow).decision).toBeUndefined()
})
