// What is known of proxies beyond a flow: tries so far, whose turn it is, and tokens.
import { describe, expect, test } from 'vitest'
import { decide } from '../../src/explain/decide.ts'
import type { Flow } from '../../src/explain/flow.ts'
import type { KnownState } from '../../src/explain/known-state.ts'
import type { TrafficPolicy } from '../../src/model/mesh-model.generated.ts'
import { BUYER, meshOf, policy, port, service } from './small-mesh.ts'

type Knobs = Omit<TrafficPolicy, 'id' | 'target'>

const endpoint = (last: number, priority: number) => ({ address: `10.1.0.${last}`, port: 80, priority })
const FROM_BUYER: Flow = { caller: { workload: 'shop/buyer' }, destination: { service: 'shop/store' }, request: {}, source: '10.9.0.1' }

function answersOf(knobs: Knobs, state: KnownState, flow: Flow = FROM_BUYER) {
  const ports = [port(80, { endpoints: [endpoint(1, 0), endpoint(2, 0), endpoint(3, 1)] })]
  const mesh = meshOf({
    services: [service('store', { ports })],
    accessPolicies: [policy('buyers')],
    trafficPolicies: [{ id: 'shop/p', target: { service: 'shop/store' }, ...knobs }],
  })
  return decide(mesh, flow, { state }).answers
}

describe('another try', () => {
  const next = (tried: readonly number[], knobs: Knobs = { outlierDetection: {} }) =>
    answersOf(knobs, { tried: new Set(tried.map(last => `10.1.0.${last}:80`)) }).flatMap(({ endpoints }) => endpoints.map(at => at[7]))
  test('goes to others of the tier, then of the next one, and back where there is no other', () => {
    expect([next([]), next([1]), next([1, 2]), next([1, 2, 3])]).toEqual([['1', '2'], ['2'], ['3'], ['1', '2']])
  })
  test('stays in the first tier where nothing tells who is well', () => {
    expect([next([1], { retry: { attempts: 1 } }), next([1, 2], { retry: { attempts: 1 } })]).toEqual([['2'], ['1']])
  })
})

test('whose turn it is has all of the backend', () => {
  const asked: string[] = []
  const turnOf = (backend: string, endpoints: readonly string[]) => {
    asked.push(`${backend} of ${endpoints.join()}`)
    return endpoints[1]!
  }
  const answers = answersOf({ outlierDetection: {} }, { turnOf })
  expect(answers.map(({ share, endpoints }) => [share, endpoints])).toEqual([[1, ['10.1.0.2:80']]])
  expect(asked).toEqual(['shop/store:80 of 10.1.0.1:80,10.1.0.2:80'])
})

describe('a rate limit', () => {
  const arrived: Flow = {
    caller: BUYER,
    destination: { workload: 'shop/store', port: 80 },
    request: { headers: [['x-user', 'ann']] },
    source: '10.9.0.1',
  }
  const limits = (...keys: TrafficPolicy['rateLimits'] & {}): Knobs => ({ rateLimits: keys })
  /** Without tokens where `waitSeconds` is above 0, for the limits asked after the first `free`. */
  const outcome = (knobs: Knobs, waitSeconds: number, flow: Flow = arrived, free = 0) => {
    const asked: (string | undefined)[] = []
    const take: KnownState['take'] = (proxy, { bucket }, text) => {
      asked.push(`${proxy} ${bucket} ${text}`)
      return asked.length > free ? waitSeconds : 0
    }
    const [answer] = answersOf(knobs, { take }, flow)
    return { answer, asked }
  }
  const one = { requests: 1, unit: 'second' as const }

  test('with a token changes nothing', () => {
    expect(outcome(limits(one), 0).answer).toMatchObject({ verdict: 'allowed', rule: 'allow/shop/buyers' })
  })
  test('without one gives its reply, and says when there is one', () => {
    const { answer } = outcome(limits({ ...one, reply: { status: 420 } }), 1.2)
    expect(answer).toMatchObject({ verdict: 'answered', status: 420, rule: 'rate-limit/shop/p' })
    expect(answer?.answerHeaders).toEqual([{ change: 'set', name: 'retry-after', value: '2' }])
    const grpc = { ...arrived, request: { method: 'POST', headers: [['content-type', 'application/grpc'] as const] } }
    expect(outcome(limits(one), 1, grpc).answer).toMatchObject({ status: 200, grpcStatus: 8 })
  })
  test('has a bucket for each key, and those after the first without a token are not asked', () => {
    const keys = limits({ ...one, key: { header: 'x-user' } }, { ...one, key: { source: 'ip' } }, { ...one, key: { source: 'identity' } })
    expect(outcome(keys, 1, arrived, 1).asked).toEqual(['shop/store shop/p#0 ann', 'shop/store shop/p#1 10.9.0.1'])
    expect(outcome(keys, 0).asked).toHaveLength(3)
  })
  test('takes nothing of who may not come in, and from where a proxy calls nobody says', () => {
    const stranger = { ...arrived, caller: { principals: ['stranger.nowhere'] } }
    expect(outcome(limits(one), 1, stranger)).toMatchObject({ answer: { verdict: 'denied' }, asked: [] })
    expect(new Set(outcome(limits({ ...one, key: { source: 'ip' } }), 0, FROM_BUYER).asked)).toEqual(new Set(['shop/store shop/p#0 ']))
  })
  test('of connections closes them: before TLS, unless it depends on the caller', () => {
    const connections = { ...one, level: 'connection' as const }
    const foreign: Flow = { ...arrived, caller: { certificate: 'foreign' } }
    expect(outcome(limits(connections), 1, foreign).answer).toMatchObject({ closed: true, rule: 'rate-limit/shop/p' })
    const keyed = limits({ ...connections, key: { source: 'identity' } })
    expect(outcome(keyed, 1, foreign)).toMatchObject({ answer: { rule: 'deny/certificate@shop/store' }, asked: [] })
    expect(outcome(keyed, 1).answer).toMatchObject({ closed: true, rule: 'rate-limit/shop/p' })
  })
})
