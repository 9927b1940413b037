// Whatever the cases say of a mesh, and whatever the mesh is: findings and results, never a throw.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { failedCases, untouchedFindings } from '../../src/test-cases/findings.js'
import { readTestCases } from '../../src/test-cases/read-test-cases.js'
import { testReportJson } from '../../src/test-cases/report-json.js'
import { testCases } from '../../src/test-cases/test-cases.js'
import { shop } from './shop.js'

const id = fc.constantFrom('shop/buyer', 'shop/store', 'shop/store-v1', 'shop/db', 'shop/twin', 'shop/ghost', 'shop/nobody', '__proto__/constructor')
const port = fc.constantFrom(80, 8080, 5432, 9000, 1)
const text = fc.constantFrom('/', '/buy', '/look/x', '/%zz', '//..', 'BREW /buy', 'store.shop', 'constructor', '__proto__', '')
const oneCase = fc.record(
  {
    name: fc.string({ minLength: 1, maxLength: 3 }),
    from: fc.oneof(id, fc.record({ workload: id }), fc.record({ certificate: fc.constantFrom('none', 'foreign') })),
    to: fc.oneof(
      id,
      fc.tuple(id, port).map(([name, number]) => `${name}:${number}`),
      fc.record({ workload: id, port }, { requiredKeys: ['workload'] }),
      fc.record({ service: id, port }, { requiredKeys: ['service'] }),
    ),
    request: fc.oneof(
      text,
      fc.record(
        { method: text, path: text, host: text, headers: fc.constantFrom([], ['content-type: application/grpc'], ['host: ']) },
        { requiredKeys: [] },
      ),
    ),
    tcp: fc.constant(true),
    expect: fc.record(
      {
        verdict: fc.constantFrom('allowed', 'denied', 'rejected', 'unavailable'),
        status: fc.constantFrom(200, 400, 403, 503),
        grpcStatus: fc.constantFrom(0, 7),
        closed: fc.boolean(),
        rule: text,
        route: text,
        backend: fc.oneof(id, fc.constant('none')),
        backends: fc.dictionary(id, fc.constantFrom(0.1, 0.5, 1), { maxKeys: 2 }),
        tolerance: fc.constantFrom(0, 1),
        forwarded: fc.record({ path: text, method: text }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['name', 'from', 'expect'] },
)

/** Half of them with what a case needs, so that many are asked. */
const likelyCase = fc.oneof(
  oneCase,
  oneCase.map(({ tcp, ...one }) => ({
    ...one,
    name: 'a',
    to: 'shop/store',
    from: 'shop/buyer',
    request: one.request ?? '/buy',
    expect: { rule: 'allow/shop/buy' },
  })),
)

it('cases of a sound mesh', () => {
  let asked = 0
  fc.assert(
    fc.property(likelyCase, one => {
      const file = readTestCases({ path: 'c.yaml', text: stringify({ cases: [one] }) })
      const report = testCases(shop, [file])
      asked += report.results.length
      const failed = report.results.filter(({ problems }) => problems.length > 0)
      expect(failedCases(report.results)).toHaveLength(failed.length)
      expect(report.ok).toBe(failed.length === 0 && !report.diagnostics.some(({ severity }) => severity === 'error'))
      expect(untouchedFindings(report.coverage!).length).toBeLessThanOrEqual(report.coverage!.total)
      expect(JSON.stringify(testReportJson(report, []))).toBe(JSON.stringify(testReportJson(testCases(shop, [file]), [])))
    }),
    { numRuns: 200 },
  )
  // Otherwise it would have tested the reader alone.
  expect(asked).toBeGreaterThan(20)
})

it('any value in the place of a mesh', () => {
  const file = readTestCases({ path: 'c.yaml', text: 'cases: [{ name: a, from: a/b, to: a/c, request: /, expect: { verdict: denied } }]' })
  fc.assert(
    fc.property(fc.jsonValue(), model => {
      expect(testCases(model, [file]).ok).toBe(false)
    }),
  )
})
