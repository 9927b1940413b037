import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { readTraffic, TrafficError, type TrafficExpectation } from '../../src/testing/index.ts'
import { checkStep } from '../../src/testing/traffic/check-step.ts'
import type { Outcome, Reached } from '../../src/testing/traffic/outcome.ts'
import { watchStandstill } from '../../src/testing/traffic/standstill.ts'

const step = (text: string) => `steps:\n- name: s\n${text.replace(/^/gm, '  ')}`

describe('a traffic file', () => {
  test('is read', () => {
    const traffic = readTraffic(
      step('via: { outbound: a/b }\nrequest: { path: //x%2F, host: null, headers: ["A: 1", "a: 2"] }\nexpect: { status: 200 }'),
    )
    expect(traffic.steps[0]?.request).toEqual({ path: '//x%2F', host: null, headers: ['A: 1', 'a: 2'] })
  })

  test.each([
    ['no expectation', 'via: { outbound: a/b }\nrequest: {}', /t\.yaml:2: .*must have required property 'expect'/],
    ['an empty expectation', 'via: { outbound: a/b }\nrequest: {}\nexpect: {}', /t\.yaml:5: .*would assert nothing/],
    [
      'a tolerance alone',
      'via: { outbound: a/b }\nrequest: {}\nexpect: { tolerance: 0.1 }',
      /t\.yaml:5: step "s": it expects nothing, so it can never fail/,
    ],
    ['nothing to do', 'via: { outbound: a/b }\nexpect: { status: 200 }', /exactly one of request, raw, grpc, websocket and tcp/],
    ['two things to do', 'via: { outbound: a/b }\nrequest: {}\ntcp: {}\nexpect: { status: 200 }', /exactly one of request, raw/],
    ['an unknown field', 'via: { outbound: a/b }\nrequest: { pth: / }\nexpect: { status: 200 }', /t\.yaml:4: .*unknown field "pth"/],
    ['a status of a TCP session', 'via: { outbound: a/b, service: a/c }\ntcp: {}\nexpect: { status: 200 }', /a tcp never shows "status"/],
    ['an inbound side without a caller', 'via: { inbound: a/b }\nrequest: {}\nexpect: { status: 200 }', /give "from"/],
    ['an outbound side with a caller', 'from: a/b\nvia: { outbound: a/b }\nrequest: {}\nexpect: { status: 200 }', /leave "from" out/],
    ['TCP by Host', 'via: { outbound: a/b }\ntcp: {}\nexpect: { closed: true }', /tcp enters an outbound side by a "service"/],
    [
      'one request whose answer is held until others are answered',
      'via: { outbound: a/b }\nrequest: {}\nparallel: true\nheldUntilAnswered: 1\nexpect: { status: 200 }',
      /more repetitions than are to be answered first/,
    ],
    ['a malformed header', 'via: { outbound: a/b }\nrequest: { headers: [oops] }\nexpect: { status: 200 }', /headers\/0/],
    ['broken YAML', 'via: { outbound', /t\.yaml:\d+: /],
  ])('%s is an error', (_, text, message) => {
    expect(() => readTraffic(step(text), 't.yaml')).toThrow(message)
    expect(() => readTraffic(step(text), 't.yaml')).toThrow(TrafficError)
  })

  test('two steps of one name are an error', () => {
    const one = '{ name: same, via: { outbound: a/b }, request: {}, expect: { status: 200 } }'
    expect(() => readTraffic(`steps:\n- ${one}\n- ${one}`)).toThrow(
      'traffic.yaml:3: step "same": step "same" is there twice'.replace('step "same": ', ''),
    )
  })
})

describe('checkStep', () => {
  const ok: Outcome = {
    closed: false,
    status: 200,
    headers: [
      ['X-A', '1'],
      ['x-a', '2'],
    ],
    body: 'hello',
    bodyBytes: 5,
    firstByteMs: 10,
  }
  const at = (upstream: string, count = 1, last: Reached['last'] = {}): Reached => ({ upstream, count, last })
  const check = (expected: TrafficExpectation, outcomes: Outcome[] = [ok], reached: Reached[] = [], log: string[] = []) =>
    checkStep(expected, outcomes, reached, log)

  test.each([
    { elapsed: 0, least: 60 },
    { elapsed: 0.9, least: 60 },
    { elapsed: 1.5, least: 59 },
    { elapsed: 100, least: 1 },
  ])('retry-after 60, when $elapsed s have passed, is $least to 60', ({ elapsed, least }) => {
    const problems = (values: string[]) =>
      checkStep({ retryAfter: 60 }, [{ closed: false, status: 429, headers: values.map(value => ['Retry-After', value]) }], [], [], elapsed)
    for (let seconds = 0; seconds <= 62; seconds++) expect(problems([String(seconds)]).length).toBe(seconds >= least && seconds <= 60 ? 0 : 1)
    for (const values of [[], ['60', '60'], ['60.0'], [' 60'], ['']]) expect(problems(values)).toHaveLength(1)
    expect(problems(['61'])[0]).toMatch(/^retry-after: expected /)
  })

  test.each<[TrafficExpectation, Outcome[], Reached[], string[]]>([
    [{ status: 200, headers: ['x-a: 2', 'X-A: 1'], absentHeaders: ['x-b'], body: 'ell', bodyBytes: 5, firstByteBelowMs: 11 }, [ok], [], []],
    [{ closed: true }, [{ closed: true }], [], []],
    [{ closed: false, received: 'hi' }, [{ closed: false, received: 'hi' }], [], []],
    [{ grpcStatus: 7, messages: [] }, [{ closed: false, grpcStatus: 7, messages: [] }], [], []],
    [{ statuses: { 200: 2, 429: 1 } }, [ok, ok, { ...ok, status: 429 }], [], []],
    [{ backend: 'none' }, [ok], [], []],
    [{ backend: 'a/b' }, [ok], [at('a/b', 3)], []],
    [{ backends: { 'a/b': 0.9, 'a/c': 0.1 }, tolerance: 0.02 }, [ok], [at('a/b', 89), at('a/c', 11)], []],
    [
      { forwarded: { path: '/x', method: 'PUT', headers: ['h: v'], absentHeaders: ['i'], body: 'b', bytes: 'raw' } },
      [ok],
      [at('a/b', 1, { path: '/x', method: 'PUT', headers: [['H', 'v']], body: 'b', bytes: 'so raw' })],
      [],
    ],
    [{ log: 'deny/7' }, [ok], [], ['x', 'rule deny/7!']],
  ])('%j holds', (expected, outcomes, reached, log) => {
    expect(check(expected, outcomes, reached, log)).toEqual([])
  })

  test.each<[TrafficExpectation, Outcome[], Reached[], RegExp]>([
    [{ status: 403 }, [ok], [], /status: expected 403, got 200/],
    [{ status: 200 }, [{ closed: true }], [], /the connection was closed/],
    [{ status: 200 }, [{ closed: false, fault: 'nothing came within 5 ms' }], [], /nothing came/],
    [{ backend: 'none' }, [{ closed: false, fault: 'timeout' }], [], /timeout/],
    [{ closed: true }, [ok], [], /should have been closed, but HTTP 200 came/],
    [{ closed: true }, [{ closed: false, received: 'x' }], [], /stayed open and sent "x"/],
    [{ closed: false }, [{ closed: true }], [], /was closed/],
    [{ grpcStatus: 0 }, [{ closed: false, grpcStatus: undefined }], [], /grpc-status: expected 0/],
    [{ statuses: { 200: 2 } }, [ok, { ...ok, status: 429 }], [], /status 200: expected 2 times, came 1 times/],
    [{ backend: 'none' }, [ok], [at('a/b')], /but a\/b was/],
    [{ backend: 'a/b' }, [ok], [], /but no upstream was/],
    [{ backend: 'a/b' }, [ok], [at('a/b'), at('a/c')], /but a\/b, a\/c was/],
    [{ backends: { 'a/b': 1 }, tolerance: 0.5 }, [ok], [at('a/b', 99), at('a/c', 1)], /a\/c: expected a share of 0/],
    [{ backends: { 'a/b': 0, 'a/c': 1 } }, [ok], [at('a/b', 1), at('a/c', 99)], /a\/b: expected a share of 0/],
    [{ backends: { 'a/b': 0.5, 'a/c': 0.5 } }, [ok], [at('a/b', 7), at('a/c', 3)], /got 0\.700/],
    [{ backends: { 'a/b': 0 } }, [ok], [], /no upstream was reached/],
    [{ headers: ['x-a: 3'] }, [ok], [], /lacks "x-a: 3"/],
    [{ retryAfter: 60 }, [{ closed: true }], [], /the connection was closed/],
    [{ absentHeaders: ['X-a'] }, [ok], [], /the response has X-a/],
    [{ body: 'bye' }, [ok], [], /does not contain "bye"/],
    [{ firstByteBelowMs: 10 }, [ok], [], /did not begin within 10 ms/],
    [{ forwarded: { path: '/y' } }, [ok], [at('a/b', 1, { path: '/x' })], /forwarded path: expected "\/y", got "\/x"/],
    [{ forwarded: { path: '/y' } }, [ok], [], /nothing was forwarded/],
    [{ log: 'deny' }, [ok], [], /no log line contains "deny"/],
  ])('%j does not hold', (expected, outcomes, reached, message) => {
    expect(check(expected, outcomes, reached).join('\n')).toMatch(message)
  })
})

test('a test that stood still is told', async () => {
  const standstill = watchStandstill()
  await sleep(50)
  for (const end = performance.now() + 700; performance.now() < end; );
  await sleep(50)
  expect(standstill.told().join()).toMatch(/^the test itself stood still for \d{3,} ms/)
  standstill.end()
})
