import { describe, expect, it } from 'vitest'
import { caseStep, SHARE_SAMPLES } from '../../src/testing/test-cases/case-step.js'
import { checkObserved } from '../../src/testing/test-cases/check-observed.js'
import type { Outcome } from '../../src/testing/traffic/outcome.js'
import type { Observed } from '../../src/testing/traffic/run-traffic.js'
import type { TestExpectation } from '../../src/test-cases/test-cases.generated.js'

const UPSTREAMS: Readonly<Record<string, string[]>> = { 'shop/store': ['shop/v1', 'shop/v2'], 'shop/v1': ['shop/v1'], 'shop/v2': ['shop/v2'] }
const upstreamsOf = (backend: string) => new Set(UPSTREAMS[backend])

function observed(outcomes: readonly Outcome[], reached: Readonly<Record<string, number>> = {}, log: readonly string[] = []): Observed {
  return {
    outcomes,
    log,
    answeredMs: 0,
    reached: Object.entries(reached).map(([upstream, count]) => ({ upstream, count, last: { method: 'GET', path: '/buy' } })),
  }
}
const texts = (expected: TestExpectation, came: Observed) => checkObserved(expected, came, upstreamsOf).map(({ text }) => text)

const ok: Outcome = { closed: false, status: 200 }
const refused = (status: number): Outcome => ({ closed: false, status })
const grpc = (grpcStatus: number): Outcome => ({ closed: false, status: 200, grpcStatus })
const closed: Outcome = { closed: true }
const line = '{"proxy":"a/b","refused":"deny/default@shop/v1:80"}'

describe('what Pipy shows', () => {
  it.each<[TestExpectation, Observed]>([
    [{ verdict: 'allowed', closed: false }, observed([ok], { 'shop/v1': 1 })],
    [{ verdict: 'allowed' }, observed([grpc(0)], { 'shop/v1': 1 })],
    [{ rule: 'allow/shop/any' }, observed([ok], { 'shop/v1': 1 })],
    [{ backend: 'shop/store', forwarded: { path: '/buy', method: 'GET' } }, observed([ok], { 'shop/v2': 1 })],
    [{ verdict: 'denied', status: 403, backend: 'none' }, observed([refused(403)])],
    [{ verdict: 'denied', grpcStatus: 7 }, observed([grpc(7)])],
    [{ verdict: 'denied', closed: true }, observed([closed])],
    [{ verdict: 'rejected' }, observed([refused(400)])],
    [{ verdict: 'unavailable' }, observed([refused(503)])],
    [{ rule: 'deny/default@shop/v1:80' }, observed([refused(403)], {}, ['noise', line])],
    [{ backends: { 'shop/v1': 0.9, 'shop/v2': 0.1 } }, observed(Array(200).fill(ok), { 'shop/v1': 181, 'shop/v2': 19 })],
    // v1 answers in its own name and in the store's.
    [{ backends: { 'shop/v1': 0.5, 'shop/store': 0.5 } }, observed(Array(200).fill(ok), { 'shop/v1': 150, 'shop/v2': 50 })],
  ])('holds: %j', (expected, came) => expect(texts(expected, came)).toEqual([]))

  it.each<[TestExpectation, Observed, string[]]>([
    [{ verdict: 'denied' }, observed([ok], { 'shop/v1': 1 }), ['verdict: expected denied, got an answer of the application']],
    [{ verdict: 'allowed' }, observed([refused(403)]), ['verdict: expected allowed, got HTTP 403']],
    [{ verdict: 'allowed' }, observed([closed]), ['verdict: expected allowed, got a closed connection']],
    [{ verdict: 'denied' }, observed([refused(503)]), ['verdict: expected denied, got HTTP 503']],
    [{ verdict: 'denied' }, observed([ok]), ['verdict: expected denied, got HTTP 200']],
    [{ verdict: 'denied' }, observed([grpc(14)]), ['verdict: expected denied, got gRPC status 14']],
    [
      { verdict: 'denied' },
      observed([{ closed: false, fault: 'nothing came within 5000 ms' }]),
      ['verdict: expected denied, got nothing came within 5000 ms'],
    ],
    [{ status: 200 }, observed([ok], { 'shop/v1': 1 }), ['status: expected 200, got an answer of the application']],
    [{ grpcStatus: 0 }, observed([grpc(0)], { 'shop/v1': 1 }), ['grpcStatus: expected 0, got an answer of the application']],
    [{ closed: true }, observed([refused(403)]), ['closed: expected true, got HTTP 403']],
    [{ rule: 'allow/shop/any' }, observed([refused(403)]), ['rule: expected allow/shop/any, got HTTP 403']],
    [
      { rule: 'deny/default@shop/v1:8' },
      observed([refused(403)], {}, [line]),
      ['rule: expected deny/default@shop/v1:8, got deny/default@shop/v1:80'],
    ],
    [{ rule: 'deny/x' }, observed([refused(403)]), ['rule: expected deny/x, got no refusal in the logs']],
    [{ backend: 'none' }, observed([ok], { 'shop/v1': 1 }), ['backend: expected none, got shop/v1']],
    [{ backend: 'shop/v2' }, observed([ok], { 'shop/v1': 1 }), ['backend: expected shop/v2, got shop/v1']],
    [{ backend: 'shop/v2' }, observed([refused(403)]), ['backend: expected shop/v2, got none']],
    [{ forwarded: { path: '/sell' } }, observed([ok], { 'shop/v1': 1 }), ['forwarded: expected /sell, got /buy']],
    [{ forwarded: { path: '/buy' } }, observed([refused(403)]), ['forwarded: expected /buy, got nothing']],
    [
      { backends: { 'shop/v1': 0.5, 'shop/v2': 0.5 } },
      observed(Array(200).fill(ok), { 'shop/v1': 180, 'shop/v2': 20 }),
      ['backends: expected 0.5 for shop/v1, got 0.9 of 200', 'backends: expected 0.5 for shop/v2, got 0.1 of 200'],
    ],
    [
      { backends: { 'shop/v1': 1 } },
      observed(Array(200).fill(ok), { 'shop/v1': 199, 'shop/v2': 1 }),
      ['backends: shop/v2 is not expected, and was reached'],
    ],
    [{ backends: { 'shop/v1': 0.01 }, tolerance: 0.1 }, observed([refused(403)]), ['backends: nobody got anything']],
  ])('fails: %j', (expected, came, problems) => expect(texts(expected, came)).toEqual(problems))
})

describe('a case as a step', () => {
  const step = (flow: Parameters<typeof caseStep>[0]['flow'], expected: TestExpectation) =>
    caseStep({ name: 'a', flow, expect: expected }, 'buyer.shop.cluster.local')

  it('enters where the flow does', () => {
    const caller = { workload: 'shop/buyer' }
    const request = { host: 'store.shop', headers: [['a', 'b']] as const }
    expect(step({ caller, destination: { service: 'shop/store', port: 80 }, request }, { status: 403 })).toEqual({
      name: 'a',
      via: { outbound: 'shop/buyer', service: 'shop/store', port: 80 },
      request: { host: 'store.shop', headers: ['a: b'] },
      expect: {},
    })
    expect(step({ caller, destination: { host: true }, request }, { backends: { 'shop/v1': 1 } })).toMatchObject({
      via: { outbound: 'shop/buyer' },
      repeat: SHARE_SAMPLES,
    })
    const destination = { workload: 'shop/db', port: 5432 }
    expect(step({ caller: { principals: ['x.y'] }, destination }, { verdict: 'denied' })).toEqual({
      name: 'a',
      from: { dnsNames: ['x.y'] },
      via: { inbound: 'shop/db', port: 5432 },
      tcp: { send: 'pipyc' },
      expect: { closed: true },
    })
    expect(step({ caller: { certificate: 'none' }, destination }, { verdict: 'allowed' })).toMatchObject({
      from: 'anonymous',
      expect: { received: 'pipyc' },
    })
    expect(step({ caller: { certificate: 'foreign' }, destination }, { rule: 'deny/x' })).toMatchObject({
      from: { dnsNames: ['buyer.shop.cluster.local'], authority: 'other' },
      expect: { closed: true, log: 'deny/x' },
    })
  })

  it('calls gRPC as gRPC', () => {
    const headers = [
      ['Content-Type', 'application/grpc+json'],
      ['x', 'y'],
    ] as const
    expect(
      step({ caller: { workload: 'a/b' }, destination: { host: true }, request: { host: 'h', path: '/s/m', headers } }, { grpcStatus: 7 }),
    ).toMatchObject({
      grpc: { path: '/s/m', host: 'h', contentType: 'application/grpc+json', metadata: ['x: y'] },
    })
  })
})
