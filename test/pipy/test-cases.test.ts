// pipyc test --pipy: the bookstore's cases hold in every Pipy, and wrong ones fail there whatever the interpreter says.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { compile } from '../../src/compile.js'
import { importManifests } from '../../src/import/index.js'
import type { MeshModel } from '../../src/model/mesh-model.generated.js'
import { readTestCases } from '../../src/test-cases/read-test-cases.js'
import type { TestCase } from '../../src/test-cases/test-cases.generated.js'
import { testCases } from '../../src/test-cases/test-cases.js'
import { CannotRunCases, type Pipy, runCases } from '../../src/testing/index.js'
import { PLANT_CASES, plant } from '../test-cases/plant.js'
import { shop } from '../test-cases/shop.js'
import { describePipy } from '../testing/describe-pipy.js'

const mesh = 'fixtures/meshes/bookstore'
const { model } = importManifests(readdirSync(mesh).map(name => ({ path: `${mesh}/${name}`, text: readFileSync(`${mesh}/${name}`, 'utf8') })))
const shipped = readTestCases({ path: 'cases.yaml', text: readFileSync('fixtures/checks/bookstore/cases.yaml', 'utf8') })

/** An environment in which this one is the only Pipy. */
const only = ({ version, path }: Pipy) => ({ [version === '1.5' ? 'PIPY_BIN_1_5' : 'PIPY_BIN_2_0']: path, PATH: '' })

/** Each: name, what is called, and an expectation that is wrong. */
const WRONG: Omit<TestCase, 'from'>[] = [
  { name: 'verdict', to: 'bookstore/bookstore', request: '/buy-a-book/new', expect: { verdict: 'denied' } },
  { name: 'refused', to: 'bookstore/bookstore', request: '/admin', expect: { verdict: 'allowed' } },
  { name: 'status', to: 'bookstore/bookstore', request: '/admin', expect: { status: 404 } },
  { name: 'rule', to: 'bookstore/bookstore', request: '/admin', expect: { rule: 'deny/default@bookstore/bookstore-v3:14001' } },
  { name: 'backend', to: 'bookstore/bookstore-v1', request: '/buy-a-book/new', expect: { backend: 'bookstore/bookstore-v2' } },
  {
    name: 'shares',
    to: 'bookstore/bookstore',
    request: '/buy-a-book/new',
    expect: { backends: { 'bookstore/bookstore-v1': 0.8, 'bookstore/bookstore-v2': 0.2 } },
  },
  { name: 'path', to: 'bookstore/bookstore', request: '/buy-a-book//new', expect: { forwarded: { path: '/buy-a-book//new' } } },
  { name: 'bytes', to: { workload: 'mysql/mysql' }, tcp: true, expect: { closed: false } },
]

/** Everything that the bookstore has not: gRPC, HTTP/2, hosts that are wrong, requests without a reading, splits by match. */
const shopOfAllKinds: MeshModel = {
  ...shop,
  identities: [...shop.identities!, { id: 'shop/rpc' }],
  workloads: [...shop.workloads!, { id: 'shop/rpc', identity: 'shop/rpc' }, { id: 'shop/h2', identity: 'shop/rpc' }],
  services: [
    ...shop.services!,
    { id: 'shop/rpc', ports: [{ port: 9090, protocol: 'grpc' }], workloads: ['shop/rpc'] },
    { id: 'shop/h2', ports: [{ port: 9091, protocol: 'h2c' }], workloads: ['shop/h2'] },
  ],
  routeGroups: [...shop.routeGroups!, { id: 'shop/rpcs', http: [{ name: 'all', path: { prefix: '/pkg.Svc' } }] }],
  accessPolicies: [
    ...shop.accessPolicies!,
    {
      id: 'shop/rpc',
      destination: { identity: 'shop/rpc' },
      sources: [{ identity: 'shop/buyer' }],
      rules: [{ kind: 'http', routeGroup: 'shop/rpcs' }],
    },
  ],
}

const ALL_KINDS = `cases:
  - { name: rpc, from: shop/buyer, to: shop/rpc, request: { path: /pkg.Svc/Call, headers: ["content-type: application/grpc"] }, expect: { verdict: allowed, backend: shop/rpc, rule: allow/shop/rpc } }
  - { name: rpc denied, from: shop/buyer, to: shop/rpc, request: { path: /other.Svc/Call, headers: ["content-type: application/grpc"] }, expect: { verdict: denied, grpcStatus: 7, status: 200, rule: "deny/default@shop/rpc:9090" } }
  - { name: h2, from: shop/buyer, to: shop/h2, request: /pkg.Svc/x?y=1, expect: { verdict: allowed, forwarded: { path: /pkg.Svc/x?y=1, method: GET } } }
  - { name: h2 denied, from: shop/buyer, to: shop/h2, request: /x, expect: { verdict: denied, status: 403 } }
  - { name: h2 dialled, from: shop/buyer, to: { workload: shop/h2 }, request: /pkg.Svc, expect: { verdict: allowed } }
  - { name: nobody, from: { certificate: none }, to: { workload: shop/h2 }, request: /pkg.Svc, expect: { verdict: denied, closed: true, backend: none } }
  - { name: odd method, from: shop/buyer, to: shop/store, request: BREW /buy, expect: { verdict: rejected, closed: true } }
  - { name: encoded slash, from: shop/buyer, to: shop/store, request: /buy%2f, expect: { verdict: rejected, status: 400 } }
  - { name: by host, from: shop/buyer, request: { path: /buy, host: STORE.shop.svc }, expect: { verdict: allowed, backend: shop/store } }
  - { name: no such host, from: shop/buyer, request: { path: /buy, host: other }, expect: { verdict: denied, status: 403, rule: deny/unknown-host@shop/buyer } }
  - { name: another host, from: shop/buyer, to: shop/store, request: { path: /buy, host: other }, expect: { verdict: denied, rule: "deny/unknown-host@shop/store:80" } }
  - { name: beta, from: shop/buyer, to: shop/store, request: { path: /buy, headers: ["X-Beta: 1"] }, expect: { route: "split/shop/beta-split#beta", backends: { shop/store-v2: 0.75, shop/store-v1: 0.25 } } }
  - { name: apex, from: shop/buyer, to: shop/store, request: /buy, expect: { backends: { shop/store: 1 } } }
  - { name: bytes, from: { workload: shop/store-v2 }, to: shop/db:5432, tcp: true, expect: { verdict: allowed, backend: shop/db } }
  - { name: requests beside bytes, from: { workload: shop/twin-a }, to: shop/db:9000, request: OPTIONS /, expect: { verdict: allowed } }
  - { name: only a route, from: shop/buyer, to: shop/store, request: /buy, expect: { route: service/shop/store } }
`

const SKIPPED_MQTT =
  '  - { name: no password, from: { certificate: none }, to: { workload: iot/edge }, mqtt: { send: connect, username: pump }, expect: { verdict: allowed } }\n'

/** Each: name, packet, and an expectation that is wrong. */
const WRONG_MQTT: (Omit<TestCase, 'from'> & { from?: TestCase['from'] })[] = [
  { name: 'allowed', mqtt: { send: 'publish site/s1/x', clientId: 's1' }, expect: { verdict: 'denied' } },
  { name: 'dropped', mqtt: { send: 'publish site/s2/x', clientId: 's1' }, expect: { verdict: 'allowed' } },
  { name: 'told', mqtt: { send: 'publish site/s2/x', clientId: 's1', qos: 1 }, expect: { verdict: 'allowed' } },
  { name: 'packet', mqtt: { send: 'publish site/s2/x', clientId: 's1', qos: 2 }, expect: { packet: 'PUBACK' } },
  { name: 'code', mqtt: { send: 'publish site/s2/x', clientId: 's1', qos: 2 }, expect: { code: 0x97 } },
  { name: 'silence', mqtt: { send: 'publish site/s2/x', clientId: 's1' }, expect: { closed: true } },
  { name: 'rule', mqtt: { send: 'subscribe #', clientId: 's1' }, expect: { rule: 'deny/mqtt-connect@iot/blue:1883' } },
  { name: 'elsewhere', mqtt: { send: 'publish alerts/x', clientId: 's1' }, expect: { backend: 'iot/blue' } },
  { name: 'shares', mqtt: { send: 'connect', clientId: 's1' }, expect: { backends: { 'iot/blue': 0.5, 'iot/green': 0.5 } } },
  { name: 'name', mqtt: { send: 'publish site/s1/x', clientId: 's1' }, expect: { forwarded: { topic: 'site/s1/x' } } },
  { name: 'rejected', mqtt: { send: 'publish +', clientId: 's1' }, expect: { verdict: 'denied' } },
  { name: 'stranger', from: 'iot/stranger', to: { workload: 'iot/blue' }, mqtt: 'connect', expect: { closed: false } },
]

describePipy('test cases', pipy => {
  test('hold', { timeout: 60_000 }, async () => {
    const { ok, results } = testCases(model, [shipped])
    const { missing, reports } = await runCases(model!, results, compile, only(pipy))
    expect([ok, missing.length, reports.map(({ version }) => version)]).toEqual([true, 1, [pipy.fullVersion]])
    expect(reports[0]!.cases.map(({ result, skipped, problems }) => [result.name, skipped, problems])).toEqual(
      shipped.value!.cases.map(({ name }) => [name, undefined, []]),
    )
  })

  test('hold for every kind of traffic', { timeout: 60_000 }, async () => {
    const file = readTestCases({ path: 'kinds.yaml', text: ALL_KINDS })
    const { ok, results } = testCases(shopOfAllKinds, [file])
    expect([ok, results.length]).toEqual([true, file.value!.cases.length])
    const { reports } = await runCases(shopOfAllKinds, results, compile, only(pipy))
    expect(reports[0]!.cases.flatMap(({ result, problems }) => problems.map(({ text }) => `${result.name}: ${text}`))).toEqual([])
    expect(reports[0]!.cases.flatMap(({ result, skipped }) => (skipped === undefined ? [] : [result.name, skipped]))).toEqual([
      'only a route',
      'which route was taken does not show from outside',
    ])
  })

  test('hold for MQTT', { timeout: 60_000 }, async () => {
    const file = readTestCases({ path: 'plant.yaml', text: `cases:\n${PLANT_CASES}${SKIPPED_MQTT}` })
    const { ok, results } = testCases(plant, [file])
    expect([ok, results.length]).toEqual([true, file.value!.cases.length])
    const { reports } = await runCases(plant, results, compile, only(pipy))
    expect(reports[0]!.cases.flatMap(({ result, problems }) => problems.map(({ text }) => `${result.name}: ${text}`))).toEqual([])
    expect(reports[0]!.cases.flatMap(({ result, skipped }) => (skipped === undefined ? [] : [result.name, skipped]))).toEqual([
      'no password',
      'the case does not say the password',
    ])
  })

  test('fail for MQTT where they are wrong', { timeout: 60_000 }, async () => {
    const text = stringify({ cases: WRONG_MQTT.map(one => ({ from: 'iot/sensor', to: 'iot/broker', ...one })) })
    const { results } = testCases(plant, [readTestCases({ path: 'wrong.yaml', text })])
    const failing = WRONG_MQTT.map(({ name, expect: expected }) => [name, Object.keys(expected)[0]])
    expect(results.map(({ name, problems }) => [name, problems[0]?.field])).toEqual(failing)
    const { reports } = await runCases(plant, results, compile, only(pipy))
    expect(reports[0]!.cases.map(({ result, problems }) => [result.name, problems[0]?.field])).toEqual(failing)
  })

  test('fail where they are wrong', { timeout: 60_000 }, async () => {
    const cases = WRONG.map(one => ({ ...one, from: 'bookbuyer/bookbuyer' }))
    const { results } = testCases(model, [readTestCases({ path: 'wrong.yaml', text: stringify({ cases }) })])
    const failing = WRONG.map(({ name, expect: expected }) => [name, Object.keys(expected)[0]])
    expect(results.map(({ name, problems }) => [name, problems[0]?.field])).toEqual(failing)
    const { reports } = await runCases(model!, results, compile, only(pipy))
    expect(reports[0]!.cases.map(({ result, problems }) => [result.name, problems[0]?.field])).toEqual(failing)
    expect(reports[0]!.cases.every(({ problems }) => problems[0]?.location?.file === 'wrong.yaml')).toBe(true)
  })

  test('are left out, and said to be, where interception decides', { timeout: 60_000 }, async () => {
    const thief = { name: 'a', from: 'bookthief/bookthief', to: 'bookstore/bookstore', request: '/', expect: { closed: true } }
    const { ok, results } = testCases(model, [readTestCases({ path: 'c.yaml', text: stringify({ cases: [thief] }) })])
    const { reports } = await runCases(model!, results, compile, only(pipy))
    expect([ok, reports[0]!.cases[0]]).toMatchObject([
      true,
      { skipped: 'it depends on interception, and the test mesh has listeners instead', problems: [] },
    ])
  })
})

test('say so where no Pipy is', async () => {
  const run = runCases(model!, [], compile, { PATH: '' })
  await expect(run).rejects.toThrow(CannotRunCases)
  await expect(run).rejects.toThrow('there is no Pipy: put pipy-1.5 or pipy-2.0 on PATH')
  await expect(runCases(model!, [], compile, { PIPY_BIN: '/no/such/pipy', PATH: '' })).rejects.toThrow(CannotRunCases)
})
