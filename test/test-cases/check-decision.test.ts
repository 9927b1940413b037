import { describe, expect, it } from 'vitest'
import type { Answer, Decision } from '../../src/explain/decision.js'
import { checkDecision } from '../../src/test-cases/check-decision.js'
import type { TestExpectation } from '../../src/test-cases/test-cases.generated.js'

const allowed: Answer = {
  share: 1,
  verdict: 'allowed',
  status: null,
  grpcStatus: null,
  closed: false,
  rule: 'allow/shop/buy',
  side: 'inbound',
  proxy: 'shop/store',
  route: 'service/shop/store',
  backend: 'shop/store:80',
  endpoints: [],
  workload: 'shop/store',
  location: null,
  answerHeaders: [],
  forwarded: { method: 'GET', path: '/buy?x=1', host: 'store.shop', headers: [] },
  place: undefined,
}
const denied: Answer = { ...allowed, verdict: 'denied', status: 403, rule: 'deny/default@shop/store:80', forwarded: null }

const decision = (...answers: Answer[]): Decision => ({
  flow: { caller: { workload: 'a/b' }, destination: { host: true } },
  answers,
  trail: [],
  nearest: [],
  next: [],
})
const texts = (expected: TestExpectation, ...answers: Answer[]) => checkDecision(expected, decision(...answers)).map(({ text }) => text)

describe('an expectation', () => {
  it.each<[TestExpectation, Answer]>([
    [{ verdict: 'allowed', closed: false, rule: 'allow/shop/buy', route: 'service/shop/store' }, allowed],
    [{ backend: 'shop/store', forwarded: { method: 'GET', path: '/buy?x=1' } }, allowed],
    [{ backend: 'shop/store:80' }, allowed],
    [{ backends: { 'shop/store': 1 } }, allowed],
    [{ verdict: 'denied', status: 403, backend: 'none' }, denied],
    [
      { grpcStatus: 7, status: 200 },
      { ...denied, status: 200, grpcStatus: 7 },
    ],
  ])('holds: %j', (expected, answer) => expect(texts(expected, answer)).toEqual([]))

  it.each<[TestExpectation, Answer, string[]]>([
    [{ verdict: 'denied', status: 403 }, allowed, ['verdict: expected denied, got allowed', 'status: expected 403, got none']],
    [{ closed: true }, denied, ['closed: expected true, got false']],
    [{ rule: 'allow/shop/other' }, allowed, ['rule: expected allow/shop/other, got allow/shop/buy']],
    [{ route: 'split/shop/x' }, { ...allowed, route: null }, ['route: expected split/shop/x, got none']],
    [{ grpcStatus: 7 }, denied, ['grpcStatus: expected 7, got none']],
    [{ backend: 'none' }, allowed, ['backend: expected none, got shop/store:80']],
    [{ backend: 'shop/store' }, denied, ['backend: expected shop/store, got none']],
    [{ backend: 'shop/stor' }, allowed, ['backend: expected shop/stor, got shop/store:80']],
    [{ backend: 'shop/store:8' }, allowed, ['backend: expected shop/store:8, got shop/store:80']],
    [{ forwarded: { path: '/buy' } }, allowed, ['forwarded: expected /buy, got /buy?x=1']],
    [{ forwarded: { path: '/buy' } }, denied, ['forwarded: expected /buy, got no answer of the application']],
    [{ backends: { 'shop/store': 0.5 } }, allowed, ['backends: expected 0.5 for shop/store, got 1']],
    [{ backends: { 'shop/a': 0.005 }, tolerance: 0.1 }, denied, ['backends: expected 0.005 for shop/a, got 0']],
  ])('fails: %j', (expected, answer, problems) => expect(texts(expected, answer)).toEqual(problems))

  it('counts shares', () => {
    const v1 = { ...allowed, share: 0.9, backend: 'shop/v1:80' }
    const v2 = { ...allowed, share: 0.1, backend: 'shop/v2:80' }
    expect(texts({ backends: { 'shop/v1': 0.9, 'shop/v2': 0.1 } }, v1, v2)).toEqual([])
    expect(texts({ backends: { 'shop/v1': 0.91, 'shop/v2': 0.09 } }, v1, v2)).toEqual([])
    expect(texts({ backends: { 'shop/v1': 0.8, 'shop/v2': 0.2 }, tolerance: 0.1 }, v1, v2)).toEqual([])
    expect(texts({ backends: { 'shop/v1': 0.8, 'shop/v2': 0.2 } }, v1, v2)).toEqual([
      'backends: expected 0.8 for shop/v1, got 0.9',
      'backends: expected 0.2 for shop/v2, got 0.1',
    ])
    expect(texts({ backends: { 'shop/v1': 0.9 } }, v1, v2)).toEqual(['backends: shop/v2:80 is not expected, got 0.1'])
    expect(texts({ verdict: 'allowed', backend: 'shop/v1' }, v1, { ...v2, verdict: 'denied' })).toEqual([
      'verdict: expected allowed, got allowed (0.9), denied (0.1)',
    ])
    // One share may come in pieces, an answer each.
    expect(texts({ backends: { 'shop/v1': 1 } }, { ...v1, share: 0.5 }, { ...v1, share: 0.5, workload: 'shop/other' })).toEqual([])
  })
})
