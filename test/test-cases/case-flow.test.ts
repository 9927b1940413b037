import { describe, expect, it } from 'vitest'
import { faultsIn, heldTo } from './shop.js'

const flow = (rest: string) => heldTo(`  - { name: a, ${rest}, expect: { verdict: allowed } }`).results[0]?.flow
const faults = (rest: string, expected = '{ verdict: allowed }') => faultsIn(`  - { name: a, ${rest}, expect: ${expected} }`)

describe('a case as a question', () => {
  it.each([
    [
      'from: shop/buyer, to: shop/store, request: /buy',
      { caller: { workload: 'shop/buyer' }, destination: { service: 'shop/store', port: 80 }, request: { host: 'store.shop', path: '/buy' } },
    ],
    [
      'from: { workload: shop/twin-a }, to: { service: shop/db, port: 9000 }, request: { method: PUT, host: DB, headers: ["a: b:c ", "a:"] }',
      {
        caller: { workload: 'shop/twin-a' },
        destination: { service: 'shop/db', port: 9000 },
        request: {
          method: 'PUT',
          host: 'DB',
          headers: [
            ['a', 'b:c'],
            ['a', ''],
          ],
        },
      },
    ],
    [
      'from: shop/buyer, request: { host: store.shop }',
      { caller: { workload: 'shop/buyer' }, destination: { host: true }, request: { host: 'store.shop' } },
    ],
    [
      'from: shop/twin, to: { workload: shop/store-v1 }, request: POST /buy?x=1',
      {
        caller: { principals: ['twin.shop.cluster.local'] },
        destination: { workload: 'shop/store-v1', port: 8080 },
        request: { method: 'POST', path: '/buy?x=1', host: 'store.shop' },
      },
    ],
    [
      'from: { certificate: foreign }, to: { workload: shop/db, port: 5432 }, tcp: true',
      { caller: { certificate: 'foreign' }, destination: { workload: 'shop/db', port: 5432 } },
    ],
    [
      'from: shop/buyer, to: shop/store, request: { headers: ["Content-Type: application/grpc"] }',
      {
        caller: { workload: 'shop/buyer' },
        destination: { service: 'shop/store', port: 80 },
        request: { protocol: 'http2', method: 'POST', host: 'store.shop', headers: [['Content-Type', 'application/grpc']] },
      },
    ],
  ])('%s', (rest, wanted) => expect(flow(rest)).toEqual(wanted))

  it.each([
    [
      'from: shop/buyr, to: shop/store, request: /',
      'test-case/unknown-identity "shop/buyr" there is no identity shop/buyr; did you mean shop/buyer?',
    ],
    [
      'from: { workload: shop/twin }, to: shop/store, request: /',
      'test-case/unknown-workload "shop/twin" there is no workload shop/twin; did you mean shop/twin-a?',
    ],
    [
      'from: shop/buyer, to: shop/stoer:80, request: /',
      'test-case/unknown-service "shop/stoer:80" there is no service shop/stoer; did you mean shop/store?',
    ],
    ['from: shop/buyer, to: shop/store:81, request: /', 'test-case/unknown-port "shop/store:81" shop/store has no port 81; its ports: 80'],
    ['from: shop/buyer, to: { service: shop/store, port: 81 }, request: /', 'test-case/unknown-port "81" shop/store has no port 81; its ports: 80'],
    [
      'from: shop/buyer, to: { workload: shop/buyer }, request: /',
      'test-case/unknown-port "{ workload: shop/buyer }" shop/buyer has no port to call; it has no port that can be called',
    ],
    ['from: shop/buyer, to: shop/db, tcp: true', 'test-case/which-port "shop/db" shop/db has several ports; its ports: 5432, 9000'],
    [
      'from: shop/twin, to: shop/store, request: /',
      'test-case/which-workload "shop/twin" 2 workloads run as shop/twin; they are: shop/twin-a, shop/twin-b',
    ],
    ['from: shop/ghost, to: shop/store, request: /', 'test-case/no-sidecar "shop/ghost" shop/ghost has no sidecar to call a service through'],
    [
      'from: { certificate: none }, to: shop/store, request: /',
      'test-case/no-sidecar "{ certificate: none }" a caller with an unusual certificate has no sidecar to call a service through',
    ],
    [
      'from: shop/buyer, request: /',
      'test-case/no-host "{ name: a, from: shop/buyer, request: /, expect: { verdict: allowed } }" the case names neither a service nor a host',
    ],
    [
      'from: shop/buyer, tcp: true',
      'test-case/no-host "{ name: a, from: shop/buyer, tcp: true, expect: { verdict: allowed } }" the case names neither a service nor a host',
    ],
    ['from: shop/buyer, to: shop/store, tcp: true', 'test-case/no-http "true" shop/store:80 carries requests'],
    ['from: shop/buyer, to: shop/db:5432, request: /', 'test-case/no-http "/" shop/db:5432 carries bytes'],
  ])('%s: %s', (rest, fault) => expect(faults(rest)).toEqual([fault]))

  it('knows the backends that are expected', () => {
    const rest = 'from: shop/buyer, to: shop/store, request: /'
    expect(faults(rest, '{ backend: shop/store-v3 }')).toEqual([
      'test-case/unknown-service "shop/store-v3" there is no service shop/store-v3; did you mean shop/store-v1?',
    ])
    expect(faults(rest, '{ backends: { shop/store-v1:81: 1 } }')).toEqual(['test-case/unknown-port "1" shop/store-v1 has no port 81; its ports: 80'])
  })

  it('asks the other cases all the same', () => {
    const report = heldTo(
      '  - { name: a, from: shop/nobody, to: shop/store, request: /, expect: { status: 403 } }\n  - { name: b, from: shop/buyer, to: shop/store, request: /buy, expect: { verdict: allowed } }',
    )
    expect([report.ok, report.results.map(({ name, problems }) => [name, problems])]).toEqual([false, [['b', []]]])
  })

  it('asks nothing of a mesh with errors', () => {
    const report = heldTo('  - { name: a, from: x/y, to: x/z, request: /, expect: { status: 403 } }', { mesh: 3 })
    expect([report.ok, report.results, report.coverage]).toEqual([false, [], undefined])
    expect(report.diagnostics.map(({ code }) => code)).toContain('model/wrong-type')
  })
})
