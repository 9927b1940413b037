// A second reading is worth something only while it is one: the interpreter shares no code with what it checks, and answers everything.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../src/explain/decide.ts'
import { decisionText } from '../../src/explain/text.ts'
import { group, httpRule, meshOf, policy, service } from './small-mesh.ts'

/** explain.ts alone gets the model ready. */
const ALLOWED =
  /^(\.{1,2}\/(?:mqtt\/)?[a-z0-9-]+|(?:\.\.\/)+phases\/2-resolve\/(?:mqtt\/)?resolved|(?:\.\.\/)+model\/mesh-model\.generated|(?:\.\.\/)+diagnostics\/(diagnostic|sink|format\/plain-text))\.js$|^node:crypto$/

test('it imports neither lowering, features, regexes nor templates', () => {
  const files = readdirSync('src/explain', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts') && name !== 'explain.ts')
  const imports = files.flatMap(name =>
    [...readFileSync(`src/explain/${name}`, 'utf8').matchAll(/from '([^']+)'/g)].map(([, path]) => `${name}: ${path}`),
  )
  expect(imports.length).toBeGreaterThan(50)
  expect(imports.filter(line => !ALLOWED.test(line.split(': ')[1]!))).toEqual([])
})

const mesh = meshOf({
  services: [service('store', { hosts: ['*.example'] }), service('v1')],
  routeGroups: [group('g', { path: { regex: '/a(/.*)?' }, query: [{ name: 'q', regex: '.*' }] })],
  accessPolicies: [policy('p', { rules: [httpRule('g')] }), policy('q', { destination: { identity: 'shop/v1' }, sources: [{ group: 'any' }] })],
  splits: [{ id: 'shop/s', service: 'shop/store', matches: [{ routeGroup: 'shop/g' }], backends: [{ service: 'shop/v1', weight: 1 }] }],
})

test('whatever is asked, the shares add up to 1', () => {
  const odd = fc.oneof(fc.constantFrom('__proto__', 'constructor', '', '/', '[', '[::1', '%', 'a/b/c'), fc.string({ unit: 'binary', maxLength: 12 }))
  const id = fc.oneof(fc.constantFrom('shop/buyer', 'shop/thief', 'shop/store', 'shop/v1'), odd)
  const number = fc.constantFrom(80, 90, 0, -1)
  const flow = fc.record(
    {
      caller: fc.oneof(
        fc.record({ workload: id }),
        fc.record({ principals: fc.array(odd, { maxLength: 3 }) }),
        fc.record({ certificate: fc.constantFrom('none' as const, 'foreign' as const) }),
      ),
      destination: fc.oneof(
        fc.record({ service: id, port: number, by: fc.constantFrom('listener' as const, 'address' as const, 'host' as const) }),
        fc.record({ host: fc.constant(true as const) }),
        fc.record({ workload: id, port: number }),
      ),
      request: fc.record(
        {
          method: fc.oneof(fc.constantFrom('GET', 'HEAD', 'POST'), odd),
          path: fc.oneof(
            odd,
            odd.map(text => `/a/${text}`),
          ),
          host: fc.oneof(fc.constantFrom('store.shop', 'v1.shop:80', 'x.example'), odd),
          headers: fc.array(fc.tuple(odd, odd), { maxLength: 3 }),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['caller', 'destination'] },
  )
  const seen = new Set<string>()
  fc.assert(
    fc.property(flow, one => {
      const decision = decide(mesh, one)
      for (const { verdict } of decision.answers) seen.add(verdict)
      expect(decision.answers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
      expect(decisionText(decision).split('\n').length).toBeLessThan(30)
    }),
    { seed: 1, numRuns: 1000 },
  )
  expect([...seen].sort()).toEqual(['allowed', 'denied', 'rejected', 'unavailable'])
})
