// Compares what a step expected with what came; pure, so that it can be tested without a mesh.
import { type HeaderList, headerValues } from '../address.js'
import type { Outcome, Reached } from './outcome.js'
import type { TrafficExpectation, TrafficForwarded } from './traffic.generated.js'

const DEFAULT_TOLERANCE = 0.1
/** By which the clocks of the test and of a proxy may be apart. */
const CLOCK_SECONDS = 0.05

/**
 * One sentence per disappointment; none: all is as expected. Equal ones of several repetitions are merged.
 * `elapsedSeconds`: from the beginning of the first step to the end of this one.
 */
export function checkStep(
  expect: TrafficExpectation,
  outcomes: readonly Outcome[],
  reached: readonly Reached[],
  log: readonly string[],
  elapsedSeconds = 0,
): string[] {
  const each = outcomes.flatMap(outcome => checkOutcome(expect, outcome, elapsedSeconds))
  const counted = [...new Set(each)].map(problem => {
    const times = each.filter(other => other === problem).length
    return outcomes.length > 1 ? `${problem} (${times} of ${outcomes.length} times)` : problem
  })
  return [
    ...counted,
    ...(expect.statuses ? checkStatuses(expect.statuses, outcomes) : []),
    ...checkReached(expect, reached),
    ...(expect.forwarded ? checkForwarded(expect.forwarded, reached) : []),
    ...(expect.log !== undefined && !log.some(line => line.includes(expect.log as string)) ? [`no log line contains "${expect.log}"`] : []),
  ]
}

function checkOutcome(expect: TrafficExpectation, outcome: Outcome, elapsedSeconds: number): string[] {
  if (outcome.fault !== undefined) return [outcome.fault]
  if (expect.closed === true) return outcome.closed ? [] : [`the connection should have been closed, but ${shown(outcome)}`]
  const needsAnswer = (
    ['status', 'statuses', 'headers', 'retryAfter', 'body', 'bodyBytes', 'grpcStatus', 'messages', 'received', 'forwarded'] as const
  ).some(key => expect[key] !== undefined)
  if (outcome.closed) return needsAnswer || expect.closed === false ? ['the connection was closed'] : []
  const problems: string[] = []
  const compare = (what: string, wanted: unknown, came: unknown) => {
    if (wanted !== undefined && JSON.stringify(wanted) !== JSON.stringify(came))
      problems.push(`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(came)}`)
  }
  compare('status', expect.status, outcome.status)
  compare('grpc-status', expect.grpcStatus, outcome.grpcStatus)
  compare('messages', expect.messages, outcome.messages)
  compare('received', expect.received, outcome.received)
  compare('body length', expect.bodyBytes, outcome.bodyBytes)
  if (expect.body !== undefined && !outcome.body?.includes(expect.body))
    problems.push(`the body does not contain "${expect.body}": ${outcome.body?.slice(0, 200)}`)
  if (expect.firstByteBelowMs !== undefined && !((outcome.firstByteMs ?? Number.POSITIVE_INFINITY) < expect.firstByteBelowMs)) {
    problems.push(`the answer did not begin within ${expect.firstByteBelowMs} ms`)
  }
  if (expect.firstByteAboveMs !== undefined && (outcome.firstByteMs ?? 0) < expect.firstByteAboveMs) {
    problems.push(`the answer began after ${outcome.firstByteMs?.toFixed(0)} ms, before ${expect.firstByteAboveMs} ms`)
  }
  return [
    ...problems,
    ...checkHeaders('the response', expect, outcome.headers ?? []),
    ...(expect.retryAfter !== undefined ? checkRetryAfter(expect.retryAfter, outcome.headers ?? [], elapsedSeconds) : []),
  ]
}

/** Whole seconds, rounded up: while less than one has passed there is one answer. */
function checkRetryAfter(seconds: number, headers: HeaderList, elapsedSeconds: number): string[] {
  const values = headerValues(headers, 'retry-after')
  const least = Math.max(1, Math.ceil(seconds - elapsedSeconds - CLOCK_SECONDS))
  const [value = ''] = values
  if (values.length === 1 && /^[0-9]+$/.test(value) && Number(value) >= least && Number(value) <= seconds) return []
  return [`retry-after: expected ${least === seconds ? seconds : `${least} to ${seconds}`}, got ${JSON.stringify(values)}`]
}

function checkStatuses(expected: Readonly<Record<string, number>>, outcomes: readonly Outcome[]): string[] {
  const came: Record<string, number> = {}
  for (const { status } of outcomes) if (status !== undefined) came[status] = (came[status] ?? 0) + 1
  const wrong = [...new Set([...Object.keys(expected), ...Object.keys(came)])].filter(status => (expected[status] ?? 0) !== (came[status] ?? 0))
  return wrong.sort().map(status => `status ${status}: expected ${expected[status] ?? 0} times, came ${came[status] ?? 0} times`)
}

function checkReached({ tries, backendCount, ...expect }: TrafficExpectation, reached: readonly Reached[]): string[] {
  const total = reached.reduce((sum, { count }) => sum + count, 0)
  const miscounted = tries !== undefined && tries !== total ? [`${tries} requests should have reached upstreams, but ${total} did`] : []
  if (backendCount !== undefined && backendCount !== reached.length)
    miscounted.push(`${backendCount} upstreams should have been reached, but ${reached.map(({ upstream }) => upstream).join(', ') || 'none'} were`)
  return [...miscounted, ...checkBackends(expect, reached, total)]
}

function checkBackends(
  { backend, backends, tolerance = DEFAULT_TOLERANCE }: TrafficExpectation,
  reached: readonly Reached[],
  total: number,
): string[] {
  const names = reached.map(({ upstream }) => upstream)
  if (backend === 'none' && names.length > 0) return [`no upstream should have been reached, but ${names.join(', ')} was`]
  if (backend !== undefined && backend !== 'none' && (names.length !== 1 || names[0] !== backend)) {
    return [`${backend} should have been reached, but ${names.join(', ') || 'no upstream'} was`]
  }
  if (!backends) return []
  if (total === 0) return ['no upstream was reached']
  return [...new Set([...Object.keys(backends), ...names])].sort().flatMap(name => {
    const share = (reached.find(({ upstream }) => upstream === name)?.count ?? 0) / total
    const wanted = backends[name] ?? 0
    // Nothing means nothing, whatever the tolerance.
    const isRight = wanted === 0 ? share === 0 : Math.abs(share - wanted) <= tolerance
    return isRight ? [] : [`${name}: expected a share of ${wanted} (± ${tolerance}), got ${share.toFixed(3)}`]
  })
}

function checkForwarded(expected: TrafficForwarded, reached: readonly Reached[]): string[] {
  const last = reached.at(-1)?.last
  if (!last) return ['no upstream was reached, so nothing was forwarded']
  const problems = (['method', 'path', 'body', 'bodyBytes'] as const).flatMap(key =>
    expected[key] !== undefined && expected[key] !== last[key]
      ? [`forwarded ${key}: expected ${JSON.stringify(expected[key])}, got ${JSON.stringify(last[key])}`]
      : [],
  )
  if (expected.bytes !== undefined && !last.bytes?.includes(expected.bytes))
    problems.push(`forwarded bytes do not contain ${JSON.stringify(expected.bytes)}: ${JSON.stringify(last.bytes)}`)
  return [...problems, ...checkHeaders('the forwarded request', expected, last.headers ?? [])]
}

function checkHeaders(
  where: string,
  expected: { readonly headers?: readonly string[]; readonly absentHeaders?: readonly string[] },
  came: HeaderList,
): string[] {
  const missing = parseHeaders(expected.headers ?? []).filter(([name, value]) => !headerValues(came, name).includes(value))
  const present = (expected.absentHeaders ?? []).filter(name => headerValues(came, name).length > 0)
  return [
    ...missing.map(([name, value]) => `${where} lacks "${name}: ${value}": it has ${JSON.stringify(headerValues(came, name))}`),
    ...present.map(name => `${where} has ${name}: ${JSON.stringify(headerValues(came, name))}`),
  ]
}

/** Lines `Name: value` as pairs. */
export function parseHeaders(lines: readonly string[]): [string, string][] {
  return lines.map(line => {
    const colon = line.indexOf(':', 1)
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')]
  })
}

function shown({ status, grpcStatus, received }: Outcome): string {
  if (grpcStatus !== undefined) return `grpc-status ${grpcStatus} came`
  return status === undefined ? `it stayed open and sent ${JSON.stringify(received ?? '')}` : `HTTP ${status} came`
}
