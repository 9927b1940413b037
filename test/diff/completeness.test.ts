// Nothing is missed: whatever request of whatever caller two random meshes answer differently, the diff names a change that covers it.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Difference, differenceOf, outcomesOf } from '../../src/diff/behaviour/outcomes.ts'
import { diffMeshes } from '../../src/diff/diff-meshes.ts'
import { decide } from '../../src/explain/decide.ts'
import type { Flow } from '../../src/explain/flow.ts'
import type { AccessSource, HttpMatch, MeshModel } from '../../src/model/mesh-model.generated.ts'
import { compiled, shop } from './meshes.ts'

const CALLERS = ['buyer', 'thief', 'other', 'store-v1'] as const
const SERVICES = ['store', 'store-v1', 'store-v2', 'pay'] as const

const path = fc.oneof(
  fc.constantFrom('/', '/a', '/a/b', '/b').map(exact => ({ exact })),
  fc.constantFrom('/', '/a', '/a/b', '/b').map(prefix => ({ prefix })),
  fc.constantFrom('/a/[0-9]+', '/[ab]/.*', '/[^/]+', '.*b', '/(?!a).').map(regex => ({ regex })),
)
const route: fc.Arbitrary<HttpMatch> = fc.record(
  {
    path,
    methods: fc.subarray(['GET', 'POST'] as const).map(methods => [...methods]),
    headers: fc.array(
      fc.oneof(
        fc.constantFrom('a', 'b').map(exact => ({ name: 'x', exact })),
        fc.boolean().map(present => ({ name: 'x', present })),
        fc.constant({ name: 'x', regex: 'a.*' }),
      ),
      { maxLength: 1 },
    ),
    query: fc.array(
      fc.constantFrom('1', '2').map(exact => ({ name: 'q', exact })),
      { maxLength: 1 },
    ),
  },
  { requiredKeys: [] },
)
const routes = fc.array(route, { minLength: 1, maxLength: 3 }).map(list => list.map((one, i) => ({ ...one, name: `r${i}` })))
const source = fc.oneof(
  fc.constantFrom(...CALLERS).map((name): AccessSource => ({ identity: `shop/${name}` })),
  fc.constant<AccessSource>({ group: 'authenticated' }),
)
const policy = fc.record({
  destination: fc.oneof(
    fc.constantFrom(...SERVICES).map(name => ({ service: `shop/${name}` })),
    fc.constantFrom('store-v1', 'store-v2', 'pay').map(name => ({ identity: `shop/${name}` })),
  ),
  sources: fc.array(source, { minLength: 1, maxLength: 2 }),
  group: fc.option(fc.constantFrom('shop/g0', 'shop/g1')),
})
const weights = fc.array(fc.tuple(fc.constantFrom('store', 'store-v1', 'store-v2'), fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 3 })
const mesh: fc.Arbitrary<MeshModel> = fc
  .record({
    groups: fc.tuple(routes, routes),
    policies: fc.array(policy, { maxLength: 3 }),
    split: fc.option(fc.record({ weights, conditional: fc.boolean() })),
    permissive: fc.option(fc.constantFrom(...SERVICES)),
    moved: fc.boolean(),
    bare: fc.boolean(),
  })
  .map(({ groups, policies, split, permissive, moved, bare }) =>
    shop(model => {
      model.routeGroups = groups.map((http, i) => ({ id: `shop/g${i}`, http }))
      model.accessPolicies = policies.map(({ group, ...rest }, i) => ({
        id: `shop/p${i}`,
        ...rest,
        ...(group !== null && { rules: [{ kind: 'http' as const, routeGroup: group }] }),
      }))
      const backends = [...new Map(split?.weights ?? [])].map(([name, weight]) => ({ service: `shop/${name}`, weight }))
      const matches = split?.conditional ? { matches: [{ routeGroup: 'shop/g0' }] } : {}
      model.splits = split ? [{ id: 'shop/split', service: 'shop/store', ...matches, backends }] : []
      if (permissive !== null) model.mesh.modeOverrides = [{ service: `shop/${permissive}`, mode: 'permissive' }]
      if (bare) model.services![0]!.workloads = []
      if (moved) model.services![3]!.workloads = ['shop/other']
    }),
  )
/** Half of them are one mesh with a part of the other, so that much stays as it is. */
const pair = fc
  .tuple(mesh, mesh, fc.subarray(['routeGroups', 'accessPolicies', 'splits', 'services', 'mesh'] as const), fc.boolean())
  .map(([before, other, parts, some]) => [before, some ? Object.assign({}, before, ...parts.map(part => ({ [part]: other[part] }))) : other] as const)

const flow: fc.Arbitrary<Flow> = fc
  .record({
    caller: fc.oneof(
      fc.constantFrom(...CALLERS).map(name => ({ workload: `shop/${name}` })),
      fc.constantFrom('buyer.shop.cluster.local', 'nobody.cluster.local').map(name => ({ principals: [name] })),
    ),
    service: fc.constantFrom(...SERVICES),
    method: fc.constantFrom('GET', 'POST', 'PUT'),
    path: fc.constantFrom('/', '/a', '/a/', '/a/b', '/a/b/c', '/a/1', '/a/x', '/b', '/b/b', '/c', '/ab'),
    x: fc.constantFrom(undefined, 'a', 'ab', 'b', 'c'),
    q: fc.constantFrom(undefined, '1', '2', '3'),
  })
  .map(({ caller, service, method, path: sent, x, q }) => ({
    caller,
    destination: { service: `shop/${service}`, port: 80 },
    ...(service !== 'pay' && {
      request: { method, path: q === undefined ? sent : `${sent}?q=${q}`, ...(x !== undefined && { headers: [['x', x] as const] }) },
    }),
  }))

type Told = Pick<Difference, 'kind' | 'before' | 'after'>

it('every difference that a random flow shows is covered by a change of its kind, caller and destination', () => {
  let [differing, same] = [0, 0]
  fc.assert(
    fc.property(pair, fc.array(flow, { minLength: 40, maxLength: 40 }), ([old, now], flows) => {
      const [before, after] = [compiled(old), compiled(now)]
      const { changes, coverage } = diffMeshes(before, after).behaviour
      expect(coverage).toMatchObject({ sampledPairs: 0, skippedPairs: 0 })
      for (const one of flows) {
        const outcomes = [before, after].map(side => outcomesOf(decide(side.mesh, one, { assumeEndpoints: true })))
        const difference = differenceOf(outcomes[0]!, outcomes[1]!)
        // Who passes by a sidecar is refused at whatever door there is.
        if (!difference || (difference.kind === 'refused' && 'principals' in one.caller)) {
          same++
          continue
        }
        differing++
        const { caller, destination } = one
        const name =
          'workload' in caller ? caller.workload : 'principals' in caller && caller.principals[0]!.startsWith('buyer') ? 'shop/buyer' : null
        const covering = changes.filter(
          ({ callers, destinations }) =>
            (callers.includes(name) || callers.includes(null)) &&
            destinations.some(({ service }) => 'service' in destination && service === destination.service),
        )
        // Whoever passes by a sidecar may knock at any door, and the diff looks at them one by one.
        const told = ({ kind, before: was, after: is }: Told) => ('workload' in caller ? `${kind} ${was} ${is}` : 'some change')
        expect({ one, kinds: covering.map(told) }).toMatchObject({ kinds: expect.arrayContaining([told(difference)]) })
      }
    }),
    { numRuns: 60, seed: 20260402 },
  )
  expect(differing).toBeGreaterThan(300)
  expect(same).toBeGreaterThan(300)
}, 180_000)
