// The judge itself: what it takes for agreement, for shares, and how it makes a disagreement small.
import { expect, test } from 'vitest'
import { decide } from '../../src/explain/decide.ts'
import type { Flow } from '../../src/explain/flow.ts'
import type { MeshModel } from '../../src/model/mesh-model.generated.ts'
import { readTraffic } from '../../src/testing/index.ts'
import { disagreement } from './judge/compare.ts'
import { disagreementsOn } from './judge/disagreements.ts'
import { reduce } from './judge/reduce.ts'
import { shareProblem } from './judge/shares.ts'
import { fixtureFiles } from './report/fixture.ts'
import { CLOSED, faulty, type Observation } from './run/observation.ts'
import { resolveModel } from './run/running.ts'
import { generate } from './soak.ts'

const endpoint = (address: string) => ({ address, port: 8001, transport: 'plain' as const })
const model: MeshModel = {
  apiVersion: 'pipyc/v1',
  mesh: { name: 'm', mode: 'permissive', proxy: { interception: 'none', listeners: [{ direction: 'outbound', address: '127.0.0.1', port: 9 }] } },
  identities: [{ id: 'shop/buyer' }],
  workloads: [{ id: 'shop/buyer', identity: 'shop/buyer' }],
  services: [
    { id: 'shop/store', ports: [{ port: 80, protocol: 'http', endpoints: [endpoint('10.0.0.1')] }] },
    { id: 'shop/other', ports: [{ port: 80, protocol: 'http', endpoints: [endpoint('10.0.0.2')] }] },
    { id: 'shop/spare', ports: [{ port: 80, protocol: 'http', endpoints: [endpoint('10.0.0.3')] }] },
  ],
  splits: [
    {
      id: 'shop/split',
      service: 'shop/store',
      backends: [
        { service: 'shop/store', weight: 3 },
        { service: 'shop/other', weight: 1 },
      ],
    },
  ],
}
const flow: Flow = {
  caller: { workload: 'shop/buyer' },
  destination: { host: true },
  request: { path: '/a?b=c', host: 'store.shop', headers: [['X-A', '1']] },
}
const decision = decide(resolveModel(model), flow)

function reached(upstream: string, changes: Partial<NonNullable<Observation['forwarded']>> = {}): Observation {
  const headers = [
    ['host', 'store.shop'],
    ['x-a', '1'],
  ] as const
  return {
    closed: false,
    status: 200,
    grpcStatus: null,
    headers: [],
    upstream,
    forwarded: { method: 'GET', path: '/a?b=c', host: 'store.shop', headers, ...changes },
  }
}

test('an answer of either backend agrees', () => {
  expect(disagreement(decision, reached('10.0.0.1:8001'))).toBeUndefined()
  expect(disagreement(decision, reached('10.0.0.2:8001'))).toBeUndefined()
})

test.each<[string, Observation]>([
  ['another backend', reached('10.0.0.3:8001')],
  ['another path', reached('10.0.0.1:8001', { path: '/a' })],
  ['another host', reached('10.0.0.1:8001', { host: 'store' })],
  ['another method', reached('10.0.0.1:8001', { method: 'POST' })],
  ['a header less', reached('10.0.0.1:8001', { headers: [] })],
  [
    'a header more',
    reached('10.0.0.1:8001', {
      headers: [
        ['x-a', '1'],
        ['x-b', ''],
      ],
    }),
  ],
  ['another value', reached('10.0.0.1:8001', { headers: [['x-a', '2']] })],
  [
    'a header twice',
    reached('10.0.0.1:8001', {
      headers: [
        ['x-a', '1'],
        ['x-a', '1'],
      ],
    }),
  ],
  ['a refusal', { ...CLOSED, closed: false, status: 403 }],
  ['a closed connection', CLOSED],
  ['a fault', faulty('nothing came')],
])('%s does not', (_, seen) => {
  expect(disagreement(decision, seen)).toBeTypeOf('string')
})

test('no answer at all is told apart from a wrong one', () => {
  const silence = faulty('nothing came within 20000 ms; received by nobody')
  const problems = (...seen: Observation[]) =>
    disagreementsOn(decision, seen, seen.length > 1).map(({ problem, isSilence }) => [isSilence, problem.slice(0, 20)])
  expect(problems(reached('10.0.0.1:8001'))).toEqual([])
  expect(problems(silence)).toEqual([[true, 'nothing came within ']])
  expect(problems(silence, reached('10.0.0.1:8001'))).toEqual([[true, 'nothing came within ']])
  expect(problems(silence, reached('10.0.0.3:8001'))).toEqual([[false, 'expected 10.0.0.1:80']])
  expect(problems(faulty('answered by a proxy, received by 10.0.0.1:8001'))).toEqual([[false, 'answered by a proxy,']])
})

test('shares are kept within a few requests', () => {
  const seen = (first: number) => Array.from({ length: 40 }, (_, i) => reached(i < first ? '10.0.0.1:8001' : '10.0.0.2:8001'))
  expect(shareProblem(decision, seen(30))).toBeUndefined()
  expect(shareProblem(decision, seen(27))).toBeUndefined()
  expect(shareProblem(decision, seen(20))).toContain('30.0 should see 10.0.0.1:8001')
  expect(shareProblem(decision, seen(40))).toBeTypeOf('string')
})

test('a disagreement gets small: one flow, and only what it takes', async () => {
  const found = generate(11, 40)
  const wanted = found.flows.at(-1)!
  const small = await reduce(
    found,
    async ({ flows, model: left }) => flows.at(-1)?.destination === wanted.destination && (left.services ?? []).length > 0,
    {
      budget: 2000,
    },
  )
  expect(small.flows).toHaveLength(1)
  expect(small.model.services).toHaveLength(1)
  expect(small.model.accessPolicies ?? []).toEqual([])
  expect(small.model.routeGroups ?? []).toEqual([])
})

test('a budget ends it', async () => {
  let asked = 0
  await reduce(generate(11, 40), async () => ++asked > 0, { budget: 5 })
  expect(asked).toBe(5)
})

test('what is kept is a behaviour case', () => {
  const files = fixtureFiles({ model, flows: [flow] }, resolveModel(model), 'expected this, seen that')
  const [step] = readTraffic(files.get('traffic.yaml')!).steps
  expect(step).toMatchObject({ name: 'expected this, seen that', via: { outbound: 'shop/buyer' }, repeat: 40, keepAlive: true })
  expect(step?.expect.backends).toEqual({ '10.0.0.1:8001': 0.75, '10.0.0.2:8001': 0.25 })
  expect(files.get('model.yaml')).toContain('  - { id: shop/store, ')
})
