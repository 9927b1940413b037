// Cases with mqtt: what they may say, what the interpreter says of them, and what they touch.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { importManifests } from '../../src/import/index.js'
import { failedCases } from '../../src/test-cases/findings.js'
import { readTestCases } from '../../src/test-cases/read-test-cases.js'
import { testCases } from '../../src/test-cases/test-cases.js'
import { PLANT_CASES, plant } from './plant.js'
import { heldTo } from './shop.js'

const one = (mqtt: string, expected: string, rest = 'from: iot/sensor, to: iot/broker') =>
  heldTo(`  - { name: a, ${rest}, mqtt: ${mqtt}, expect: ${expected} }`, plant)
const errors = (...words: Parameters<typeof one>) =>
  one(...words).diagnostics.flatMap(({ severity, code, message }) => (severity === 'error' ? [`${code} ${message}`] : []))
const S1 = 'clientId: s1'

describe('a case with mqtt as a question', () => {
  it.each([
    ['connect', { session: { version: '5' }, action: { kind: 'connect' } }],
    ['publish a b', { session: { version: '5' }, action: { kind: 'publish', topic: 'a b' } }],
    ['"subscribe a/#"', { session: { version: '5' }, action: { kind: 'subscribe', filter: 'a/#' } }],
    [
      '{ send: publish a, qos: 2, retain: true, payloadBytes: 3 }',
      { action: { kind: 'publish', topic: 'a', qos: 2, retain: true, payloadBytes: 3 } },
    ],
    [
      '{ send: connect, version: 3.1.1, clientId: c, username: u, password: p, keepAlive: 5, cleanStart: false, will: { topic: w, qos: 1 } }',
      {
        session: { version: '3.1.1', clientId: 'c', username: 'u', password: 'p', keepAlive: 5, cleanStart: false, will: { topic: 'w', qos: 1 } },
        action: { kind: 'connect' },
      },
    ],
    ['{ send: connect, version: 5 }', { session: { version: '5' } }],
  ])('%s', (mqtt, flow) =>
    expect(one(mqtt, '{ verdict: allowed }').results[0]?.flow).toMatchObject({
      caller: { workload: 'iot/sensor' },
      destination: { service: 'iot/broker', port: 1883 },
      ...flow,
    }),
  )

  it.each([
    ['publish', '{ verdict: denied }', 'model/invalid-value'],
    ['unsubscribe a', '{ verdict: denied }', 'model/invalid-value'],
    ['{ send: connect, version: 4 }', '{ verdict: denied }', 'model/invalid-value'],
    ['{ send: connect, qos: 1 }', '{ verdict: denied }', 'test-case/not-of-packet connect has no qos'],
    ['{ send: subscribe a, retain: true }', '{ verdict: denied }', 'test-case/not-of-packet subscribe has no retain'],
    ['connect', '{ status: 403 }', 'test-case/impossible-expectation status: an MQTT session never shows it'],
    ['connect', '{ route: x }', 'route: an MQTT session never shows it'],
    ['connect', '{ verdict: answered }', 'verdict: no policy answers a packet in place of the broker'],
    ['connect', '{ packet: none, code: 5 }', 'code: a packet that is not sent has none'],
    ['connect', '{ verdict: allowed, packet: CONNACK }', 'packet: the broker answers what is allowed'],
    ['connect', '{ forwarded: { topic: x } }', 'forwarded: of a connect the broker gets cleanStart, credentials, willTopic'],
    ['publish a', '{ forwarded: { path: /x } }', 'forwarded: of a publish the broker gets topic, retain'],
    ['connect', '{ backend: iot/brokr }', 'test-case/unknown-service there is no service iot/brokr'],
  ])('%s with %s is an error', (mqtt, expected, error) => {
    expect(errors(mqtt, expected).join()).toContain(error)
  })

  it.each([
    ['from: iot/sensor, to: iot/broker, request: /', 'iot/broker:1883 carries MQTT'],
    ['from: iot/sensor, to: iot/broker, tcp: true', 'iot/broker:1883 carries MQTT'],
    ['from: { certificate: none }, to: iot/broker, mqtt: connect', 'a caller with an unusual certificate has no sidecar'],
    ['from: iot/sensor, mqtt: connect', 'the case names neither a service nor a host'],
  ])('%s is an error', (rest, message) => {
    const { diagnostics } = heldTo(`  - { name: a, ${rest}, expect: { verdict: denied } }`, plant)
    expect(diagnostics.map(one => one.message).join()).toContain(message)
  })

  it.each([
    ['from: shop/buyer, to: shop/store, mqtt: connect', 'shop/store:80 carries requests'],
    ['from: shop/buyer, to: shop/db:5432, mqtt: connect', 'shop/db:5432 carries bytes'],
    ['from: shop/buyer, to: shop/store, request: /buy, expect: { code: 5 }', 'code: only a case with mqtt shows it'],
    ['from: shop/buyer, to: shop/store, request: /buy, expect: { forwarded: { topic: x } }', 'forwarded: a request has a method and a path'],
  ])('where there is no MQTT, %s is an error', (rest, message) => {
    const { diagnostics } = heldTo(`  - { name: a, ${rest}${rest.includes('expect') ? '' : ', expect: { verdict: denied }'} }`)
    expect(diagnostics.map(one => one.message).join()).toContain(message)
  })
})

describe('what the interpreter says', () => {
  it('is what the cases of the plant expect', () => {
    const { ok, results, diagnostics } = heldTo(PLANT_CASES, plant)
    const failed = results.flatMap(({ name, problems }) => problems.map(({ text }) => `${name}: ${text}`))
    expect([diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message), failed, ok]).toEqual([[], [], true])
    expect(results).toHaveLength(19)
  })

  it.each([
    ['publish site/s1/x', '{ verdict: denied }', 'verdict: expected denied, got allowed'],
    ['publish site/s2/x', '{ packet: PUBACK }', 'packet: expected PUBACK, got none'],
    ['publish site/s2/x', '{ code: 135 }', 'code: expected 135, got none'],
    ['publish site/s2/x', '{ closed: true }', 'closed: expected true, got false'],
    ['publish site/s1/x', '{ rule: nothing }', 'rule: expected nothing, got allow/mqtt/iot/main#own'],
    ['publish site/s1/x', '{ forwarded: { topic: site/s1/x } }', 'forwarded: expected site/s1/x, got tenant/site/s1/x'],
    ['publish site/s2/x', '{ forwarded: { topic: site/s2/x } }', 'forwarded: expected site/s2/x, got no answer of the application'],
    ['connect', '{ backends: { iot/blue: 0.5, iot/green: 0.5 } }', 'backends: expected 0.5 for iot/blue, got 0.75'],
    ['connect', '{ forwarded: { cleanStart: false } }', 'forwarded: expected false, got true'],
  ])('%s with %s does not hold', (send, expected, text) => {
    const { ok, results } = one(`{ send: "${send}", ${S1} }`, expected)
    expect([ok, results[0]?.problems.map(problem => problem.text)]).toMatchObject([false, expect.arrayContaining([text])])
  })

  it('is told where a case fails', () => {
    const { results } = one(`{ send: publish site/s2/x, ${S1}, qos: 1 }`, '{ verdict: allowed }')
    const [finding] = failedCases(results)
    expect(finding?.message).toBe('verdict: expected allowed, got denied')
    expect(finding?.notes.join('\n')).toContain('DENIED, PUBACK 0x87  at the inbound sidecar of iot/blue')
  })
})

describe('coverage', () => {
  const items = (cases: string) =>
    heldTo(cases, plant)
      .coverage!.items.filter(({ touched }) => touched)
      .map(({ kind, id }) => `${kind} ${id}`)
  const ALL = heldTo(PLANT_CASES, plant).coverage!

  it('of the plant is whole but for what its cases leave out', () => {
    expect(ALL.items.filter(({ touched }) => !touched).map(({ kind, id }) => `${kind} ${id}`)).toEqual([])
    expect(ALL.items.filter(({ owner }) => owner?.kind === 'mqtt-policy').map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'connect-rule iot/main#connect-sensors',
      'connect-rule iot/main#connect-1',
      'topic-rule iot/main#own',
      'topic-rule iot/main#all',
      'rewrite iot/main#tenant',
      'topic-route iot/main#alarm',
      'topic-rule iot/users#pumps',
    ])
  })

  it('is touched by what lets a packet through', () => {
    const touched = items(
      `  - { name: a, from: iot/sensor, to: { workload: iot/blue }, mqtt: { send: publish site/s1/x, ${S1} }, expect: { verdict: allowed } }`,
    )
    expect(touched).toEqual([
      'policy iot/clients',
      'source iot/clients <- iot/sensor',
      'mqtt-policy iot/main',
      'connect-rule iot/main#connect-sensors',
      'client iot/main#connect-sensors <- iot/sensor',
      'topic-rule iot/main#own',
      'client iot/main#own <- iot/sensor and client id begins with "s"',
      'filter iot/main#own publish site/{clientId}/#',
      'rewrite iot/main#tenant',
      'client iot/main#tenant <- iot/sensor',
    ])
  })

  it('of filters that allow only together is of those that are needed', () => {
    const both = items(
      `  - { name: a, from: iot/sensor, to: { workload: iot/blue }, mqtt: { send: "subscribe news/#", ${S1} }, expect: { verdict: allowed } }`,
    )
    expect(both.filter(item => item.startsWith('filter'))).toEqual(['filter iot/main#own subscribe news', 'filter iot/main#own subscribe news/+/#'])
    const single = items(
      `  - { name: a, from: iot/sensor, to: { workload: iot/blue }, mqtt: { send: "subscribe news/a", ${S1} }, expect: { verdict: allowed } }`,
    )
    expect(single.filter(item => item.startsWith('filter'))).toEqual(['filter iot/main#own subscribe news/+/#'])
  })

  it('is not touched by what is denied', () => {
    expect(items(`  - { name: a, from: iot/sensor, to: iot/broker, mqtt: { send: publish no, ${S1} }, expect: { verdict: denied } }`)).toEqual([])
  })
})

describe('the sensors', () => {
  const mesh = 'fixtures/meshes/sensors/mesh.yaml'
  const path = 'fixtures/checks/sensors/cases.yaml'
  const { model } = importManifests([{ path: mesh, text: readFileSync(mesh, 'utf8') }])
  const shipped = readTestCases({ path, text: readFileSync(path, 'utf8') })

  it('are touched wholly by the cases that are shipped, and they hold', () => {
    const { ok, results, coverage } = testCases(model, [shipped])
    expect([ok, results.length, coverage?.touched, coverage?.percent]).toEqual([true, 13, 18, 100])
    expect(coverage?.items.every(({ location }) => location?.file === mesh)).toBe(true)
  })

  it.each([
    ['a sensor gets its commands', ['filter plant/telemetry#own-site subscribe site/{identity}/commands/#']],
    [
      'the dashboard watches all sites',
      [
        'source plant/clients <- plant/dashboard',
        'connect-rule plant/telemetry#connect-dashboard',
        'client plant/telemetry#connect-dashboard <- plant/dashboard',
        'topic-rule plant/telemetry#watch',
        'client plant/telemetry#watch <- plant/dashboard',
        'filter plant/telemetry#watch subscribe site/#',
      ],
    ],
  ])('are not without the case "%s"', (name, untouched) => {
    const cases = shipped.value!.cases.filter(one => one.name !== name)
    const { ok, coverage } = testCases(model, [readTestCases({ path, text: stringify({ cases }) })])
    expect([ok, coverage?.items.filter(({ touched }) => !touched).map(({ kind, id }) => `${kind} ${id}`)]).toEqual([true, untouched])
  })
})
